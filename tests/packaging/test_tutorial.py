"""docs/tutorial.md: whoever does what it says gets what it shows, and ends with a profile that is valid and scored."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from ..cli.running import ROOT, run
from .readme_commands import check

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tutorial was done from its first line to its last."""
    begin = tmp_path_factory.mktemp("tutorial")
    wrong = [f"docs/tutorial.md:{step.line}: {step.words}: {said}" for step, _, said in check(PAGE, begin) if said]
    assert wrong == []
    return begin / "riverland"


def test_it_ends_with_a_valid_profile(folder: Path) -> None:
    assert run("validate", "riverland.yaml", "--strict", folder=folder).err == "1 file, no problems\n"
    assert run("fmt", "riverland.yaml", "--check", folder=folder).code == 0


def test_it_ends_with_a_score(folder: Path) -> None:
    (found,) = json.loads(run("score", "riverland.yaml", "--format", "json", folder=folder).out)["assessments"]
    scored = {name: (one["supported"], one["possible"]) for name, one in found["domains"].items() if one["evidence"]}
    assert scored == {"social-entrepreneurship": (7, 8)}


def test_it_writes_into_every_part_of_a_profile(folder: Path) -> None:
    before = yaml.safe_load(run("init", "x-riverland", "--name", "Riverland", "--output", "-").out)
    after = yaml.safe_load((folder / "riverland.yaml").read_text(encoding="utf-8"))
    parts = [*("sources", "declared", "instruments", "findings"), *("conditions", "barriers", "levers")]
    assert [part for part in parts if after[part] == before[part]] == []


def test_it_says_that_the_region_is_invented() -> None:
    assert "**Riverland is invented, and so are its sources.**" in PAGE


def test_links_lead_to_pages() -> None:
    links = re.findall(r"\]\(([\w./-]+)\)", PAGE)
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []

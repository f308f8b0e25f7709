"""docs/recipes.md on GitHub: its workflows are of the right form, and its tables those of action.yml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from simaturity.files.yaml_text import read_plain

from ..cli.running import ROOT
from .page import blocks, refused, section

WORKFLOWS = blocks("## GitHub", "yaml")


def read(text: str) -> dict[str, Any]:
    """A YAML file as it is read."""
    data = read_plain(text).data
    assert data is not None
    return data


ACTION = read((ROOT / "action.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", WORKFLOWS, ids=["profiles", "scanning"])
def test_form_of_the_workflows(tmp_path: Path, text: str) -> None:
    assert refused(text, "github-workflows", tmp_path) == ""
    assert refused(text.replace("runs-on", "runs-upon"), "github-workflows", tmp_path) != ""


@pytest.mark.parametrize("text", WORKFLOWS, ids=["profiles", "scanning"])
def test_use_of_the_action(text: str) -> None:
    workflow = read(text)
    assert workflow["permissions"]["contents"] == "read"
    assert ("security-events" in workflow["permissions"]) is ("upload-sarif" in text)
    (job,) = workflow["jobs"].values()
    checkout, ours, *_ = job["steps"]
    assert (checkout["uses"], str(checkout["with"]["fetch-depth"])) == ("actions/checkout@v6", "0")
    assert ours["uses"] == "OWNER/simaturity@VERSION"
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"steps\.simaturity\.outputs\.([a-z-]+)", text)) <= set(ACTION["outputs"])


def test_tables_name_all_inputs_and_outputs() -> None:
    inputs, outputs = section("## GitHub").split("| output |")
    rows = re.findall(r"^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| (.*?) ?\| ", inputs, re.MULTILINE)
    named = [name for names, _ in rows for name in re.findall("`([a-z-]+)`", names)]
    assert named == list(ACTION["inputs"])
    assert re.findall(r"^\| `([a-z-]+)` \|", outputs, re.MULTILINE) == list(ACTION["outputs"])
    told = [one for _, defaults in rows for one in re.findall("`([^`]+)`", defaults)]
    assert told == [default for one in ACTION["inputs"].values() if (default := str(one["default"]).lower())]

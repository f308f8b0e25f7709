"""The data package before the program `frictionless`: it is valid, and what is broken in it is found."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from ...browser.tools import call
from ...cli.running import run
from .examples import EXAMPLE, RULES
from .test_golden import export
from .tools import FRICTIONLESS, need

pytestmark = pytest.mark.slow


def validate(package: Path) -> list[tuple[str, str]]:
    """What is wrong, as pairs of table and kind of error, each once."""
    need(FRICTIONLESS)
    words = (sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json")
    done = call(*words, folder=package)
    report: Any = json.loads(done.stdout)
    assert report["valid"] == (done.returncode == 0)
    assert not report["errors"], report["errors"]
    found = [(task["name"], error["type"]) for task in report["tasks"] for error in task["errors"]]
    return list(dict.fromkeys(found))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The data package of the example."""
    export(tmp_path / "package")
    return tmp_path / "package"


def test_the_example_is_valid(package: Path) -> None:
    assert validate(package) == []


def test_the_regions_that_come_along_are_valid_as_a_panel(tmp_path: Path) -> None:
    words = ("wallonia", "flanders", "brussels", "--format", "datapackage", "--waves", "yearly", "--lang", "de")
    assert run("export", *words, "-o", tmp_path / "package").code == 0
    assert validate(tmp_path / "package") == []


def test_without_checklist_and_licence_it_is_valid(tmp_path: Path) -> None:
    text = (EXAMPLE / "land.yaml").read_text("utf-8").replace("licence: CC-BY-4.0\n", "")
    bare = "".join(line for line in text.split("barriers:")[0])
    (tmp_path / "land.yaml").write_text(bare, encoding="utf-8")
    rubric = tmp_path / "ladder.yaml"
    ladder = (EXAMPLE / "ladder.yaml").read_text("utf-8").replace("barriers: hurdles/1\n", "")
    rubric.write_text(ladder.split("tensions:")[0], encoding="utf-8")
    words = ("--rubric", str(rubric), "--format", "datapackage", "-o", str(tmp_path / "package"))
    assert run("export", tmp_path / "land.yaml", *words).code == 0
    assert validate(tmp_path / "package") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("evidence.csv", ",gazette,", ",nowhere,", [("evidence", "foreign-key")]),
        ("criteria.csv", ",town,passed,", ",moon,passed,", [("criteria", "foreign-key"), ("evidence", "foreign-key")]),
        ("levers.csv", ",advice,", ",grants,", [("levers", "primary-key")]),
        ("criteria.csv", ",unknown,silent,", ",perhaps,silent,", [("criteria", "constraint-error")]),
        ("domain_stages.csv", ",true,2,3,2,", ",true,2,9,2,", [("domain_stages", "constraint-error")]),
        ("domain_stages.csv", ",true,2,3,2,", ",yes,2,3,2,", [("domain_stages", "type-error")]),
        ("sources.csv", ",2013-02-28,", ",28/02/2013,", [("sources", "type-error")]),
        ("assessments.csv", "NA,2015-12-31,2015,NA,", "NA,2015-12-31,2015,,", [("assessments", "constraint-error")]),
    ],
)
def test_what_is_broken_is_found(package: Path, file: str, old: str, new: str, expected: list[tuple[str, str]]) -> None:
    text = (package / file).read_text("utf-8")
    assert old in text
    (package / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert validate(package) == expected


def test_rules_of_the_example_are_named() -> None:
    assert [Path(one).name for one in RULES if one.endswith(".yaml")] == ["ladder.yaml", "hurdles.yaml"]

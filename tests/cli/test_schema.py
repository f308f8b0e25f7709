"""simaturity.cli.schema."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest

from simaturity.cli.schema import names
from simaturity.reading.load import load_barriers, load_rubric
from simaturity.reading.schemas import KINDS, as_text
from simaturity.report.schemas import OUTPUTS

from .running import ROOT, Run, run

GOLDEN = ROOT / "tests" / "golden"
NAMES = "profile rubric barriers texts ignore assessment check comparison diff path sources timeline validation".split()
KNOWN = f"    help: there are: {', '.join(NAMES)}\n"


def shipped(name: str) -> str:
    return (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")


def test_all_are_there() -> None:
    assert names() == NAMES
    assert {*KINDS, *OUTPUTS} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_they_are_printed_as_they_are_shipped(name: str) -> None:
    assert run("schema", name) == Run(0, shipped(name), "")


def test_into_a_file(tmp_path: Path) -> None:
    assert run("schema", "profile", "--output", "own.json", folder=tmp_path) == Run(0, "", "")
    assert (tmp_path / "own.json").read_text(encoding="utf-8") == shipped("profile")


def test_where_there_are_fewer_letters() -> None:
    done = run("schema", "profile", "--rubric", "social-innovation-policy", encoding="ascii")
    assert done.code == 0
    assert json.loads(done.out) == json.loads(shipped("profile"))


@pytest.mark.parametrize(
    "options",
    [
        ("--rubric", "social-innovation-policy"),
        ("--rubric", "rubrics/social-innovation-policy.yaml"),
        ("--barriers", "rubrics/barriers.yaml"),
        ("--rubric", "social-innovation-policy/1", "--barriers", "social-innovation-barriers/1"),
    ],
)
def test_what_is_shipped_may_be_named(options: tuple[str, ...]) -> None:
    assert run("schema", "profile", *options) == Run(0, shipped("profile"), "")


def test_for_a_rubric_and_a_checklist_of_ones_own() -> None:
    rubric, barriers = GOLDEN / "short-rubric.yaml", GOLDEN / "short-barriers.yaml"
    done = run("schema", "profile", "--rubric", rubric)
    assert done == Run(0, as_text("profile", load_rubric(rubric)), "")
    done = run("schema", "profile", "--rubric", rubric, "--barriers", barriers)
    assert done == Run(0, as_text("profile", load_rubric(rubric), load_barriers(barriers)), "")
    done = run("schema", "profile", "--barriers", barriers)
    assert done == Run(0, as_text("profile", load_rubric(), load_barriers(barriers)), "")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("profil", 'schema: there is none of the name "profil"\n    help: did you mean "profile"?\n' + KNOWN),
        ("score", 'schema: there is none of the name "score"\n    help: did you mean "assessment"?\n' + KNOWN),
        ("../schemas/profile", 'schema: there is none of the name "../schemas/profile"\n' + KNOWN),
    ],
)
def test_a_name_that_is_none(name: str, said: str) -> None:
    assert run("schema", name) == Run(2, "", said)


@pytest.mark.parametrize("options", [(), ("--rubric", "social-innovation-policy")])
def test_without_a_name_it_lists_them(options: tuple[str, ...]) -> None:
    assert run("schema", *options) == Run(2, "", f"schema: which one?\n{KNOWN}")


@pytest.mark.parametrize("option", ["--rubric", "--barriers"])
def test_only_profiles_have_words_of_a_rubric(option: str) -> None:
    said = f"schema rubric: {option} is for the schema of profiles\n    help: leave out {option}\n"
    assert run("schema", "rubric", option, "social-innovation-policy") == Run(2, "", said)


@pytest.mark.parametrize("option", ["--rubric", "--barriers"])
def test_what_is_no_rubric_or_checklist(option: str) -> None:
    done = run("schema", "profile", option, "region.yaml", folder=GOLDEN)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("region.yaml:2:9: schema: expected simaturity/")


def test_the_commands_of_the_page_on_editors(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    shutil.copytree(ROOT / "rubrics", tmp_path / "rubrics")
    commands = [shlex.split(line) for line in page.splitlines() if line.startswith("simaturity ")]
    assert [run(*words[1:], folder=tmp_path) for words in commands] == [Run(0, "", "")] * 2
    written = [(tmp_path / name).read_text("utf-8") for name in ("profile.schema.json", "own.schema.json")]
    assert written == [shipped("profile")] * 2
    assert "\n# yaml-language-server: $schema=profile.schema.json\n" in page

"""simaturity.cli.rubric."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import ROOT, run

GOLDEN = ROOT / "tests" / "golden"


def test_show_takes_names_and_files() -> None:
    plain = run("rubric", "show")
    assert (plain.code, plain.err) == (0, "")
    assert run("rubric", "show", "--rubric", "social-innovation-policy") == plain
    assert run("rubric", "show", "--rubric", ROOT / "rubrics" / "social-innovation-policy.yaml") == plain
    assert run("rubric", "show", "--barriers", ROOT / "rubrics" / "barriers.yaml") == plain


def test_rubric_without_a_checklist_shows_none() -> None:
    done = run("rubric", "show", "--rubric", "tall-rubric.yaml", folder=GOLDEN)
    assert done.code == 0
    assert "Barriers" not in done.out


@pytest.mark.parametrize("option", ["--rubric", "--barriers"])
def test_what_is_none(option: str) -> None:
    done = run("rubric", "show", option, "region.yaml", folder=GOLDEN)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("region.yaml:2:9: schema: expected simaturity/")


def test_show_is_said_where_it_is_missing() -> None:
    done = run("rubric")
    assert done.code == 2
    assert "show" in done.out + done.err


def test_pages_go_to_standard_output_or_to_a_file(tmp_path: Path) -> None:
    printed = run("rubric", "show", "--format", "html", "--lang", "de")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.startswith('<!DOCTYPE html>\n<html lang="de">')
    path = tmp_path / "rubric.html"
    assert run("rubric", "show", "--format", "html", "--lang", "de", "--output", path).out == ""
    assert path.read_text(encoding="utf-8") == printed.out


def test_a_file_of_text_has_no_colours(tmp_path: Path) -> None:
    path = tmp_path / "rubric.txt"
    assert run("rubric", "show", "--output", path, terminal=True, settings={"COLUMNS": "50"}).code == 0
    assert path.read_text(encoding="utf-8") == run("rubric", "show").out


def test_other_languages_of_the_list() -> None:
    assert "Manque de moyens" in run("rubric", "show", "--lang", "fr").out

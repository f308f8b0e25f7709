"""simaturity.cli.rubric."""

from __future__ import annotations

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

"""The library's way in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import simaturity
from simaturity.core.profile import Profile
from simaturity.reading.load import InvalidFile, load_barriers, load_profile, load_rubric

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_bare_names_are_shipped_files() -> None:
    assert load_profile("wallonia").key == "BE-WAL"
    assert load_rubric().pin == load_rubric("social-innovation-policy").pin == "social-innovation-policy/1"
    assert load_barriers().pin == load_barriers("social-innovation-barriers/1").pin == "social-innovation-barriers/1"


def test_the_file_name_of_a_shipped_one_will_do() -> None:
    assert load_barriers("barriers").pin == load_barriers().pin


def test_shipped_ones_are_read_once() -> None:
    assert load_rubric() is load_rubric("social-innovation-policy/1")
    assert load_barriers() is load_barriers("social-innovation-barriers")


def test_paths_are_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wallonia").write_text((EXAMPLES / "valid" / "smallest.yaml").read_text("utf-8"), "utf-8")
    assert load_profile("./wallonia").key == "NO"
    assert load_profile(Path("wallonia")).key == "NO"
    assert load_profile("wallonia").key == "BE-WAL"


def test_a_bare_name_that_is_not_shipped_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine").write_text((EXAMPLES / "valid" / "smallest.yaml").read_text("utf-8"), "utf-8")
    assert load_profile("mine").key == "NO"


def test_a_near_name() -> None:
    with pytest.raises(InvalidFile) as caught:
        load_profile("walonia")
    (problem,) = caught.value.problems
    assert (problem.code, problem.help) == ("no-such-file", 'did you mean "wallonia"?')
    assert str(caught.value) == "walonia: no such file [no-such-file]"


def test_a_rubric_and_a_checklist_may_be_given_in_any_way() -> None:
    path = EXAMPLES / "valid" / "full.yaml"
    plain = load_profile(path)
    for rubric in ("social-innovation-policy", load_rubric(), simaturity.load_rubric()):
        assert load_profile(path, rubric, "barriers") == plain
        assert load_profile(path, rubric, load_barriers()) == plain
    assert isinstance(plain, Profile)


def test_all_problems_are_told() -> None:
    with pytest.raises(InvalidFile) as caught:
        load_profile(EXAMPLES / "invalid" / "several-at-once.yaml")
    lines = str(caught.value).splitlines()
    assert len(lines) == len(caught.value.problems) == 10
    assert lines[0].endswith('several-at-once.yaml:5:8: as_of: expected a date, got "soon" [date-form]')


@pytest.mark.parametrize("load", [load_rubric, load_barriers])
def test_a_file_of_another_kind(load: Callable[[Path], object]) -> None:
    with pytest.raises(InvalidFile, match=r"schema: expected simaturity/\w+/1, got \"simaturity/profile/1\""):
        load(EXAMPLES / "valid" / "smallest.yaml")

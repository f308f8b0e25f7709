"""simaturity.cli.baselines: what a revision has of the profiles of today."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.baselines import Then, Today, before
from simaturity.cli.inputs import Given
from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.profile import Profile
from simaturity.files import revisions
from simaturity.reading.load import load_rubric
from simaturity.reading.profiles import parse_profile

from ..repository import commit, on_its_own, start
from .states import NEW, OLD, region


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a folder of profiles, in which we are."""
    on_its_own(monkeypatch)
    top = start(tmp_path / "top")
    (top / "p").mkdir()
    for number in range(20):
        (top / "p" / f"r{number}.yaml").write_text(region(f"r{number}"), encoding="utf-8")
    commit(top)
    monkeypatch.chdir(top)
    return top


def today(*names: str) -> list[Today]:
    """Files as they are read."""
    texts = {name: Path(name).read_text(encoding="utf-8") for name in names}
    return [Today(name, text, parse_profile(text).result()) for name, text in texts.items()]


def scored(profile: Profile) -> Assessment:
    return assess(profile, load_rubric())


def test_what_did_not_change_is_neither_read_nor_scored_again(top: Path) -> None:
    (top / "p" / "r3.yaml").write_text(region("r3", NEW), encoding="utf-8")
    every = today(*(f"p/r{number}.yaml" for number in range(20)))
    asked = mock.Mock(side_effect=scored)
    with (
        mock.patch("simaturity.reading.profiles.parse_profile", wraps=parse_profile) as read,
        mock.patch.object(revisions, "_git", wraps=revisions._git) as git,
    ):
        found = before(["p"], every, "HEAD", Then(Given(), asked))
    assert [one.state for one in found.of] == ["other" if number == 3 else "same" for number in range(20)]
    assert found.of[3].it == scored(parse_profile(region("r3", OLD)).result())
    assert (asked.call_count, read.call_count, found.gone) == (1, 1, {})
    assert git.call_count <= 10


def test_the_same_file_by_another_name(top: Path) -> None:
    every = today("p/r1.yaml")
    for name in ("p/../p/r1.yaml", str(top / "p" / "r1.yaml"), "./p/r1.yaml"):
        found = before([name], [every[0]._replace(name=name)], "HEAD", Then(Given(), scored))
        assert [one.state for one in found.of] == ["same"]


def test_folder_that_is_new(top: Path) -> None:
    (top / "q").mkdir()
    (top / "q" / "land.yaml").write_text(OLD, encoding="utf-8")
    found = before(["q"], today("q/land.yaml"), "HEAD", Then(Given(), scored))
    assert ([one.state for one in found.of], found.gone) == (["new"], {})


def test_gone_and_renamed(top: Path) -> None:
    (top / "p" / "r1.yaml").unlink()
    (top / "p" / "r2.yaml").write_text(region("other"), encoding="utf-8")
    names = [f"p/r{number}.yaml" for number in range(20) if number != 1]
    found = before(["p"], today(*names), "HEAD", Then(Given(), scored))
    assert list(found.gone) == ["x-r1", "x-r2"]
    assert [one.state for one in found.of].count("new") == 1

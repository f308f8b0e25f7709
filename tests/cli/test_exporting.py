"""simaturity.cli.exporting: profiles one after another, at their dates, and nothing of them where one is wrong."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from simaturity.cli.exporting import Asked, stream
from simaturity.cli.stop import Stop
from simaturity.core.profile import Profile
from simaturity.exchange.tables.table import Row, Table
from simaturity.exchange.tables.wave import Wave
from simaturity.exchange.tables.writing import Writer

from .profiles import PROFILE, WRONG, write

EVERYWHERE = PROFILE.replace("x-land", "x-{name}")


class Kept(Writer):
    """Keeps the rows that it is given."""

    def __init__(self) -> None:
        super().__init__([])
        self.rows: dict[str, list[Row]] = {}

    def add(self, table: str, rows: Iterable[Row]) -> None:
        self.rows.setdefault(table, []).extend(rows)

    def _write(self, table: Table, rows: Sequence[Row]) -> None:
        raise AssertionError


def land(name: str) -> str:
    """A profile of its own region."""
    return PROFILE.replace("x-land", f"x-{name}")


def keys(kept: Kept) -> list[tuple[object, ...]]:
    """Profile, date and date as given of each assessment."""
    return [row[:3] for row in kept.rows["assessments"]]


def test_each_profile_at_its_own_date(tmp_path: Path) -> None:
    write(tmp_path, a=land("a"), b=land("b").replace("as_of: 2024", "as_of: 2013-03"))
    kept = Kept()
    done = stream(Asked([str(tmp_path)]), kept)
    assert keys(kept) == [("x-a", date(2024, 12, 31), "2024"), ("x-b", date(2013, 3, 31), "2013-03")]
    assert (done.profiles, done.assessments, done.licences) == (2, 2, frozenset())
    assert [one.rubric.pin for one in done.rules] == ["social-innovation-policy/1"]
    assert "changes" not in kept.rows


def test_all_at_the_dates_asked_for(tmp_path: Path) -> None:
    write(tmp_path, a=land("a"))
    kept = Kept()
    dates = ((date(2012, 12, 31), "2012"), (date(2013, 2, 28), "2013-02"))
    assert stream(Asked([str(tmp_path)], dates), kept).assessments == 2
    assert keys(kept) == [("x-a", *pair) for pair in dates]
    assert {row[1:3] for row in kept.rows["changes"]} == {(date(2013, 2, 28), date(2012, 12, 31))}


def test_yearly(tmp_path: Path) -> None:
    write(tmp_path, a=land("a").replace("as_of: 2024", "as_of: 2014-02"))
    kept = Kept()
    stream(Asked([str(tmp_path)], yearly=True), kept)
    assert [row[2] for row in keys(kept)] == ["2012", "2013", "2014-02"]


def test_who_speaks_for_an_earlier_time_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, a=land("a"), b=land("b").replace("as_of: 2024", "as_of: 2013-03"))
    kept = Kept()
    asked = Asked([str(tmp_path)], yearly=True, since=date(2023, 12, 31))
    assert stream(asked, kept).assessments == 2
    assert keys(kept) == [("x-a", date(2023, 12, 31), "2023"), ("x-a", date(2024, 12, 31), "2024")]
    assert capsys.readouterr().err == f"{tmp_path}/b.yaml: left out: it speaks for 2013-03, before --from\n"
    with pytest.raises(Stop, match=r"^export: no assessment: every profile speaks for a time before --from$"):
        stream(asked._replace(since=date(2025, 1, 1)), kept)


def test_more_years_than_anybody_wants(tmp_path: Path) -> None:
    write(tmp_path, a=land("a").replace("on: 2012", "on: 1012"))
    with pytest.raises(Stop) as stopped:
        stream(Asked([str(tmp_path)], yearly=True), Kept())
    assert stopped.value.lines == [
        f"{tmp_path}/a.yaml: 1,013 waves, from 1012 to 2024: more than 200",
        "    help: name the first with --from, and the last with --to",
    ]


def test_every_problem_of_every_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, a=land("a"), b=WRONG, c=land("c"), d=WRONG)
    kept = Kept()
    with pytest.raises(Stop) as stopped:
        stream(Asked([str(tmp_path)]), kept)
    told = [line.partition(": ")[0] for line in stopped.value.lines if not line.startswith("    ")]
    assert told == [f"{tmp_path}/{name}.yaml:{line}" for name in "bd" for line in ("4:8", "12:11")]
    assert [row[0] for row in keys(kept)] == ["x-a"]


def test_two_profiles_of_one_id(tmp_path: Path) -> None:
    write(tmp_path, a=PROFILE, b=PROFILE)
    with pytest.raises(Stop) as stopped:
        stream(Asked([str(tmp_path)]), Kept())
    assert stopped.value.lines == [
        f'{tmp_path}/a.yaml and {tmp_path}/b.yaml: two profiles have the id "x-land"',
        '    help: give one of them an id of its own, such as "id: second" at the top of its file',
    ]


def test_licences_that_all_profiles_name(tmp_path: Path) -> None:
    write(tmp_path, a=land("a") + "licence: MIT\n", b=land("b") + "licence: CC0-1.0\n")
    assert stream(Asked([str(tmp_path)]), Kept()).licences == {"MIT", "CC0-1.0"}
    write(tmp_path, c=land("c"))
    assert stream(Asked([str(tmp_path)]), Kept()).licences == frozenset()


def test_texts_in_the_language_asked(tmp_path: Path) -> None:
    kept = Kept()
    done = stream(Asked(["wallonia"], lang="fr"), kept)
    assert kept.rows["assessments"][0][5] == "Wallonie"
    assert kept.rows["domain_stages"][0][3] == "Entrepreneuriat social"
    assert kept.rows["milestones"][0][5] == "Décret relatif à l'économie sociale"
    assert done.rules[0].rubric.language == "en"


def test_what_another_rubric_does_not_know_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, a=land("a"))
    rubric = Path(__file__).parents[1] / "golden" / "short-rubric.yaml"
    done = stream(Asked([str(tmp_path)], rubric=str(rubric)), Kept())
    assert [one.rubric.pin for one in done.rules] == ["short/2"]
    assert "[unknown-" in capsys.readouterr().err


def test_no_profile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand files one is in memory, whatever the tables hold."""
    alive: weakref.WeakSet[Profile] = weakref.WeakSet()
    most = []
    first = Wave.__init__

    def count(self: Wave, *rest: object) -> None:
        first(self, *rest)  # type: ignore[arg-type]
        gc.collect()
        alive.add(self.it.profile)
        most.append(len(alive))

    monkeypatch.setattr(Wave, "__init__", count)
    monkeypatch.setattr(Profile, "__hash__", object.__hash__, raising=False)
    write(tmp_path, **{f"p{number}": land(f"p{number}") for number in range(6)})
    stream(Asked([str(tmp_path)]), Kept())
    assert len(most) == 6
    assert max(most) <= 3

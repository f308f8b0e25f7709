"""simaturity.core.scoring.tally: milestones in lots, of which one speaks for all."""

from __future__ import annotations

from datetime import date

from simaturity.core.profile import Finding, Milestone
from simaturity.core.scoring.evidence import Bearing, Shown, Standing
from simaturity.core.scoring.findings import Answered
from simaturity.core.scoring.tally import Fate, Kind, Lot, Tally

DAY = date(2010, 1, 1)
MILESTONE = Milestone.model_validate({"reached": "adopted", "on": "2010-01-01"})


def shown(standing: Standing, start: date = DAY, position: int = 0) -> Shown:
    return Shown(standing, "decree", position, MILESTONE, start, None)


def bearing(start: date = DAY, position: int = 0) -> Bearing:
    fixed: Standing = "valid"
    return Bearing("welfare", "adopted", "decree", position, MILESTONE, start, fixed, None, None, True, None)


def put(tally: Tally, *starts: date) -> list[Lot]:
    """Some milestones that hold, and whose states follow the decree."""
    return [
        tally.put(number, bearing(start, number), "decree", "valid", shown("valid", start, number))
        for number, start in enumerate(starts)
    ]


def answered(on: date) -> Answered:
    data = {"criterion": "adopted", "domains": ["welfare"], "answer": "not-met", "on": on.isoformat(), "because": "No."}
    return Answered(Finding.model_validate(data), "not-met", on, None, disputed=False, lapsed=False)


def test_nothing_is_silent() -> None:
    judged = Tally("state").judge()
    assert (judged.outcome, judged.basis) == ("unknown", "silent")


def test_many_that_stand_alike_are_one_lot_and_are_judged_once() -> None:
    tally = Tally("state")
    lot, same, last = put(tally, DAY, DAY, DAY)
    assert lot is same is last
    assert list(lot.members) == [0, 1, 2]
    asked: list[int] = []

    def judge(one: Bearing) -> Shown:
        asked.append(one.position)
        return shown("suspended", position=one.position)

    assert list(tally.disturb("decree", judge)) == [lot]
    assert list(tally.disturb("decree", judge)) == []
    assert list(tally.disturb("law", judge)) == []
    assert asked == [0, 0]
    judged = tally.judge()
    assert (judged.outcome, judged.basis, len(judged.shown)) == ("unknown", "suspended", 1)
    assert tally.behind(judged) == {Kind("suspended", held=True, later=False)}
    assert list(tally.of(tally.behind(judged))) == [lot]


def test_who_is_taken_out_is_gone_and_an_empty_lot_with_it() -> None:
    tally = Tally("state")
    put(tally, DAY, DAY)
    assert tally.take(7) is None
    assert tally.take(0) == "valid"
    assert tally.judge().outcome == "met"
    assert tally.take(1) == "valid"
    assert tally.take(1) is None
    assert tally.judge().basis == "silent"


def test_what_comes_after_a_no_replaces_it_until_the_next() -> None:
    tally = Tally("state")
    (first,) = put(tally, DAY)
    tally.answer(answered(date(2012, 1, 1)))
    assert tally.judge().outcome == "not-met"
    start = date(2013, 1, 1)
    second = tally.put(1, bearing(start, 1), "decree", "valid", shown("valid", start, 1))
    assert (first.fate, second.fate) == (Fate("decree", "valid", later=False), Fate("decree", "valid", later=True))
    assert tally.judge().outcome == "met"
    # The same finding again, as where it lapses.
    tally.answer(answered(date(2012, 1, 1)))
    assert tally.judge().outcome == "met"
    tally.answer(answered(date(2014, 1, 1)))
    assert tally.judge().outcome == "not-met"
    assert tally.place == {0: first, 1: first}
    assert list(first.members) == [0, 1]


def test_a_later_lot_without_an_earlier_one_stays_itself() -> None:
    tally = Tally("state")
    tally.answer(answered(date(2009, 1, 1)))
    (lot,) = put(tally, DAY)
    assert lot.kind == Kind("valid", held=True, later=True)
    tally.answer(answered(date(2011, 1, 1)))
    assert lot.kind == Kind("valid", held=True, later=False)
    assert tally.judge().outcome == "not-met"

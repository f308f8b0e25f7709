"""Changes being worked out: told in either direction, and following from others."""

from __future__ import annotations

from datetime import date

from simaturity.core.changes.change import Change
from simaturity.core.changes.raw import Raw, first


def leaf(criterion: str, cause: str, on: date | None = None) -> Raw:
    """A criterion that came to be met."""
    subject = ("domains", "social-economy", criterion)
    return Raw("criterion", subject, None, {"outcome": "met", "basis": "milestone"}, cause, on)  # type: ignore[arg-type]


def test_what_follows_has_the_cause_that_all_share_and_their_last_day() -> None:
    stage = Raw("stage", ("domains", "social-economy"), [1, 8], [2, 8])
    stage.follows_from([leaf("funded", "policy", date(2012, 1, 1)), leaf("adopted", "policy", date(2013, 1, 1))])
    assert (stage.cause, stage.on) == ("policy", date(2013, 1, 1))
    stage.follows_from([leaf("funded", "policy", date(2012, 1, 1)), leaf("adopted", "evidence")])
    assert (stage.cause, stage.on) == (None, None)
    stage.follows_from([leaf("funded", "evidence"), leaf("adopted", "evidence")])
    assert (stage.cause, stage.on) == ("evidence", None)


def test_told_from_both_sides() -> None:
    reason = leaf("funded", "policy")
    stage = Raw("stage", ("domains", "social-economy"), [1, 8], [2, 8])
    stage.follows_from([reason, reason])
    known: dict[int, Change] = {}
    told = stage.told("x", False, known)
    assert (told.kind, told.old, told.new) == ("stage-raised", [1, 8], [2, 8])
    assert told.explains == (reason.told("x", False, known).fingerprint,)
    assert stage.told("x", False, known) is told
    mirror = stage.told("x", True, {})
    assert (mirror.kind, mirror.old, mirror.new, mirror.cause) == ("stage-lowered", [2, 8], [1, 8], "policy")
    assert mirror.explains == (reason.told("x", True, {}).fingerprint,)


def test_of_several_causes_the_first() -> None:
    assert first({"correction", "evidence", "judgement"}) == "judgement"
    assert first({"correction", "expiry"}) == "expiry"

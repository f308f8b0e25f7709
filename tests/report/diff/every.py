"""A change of every kind, between two states of a small region."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.changes.change import KINDS, Cause, Change, Family, Kind, fingerprint, kind_of, spelled
from simaturity.core.profile import Profile
from simaturity.reading.load import load_barriers, load_rubric
from simaturity.report.diff.view import DiffView, Letting, Side, view

RUBRIC, CHECKLIST = load_rubric(), load_barriers()

_SHARED: dict[str, Any] = {
    "schema": "simaturity/profile/1",
    "rubric": RUBRIC.pin,
    "region": {"id": "x-land", "name": {"en": "Land [of] *stars*", "fr": "Pays"}},
    "as_of": "2024",
    "sources": {
        "gazette": {"title": "Gazette, [bold]no. 7[/bold]", "kind": "law", "published": "2014"},
        "report": {"title": "Country <report>", "kind": "self-report"},
    },
    "instruments": {
        "decree": {
            "title": "Decree | on the _social_ economy",
            "kind": "decree",
            "domains": {"social-economy": "dedicated"},
            "milestones": [{"reached": "adopted", "on": "2014-05-01", "sources": ["gazette"]}],
        }
    },
}
_LEFT = {"fund": {"title": "A fund that was taken out", "kind": "fund", "domains": {"social-economy": "partial"}}}


def sides() -> tuple[Side, Side]:
    """Both states, assessed."""
    old = Profile.model_validate(_SHARED | {"instruments": _SHARED["instruments"] | _LEFT})
    new = Profile.model_validate(_SHARED)
    return (assess(old, RUBRIC, CHECKLIST), CHECKLIST), (assess(new, RUBRIC, CHECKLIST), CHECKLIST)


DECREE: dict[str, Any] = {"kind": "decree", "domains": {"social-economy": "dedicated"}}
ADOPTED: dict[str, Any] = {"reached": "adopted", "on": "2014-05-01", "sources": ["gazette"]}
SAID_NO: dict[str, Any] = {"answer": "not-met", "sources": ["report"]}
BY_REPORT = ("declared", "report", "social-economy+social-innovation")
PRESENT: dict[str, Any] = {"status": "present", "severity": "minor", "domains": ["social-economy"]}

TABLE: list[tuple[Kind, Family, tuple[str, ...], Any, Any, Cause | None]] = [
    ("rubric-changed", "rubric", ("rubric",), {"id": "a/1", "sha256": "0"}, {"id": "a/2", "sha256": "1"}, "rubric"),
    ("checklist-changed", "checklist", ("checklist",), None, {"id": "b/1", "sha256": "0"}, "rubric"),
    ("profile-added", "profile", ("profile",), None, {"as_of": "2024-12-31", "rubric": "a/1"}, "evidence"),
    ("profile-removed", "profile", ("profile",), {"as_of": "2024-12-31", "rubric": "a/1"}, None, "evidence"),
    ("stage-raised", "stage", ("domains", "social-economy"), [4, 8], [6, 7], None),
    ("stage-lowered", "stage", ("domains", "social-innovation"), [6, 8], [4, 8], "expiry"),
    ("stage-widened", "stage", ("domains", "social-business"), [4, 6], [4, 8], "correction"),
    ("stage-narrowed", "stage", ("domains", "social-entrepreneurship"), [4, 8], [4, 4], "judgement"),
    ("verdict-changed", "verdict", ("domains", "social-economy", "declared", "report"), None, "contradicted", "policy"),
    ("criterion-changed", "criterion", ("domains", "social-economy", "funded"), None,
     {"outcome": "met", "basis": "implied"}, "policy"),
    ("basis-changed", "criterion", ("domains", "social-economy", "drafted"),
     {"outcome": "met", "basis": "implied"}, {"outcome": "met", "basis": "milestone"}, "evidence"),
    ("declaration-added", "declaration", BY_REPORT, None, {"stages": [4, 5]}, "policy"),
    ("declaration-removed", "declaration", ("declared", "", "esg"), {"stages": [8]}, None, "evidence"),
    ("declaration-changed", "declaration", BY_REPORT, {"stages": [8]}, {"stages": [8], "contested": True}, "evidence"),
    ("instrument-added", "instrument", ("instruments", "decree"), None, DECREE, "policy"),
    ("instrument-removed", "instrument", ("instruments", "fund"), DECREE | {"kind": "fund"}, None, "evidence"),
    ("instrument-edited", "instrument", ("instruments", "decree"), DECREE,
     DECREE | {"level": "federal", "amounts": [{"value": 5, "currency": "EUR"}]}, "correction"),
    ("instrument-ended", "ending", ("instruments", "decree"), None, "2020-02-01", "policy"),
    ("instrument-reopened", "ending", ("instruments", "fund"), "2020-02-01", None, "evidence"),
    ("milestone-added", "milestone", ("instruments", "decree", "adopted"), None, ADOPTED, "policy"),
    ("milestone-removed", "milestone", ("instruments", "decree", "drafted"), {"reached": "drafted"}, None, "evidence"),
    ("milestone-edited", "milestone", ("instruments", "decree", "adopted"), ADOPTED,
     {"reached": "adopted", "by": "2015", "inferred": True, "sources": ["gazette", "report"]}, "evidence"),
    ("finding-added", "finding", ("findings", "funded", "social-economy", "2020"), None, SAID_NO, "policy"),
    ("finding-removed", "finding", ("findings", "funded", "esg", "2020"), {"answer": "partly"}, None, "evidence"),
    ("finding-changed", "finding", ("findings", "adopted", "esg", "2020"), SAID_NO, SAID_NO | {"answer": "met"},
     "judgement"),
    ("condition-answered", "condition", ("conditions", "definition"), None,
     {"answer": "operational", "named": True}, "policy"),
    ("condition-changed", "condition", ("conditions", "actors"), {"answer": ["citizens", "ngos"], "named": False},
     {"answer": ["academia", "ngos"], "named": False}, "evidence"),
    ("condition-withdrawn", "condition", ("conditions", "impact-reports"), {"answer": "yes", "named": False}, None,
     "evidence"),
    ("barrier-appeared", "barrier", ("barriers", "lack-of-money"), None, PRESENT, "policy"),
    ("barrier-cleared", "barrier", ("barriers", "fragmentation"), PRESENT,
     {"status": "absent", "severity": None, "domains": None}, "policy"),
    ("barrier-worsened", "barrier", ("barriers", "no-definition"), PRESENT, PRESENT | {"severity": "severe"}, "policy"),
    ("barrier-eased", "barrier", ("barriers", "impact-measurement"), PRESENT | {"severity": "moderate"}, PRESENT,
     "policy"),
    ("barrier-changed", "barrier", ("barriers", "contested-meaning"), None,
     {"status": "not-applicable", "severity": None, "domains": None}, "evidence"),
    ("barrier-withdrawn", "barrier", ("barriers", "no-exit-strategy"), PRESENT, None, "expiry"),
    ("lever-asked", "lever", ("levers", "structural-funding"), None, {"status": "asked"}, "policy"),
    ("lever-put-in-place", "lever", ("levers", "spread-practice"), {"status": "asked"}, {"status": "in-place"},
     "policy"),
    ("lever-dropped", "lever", ("levers", "procurement-clauses"), {"status": "in-place"}, {"status": "dropped"},
     "policy"),
    ("lever-withdrawn", "lever", ("levers", "network-recognition"), {"status": "in-place"}, None, "expiry"),
    ("tension-appeared", "tension", ("tensions", "weakened", "decree", "social-economy"), None,
     {"statements": ["instruments.decree.weakened"]}, "policy"),
    ("tension-resolved", "tension", ("tensions", "finding-overruled", "funded", "social-economy"),
     {"statements": ["findings.funded"]}, None, "judgement"),
    ("source-added", "source", ("sources", "report"), None, {"kind": "self-report"}, "evidence"),
    ("source-removed", "source", ("sources", "gone"), {"kind": "press"}, None, "evidence"),
    ("source-updated", "source", ("sources", "gazette"), {"kind": "law", "published": "2014"},
     {"kind": "law", "published": "2014-05"}, "correction"),
]  # fmt: skip
"""Kind, family, subject, old and new value, cause."""


def changes() -> tuple[Change, ...]:
    """A change of every kind. What follows from others is explained by the first criterion."""
    made: list[Change] = []
    for kind, family, subject, old, new, cause in TABLE:
        assert kind_of(family, old, new) == kind
        name = fingerprint(kind, spelled("x-land", subject), old, new)
        because = ("",) if family in ("stage", "verdict", "tension") else ()
        made.append(Change(kind, family, cause, "x-land", subject, old, new, None, because, name))
    leaf = next(one.fingerprint for one in made if one.kind == "criterion-changed")
    return tuple(one._replace(explains=(leaf,)) if one.explains else one for one in made)


def every(lang: str = "en", let_pass: bool = False) -> DiffView:
    """All of them in words, or all of them let pass."""
    ignored = [Letting(one, "as [agreed]", "2030") for one in changes()] if let_pass else []
    return view(*sides(), () if let_pass else changes(), ignored, lang=lang)


assert {row[0] for row in TABLE} == set(KINDS), "a kind has no example"

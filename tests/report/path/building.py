"""Paths of small profiles, for the tests of their renderers."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.paths import path
from simaturity.core.profile import Profile
from simaturity.reading.load import load_barriers, load_rubric
from simaturity.report.path.writing import Found

RUBRIC, CHECKLIST = load_rubric(), load_barriers()
SOURCES = {
    "gazette": {"title": "Gazette", "kind": "law", "published": "2011-03-04", "url": "https://www.example.org/a"},
    "annonce": {"title": {"fr": "Annonce"}, "kind": "press", "published": "2012"},
}


def profile(region: str = "x-a", **sections: Any) -> Profile:
    """A profile with some sources and what else is given."""
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": region, "name": region.removeprefix("x-").title()},
            "as_of": 2013,
            "sources": SOURCES,
            **sections,
        }
    )


def decree(*milestones: dict[str, Any], domain: str = "welfare") -> dict[str, Any]:
    """A decree that reached these milestones."""
    found = [{"sources": [{"source": "gazette", "at": "art. 1"}]} | one for one in milestones]
    return {"decree": {"title": "Decree", "kind": "decree", "domains": {domain: "dedicated"}, "milestones": found}}


def found(one: Profile, to: int, *others: Profile, domains: tuple[str, ...] = ("welfare",)) -> Found:
    """The paths of some domains of a profile, held against others."""
    it = assess(one, RUBRIC, CHECKLIST)
    return Found(
        it,
        CHECKLIST,
        to,
        tuple((it.domains[name], path(it, CHECKLIST, name, to)) for name in domains),
        tuple((assess(other, RUBRIC, CHECKLIST), CHECKLIST) for other in others),
    )

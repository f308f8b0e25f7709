"""Timelines of small profiles, for the tests of their formats."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.timeline import Steps, forecast, timeline
from simaturity.reading.load import in_language, load_rubric
from simaturity.report.timeline.view import TimelineView, timeline_view

from ...laws.chance import ANSWERS, make

SOURCES = {
    "gazette": {"title": "Gazette", "kind": "law", "published": "2011-03-04", "url": "https://www.example.org/a?b"},
    "report": {"title": "Report", "kind": "official", "published": 2013},
}
AS_OF = date(2016, 6, 30)


class Told(NamedTuple):
    """An assessment with its steps and those to come."""

    it: Assessment
    taken: Steps
    coming: Steps

    def view(self, lang: str = "en", since: date | None = None) -> TimelineView:
        """The same in words."""
        return timeline_view(self.it, self.taken, self.coming, lang, since)


def told(profile: Profile, rubric: Rubric, as_of: date) -> Told:
    """Work a timeline out."""
    return Told(
        assess(profile, rubric, as_of=as_of), timeline(profile, rubric, as_of), forecast(profile, rubric, as_of)
    )


def land(*milestones: dict[str, Any], as_of: date = AS_OF, lang: str = "en", **sections: Any) -> Told:
    """The timeline of a region with a decree on welfare that reached these milestones, and what else is given."""
    decree = {"title": "Decree", "kind": "decree", "domains": {"welfare": "dedicated"}, "milestones": list(milestones)}
    data = {
        "schema": "simaturity/profile/1",
        "rubric": "social-innovation-policy/1",
        "region": {"id": "x-a", "name": "A"},
        "as_of": 2023,
        "sources": SOURCES,
        "instruments": {"decree": decree} if milestones else {},
        **sections,
    }
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    return told(Profile.model_validate(data), rubric, as_of)


ADOPTED = {"reached": "adopted", "on": "2010-05", "sources": ["gazette"]}
IN_EFFECT = {"reached": "in-effect", "on": 2011, "sources": ["gazette"]}
FUNDED = {"reached": "funded", "by": "2012-06", "sources": ["report"]}
DELIVERED = {"reached": "delivered", "on": "2012-07-01", "sources": ["report"]}
RISEN = (ADOPTED, IN_EFFECT, FUNDED, DELIVERED)
"""At least 5 from May 2010, 6 from July 2012; 5 again from 2019, when money and delivery have lapsed."""


def by_chance(seed: int, size: int, shipped: bool) -> Told:
    """The timeline of the profile of a seed."""
    case = make(seed, size, shipped, ANSWERS, effects=True)
    return told(Profile.model_validate(case.data), case.rubric, case.day)


def timelines() -> st.SearchStrategy[Told]:
    """Timelines of profiles by chance."""
    return st.builds(by_chance, st.integers(0, 2**32), st.integers(0, 8), st.sampled_from((False, False, True)))

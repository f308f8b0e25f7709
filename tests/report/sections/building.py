"""Full reports on small profiles, for the tests of their sections."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.timeline import timeline
from simaturity.reading.load import in_language, load_barriers, load_rubric
from simaturity.report.full import Report, full
from simaturity.report.sections.method import Contents

CONTENTS = Contents("a" * 64, "b" * 64, "c" * 64)
SOURCES = {
    "press": {"title": "Paper", "kind": "press", "published": "2019-07-01", "url": "https://www.example.org/a?b"},
    "gazette": {"title": "Gazette", "kind": "law", "published": "2011-03-04", "language": "fr"},
    "report": {"title": "Report", "kind": "official", "collected": 2020, "language": "pt-BR"},
    "later": {"title": "Study", "kind": "academic", "published": 2030},
}


def report(lang: str = "en", as_of: date = date(2024, 6, 30), **sections: Any) -> Report:
    """The full report on a profile with some sources and what else is given."""
    data = {
        "schema": "simaturity/profile/1",
        "rubric": "social-innovation-policy/1",
        "region": {"id": "x-a", "name": "A"},
        "as_of": 2023,
        "sources": SOURCES,
        **sections,
    }
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    checklist = in_language(load_barriers(), "social-innovation-barriers", lang)
    profile = Profile.model_validate(data)
    assessment = assess(profile, rubric, checklist, as_of=as_of)
    return full(assessment, checklist, timeline(profile, rubric, as_of), CONTENTS, lang)

"""Small profiles with sources of every standing, for the tests of their formats."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.profile import Profile
from simaturity.reading.load import in_language, load_barriers, load_rubric

SOURCES: dict[str, dict[str, Any]] = {
    "answers": {"title": "Answers", "kind": "official", "publisher": "Ministry", "published": 2023},
    "gazette": {
        **{"title": {"en": "Gazette", "fr": "Moniteur"}, "kind": "law", "publisher": "Printer"},
        **{"published": "2013-02-15", "url": "https://example.org/a", "archived": "https://archive.example/a"},
    },
    "leaflet": {"title": "Leaflet", "kind": "official", "publisher": "Ministry", "collected": "2024-05"},
    "own": {"title": "Own account", "kind": "self-report", "publisher": "Agency"},
    "nameless": {"title": "Nameless", "kind": "press", "published": 2030},
}
DECREE = {
    **{"title": "Decree", "kind": "decree", "domains": {"social-economy": "dedicated"}},
    "milestones": [
        {"reached": "adopted", "on": "2013-02-15", "sources": ["gazette"]},
        {"reached": "in-effect", "on": "2013-03-01", "sources": ["gazette", "leaflet"]},
    ],
}


def assessed(lang: str = "en", **sections: Any) -> Assessment:
    """An assessed profile of these sources, a decree and a declaration, and what else is given."""
    data = {
        **{"schema": "simaturity/profile/1", "rubric": "social-innovation-policy/1", "as_of": 2024},
        "region": {"id": "x-a", "name": {"en": "Land", "fr": "Pays"}},
        "sources": SOURCES,
        "declared": [{"stages": [8], "domains": ["social-economy"], "on": 2023, "sources": ["answers"]}],
        "instruments": {"decree": DECREE},
        "findings": [
            {
                **{"criterion": "evaluated", "domains": ["social-economy"], "answer": "not-met", "on": 2024},
                **{"because": "So.", "sources": ["own"]},
            }
        ],
        **sections,
    }
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    return assess(Profile.model_validate(data), rubric, load_barriers(), as_of=date(2024, 12, 31))

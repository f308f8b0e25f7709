"""simaturity.core.scoring.alike: which domains a profile says the very same of."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.profile import Profile
from simaturity.core.scoring.alike import alike

TWO = {"social-economy": "dedicated", "welfare": "dedicated"}
ADOPTED = {"reached": "adopted", "on": 2010}


def profile(domains: dict[str, str], *milestones: dict[str, Any], **more: Any) -> Profile:
    """One instrument, and what else is said."""
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2024,
            "sources": {"s": {"title": "S", "kind": "official"}},
            "instruments": {
                "findings": {"title": "D", "kind": "decree", "domains": domains, "milestones": list(milestones)}
            },
            **more,
        }
    )


def finding(*domains: str) -> dict[str, Any]:
    return {"criterion": "funded", "domains": list(domains), "answer": "met", "on": 2015, "because": "It was read."}


SAME = {"social-economy": "social-economy", "welfare": "social-economy"}
APART = {"social-economy": "social-economy", "welfare": "welfare"}


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (profile(TWO, ADOPTED), SAME),
        (profile({**TWO, "welfare": "partial"}, ADOPTED), APART),
        (profile(TWO, {**ADOPTED, "domains": ["welfare"]}), APART),
        (profile(TWO, {**ADOPTED, "domains": ["welfare", "social-economy"]}), SAME),
        (profile(TWO, ADOPTED, findings=[finding("welfare", "social-economy")]), SAME),
        (profile(TWO, ADOPTED, findings=[finding("welfare")]), APART),
        # An instrument may be called like a section.
        (profile(TWO, {**ADOPTED, "domains": ["welfare"]}, findings=[finding("social-economy")]), APART),
        (profile(TWO, declared=[{"stages": [8], "domains": ["welfare"], "sources": ["s"]}]), APART),
        (profile({"welfare": "dedicated"}), {"welfare": "welfare"}),
    ],
)
def test_domains_are_alike_where_nothing_sets_them_apart(held: Profile, expected: dict[str, str]) -> None:
    assert alike(held) == expected

"""One domain as a whole: what has no table of its own."""

from __future__ import annotations

from simaturity.core.assess import assess
from simaturity.core.assessment import CriterionResult, Decisive, DomainResult, Progress, Single
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric


def test_a_silent_domain(rubric: Rubric) -> None:
    """At least 1, unknown: everything but what the rubric itself says is empty."""
    profile = Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "BE", "name": "B"},
            "as_of": "2012",
        }
    )
    required = [name for name, one in rubric.criteria.items() if one.kind == "required"]
    lower = {"drafted": 3, "piloted": 4, "adopted": 5, "in-effect": 5, "delivered": 4}
    by_place = sorted(rubric.criteria, key=lambda name: (rubric.criteria[name].stage, name))
    moves = {
        name: (lower.get(name, 2), rubric.criteria[name].stage - 1 if name in required else 8) for name in by_place
    }
    order = sorted(
        by_place,
        key=lambda name: (
            -max(moves[name][0] - 1, 8 - moves[name][1]),
            -(moves[name][0] - 1) - (8 - moves[name][1]),
            by_place.index(name),
        ),
    )
    assert assess(profile, rubric).domains["welfare"] == DomainResult(
        id="welfare",
        evidence=False,
        supported=1,
        possible=8,
        reach=1,
        exceptions=(),
        declared=None,
        verdict=None,
        progress=Progress(0, 1),
        assembled=(),
        decisive=Decisive(("acknowledged",), tuple(Single(name, "silent", *moves[name]) for name in order)),
        criteria=tuple(
            CriterionResult(name, rubric.criteria[name].stage, rubric.criteria[name].kind, "unknown", "silent")
            for name in by_place
        ),
        lapsing=(),
    )

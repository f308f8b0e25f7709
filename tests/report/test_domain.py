"""simaturity.report.domain: what bars the next stage, and what to do first."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.report.domain import DomainView
from simaturity.report.view import view


def criterion(stage: int, kind: str = "required") -> dict[str, Any]:
    """A criterion that only a finding answers."""
    texts = {"statement": "-", "origin": "ours", "counts": "done", "nature": "event"}
    return {"stage": stage, "kind": kind, **texts}


@pytest.fixture(scope="module")
def ladder() -> Rubric:
    """Stage 2 asks for two required criteria and one of two supporting ones, stage 3 for one more."""
    criteria = {
        "first": criterion(2),
        "second": criterion(2),
        "third": criterion(2, "supporting"),
        "fourth": criterion(2, "supporting"),
        "fifth": criterion(3),
    }
    return Rubric.model_validate(
        {
            "schema": "simaturity/rubric/1",
            "id": "small",
            "version": "1",
            "title": "Small",
            "domains": {"one": {"title": "One"}},
            "instruments": {"law": {"title": "Law"}},
            "milestones": {"adopted": {"title": "Adopted"}},
            "stages": [
                {"stage": 1, "name": "a"},
                {"stage": 2, "name": "b", "supporting": 1},
                {"stage": 3, "name": "c"},
            ],
            "criteria": {
                name: {**one, "title": name.capitalize(), "advice": f"Do the {name}."} for name, one in criteria.items()
            },
        }
    )


def seen(ladder: Rubric, **answers: str) -> DomainView:
    """The view of the one domain, with findings of these answers."""
    data = {
        "schema": "simaturity/profile/1",
        "rubric": "small/1",
        "region": {"id": "x-a", "name": "A"},
        "as_of": 2024,
        "findings": [
            {"criterion": name, "domains": ["one"], "answer": answer.replace("_", "-"), "because": "So."}
            for name, answer in answers.items()
        ],
    }
    (domain,) = view(assess(Profile.model_validate(data), ladder)).domains
    return domain


@pytest.mark.parametrize(
    ("answers", "barred_by", "decided_by", "steps"),
    [
        ({"second": "not_met"}, "second", None, ["second"]),
        ({"first": "not_met", "second": "not_met"}, "first and second", None, ["first", "second"]),
        # One supporting criterion out of reach bars nothing while the other is open.
        ({"first": "met", "second": "met", "third": "not_met"}, None, "fourth (nothing said)", ["fourth"]),
        (
            {"first": "met", "second": "met", "third": "not_met", "fourth": "not_met"},
            "fourth and third",
            None,
            ["fourth", "third"],
        ),
        # A supporting criterion that is not needed is not in the way.
        ({"first": "not_met", "third": "not_met", "fourth": "met"}, "first", None, ["first"]),
        ({"first": "met", "second": "met", "third": "met"}, None, "fifth (nothing said)", ["fifth"]),
        ({"first": "met", "second": "met", "third": "met", "fifth": "met"}, None, None, []),
    ],
)
def test_what_bars_or_decides_the_next_stage(
    ladder: Rubric, answers: dict[str, str], barred_by: str | None, decided_by: str | None, steps: list[str]
) -> None:
    domain = seen(ladder, **answers)
    assert (domain.barred_by, domain.decided_by) == (barred_by, decided_by)
    assert [step.id for step in domain.steps] == steps

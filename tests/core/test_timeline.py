"""simaturity.core.timeline: steps, and what stands behind each."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.timeline import Moved, Step, timeline

LATER = date(2030, 12, 31)


def profile(**sections: Any) -> Profile:
    """A profile with two sources."""
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2024,
            "sources": {
                "gazette": {"title": "Gazette", "kind": "law", "published": "2011-03-04"},
                "report": {"title": "Report", "kind": "official", "published": 2013},
            },
            **sections,
        }
    )


def instrument(*milestones: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A decree of the social economy."""
    return {"title": "Decree", "kind": "decree", "domains": {"social-economy": "dedicated"}, **more} | {
        "milestones": list(milestones)
    }


ADOPTED = {"reached": "adopted", "on": "2010-05", "sources": ["gazette"]}
IN_EFFECT = {"reached": "in-effect", "on": 2011, "sources": ["gazette"]}
FUNDED = {"reached": "funded", "by": "2012-06", "sources": ["report"]}
DELIVERED = {"reached": "delivered", "on": "2012-07-01", "sources": ["report"]}


def test_nothing_known_takes_no_step(rubric: Rubric) -> None:
    assert timeline(profile(), rubric, LATER) == {}


def test_steps_up_by_milestones_and_down_by_age(rubric: Rubric) -> None:
    found = timeline(profile(instruments={"decree": instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED)}), rubric, LATER)
    assert found == {
        "social-economy": (
            Step(date(2010, 5, 1), 5, 8, (Moved("adopted", "met", "milestone", ("instruments.decree.adopted",)),)),
            Step(date(2012, 7, 1), 6, 8, (Moved("delivered", "met", "milestone", ("instruments.decree.delivered",)),)),
            # The report of 2013 attests money and delivery to its end; five years later they are unknown.
            Step(
                date(2019, 1, 1),
                5,
                8,
                (
                    Moved("delivered", "unknown", "expired", ("instruments.decree.delivered",)),
                    Moved("funded", "unknown", "expired", ("instruments.decree.funded",)),
                ),
            ),
        )
    }


def test_the_last_day_counts_and_no_later_one(rubric: Rubric) -> None:
    held = profile(instruments={"decree": instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED)})
    assert len(timeline(held, rubric, date(2012, 7, 1))["social-economy"]) == 2
    assert len(timeline(held, rubric, date(2012, 6, 30))["social-economy"]) == 1
    assert timeline(held, rubric, date(2010, 4, 30)) == {}


def test_an_end_counts_from_the_next_day(rubric: Rubric) -> None:
    ended = {"reached": "ended", "on": "2014-02-28", "sources": ["report"]}
    steps = timeline(profile(instruments={"decree": instrument(ADOPTED, ended)}), rubric, LATER)["social-economy"]
    assert [(step.on, step.supported) for step in steps] == [(date(2010, 5, 1), 5), (date(2014, 3, 1), 4)]
    assert steps[1].because == (Moved("adopted", "unknown", "ended", ("instruments.decree.adopted",)),)


def test_a_suspension_and_its_end(rubric: Rubric) -> None:
    milestones = [
        ADOPTED,
        {"reached": "suspended", "on": "2014-02-01", "sources": ["report"]},
        {"reached": "resumed", "on": "2015-03-01", "sources": ["report"]},
    ]
    steps = timeline(profile(instruments={"decree": instrument(*milestones)}), rubric, LATER)["social-economy"]
    assert [(step.on, step.supported) for step in steps] == [
        (date(2010, 5, 1), 5),
        (date(2014, 2, 1), 4),
        (date(2015, 3, 1), 5),
    ]


def test_a_strengthening_counts_from_the_evaluation_of_another_instrument(rubric: Rubric) -> None:
    old = instrument({"reached": "evaluated", "by": "2016-12", "sources": ["report"]})
    new = instrument(
        *(
            ADOPTED,
            IN_EFFECT,
            FUNDED,
            {**DELIVERED, "until": 2040},
            {"reached": "strengthened", "on": "2016", "sources": ["report"]},
        ),
        replaces=["old"],
    )
    new["milestones"][2] = {**FUNDED, "until": 2040}
    steps = timeline(profile(instruments={"new": new, "old": old}), rubric, LATER)["social-economy"]
    assert [(step.on, step.supported) for step in steps][-1] == (date(2016, 12, 31), 7)
    assert [moved.criterion for moved in steps[-1].because] == ["evaluated", "strengthened"]


def test_findings_move_both_bounds(rubric: Rubric) -> None:
    findings = [
        {"criterion": "adopted", "domains": ["welfare"], "answer": "not-met", "on": 2015, "because": "None."},
        {"criterion": "adopted", "domains": ["welfare"], "answer": "met", "on": 2017, "because": "One."},
    ]
    assert timeline(profile(findings=findings), rubric, LATER) == {
        "welfare": (
            Step(date(2015, 1, 1), 1, 4, (Moved("adopted", "not-met", "finding", ("findings.adopted",)),)),
            Step(date(2017, 1, 1), 5, 8, (Moved("adopted", "met", "finding", ("findings.adopted",)),)),
        )
    }


def test_only_domains_asked_for(rubric: Rubric) -> None:
    held = profile(
        instruments={"decree": instrument(ADOPTED, domains={"social-economy": "dedicated", "welfare": "dedicated"})}
    )
    assert list(timeline(held, rubric, LATER)) == ["social-economy", "welfare"]
    assert list(timeline(held, rubric, LATER, domains=["welfare"])) == ["welfare"]

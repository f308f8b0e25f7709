"""simaturity.report.view: what every view says, whatever the profile."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.report.view import view

from .by_chance import Shown, shown


@given(shown())
@settings(max_examples=100)
def test_every_domain_is_told_or_named_as_silent(found: Shown) -> None:
    assessment, seen = found.assessment, found.view
    told = [one.id for one in assessment.domains.values() if one.evidence or one.declared]
    assert [one.id for one in seen.domains] == told
    assert len(seen.silent) == len(assessment.domains) - len(told)


@given(shown())
@settings(max_examples=100)
def test_every_criterion_tension_and_present_barrier_is_there(found: Shown) -> None:
    assessment, seen = found.assessment, found.view
    for domain in seen.domains:
        assert {one.id for one in domain.criteria} == set(assessment.rubric.criteria)
        assert all(one.reason for one in domain.criteria)
    assert len(seen.tensions) == len(assessment.tensions)
    assert len(seen.barriers) == assessment.burden.present


@given(shown())
@settings(max_examples=100)
def test_a_domain_says_how_to_go_on_or_what_is_in_the_way(found: Shown) -> None:
    for domain in found.view.domains:
        if domain.next_stage is None:
            assert (domain.steps, domain.decided_by, domain.barred_by, domain.progress) == ((), None, None, None)
        else:
            assert domain.steps
            assert domain.progress
            assert bool(domain.decided_by) != bool(domain.barred_by)


def test_a_domain_of_another_rubric_is_left_out(rubric: Rubric) -> None:
    data = {
        "schema": "simaturity/profile/1",
        "rubric": "other/1",
        "region": {"id": "x-a", "name": "A"},
        "as_of": 2024,
        "instruments": {
            "law": {
                "title": "Law",
                "kind": "law",
                "domains": {"beekeeping": "dedicated", "social-economy": "dedicated"},
                "milestones": [{"reached": "weakened", "on": 2020}],
            }
        },
    }
    seen = view(assess(Profile.model_validate(data), rubric, as_of=date(2024, 1, 1)))
    assert seen.tensions == ("Weakened: Law (social economy).",)


def test_next_step_is_in_a_core_domain_where_one_has_evidence(rubric: Rubric) -> None:
    """By its id and its distance, the domain of its own would come first."""
    data = {
        "schema": "simaturity/profile/1",
        "rubric": rubric.pin,
        "region": {"id": "x-a", "name": "A"},
        "as_of": 2024,
        "domains": {"other/a": {"title": "A field of its own"}},
        "instruments": {
            "call": {
                "title": "Call",
                "kind": "call",
                "domains": {"other/a": "dedicated", "social-economy": "dedicated"},
                "milestones": [
                    {"reached": "drafted", "on": 2020, "domains": ["social-economy"]},
                    {"reached": "piloted", "on": 2020, "domains": ["other/a"]},
                ],
            }
        },
    }
    for domains, name in ((None, "Social economy, piloted"), (["other/a"], "A field of its own, adopted")):
        step = view(assess(Profile.model_validate(data), rubric, domains=domains)).next_step
        assert step
        assert step.partition(":")[0] == name

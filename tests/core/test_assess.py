"""What is asked of `assess` itself; what it computes is tested module by module."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

PROFILE: dict[str, Any] = {
    "schema": "simaturity/profile/1",
    "rubric": "social-innovation-policy/1",
    "region": {"id": "BE-WAL", "name": "Wallonia"},
    "as_of": "2011",
    "domains": {"other/food": {"title": "Food"}},
    "sources": {"gazette": {"title": "Gazette", "kind": "law"}},
    "instruments": {
        "decree": {
            "title": "Decree",
            "kind": "decree",
            "domains": {"social-economy": "dedicated", "other/food": "dedicated", "other/gone": "dedicated"},
            "milestones": [
                {"reached": "adopted", "on": "2010", "sources": ["gazette"]},
                {"reached": "admired", "on": "2010", "sources": ["gazette"]},
            ],
        }
    },
    "barriers": {"lack-of-money": {"status": "present"}},
    "levers": {"structural-funding": {"status": "asked"}},
}


def test_without_a_date_the_profile_speaks_for_its_own(rubric: Rubric) -> None:
    assert assess(Profile.model_validate(PROFILE), rubric).as_of == date(2011, 12, 31)


def test_all_domains_of_the_rubric_and_those_of_the_profile(rubric: Rubric) -> None:
    found = assess(Profile.model_validate(PROFILE), rubric)
    assert list(found.domains) == [*rubric.domains, "other/food"]
    assert all(name == result.id for name, result in found.domains.items())
    assert found.domains["other/food"].supported == 5


def test_limited_to_domains(rubric: Rubric) -> None:
    found = assess(Profile.model_validate(PROFILE), rubric, domains=["other/food", "social-economy", "elsewhere"])
    assert list(found.domains) == ["social-economy", "other/food"]
    assert (found.summary.counted, found.summary.core) == (1, 1)


def test_without_a_checklist_there_are_no_barriers(rubric: Rubric, checklist: Checklist) -> None:
    profile = Profile.model_validate(PROFILE)
    without, with_it = assess(profile, rubric), assess(profile, rubric, checklist)
    assert (without.barriers, without.levers, without.burden.applicable) == ((), (), 0)
    assert [one.id for one in with_it.barriers] == sorted(checklist.barriers)
    assert [one.id for one in with_it.levers] == sorted(checklist.levers)
    assert [one.id for one in with_it.conditions] == list(rubric.conditions)
    assert without.domains == with_it.domains


def test_limited_to_domains_what_was_weakened_elsewhere_is_not_told(rubric: Rubric) -> None:
    weakened = {"reached": "weakened", "on": "2010", "sources": ["gazette"]}
    decree = PROFILE["instruments"]["decree"]
    data = PROFILE | {"instruments": {"decree": decree | {"milestones": [*decree["milestones"], weakened]}}}
    profile = Profile.model_validate(data)

    def where(domains: list[str] | None) -> list[tuple[str, ...]]:
        return [one.domains for one in assess(profile, rubric, domains=domains).tensions]

    assert where(None) == [("other/food", "social-economy")]
    assert where(["social-economy", "welfare"]) == [("social-economy",)]
    assert where(["welfare"]) == []

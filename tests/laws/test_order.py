"""Order changes nothing, and the same input gives the same result."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_file, shipped_names
from simaturity.files.yaml_text import read_plain

from .chance import Case, Chance, cases, tries


def shuffled(chance: Chance, value: Any) -> Any:
    """The same data with the keys of all mappings and the entries of all lists in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(chance, value[key]) for key in keys}
    if isinstance(value, list):
        entries = [shuffled(chance, entry) for entry in value]
        chance.shuffle(entries)
        return entries
    return value


def told(assessment: Assessment) -> tuple[Any, ...]:
    """What an assessment says, but for the two files that it comes from."""
    domains = {
        name: result._replace(
            criteria=tuple(one._replace(finding=None) for one in result.criteria),
            declared=result.declared
            and result.declared._replace(
                claims=tuple(one._replace(claim=None) for one in result.declared.claims),  # type: ignore[arg-type]
            ),
        )
        for name, result in assessment.domains.items()
    }
    return domains, assessment.summary, assessment.tensions, assessment.barriers, assessment.levers


@given(cases())
@tries(200)
def test_order_changes_nothing(case: Case) -> None:
    rubric = Rubric.model_validate(shuffled(case.chance, case.rubric.model_dump(by_alias=True)))
    profile = Profile.model_validate(shuffled(case.chance, case.data))
    assert told(assess(profile, rubric, as_of=case.day)) == told(case.assess())


@given(cases())
@tries(50)
def test_same_input_same_result(case: Case) -> None:
    assert repr(case.assess()) == repr(case.assess())


@given(cases())
@tries(50)
def test_domains_do_not_touch_each_other(case: Case) -> None:
    whole = case.assess().domains
    profile = Profile.model_validate(case.data)
    for name, result in whole.items():
        alone = assess(profile, case.rubric, as_of=case.day, domains={name})
        assert alone.domains == {name: result}
        data = case.data | {
            "instruments": {
                key: instrument for key, instrument in case.data["instruments"].items() if name in instrument["domains"]
            },
            "findings": [one for one in case.data["findings"] if name in one["domains"]],
            "declared": [one for one in case.data["declared"] if name in one["domains"]],
        }
        linked = any("answers" in m for one in case.data["instruments"].values() for m in one["milestones"])
        linked = linked or any({"part_of", "replaces"} & one.keys() for one in case.data["instruments"].values())
        if not linked:
            assert case.assess(data).domains[name] == result


def reordered(chance: Chance, value: Any) -> Any:
    """The same file with keys and statements in another order; lists within a statement stay."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: value[key] if key == "sources" else reordered(chance, value[key]) for key in keys}
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return [reordered(chance, one) for one in chance.sample(value, len(value))]
    return value


@pytest.mark.parametrize("name", shipped_names("profiles"))
def test_order_changes_nothing_in_a_shipped_profile(name: str, rubric: Rubric, checklist: Checklist) -> None:
    path = shipped_file("profiles", name)
    assert path is not None
    data = read_plain(path.read_text(encoding="utf-8")).data
    profile = Profile.model_validate(data)
    before = assess(profile, rubric, checklist)
    for seed in range(5):
        then = assess(Profile.model_validate(reordered(Chance(seed), data)), rubric, checklist)
        assert told(then) == told(before)
        assert then.conditions == before.conditions

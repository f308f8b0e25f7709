"""What the answer to an unknown does to [L, U]."""

from __future__ import annotations

import pytest
from hypothesis import given

from simaturity.core.assessment import DomainResult

from . import oracle
from .answering import answered
from .chance import Case, cases, tries


def after(case: Case, result: DomainResult, criterion: str, answer: str) -> DomainResult:
    """The domain once an unknown has this answer."""
    return case.assess(answered(case, case.data, result.id, {criterion: answer})).domains[result.id]


def asked(case: Case) -> list[tuple[DomainResult, str]]:
    """Two unknowns of each domain."""
    return [
        (result, criterion)
        for result in list(case.assess().domains.values())[:4]
        for criterion in case.chance.some(sorted(oracle.having(result, "unknown")), 0, 2)
    ]


@given(cases())
@tries(80)
def test_a_yes_never_lowers(case: Case) -> None:
    for before, criterion in asked(case):
        then = after(case, before, criterion, "met")
        assert then.supported >= before.supported
        assert then.possible == before.possible


@pytest.mark.parametrize("answer", ["not-met", "partly"])
@given(case=cases())
@tries(60)
def test_a_no_never_raises(case: Case, answer: str) -> None:
    for before, criterion in asked(case):
        then = after(case, before, criterion, answer)
        assert then.supported == before.supported
        assert then.possible <= before.possible


@given(cases())
@tries(80)
def test_answers_give_what_the_closure_of_the_outcomes_gives(case: Case) -> None:
    for before, criterion in asked(case):
        for answer, yes, no in (("met", {criterion}, set()), ("not-met", set(), {criterion})):
            then = after(case, before, criterion, answer)
            expected = oracle.completed(case.rubric, before, frozenset(yes), frozenset(no))
            assert (then.supported, then.possible) == expected


@given(cases())
@tries(60)
def test_a_note_hides_nothing(case: Case) -> None:
    """A finding "unknown" changes no outcome."""
    before = case.assess()
    for result in list(before.domains.values())[:4]:
        notes = dict.fromkeys(case.chance.some([one.id for one in result.criteria], 1, 3), "unknown")
        said = [one for one in answered(case, case.data, result.id, notes)["findings"] if one["answer"] == "unknown"]
        data = case.data | {"findings": case.data["findings"] + said}
        then = case.assess(data).domains[result.id]
        assert [one.outcome for one in then.criteria] == [one.outcome for one in result.criteria]
        assert then.evidence == result.evidence

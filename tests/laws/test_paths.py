"""Paths and assumptions: a path is the smallest set by brute force, and it leads there once it is assumed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Literal

from hypothesis import given

from simaturity.core.assess import assess
from simaturity.core.assessment import Assumption, DomainResult
from simaturity.core.assumptions import assume
from simaturity.core.paths import path
from simaturity.core.profile import Profile
from simaturity.core.scoring.evidence import showings
from simaturity.core.scoring.findings import findings
from simaturity.core.scoring.ladder import ladder
from simaturity.core.scoring.outcomes import Judged, close, judge
from simaturity.core.scoring.stages import Interval, interval

from . import oracle
from .chance import Case, cases, tries

BECAUSE = "Assumed."
FEW = 12
"""So many open criteria that brute force over the small subsets is quick."""


def assumed(case: Case, given: list[Assumption]) -> dict[str, DomainResult]:
    """The domains of the case with these assumptions."""
    profile = Profile.model_validate(case.data)
    return assess(assume(profile, case.rubric, case.day, given, BECAUSE), case.rubric, as_of=case.day).domains


def preference(case: Case, result: DomainResult, chosen: Iterable[str]) -> tuple[int, list[int]]:
    """What a set is liked less by than others of its size: how many are not met, then its places on the ladder."""
    order = sorted(case.rubric.criteria, key=lambda name: (case.rubric.criteria[name].stage, name))
    barred = len(oracle.having(result, "not-met") & set(chosen))
    return barred, sorted(order.index(name) for name in chosen)


def by_brute_force(case: Case, result: DomainResult, stage: int) -> set[str] | None:
    """The best of the smallest sets of open criteria that lead to a stage, straight from the words of the method."""
    met, excused = oracle.having(result, "met"), oracle.having(result, "not-applicable")
    names = sorted(oracle.having(result, "unknown", "not-met"))
    for size in range(len(names) + 1):
        leading = [
            chosen
            for chosen in combinations(names, size)
            if oracle.stage(case.rubric, oracle.closed(case.rubric, met | frozenset(chosen)), excused) >= stage
        ]
        if leading:
            return set(min(leading, key=lambda chosen: preference(case, result, chosen)))
    return None


@given(cases(shipped=False))
@tries(80)
def test_a_path_is_the_best_of_the_smallest_sets(case: Case) -> None:
    it = case.assess()
    for name, result in it.domains.items():
        assert len(oracle.having(result, "unknown", "not-met")) <= FEW
        for stage in (1, *oracle.stages(case.rubric)):
            found = path(it, None, name, stage)
            best = by_brute_force(case, result, stage)
            assert (found and {step.result.id for step in found.steps}) == best
            assert found is None or found.smallest


@given(cases())
@tries(60)
def test_a_path_leads_there_once_it_is_assumed_and_no_part_of_it_does(case: Case) -> None:
    it = case.assess()
    stage = case.chance.choice(oracle.stages(case.rubric))
    for name in sorted(it.domains)[:4]:
        found = path(it, None, name, stage)
        if found is None:
            continue
        assert found.reached == assumed(case, list(found.assumptions))[name].supported >= stage
        for left_out in found.assumptions:
            part = [one for one in found.assumptions if one != left_out]
            assert assumed(case, part)[name].supported < stage


@given(cases())
@tries(60)
def test_steps_come_in_the_order_of_the_ladder_with_what_they_bring(case: Case) -> None:
    it = case.assess()
    stage = max(oracle.stages(case.rubric))
    order = ladder(case.rubric).index
    for name, result in it.domains.items():
        found = path(it, None, name, stage)
        if found is None:
            continue
        places = [order[step.result.id] for step in found.steps]
        assert places == sorted(places)
        asked = {
            one
            for number in oracle.stages(case.rubric)
            for required, supporting, count in [oracle.gate(case.rubric, number)]
            for one in (required | supporting if count else required)
        }
        for step in found.steps:
            brought = oracle.closed(case.rubric, frozenset({step.result.id})) - oracle.having(result, "met")
            assert set(step.brings) == (brought & asked) - {step.result.id}
            assert step.result in result.criteria


@given(cases())
@tries(80)
def test_assuming_met_never_lowers_and_what_is_met_changes_no_stage(case: Case) -> None:
    for name, result in case.assess().domains.items():
        one = case.chance.choice(result.criteria)
        after = assumed(case, [Assumption(one.id, "met", name)])[name]
        assert after.supported >= result.supported
        assert after.possible >= result.possible
        if one.outcome == "met":
            assert (after.supported, after.possible) == (result.supported, result.possible)


@given(cases())
@tries(100)
def test_the_interval_is_that_of_the_outcome_replaced_before_closure(case: Case) -> None:
    """And other domains keep theirs."""
    profile, steps = Profile.model_validate(case.data), ladder(case.rubric)
    shown, answered = showings(profile, case.rubric, case.day), findings(profile, case.rubric, case.day)
    before = case.assess().domains
    domain, criterion = case.chance.choice(sorted(before)), case.chance.choice(steps.ids)
    answers: tuple[Literal["met", "not-met"], ...] = ("met", "not-met")
    answer = case.chance.choice(answers)
    judged = [
        judge(case.rubric.criteria[one].nature, shown.get(domain, {}).get(one, []), answered.get((domain, one)))
        for one in steps.ids
    ]
    place = steps.index[criterion]
    after = assumed(case, [Assumption(criterion, answer, domain)])
    results = {one: Interval(found.supported, found.possible) for one, found in after.items()}
    if answer == "met":
        judged[place] = Judged("met", "finding")
        assert results[domain] == interval(steps, close(steps, tuple(judged)))
    else:
        # A state that is denied may have held until then; an event that is denied did not happen.
        held = judged[place].happened and case.rubric.criteria[criterion].nature == "state"
        possible = [
            interval(steps, close(steps, tuple(_denied(judged, place, happened)))) for happened in {False, held}
        ]
        assert results[domain] in possible
    for other, found in before.items():
        if other != domain:
            assert results[other] == Interval(found.supported, found.possible)


def _denied(judged: list[Judged], place: int, happened: bool) -> list[Judged]:
    """The outcomes with a No in one place, which takes back what happened or does not."""
    old = judged[place]
    no = Judged("not-met", "finding", held=old.held or old.shown, affirmed=old.affirmed or old.answered)
    return [*judged[:place], no if happened else Judged("not-met", "finding"), *judged[place + 1 :]]

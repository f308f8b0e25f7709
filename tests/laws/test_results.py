"""What a result says of itself: carriers, evidence, dates, verdicts."""

from __future__ import annotations

from hypothesis import given

from simaturity.core.assessment import CriterionResult, DomainResult

from . import oracle
from .chance import Case, cases, tries

OUTCOMES = {
    "milestone": {"met"},
    "implied": {"met"},
    "finding": {"met", "not-met", "not-applicable", "unknown"},
    "refuted": {"not-met"},
    "partly": {"not-met"},
} | {
    basis: {"unknown"}
    for basis in ("expired", "ended", "suspended", "underway", "unevaluated", "inferred", "undated", "silent")
}


def roots(result: DomainResult, one: CriterionResult) -> list[CriterionResult]:
    """What an outcome rests on in the end."""
    if not one.through:
        return [one]
    by_id = {other.id: other for other in result.criteria}
    return [by_id[name] for name in one.through]


@given(cases())
@tries(150)
def test_every_outcome_says_what_it_rests_on(case: Case) -> None:
    for result in case.assess().domains.values():
        for one in result.criteria:
            assert one.outcome in OUTCOMES[one.basis]
            assert bool(one.through) == (one.basis in ("implied", "refuted"))
            if one.outcome == "met":
                by_finding = [root for root in roots(result, one) if root.finding and not root.finding.sources]
                assert one.evidence or by_finding
                assert one.carriers or any(root.finding for root in roots(result, one))
                assert one.since is None or one.since <= case.day
                assert one.since is not None or by_finding or one.finding
                assert one.expires is None or one.expires >= case.day
            else:
                assert one.expires is None
            if one.lapsed:
                assert one.basis in ("expired", "ended")
                assert one.lapsed < case.day
            else:
                assert one.basis not in ("expired", "ended")
            if one.basis == "silent":
                assert (one.carriers, one.evidence, one.since, one.finding) == ((), (), None, None)


@given(cases())
@tries(120)
def test_evidence_is_of_the_profile(case: Case) -> None:
    """Each reference stands in the profile, at the statement named, once."""
    for result in case.assess().domains.values():
        for one in result.criteria:
            assert len(set(one.evidence)) == len(one.evidence)
            assert list(one.carriers) == sorted(set(one.carriers))
            for evidence in one.evidence:
                section, *names = evidence.statement.split(".")
                source = evidence.reference.source
                if section == "instruments":
                    milestones = case.data["instruments"][names[0]]["milestones"]
                    assert source in next(m["sources"] for m in milestones if m["id"] == names[1])
                    assert names[0] in one.carriers
                else:
                    findings = [f for f in case.data["findings"] if f["criterion"] == names[0]]
                    assert any(source in f.get("sources", ()) for f in findings)


@given(cases())
@tries(150)
def test_implied_states_rest_on_what_holds(case: Case) -> None:
    """The instruments behind a state that no event implies are those that hold, not those that lapsed."""
    criteria = case.rubric.criteria
    events = frozenset(name for name, one in criteria.items() if one.nature == "event")
    for result in case.assess().domains.values():
        by_id = {other.id: other for other in result.criteria}
        for one in result.criteria:
            by_events = {name for name in events if one.id in oracle.closed(case.rubric, frozenset({name}))}
            if one.basis == "implied" and not by_events:
                holding = [by_id[name] for name in one.through]
                assert {root.outcome for root in holding} == {"met"}
                assert set(one.carriers) == {name for root in holding for name in root.carriers}


@given(cases())
@tries(120)
def test_verdicts(case: Case) -> None:
    for result in case.assess().domains.values():
        assert (result.declared is None) == (result.verdict is None)
        if result.declared is None:
            continue
        for one in result.declared.claims:
            low, high = one.stages[0], one.stages[-1]
            if not result.evidence:
                expected = "no-evidence"
            elif low > result.possible:
                expected = "contradicted"
            elif high < result.supported:
                expected = "understated"
            elif low == high == result.supported:
                expected = "supported"
            else:
                expected = "not-verified"
            assert one.verdict == expected
        stages = [one.stages for one in result.declared.claims]
        assert result.declared.min == min(one[0] for one in stages)
        assert result.declared.max == max(one[-1] for one in stages)
        assert result.declared.ambiguous == any(len(one) > 1 for one in stages)
        assert result.declared.disputed == (len(set(stages)) > 1)

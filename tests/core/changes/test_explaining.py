"""Which changes explain a stage, a verdict or a tension."""

from __future__ import annotations

from simaturity.core.assess import assess
from simaturity.core.assessment import DomainResult
from simaturity.core.changes.change import Family, Subject, Value
from simaturity.core.changes.explaining import explain_tensions, explain_verdicts, stage_leaves
from simaturity.core.changes.raw import Raw
from simaturity.core.rubric import Rubric

from .profiles import profile

WHERE = "social-economy"


def raw(family: Family, *subject: str, old: Value = None, new: Value = None) -> Raw:
    """A change with a cause."""
    return Raw(family, subject, old, new, "evidence")


def criterion(name: str, old: str, new: str, where: str = WHERE) -> Raw:
    """A criterion whose outcome changed."""
    return raw("criterion", "domains", where, name, old={"outcome": old}, new={"outcome": new})


def silent(rubric: Rubric) -> DomainResult:
    """A domain as far as it says on which stage each criterion stands."""
    return assess(profile(), rubric).domains[WHERE]


def leaves(
    rubric: Rubric, old: list[int], new: list[int], *moved: Raw, counted: frozenset[str] = frozenset()
) -> list[str]:
    """The criteria that explain a stage."""
    stage = raw("stage", "domains", WHERE, old=old, new=new)
    counts = counted or {name for name, one in rubric.criteria.items() if one.kind == "required"}
    it = silent(rubric)
    return [one.subject[2] for one in stage_leaves(stage, list(moved), it, None, set(counts))]


def test_a_bound_moved_by_the_criteria_between(rubric: Rubric) -> None:
    acknowledged = criterion("acknowledged", "unknown", "met")
    drafted = criterion("drafted", "unknown", "met")
    funded = criterion("funded", "unknown", "not-met")
    evaluated = criterion("evaluated", "unknown", "met")
    moved = (acknowledged, drafted, funded, evaluated)
    assert leaves(rubric, [1, 8], [3, 5], *moved) == ["acknowledged", "drafted", "funded"]
    assert leaves(rubric, [2, 8], [3, 8], *moved) == ["drafted"]
    assert leaves(rubric, [1, 8], [1, 5], *moved) == ["funded"]


def test_an_unknown_that_turns_out_yes_moves_no_upper_bound(rubric: Rubric) -> None:
    moved = (criterion("funded", "not-met", "met"), criterion("delivered", "unknown", "met"))
    assert leaves(rubric, [5, 5], [5, 8], *moved) == ["funded"]


def test_another_basis_moves_nothing(rubric: Rubric) -> None:
    moved = (criterion("funded", "met", "met"), criterion("delivered", "unknown", "met"))
    assert leaves(rubric, [5, 8], [6, 8], *moved) == ["delivered"]


def test_supporting_criteria_count_where_a_stage_counts_them(rubric: Rubric) -> None:
    moved = (criterion("enforced", "unknown", "not-applicable"), criterion("funded", "met", "not-applicable"))
    assert leaves(rubric, [5, 8], [5, 5], *moved) == ["funded"]
    assert leaves(rubric, [5, 8], [5, 5], *moved, counted=frozenset(["enforced"])) == ["enforced"]


def test_where_the_rubric_alone_moved_a_stage_no_criterion_explains_it(rubric: Rubric) -> None:
    assert leaves(rubric, [5, 8], [6, 8]) == []
    assert leaves(rubric, [5, 8], [6, 8], criterion("acknowledged", "unknown", "met")) == []


def test_a_verdict_follows_from_stage_and_claims_then_from_the_first_evidence() -> None:
    verdict = raw("verdict", "domains", WHERE, "declared", "gcsi", old="no-evidence", new="supported")
    stage = raw("stage", "domains", WHERE, old=[1, 8], new=[2, 8])
    claim = raw("declaration", "declared", "gcsi", f"{WHERE}+social-business", new={"stages": [2]})
    funded = criterion("funded", "unknown", "met")
    elsewhere = [
        raw("stage", "domains", "welfare", old=[1, 8], new=[2, 8]),
        raw("declaration", "declared", "gcsi", "welfare", new={"stages": [2]}),
        raw("declaration", "declared", "rival", WHERE, new={"stages": [2]}),
        criterion("funded", "unknown", "met", "welfare"),
    ]
    rules = [raw("rubric", "rubric")]
    for found, given, expected in (
        ([stage, claim, funded], [], [stage, claim]),
        ([claim, funded], [], [claim]),
        ([funded], [], [funded]),
        ([stage, funded], rules, rules),
        ([], [], []),
    ):
        explain_verdicts([verdict, *found, *elsewhere], given)
        assert verdict.because == expected


def explained(subject: Subject, statements: list[str], *among: Raw, said: tuple[Raw, ...] = ()) -> list[Raw]:
    """What explains a tension."""
    tension = raw("tension", "tensions", *subject, new={"statements": statements})
    explain_tensions([tension], [tension, *among], lambda *_: list(said))
    return tension.because


def test_a_tension_follows_from_the_statements_that_it_names() -> None:
    condition = raw("condition", "conditions", "definition")
    barrier = raw("barrier", "barriers", "lack-of-money")
    claim = raw("declaration", "declared", "gcsi", f"welfare+{WHERE}")
    funded = criterion("funded", "unknown", "met")
    others = (
        raw("condition", "conditions", "definition-criteria"),
        raw("declaration", "declared", "gcsi", "welfare"),
        criterion("funded", "unknown", "met", "welfare"),
        criterion("adopted", "unknown", "met"),
    )
    statements = ["barriers.lack-of-money", "conditions.definition", "criteria.funded", "declared"]
    among = (condition, barrier, claim, funded, *others)
    assert explained(("boast", WHERE), statements, *among) == [condition, barrier, claim, funded]
    assert explained(("boast",), statements[:2], *among) == [condition, barrier]


def test_a_tension_of_an_instrument_follows_from_it_and_its_milestone() -> None:
    instrument, milestone = (
        raw("instrument", "instruments", "fund"),
        raw("milestone", "instruments", "fund", "weakened"),
    )
    others = (raw("milestone", "instruments", "fund", "funded"), raw("instrument", "instruments", "decree"))
    found = explained(("weakened", "fund", WHERE), ["instruments.fund.weakened"], instrument, milestone, *others)
    assert found == [instrument, milestone]


def test_an_overruled_finding_follows_from_itself_and_its_criterion_else_from_what_took_its_place() -> None:
    finding = raw("finding", "findings", "piloted", WHERE, "2011")
    outcome = criterion("piloted", "not-met", "met")
    others = (
        raw("finding", "findings", "piloted", "welfare", "2011"),
        criterion("piloted", "not-met", "met", "welfare"),
    )
    later = raw("milestone", "instruments", "call", "piloted")
    subject, statements = ("finding-overruled", "piloted", WHERE), ["findings.piloted"]
    assert explained(subject, statements, finding, outcome, *others, said=(later,)) == [finding, outcome]
    assert explained(subject, statements, *others, said=(later,)) == [later]

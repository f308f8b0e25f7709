"""simaturity.report.compare.criteria."""

from __future__ import annotations

from typing import Any

from simaturity.report.compare.criteria import Difference, differences

from .building import parts, reached, region, several

LAW = {"law": reached("Decree", adopted="2012-05-01")}
DRAFT = {"draft": reached("Bill", drafted=2012)}


def finding(criterion: str, answer: str, **more: Any) -> dict[str, Any]:
    """An answer of the analysts."""
    return {
        "criterion": criterion,
        "domains": ["social-economy"],
        "answer": answer,
        "on": 2013,
        "because": f"It is {answer}.",
        "sources": ["answers"],
        **more,
    }


def only(*found: Any) -> Difference:
    """What differs in the one domain with evidence."""
    (difference,) = differences(*parts(*found))
    return difference


def test_two_lists_for_two_regions() -> None:
    found = only(
        region("A", instruments=LAW, findings=[finding("funded", "not-met")]),
        region("B", instruments=DRAFT, findings=[finding("funded", "met"), finding("adopted", "unknown")]),
    )
    told = {lead.title: [(one.title, one.has.carried, one.lacks.said) for one in lead.items] for lead in found.leads}
    assert told == {
        "A has, B lacks": [
            ("Piloted", "implied by adopted; Decree (1 May 2012)", "nothing read"),
            ("Adopted", "Decree (1 May 2012)", "unknown, open or disputed"),
        ],
        "B has, A lacks": [("Funded", "It is met.", "not met")],
    }
    assert found.everywhere == "acknowledged and drafted"
    assert "evaluated" in found.nowhere
    assert found.alone is None


def test_a_list_that_is_empty_is_left_out() -> None:
    found = only(region("A", instruments=LAW), region("B", instruments=DRAFT))
    assert [lead.title for lead in found.leads] == ["A has, B lacks"]
    assert [row.id for row in found.rows] == ["piloted", "adopted"]


def test_a_matrix_for_more() -> None:
    found = only(
        region("A", instruments=LAW),
        region("B", instruments=DRAFT, findings=[finding("adopted", "partly")]),
        region("C", instruments={"call": reached("Call", kind="call", piloted=2015)}),
    )
    assert found.leads == ()
    assert [(row.letter, row.id, row.stage, [cell.said for cell in row.cells]) for row in found.rows] == [
        ("a", "piloted", 4, ["met", "nothing read", "met"]),
        ("b", "adopted", 5, ["met", "not met, partly", "nothing read"]),
    ]
    assert [(cell.outcome, cell.carried, cell.since) for cell in found.rows[1].cells] == [
        ("met", "Decree (1 May 2012)", "2012"),
        ("not-met", "", ""),
        ("unknown", "", ""),
    ]


def test_unknown_says_why_unless_nothing_was_read() -> None:
    under_way = reached("Study", evaluated=2015)
    under_way["milestones"][0]["state"] = "underway"
    ours = region("A", instruments={**LAW, "study": under_way})
    done = region("B", instruments={**LAW, "study": reached("Study", evaluated=2015)})
    (row,) = only(ours, done).rows
    assert [(cell.outcome, cell.said) for cell in row.cells] == [("unknown", "unknown, underway"), ("met", "met")]


def test_many_regions_have_years_and_no_instruments() -> None:
    found = only(*several(4, instruments=LAW), region("A", instruments=DRAFT))
    assert [(cell.said, cell.carried, cell.since) for cell in found.rows[1].cells] == [
        *[("met", "", "2012")] * 4,
        ("nothing read", "", ""),
    ]


def test_the_only_region_with_evidence_is_told_in_a_line() -> None:
    assert only(region("A", instruments=LAW), region("B"), region("C")).alone == (
        "Only A has evidence here. Met: acknowledged, drafted, piloted and adopted."
    )
    no = [finding("adopted", "not-met")]
    assert only(region("B"), region("A", findings=no), region("C")).alone == "Only A has evidence here."
    assert only(region("A", instruments=LAW), region("B")).alone is None
    assert only(*several(2, instruments=LAW), region("B")).alone is None


def test_a_criterion_of_a_domain_that_a_profile_does_not_have() -> None:
    own = {"other/work": {"title": "Work"}}
    found = only(region("A", domains=own, instruments={"law": reached(domain="other/work", adopted=2012)}), region("B"))
    assert {row.cells[1].said for row in found.rows} == {"nothing read"}


def test_an_overruled_finding_is_no_reason() -> None:
    known = [finding("adopted", "met", on=2012), finding("drafted", "not-met", on=2014)]
    found = only(
        region("A", findings=known), region("B", instruments={"call": reached("C", kind="call", consulted=2012)})
    )
    drafted = next(row for row in found.rows if row.id == "drafted")
    assert drafted.cells[0].carried == "implied by adopted"

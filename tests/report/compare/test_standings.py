"""simaturity.report.compare.standings."""

from __future__ import annotations

import pytest

from simaturity.core.assessment import Assessment
from simaturity.report.compare.standings import Ground, domains, ground, letters

from .building import parts, reached, region, several

LAW = {"law": reached(adopted=2012)}
CLAIM = [{"stages": [8], "domains": ["social-economy"], "sources": ["answers"]}]


@pytest.mark.parametrize(("number", "letter"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba")])
def test_letters(number: int, letter: str) -> None:
    assert letters(number) == letter


def test_what_stands_in_a_domain() -> None:
    found, regions = parts(
        region("A", instruments=LAW, declared=CLAIM), region("B", declared=CLAIM), region("C"), region("D")
    )
    (row,) = domains(found, regions)
    assert (row.id, row.title, row.letter, row.common) == ("social-economy", "Social economy", "a", False)
    assert row.missing == "Not compared: no evidence on B, C and D."
    assert [(one.evidence, one.spread, one.said, one.declared, one.claims) for one in row.standings] == [
        (True, "5 to 8", "at least 5; nothing read so far rules out 8", (8,), ("declared 8: not verified",)),
        (False, "", "nothing read", (8,), ("declared 8: no evidence",)),
        (False, "", "nothing read", (), ()),
        (False, "", "nothing read", (), ()),
    ]
    assert [one.ladder is not None for one in row.standings] == [True, False, False, False]


def test_ladders_are_named_by_region_and_only_drawn_for_few() -> None:
    (row,) = domains(*parts(*several(4, instruments=LAW)))
    pictures = [one.ladder for one in row.standings]
    assert [one.title for one in pictures if one] == ["R1", "R2", "R3", "R4"]
    (row,) = domains(*parts(*several(5, instruments=LAW)))
    assert [one.ladder for one in row.standings] == [None] * 5


def test_a_domain_that_all_only_declare() -> None:
    (row,) = domains(*parts(*several(2, declared=CLAIM)))
    assert row.missing == "Not compared: no evidence on any region."


def test_a_domain_that_only_one_profile_has() -> None:
    own = {"other/work": {"title": "Work"}}
    law = {"law": reached(domain="other/work", adopted=2012)}
    (row,) = domains(*parts(region("A", domains=own, instruments=law), region("B")))
    assert (row.title, row.missing) == ("Work", "Not compared: no evidence on B.")
    assert [one.evidence for one in row.standings] == [True, False]


@pytest.mark.parametrize(
    ("regions", "expected"),
    [
        (
            several(2, instruments=LAW),
            Ground("Compared over 1 domain, the only one in which every region has evidence: social economy.", None),
        ),
        (
            several(2, instruments={**LAW, "other": reached(domain="welfare", adopted=2012)}),
            Ground(
                "Compared over the 2 domains in which every region has evidence: social economy and welfare and "
                "social services.",
                None,
            ),
        ),
        (
            [*several(2, instruments=LAW), region("A"), region("B")],
            Ground(
                "In no domain has every region evidence, so none of them can be compared to another.",
                "Leave out A and B, and the others can be compared.",
            ),
        ),
        (
            [*several(1, instruments=LAW), region("A")],
            Ground(
                "In no domain has every region evidence, so none of them can be compared to another.",
                "No two of them have evidence in the same domain.",
            ),
        ),
    ],
)
def test_common_ground(regions: list[Assessment], expected: Ground) -> None:
    assert ground(*parts(*regions)) == expected

"""simaturity.report.compare.relations."""

from __future__ import annotations

from typing import get_args

import pytest

from simaturity.core.assessment import Assessment
from simaturity.core.comparison import Relation
from simaturity.report.compare.relations import SIGNS, TYPEWRITTEN, relations

from .building import parts, reached, region, several

LAW = {"law": reached(adopted=2012)}
"""Supports 5."""
DRAFT = {"draft": reached(drafted=2012)}
"""Supports 3."""
NO = {"criterion": "piloted", "domains": ["social-economy"], "answer": "not-met", "because": "No.", "on": 2013}


def stuck(name: str) -> Assessment:
    """A region at 3 and not higher."""
    return region(name, instruments=DRAFT, findings=[NO])


def test_every_relation_has_a_sign_of_its_own_in_both_alphabets() -> None:
    assert list(SIGNS) == list(get_args(Relation))
    for signs in (SIGNS, TYPEWRITTEN):
        assert len(set(signs.values())) == len(signs)
        assert {len(sign) for sign in signs.values()} == {1}
    assert "".join(TYPEWRITTEN.values()).isascii()


def test_rows_say_how_their_region_stands_to_each_column() -> None:
    found = relations(*parts(region("A", instruments=LAW), region("B", instruments=DRAFT), stuck("C")))
    assert [[cell and cell.said for cell in row.cells] for row in found.rows] == [
        [None, "ahead on the evidence", "ahead in every case"],
        ["behind on the evidence", None, "level"],
        ["behind in every case", "level", None],
    ]
    assert [row.region.name for row in found.rows] == ["A", "B", "C"]
    assert found.sentence is None


def test_only_relations_that_occur_are_explained() -> None:
    found = relations(*parts(region("A", instruments=LAW), region("B", instruments=DRAFT)))
    assert [(one.relation.sign, one.relation.said) for one in found.meanings] == [
        (">", "ahead on the evidence"),
        ("<", "behind on the evidence"),
    ]


OTHER = {"other": reached(domain="welfare", drafted=2012), "law": reached(adopted=2012)}
MIXED = {"other": reached(domain="welfare", adopted=2012), "draft": reached(drafted=2012)}


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        (
            region("A", instruments=LAW),
            stuck("B"),
            "A is ahead of B in every case: nowhere lower and somewhere higher, whatever the unknowns turn out to be.",
        ),
        (
            stuck("A"),
            region("B", instruments=LAW),
            "B is ahead of A in every case: nowhere lower and somewhere higher, whatever the unknowns turn out to be.",
        ),
        (
            region("A", instruments=LAW),
            region("B", instruments=DRAFT),
            "A is ahead of B on the evidence: it shows nowhere less and somewhere more. "
            "That is what is shown, not what is.",
        ),
        (
            region("A", instruments=DRAFT),
            region("B", instruments=LAW),
            "B is ahead of A on the evidence: it shows nowhere less and somewhere more. "
            "That is what is shown, not what is.",
        ),
        (*several(2, instruments=LAW), "R1 and R2 are level: the same stage is supported in every domain compared."),
        (
            region("A", instruments=OTHER),
            region("B", instruments=MIXED),
            "A and B are undecided: each is ahead of the other somewhere.",
        ),
        (*several(2), None),
    ],
)
def test_two_regions_in_a_sentence(one: Assessment, other: Assessment, sentence: str | None) -> None:
    assert relations(*parts(one, other)).sentence == sentence


def test_without_common_ground_nobody_is_compared() -> None:
    found = relations(*parts(*several(3)))
    assert {cell.id for row in found.rows for cell in row.cells if cell} == {"not-comparable"}

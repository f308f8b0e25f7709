"""simaturity.exchange.reports.stages."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.letters import key
from simaturity.exchange.reports.stages import stage_line

from .reading_of import shipped_table

ECONOMY, INNOVATION = "social-economy", "social-innovation"


def declared(text: str) -> list[tuple[tuple[int, ...], list[str]]]:
    """Stages and fields; those in the respondent's own words as these."""
    said = key(text)
    found = stage_line(said, shipped_table())
    assert found is not None
    assert not found.legend
    return [
        (one.stages, [field.domain or said[field.begin : field.end].strip() for field in one.fields])
        for one in found.declared
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stage8: Social Economy", [((8,), [ECONOMY])]),
        ("Stage 8 \u2013 Social Economy.", [((8,), [ECONOMY])]),
        ("Étape 4 : Social Economy & Social Innovation", [((4,), [ECONOMY, INNOVATION])]),
        ("Stage4: Social Economy; Stage6: Social Innovation", [((4,), [ECONOMY]), ((6,), [INNOVATION])]),
        ("Stage4: Social Economy, Stage6: Social Innovation", [((4,), [ECONOMY]), ((6,), [INNOVATION])]),
        ("Stage 4 / Stage 6: Social Economy", [((4, 6), [ECONOMY])]),
        ("Stages 4 and 6: Social Economy", [((4, 6), [ECONOMY])]),
        ("Stage 4-6: Social Economy", [((4, 6), [ECONOMY])]),
        ("Stage 4, 4: Social Economy", [((4,), [ECONOMY])]),
        ("Social Economy: Stage 4; Social Innovation: Stage 2", [((4,), [ECONOMY]), ((2,), [INNOVATION])]),
        ("Stage5: Circular economy and repair", [((5,), ["circular economy and repair"])]),
        ("Stage5: Other: Bees, hives", [((5,), ["other: bees, hives"])]),
        ("Stage5: Social Economy (since 2008)", [((5,), [ECONOMY])]),
        ("Stage5: “Social Economy”", [((5,), [ECONOMY])]),
        ("Stage5:", [((5,), [])]),
        (
            "Stage8: Social Entrepreneurship / Innovation / Businesses / [and Solidarity] Economy",
            [((8,), ["social-entrepreneurship", INNOVATION, "social-business", ECONOMY])],
        ),
    ],
)
def test_declared(text: str, found: list[tuple[tuple[int, ...], list[str]]]) -> None:
    assert declared(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Stage1: “No Policy or Recognition: No formal recognition",
        "Stage1: No Policy or Recognition",
        "Stage 7 : « Politique évaluée et renforcée : elle a été revue »",
        "Stage2: 'Something that nobody lists: words'",
    ],
)
def test_legend(text: str) -> None:
    assert stage_line(key(text), shipped_table()) == ((), True, "Something" not in text)


def test_legend_by_its_place() -> None:
    found = stage_line("stage1: ingen politik", shipped_table(), after_legend=True)
    assert found == ((), True, False)


@pytest.mark.parametrize(
    "text", ["Stage 5 was reached", "Stage fright", "Stage 4.5: x", "Backstage 5: x", "Stage IV: x"]
)
def test_none(text: str) -> None:
    assert stage_line(key(text), shipped_table()) is None

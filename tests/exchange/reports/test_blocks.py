"""simaturity.exchange.reports.blocks."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.blocks import Block, blocks, label
from simaturity.exchange.reports.lines import text_lines

from .reading_of import shipped_table


def read(text: str) -> tuple[list[str], list[str]]:
    found = blocks(text_lines(text), shipped_table())
    return [_told(one) for one in found.blocks], [_told(one) for one in found.rest]


def _told(block: Block) -> str:
    return (
        ("" if block.ticked else "☐ ")
        + ("• " if block.bullet else "")
        + (f"[{block.heading}] " if block.heading else "")
        + block.text
    )


@pytest.mark.parametrize(
    ("text", "whole", "rest"),
    [
        ("a\nb\n\nc\n", ["a b"], ["c"]),
        ("Impact\nx\n\n", ["[impact] Impact", "x"], []),
        ("3.2 Coordination bodies:\nx", ["[coordination-body] 3.2 Coordination bodies:"], ["x"]),
        ("• a\n  and b\n- c\n1) d\no e\n\n", ["• a and b", "• c", "• d", "• e"], []),
        ("• Lack of money\nOther\n\n", ["• Lack of money", "Other"], []),
        ("• Lack of money\nfor some\n\n", ["• Lack of money for some"], []),
        ("A self-\nemployed\n\n", ["A self-employed"], []),
        ("one\nPage 3 of 5\ntwo\n\n", ["one two"], []),
        ("One.\nTwo\n\n", ["One.", "Two"], []),
        ("• [ ] a\n☐ b\n[x] c\n• ☑ d\n✗ e\n\n", ["☐ • a", "☐ • b", "• c", "• d", "• ✗ e"], []),
        ("Stage4: Social Economy;\nSocial Innovation\n\n", ["Stage4: Social Economy; Social Innovation"], []),
        ("Stage4: Social Economy\nUnknown\n\n", ["Stage4: Social Economy", "Unknown"], []),
        ("x\nStage IV: y\n\n", ["x", "Stage IV: y"], []),
        (
            "National Report on Social Innovation:\nKenya\nx\n\n",
            ["National Report on Social Innovation:", "Kenya", "x"],
            [],
        ),
        ("• a\n• b", ["• a"], ["• b"]),
        ("a\nb", [], ["a b"]),
        ("-----\n\n", [], []),
    ],
)
def test_blocks(text: str, whole: list[str], rest: list[str]) -> None:
    assert read(text) == (whole, rest)


def test_runs() -> None:
    found = blocks(text_lines("one two\nPage 3\nthree\n\nx (\ny)\n\na\nb\n\n"), shipped_table()).blocks
    assert [one.runs for one in found] == [("one two", "three"), ("x (", "y)"), ()]


def test_label() -> None:
    table = shipped_table()
    assert label("more details:", table) == ("more details", 13)
    assert label("examples: a and b", table) == ("examples", 9)
    assert label("details", table) == ("details", 7)
    assert label("detailed: x", table) is None

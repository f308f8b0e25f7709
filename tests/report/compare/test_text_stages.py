"""simaturity.report.compare.text_stages."""

from __future__ import annotations

from simaturity.core.assessment import Assessment
from simaturity.report.compare.sheet import Sheet
from simaturity.report.compare.text_stages import stages
from simaturity.report.page import Style

from .building import reached, region, seen, several

LAW = {"law": reached(adopted=2012)}
CLAIM = [{"stages": [8], "domains": ["social-economy"], "sources": ["answers"]}]
NO = [{"criterion": "evaluated", "domains": ["social-economy"], "answer": "not-met", "because": "No.", "on": 2013}]


def laid_out(*found: Assessment, width: int = 80, unicode: bool = True) -> str:
    """The stages of some regions as text."""
    sheet = Sheet(seen(*found), Style(width=width, unicode=unicode))
    stages(sheet)
    return sheet.page.text()


def test_ladders_of_few() -> None:
    first = region("A", instruments=LAW, findings=NO, declared=CLAIM)
    assert laid_out(first, region("Long name", instruments=LAW), region("C")) == (
        "■ supported by evidence   □ possible   · ruled out   ◆ declared\n"
        "\n"
        "Social economy\n"
        "  Not compared: no evidence on C.\n"
        "             1 2 3 4 5 6 7 8\n"
        "  A          ■ ■ ■ ■ ■ □ · ·  5 to 6  ◆ declared 8: contradicted\n"
        "  Long name  ■ ■ ■ ■ ■ □ □ □  5 to 8\n"
        "  C                           nothing read\n"
    )


def test_without_room_there_is_no_ladder() -> None:
    found = laid_out(*(region(f"A name of some length {i}", instruments=LAW) for i in range(2)), width=40)
    assert found.splitlines()[-4:] == [
        "  A name of      5 to 8",
        "  some length 0",
        "  A name of      5 to 8",
        "  some length 1",
    ]


def test_a_table_of_many() -> None:
    some = [region("A", instruments=LAW, declared=CLAIM), region("B"), *several(2, instruments=LAW)]
    assert laid_out(*some, region("C", declared=CLAIM, instruments={"x": reached(domain="welfare", drafted=2012)})) == (
        "4\u20138: at least 4, possibly up to 8; ◆8: declared 8; ?: nothing read\n"
        "  a  Social economy. Not compared: no evidence on B and C.\n"
        "  b  Welfare and social services. Not compared: no evidence on A, B, R1 and R2.\n"
        "\n"
        "      a       b\n"
        "1 A   5\u20138\u00a0◆8  ?\n"
        "2 B   ?       ?\n"
        "3 R1  5\u20138     ?\n"
        "4 R2  5\u20138     ?\n"
        "5 C   ?\u00a0◆8    3\u20138\n"
    )


def test_a_table_in_ascii() -> None:
    lines = laid_out(*several(5, instruments=LAW, declared=CLAIM), unicode=False).splitlines()
    assert lines[0] == "4-8: at least 4, possibly up to 8; ^8: declared 8; ?: nothing read"
    assert lines[-1] == "5 R5  5-8\u00a0^8"

"""How the questionnaire looks: the styles of its cells, and the colours that follow what is typed."""

from __future__ import annotations

import math
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.dimensions import ColumnDimension, RowDimension
from openpyxl.worksheet.worksheet import Worksheet

INK, PAPER, GIVEN, TINT, FAINT = "1D2B33", "FFFFFF", "EEF1F3", "DCE8EB", "8A979E"
ACCENT = "1F5566"
COLOURS = {
    "missing": "F8CFCB",
    "amber": "FFE2A8",
    "good": "D3EBD3",
    "bad": "F3D3C4",
    "open": "E4E4EE",
}
"""Colours that a cell takes by its content; each is told apart by its words too."""

_EDGE = Side(style="thin", color="C9D1D6")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_TOP = Alignment(vertical="top", wrap_text=True)
_OPEN = Protection(locked=False)
TEXT = "@"
"""The format in which a spreadsheet leaves alone what is typed: 2013-02 stays a month."""

GENERAL = "General"


def add_styles(book: Workbook) -> None:
    """Put the named styles into a workbook."""
    for style in _styles():
        book.add_named_style(style)


def _styles() -> list[NamedStyle]:
    heading = Font(name="Calibri", size=11, bold=True, color=PAPER)
    middle = Alignment(vertical="center", wrap_text=True)
    return [
        _style("sm title", Font(name="Calibri", size=20, bold=True, color=ACCENT), None, Alignment(vertical="center")),
        _style("sm guide", Font(name="Calibri", size=11, color=INK), None, middle),
        _style("sm part", Font(name="Calibri", size=14, bold=True, color=ACCENT), None, Alignment(vertical="bottom")),
        _style("sm heading", heading, ACCENT, middle, bordered=True),
        _style("sm key", Font(name="Calibri", size=8, color=FAINT), None, Alignment()),
        _style("sm given", Font(name="Calibri", size=11, color=INK), GIVEN, _TOP, bordered=True),
        _style("sm asked", Font(name="Calibri", size=11, bold=True, color=INK), TINT, _TOP, bordered=True),
        _style("sm option", Font(name="Calibri", size=11, color=INK), GIVEN, _indented(2), bordered=True),
        _style("sm id", Font(name="Calibri", size=9, color=FAINT), GIVEN, _TOP, bordered=True),
        _style("sm asked id", Font(name="Calibri", size=9, color=FAINT), TINT, _TOP, bordered=True),
        _style("sm quiet", Font(name="Calibri", size=9, color=GIVEN), GIVEN, _TOP, bordered=True),
        _style("sm hint", Font(name="Calibri", size=10, italic=True, color="5C6A72"), None, _TOP),
        _style("sm link", Font(name="Calibri", size=11, underline="single", color=ACCENT), None, _TOP),
        _style("sm input", Font(name="Calibri", size=11, color=INK), None, _TOP, bordered=True, format=TEXT),
        _style("sm number", Font(name="Calibri", size=11, color=INK), None, _TOP, bordered=True, format=GENERAL),
        _style("sm mark", Font(name="Calibri", size=11, bold=True, color=INK), None, _centred(), True, GENERAL),
        *(_style(f"sm {name}", Font(name="Calibri", size=11), colour, _TOP, True) for name, colour in COLOURS.items()),
    ]


def _style(
    name: str, font: Font, fill: str | None, alignment: Alignment, bordered: bool = False, format: str | None = None
) -> NamedStyle:
    """A style; one with a format is for cells that people fill in."""
    style = NamedStyle(name=name, font=font, alignment=alignment)
    if fill:
        style.fill = PatternFill("solid", fgColor=fill)
    if bordered:
        style.border = _BORDER
    if format:
        style.number_format, style.protection = format, _OPEN
    return style


def _indented(steps: int) -> Alignment:
    return Alignment(vertical="top", wrap_text=True, indent=steps)


def _centred() -> Alignment:
    return Alignment(vertical="top", horizontal="center", wrap_text=True)


def colour_rule(formula: str, name: str) -> Rule:
    """A rule that colours a cell where a formula holds."""
    fill = PatternFill(bgColor=COLOURS[name], fill_type="solid")
    return Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=fill))


def leave_open(column: ColumnDimension, format: str = TEXT) -> None:
    """Let a column take answers below its last row, too."""
    column.protection, column.alignment, column.number_format = _OPEN, _TOP, format


LINE = 15.0
"""Points of a line of text."""
_MOST_LINES = 14
_FITS = 1.0
"""Letters in a unit of a column's width; fonts that stand in for ours are wider."""


class Fitted(RowDimension):
    """A row as high as its texts, which a spreadsheet may fit again when they change."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - what openpyxl asks for
        """Never set by hand."""
        return False


def fit(page: Worksheet, number: int, texts: Iterable[tuple[object, float]]) -> None:
    """Make a row as high as its texts need, each in a column of a width; not every program does so by itself."""
    most = max((_lines(str(text), width) for text, width in texts if text is not None and width), default=1)
    page.row_dimensions[number] = Fitted(page, index=number, ht=LINE * min(most, _MOST_LINES) + 2)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / (width * _FITS))) for line in text.split("\n", _MOST_LINES))

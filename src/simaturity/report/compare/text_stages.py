"""The stages of regions as text: ladders below each other where there are few, a table of intervals where many."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from .sheet import GAP, Sheet
from .standings import DomainView, Standing

LEAST_SAID = 12
"""Columns for the interval beside a ladder; with less there is no ladder."""


def stages(sheet: Sheet) -> None:
    """Lay out the stages in every domain."""
    if sheet.it.few:
        _few(sheet)
    else:
        _many(sheet)


# ---- Few


def _few(sheet: Sheet) -> None:
    page, _ = sheet.page, sheet.say.gettext
    meanings = (
        f"{page.marks.supported} {_('supported by evidence')}",
        f"{page.marks.possible} {_('possible')}",
        f"{page.marks.ruled_out} {_('ruled out')}",
        f"{page.marks.declared} {_('declared')}",
    )
    page.line("   ".join(meanings), style="dim")
    for domain in sheet.it.domains:
        page.blank()
        page.line(domain.title, style="bold")
        if domain.missing:
            page.line(domain.missing, indent=GAP, style="dim")
        _ladders(sheet, domain)


def _ladders(sheet: Sheet, domain: DomainView) -> None:
    page, top = sheet.page, sheet.it.top
    rung = len(str(top)) + 1
    label = min(sheet.widest, page.width // 3)
    pictured = page.width - label - 2 * GAP - rung * top >= LEAST_SAID
    if pictured:
        numbers = "".join(f"{stage:<{rung}}" for stage in range(1, top + 1))
        page.line(Text(" " * (label + 2 * GAP) + numbers.rstrip(), style="dim"))
    for one in domain.standings:
        left = [(label, Text(one.region.name)), (GAP, Text())]
        if pictured:
            left.append((rung * top + 1, _rungs(sheet, one, rung)))
        room = page.width - GAP - sum(width for width, _ in left)
        page.columns([*left, (room, _said(sheet, one))], indent=GAP)


def _rungs(sheet: Sheet, one: Standing, rung: int) -> Text:
    marks, ladder = sheet.page.marks, Text()
    for stage in range(1, sheet.it.top + 1) if one.evidence else ():
        sign, style = marks.ruled_out, "dim"
        if stage <= one.supported:
            sign, style = marks.supported, "bold green"
        elif stage <= one.possible:
            sign, style = marks.possible, "yellow"
        ladder.append(f"{sign:<{rung}}", style=style)
    return ladder


def _said(sheet: Sheet, one: Standing) -> Text:
    """The interval, and what is declared."""
    said = Text(one.spread or one.said, style="bold" if one.evidence else "dim")
    for claim in one.claims:
        said.append(f"  {sheet.page.marks.declared} {claim}", style="not bold not dim magenta")
    return said


# ---- Many


def _many(sheet: Sheet) -> None:
    page, _ = sheet.page, sheet.say.gettext
    legend = _("{example}: at least 4, possibly up to 8; {declared}8: declared 8; {unknown}: nothing read")
    said = legend.format(example=_interval(sheet, 4, 8), declared=page.marks.declared, unknown=page.marks.open)
    page.line(said, style="dim")
    page.rows([(one.letter, _headed(one)) for one in sheet.it.domains])
    page.blank()
    _table(sheet)


def _headed(domain: DomainView) -> str:
    return ". ".join((domain.title, domain.missing)) if domain.missing else domain.title


def _table(sheet: Sheet) -> None:
    """Regions and domains, in as many parts as the width asks for."""
    columns = [[_cell(sheet, one) for one in domain.standings] for domain in sheet.it.domains]
    wide = max(cell_len(cell) for column in columns for cell in column) + GAP
    at_once = max((sheet.page.width - sheet.label) // wide, 1)
    for first in range(0, len(columns), at_once):
        if first:
            sheet.page.blank()
        some = slice(first, first + at_once)
        heads = [(wide, Text(one.letter, style="dim")) for one in sheet.it.domains[some]]
        sheet.page.columns([(sheet.label, Text()), *heads])
        for region, cells in zip(sheet.it.regions, zip(*columns[some], strict=True), strict=True):
            row = [(wide, Text(cell, style="dim" if cell == sheet.page.marks.open else "")) for cell in cells]
            sheet.page.columns([(sheet.label, sheet.named(region.number)), *row])


def _cell(sheet: Sheet, one: Standing) -> str:
    marks = sheet.page.marks
    said = _interval(sheet, one.supported, one.possible) if one.evidence else marks.open
    return f"{said}\u00a0{marks.declared}{','.join(map(str, one.declared))}" if one.declared else said


def _interval(sheet: Sheet, low: int, high: int) -> str:
    if low == high:
        return str(low)
    return f"{low}\u2013{high}" if sheet.unicode else f"{low}-{high}"

"""A comparison as text: regions beside each other where there are few, a row of signs each where there are many."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ..page import Style
from .around import Answer, Group, Item
from .criteria import CriterionCell, Difference, LeadItem
from .relations import SIGNS, TYPEWRITTEN, Meaning, RelationView
from .sheet import GAP, LEAST, Sheet, Sign
from .text_stages import stages
from .view import CompareView

STYLES = {"met": "green", "not-met": "red", "unknown": "yellow", "not-applicable": "dim"}
STATES = {"present": "red", "absent": "green", "in-place": "green", "asked": "yellow"}


def render(seen: CompareView, style: Style) -> str:
    """Lay a comparison out."""
    sheet = Sheet(seen, style)
    _ = sheet.say.gettext
    _head(sheet)
    if seen.domains:
        sheet.section(_("Stages"))
        stages(sheet)
    if not seen.ground.help:
        sheet.section(_("How they stand to each other"))
        _relations(sheet)
    if seen.differences:
        sheet.section(_("What one has that another lacks"))
        _differences(sheet)
    for title, items in (
        (_("Conditions"), seen.around.conditions),
        (_("Barriers"), seen.around.barriers),
        (_("Levers"), seen.around.levers),
    ):
        if items:
            sheet.section(title)
            _items(sheet, items)
    return sheet.page.text()


def _head(sheet: Sheet) -> None:
    """Which regions, at which dates, over what."""
    page, it, _ = sheet.page, sheet.it, sheet.say.gettext
    page.heading(it.title, _("rubric {rubric}").format(rubric=it.rubric))
    page.line(it.order)
    pattern = _("{region} ({id}), as of {date}")
    page.rows(
        [
            ("-" if it.few else sheet.number(one.number), pattern.format(region=one.own, id=one.key, date=one.as_of))
            for one in it.regions
        ]
    )
    if it.dates:
        page.line(it.dates, style="yellow")
    page.blank()
    page.line(it.ground.sentence, style="bold")
    if it.ground.help:
        page.line(it.ground.help)


# ---- How they stand to each other


def _relations(sheet: Sheet) -> None:
    it, page = sheet.it.relations, sheet.page
    if it.sentence:
        page.line(it.sentence)
        return
    page.line(sheet.say.gettext("How the region of a row stands to that of a column."), style="dim")
    page.blank()
    label = sheet.widest + GAP
    wide = (page.width - label) // len(it.rows)
    in_words = sheet.it.few and wide >= LEAST + GAP
    if in_words:
        sheet.across("", [Text(row.region.name, style="dim") for row in it.rows], label, wide)
        for row in it.rows:
            sheet.across(row.region.name, [_standing(sheet, cell) for cell in row.cells], label, wide)
    else:
        heads = [str(row.region.number) for row in it.rows]
        sheet.signs([[_sign(sheet, cell) for cell in row.cells] for row in it.rows], heads)
    page.blank()
    page.rows([(_label(sheet, one, in_words), one.means) for one in it.meanings], indent=0)


def _standing(sheet: Sheet, cell: RelationView | None) -> Text:
    return Text(cell.said if cell else sheet.page.marks.ruled_out, style=_sign(sheet, cell).style)


def _sign(sheet: Sheet, cell: RelationView | None) -> Sign:
    if cell is None:
        return Sign(sheet.page.marks.ruled_out, "dim")
    style = "green" if cell.id.startswith("ahead") else "yellow" if cell.id.startswith("behind") else ""
    return Sign((SIGNS if sheet.unicode else TYPEWRITTEN)[cell.id], style)


def _label(sheet: Sheet, one: Meaning, in_words: bool) -> str:
    return one.relation.said if in_words else f"{_sign(sheet, one.relation).sign} {one.relation.said}"


# ---- What one has that another lacks


def _differences(sheet: Sheet) -> None:
    page, marks, _ = sheet.page, sheet.page.marks, sheet.say.gettext
    if not sheet.it.few:
        meanings = _("{yes} met, {no} not met, {open} unknown or nothing read, {beside} does not apply")
        page.line(meanings.format(yes=marks.yes, no=marks.no, open=marks.open, beside=marks.beside), style="dim")
    for number, one in enumerate(sheet.it.differences):
        if number or not sheet.it.few:
            page.blank()
        page.line(one.title, style="bold")
        _difference(sheet, one)


def _difference(sheet: Sheet, one: Difference) -> None:
    page, _ = sheet.page, sheet.say.gettext
    if one.alone:
        page.line(one.alone, indent=GAP)
        return
    if not one.rows:
        page.line(_("Nothing that one is known to have and another lacks."), indent=GAP)
    elif one.leads:
        for lead in one.leads:
            page.line(lead.title, indent=GAP, style="dim")
            for item in lead.items:
                _lead(sheet, item)
    elif sheet.it.few:
        titles = [row.title for other in sheet.it.differences if not other.alone for row in other.rows]
        sheet.beside([(row.title, [_criterion(sheet, cell) for cell in row.cells]) for row in one.rows], titles)
    else:
        page.rows([(row.letter, row.title) for row in one.rows])
        by_region = zip(*(row.cells for row in one.rows), strict=True)
        sheet.signs([[_outcome(sheet, cell) for cell in some] for some in by_region], [row.letter for row in one.rows])
    rest = [(_("Met by all"), one.everywhere), (_("Shown by none"), one.nowhere)]
    page.rows([(label, text) for label, text in rest if text])


def _lead(sheet: Sheet, item: LeadItem) -> None:
    """The criterion, what carries it, and how it stands with the other."""
    line = Text(f"{item.title}{sheet.say.colon}{item.has.carried}")
    other = f"{item.lacks.region.name}{sheet.say.colon}{item.lacks.said}"
    line.append(f"  ({other})", style=STYLES[item.lacks.outcome])
    sheet.page.beside(Text.assemble(" " * 2 * GAP, (f"{sheet.page.marks.yes} ", "green")), line)


def _criterion(sheet: Sheet, cell: CriterionCell) -> Text:
    sign, style = _outcome(sheet, cell)
    return Text.assemble((f"{sign} ", style), cell.carried or cell.said)


def _outcome(sheet: Sheet, cell: CriterionCell) -> Sign:
    marks = sheet.page.marks
    signs = {"met": marks.yes, "not-met": marks.no, "unknown": marks.open, "not-applicable": marks.beside}
    return Sign(signs[cell.outcome], STYLES[cell.outcome])


# ---- Conditions, barriers, levers


def _items(sheet: Sheet, items: Sequence[Item]) -> None:
    if sheet.it.few:
        rows = [(one.title, [_answer(sheet, answer) for answer in one.answers]) for one in items]
        sheet.beside(rows, [one.title for one in items])
        return
    for item in items:
        sheet.page.line(item.title, style="bold")
        sheet.page.rows([(_group(sheet, one), one.regions) for one in item.groups])


def _group(sheet: Sheet, one: Group) -> str:
    return f"{sheet.page.marks.open} {one.said}" if one.state == "unknown" else one.said


def _answer(sheet: Sheet, one: Answer) -> Text:
    if one.state == "unknown":
        return Text(f"{sheet.page.marks.open} {one.said}", style="dim")
    text = Text(one.said, style=STATES.get(one.state, ""))
    text.append(f" ({one.year})", style="dim")
    for detail in one.details:
        text.append(f"{sheet.say.semicolon}{detail}", style="dim")
    return text

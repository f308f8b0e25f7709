"""The drop-down lists of the sheets, and what a cell says when one goes to it."""

from __future__ import annotations

import gettext
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from .choices import Titles
from .columns import Column, answers
from .filling import Row
from .headings import hints
from .layout import FIRST, LAST, Layout

GROWING = ("source", "instrument")
"""Lists that are no lists of ours: the ids on a sheet."""
_SEVERAL = ("choices", "ids", "references")


def name_of(choices: str) -> str:
    """The defined name of a list."""
    return "list_" + choices.replace("-", "_").replace(":", "_")


def offer(
    page: Worksheet,
    layout: Layout,
    rows: Sequence[Row],
    lists: Mapping[str, Titles],
    translations: gettext.NullTranslations,
) -> None:
    """Put the lists and hints into a sheet."""
    told = hints(translations)
    for at, key in enumerate(layout.keys, 1):
        one = layout.column(key)
        if one is None or one.form in ("shown", "option"):
            continue
        letter = get_column_letter(at)
        if one.form == "answer":
            _offer_answers(page, letter, rows, lists)
            continue
        hint = told.get(f"{layout.sheet.key}/{one.key}") or told.get(one.key) or told.get(one.form)
        choices = one.choices if one.choices in GROWING or lists.get(one.choices or "") else None
        if choices or hint:
            rule = _rule(one, choices, hint)
            rule.add(f"{letter}{FIRST}:{letter}{LAST}")
            page.add_data_validation(rule)


def _rule(one: Column, choices: str | None, hint: str | None) -> DataValidation:
    """What a column offers. Where several go, or ids that may come later, anything else may be typed as well."""
    rule = DataValidation(
        type="list" if choices else None, formula1=name_of(choices) if choices else None, allow_blank=True
    )
    rule.showErrorMessage = bool(choices) and one.form not in _SEVERAL and choices not in GROWING
    if rule.showErrorMessage:
        rule.errorStyle = "warning"
    if hint:
        rule.showInputMessage, rule.prompt = True, hint[:255]
    return rule


def _offer_answers(page: Worksheet, letter: str, rows: Iterable[Row], lists: Mapping[str, Titles]) -> None:
    """Each question its own list; marks for what may be marked. Sorting leaves them behind, so they force nothing."""
    cells = defaultdict(list)
    for number, row in enumerate(rows, FIRST):
        choices = "mark" if row.kind == "option" else answers(str(row.cells["id"]))
        if lists.get(choices):
            cells[choices].append(f"{letter}{number}")
    for choices, places in cells.items():
        rule = DataValidation(type="list", formula1=name_of(choices), allow_blank=True)
        rule.showErrorMessage = False
        for place in places:
            rule.add(place)
        page.add_data_validation(rule)

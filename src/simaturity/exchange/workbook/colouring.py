"""The colours that follow what is typed: what is missing, what has no source, what an answer says."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.worksheet.worksheet import Worksheet

from .choices import Titles
from .columns import ANSWERED
from .layout import FIRST, LAST, Layout
from .looks import colour_rule

_ANSWERS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("barriers", "status"): {"present": "bad", "absent": "good", "unknown": "open", "not-applicable": "open"},
    ("levers", "status"): {"in-place": "good", "asked": "open", "dropped": "bad"},
    ("findings", "answer"): {
        "met": "good",
        "not-met": "bad",
        "partly": "open",
        "unknown": "open",
        "not-applicable": "open",
    },
}
"""The colours of answers, by sheet and column."""
_GIVEN: Mapping[str, tuple[str, ...]] = {"findings": ("criterion", "asks", "domains")}
"""What stands in rows that nobody has begun."""
_BELOW = 600
"""The last row in which marks are looked for: to look further for every row takes its time."""


def colour(page: Worksheet, layout: Layout, lists: Mapping[str, Titles]) -> None:
    """Put the rules of a sheet into it."""
    _answers(page, layout, lists)
    _without_source(page, layout)
    _missing(page, layout)


def _answers(page: Worksheet, layout: Layout, lists: Mapping[str, Titles]) -> None:
    for (sheet, key), colours in _ANSWERS.items():
        one = layout.column(key)
        if sheet == layout.sheet.key and one and one.choices:
            letter = layout.letter(key)
            for value, name in colours.items():
                title = lists[one.choices][value].replace('"', '""')
                _add(page, letter, f'${letter}{FIRST}="{title}"', name)


def _without_source(page: Worksheet, layout: Layout) -> None:
    """A row that answers and names no source. Of a question, the marks below it count as well."""
    if not layout.sheet.begun or "sources" not in layout.keys:
        return
    letter, begun = layout.letter("sources"), layout.letter(layout.sheet.begun)
    answered = f'${begun}{FIRST}<>""'
    if layout.sheet.key == "conditions":
        name, option, order = (layout.letter(key) for key in ("id", "option", "order"))
        rows = ",".join(f"${one}${FIRST}:${one}${_BELOW},${one}{FIRST}" for one in (name, order))
        answered = f'${option}{FIRST}="",COUNTIFS({rows},${begun}${FIRST}:${begun}${_BELOW},"<>")>0'
    _add(page, letter, f'AND({answered},${letter}{FIRST}="")', "amber")


def _missing(page: Worksheet, layout: Layout) -> None:
    """What is needed in a row that was begun."""
    sheet = layout.sheet
    required = [one for one in sheet.columns if one.required]
    # Of what is asked, the question alone begins nothing.
    given = ("id", "asks", "option") if sheet.key in ANSWERED else _GIVEN.get(sheet.key, ())
    mine = [key for key in layout.keys[1:] if key not in given]
    first, last = layout.letter(mine[0]), layout.letter(mine[-1])
    for one in required:
        places = [layout.letter(key) for key in layout.keys if key.partition("[")[0] == one.key]
        if one.key in given:
            continue
        empty = ",".join(f'${place}{FIRST}=""' for place in places)
        for place in places:
            _add(page, place, f"AND(COUNTA(${first}{FIRST}:${last}{FIRST})>0,{empty})", "missing")


def _add(page: Worksheet, letter: str, formula: str, name: str) -> None:
    page.conditional_formatting.add(f"{letter}{FIRST}:{letter}{LAST}", colour_rule(formula, name))

"""The questions beside the answers: what the rubric and the checklist ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from simaturity.core.text import Text, say

if TYPE_CHECKING:
    from .asking import Asking
    from .choices import Finder
    from .filling import Value


def asked_text(it: Asking, sheet: str, cells: Mapping[str, Value], find: Finder) -> str:
    """What is asked in a row: a question, an option of it, a barrier, a lever or a criterion; nothing where unknown.

    `find` tells the id of a criterion's title.
    """
    if sheet == "findings":
        criterion = it.rubric.criteria.get(find(str(cells["criterion"])))
        return _ours(it, criterion.statement) if criterion else ""
    name = str(cells["id"])
    if sheet == "conditions":
        return _condition(it, name, cells.get("option"))
    known = getattr(it.checklist, sheet).get(name) if it.checklist else None
    return f"{_theirs(it, known.title)}. {_theirs(it, known.statement)}" if known else ""


def _condition(it: Asking, name: str, option: Value | None) -> str:
    asked = it.rubric.conditions.get(name)
    if asked is None:
        return ""
    if option:
        return _ours(it, asked.options[str(option)].title)
    _ = it.translations.gettext
    how = ""
    if asked.type == "checklist":
        how = _("Mark all that apply with an x.")
    if asked.type == "ranking":
        how = _("Number the options, beginning with 1.")
    return f"{_ours(it, asked.asks)} {how}".strip()


def _ours(it: Asking, text: Text) -> str:
    return " ".join(say(text, it.lang, it.rubric.language).split())


def _theirs(it: Asking, text: Text) -> str:
    assert it.checklist is not None, "barriers come with their checklist"
    return " ".join(say(text, it.lang, it.checklist.language).split())

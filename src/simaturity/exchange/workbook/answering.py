"""Answers to conditions in one cell: an option, or several between semicolons, where a list of one ends with such."""

from __future__ import annotations

import json
import re

from simaturity.core.model import ID_PATTERN

from .choices import UNKNOWN, Finder, Titles
from .notation import entries

_ID = re.compile(ID_PATTERN)


def listed(answer: str | tuple[str, ...], titles: Titles, several: bool) -> str:
    """An answer as it stands in a cell; `several` where the question takes a list."""
    if isinstance(answer, tuple):
        return "; ".join(titles[one] for one in answer) + (";" if len(answer) < 2 else "")
    if several or not _ID.fullmatch(answer) or Finder(titles)(titles.get(answer, answer)) != answer:
        return json.dumps(answer, ensure_ascii=False)  # what no cell of ours would hold stands there letter by letter
    return titles.get(answer, answer)


def read_answer(cell: str, find: Finder, several: bool) -> str | list[str] | None:
    """The answer that a cell gives; None where it says that there is none."""
    text = cell.strip()
    if text.startswith('"') and text.endswith('"') and len(text) > 1:
        try:
            return str(json.loads(text, strict=False))
        except ValueError:
            text = text[1:-1]
    if find(text) == UNKNOWN:
        return None
    if several or ";" in text or "\n" in text:
        return [find(one) for one in entries(text)]
    return find(text)

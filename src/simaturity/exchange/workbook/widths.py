"""How wide columns are and how high a row of headings: by the longest word over a column and in its list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .choices import Titles
from .columns import Column

FROZEN = 56
"""Units of width that stay in sight at most: a window of a laptop shows some 150."""
_MOST = 36
"""Units for a title of a list; a longer one takes a second line."""
_BUTTON, _MARGIN, _BOLD = 3, 2, 1.15
"""What the button of a list and the edges of a cell take, and how much wider bold letters are."""


def width(one: Column, heading: str, lists: Mapping[str, Titles]) -> float:
    """The width of a column: its own, more where a title of its list or a word over it needs it."""
    needed = [float(one.width), _word(heading) * _BOLD + _MARGIN]
    titles = lists.get(one.choices or "", {}).values()
    if titles and one.form in ("choice", "choices", "flag"):
        needed.append(max(map(_word, titles)) + _MARGIN)
    if titles and one.form == "choice":
        needed.append(min(max(map(len, titles)) + _BUTTON, _MOST))
    return max(needed)


def heading_lines(heading: str, width: float) -> int:
    """The lines that a heading takes in a column, broken between words."""
    lines, room = 1, (width - _MARGIN) / _BOLD
    left = room
    for word in heading.split():
        if len(word) > left and left < room:
            lines, left = lines + 1, room
        left -= len(word) + 1
    return lines


def frozen(widths: Iterable[tuple[str, float]]) -> str:
    """The last column that stays in sight: the second, or the first where both together are too wide."""
    (first, one), *rest = widths
    return rest[0][0] if rest and one + rest[0][1] <= FROZEN else first


def _word(text: str) -> int:
    return max(map(len, text.split()), default=0)

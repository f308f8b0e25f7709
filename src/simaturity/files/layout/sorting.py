"""The keys of a tree in another order: all that an entry has, comments and blank lines too, moves with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simaturity.core.problem import Route

from .tree import Collection, Document

Order = Callable[[Route, Sequence[str]], Sequence[str]]
"""Puts the keys of the mapping at a route in order."""

_MODELINE = "# yaml-language-server:"
"""For the editor; it stands at the top, whatever is the first key."""


def sort(document: Document, order: Order) -> None:
    """Put the keys of every mapping in order. The header of the file stays where it is."""
    parted = not document.root.flow and _split_header(document)
    _sort(document.root, (), order)
    if document.above and not document.root.flow:
        first = document.root.entries[0]
        if first.above:
            first.above[0] = first.above[0]._replace(blank=parted)
        else:
            first.blank = parted


def _split_header(document: Document) -> bool:
    """Take the header off the first key: what a blank line parts from it, and the line for the editor.

    Tells whether a blank line goes behind the header.
    """
    first = document.root.entries[0]
    above = first.above
    if first.blank and above:
        length = len(above)
    else:
        length = next((i for i in range(len(above) - 1, 0, -1) if above[i].blank), 0)
    parted = bool(length)
    if not length and above and above[0].text.startswith(_MODELINE):
        length = 1
    document.above, first.above = above[:length], above[length:]
    if parted:
        first.above = [one._replace(blank=False) if i == 0 else one for i, one in enumerate(first.above)]
        first.blank = first.blank and bool(first.above)
    return parted


def _sort(part: Collection, route: Route, order: Order) -> None:
    if part.kind != "list":
        by_key = {entry.key.value: entry for entry in part.entries if entry.key}
        part.entries = [by_key[key] for key in order(route, list(by_key))]
    for position, entry in enumerate(part.entries):
        if isinstance(entry.value, Collection):
            _sort(entry.value, (*route, entry.key.value if entry.key else position), order)

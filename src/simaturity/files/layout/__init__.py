"""The one layout of YAML files: read by ruamel.yaml, written again from the source, and checked to lose nothing.

Places and structure come from ruamel.yaml's parser; words, quotes and line breaks are those of the source. What
ruamel.yaml itself writes folds long lines anew, opens up brackets, and moves or drops comments in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent, MappingStartEvent, ScalarEvent

from ..yaml_text import read_plain
from .building import build
from .pieces import Event, Loss, pieces
from .sorting import Order, sort
from .tree import Document, comments
from .writing import write

__all__ = ["Loss", "Order", "lay_out"]


def lay_out(text: str, order: Order | None = None) -> str:
    """Give a text of a valid file in the canonical layout, with the keys in an order if one is given.

    Raises Loss where the data, a comment or its place would not be the same afterwards.
    """
    document = _read(text)
    number = len(list(comments(document)))
    laid = _write(document, order)
    if laid != text:
        _compare_data(text, laid, order)
        again = _read(laid)
        found = list(comments(again))
        if found != list(comments(document)) or len(found) != number:
            raise Loss("a comment would move")
        if _write(again, order) != laid:
            raise Loss("the layout would change again")
    return laid


def _write(document: Document, order: Order | None) -> str:
    if order:
        sort(document, order)
    return write(document)


def _compare_data(text: str, laid: str, order: Order | None) -> None:
    """Hold the new data against the old, by our own reader, which is another parser."""
    before, after = read_plain(text).data, read_plain(laid).data
    # 1, 1.0 and true are equal to Python.
    if before != after or (not order and repr(before) != repr(after)):
        raise Loss("the data would change")


_DIRECTIVES = re.compile(r"\A(?:(?:#[^\n]*| *|%[^\n]*)\n)+")


def _blank(head: re.Match[str]) -> str:
    """Take out of the head of a file by which YAML it wants to be read; our reader has one of its own."""
    return re.sub("^%.*", lambda line: " " * len(line.group()), head.group(), flags=re.MULTILINE)


def _read(text: str) -> Document:
    unended = not text.endswith("\n")
    whole = _DIRECTIVES.sub(_blank, text + "\n" if unended else text, count=1)
    try:
        events = list(_events(whole))
    except YAMLError as error:
        raise Loss("ruamel.yaml does not read it") from error
    return build(whole, events, pieces(whole, events), unended)


def _events(text: str) -> Iterator[Event]:
    """What ruamel.yaml's parser finds; plain places, since its comments go astray between brackets."""
    for event in YAML(typ="safe", pure=True).parse(text):
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, ScalarEvent):
            yield Event("scalar", start, end, event.style or "", event.value)
        elif isinstance(event, CollectionStartEvent):
            kind = "mapping" if isinstance(event, MappingStartEvent) else "list"
            yield Event(kind, start, end, "flow" if event.flow_style else "block")
        elif isinstance(event, CollectionEndEvent):
            yield Event("end", start, end)

"""YAML text in, plain data and the places of its keys and values out; the only module that knows PyYAML.

The events of the parser are walked once, without recursion: 0.4 of what `yaml.load` costs. What YAML
allows and a data file does not need (anchors, tags, merge keys, several documents) is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from simaturity.core.problem import MOST_PROBLEMS, Problem, escaped, shown

from .characters import REFUSED, REFUSED_WHEN_ESCAPED, harmless, refused_characters
from .places import Place, Places, Recorder
from .scalars import RESOLVABLE, resolve

MOST_LEVELS = 40
MOST_EVENTS = 500_000

# libyaml's parser where PyYAML was built with it, else the eight times slower one in Python.
_Parser: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ODD_KEYS = frozenset(("", "<<"))

_KEY_DUE: Any = object()
"""In a mapping, between two entries."""
_IN_LIST: Any = object()
"""In a list, where there are no keys."""
_STOP: Any = object()


class Plain(NamedTuple):
    """What a text holds: dicts, lists, texts, numbers, true, false and None."""

    data: dict[str, Any] | None
    """None where the top is no mapping, or where reading had to stop."""
    problems: tuple[Problem, ...] = ()


def read_plain(text: str) -> Plain:
    """Read a YAML text, or say everything that is wrong with it as YAML. Problems carry their places."""
    if not REFUSED.search(text):
        data, problems = _Walk(text).run()
        if not problems:
            return Plain(data)
        data, problems = _Walk(text, Recorder()).run()
        return Plain(data, tuple(problems))
    found = refused_characters(text)
    rest = harmless(text)
    if rest is None:
        return Plain(None, tuple(found))
    data, problems = _Walk(rest, Recorder()).run()
    return Plain(data, (*found, *problems))


def find_places(text: str) -> Places:
    """Find where each key and value of a text stands, as far as it can be read."""
    recorder = Recorder()
    rest = harmless(text)
    if rest is not None:
        _Walk(rest, recorder).run()
    return recorder.places


def events(text: str) -> Iterator[Any]:
    """Give what the parser makes of a text, piece by piece, as far as it comes."""
    with suppress(yaml.YAMLError):
        loader = _Parser(text)
        while loader.check_event():
            yield loader.get_event()


def unquoted(text: str) -> Iterator[tuple[str, Place, Place]]:
    """Give each word and text that stands without quotes, and where it begins and ends."""
    for event in events(text):
        if type(event) is ScalarEvent and event.implicit[0]:
            end: Any = event.end_mark
            yield event.value, _place(event), (end.line + 1, end.column + 1)


class _Walk:
    """One pass over the events of a text."""

    def __init__(self, text: str, recorder: Recorder | None = None) -> None:
        self._text = text
        self._escapes = "\\" in text
        self._recorder = recorder
        self._problems: list[Problem] = []
        self._next: Callable[[], Any]

    def run(self) -> tuple[dict[str, Any] | None, list[Problem]]:
        """Give the data and the problems. Data is None where there is none to judge further."""
        try:
            # The pure parser looks at the first characters right here.
            loader = _Parser(self._text)
            self._next = loader.get_event
            data = self._document()
        except yaml.YAMLError as error:
            from .syntax import in_plain_words  # imported late: only a wrong file needs it

            self._problems.append(in_plain_words(error, self._text, events(self._text)))
            data = None
        return data, self._problems

    def _document(self) -> dict[str, Any] | None:
        self._next()
        start = self._next()
        if type(start) is StreamEndEvent:
            self._report("empty-file", start, "the file is empty")
            return None
        top = self._build()
        if top is _STOP:
            return None
        self._next()
        after = self._next()
        if type(after) is DocumentStartEvent:
            self._report("several-documents", after, "a second document begins", 'keep one document; delete "---"')
        if isinstance(top, dict):
            return top
        if top is None and not self._problems:
            self._report("empty-file", start, "the file is empty")
        elif top is not None:
            self._report("no-mapping", start, f"expected keys with values, got {shown(top)}")
        return None

    def _build(self) -> Any:
        """Build the value that the next events describe; `_STOP` where there is too much of it.

        The one hot loop: what is usual is done in place, what is not has a method.
        """
        get, recorder, escapes = self._next, self._recorder, self._escapes
        root: list[Any] = []
        box: Any = root
        key: Any = _IN_LIST
        above: list[tuple[Any, Any]] = []
        for _ in range(MOST_EVENTS):
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                plain = event.implicit[0]
                if event.tag is not None or event.anchor is not None or (escapes and not plain):
                    self._check(event)
                if key is _KEY_DUE:
                    if value in box or value in _ODD_KEYS:
                        self._odd_key(event, value, box)
                    if recorder:
                        recorder.key(value, _place(event))
                    key = value
                    continue
                if plain and value[:1] in RESOLVABLE:
                    value = resolve(value)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                box, key = above.pop()
                if recorder:
                    recorder.done()
                if box is root:
                    return root[0]
                continue
            elif kind is not AliasEvent and len(above) >= MOST_LEVELS:
                # Reading on is no choice: libyaml's time goes with the square of the depth.
                self._report("too-deep", event, f"more than {MOST_LEVELS} levels of mappings and lists")
                return _STOP
            elif key is _KEY_DUE:
                self._report("key-form", event, "a key that is no word", "write a word before the colon")
                return _STOP
            else:
                value = self._collection(event)
            if recorder:
                recorder.value(_place(event), len(box) if key is _IN_LIST and above else None, _is_block(event))
            if key is _IN_LIST:
                box.append(value)
            else:
                box[key] = value
                key = _KEY_DUE
            if value.__class__ is dict or value.__class__ is list:
                above.append((box, key))
                box, key = value, _KEY_DUE if value.__class__ is dict else _IN_LIST
            elif box is root:
                return value
            elif recorder:
                recorder.done()
        self._report("too-much", event, f"more than {MOST_EVENTS:,} values and keys", "split the file")
        return _STOP

    def _collection(self, event: Any) -> Any:
        """Begin a mapping or list; None for what stands in its place and is refused."""
        if type(event) is AliasEvent:
            self._report("alias", event, f"an alias, *{escaped(str(event.anchor))}", "write the value out")
            return None
        self._check(event)
        return {} if type(event) is MappingStartEvent else []

    def _check(self, event: Any) -> None:
        """Refuse anchors, tags, and characters that come by a backslash."""
        if event.anchor is not None:
            self._report("anchor", event, f"an anchor, &{escaped(event.anchor)}", "delete it; write values out")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report("tag", event, f"a tag, {escaped(tag)}", "delete it; every value is read as it is written")
        if type(event) is ScalarEvent and event.style == '"':
            found = REFUSED_WHEN_ESCAPED.search(event.value)
            if found:
                name = f"U+{ord(found.group()):04X}"
                self._report("control-character", event, f"the character {name}, written with a backslash", "delete it")

    def _odd_key(self, event: Any, name: str, box: dict[str, Any]) -> None:
        """Refuse a key that is empty, a merge, or there already."""
        if name == "<<" and event.implicit[0]:
            self._report("merge-key", event, 'a merge key, "<<"', "write the keys out", key=name)
        elif not name:
            self._report("empty-key", event, "a key without a name", key=name)
        elif name in box:
            first = f", first in line {self._recorder.line_of(name)}" if self._recorder else ""
            self._report("duplicate-key", event, f"{shown(name)} is there twice{first}", "keep one of them", key=name)

    def _report(self, code: str, event: Any, message: str, help: str | None = None, *, key: str | None = None) -> None:
        if len(self._problems) > MOST_PROBLEMS:
            return
        line, column = _place(event)
        route = self._recorder.route if self._recorder else ()
        if key is not None:
            route = (*route, key)
        self._problems.append(Problem(code, route, message, help, line=line, column=column, at_key=key is not None))


def _place(event: Any) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1)


def _is_block(event: Any) -> bool:
    return type(event) in _STARTS and not event.flow_style

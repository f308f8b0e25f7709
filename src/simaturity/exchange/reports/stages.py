"""Lines that declare stages, ``Stage4: A; Stage6: B``, told from the legend that says what each stage means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .letters import EDGES, bare
from .options import REMARK, option_in, options_in
from .table import Table

_DIGITS = re.compile(r"\d+")
_QUOTES = ('"', "'")
_BEFORE_A_STAGE = (";", ",", "/", "|", ".", "and")
_MOST_LETTERS = 80
"""Of a field in the respondent's own words; longer ones say something else."""
_SETS_APART = re.compile(r"[;,]")


class Field(NamedTuple):
    """A policy field named for a stage."""

    domain: str | None
    """None for one that the form does not list."""
    begin: int
    end: int


class Declared(NamedTuple):
    """What one line declares for the same stages."""

    stages: tuple[int, ...]
    fields: tuple[Field, ...]
    others: tuple[tuple[int, int], ...] = ()
    """Where words stand that name no field."""


class StageLine(NamedTuple):
    """A line with stages."""

    declared: tuple[Declared, ...]
    legend: bool = False
    named: bool = False
    """Whether it is one by the name of a stage, and not by its quotes or its place."""


def stage_line(said: str, table: Table, after_legend: bool = False) -> StageLine | None:
    """Read a line with stages; None where it has none, or only speaks of one."""
    groups = list(_groups(said, table))
    if not groups:
        return None
    contents = list(_contents(said, groups))
    if any(_speaks(said, groups[0], span) for span in contents[:1]):
        return None
    if any(is_legend(said[begin:end], table) for begin, end in contents):
        return StageLine((), legend=True, named=True)
    found = tuple(_declared(said, group, span, table) for group, span in zip(groups, contents, strict=True))
    if after_legend or any(_is_quoted(said, one, span) for one, span in zip(found, contents, strict=True)):
        return StageLine((), legend=True)
    return StageLine(found)


def is_legend(content: str, table: Table) -> bool:
    """Whether what follows a stage is the name of the stage, be it cut."""
    said = bare(content)
    return any(said.startswith(name) for name in table.legend)


def _groups(said: str, table: Table) -> Iterator[re.Match[str]]:
    """The stages that head what a line declares, not those that it only mentions."""
    for match in table.stage.finditer(said):
        before = said[: match.start()].rstrip()
        if (
            not bare(before)
            or before.endswith(_BEFORE_A_STAGE)
            or (before.endswith((":", "-", "(")) and match.start() < 200)
        ):
            yield match


def _contents(said: str, groups: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """What belongs to each group of stages: what follows it, or what stands before it in a line that begins so."""
    if bare(said[: groups[0].start()]):
        begins = [0, *(group.end() for group in groups[:-1])]
        yield from ((begin, group.start()) for begin, group in zip(begins, groups, strict=True))
    else:
        ends = [*(group.start() for group in groups[1:]), len(said)]
        yield from ((group.end(), end) for group, end in zip(groups, ends, strict=True))


def _speaks(said: str, group: re.Match[str], span: tuple[int, int]) -> bool:
    """Whether a line only speaks of a stage: a word follows it at once."""
    return span[0] == group.end() and re.match(r"\s*(?:\((?:of|sur|de)\b|[a-z])", said[slice(*span)]) is not None


def _is_quoted(said: str, found: Declared, span: tuple[int, int]) -> bool:
    """Whether the content is in quotes and no field that we know: so the legend stands."""
    words = said[slice(*span)].lstrip(" :.-")
    return words.startswith(_QUOTES) and not (found.fields and all(field.domain for field in found.fields))


def _declared(said: str, group: re.Match[str], span: tuple[int, int], table: Table) -> Declared:
    stages = tuple(dict.fromkeys(int(number) for number in _DIGITS.findall(group[0])))
    fields: list[Field] = []
    others: list[tuple[int, int]] = []
    for begin, end in _parts(said, *span):
        row = None if table.other.fullmatch(said[begin:end].strip()) else options_in(said[begin:end], table.fields)
        if row is None:
            fields.append(Field(None, begin, end))
            continue
        for id, (first, last) in zip(row.ids, row.spans, strict=True):
            fields.append(Field(id, begin + first, begin + last))
        for first, last in _merged(said[begin:end], row.others):
            _put(said, begin + first, begin + last, table.fields, fields, others)
    fields.sort(key=lambda field: field.begin)
    return Declared(stages, tuple(fields), tuple(others))


def _parts(said: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """What semicolons set apart."""
    for match in re.finditer(r"[^;]+", said[begin:end]):
        if match[0].strip(EDGES):
            lead = len(match[0]) - len(match[0].lstrip(" :.,-"))
            yield begin + match.start() + lead, begin + match.end()


def _merged(said: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Words that only ``and`` parts belong together."""
    found: list[tuple[int, int]] = []
    for begin, end in spans:
        if found and not _SETS_APART.search(said[found[-1][1] : begin]) and begin - found[-1][1] < 6:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _put(
    said: str, begin: int, end: int, names: Mapping[str, str], fields: list[Field], others: list[tuple[int, int]]
) -> None:
    words = said[begin:end]
    option = option_in(words, names, REMARK)
    if option:
        fields.append(Field(option.id, begin, begin + option.end))
        others.append((begin + option.end, end))
    elif len(words) <= _MOST_LETTERS and '"' not in words and any(letter.isalpha() for letter in words):
        fields.append(Field(None, begin, end))
    else:
        others.append((begin, end))

"""The words of a form, laid out for looking up: one table of the shipped form and what a user adds to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from simaturity.core.form import ByLanguage, Form, FormSource, Section

from .letters import bare, key
from .options import DENIED, slashed

Holds = Literal["condition", "stages", "barriers", "nothing"]
GoesOn = Literal["option", "options", "words"]
_GOES_ON: tuple[GoesOn, ...] = ("option", "words", "options")
"""The respondent's words: those of the first two go on to the end of the paragraph."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_NAME = r"(?:\bst\.|\bu\.s\.|[^.:;!?]){2,120}?"
_STANDS_FOR = {"region": f"(?P<region>{_NAME})", "options": r"(?P<options>[^.:;]+)", "option": "", "words": ""}
_END = r"""\s*(?:[.:;!?]+(?=[\s"']|$)|$)"""
_ANSWERED = rf"""\s*(?:[.!]+(?=[\s"']|$)|[.!]*[:;]+(?=[\s"']|$)(?!{DENIED})|$)"""
"""The same for a sentence that gives an answer: asked, or taken back at once, it gives none."""


class Part(NamedTuple):
    """A question of the form."""

    id: str
    title: str
    holds: Holds
    condition: str | None
    options: dict[str, str]
    """The option that each wording means."""
    with_slashes: dict[str, str]
    """The same for those that contain slashes, without blanks around these."""
    open: bool


class Sentence(NamedTuple):
    """A fixed sentence."""

    part: str
    says: str
    """As it is compared."""
    answer: str | None
    first: str
    """Its fixed words before anything else; empty where it begins with the name of the territory."""
    last: str
    """Its fixed words behind everything else, where the answer follows them."""
    literal: str
    """Its longest stretch of fixed words: without them it is not there."""
    pattern: re.Pattern[str]
    """From its first fixed words to its end, or to where the respondent's words begin."""
    goes_on: GoesOn | None
    """What the respondent's words are."""


class Table(NamedTuple):
    """A form, ready to read reports by."""

    parts: dict[str, Part]
    headings: dict[str, str]
    """The part of each heading."""
    sentences: tuple[Sentence, ...]
    wordings: frozenset[str]
    """All options of all questions."""
    all: frozenset[str]
    """All lines that are known."""
    domains: dict[str, str]
    pieces: dict[str, str]
    """The domain of what may be left of an option whose slashes became bullets."""
    fields: dict[str, str]
    """Both."""
    labels: frozenset[str]
    report: tuple[str, ...]
    """Titles of a report, the longest first."""
    furniture: frozenset[str]
    ends: frozenset[str]
    stage_word: re.Pattern[str]
    """The beginning of a line on a stage, whatever number it has."""
    stage: re.Pattern[str]
    """One stage, or several in a row."""
    legend: tuple[str, ...]
    legend_follows: frozenset[str]
    other: re.Pattern[str]
    nothing: frozenset[str]
    not_said: frozenset[str]
    territories: dict[str, str]
    """The code of each name."""
    source: FormSource
    beginnings: tuple[str, ...]
    """How what is known begins, to know it when it is cut."""


def table(forms: Sequence[Form]) -> Table:
    """Lay out forms; the first is whole, the others add to it."""
    parts = {id: _part(id, sections) for id, sections in _sections(forms).items()}
    headings = {
        bare(key(heading)): id for id, section in _each_section(forms) for heading in _wordings([section.headings])
    }
    sentences = tuple(_sentences(forms))
    labels, report, ends, furniture, follows, nothing, legend = (
        frozenset(bare(key(one)) for one in _all(forms, name))
        for name in ("labels", "report", "ends", "furniture", "legend_follows", "nothing", "legend")
    )
    domains, pieces = (_meanings(getattr(form, name) for form in forms) for name in ("domains", "parts"))
    wordings = frozenset((*domains, *pieces, *(wording for part in parts.values() for wording in part.options)))
    not_said = frozenset(key(one).strip() for one in _all(forms, "not_said"))
    firsts = (sentence.first for sentence in sentences if sentence.first)
    return Table(
        parts=parts,
        headings=headings,
        sentences=sentences,
        wordings=wordings,
        all=frozenset().union(wordings, labels, ends, furniture, follows, nothing, not_said),
        domains=domains,
        pieces=pieces,
        fields={**pieces, **domains},
        labels=labels,
        report=tuple(sorted(report, key=len, reverse=True)),
        furniture=furniture,
        ends=ends,
        stage_word=_stage_word([key(one) for one in _all(forms, "stage")]),
        stage=_stage_pattern([key(one) for one in _all(forms, "stage")]),
        legend=tuple(sorted(legend)),
        legend_follows=follows,
        other=_other_pattern([key(one) for one in _all(forms, "other")]),
        nothing=nothing,
        not_said=not_said,
        territories={
            bare(key(name)): code for form in forms for code, names in form.territories.items() for name in names
        },
        source=next(form.source for form in forms if form.source),
        beginnings=tuple(sorted({*headings, *ends, *furniture, *labels, *firsts})),
    )


def _all(forms: Iterable[Form], name: str) -> Iterator[str]:
    yield from _wordings(getattr(form, name) for form in forms)


def _wordings(maps: Iterable[ByLanguage]) -> Iterator[str]:
    yield from (wording for one in maps for wordings in one.values() for wording in wordings)


def _each_section(forms: Iterable[Form]) -> Iterator[tuple[str, Section]]:
    for form in forms:
        yield from form.sections.items()


def _sections(forms: Iterable[Form]) -> dict[str, list[Section]]:
    found: dict[str, list[Section]] = {}
    for id, section in _each_section(forms):
        found.setdefault(id, []).append(section)
    return found


def _part(id: str, sections: list[Section]) -> Part:
    title = next((one.title for one in sections if one.title), id)
    holds: Holds = next((one.holds for one in sections if one.holds), "condition")
    condition = next((one.condition for one in sections if one.condition), None)
    options = _meanings(one.options for one in sections)
    with_slashes = {slashed(wording): option for wording, option in options.items() if "/" in wording}
    return Part(id, title, holds, condition, options, with_slashes, any(one.open for one in sections))


def _meanings(maps: Iterable[dict[str, tuple[str, ...]]]) -> dict[str, str]:
    return {bare(key(text)): id for one in maps for id, texts in one.items() for text in texts}


def _sentences(forms: Sequence[Form]) -> Iterator[Sentence]:
    """Those that give an answer come before those that only begin like them."""
    found = [_sentence(id, one.says, one.answer) for id, part in _each_section(forms) for one in part.sentences]
    return iter(sorted(found, key=lambda one: (one.goes_on == "words", -len(one.literal))))


def _sentence(part: str, says: str, answer: str | None) -> Sentence:
    said = key(" ".join(says.split())).rstrip(" .:;")
    leads = said.startswith("{region}")
    pieces = _PLACEHOLDER.split(said.removeprefix("{region}").strip())
    words, holes = pieces[::2], pieces[1::2]
    goes_on: GoesOn | None = next((one for one in _GOES_ON if one in holes), None)
    ends = "" if goes_on in ("option", "words") else _ANSWERED if answer else _END
    pattern = "".join(re.escape(text) + _hole(holes, i) for i, text in enumerate(words))
    last = "" if answer or goes_on else words[-1].strip()
    literal = max((word.strip() for word in words), key=len)
    return Sentence(
        part, said, answer, "" if leads else words[0].strip(), last, literal, re.compile(pattern + ends), goes_on
    )


def _hole(holes: Sequence[str], i: int) -> str:
    """What may stand in the place of a placeholder; a pattern gives a name to one group only."""
    if i >= len(holes):
        return ""
    found = _STANDS_FOR[holes[i]]
    return found.replace(f"?P<{holes[i]}>", "?:") if holes[i] in holes[:i] else found


def _stage_word(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})\s*-?(?:\d|[ivx]+\b)")


def _stage_pattern(names: Iterable[str]) -> re.Pattern[str]:
    word = "|".join(sorted({f"{re.escape(name)}s?" for name in names}, key=len, reverse=True))
    one = rf"(?:{word})\s*(?:n[o°]?\.?\s*|#\s*)?\d{{1,3}}(?!\d|[.,]\d)"
    more = rf"(?:\s*(?:/|,|-|;|and|et|y|e|en|und|or|to)\s*(?:(?:{word})\s*)?\d{{1,3}}(?![\w%]))*"
    return re.compile(rf"\b(?:{one}){more}")


def _other_pattern(names: Iterable[str]) -> re.Pattern[str]:
    word = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(
        rf"""(?:{word})(?:\s*\(\s*(?:please\s+)?(?:specify|precise[rz]?)\s*\))?\s*(?:[:(\-]\s*(?P<name>.*))?"""
    )

"""Puts the examples of problem codes where they belong in a small file, and reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from simaturity.core.problem import Problem
from simaturity.files.texts import FileText
from simaturity.reading.any_kind import parse_file

_PROFILE = {
    "schema": "simaturity/profile/1",
    "rubric": "social-innovation-policy/1",
    "region": "{id: BE-WAL, name: Wallonia}",
    "as_of": "2025-04",
}
_SOURCES = (
    "{gazette: {title: G, kind: law}, study: {title: S, kind: evaluation}, self-report: {title: R, kind: self-report}}"
)
_RUBRIC = {
    "schema": "simaturity/rubric/1",
    "id": "small",
    "version": '"1"',
    "title": "A small ladder",
    "origins": "{ours: {title: Ours}}",
    "domains": "{welfare: {title: Welfare}}",
    "instruments": "{law: {title: Law}}",
    "milestones": "{adopted: {title: Adopted}}",
    "stages": "[{stage: 1, name: Nothing}, {stage: 2, name: Done}]",
}
_CRITERION = {
    "stage": "2",
    "title": "Done",
    "statement": "It is done.",
    "counts": "done",
    "nature": "state",
    "advice": "Do it.",
    "origin": "ours",
}
_CHECKLIST = {
    "schema": "simaturity/barriers/1",
    "id": "small-barriers",
    "version": '"1"',
    "title": "A small checklist",
    "origins": "{ours: {title: Ours}}",
    "groups": "{money: {title: Money, origin: ours}}",
    "barriers": "{poverty: {title: Poverty, statement: It is poor., origin: ours}}",
}
_INSTRUMENT = {"title": "Decree", "kind": "decree", "domains": "{social-economy: dedicated}"}
_MILESTONE = {"reached": "adopted", "on": "2014", "sources": "[gazette]"}
_CLAIM = {"stages": "[5]", "domains": "[social-economy]", "sources": "[gazette]"}
_FINDING = {
    "criterion": "adopted",
    "domains": "[social-economy]",
    "answer": "met",
    "because": "It says so.",
    "sources": "[gazette]",
}


def _file(data: Mapping[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in data.items())


def _beside(defaults: Mapping[str, str], piece: str, block: bool = False) -> dict[str, str]:
    """The keys that a piece does not have itself."""
    own, inner = piece, ""
    while own != inner:
        own, inner = re.sub(r"[\[{][^\[\]{}]*[\]}]", "", own), own
    pattern = r"^{}:" if block else r"(?:^|, ){}:"
    return {key: value for key, value in defaults.items() if not re.search(pattern.format(key), own, re.MULTILINE)}


def _entry(defaults: Mapping[str, str], piece: str) -> str:
    rest = [f"{key}: {value}" for key, value in _beside(defaults, piece).items()]
    return "{" + ", ".join([*rest, piece]) + "}"


def _top(defaults: Mapping[str, str]) -> Callable[[str], str]:
    return lambda piece: _file(_beside(defaults, piece, block=True)) + piece.replace("<Tab>", "\t") + "\n"


_on_top = _top(_PROFILE)


def _profile(pattern: str) -> Callable[[str], str]:
    """A profile with sections, in which the piece stands for @."""
    return lambda piece: _file(_PROFILE | {"sources": _SOURCES}) + pattern.replace("@", piece) + "\n"


def _source(piece: str) -> str:
    return _on_top(f"sources: {{s: {_entry({'title': 'S', 'kind': 'law'}, piece)}}}")


def _lonely(piece: str) -> str:
    others = "a: {title: {en: A, nl: A}, kind: law}, b: {title: {en: B, nl: B}, kind: law}"
    return _on_top(f"sources: {{{others}, s: {_entry({'kind': 'law'}, piece)}}}")


def _instrument(piece: str) -> str:
    other = _entry(_INSTRUMENT, "title: Strategy, sources: [study]")
    return _profile(f"instruments: {{decree: {_entry(_INSTRUMENT, piece)}, strategy: {other}}}")("")


def _milestones(list_: str, kind: str = "kind: decree") -> str:
    return _instrument(f"{kind}, milestones: [{list_}]")


def _milestone(piece: str) -> str:
    return _milestones(_entry(_MILESTONE, piece))


def _of_a_kind(piece: str) -> str:
    kind, _, milestone = piece.partition(", ")
    return _milestones(_entry(_MILESTONE, milestone), kind)


def _ended(piece: str) -> str:
    return _milestones(f"{_entry(_MILESTONE, piece)}, {_entry(_MILESTONE, 'reached: ended, on: 2020')}")


def _untitled(piece: str) -> str:
    claim = _entry(_CLAIM, "domains: [other/housing]" if "title" in piece else piece)
    return _profile(f"declared: [{claim}]\n{piece if 'title' in piece else ''}")("")


def _source_and_milestone(piece: str) -> str:
    source, _, milestone = piece.partition("\n- ")
    instrument = _entry(_INSTRUMENT, f"milestones: [{milestone}]")
    return _file(_PROFILE | {"sources": f"{{{source}}}", "instruments": f"{{decree: {instrument}}}"})


def _amount(piece: str) -> str:
    entry = _file(_beside(_INSTRUMENT, "")).replace("\n", "\n    ")
    return _profile(f"instruments:\n  decree:\n    {entry}amounts:\n      - {piece}\n        sources: [gazette]")("")


def _rubric(**sections: str) -> str:
    whole = {"criteria": "{done: " + _entry(_CRITERION, "kind: required") + "}"} | sections
    return _file(_RUBRIC | whole)


def _criterion(piece: str) -> str:
    return _rubric(criteria="{done: " + _entry(_CRITERION, piece) + "}")


def _condition(piece: str) -> str:
    options = ", options: {yes: {title: Y, origin: ours}}" if piece.startswith("type: checklist") else ""
    return _rubric(conditions=f"{{c: {{title: C, asks: Is it?, origin: ours, {piece}{options}}}}}")


def _lever(piece: str) -> str:
    return _file(_CHECKLIST) + f"levers: {{l: {{title: L, statement: It is., origin: ours, {piece}}}}}\n"


def _of_rubric(piece: str) -> str:
    whole = {**_RUBRIC, "criteria": "{done: " + _entry(_CRITERION, "kind: required") + "}"}
    return _top(whole)(piece)


_PLACES: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(
        "control-character tab yaml-syntax duplicate-key empty-key key-form merge-key anchor alias tag cut-text "
        "unknown-schema later-format missing-key unknown-key text-form empty-text id-form language-form region-form "
        "pin-form date-form date-impossible list-form mapping-form unknown-rubric own-domain e-mail-address "
        "unused-source".split(),
        _on_top,
    ),
    "empty-file": lambda piece: piece if piece.startswith("#") else _on_top(piece),
    "no-mapping": lambda piece: piece if piece.startswith("-") else _on_top(piece),
    "several-documents": lambda piece: _on_top(f"{piece}\na: b"),
    **dict.fromkeys("address-form not-an-option collected-before-published missing-translation".split(), _source),
    "lonely-language": _lonely,
    "checksum-form": lambda piece: _source(f"snapshot: {{path: a.txt, {piece}}}"),
    **dict.fromkeys("unknown-instrument-kind unknown-instrument instrument-cycle".split(), _instrument),
    **dict.fromkeys(
        "true-or-false unknown-milestone not-independent unknown-source milestone-domain until-before-on "
        "on-and-by".split(),
        _milestone,
    ),
    **dict.fromkeys(
        "resumed-unsuspended suspended-twice milestone-id duplicate-milestone no-source after-as-of".split(),
        _milestones,
    ),
    "after-its-sources": _source_and_milestone,
    "milestone-kind": _of_a_kind,
    "after-the-end": _ended,
    **dict.fromkeys("currency-form period-form number-form out-of-range".split(), _amount),
    **dict.fromkeys(
        "domain-form whole-number-form too-few unknown-domain stage-out-of-range repeated-stage".split(),
        lambda piece: _profile(f"declared: [{_entry(_CLAIM, piece)}]")(""),
    ),
    "untitled-domain": _untitled,
    "duplicate-claim": _profile("declared: @"),
    **dict.fromkeys(
        "unknown-criterion always-applies".split(),
        lambda piece: _profile(f"findings: [{_entry(_FINDING, piece)}]")(""),
    ),
    **dict.fromkeys(
        "unknown-condition unknown-option answer-type too-many-options none-and-others repeated-option".split(),
        _profile("conditions: {@}"),
    ),
    "answer-form": _profile("conditions: {flagship-programmes: {@, sources: [gazette]}}"),
    "unknown-barrier": _profile("barriers: {@}"),
    "contradiction": _profile("barriers: {lack-of-money: @}"),
    "unknown-lever": _profile("levers: {@}"),
    **dict.fromkeys("version-form stage-order renamed-to-nothing renamed-in-use unknown-checklist".split(), _of_rubric),
    "too-few-supporting": lambda piece: _rubric(stages=f"[{{stage: 1, name: Nothing}}, {piece}]"),
    **dict.fromkeys("empty-stage age-of-event criterion-cycle unknown-origin".split(), _criterion),
    **dict.fromkeys("no-options options-of-presence most-of-no-ranking".split(), _condition),
    "term-form": lambda piece: _rubric(tensions=f"{{t: {{title: T, says: T., all: [{piece}]}}}}"),
    "empty-tension": lambda piece: _rubric(tensions=f"{{t: {piece}}}"),
    "unknown-group": _lever,
    **dict.fromkeys(
        "unknown-section unknown-placeholder doubled-wording".split(), _top({"schema": "simaturity/form/1"})
    ),
}
"""Where the example of each code belongs."""


def place(code: str) -> Callable[[str], str] | None:
    """What makes a file of an example, where one piece of a file can have the problem."""
    return _PLACES.get(code)


def found_in(code: str, piece: str) -> tuple[Problem, ...]:
    """The problems of a file with a piece."""
    return parse_file(FileText("example.yaml", _PLACES[code](piece))).problems

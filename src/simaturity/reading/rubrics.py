"""Rubrics and checklists: read, and judged by the rules that hold within and between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from simaturity.core.checklist import Checklist
from simaturity.core.problem import Problem
from simaturity.core.rubric import Rubric
from simaturity.files.texts import FileText

from .building import Parts, build
from .opening import open_text
from .outcome import Reading
from .rules.languages import translations
from .rules.rubric_registry import CHECKLIST_RULES, LADDER_RULES
from .standards import CHECKLIST, RUBRIC, shipped_checklist, shipped_pins, shipped_rubric


def read_rubric(path: str | Path, checklist: Checklist | None = None) -> Reading[Rubric]:
    """Read a rubric: a file, or the bare name of a shipped one."""
    return parse_rubric(open_text("rubrics", path), checklist)


def parse_rubric(file: FileText | str, checklist: Checklist | None = None, path: str = "-") -> Reading[Rubric]:
    """Read a rubric whose text is at hand."""

    def rules(rubric: Rubric, parts: Parts) -> Iterator[Problem]:
        goes_with = checklist or (shipped_checklist(rubric.barriers) if rubric.barriers else None)
        for rule in LADDER_RULES:
            yield from rule(rubric, goes_with)
        yield from translations(rubric, rubric.language)

    return build(FileText(path, file) if isinstance(file, str) else file, RUBRIC, rules)


def read_checklist(path: str | Path, rubric: Rubric | None = None) -> Reading[Checklist]:
    """Read a checklist of barriers and levers: a file, or the bare name of a shipped one."""
    return parse_checklist(open_text("rubrics", path), rubric)


def parse_checklist(file: FileText | str, rubric: Rubric | None = None, path: str = "-") -> Reading[Checklist]:
    """Read a checklist whose text is at hand. Its criteria are those of the rubric that names it."""

    def rules(checklist: Checklist, parts: Parts) -> Iterator[Problem]:
        goes_with = rubric or _named_by(checklist.pin)
        for rule in CHECKLIST_RULES:
            yield from rule(checklist, goes_with)
        yield from translations(checklist, checklist.language)

    return build(FileText(path, file) if isinstance(file, str) else file, CHECKLIST, rules)


def _named_by(pin: str) -> Rubric | None:
    rubrics = (shipped_rubric(name) for name in shipped_pins(RUBRIC.schema))
    return next((rubric for rubric in rubrics if rubric and rubric.barriers == pin), None)

"""The small rubric, checklist and profile of these tests, and how they become tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

from simaturity.core.assess import assess
from simaturity.core.changes.diff import diff
from simaturity.core.checklist import Checklist
from simaturity.core.dates import partial_date
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.exchange.tables.rows import rows, rows_between
from simaturity.exchange.tables.table import Row
from simaturity.exchange.tables.vocabulary import Rules
from simaturity.exchange.tables.wave import Wave
from simaturity.files.yaml_text import read_plain

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE / "example"
RULES = ("--rubric", str(EXAMPLE / "ladder.yaml"), "--barriers", str(EXAMPLE / "hurdles.yaml"))
"""What the command line says of the rubric and the checklist."""


@cache
def ladder() -> Rules:
    """The rubric and the checklist."""
    return Rules(
        Rubric.model_validate(_data("ladder")),
        Checklist.model_validate(_data("hurdles")),
    )


@cache
def land() -> Profile:
    """The profile."""
    return Profile.model_validate(_data("land"))


def _data(name: str) -> object:
    return read_plain((EXAMPLE / f"{name}.yaml").read_text(encoding="utf-8")).data


def wave(day: str, profile: Profile | None = None, rules: Rules | None = None, lang: str = "en") -> Wave:
    """The profile, or another one, at a date."""
    rubric, checklist = rules or ladder()
    when = partial_date(day).last
    return Wave(assess(profile or land(), rubric, checklist, as_of=when), day, checklist, lang)


def panel(*waves: Wave) -> dict[str, list[Row]]:
    """The rows of several dates of one profile, by table."""
    found: dict[str, list[Row]] = {"changes": []}
    for one in waves:
        for table, some in rows(one):
            found.setdefault(table, []).extend(some)
    for old, new in pairwise(waves):
        changes = diff(old.it, new.it, (old.checklist, new.checklist))
        found["changes"] += rows_between(old.it.as_of, new.it, changes)
    return found


def told(day: str) -> date:
    """The last day of a date."""
    return partial_date(day).last


def records(text: str) -> list[Mapping[str, str]]:
    """The rows of a CSV file by their columns."""
    return list(csv.DictReader(io.StringIO(text)))

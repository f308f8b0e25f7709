"""The other regions that a profile is held against: those named, else those that are shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simaturity.core.problem import escaped

from .assessing import Assessed, assessed
from .stop import say

if TYPE_CHECKING:
    from collections.abc import Iterator


def among(
    names: list[str] | None, one: Assessed, rubric: str | None, barriers: str | None, lang: str
) -> list[Assessed]:
    """Assess other regions, each at its own date, sorted by id; a profile of the same id is left out.

    What is named is scored by the rubric of the command line, else by its own.
    """
    found = assessed(names, None, rubric, barriers, [], lang) if names else _shipped(one, lang)
    others: dict[str, Assessed] = {}
    for other in found:
        if other.profile.key != one.profile.key:
            others[other.profile.key] = other
        elif names:
            say(f"{escaped(other.name, most=4096)}: left out of --among: it has the id of the profile itself")
    return [others[key] for key in sorted(others)]


def _shipped(one: Assessed, lang: str) -> Iterator[Assessed]:
    """The shipped regions that are written for the same rubric: under another, their criteria mean something else."""
    from simaturity.core.assess import assess
    from simaturity.files.shipped import shipped_names
    from simaturity.reading.profiles import read_profile

    from .inputs import worded

    plain, said = one.rules, one.worded
    for name in shipped_names("profiles"):
        profile = read_profile(name, plain.rubric, plain.checklist).value
        if profile and profile.rubric == plain.rubric.pin:
            assessment = assess(worded(profile, name, lang), said.rubric, said.checklist)
            yield Assessed(name, profile, plain, said, assessment)

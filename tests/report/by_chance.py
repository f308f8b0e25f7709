"""Views of profiles by chance, with the shipped checklist's barriers, for what holds of every report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.profile import Profile
from simaturity.reading.load import load_barriers
from simaturity.report.view import View, view

from ..laws.chance import ANSWERS, SOURCES, Chance, make

CHECKLIST = load_barriers()


@dataclass(frozen=True, repr=False)
class Shown:
    """An assessment with its view."""

    seed: int
    assessment: Assessment
    view: View

    def __repr__(self) -> str:
        return f"Shown(seed={self.seed})"


def _answers(chance: Chance, names: list[str], status: tuple[str, ...]) -> dict[str, Any]:
    return {
        name: {"status": chance.choice(status), "sources": chance.some(SOURCES, 1, 1)}
        for name in chance.some(names, 0, 8)
    }


def show(seed: int, size: int, shipped: bool) -> Shown:
    """Assess and word the profile of a seed, with barriers and levers added to it."""
    case = make(seed, size, shipped, ANSWERS, effects=True)
    data = {
        **case.data,
        "barriers": _answers(case.chance, sorted(CHECKLIST.barriers), ("present", "absent", "not-applicable")),
        "levers": _answers(case.chance, sorted(CHECKLIST.levers), ("asked", "in-place", "dropped")),
    }
    assessment = assess(Profile.model_validate(data), case.rubric, CHECKLIST, as_of=case.day)
    return Shown(seed, assessment, view(assessment, CHECKLIST))


def shown() -> st.SearchStrategy[Shown]:
    """Assessments with their views."""
    return st.builds(show, st.integers(0, 2**32), st.integers(0, 8), st.sampled_from((False, False, True)))

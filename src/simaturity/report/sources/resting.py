"""What each source of an assessed profile carries: statements and criteria, and which of them it carries alone."""

from __future__ import annotations

from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.gates.evidence import dependent
from ...core.profile import Source
from ...core.rubric import Outcome
from ..statements import KINDS, Statement, statements


class Held(NamedTuple):
    """A statement that rests on a source."""

    statement: Statement
    alone: bool
    """It rests on no other."""


class Carried(NamedTuple):
    """A criterion whose outcome in a domain rests on a source."""

    domain: str
    criterion: str
    outcome: Outcome
    alone: bool


class Weighed(NamedTuple):
    """One source with what it carries."""

    id: str
    source: Source
    independent: bool
    """Another publisher than the declaration's, and not a self-report; what the gate of `check` counts."""
    statements: tuple[Held, ...]
    """By kind and id."""
    criteria: tuple[Carried, ...]
    """By domain and criterion, in the rubric's order."""

    @property
    def declares(self) -> bool:
        """Whether it is a source of the declaration itself."""
        return any(one.statement.kind == "declared" for one in self.statements)

    @property
    def weight(self) -> tuple[int, int, str]:
        """Sorts sources: what most rests on comes first."""
        return -len(self.statements), -len(self.criteria), self.id


def weighed(it: Assessment) -> tuple[Weighed, ...]:
    """Every source of an assessment, by id."""
    held, carried = _held(it), _carried(it)
    theirs = set(dependent(it.profile, it.profile.sources))
    return tuple(
        Weighed(
            id=name,
            source=source,
            independent=name not in theirs,
            statements=tuple(sorted(held.get(name, ()), key=_place)),
            criteria=tuple(carried.get(name, ())),
        )
        for name, source in sorted(it.profile.sources.items())
    )


def _place(one: Held) -> tuple[int, str]:
    return KINDS.index(one.statement.kind), one.statement.id


def _held(it: Assessment) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for statement in statements(it.profile):
        for source in sorted(statement.sources):
            found.setdefault(source, []).append(Held(statement, alone=len(statement.sources) == 1))
    return found


def _carried(it: Assessment) -> dict[str, list[Carried]]:
    found: dict[str, list[Carried]] = {}
    for domain in it.domains.values():
        for one in domain.criteria:
            sources = {evidence.reference.source for evidence in one.evidence}
            for source in sorted(sources):
                carried = Carried(domain.id, one.id, one.outcome, alone=len(sources) == 1)
                found.setdefault(source, []).append(carried)
    return found

"""Every statement of a profile that names sources, by the ids that `simaturity diff` knows them by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from ..core.changes.facts import claim_subject
from ..core.profile import Instrument, Profile, SourceReference
from ..core.profile import Statement as Answer

Kind = Literal["declared", "instrument", "milestone", "amount", "target", "finding", "condition", "barrier", "lever"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are listed."""


class Statement(NamedTuple):
    """One statement and what it rests on."""

    kind: Kind
    id: str
    """``instruments.decree.adopted``, ``conditions.definition.2023`` ..."""
    name: str
    """The instrument, criterion, condition, barrier or lever; empty for a declared stage."""
    domains: tuple[str, ...]
    """Of a declared stage and a finding."""
    references: tuple[SourceReference, ...]

    @property
    def sources(self) -> frozenset[str]:
        """The ids of its sources."""
        return frozenset(one.source for one in self.references)


def statements(profile: Profile) -> Iterator[Statement]:
    """All of them, in the order of the file."""
    for claim in profile.declared:
        id = ".".join((*claim_subject(claim), _dated(claim)))
        yield Statement("declared", id, "", tuple(dict.fromkeys(claim.domains)), claim.sources)
    for name, instrument in profile.instruments.items():
        yield from _of_instrument(name, instrument)
    for one in profile.findings:
        domains = tuple(dict.fromkeys(one.domains))
        id = f"findings.{one.criterion}.{'+'.join(sorted(domains))}.{_dated(one)}"
        yield Statement("finding", id, one.criterion, domains, one.sources)
    yield from _answers("condition", "conditions", profile.conditions)
    yield from _answers("barrier", "barriers", profile.barriers)
    yield from _answers("lever", "levers", profile.levers)


def _of_instrument(name: str, it: Instrument) -> Iterator[Statement]:
    place = f"instruments.{name}"
    yield Statement("instrument", place, name, (), it.sources)
    for milestone in it.milestones:
        yield Statement("milestone", f"{place}.{milestone.key}", name, (), milestone.sources)
    for number, amount in enumerate(it.amounts):
        yield Statement("amount", f"{place}.amounts[{number}]", name, (), amount.sources)
    for target in it.targets:
        yield Statement("target", f"{place}.targets.{target.id}", name, (), target.sources)


def _answers(kind: Kind, section: str, found: object) -> Iterator[Statement]:
    assert isinstance(found, dict)
    for name, answers in found.items():
        for one in answers:
            yield Statement(kind, f"{section}.{name}.{_dated(one)}", name, (), one.sources)


def _dated(statement: Answer) -> str:
    return statement.on.text if statement.on else "undated"

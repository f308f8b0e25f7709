"""The ids of a rubric or checklist that a profile uses, whether these know them or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from simaturity.core.profile import Profile

from .columns import answers


def used(profile: Profile) -> Mapping[str, set[str]]:
    """The ids, by the list of the workbook that they belong to."""
    found: dict[str, set[str]] = defaultdict(set)
    found["condition"] |= set(profile.conditions)
    found["barrier"] |= set(profile.barriers)
    found["lever"] |= set(profile.levers)
    found["domain"] |= _domains(profile)
    for claim in profile.declared:
        found["stage"] |= {str(stage) for stage in claim.stages}
    for finding in profile.findings:
        found["criterion"].add(finding.criterion)
    for instrument in profile.instruments.values():
        found["instrument-kind"].add(instrument.kind)
        found["milestone"] |= {one.reached for one in instrument.milestones}
    for name, given in profile.conditions.items():
        for one in given:
            found[answers(name)] |= set(one.answer) if isinstance(one.answer, tuple) else set()
    return found


def _domains(profile: Profile) -> set[str]:
    found = set(profile.domains)
    for instrument in profile.instruments.values():
        found |= set(instrument.domains)
        for milestone in instrument.milestones:
            found |= set(milestone.domains or ())
    found.update(*(one.domains for one in profile.declared), *(one.domains for one in profile.findings))
    for section in (profile.barriers, profile.levers):
        for given in section.values():
            for one in given:
                found |= set(one.domains or ())
    return found

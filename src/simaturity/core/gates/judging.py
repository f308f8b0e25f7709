"""All gates over one profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from . import evidence, stages, statements
from .gate import GATES, HARMLESS, Case, Found, GateId, Result, Setting, Settings, State, Threshold

JUDGES: Mapping[GateId, Callable[[Case, Threshold], Found]] = {
    "problems": statements.problems,
    "floor": stages.floor,
    "stages": stages.stages,
    "evidence-age": evidence.evidence_age,
    "independence": evidence.independence,
    "declarations": statements.declarations,
    "tensions": statements.tensions,
    "regression": stages.regression,
    "expiry": evidence.expiry,
}


def judge(case: Case, settings: Settings) -> tuple[Result, ...]:
    """Every gate on one profile, in the order in which they are told; one that is off is not looked at."""
    return tuple(
        result(
            gate,
            settings[gate],
            Found() if settings[gate].level == "off" else JUDGES[gate](case, settings[gate].threshold),
        )
        for gate in GATES
    )


def result(gate: GateId, setting: Setting, found: Found) -> Result:
    """One gate with what it found."""
    return Result(gate, setting.level, _state(setting, found), setting.threshold, found)


def _state(setting: Setting, found: Found) -> State:
    if setting.level == "off":
        return "off"
    # What was asked for expressly and cannot be judged must not look as if it held.
    if found.reason and not (setting.needed and found.reason not in HARMLESS):
        return "not-applicable"
    if not found.short and not found.reason:
        return "passed"
    return "failed" if setting.level == "error" else "warned"

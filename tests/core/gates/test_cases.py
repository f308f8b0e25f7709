"""simaturity.core.gates: every gate on both sides of its line, by the table in `cases`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.dates import partial_date
from simaturity.core.gates.gate import GATES, REASONS, Baseline, Case, Found, Setting, Short
from simaturity.core.gates.judging import JUDGES, judge, result
from simaturity.core.gates.presets import SETTINGS
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.yaml_text import read_plain

_DATA = read_plain((Path(__file__).parent / "cases" / "gates.yaml").read_text(encoding="utf-8")).data
assert _DATA
ROWS: list[tuple[dict[str, Any], dict[str, Any]]] = [(case, at) for case in _DATA["cases"] for at in case["at"]]


def profile_of(case: dict[str, Any]) -> Profile:
    """The base with the parts of a case over it."""
    assert _DATA
    parts = {key: value for key, value in case.items() if key not in ("case", "gate", "at")}
    sources = _DATA["base"]["sources"] | parts.pop("sources", {})
    return Profile.model_validate(_DATA["base"] | {"sources": sources} | parts, by_alias=True, by_name=False)


def told(gate: str, short: Short) -> str:
    """What falls short in a few words."""
    domains = "+".join(short.domains)
    if gate in ("independence", "tensions"):
        return f"{short.name} {domains}".strip()
    if gate == "declarations":
        return f"{'.'.join(short.subject)} {domains} {short.figure}"
    parts = (domains, short.figure, short.on, short.name)
    return " ".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(
    ("case", "at"), ROWS, ids=[f"{case['gate']}: {case['case']}, {at['date']}" for case, at in ROWS]
)
def test_case(case: dict[str, Any], at: dict[str, Any], rubric: Rubric, checklist: Checklist) -> None:
    gate, it = case["gate"], assess(profile_of(case), rubric, checklist, as_of=partial_date(at["date"]).last)
    found = JUDGES[gate](Case(it), at.get("threshold"))
    expected = (at.get("figure"), at.get("short", []), at.get("reason"))
    assert (found.figure, [told(gate, one) for one in found.short], found.reason) == expected
    states = {level: result(gate, Setting(level), found).state for level in ("off", "warn", "error")}
    short = ("not-applicable",) * 2 if found.reason else ("warned", "failed") if found.short else ("passed",) * 2
    assert states == {"off": "off", "warn": short[0], "error": short[1]}


def test_every_gate_has_cases_or_a_test_of_its_own() -> None:
    by_hand = {"problems", "regression"}
    assert {case["gate"] for case, _ in ROWS} | by_hand == set(GATES) == set(JUDGES)


def test_gate_that_is_off_is_not_looked_at(rubric: Rubric, checklist: Checklist) -> None:
    it = assess(profile_of({}), rubric, checklist)
    off = {gate: Setting("off", SETTINGS["strict"][gate].threshold) for gate in GATES}
    results = judge(Case(it), off)
    assert [(one.gate, one.state, one.found) for one in results] == [(gate, "off", Found()) for gate in GATES]
    assert [one.gate for one in judge(Case(it), SETTINGS["strict"])] == list(GATES)


@pytest.mark.parametrize(
    ("needed", "level", "state"),
    [
        (False, "error", "not-applicable"),
        (False, "warn", "not-applicable"),
        (True, "error", "failed"),
        (True, "warn", "warned"),
        (True, "off", "off"),
    ],
)
def test_what_cannot_be_judged_and_was_asked_for_does_not_pass(needed: bool, level: Any, state: str) -> None:
    for reason in REASONS:
        harmless = reason in ("no-declaration", "new-profile")
        expected = "not-applicable" if harmless and level != "off" else state
        assert result("floor", Setting(level, 2, needed), Found(reason=reason)).state == expected


def test_strict_lets_nothing_pass_that_says_nothing(rubric: Rubric, checklist: Checklist) -> None:
    it = assess(profile_of({}), rubric, checklist)
    states = {one.gate: one.state for one in judge(Case(it, baseline=Baseline("new")), SETTINGS["strict"])}
    assert {gate for gate, state in states.items() if state == "failed"} == {"floor", "evidence-age", "independence"}

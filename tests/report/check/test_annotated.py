"""simaturity.report.check.annotated, and the other formats beside the text: what tests/golden cannot show."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.gates.gate import GATES, REASONS, STATES, Found, Result, Short
from simaturity.core.gates.stages import removed
from simaturity.core.problem import Problem
from simaturity.core.profile import Claim
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_folder
from simaturity.reading.load import load_profile
from simaturity.report.check.annotated import annotated
from simaturity.report.check.as_json import render as render_json
from simaturity.report.check.gate_words import gate_words
from simaturity.report.check.text import MOST, render
from simaturity.report.check.view import Asked, Checked, view
from simaturity.report.page import Style

DAY = date(2025, 6, 30)
ASKED = Asked(DAY, "strict", None, "main")
PROBLEM = Problem("no-source", ("instruments",), "no source is named", "name one", "warning", 7, 3)
SHORT = {
    "problems": Short((), name="no-source", problem=PROBLEM),
    "floor": Short(("domains", "welfare"), ("welfare",), 3),
    "stages": Short(("domains", "welfare"), ("welfare",), 3),
    "evidence-age": Short(("findings", "funded"), ("welfare",), 3.1, date(2022, 5, 1)),
    "independence": Short(("sources", "gcsi"), name="gcsi"),
    "declarations": Short(("declared", "0"), ("esg", "welfare"), 8, old=5),
    "tensions": Short(("declared",), ("welfare",), name="high-stage-without-money", fingerprints=("a" * 12,)),
    "regression": Short(("domains", "welfare"), ("welfare",), 3, old=5, fingerprints=("b" * 12,)),
    "expiry": Short(("findings", "funded"), ("welfare",), 0, date(2025, 6, 30), "funded"),
}
FIGURES: dict[str, tuple[Any, Any]] = {
    "problems": (1, None),
    "floor": (3, 4),
    "stages": ({"welfare": 3}, {"welfare": 4}),
    "evidence-age": (3.1, 3),
    "independence": (0.7499, 0.75),
    "declarations": (1, None),
    "tensions": (1, None),
    "regression": (1, None),
    "expiry": (0, 30),
}
SAID = {
    "problems": ("1 warning of validation; none is allowed", "instruments: no source is named [no-source]"),
    "floor": ("Stage 3; at least 4 is needed", "Welfare and social services: Stage 3"),
    "stages": ("Welfare and social services: Stage 3; at least 4 is needed", "Welfare and social services: Stage 3"),
    "evidence-age": (
        "the newest evidence is up to 3.1 years old; 3 years are allowed",
        "Welfare and social services: 3.1 years, since 1 May 2022",
    ),
    "independence": (
        "74.9% of the sources are independent; at least 75% is needed",
        "not independent: Government Council on Social Innovation",
    ),
    "declarations": (
        "1 declared stage is contradicted; none may be",
        "Environmental, social and governance practice and welfare and social services: Stage 8 is declared, "
        "and the evidence rules out more than 5",
    ),
    "tensions": (
        "1 tension that main does not have; none is allowed",
        "High stage, too little money (welfare and social services)",
    ),
    "regression": (
        "1 stage is lower than in main; none may be",
        "Welfare and social services: Stage 3, and it was Stage 5 [bbbbbbbbbbbb]",
    ),
    "expiry": (
        "0 days until the first criterion lapses; more than 30 are needed",
        "Welfare and social services, funded: holds until 30 June 2025",
    ),
}


@pytest.fixture
def checked(rubric: Rubric, checklist: Checklist) -> Checked:
    """A profile that fails every gate."""
    it = assess(load_profile("wallonia"), rubric, checklist, as_of=DAY)
    results = [
        Result(gate, "error", "failed", FIGURES[gate][1], Found(FIGURES[gate][0], (SHORT[gate],))) for gate in GATES
    ]
    return Checked("wal.yaml", "p/wal.yaml", "BE-WAL", it, results, lambda short: (7, 3) if short.problem else (9, 5))


def test_every_gate_in_words(checked: Checked) -> None:
    (profile,) = view([checked], ASKED, "en").profiles
    said = {gate.id: (gate.text, *(detail.text for detail in gate.details)) for gate in profile.gates}
    source = said["independence"][1]
    assert source.startswith("not independent: ")
    assert said == {**SAID, "independence": (SAID["independence"][0], source)}


def test_annotations(checked: Checked) -> None:
    found = annotated([checked], view([checked], ASKED, "en"))
    assert [rule.id for rule in found.rules] == [f"gate-{gate}" for gate in GATES]
    told = {one.rule: one for one in found.annotations}
    assert list(told) == [f"gate-{gate}" for gate in GATES]
    one = told["gate-floor"]
    assert one._replace(fingerprint="") == one._replace(
        outcome="found",
        subject="wal.yaml",
        path="p/wal.yaml",
        severity="error",
        fails=True,
        title="Floor: Stage 3; at least 4 is needed",
        message="Wallonia: Welfare and social services: Stage 3",
        help="Add evidence for the next stage; `simaturity path` tells what is missing.",
        line=9,
        column=5,
        fingerprint="",
    )
    assert (told["gate-problems"].line, told["gate-problems"].help) == (7, "name one")
    assert len({one.fingerprint for one in found.annotations}) == len(GATES)


def test_fingerprints_do_not_hang_on_figures(checked: Checked) -> None:
    def prints(one: Checked) -> list[str]:
        return [each.fingerprint for each in annotated([one], view([one], ASKED, "en")).annotations]

    older = [
        one._replace(
            found=one.found._replace(
                short=tuple(s._replace(figure=_more(s.figure), on=DAY if s.on else None) for s in one.found.short)
            )
        )
        for one in checked.results
    ]
    assert prints(checked) == prints(checked._replace(results=older, place=lambda short: (99, 1)))


def _more(figure: Any) -> Any:
    return figure + 1 if isinstance(figure, int | float) else figure


def test_one_that_is_gone() -> None:
    setting = Result("regression", "error", "failed", None, removed("x-gone", "2024-12-31", "r/1"))
    gone = Checked("x-gone", None, "x-gone", None, [setting])
    (one,) = annotated([gone], view([gone], ASKED, "en")).annotations
    (print_,) = setting.found.short[0].fingerprints
    assert (one.title, one.message) == (
        "Regression: the profile is gone, and main has it",
        f"x-gone: the profile is gone, and main has it [{print_}]",
    )
    let_pass = setting._replace(state="passed", found=Found(0, let_pass=1))
    shown = view([gone._replace(results=[let_pass])], ASKED, "en")
    assert shown.profiles[0].gates[0].let_pass == "1 change is let pass"


def test_json_keeps_its_schema(checked: Checked) -> None:
    told = json.loads(render_json([checked], ASKED, view([checked], ASKED, "en")))
    schema = json.loads((shipped_folder("schemas") / "check.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(told)
    assert [gate["short"][0]["line"] for gate in told["profiles"][0]["gates"]] == [7, *[9] * 8]
    assert told["profiles"][0]["gates"][2]["figure"] == {"welfare": 3}


def test_many_things_are_counted(checked: Checked) -> None:
    many = [checked.results[0]._replace(found=Found(MOST + 2, (SHORT["problems"],) * (MOST + 2)))]
    text = render(view([checked._replace(results=many)], ASKED, "en"), Style())
    assert text.count("[no-source]") == MOST
    assert "and 2 more\n" in text


@pytest.mark.parametrize(
    ("gate", "figure", "threshold", "said"),
    [
        ("evidence-age", 0.1, 1, "the newest evidence is up to 0.1 years old; 1 year is allowed"),
        ("independence", 0.29, 0.3, "29% of the sources are independent; at least 30% is needed"),
        ("independence", 2 / 3, 0.6667, "66.66% of the sources are independent; at least 66.67% is needed"),
        (
            "stages",
            {"welfare": 3},
            {"welfare": 3, "zzz": 2},
            "Welfare and social services: Stage 3; at least 3 is needed\n"
            "zzz: neither the rubric nor the profile has such a domain",
        ),
        ("independence", 0.9999, 1, "99.9% of the sources are independent; at least 100% is needed"),
        ("expiry", 1280, 1000, "1,280 days until the first criterion lapses; more than 1,000 are needed"),
        ("tensions", 0, None, "0 tensions; none is allowed"),
    ],
)
def test_figures(checked: Checked, gate: Any, figure: Any, threshold: Any, said: str) -> None:
    result = Result(gate, "warn", "passed", threshold, Found(figure))
    shown = view([checked._replace(results=[result])], ASKED._replace(baseline=None), "en")
    assert shown.profiles[0].gates[0].text == said


@pytest.mark.parametrize(
    ("gate", "threshold", "asked"),
    [
        ("problems", None, ""),
        ("floor", 4, "at least Stage 4"),
        ("stages", {}, ""),
        ("stages", {"welfare": 3, "zzz": 2}, "Welfare and social services: at least Stage 3, zzz: at least Stage 2"),
        ("evidence-age", 1, "at most 1 year"),
        ("independence", 0.75, "at least 75%"),
        ("expiry", 1000, "more than 1,000 days"),
    ],
)
def test_threshold_of_what_is_off_or_cannot_be_judged(checked: Checked, gate: Any, threshold: Any, asked: str) -> None:
    results = [
        Result(gate, "off", "off", threshold, Found()),
        Result(gate, "warn", "not-applicable", threshold, Found(reason="no-evidence")),
    ]
    (profile,) = view([checked._replace(results=results)], ASKED, "en").profiles
    beside = f"there is no evidence; asked for: {asked}" if asked else "there is no evidence"
    assert [gate.text for gate in profile.gates] == [asked, beside]


def test_everything_has_its_words() -> None:
    said = gate_words("en")
    assert list(said.titles) == list(said.about) == list(said.help) == list(GATES)
    assert (list(said.states), list(said.reasons)) == (list(STATES), list(REASONS))


def test_contradicted_claim_stays_the_same_wherever_it_stands(checked: Checked) -> None:
    assert checked.it is not None
    it = checked.it
    (claim,) = it.profile.declared
    other = claim.model_copy(update={"domains": ("welfare",)})

    def prints(*claims: Claim) -> list[str]:
        """The fingerprint of the last of some claims."""
        short = SHORT["declarations"]._replace(subject=("declared", str(len(claims) - 1)))
        results = [Result("declarations", "error", "failed", None, Found(1, (short,)))]
        profile = it.profile.model_copy(update={"declared": claims})
        one = checked._replace(it=it._replace(profile=profile), results=results)
        return [found.fingerprint for found in annotated([one], view([one], ASKED, "en")).annotations]

    assert prints(claim) == prints(other, claim) != prints(other)

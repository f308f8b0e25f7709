"""Dates that cannot be: statements from the future, and events that none of their sources can tell of."""

from __future__ import annotations

import pytest

from simaturity.reading.profiles import parse_profile

HEAD = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: NO, name: Norge}
as_of: 2024-06
sources:
  study: {title: Study, kind: evaluation, published: 2023-10}
  old: {title: Old, kind: official, published: 2010, collected: 2025-03-01}
  page: {title: Page, kind: official, collected: 2025-03-01}
  leaflet: {title: Leaflet, kind: other}
"""
INSTRUMENT = (
    "instruments: {law: {title: Law, kind: law, domains: {welfare: dedicated}, sources: [study], milestones: [@]}}"
)
NAMED = frozenset(("after-as-of", "after-its-sources"))


def told(text: str) -> list[tuple[str, str]]:
    problems = parse_profile(HEAD + text).problems
    return [(one.code, ".".join(map(str, one.route))) for one in problems if one.code in NAMED]


def milestone(text: str) -> list[str]:
    return [code for code, _ in told(INSTRUMENT.replace("@", f"{{reached: {text}}}"))]


@pytest.mark.parametrize(
    "text",
    [
        "evaluated, on: 2023-10, sources: [study]",
        "evaluated, on: 2023, sources: [study]",
        "evaluated, on: 2023-10-31, sources: [study]",
        "evaluated, on: 2024, sources: [page]",
        "evaluated, on: 2024-06-30, sources: [study, page]",
        "evaluated, on: 2024-02, sources: [study, leaflet]",
        "evaluated, by: 2024, sources: [study]",
        "evaluated, on: 2025-03-01, sources: [page]",
        "in-effect, on: 2024-01-01, until: 2030, sources: [study]",
        "ended, on: 2024-01-01, sources: [study]",
        "evaluated, sources: [study]",
        "evaluated, on: 2024-02, sources: [leaflet]",
    ],
)
def test_what_can_be(text: str) -> None:
    assert milestone(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("evaluated, on: 2023-11, sources: [study]", "after-its-sources"),
        ("evaluated, on: 2023-11", "after-its-sources"),
        ("evaluated, on: 2023-11-01, sources: [study, old]", "after-its-sources"),
        ("evaluated, on: 2024-07, sources: [old]", "after-its-sources"),
        ("strengthened, on: 2024, sources: [study]", "after-its-sources"),
        ("evaluated, on: 2024-07, sources: [study]", "after-as-of"),
        ("in-effect, on: 2025, sources: [study]", "after-as-of"),
        ("in-effect, by: 2025, sources: [study]", "after-as-of"),
        ("funded, on: 2020, seen: 2025, sources: [study]", "after-as-of"),
        ("evaluated, on: 2025-03-02, sources: [page]", "after-as-of"),
        ("in-effect, on: 2024-07, sources: [leaflet]", "after-as-of"),
    ],
)
def test_what_cannot_be(text: str, code: str) -> None:
    assert milestone(text) == [code]


def test_other_statements() -> None:
    answer = "on: 2025, sources: [study]"
    text = (
        f"declared: [{{stages: [5], domains: [welfare], {answer}}}]\n"
        f"findings: [{{criterion: funded, domains: [welfare], answer: met, because: B, {answer}}}]\n"
        f"conditions: {{definition: [{{answer: official, on: 2024}}, {{answer: none, {answer}}}]}}\n"
        f"barriers: {{lack-of-money: {{status: present, {answer}}}}}\n"
        f"levers: {{meeting-places: {{status: asked, {answer}}}}}\n"
    )
    assert told(text) == [
        ("after-as-of", "declared.0.on"),
        ("after-as-of", "findings.0.on"),
        ("after-as-of", "conditions.definition.1.on"),
        ("after-as-of", "barriers.lack-of-money.on"),
        ("after-as-of", "levers.meeting-places.on"),
    ]


def test_what_is_planned_is_of_later_days() -> None:
    planned = "amounts: [{value: 5, period: 2030}], targets: [{id: jobs, planned: 100, on: 2030}]"
    text = (
        f"instruments: {{law: {{title: Law, kind: law, domains: {{welfare: dedicated}}, sources: [study], {planned}}}}}"
    )
    assert told(text) == []


def test_they_are_warnings() -> None:
    reading = parse_profile(HEAD + INSTRUMENT.replace("@", "{reached: evaluated, on: 2081}"))
    assert reading.ok
    assert {one.severity for one in reading.problems} == {"warning"}

"""simaturity.report.starter.questions: what is asked, and what may be answered."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.rubric import Condition
from simaturity.report.starter.questions import Questions

from .beginning import beginning, short

SHORT = short()
QUESTIONS = Questions(SHORT.rubric, SHORT.checklist, "2020", "en")


def asking(**fields: Any) -> Questions:
    """The questions of a rubric with one condition."""
    options = {name: {"title": name.capitalize(), "origin": "ours"} for name in fields.pop("options", ())}
    asked = Condition.model_validate({"title": "T", "asks": "Which?", "origin": "ours", "options": options, **fields})
    return Questions(SHORT.rubric.model_copy(update={"conditions": {"one": asked}}), None, "2020", "en")


def test_a_scale() -> None:
    assert QUESTIONS.conditions() == [
        "# Conditions: the questionnaire on all that surrounds the policy. Put what a source says",
        "# in place of unknown, with its date and the source:",
        "#   definition: {answer: unknown}",
        "#     → {answer: official, on: 2020, sources: [report]}",
        "conditions:",
        "  # Is there one? One of:\n  #   none      None\n  #   official  Official\n  definition: {answer: unknown}",
    ]


@pytest.mark.parametrize(
    ("fields", "asks", "example"),
    [
        ({"type": "presence"}, "Which? yes or no", "yes"),
        ({"type": "checklist", "options": ["none", "a", "b", "c"]}, "Which? Any of:", "[a, b]"),
        ({"type": "ranking", "options": ["a", "b"]}, "Which? Any of:", "[a, b]"),
        ({"type": "ranking", "options": ["a", "b"], "most": 1}, "Which? 1 of these:", "[a]"),
        ({"type": "ranking", "options": ["a", "b", "c"], "most": 3}, "Which? Up to 3 of these, in order:", "[a, b]"),
        ({"type": "scale", "options": ["none"]}, "Which? One of:", "none"),
    ],
)
def test_how_to_answer(fields: dict[str, Any], asks: str, example: str) -> None:
    lines = asking(**fields).conditions()
    assert lines[2:4] == [
        "#   one: {answer: unknown}",
        f"#     → {{answer: {example}, on: 2020, sources: [report]}}",
    ]
    assert lines[-1].splitlines()[0] == f"  # {asks}"
    assert lines[-1].splitlines()[-1] == "  one: {answer: unknown}"


def test_questions_stand_apart() -> None:
    it = beginning()
    body = Questions(it.rubric, it.checklist, "2020", "en").conditions()[-1]
    assert body.count("\n\n") == len(it.rubric.conditions) - 1


def test_an_example_is_the_first_that_fits_in_its_line() -> None:
    it = beginning()
    shown = [line for line in Questions(it.rubric, None, "2020", "en").conditions() if line.startswith("#   ")]
    assert [line.split(":")[0] for line in shown[::2]] == ["#   definition", "#   actors"]


def test_barriers_have_their_titles_beside_them() -> None:
    assert QUESTIONS.barriers() == [
        "# Barriers: what stands in the way. Each is present, absent, unknown or not-applicable.",
        "# Put what a source says in place of unknown:",
        "#   money: {status: unknown}",
        "#     → {status: present, on: 2020, sources: [report]}",
        "barriers:",
        "  money: {status: unknown}  # No money",
        "  will: {status: unknown}   # No will",
    ]


def test_levers_stand_under_their_groups() -> None:
    assert QUESTIONS.levers() == [
        "# Levers: measures that somebody asks for, or that are in place. Write those that a",
        "# source speaks of. Each is asked, in-place or dropped:",
        "#   support-advisers  Advisers",
        "#",
        "# Money",
        "#   structural-funding  Structural funding",
        "levers:",
        "  # structural-funding:",
        "  #   status: asked",
        "  #   who: Social enterprises",
        "  #   on: 2020",
        "  #   sources: [report]",
    ]


def test_without_a_checklist_there_is_nothing_to_list() -> None:
    without = Questions(SHORT.rubric, None, "2020", "en")
    assert (without.barriers(), without.levers()) == ([], [])
    assert SHORT.checklist is not None
    no_levers = SHORT.checklist.model_copy(update={"levers": {}})
    assert Questions(SHORT.rubric, no_levers, "2020", "en").levers() == []

"""Rubrics and checklists beside each other."""

from __future__ import annotations

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.rubrics import parse_checklist, parse_rubric, read_checklist, read_rubric

from .test_examples import EXAMPLES

OWN = """\
schema: simaturity/barriers/1
id: own
version: "1"
title: Own
origins: {ours: {title: Ours}}
barriers: {poverty: {title: Poverty, statement: Poverty., origin: ours, blocks: [adopted, unheard-of]}}
"""


def test_bare_names(rubric: Rubric, checklist: Checklist) -> None:
    assert read_rubric("social-innovation-policy").value == rubric
    assert read_checklist("barriers").value == checklist


def test_a_rubric_with_another_checklist_than_its_own() -> None:
    own = parse_checklist(OWN.replace(", unheard-of", "")).result()
    reading = read_rubric("social-innovation-policy", own)
    assert [(p.code, p.severity) for p in reading.problems if p.code != "unknown-barrier"] == [
        ("unknown-checklist", "warning")
    ]
    assert reading.problems[0].message == ('the checklist at hand is "own/1", not "social-innovation-barriers/1"')


def test_criteria_are_judged_beside_a_rubric_only(rubric: Rubric) -> None:
    assert parse_checklist(OWN).problems == ()
    assert [p.code for p in parse_checklist(OWN, rubric).problems] == ["unknown-criterion"]


def test_a_rubric_that_names_no_checklist() -> None:
    text = (EXAMPLES / "invalid" / "rubric-many.yaml").read_text("utf-8")
    assert [p.code for p in parse_rubric(text.replace("barriers: unheard-of/1\n", "")).problems] == [
        "too-many-required"
    ]


def test_texts_in_several_languages() -> None:
    text = OWN.replace(", unheard-of", "").replace("title: Own", "title: {fr: Propre}")
    (problem,) = parse_checklist(text).problems
    assert (problem.code, problem.message) == ("missing-translation", "no text in en, the file's language, nor in en")

"""Texts in several languages, wherever they stand."""

from __future__ import annotations

import json

import pytest

from simaturity.core import checklist, profile, rubric
from simaturity.core.model import Model
from simaturity.core.problem import route_text
from simaturity.files.texts import FileText
from simaturity.reading.profiles import parse_profile
from simaturity.reading.schemas import KINDS, json_schema
from simaturity.reading.texts import mapped_texts, text_fields

PROFILE = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: NO, name: {en: a}}
as_of: 2025
questions: [plain, {en: b}]
sources: {s: {title: {en: c}, kind: press, published: 2013}}
instruments:
  i:
    title: plain
    kind: law
    domains: {sdg: partial, esg: partial}
    milestones: [{reached: adopted, sources: [{source: s, at: {en: d}}, s], note: {en: e}}]
    amounts: [{for: {en: f}, sources: [s]}]
    named: [{en: g}, plain, {en: h}]
conditions:
  definition: {answer: official, sources: [s], note: {en: i}}
"""


def test_in_order_with_their_routes() -> None:
    value = parse_profile(FileText("x", PROFILE)).result()
    assert [(route_text(route), text["en"]) for route, text in mapped_texts(value)] == [
        ("questions[1]", "b"),
        ("region.name", "a"),
        ("sources.s.title", "c"),
        ("instruments.i.named[0]", "g"),
        ("instruments.i.named[2]", "h"),
        ("instruments.i.milestones[0].note", "e"),
        ("instruments.i.milestones[0].sources[0].at", "d"),
        ("instruments.i.amounts[0].for", "f"),
        ("conditions.definition[0].note", "i"),
    ]


@pytest.mark.parametrize("name", KINDS)
def test_no_text_of_a_model_is_passed_over(name: str) -> None:
    schema = json_schema(name)
    homes = (profile, rubric, checklist)
    for key, definition in schema["$defs"].items():
        model = next((found for home in homes if (found := getattr(home, key, None))), None)
        if isinstance(model, type) and issubclass(model, Model):
            expected = {k for k, v in definition["properties"].items() if "#/$defs/Text" in json.dumps(v)}
            assert {key for _, key in text_fields(model)[0]} == expected

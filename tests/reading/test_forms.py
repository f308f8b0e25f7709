"""simaturity.reading.forms; the problems of forms are in tests/examples/invalid/form.yaml."""

from __future__ import annotations

from pathlib import Path

from simaturity.files.shipped import shipped_folder
from simaturity.files.texts import FileText
from simaturity.reading.forms import parse_form, read_form, shipped_form


def test_the_shipped_form_has_no_problems() -> None:
    reading = read_form(shipped_folder("forms") / "gcsi.yaml")
    assert reading.problems == ()
    assert reading.value == shipped_form()


def test_a_rubric_that_is_not_there(tmp_path: Path) -> None:
    reading = parse_form(FileText("x.yaml", "schema: simaturity/form/1\nrubric: mine/1\n"))
    assert [(one.line, one.code) for one in reading.problems] == [(2, "unknown-rubric")]


def test_one_wording_is_short_for_a_list() -> None:
    text = "schema: simaturity/form/1\nsections:\n  barriers: {headings: {pl: Bariery, cs: [Bariéry, Překážky]}}\n"
    headings = parse_form(FileText("x.yaml", text)).result().sections["barriers"].headings
    assert headings == {"pl": ("Bariery",), "cs": ("Bariéry", "Překážky")}


def test_answers_of_yes_and_no_and_of_nothing() -> None:
    text = (
        "schema: simaturity/form/1\nsections:\n"
        '  technology-for-good: {sentences: [{says: "Technology is used.", answer: yes}]}\n'
        '  support: {sentences: [{says: "Support is there.", answer: yes}]}\n'
    )
    problems = parse_form(FileText("x.yaml", text)).problems
    assert [(one.line, one.code) for one in problems] == [(4, "unknown-option")]

"""Questionnaires that people filled in, rearranged or damaged: what is read, and what is said of it."""

from __future__ import annotations

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from simaturity.core.profile import Profile
from simaturity.exchange.workbook.package import Refused
from simaturity.exchange.workbook.read import read_workbook

from .people import SMALLEST, Person, full, questionnaire


def said(person: Person) -> list[tuple[str, str, str, str]]:
    """Place, code, message and severity of what is said."""
    return [(place, one.code, one.message, one.severity) for place, one in read_workbook(person.saved()).problems]


def test_an_empty_questionnaire_is_an_empty_profile() -> None:
    for lang in ("en", "fr", "nl", "de"):
        found = read_workbook(questionnaire(lang))
        assert (found.data, found.problems) == ({**SMALLEST, "language": "en"}, ())


def test_a_full_one_is_the_profile() -> None:
    found = read_workbook(questionnaire("de", whole=True))
    assert Profile.model_validate(found.data) == full()


def test_what_people_type() -> None:
    person = Person("fr")
    person.add(
        "sources", id=" gcsi ", title="Rapport", kind="AUTODÉCLARATION", published=2024, collected=datetime(2025, 3, 1)
    )
    person.add("sources", id="rapport-2", title="Autre", kind="law", published=date(2024, 5, 1), note=12.5)
    person.add("declared", stages=8, domains="Économie sociale", sources="gcsi; rapport-2", contested=True)
    person.add("declared", stages="7;8", domains="Économie sociale; other/housing", on="2024-05")
    person.add("instruments", id="decret", title=2008, kind="Décret", led_by="nobody knows", level="fédéral")
    person.type("instruments", "decret", **{"domains__social-economy": "partial"})
    person.add("milestones", instrument="decret", reached="adopted", on=2008, inferred="oui", sources="gcsi | Art. 1")
    person.add("amounts", instrument="decret", value=22_850_000, currency="EUR", period=2013)
    person.add("targets", instrument="decret", id="jobs", planned="1.10")
    person.type("barriers", "lack-of-money", status="Présent", severity="severe", domains="Économie sociale")
    person.add("barriers", id="Manque de moyens", status="absent", on="2010")
    person.type("levers", "structural-funding", status="asked", instruments="decret")
    person.type("findings", 5, answer="met", because="Voilà.")
    data = read_workbook(person.saved()).data
    assert data == {
        **SMALLEST,
        "language": "en",
        "sources": {
            "gcsi": {"title": "Rapport", "kind": "self-report", "published": "2024", "collected": "2025-03-01"},
            "rapport-2": {"title": "Autre", "kind": "law", "published": "2024-05-01", "note": "12.5"},
        },
        "declared": [
            {"stages": [8], "domains": ["social-economy"], "sources": ["gcsi", "rapport-2"], "contested": True},
            {"stages": [7, 8], "domains": ["social-economy", "other/housing"], "on": "2024-05"},
        ],
        "instruments": {
            "decret": {
                "title": "2008",
                "kind": "decree",
                "led_by": "nobody knows",
                "level": "federal",
                "domains": {"social-economy": "partial"},
                "milestones": [
                    {
                        "reached": "adopted",
                        "on": "2008",
                        "inferred": True,
                        "sources": [{"source": "gcsi", "at": "Art. 1"}],
                    }
                ],
                "amounts": [{"value": 22_850_000, "currency": "EUR", "period": "2013"}],
                "targets": [{"id": "jobs", "planned": "1.10"}],
            }
        },
        "findings": [
            {"criterion": "acknowledged", "domains": ["social-entrepreneurship"], "answer": "met", "because": "Voilà."}
        ],
        "barriers": {
            "lack-of-money": [
                {"status": "present", "severity": "severe", "domains": ["social-economy"]},
                {"status": "absent", "on": "2010"},
            ]
        },
        "levers": {"structural-funding": {"status": "asked", "instruments": ["decret"]}},
    }


def rows(person: Person, name: str) -> dict[str, int]:
    """The rows of a condition's options, and of the question under an empty key."""
    page = person.page("conditions")
    return {str(one[2].value or ""): one[1].row for one in page.iter_rows(min_row=5) if one[1].value == name}


def test_answers_to_conditions() -> None:
    person = Person()
    person.type("conditions", "momentum", answer="emerging", sources="gcsi")
    person.type("conditions", "flagship-programmes", answer="Yes", named="A\nB")
    person.type("conditions", "impact-reports", answer="unknown", note="Nobody told.")
    for option, mark in (("companies", "X"), ("academia", True), ("citizens", "no"), ("social-enterprises", "✓")):
        person.type("conditions", rows(person, "actors")[option], answer=mark)
    ranks: tuple[tuple[str, str | int], ...] = (("academia", "2."), ("government", 1))
    for option, rank in ranks:
        place = rows(person, "top-actors")
        person.type("conditions", place.get(option) or list(place.values())[1], answer=rank)
    person.type("conditions", "education", answer="Schools; University courses or degrees")
    person.add("conditions", id="Political momentum", answer="none", on="2010")
    data = read_workbook(person.saved()).data["conditions"]
    assert data["momentum"] == [{"answer": "emerging", "sources": ["gcsi"]}, {"answer": "none", "on": "2010"}]
    assert data["flagship-programmes"] == {"answer": "yes", "named": ["A", "B"]}
    assert data["impact-reports"] == {"answer": "unknown", "note": "Nobody told."}
    assert set(data["actors"]["answer"]) == {"companies", "academia", "social-enterprises"}
    assert data["education"]["answer"] == ["schools", "university-courses"]
    assert data["top-actors"]["answer"][1] == "academia"
    assert len(data) == 6


def test_mistakes_in_marks() -> None:
    person = Person()
    actors, top = rows(person, "actors"), rows(person, "top-actors")
    person.type("conditions", actors["academia"], answer="maybe", note="stray")
    person.type("conditions", actors["companies"], answer="x")
    person.type("conditions", actors[""], answer="Companies")
    person.type("conditions", top["academia"], answer=1)
    person.type("conditions", top["companies"], answer=1)
    person.type("conditions", top["citizens"], answer="x")
    person.add("conditions", answer="yes")
    place = person.free("conditions") - 1
    at = {name: f"Conditions!E{row}" for name, row in actors.items()}
    ranked = {name: f"Conditions!E{row}" for name, row in top.items()}
    both = '"Companies" is chosen, and options are marked below it'
    assert sorted(said(person)) == sorted(
        [
            (
                f"Conditions!K{actors['academia']}",
                "cell-form",
                "this belongs to the question, not to an option",
                "error",
            ),
            (at["academia"], "cell-form", 'expected x or nothing; got "maybe"', "error"),
            (at[""], "cell-form", both, "error"),
            (max(ranked["academia"], ranked["companies"]), "cell-form", "a second 1", "error"),
            (ranked["citizens"], "cell-form", 'expected a place: 1, 2, 3 ..., or nothing; got "x"', "error"),
            (f"Conditions!B{place}", "missing-key", "the id is missing", "error"),
        ]
    )


@pytest.mark.parametrize(
    ("lang", "mark"), [("en", "no"), ("fr", "Non"), ("nl", "nee"), ("de", "Nein"), ("de", 0), ("de", "no")]
)
def test_a_no_to_an_option_is_not_lost_without_a_word(lang: str, mark: str | int) -> None:
    person = Person(lang)
    person.type("conditions", "actors", sources="gcsi")
    for condition in ("actors", "top-actors"):
        row = rows(person, condition)["academia"]
        person.type("conditions", row, answer=mark)
    found = read_workbook(person.saved())
    assert found.data["conditions"] == {"actors": {"sources": ["gcsi"]}}
    told = [(one.code, one.severity, one.message) for _, one in found.problems]
    message = f'"{mark}" to one option is not kept, as if nothing stood there'
    assert told == [("cell-form", "warning", message)] * 2
    assert found.problems[1].place.endswith(f"!E{rows(person, 'top-actors')['academia']}")


@pytest.mark.parametrize("mark", ["x", "X", "yes", "Oui", "ja", " "])
def test_a_yes_in_any_language_is_a_mark(mark: str) -> None:
    person = Person("de")
    person.type("conditions", rows(person, "actors")["academia"], answer=mark)
    found = read_workbook(person.saved())
    assert found.problems == ()
    assert found.data.get("conditions") == ({"actors": {"answer": ["academia"]}} if mark.strip() else None)


def test_mistakes_in_rows() -> None:
    person = Person()
    person.add("sources", id="a", title="A", kind="law")
    person.add("sources", id="a", title="B", kind="law")
    person.add("sources", title="C", kind="law")
    person.add("milestones", instrument="nowhere", reached="adopted")
    person.add("milestones", reached="adopted")
    person.add("barriers", status="present")
    row = person.free("barriers") - 1
    person.type("barriers", "lack-of-money", status="present", sources="a | b | c", note="=1+1")
    person.cell("levers", "who", "structural-funding").value = "#REF!"
    person.cell("levers", "who", "structural-funding").data_type = "e"
    assert said(person) == [
        ("Barriers!K6", "formula-cell", "a formula", "error"),
        ("Levers!E5", "formula-cell", 'the error "#REF!"', "error"),
        ("Sources!B6", "duplicate-key", '"a" is there twice, first in Sources!B5', "error"),
        ("Sources!B7", "missing-key", "the id is missing", "error"),
        ("Milestones!B5", "unknown-instrument", 'no instrument "nowhere" on the sheet "Instruments"', "error"),
        ("Milestones!B6", "missing-key", "the instrument is missing", "error"),
        ("Barriers!H6", "cell-form", "several texts where one belongs", "error"),
        (f"Barriers!B{row}", "missing-key", "the id is missing", "error"),
    ]


def test_languages_beside_each_other() -> None:
    person = Person("en", whole=True)
    page = person.page("profile")
    own = person.free("profile")
    page.cell(own, 1).value = "title"  # no row of ours: the text is by language
    page.cell(own, 3).value = "Plain"
    problems = said(person)
    row = next(one[0].row for one in page.iter_rows() if one[0].value == "title[en]")
    message = 'a second text in "en", which is the language of those without one'
    assert problems == [(f"Start here!C{row}", "duplicate-key", message, "error")]
    person.cell("profile", "title[en]", 0).value = None
    data = read_workbook(person.saved()).data
    assert data["title"] == {"en": "Plain", "fr": "Un profil complet"}


def test_sheets_and_columns_may_move() -> None:
    before = read_workbook(questionnaire("en", whole=True)).data
    person = Person("en", whole=True)
    for key in ("sources", "milestones", "findings", "barriers", "conditions"):
        page = person.page(key)
        page.title = f"My {key}"
        data = [[cell.value for cell in row] for row in page.iter_rows(min_row=5)]
        for at, values in enumerate(reversed(data)):
            for column, value in enumerate(values, 1):
                page.cell(5 + at, column).value = value
    page = person.page("levers")
    for row in page.iter_rows(min_row=3):
        row[2].value, row[3].value, row[10].value = row[3].value, row[10].value, row[2].value
    person.book.move_sheet(person.page("barriers"), -5)
    found = read_workbook(person.saved())
    assert found.problems == ()
    assert Profile.model_validate(found.data) == Profile.model_validate(before)


def test_what_the_questionnaire_does_not_have() -> None:
    person = Person()
    person.add("instruments", id="d")
    page = person.page("instruments")
    wide = page.max_column
    page.cell(4, wide + 1).value = "other/housing"
    page.cell(5, wide + 1).value = "dedicated"
    page.cell(4, wide + 2).value = "My remarks"
    page.cell(5, wide + 2).value = "stray"
    page.cell(3, wide + 3).value = "note"
    person.book.create_sheet("Mine")["B2"] = "x"
    person.book.create_sheet("Empty")
    remarks, twice = (f"Instruments!{get_column_letter(wide + at)}4" for at in (2, 3))
    assert said(person) == [
        (remarks, "unknown-column", "no column of the questionnaire; it is not read", "warning"),
        (twice, "duplicate-key", "this column is there twice", "error"),
        ("Mine", "unknown-sheet", "no sheet of the questionnaire; it is not read", "warning"),
    ]
    assert read_workbook(person.saved()).data["instruments"]["d"] == {"domains": {"other/housing": "dedicated"}}


def test_sheets_that_are_gone_or_damaged() -> None:
    person = Person()
    person.book.remove(person.page("levers"))
    person.book.copy_worksheet(person.page("domains"))
    person.page("barriers").delete_rows(3)
    assert said(person) == [
        ("Barriers", "unknown-sheet", "its hidden row with the names of the columns is gone", "error"),
        ("Own domains Copy", "duplicate-key", 'a second sheet of "Own domains"', "error"),
        ("Barriers", "unknown-sheet", "this sheet is missing; it is read as empty", "warning"),
        ("Levers", "unknown-sheet", "this sheet is missing; it is read as empty", "warning"),
    ]


def test_workbooks_of_another_kind() -> None:
    stream = io.BytesIO()
    Workbook().save(stream)
    with pytest.raises(Refused, match="a workbook of another kind: no questionnaire of simaturity"):
        read_workbook(stream.getvalue())
    person = Person()
    person.book["lists"]["B1"] = "simaturity/workbook/2"
    with pytest.raises(
        Refused, match='"simaturity/workbook/2" is a later format than this version of simaturity reads'
    ):
        read_workbook(person.saved())


def test_places_of_entries_and_keys() -> None:
    person = Person()
    person.add("sources", id="a")
    found = read_workbook(person.saved())
    assert found.place(("sources", "a", "title", "en")) == "Sources!C5"
    assert found.place(("sources", "a", "nothing")) == "Sources!B5"
    assert found.place(("levers", "nothing")) is None
    assert found.place(()) is None

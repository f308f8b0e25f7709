"""simaturity.exchange.reports.table."""

from __future__ import annotations

from simaturity.core.form import Form
from simaturity.exchange.reports.table import table
from simaturity.reading.forms import shipped_form

from .reading_of import shipped_table

ADDED = Form.model_validate(
    {
        "schema": "simaturity/form/1",
        "labels": {"pl": "Szczegóły"},
        "territories": {"PL-MA": ["Małopolska Region"]},
        "sections": {
            "barriers": {"headings": {"pl": "Bariery wzrostu"}, "options": {"lack-of-money": "Brak środków"}},
            "coordination-body": {"sentences": [{"says": "No body coordinates in {region}.", "answer": "none"}]},
            "own": {"holds": "nothing", "headings": {"en": "Annex"}},
        },
    }
)


def test_added_to_the_shipped_form() -> None:
    found = table([shipped_form(), ADDED])
    assert found.headings["bariery wzrostu"] == "barriers"
    assert found.parts["barriers"].options["brak srodkow"] == "lack-of-money"
    assert found.parts["barriers"].options["lack of money"] == "lack-of-money"
    assert found.parts["barriers"].title == "Barriers to growth"
    assert (found.parts["own"].title, found.parts["own"].holds) == ("own", "nothing")
    assert "szczegoły" in found.labels
    assert found.territories["małopolska region"] == "PL-MA"
    assert [one.answer for one in found.sentences if one.literal == "no body coordinates in"] == ["none"]


def test_every_heading_means_one_section() -> None:
    form = shipped_form()
    seen: dict[str, str] = {}
    for id, section in form.sections.items():
        for wordings in section.headings.values():
            for wording in wordings:
                assert seen.setdefault(wording.casefold(), id) == id


def test_sentences_that_answer_come_first() -> None:
    kinds = [one.goes_on == "words" for one in shipped_table().sentences]
    assert kinds == sorted(kinds)


def test_a_placeholder_that_comes_twice() -> None:
    says = "In {region} the friends of {region} are {options} and {options}."
    section = {"sentences": [{"says": says, "answer": "official"}]}
    form = Form.model_validate({"schema": "simaturity/form/1", "sections": {"definition": section}})
    sentence = next(one for one in table([shipped_form(), form]).sentences if one.literal == "the friends of")
    found = sentence.pattern.fullmatch("in kenya the friends of the kenya of today are many and good.")
    assert found
    assert (found["region"], found["options"]) == ("kenya", "many")

"""simaturity.exchange.reports.sentences."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.letters import key
from simaturity.exchange.reports.sentences import is_name, pieces

from .reading_of import read, shipped_table


def found(text: str, *names: str) -> list[tuple[str, str | None, str | None]]:
    """Each piece, the part of the form and the territory that it names."""
    said = key(text)
    return [
        (said[one.begin : one.end].strip(), one.sentence and one.sentence.part, one.region)
        for one in pieces(text, said, shipped_table(), names)
    ]


def test_two_sentences_and_words_between() -> None:
    text = (
        "Kenya does not have a formal framework or methodology for measuring social innovation impact. It is planned. "
        "A centralized body responsible for coordinating social innovation efforts across sectors exists in St. Lucia."
    )
    assert found(text) == [
        (key(text[:93]), "impact-measurement", "Kenya"),
        ("it is planned.", None, None),
        (key(text[109:]), "coordination-body", "St. Lucia"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that Kenya has a formal framework or methodology for measuring social innovation impact.",
        "By 2030 Kenya has a formal framework or methodology for measuring social innovation impact.",
        "A consultative council or platform on social innovation exists in Kenya but sleeps.",
        "some say a consultative council or platform on social innovation exists in Kenya.",
    ],
)
def test_other_sentences(text: str) -> None:
    assert found(text, "kenya") == [(key(text), None, None)]


def test_possessive_and_the_respondents_words() -> None:
    text = "Social innovation contributes to The Gambia\u2019s economy through: Job creation"
    assert found(text)[0][1:] == ("economic-contribution", "The Gambia")
    words = pieces(
        "In Kenya, social innovation is understood as care.",
        key("In Kenya, social innovation is understood as care."),
        shipped_table(),
        (),
    )
    assert [(one.region, one.respondent) for one in words] == [("Kenya", (28, 50))]


@pytest.mark.parametrize(
    "name", ["Kenya", "the Republic of Korea", "Côte d\u2019Ivoire", "The Walloon Region (Belgium)", "肯尼亚"]
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", ["", "Kenya but one is planned", "A B C D E F G H I J K L M"])
def test_no_names(name: str) -> None:
    assert not is_name(name)


FORMAL = "Kenya has a formal framework or methodology for measuring social innovation impact"


@pytest.mark.parametrize(
    "text",
    [
        f"{FORMAL}? No.",
        f"{FORMAL}: none",
        f"{FORMAL}; not yet.",
        f"Once {FORMAL}.",
        f"If {FORMAL}.",
        f"Neither {FORMAL}.",
    ],
)
def test_sentences_that_are_asked_or_taken_back(text: str) -> None:
    draft = read(f"Impact Measurement Frameworks\n\n{text}\n\nPolicy Momentum\n".encode())
    assert draft.conditions["impact-measurement"].options == ()
    assert draft.conditions["impact-measurement"].notes == (text,)


@pytest.mark.parametrize("end", ["", ".", "!", ":", ";", ". No budget is set aside.", ": a guide."])
def test_sentences_that_are_told(end: str) -> None:
    draft = read(f"{FORMAL}{end}\n\nPolicy Momentum\n".encode())
    assert draft.conditions["impact-measurement"].options == ("formal",)

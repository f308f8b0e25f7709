"""simaturity.reading.schemas.wording: titles from names, descriptions from docstrings."""

from __future__ import annotations

import pytest

from simaturity.core.profile import Amount, BarrierAnswer, Claim, Profile, SourceReference
from simaturity.reading.schemas.wording import described, escaped, field_docs, key_words, model_words, plain, title


@pytest.mark.parametrize(
    ("name", "words"),
    [("SourceReference", "Source reference"), ("led_by", "Led by"), ("schema", "Schema"), ("as_of", "As of")],
)
def test_titles_of_names(name: str, words: str) -> None:
    assert title(name) == words


def test_keys_by_their_docstring_else_by_a_list() -> None:
    assert key_words(SourceReference, "at") == {
        "title": "Place in the source",
        "description": "The place in the source: a heading, a page, an article.",
    }
    assert key_words(Amount, "for") == {"title": "What the money is for", "description": "What the money is for."}
    assert key_words(Claim, "note") == {"title": "Note", "description": "A remark for whoever reads the file."}
    assert key_words(Profile, "domains")["description"].startswith("Titles of domains")
    assert key_words(Claim, "nothing") == {"title": "Nothing", "description": ""}


def test_types_by_their_docstring() -> None:
    assert model_words(Claim) == {
        "title": "Claim",
        "description": "A stage that a source declares. One claim over several domains is one observation.",
    }


def test_docstrings_of_what_a_model_extends_count() -> None:
    docs = field_docs(BarrierAnswer)
    assert docs["domains"] == "Default: all domains."
    assert docs["until"] == "Until when, where a term is stated."


def test_code_is_marked_for_editors_that_read_markdown() -> None:
    assert described("Plain words.") == {"description": "Plain words."}
    assert described("See `as_of`.") == {"description": "See as_of.", "markdownDescription": "See `as_of`."}


def test_docstrings_lose_their_line_breaks() -> None:
    assert plain("One ``word``\nand more.\n\nAnother\n  part.") == "One `word` and more.\n\nAnother part."


def test_markdown_shows_what_a_text_says() -> None:
    assert escaped("*a* [b](c) <d> `e` f_g 1. #") == r"\*a\* \[b\]\(c\) \<d\> \`e\` f\_g 1. \#"

"""The message catalogues: complete, compiled, and of the messages that code and templates really say."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from simaturity.report import catalogue as reports
from simaturity.report.words import Words

from . import catalogues
from .catalogues import LOCALES, ROOT, TEMPLATE, compiled, extracted, header, languages, po_file, read, written

ONE_DAY = ("first of a month", "{day} {month} {year}")
"""The only message that may leave a part out: French says 1er for the first."""


def key(message: Message) -> tuple[str | None, str]:
    """What tells a message from all others."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """All plural forms."""
    return [text or ""] if isinstance(text, str | None) else list(text)


def parts(text: str) -> Counter[str]:
    """What is put into a message."""
    return Counter(re.findall(r"\{\w*\}", text))


def test_there_are_three_beside_english() -> None:
    assert languages() == ["de", "fr", "nl"]
    assert {path.name for path in LOCALES.iterdir()} == {"de", "fr", "nl", TEMPLATE.name}


def said_in_code() -> set[str]:
    """Every message that code asks for, also within an f-string, where the extraction does not look."""
    calls = (
        node
        for path in (ROOT / "src" / "simaturity" / "report").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args
    )
    places = {"_": 0, "gettext": 0, "ngettext": 0, "pgettext": 1, "npgettext": 1}
    named = ((getattr(call.func, "attr", getattr(call.func, "id", "")), call.args) for call in calls)
    said = (args[places[name]] for name, args in named if name in places and len(args) > places[name])
    return {str(one.value) for one in said if isinstance(one, ast.Constant)}


def test_the_template_holds_all_that_code_says() -> None:
    found = {key(message)[1] for message in extracted() if message.id}
    assert said_in_code() - found == set(), "move them out of their f-strings"
    assert len(said_in_code()) > 900, "the walk finds them no more"


def test_the_template_is_what_code_and_templates_say() -> None:
    assert TEMPLATE.read_text("utf-8") == written(extracted()), "run: make catalogues"


@pytest.mark.parametrize("lang", languages())
def test_no_message_lacks_its_translation_and_none_is_unused(lang: str) -> None:
    said = {key(message) for message in extracted() if message.id}
    found = [message for message in read(lang) if message.id]
    assert {key(message) for message in found} == said, "run: make catalogues"
    assert [key(one) for one in found if not all(forms(one.string)) or "fuzzy" in one.flags] == []


@pytest.mark.parametrize("lang", languages())
def test_a_translation_takes_what_the_message_does(lang: str) -> None:
    for message in read(lang):
        if message.id and key(message) != ONE_DAY:
            expected = parts(forms(message.id)[-1])
            assert [parts(form) for form in forms(message.string)] == [expected] * len(forms(message.string))


@pytest.mark.parametrize("lang", languages())
def test_files_are_laid_out_and_compiled_as_they_are_written(lang: str) -> None:
    catalogue = read(lang)
    assert po_file(lang).read_text("utf-8") == header(lang) + written(catalogue), "run: make catalogues"
    assert po_file(lang).with_suffix(".mo").read_bytes() == compiled(catalogue), "run: make catalogues"


def test_a_fifth_language_is_a_matter_of_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(catalogues, "LOCALES", tmp_path)
    monkeypatch.setattr(catalogues, "TEMPLATE", tmp_path / TEMPLATE.name)
    catalogues.main(["pt"])
    path = catalogues.po_file("pt")
    text = path.read_text("utf-8").replace('msgid "Sources"\nmsgstr ""', 'msgid "Sources"\nmsgstr "Fontes"')
    path.write_text(text, "utf-8")
    catalogues.main([])
    monkeypatch.setattr(reports, "LOCALES", tmp_path)
    for known in (reports.languages, reports.catalogue):
        known.cache_clear()
    try:
        assert reports.languages() == ("en", "pt")
        assert reports.nearest("pt_BR.UTF-8") == "pt"
        assert Words("pt").gettext("Sources") == "Fontes"
        assert Words("pt").gettext("Verdict") == "Verdict"  # untranslated ones stay English
    finally:
        for known in (reports.languages, reports.catalogue):
            known.cache_clear()

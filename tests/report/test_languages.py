"""Reports on the shipped regions in other languages: no English leaks in, and each is small enough to send."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import pytest

from simaturity.core.texts import Texts
from simaturity.files.shipped import shipped_folder, shipped_names
from simaturity.reading.translating import read_texts

from ..cli.running import run
from ..packaging.catalogues import read as read_catalogue

REGIONS = shipped_names("profiles")
LANGUAGES = ("de", "fr", "nl")
MOST_BYTES = 400_000
LEAST_WORDS = 4
"""Shorter texts may be the same by chance, or part of a longer one."""


@cache
def page(region: str, lang: str, format: str) -> str:
    """A report on a shipped region."""
    done = run("report", region, "--lang", lang, "--format", format, "--output", "-")
    assert done.code == 0
    return done.out


def texts(path: Path) -> Texts:
    """A file of texts."""
    return read_texts(path).result()


def english(region: str, lang: str) -> set[str]:
    """The English texts that a page in another language must not say."""
    files = [shipped_folder("profiles") / f"{region}.{lang}.yaml"]
    files += [shipped_folder("rubrics") / f"{name}.{lang}.yaml" for name in shipped_names("rubrics")]
    pairs = [(one.text, one.translation) for path in files for one in texts(path).texts]
    pairs += [
        (message.id, message.string)
        for message in read_catalogue(lang)
        if isinstance(message.id, str) and isinstance(message.string, str) and "{" not in message.id
    ]
    said = {translation for _, translation in pairs}
    return {text for text, _ in pairs if len(text.split()) >= LEAST_WORDS and not any(text in one for one in said)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("region", REGIONS)
def test_no_english_text_is_on_the_page(region: str, lang: str) -> None:
    seen = html.unescape(re.sub(r"<q>.*?</q>|<style>.*?</style>", "", page(region, lang, "html"), flags=re.DOTALL))
    texts = english(region, lang)
    assert len(texts) > 300
    assert [text for text in texts if text in seen] == []


@pytest.mark.parametrize("lang", ["en", *LANGUAGES])
@pytest.mark.parametrize("region", REGIONS)
def test_only_quotations_are_in_another_language(region: str, lang: str) -> None:
    text = page(region, lang, "html")
    assert text.count("<html") == 1
    outside = re.sub(r"<q>.*?</q>", "", text, flags=re.DOTALL)
    assert re.findall(r' lang="[^"]*"[^>]*>[^<]*', outside)[1:] == []
    assert re.findall(r"<q>[^<]", text) == [] or lang != "de"  # no source is quoted in German


@pytest.mark.parametrize("lang", ["en", *LANGUAGES])
@pytest.mark.parametrize("region", REGIONS)
def test_a_page_is_small_enough(region: str, lang: str) -> None:
    assert len(page(region, lang, "html").encode("utf-8")) < MOST_BYTES


def test_french_has_its_spaces() -> None:
    for format in ("html", "md"):
        text = page("wallonia", "fr", format)
        text = re.sub(r"<style>.*?</style>|<script>.*?</script>|<q>.*?</q>|<[^>]*>", "", text, flags=re.DOTALL)
        text = html.unescape(re.sub(r"https?://\S+|`[^`]*`|sha256:\S+|\| :-: .*|iES!", "", text))
        assert re.findall(r".{20}«[^\u00a0]|[^\u00a0]».{10}", text) == []
        text = re.sub(r"«.*?»", "", text)  # quotations keep the spaces of their language
        assert re.findall(r".{20}[^\s\u00a0\u202f:][:;?!](?:\s|$).{10}", text) == []

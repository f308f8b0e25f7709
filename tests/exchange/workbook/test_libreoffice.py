"""The questionnaire in LibreOffice: it opens, comes back as it was, and can be printed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from simaturity.core.profile import Profile
from simaturity.exchange.workbook.asking import Asking
from simaturity.exchange.workbook.read import read_workbook
from simaturity.exchange.workbook.write import workbook
from simaturity.reading.load import load_profile
from simaturity.report.catalogue import catalogue

from ...browser.tools import Tool, _program, need
from ...laws.chance import Chance
from ...laws.full import HOSTILE, Full
from .people import full, rules

pytestmark = pytest.mark.slow

SOFFICE = Tool("soffice", "Debian package libreoffice-calc", _program("soffice"))


def converted(data: bytes, kind: str, folder: Path) -> Path:
    """What LibreOffice makes of a workbook."""
    soffice = need(SOFFICE)
    source = folder / "questionnaire.xlsx"
    source.write_bytes(data)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    words = [str(soffice), home, "--headless", "--convert-to", kind, "--outdir", str(folder / "out"), str(source)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    return folder / "out" / f"questionnaire.{kind}"


@pytest.mark.parametrize(("name", "lang"), [("wallonia", "fr"), ("flanders", "nl"), ("full", "de")])
def test_a_profile_comes_back_from_it(name: str, lang: str, tmp_path: Path) -> None:
    profile = full() if name == "full" else load_profile(name)
    data = workbook(Asking(profile, *rules(lang), lang, catalogue(lang)))
    found = read_workbook(converted(data, "xlsx", tmp_path).read_bytes())
    assert found.problems == ()
    assert Profile.model_validate(found.data) == profile


def test_texts_of_all_kinds_come_back_from_it(tmp_path: Path) -> None:
    # LibreOffice makes line feeds of carriage returns, and forgets to mark what looks like its own notation for signs.
    tame = [text for text in HOSTILE if "\r" not in text and "_x005F_" not in text]
    profile = Profile.model_validate(Full(Chance(11), *rules("en"), [], tame).profile())
    data = workbook(Asking(profile, *rules("en"), "en", catalogue("en")))
    found = read_workbook(converted(data, "xlsx", tmp_path).read_bytes())
    assert Profile.model_validate(found.data) == profile


def test_it_can_be_printed(tmp_path: Path) -> None:
    data = workbook(Asking(full(), *rules("en"), "en", catalogue("en")))
    assert converted(data, "pdf", tmp_path).read_bytes().startswith(b"%PDF-")

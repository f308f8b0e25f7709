"""Codes: every one met by an example or a test, none without an entry. What each means is tested with explain."""

from __future__ import annotations

import re
from pathlib import Path

from simaturity.reading.codes import CODES

TOP = Path(__file__).parent.parent.parent
SOURCES = [
    path for layer in ("files", "reading", "exchange") for path in (TOP / "src/simaturity" / layer).rglob("*.py")
]

NEVER_MET = {"not-valid"}
"""For what pydantic may say one day; no file can make it say so now."""


def test_each_code_is_there_once() -> None:
    assert len(set(CODES)) == len(CODES)


def test_codes_are_kebab_case() -> None:
    assert [code for code in CODES if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)] == []


def test_the_source_uses_no_other_codes() -> None:
    pattern = re.compile(r'(?:Problem|_failed|_report|_expected|unknown|return)\(?\s*"([a-z]+(?:-[a-z0-9]+)+)"[,:]')
    used = {code for path in SOURCES for code in pattern.findall(path.read_text("utf-8"))}
    assert used - set(CODES) == set()
    assert len(used) > 60, "the pattern finds the codes no more"


def test_each_code_is_met_by_an_example_or_a_test() -> None:
    expected = (TOP / "tests/examples/invalid").glob("*.problems")
    met = {code for path in expected for code in re.findall(r"\[([a-z-]+)\]$", path.read_text("utf-8"), re.M)}
    for path in (TOP / "tests").glob("**/test_*.py"):
        if path.relative_to(TOP / "tests").parts[0] in ("files", "reading", "exchange") and path != Path(__file__):
            met |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', path.read_text("utf-8")))
    assert set(CODES) - met - NEVER_MET == set()

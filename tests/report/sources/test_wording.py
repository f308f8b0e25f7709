"""simaturity.report.sources.wording: every reason that code can give has its words, and none is left over."""

from __future__ import annotations

import re

from simaturity.report.sources.wording import wording

from ...cli.running import ROOT

PLACES = ("cli/visiting", "cli/links.py", "reading/quotes", "files/enclosed.py")
GIVEN = re.compile(
    r'(?:Refused|NoAnswer|NotRead)\(\s*"([a-z-]+)"'
    r'|"reason": "([a-z-]+)"'
    r'|(?:Visit|Verified)\([^()]*?"(?:unreachable|unreadable|dead|refused)",\s*"([a-z-]+)"'
    r'|return "([a-z-]+)"$|reason="([a-z-]+)"',
    re.MULTILINE,
)


def code() -> str:
    files = [
        path
        for place in PLACES
        for path in (
            [ROOT / "src/simaturity" / place]
            if place.endswith(".py")
            else (ROOT / "src/simaturity" / place).glob("*.py")
        )
    ]
    return "\n".join(path.read_text("utf-8") for path in sorted(files))


def test_every_reason_that_is_given_has_its_words() -> None:
    given = {next(filter(None, groups)) for groups in GIVEN.findall(code())}
    assert len(given) > 20
    kinds = {"pdf", "html", "text"}
    assert given - kinds - set(wording("en").reasons) == set()


def test_every_reason_that_has_words_is_given() -> None:
    told = code()
    assert [reason for reason in wording("en").reasons if f'"{reason}"' not in told] == []


def test_every_reason_is_documented() -> None:
    page = (ROOT / "docs" / "sources.md").read_text("utf-8")
    assert [reason for reason in wording("en").reasons if f"`{reason}`" not in page] == []

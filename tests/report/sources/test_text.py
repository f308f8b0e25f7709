"""simaturity.report.sources.text: the layout, wide, narrow, in colour and of several regions."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from simaturity.report.page import Style
from simaturity.report.sources.found import UNCHECKED, Checked, LinkFound, QuoteFound
from simaturity.report.sources.text import render
from simaturity.report.sources.view import view

from ..golden import cases, check
from .building import assessed

CASES = {name: case for name, case in cases("sources").items() if case.path.suffix == ".txt"}
CHECKED = Checked(
    (
        LinkFound("gazette", "url", "https://example.org/a", "moved", None, 200, "https://example.org/[bold]b"),
        LinkFound("gazette", "archived", "https://archive.example/a", "alive", None, 200),
    ),
    (QuoteFound("gazette", "instruments.decree.adopted", "[red]Words[/]", "not-found"),),
)


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def test_sections() -> None:
    text = render([view(assessed(), CHECKED)], Style())
    assert text.startswith("Land  x-a, as of 31 December 2024, rubric social-innovation-policy/1\n" + "─" * 80 + "\n")
    assert text.endswith(
        "\n\n"
        "Links  alive 1; moved 1\n"
        f"{'─' * 80}\n"
        "gazette\n"
        "  https://example.org/a\n"
        "  moved to https://example.org/[bold]b\n"
        "\n"
        "Quotes  not found 1\n"
        f"{'─' * 80}\n"
        "gazette\n"
        "  [red]Words[/]\n"
        "  not found\n"
    )
    assert (
        "\n\ngazette  2 statements\n"
        "  Gazette\n"
        "  Printer; law or official journal; published 15 February 2013; 11 years old;\n"
        "  independent\n"
        "  https://example.org/a\n"
        "  https://archive.example/a\n"
        "  Milestones     decree.adopted*, decree.in-effect\n"
    ) in text


@pytest.mark.parametrize("width", [40, 50, 80, 100])
def test_no_line_is_longer_than_the_page(width: int) -> None:
    lines = render([view(assessed(), CHECKED)], Style(width=width)).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_letters_and_colours() -> None:
    plain = render([view(assessed(), UNCHECKED)], Style(unicode=False))
    assert plain.isascii()
    assert "\x1b[1mgazette\x1b[0m" in render([view(assessed(), UNCHECKED)], Style(colour=True))


def test_regions_one_after_the_other() -> None:
    one = view(assessed(), UNCHECKED)
    text = render([one, one], Style())
    assert text == render([one], Style()) + "\n" + render([one], Style())

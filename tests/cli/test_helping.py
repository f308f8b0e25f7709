"""simaturity.cli.helping: what stands on a help page, how wide it is, and docs/commands.md."""

from __future__ import annotations

import re

import pytest

from simaturity.cli.app import COMMANDS, PANELS
from simaturity.cli.examples import EXAMPLES

from ..packaging.command_pages import PAGE, page, subjects
from .running import ROOT, process, run


def shown(subject: str, **settings: str) -> str:
    """A help page."""
    done = run(*subject.split(), "--help", settings=settings)
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize("subject", subjects())
def test_page_fits_80_columns_and_ends_with_examples(subject: str) -> None:
    lines = [line.rstrip() for line in shown(subject).splitlines()]
    assert max(map(len, lines)) <= 80
    ends = [line.strip() for one in EXAMPLES.get(subject, ()) for line in (one.command, one.does, "")]
    assert [line.strip() for line in lines[-len(ends) :]] == ends or not subject


@pytest.mark.parametrize("subject", subjects())
def test_page_says_in_sentences_what_the_command_does(subject: str) -> None:
    _, first, *rest = re.split(r"\n *\n", shown(subject).split("╭", 1)[0].strip())
    text = " ".join(" ".join((first, *rest)).split())
    assert first.strip().endswith(".")
    assert 2 <= len(re.findall(r"\.(?= |$)", text)) <= 5, text


@pytest.mark.parametrize("subject", subjects())
def test_page_describes_every_option(subject: str) -> None:
    text = shown(subject, COLUMNS="300")
    rows = [re.split(r"  +", line.strip("│* ")) for line in text.splitlines() if re.match(r"│ (\*|--)", line)]
    assert rows
    assert [row for row in rows if len(row) < 2 or not re.search(r"[.\]]$", row[-1])] == []
    assert re.findall(r"<(?:bool|str|int|list)", text) == []


def test_paragraphs_fill_the_width() -> None:
    wide = shown("score", COLUMNS="200").splitlines()
    (line,) = [line for line in wide if line.startswith(" What is unknown is taken")]
    assert len(line.rstrip()) > 150


def test_colour_only_where_it_is_asked_for() -> None:
    assert "\x1b" not in shown("score")
    assert "\x1b[36msimaturity score wallonia" in process("score", "--help", settings={"FORCE_COLOR": "1"}).out


def test_examples_of_narrow_terminals_keep_their_place() -> None:
    lines = shown("regions", COLUMNS="40").splitlines()
    assert [line.rstrip() for line in lines[-4:-1]] == [
        " simaturity regions",
        "     The regions that come along, with",
        "     the dates they speak for.",
    ]


def test_python_dash_m_shows_the_same_page() -> None:
    assert process("score", "--help").out == shown("score")


def test_panels_hold_every_command_once() -> None:
    held = [name for names in PANELS.values() for name in names]
    assert sorted(held) == sorted(COMMANDS)
    text = shown("")
    assert re.findall(r"╭─ (.+?) ─", text) == ["Options", *PANELS]
    assert "simaturity init x-vale --name Vale" in text


def test_group_without_a_command_shows_its_page() -> None:
    done = run("rubric")
    assert done.code == 2
    assert "show" in done.out + done.err
    assert "<bool>" not in done.out + done.err


def test_commands_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make docs"


def test_every_command_stands_in_the_readme_and_on_the_commands_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `simaturity ([a-z-]+)", readme, re.MULTILINE)
    inner = re.findall(r"`(git-diff)`", readme)  # told in the row of diff
    assert sorted({*table, *inner}) == sorted(COMMANDS)
    headings = re.findall(r"^## simaturity ([a-z-]+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(COMMANDS)

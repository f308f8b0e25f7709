"""simaturity.report.sources.view: sources in words, in every language of the reports."""

from __future__ import annotations

import pytest

from simaturity.report.catalogue import languages
from simaturity.report.sources.found import LINK_STATES, QUOTE_STATES, UNCHECKED, Checked, LinkFound, QuoteFound
from simaturity.report.sources.view import SourceLine, Trouble, view
from simaturity.report.sources.wording import wording

from .building import assessed

QUOTE = QuoteFound("gazette", "instruments.decree.adopted", "Some words", "found", line=3)


def source(name: str, checked: Checked = UNCHECKED) -> SourceLine:
    (found,) = (one for one in view(assessed(), checked).sources if one.id == name)
    return found


def test_a_source_in_words() -> None:
    assert source("gazette") == SourceLine(
        id="gazette",
        resting="2 statements",
        title="Gazette",
        about="Printer; law or official journal; published 15 February 2013; 11 years old; independent",
        url="https://example.org/a",
        archived="https://archive.example/a",
        rows=(
            ("Milestones", "decree.adopted*, decree.in-effect"),
            ("Carries", "Social economy: acknowledged*, drafted*, piloted*, adopted* and in effect"),
        ),
    )
    assert source("own").rows == (
        ("Findings", "evaluated.social-economy.2024*"),
        ("Says no to", "Social economy: evaluated*"),
    )
    assert {name: source(name).about for name in ("answers", "leaflet", "own", "nameless")} == {
        "answers": "Ministry; official; published 2023; 1 year old; not independent: it declares a stage",
        "leaflet": "Ministry; official; prints no date; read May 2024; not independent: the declaration's publisher",
        "own": "Agency; self-report; prints no date; not independent: a self-report",
        "nameless": "no publisher named; press; published 2030; published after the date of this report; "
        "not independent: no publisher named",
    }


def test_all_of_them() -> None:
    found = view(assessed(), UNCHECKED)
    assert found.lead == (
        "5 sources",
        "law or official journal 1; official 2; press 1; self-report 1",
        "Independent, of another publisher than the declaration's and no self-report: 1 of 5",
        "Carry a criterion alone: 1 of 5",
        "What most rests on comes first; * marks what rests on one source alone.",
    )
    assert (found.links, found.quotes) == (None, None)
    assert view(assessed(sources={}, declared=[], instruments={}, findings=[]), UNCHECKED).lead == ("0 sources",)


def test_other_languages_have_the_texts_of_the_profile() -> None:
    found = view(assessed("fr"), UNCHECKED, "fr")
    assert (found.region, found.sources[0].title) == ("Pays", "Moniteur")


def link(state: str, **more: object) -> LinkFound:
    return LinkFound("gazette", "url", "https://example.org/a", state, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (link("alive", status=200), "alive"),
        (link("changed", reason="since-visit", status=200), "changed: another text than at the last visit"),
        (link("moved", moved_to="https://b.example/"), "moved to https://b.example/"),
        (link("moved", moved_to="https://b.example/", changed=True), "moved to https://b.example/; changed, too"),
        (link("dead", reason="not-found", status=404), "dead: the server has no such page (status 404)"),
        (link("dead", reason="no-such-host"), "dead: there is no server of this name"),
        (link("unreachable", reason="timeout"), "could not tell: it took too long"),
        (link("refused", reason="private-address"), "not visited: it leads to a private address"),
    ],
)
def test_links_in_words(found: LinkFound, said: str) -> None:
    assert source("gazette", Checked(links=(found,))).rows[-1] == ("Link", said)
    archived = found._replace(which="archived")
    assert source("gazette", Checked(links=(archived,))).rows[-1] == ("Archived copy", said)
    told = view(assessed(), Checked(links=(found,))).links
    assert told is not None
    assert told[1] == (() if found.state == "alive" else (Trouble("gazette", "https://example.org/a", said),))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (QUOTE, "found in line 3"),
        (QUOTE._replace(line=None, page=2), "found on page 2"),
        (QUOTE._replace(state="not-found", line=None), "not found"),
        (QUOTE._replace(state="no-snapshot", line=None), "no snapshot"),
        (QUOTE._replace(state="hash-differs", line=None), "snapshot is another file"),
        (QUOTE._replace(state="unreadable", line=None, reason="missing"), "snapshot unreadable: no such file"),
    ],
)
def test_quotes_in_words(found: QuoteFound, said: str) -> None:
    checked = Checked(quotes=(found,))
    assert source("gazette", checked).rows[-1] == ("Quotes", f"“Some words” {said}")
    told = view(assessed(), checked).quotes
    assert told is not None
    fine = found.state in ("found", "no-snapshot")
    assert told[1] == (() if fine else (Trouble("gazette", "Some words", said),))


def test_the_nearest_passage() -> None:
    found = QUOTE._replace(state="not-found", line=None, nearest="Other\x1b[1m words")
    told = view(assessed(), Checked(quotes=(found,))).quotes
    assert told is not None
    assert told[1][0].said == "not found; the nearest passage: Other\\x1b[1m words"


def test_the_worst_comes_first_and_all_are_counted() -> None:
    links = tuple(link(state, reason="timeout") for state in LINK_STATES)
    told = view(assessed(), Checked(links=links)).links
    assert told is not None
    assert told[0] == "alive 1; changed 1; moved 1; dead 1; could not tell 1; not visited 1"
    assert [one.said.partition(":")[0] for one in told[1]] == [
        *("not visited", "could not tell", "dead", "moved to None", "changed"),
    ]
    empty = view(assessed(), Checked(links=(), quotes=()))
    assert (empty.links, empty.quotes) == (("none", ()), ("none", ()))


@pytest.mark.parametrize("lang", languages())
def test_every_state_has_its_words(lang: str) -> None:
    words = wording(lang)
    assert set(words.links) == set(LINK_STATES)
    assert set(words.quotes) == set(QUOTE_STATES)

"""simaturity.cli.keeping: which links and quotes fall short of which gate."""

from __future__ import annotations

import pytest

from simaturity.cli.keeping import LINK_GATES, short_of
from simaturity.report.sources.found import LINK_STATES, QUOTE_STATES, UNCHECKED, Checked, LinkFound, QuoteFound

LINKS = tuple(LinkFound(state, "url", "https://a.example/", state, changed=state == "changed") for state in LINK_STATES)
QUOTES = tuple(QuoteFound("a", "s", f"of {state}", state) for state in QUOTE_STATES)


@pytest.mark.parametrize(
    ("gate", "short"),
    [
        ("dead", ["dead"]),
        ("moved", ["moved"]),
        ("changed", ["changed"]),
        ("unreachable", ["unreachable", "refused"]),
    ],
)
def test_links(gate: str, short: list[str]) -> None:
    expected = [f"x: {name}: https://a.example/: {gate} (--fail-on {gate})" for name in short]
    assert list(short_of("x", Checked(LINKS, QUOTES), [gate, gate])) == expected
    assert list(short_of("x", UNCHECKED, [gate])) == []


def test_every_gate_of_links_is_known_here() -> None:
    assert list(LINK_GATES) == ["dead", "moved", "changed", "unreachable"]


def test_what_has_moved_and_changed_falls_short_of_both() -> None:
    both = LinkFound("a", "url", "b", "moved", changed=True)
    assert len(list(short_of("x", Checked((both,)), ["moved", "changed"]))) == 2


def test_quotes() -> None:
    assert list(short_of("x", Checked(LINKS, QUOTES), ["quote"])) == [
        'x: a: "of not-found": not found in its snapshot (--fail-on quote)',
        'x: a: "of hash-differs": its snapshot is another file (--fail-on quote)',
        'x: a: "of unreadable": its snapshot cannot be read (--fail-on quote)',
    ]
    assert list(short_of("x", UNCHECKED, ["quote"])) == []


def test_what_a_terminal_would_obey_is_written_out() -> None:
    quote = QuoteFound("a", "s", "x\x1b[1m\ny", "not-found")
    (line,) = short_of("x", Checked(quotes=(quote,)), ["quote"])
    assert line == 'x: a: "x\\x1b[1m\\ny": not found in its snapshot (--fail-on quote)'

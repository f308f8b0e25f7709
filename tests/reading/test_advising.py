"""Helps that the file alone gives: one small mistake each, and what is said of it."""

from __future__ import annotations

import pytest

from simaturity.reading.advising import find_meant, options_of
from simaturity.reading.profiles import parse_profile

HEAD = """\
schema: simaturity/profile/1
rubric: unheard-of/1
region: {id: NO, name: Norge}
as_of: 2025
sources: {law: {title: The law, kind: law}}
"""
FINDING = "criterion: c, domains: [d], because: B"
INSTRUMENT = "title: T, kind: k, sources: [law]"


def helps(text: str) -> list[tuple[str, str | None]]:
    """Codes and helps, but for what is said of the rubric."""
    problems = parse_profile(HEAD + text).problems
    return [(one.code, one.help) for one in problems if one.code not in ("unknown-rubric", "unused-source")]


def source(entries: str) -> str:
    return f"instruments: {{i: {{{INSTRUMENT}, domains: {{d: dedicated}}, milestones: [{{reached: a, {entries}}}]}}}}"


def sources(listed: str) -> str:
    return f"findings: [{{{FINDING}, answer: met, sources: {listed}}}]"


def finding(answer: str) -> str:
    return f"findings: [{{{FINDING}, answer: {answer}, sources: [law]}}]"


def instrument(domains: str, more: str = "") -> str:
    return f"instruments: {{i: {{{INSTRUMENT}, domains: {domains}{more}}}}}"


ADDRESS = "list it under sources: on top, with its address as url, and write its id here"
LETTERS = "write small letters a to z, digits and single hyphens"
LEVELS = "(region: the region's own; federal: the national level of any country)"
KEYS = "keys here: title, kind, publisher, url, archived, published, collected, language, snapshot, note"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Keys
        ("titel: T", [("unknown-key", 'did you mean "title"?')]),
        ("As Of: 2025", [("unknown-key", 'did you mean "as_of"?')]),
        ("zzz: T", [("unknown-key", None)]),
        (source("before: 2014"), [("unknown-key", 'did you mean "by"?')]),
        (source("Date: 2014"), [("unknown-key", 'did you mean "on"?')]),
        (source("on: 2014, onn: 2014"), [("unknown-key", 'did you mean "on"?')]),
        (
            "barriers: {b: {answer: present, sources: [law]}}",
            [("missing-key", None), ("unknown-key", 'did you mean "status"?')],
        ),
        ("conditions: {c: {status: x, sources: [law]}}", [("unknown-key", 'did you mean "answer"?')]),
        (sources("[{source: law, qqq: 3}]"), [("unknown-key", "keys here: source, at, quote")]),
        # Words
        (finding("No"), [("not-an-option", 'did you mean "not-met"?')]),
        (finding("Not met"), [("not-an-option", 'did you mean "not-met"?')]),
        (finding("partially"), [("not-an-option", 'did you mean "partly"?')]),
        (finding("true"), [("not-an-option", 'did you mean "met"?')]),
        (finding("qqq"), [("not-an-option", None)]),
        (finding("[met]"), [("not-an-option", None)]),
        ("barriers: {b: {status: yes, sources: [law]}}", [("not-an-option", 'did you mean "present"?')]),
        ("levers: {l: {status: requested, sources: [law]}}", [("not-an-option", 'did you mean "asked"?')]),
        (instrument("{d: full}"), [("not-an-option", 'did you mean "dedicated"?')]),
        (instrument("{d: dedicated}", ", level: national"), [("not-an-option", f'did you mean "federal"? {LEVELS}')]),
        (instrument("{d: dedicated}", ", level: State"), [("not-an-option", f'did you mean "federal"? {LEVELS}')]),
        (instrument("{d: dedicated}", ", level: regional"), [("not-an-option", f'did you mean "region"? {LEVELS}')]),
        (instrument("{d: dedicated}", ", led_by: public"), [("not-an-option", 'did you mean "government"?')]),
        # Dates
        (source("on: 2014-8-1"), [("date-form", "write 2014-08-01: months and days have two digits")]),
        (
            source("on: 2014-02-30"),
            [("date-impossible", "days are 01 to 28 in 2014-02; write 2014-02 where the day is not known")],
        ),
        ("reviewed: {by: B, on: }", [("date-form", "write 2013, 2013-02 or 2013-02-28")]),
        (
            instrument("{d: dedicated}", ", amounts: [{value: 5, period: 2013 to 2017}]"),
            [("period-form", "write 2013/2017")],
        ),
        (
            instrument("{d: dedicated}", ", amounts: [{value: 5, period: lately}]"),
            [("period-form", "write it like 2013 or 2013-07/2017-06")],
        ),
        # True and false
        (source("inferred: yes"), [("true-or-false", "write true")]),
        (source("inferred: Non"), [("true-or-false", "write false")]),
        (source("inferred: FALSE"), [("true-or-false", "write false")]),
        (source('inferred: "true"'), [("true-or-false", "write true without quotes")]),
        (source("inferred: perhaps"), [("true-or-false", "write true or false")]),
        (source("inferred: 1"), [("true-or-false", "write it in small letters, without quotes")]),
        # Ids
        ("id: Été 2025", [("id-form", f"{LETTERS}: ete-2025")]),
        ("id: Ελλάς", [("id-form", "write small letters, digits and single hyphens: social-economy-decree")]),
        (sources("[https://example.org/a]"), [("id-form", ADDRESS)]),
        (sources("https://example.org/a"), [("list-form", ADDRESS)]),
        ("domains: {Housing: {title: H}}", [("domain-form", "write other/housing")]),
        ("domains: {Other/Co-Housing: {title: H}}", [("domain-form", "write other/co-housing")]),
        (instrument("{A b/C: partial}"), [("domain-form", f"{LETTERS}: a-b/c")]),
        (
            instrument("{Ελλάς: partial}"),
            [("domain-form", "write an id, or other/ and an id: social-economy, other/housing")],
        ),
        # Lists and mappings
        (sources("law"), [("list-form", "write [law]")]),
        (sources('"law, note"'), [("list-form", "put a dash before each entry, or brackets around all")]),
        ("questions: 2025", [("list-form", "write [2025]")]),
        ("findings: {criterion: c}", [("list-form", "put a dash before the first key of each entry")]),
        ("findings: {a: {criterion: c}}", [("list-form", "put a dash before each entry, or brackets around all")]),
        (
            instrument("[d, e]"),
            [("mapping-form", "write how it covers each: {d: dedicated, e: dedicated}, or partial")],
        ),
        (instrument("A B"), [("mapping-form", "write how it covers each: {social-economy: dedicated}, or partial")]),
        ("conditions: {c: official}", [("mapping-form", "write {answer: official, sources: [...]}")]),
        ("barriers: {b: Very much}", [("mapping-form", "write {status: ..., sources: [...]}")]),
        ("reviewed: yesterday", [("mapping-form", "write its keys below it: by, on")]),
        (
            "instruments: [{title: T}]",
            [("mapping-form", "write an id and a colon before each entry, in place of the dash")],
        ),
        ("instruments: many", [("mapping-form", None)]),
        ("reviewed: []", [("mapping-form", None)]),
        # References
        (sources("[law, at: Article 1]"), [("missing-key", "write {source: law, at: Article 1}")]),
        (sources("[law, {at: 'a, b'}]"), [("missing-key", "write {source: law, at: ...}")]),
        (sources("[{at: Article 1}]"), [("missing-key", "write {source: ..., at: Article 1}")]),
        (sources("[law, {quote: Q}]"), [("missing-key", "write {source: law, at: ...}")]),
    ],
)
def test_helps(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert helps(text) == expected


def test_the_keys_of_a_source_are_few_enough_to_list() -> None:
    problems = parse_profile(HEAD.replace("kind: law}", "kind: law, qqq: 1}")).problems
    assert [one.help for one in problems if one.code == "unknown-key"] == [KEYS]


def test_what_is_meant() -> None:
    words = {"federal": "national state"}
    assert find_meant("Federal", ["region", "federal"], words) == "federal"
    assert find_meant("STATE", ["region", "federal"], words) == "federal"
    assert find_meant("regio", ["region", "federal"], words) == "region"
    assert find_meant("regio", ["region", "federal"], words, 1.0) is None
    assert find_meant(3, ["region"], words) is None
    assert find_meant(True, ["true", "false"], {}) == "true"


def test_options() -> None:
    assert options_of("'met', 'not-met' or 'partly'") == ["met", "not-met", "partly"]

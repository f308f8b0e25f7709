"""Annotations of every kind, and by chance with the worst of texts."""

from __future__ import annotations

from hypothesis import strategies as st

from simaturity.report.annotations.annotation import Annotated, Annotation, Rule

RULES = (
    Rule("date-form", "Date form", "A date has another form", "Write 2013, 2013-02 or 2013-02-28"),
    Rule("gate-floor", "Floor", "Every domain supports at least this stage.", "Add evidence.", "warning"),
    Rule("unused", "Unused", "Never found", "Nothing"),
)
FOUND = Annotation(
    *("date-form", "found", "land.yaml", "profiles/land.yaml", "error", True, "date-form"),
    *('as_of: expected a date, got "soon"', "write 2013", 4, 8),
    fingerprint="0123456789abcdef",
)
WARNED = FOUND._replace(rule="gate-floor", severity="warning", fails=False, title="", help=None, column=None)
NOWHERE = FOUND._replace(subject="-", path=None, line=None, column=None)
EVERY = Annotated(
    (
        FOUND,
        FOUND._replace(line=9, end_line=10, end_column=3),
        WARNED,
        Annotation("gate-floor", "passed", "town.yaml", "profiles/town.yaml"),
        Annotation("date-form", "skipped", "town.yaml", "profiles/town.yaml", message="does not apply"),
        NOWHERE,
    ),
    RULES,
)

# Lone surrogates are what Python makes of a file's name that is no text.
_HOSTILE = st.sampled_from(
    (
        *("::error::forged", "\n::error file=a::b", "\r\n::stop-commands::x", "##[error]x", "%0A::error::x", "%", "::"),
        *("]]>", "<b>", "&amp;", "\0", "\x1b[31m", "\ud800", "\udcff", "\ufffe", "\x85", "\u2028", ",line=7"),
        *("a b", "é", "😀", "'", '"'),
    )
)
TEXTS = st.lists(st.one_of(_HOSTILE, st.text(max_size=8)), max_size=4).map("".join)
NUMBERS = st.none() | st.integers(1, 10**6)


@st.composite
def one_of_them(draw: st.DrawFn) -> Annotation:
    """An annotation of whatever texts."""
    return Annotation(
        draw(st.sampled_from([rule.id for rule in RULES])),
        draw(st.sampled_from(["found", "found", "passed", "skipped"])),
        draw(TEXTS),
        draw(st.none() | TEXTS.filter(bool)),
        draw(st.sampled_from(["error", "warning", "note"])),
        draw(st.booleans()),
        draw(TEXTS),
        draw(TEXTS),
        draw(st.none() | TEXTS),
        draw(NUMBERS),
        draw(NUMBERS),
        fingerprint=draw(st.sampled_from(["a" * 16, "b" * 16])),
    )


ANY = st.lists(one_of_them(), max_size=6).map(lambda found: Annotated(found, RULES))

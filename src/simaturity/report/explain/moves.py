"""What is said of a kind of change, of a cause and of a gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...core.changes.change import CAUSES, FAMILIES, KINDS, Cause, Family, Kind
from ..diff.kinds import kinds as words_for
from ..phrase import joined
from ..words import capital
from .book import Book, Chapter
from .changes import causes, gates, kinds
from .topic import Example, Reference, Row, Topic

DERIVED: frozenset[Family] = frozenset(("stage", "verdict", "tension"))
"""What moves only because something below it does."""
_CAUSES: Mapping[Family, tuple[Cause, ...]] = {
    "rubric": ("rubric",),
    "checklist": ("rubric",),
    "profile": ("evidence",),
    "source": ("evidence", "correction"),
    "instrument": ("policy", "evidence", "correction"),
    "milestone": ("policy", "evidence", "correction"),
    "finding": ("policy", "judgement", "evidence", "correction"),
}
"""Where not every cause can be."""


def family(kind: Kind) -> Family:
    """What a kind of change is about."""
    if kind in ("instrument-ended", "instrument-reopened"):
        return "ending"
    if kind == "basis-changed":
        return "criterion"
    return next(one for one in FAMILIES if kind.startswith(f"{one}-"))


def changes(book: Book) -> Chapter:
    """The kinds of changes."""
    return Chapter("change", book.words.gettext("Changes"), KINDS, lambda name: _change(_kind(name), book))


def _kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind == name)


def _change(name: Kind, book: Book) -> Topic:
    _, about = book.words.gettext, words_for(book.words.lang)
    title = capital(about.kinds[name])
    command = f"simaturity diff OLD NEW --only {name}"
    examples = (Example(_("To see it"), command),)
    return Topic(
        "change", name, title, _("kind of change"), kinds(book.words)[name], tuple(_rows(name, book)), (), examples
    )


def _rows(name: Kind, book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    # Translators: a label: the heading under which a change is listed.
    yield Row(_("Section"), words_for(book.words.lang).families[family(name)])
    if family(name) in DERIVED:
        yield Row(
            _("Cause"),
            _(
                "Its cause is that of the changes that explain it, which are named with it; where these differ, it has "
                "none of its own."
            ),
        )
    else:
        short = words_for(book.words.lang).causes
        known = tuple(Reference("cause", cause, capital(short[cause])) for cause in causes_of(name))
        yield Row(_("Cause"), _("The first of these that fits:") if len(known) > 1 else "", known)
    falling = [f"--fail-on {gate}" for gate in gates(book.words) if falls(name, gate)]
    yield Row(_("Gates"), joined(falling, ", "))


def causes_of(name: Kind) -> tuple[Cause, ...]:
    """The causes that a change of this kind can have."""
    return _CAUSES.get(family(name), CAUSES)


def falls(name: Kind, gate: str) -> bool:
    """Whether a change of this kind can fall short of a gate."""
    if gate == "regress":
        return name in ("stage-lowered", "profile-removed")
    if gate == "contradicted":
        return name == "verdict-changed"
    if gate == "expiry":
        return "expiry" in causes_of(name) and name != "stage-raised" and family(name) not in ("verdict", "tension")
    return True


def said_causes(book: Book) -> Chapter:
    """The causes of changes."""
    meanings, short = causes(book.words), words_for(book.words.lang).causes
    found = {str(cause): (capital(short[cause]), meanings[cause]) for cause in CAUSES}
    what = book.words.gettext("cause of a change")
    return Chapter(
        "cause",
        book.words.gettext("Causes"),
        tuple(found),
        lambda name: Topic("cause", name, found[name][0], what, found[name][1]),
    )


def said_gates(book: Book) -> Chapter:
    """The gates of ``--fail-on``."""
    _, meanings = book.words.gettext, gates(book.words)

    def topic(name: str) -> Topic:
        # Translators: a label: what happens where a gate fails.
        rows = (Row(_("Fails"), _("The command ends with exit code 3, and names the changes on standard error.")),)
        command = Example(_("To use it"), f"simaturity diff OLD NEW --fail-on {name}")
        return Topic("gate", name, f"--fail-on {name}", _("gate of diff"), meanings[name], rows, examples=(command,))

    return Chapter("gate", _("Gates"), tuple(meanings), topic)

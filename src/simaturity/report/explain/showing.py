"""What shows a criterion, in sentences: which milestones, of which instruments, from which sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.rubric import Criterion, Rubric, Showing
from ..phrase import joined, phrase
from .book import Book
from .topic import Row


def able(showing: Showing, milestone: str, rubric: Rubric) -> tuple[str, ...]:
    """The kinds of instruments whose milestone can show a criterion in one way, in the rubric's order."""
    reaching = rubric.milestones[milestone].instruments
    return tuple(
        kind
        for kind in rubric.instruments
        if (reaching is None or kind in reaching) and (showing.instruments is None or kind in showing.instruments)
    )


def ways(criterion: Criterion, book: Book) -> Iterator[Row]:
    """Every way to show a criterion."""
    _ = book.words.gettext
    for number, showing in enumerate(criterion.shown_by):
        yield Row(_("Or by") if number else _("Shown by"), joined(list(_sentences(showing, book)), "\n"))
    if not criterion.shown_by:
        yield Row(_("Shown by"), _("No milestone shows it; a finding of the analysts has to answer it."))


def _sentences(showing: Showing, book: Book) -> Iterator[str]:
    say = book.words
    milestones = say.either([book.named(one) for one in book.milestones(showing.milestones)])
    yield phrase(
        say.ngettext(
            "The milestone {milestones} of an instrument shows it.",
            "Any of the milestones {milestones} of an instrument shows it.",
            len(showing.milestones),
        ),
        milestones=milestones,
    )
    yield _kinds(showing, book)
    yield _coverage(showing, book)
    yield joined([_level(showing, book), _led_by(showing, book)], " ")


def _kinds(showing: Showing, book: Book) -> str:
    _, every = book.words.gettext, tuple(book.rubric.instruments)
    kinds = {kind for name in showing.milestones for kind in able(showing, name, book.rubric)}
    others = [kind for kind in every if kind not in kinds]
    if not others:
        return _("The instrument may be of any kind.")
    if len(others) < len(kinds):
        return phrase(_("The instrument may be of any kind but these: {kinds}."), kinds=_titles(others, book))
    return phrase(
        _("The instrument is of one of these kinds: {kinds}."),
        kinds=_titles([kind for kind in every if kind in kinds], book),
    )


def _titles(kinds: Iterable[str], book: Book) -> str:
    return joined([book.words.within(one.title) for one in book.instruments(kinds)], ", ")


def _coverage(showing: Showing, book: Book) -> str:
    _ = book.words.gettext
    if len(set(showing.coverage)) == 2:
        return _("It may be made for the domain or reach it in part.")
    if showing.coverage[0] == "dedicated":
        return _("It has to be made for the domain, or for a whole recognised part of it.")
    return _("It is a general one that reaches the domain in part.")


def _level(showing: Showing, book: Book) -> str:
    _ = book.words.gettext
    if showing.level == ("region",):
        return _("It is the region's own, or one that the region signs or pays for with others.")
    levels = [label for level, label in book.terms.levels.items() if level in showing.level]
    return _("It is of one of these levels: {levels}.").format(levels=", ".join(levels))


def _led_by(showing: Showing, book: Book) -> str:
    _ = book.words.gettext
    leading = set(showing.led_by)
    if leading == {"government", "mixed"}:
        return _("Government leads it, alone or with others.")
    if len(leading) == 3:
        return _("It does not matter who leads it.")
    labels = [label for led_by, label in book.terms.led_by.items() if led_by in leading]
    return _("It has to be {led_by}.").format(led_by=book.words.either(labels))

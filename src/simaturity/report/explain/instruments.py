"""What is said of a kind of milestone and of a kind of instrument."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .book import Book, Chapter
from .examples import instrument_example, milestone_example
from .showing import able
from .topic import Reference, Row, Topic

if TYPE_CHECKING:
    from ...core.rubric import MilestoneKind


def milestones(book: Book) -> Chapter:
    """The vocabulary of milestones."""
    ids = tuple(book.rubric.milestones)
    return Chapter("milestone", book.words.gettext("Milestones"), ids, lambda name: _milestone(name, book))


def _milestone(name: str, book: Book) -> Topic:
    one = book.rubric.milestones[name]
    means = book.ours(one.about) if one.about else _effect(one, book)
    return Topic(
        "milestone",
        name,
        book.ours(one.title),
        book.words.gettext("milestone of an instrument"),
        means or book.words.gettext("Something that happened to an instrument."),
        tuple(_of_milestone(name, one, book)),
        examples=(milestone_example(name, book),),
    )


def _effect(one: MilestoneKind, book: Book) -> str:
    """What it does to what the instrument shows."""
    _ = book.words.gettext
    return {
        "ends": _("The instrument is over. What lasts by it is unknown from the next day on; what happened stays so."),
        "suspends": _("The instrument is out of force for a time. What lasts by it is unknown until it is resumed."),
        "resumes": _("The instrument is in force again after a suspension, and what lasts by it with it."),
        "weakens": _("The instrument was cut back. It is reported as a tension, and changes no stage."),
        None: "",
    }[one.effect]


def _of_milestone(name: str, one: MilestoneKind, book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    shown = book.criteria(
        criterion
        for criterion, it in book.rubric.criteria.items()
        if any(name in showing.milestones for showing in it.shown_by)
    )
    if shown:
        yield Row(_("Shows"), references=shown)
    if one.about and one.effect:
        yield Row(_("Effect"), _effect(one, book))
    if one.instruments is None:
        yield Row(_("Reached by"), _("Instruments of any kind."))
    else:
        yield Row(_("Reached by"), references=book.instruments(one.instruments))
    # Translators: a label: how the date of a milestone is written.
    yield Row(
        _("Dated"),
        _(
            "Write on for the date on which it happened, or by for the latest possible one. Without either it had "
            "happened when its earliest source was published."
        ),
    )
    # Translators: a label: what else can be written.
    yield Row(
        _("Also"),
        _(
            "Write until where a term is stated, state: underway where it has begun and is not done, and "
            "inferred: true where it is your conclusion and no source says it."
        ),
    )


def instruments(book: Book) -> Chapter:
    """The kinds of instruments."""
    ids = tuple(book.rubric.instruments)
    return Chapter("instrument", book.words.gettext("Instruments"), ids, lambda name: _instrument(name, book))


def _instrument(name: str, book: Book) -> Topic:
    _, one = book.words.gettext, book.rubric.instruments[name]
    rows = (
        Row(_("Can reach"), references=_reached(name, book)),
        Row(_("Can show"), references=_shown(name, book)),
    )
    return Topic(
        "instrument",
        name,
        book.ours(one.title),
        _("kind of instrument"),
        book.ours(one.about) if one.about else _("One of the kinds of instruments that a profile can tell of."),
        (*(row for row in rows if row.references), Row(_("Also"), _beside(book))),
        examples=(instrument_example(name, book),),
    )


def _reached(kind: str, book: Book) -> tuple[Reference, ...]:
    known = book.rubric.milestones
    return book.milestones(name for name, one in known.items() if one.instruments is None or kind in one.instruments)


def _shown(kind: str, book: Book) -> tuple[Reference, ...]:
    """The criteria that such an instrument can show at its best: the region's own, made for the domain."""
    return book.criteria(
        name
        for name, one in book.rubric.criteria.items()
        if any(
            "dedicated" in showing.coverage
            and "region" in showing.level
            and kind in able(showing, milestone, book.rubric)
            for showing in one.shown_by
            for milestone in showing.milestones
        )
    )


def _beside(book: Book) -> str:
    return book.words.gettext(
        "Write led_by where government does not lead it alone, level where it is not the region's own, and part_of or "
        "replaces where it hangs together with another instrument."
    )

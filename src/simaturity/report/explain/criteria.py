"""What is said of a criterion."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.rubric import Criterion
from ..phrase import joined, phrase
from .book import Book, Chapter
from .examples import criterion_example
from .showing import ways
from .topic import Row, Topic


def criteria(book: Book) -> Chapter:
    """All criteria, from the bottom of the ladder."""
    known = book.rubric.criteria
    ids = tuple(sorted(known, key=lambda name: known[name].stage))
    return Chapter("criterion", book.words.gettext("Criteria"), ids, lambda name: _topic(name, book))


def _topic(name: str, book: Book) -> Topic:
    _, one = book.words.gettext, book.rubric.criteria[name]
    stage = book.words.stage(one.stage)
    required = _("required criterion of {stage}")
    what = (required if one.kind == "required" else _("supporting criterion of {stage}")).format(stage=stage)
    return Topic(
        "criterion",
        name,
        book.ours(one.title),
        what,
        book.ours(one.statement),
        tuple(_rows(name, one, book)),
        examples=(criterion_example(name, book),),
    )


def _rows(name: str, one: Criterion, book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    yield Row(_("Stage"), _stage(one, book))
    yield from ways(one, book)
    if one.counts_as_evidence:
        yield Row(_("Evidence"), book.ours(one.counts_as_evidence))
    yield from _limits(one, book)
    # Translators: a label: from when on it counts, from the beginning or when it is done.
    yield Row(_("Counts"), _counts(one, book))
    # Translators: a label: how long it holds.
    yield Row(_("Lasts"), _lasts(one, book))
    yield Row(_("Findings"), _findings(one, book))
    yield from _logic(name, one, book)
    yield Row(_("Advice"), book.ours(one.advice))
    yield from _around(name, book)
    yield book.origin(one.origin, book.rubric.origins, book.ours)


def _stage(one: Criterion, book: Book) -> str:
    _, stage = book.words.gettext, book.stage(one.stage)
    if one.kind == "required":
        return phrase(_("{stage} needs it, and with it every stage above."), stage=stage)
    needed = book.stages[one.stage].supporting
    if not needed:
        return phrase(_("It supports {stage}, which can be reached without it."), stage=stage)
    return phrase(
        book.words.ngettext(
            "It is one of the supporting criteria of {stage}, which needs {count} of them.",
            "It is one of the supporting criteria of {stage}, which needs {count} of them.",
            needed,
        ),
        stage=stage,
        count=needed,
    )


def _limits(one: Criterion, book: Book) -> Iterator[Row]:
    """What keeps a milestone from showing it."""
    _ = book.words.gettext
    if one.not_by:
        kinds = ", ".join(book.terms.source_kinds[kind] for kind in one.not_by)
        text = _("Sources of these kinds do not show it by themselves: {kinds}.").format(kinds=kinds)
        # Translators: a label before the kinds of sources that do not show a criterion.
        yield Row(_("Not by"), text)
    if one.follows:
        (before,) = book.criteria([one.follows])
        text = _(
            "It counts where {criterion} was shown before it, or in the same period: by the same instrument, by one "
            "that it replaces, or by one that it names under answers."
        )
        # Translators: a label before the criterion that has to come before this one.
        yield Row(_("Follows"), phrase(text, criterion=book.named(before)))


def _counts(one: Criterion, book: Book) -> str:
    _ = book.words.gettext
    if one.counts == "begun":
        return _("From the beginning: what is underway meets it.")
    return _("When it is done: what is underway leaves it unknown.")


def _lasts(one: Criterion, book: Book) -> str:
    _, ngettext = book.words.gettext, book.words.ngettext
    if one.nature == "event":
        return _("For good, as an event does: it holds even when the instrument has ended.")
    until = _("As a state does: until the instrument ends, or a term passes that is stated with until.")
    if one.age_limit is None:
        return until
    ages = ngettext(
        "It is unknown again {count} year after the newest source that attests it.",
        "It is unknown again {count} years after the newest source that attests it.",
        one.age_limit,
    )
    return joined([until, ages.format(count=one.age_limit)], " ")


def _findings(one: Criterion, book: Book) -> str:
    _ = book.words.gettext
    if one.not_applicable:
        return _("A finding may answer met, not-met, partly or unknown, and with a reason not-applicable.")
    return _("A finding may answer met, not-met, partly or unknown. The criterion applies to every region.")


def _logic(name: str, one: Criterion, book: Book) -> Iterator[Row]:
    """What is met along with it."""
    _, known = book.words.gettext, book.rubric.criteria
    implied = book.criteria(other for other, it in known.items() if name in it.implied_by)
    if implied:
        yield Row(_("Implies"), references=implied)
    if len(one.implied_by) > 1 and len(one.implied_by) == len(known) - 1:
        yield Row(_("Implied by"), _("Every other criterion."))
    elif one.implied_by:
        yield Row(_("Implied by"), references=book.criteria(one.implied_by))


def _around(name: str, book: Book) -> Iterator[Row]:
    """What stands in its way, what helps, and who looks at it."""
    _ = book.words.gettext
    rows = (
        Row(_("Levers"), references=book.helping(name)),
        Row(_("In the way"), references=book.blocking(name)),
        Row(_("Tensions"), references=book.looking_at("criterion", name)),
    )
    yield from (row for row in rows if row.references)

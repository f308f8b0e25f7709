"""What is said of a stage and of a domain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..phrase import joined
from .book import Book, Chapter
from .examples import domain_example, stage_example
from .topic import Row, Topic


def stages(book: Book) -> Chapter:
    """The stages of the ladder."""
    ids = tuple(str(number) for number in sorted(book.stages))
    return Chapter("stage", book.words.gettext("Stages"), ids, lambda name: _stage(int(name), book))


def _stage(number: int, book: Book) -> Topic:
    _, one = book.words.gettext, book.stages[number]
    title = joined([book.words.stage(number), book.ours(one.name)], book.words.colon)
    what = _("stage {number} of {top}").format(number=number, top=max(book.stages))
    means = book.ours(one.about) if one.about else _("A stage of the ladder.")
    return Topic(
        "stage", str(number), title, what, means, tuple(_needs(number, book)), examples=(stage_example(number, book),)
    )


def _needs(number: int, book: Book) -> Iterator[Row]:
    _, ngettext = book.words.gettext, book.words.ngettext
    if number == min(book.stages):
        yield Row(_("Needs"), _("Nothing. Every region stands here at least."))
    else:
        own = {name: one for name, one in book.rubric.criteria.items() if one.stage == number}
        required = book.criteria(name for name, one in own.items() if one.kind == "required")
        supporting = book.criteria(name for name, one in own.items() if one.kind == "supporting")
        count = book.stages[number].supporting
        if required:
            yield Row(_("Needs"), references=required)
        if count:
            text = ngettext(
                "{count} of its supporting criteria is needed as well.",
                "{count} of its supporting criteria are needed as well.",
                count,
            )
            # Translators: a label before what else a stage needs.
            yield Row(_("And"), text.format(count=count))
        if supporting:
            yield Row(_("Supported by"), references=supporting)
        if number > min(book.stages) + 1:
            yield Row(_("And"), _("Every stage below has to be reached as well."))
        yield from _in_the_way(own, book)
    # Translators: a label: how it is written in a profile.
    yield Row(
        _("To write"),
        _("A stage is never entered as reached: it is computed. What a source declares stands under declared."),
    )


def _in_the_way(own: Iterable[str], book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    blocking = {one for name in own for one in book.blocking(name)}
    if book.checklist and blocking:
        ordered = tuple(one for one in book.barriers(book.checklist.barriers) if one in blocking)
        yield Row(_("In the way"), references=ordered)


def domains(book: Book) -> Chapter:
    """The domains."""
    return Chapter(
        "domain", book.words.gettext("Domains"), tuple(book.rubric.domains), lambda name: _domain(name, book)
    )


def _domain(name: str, book: Book) -> Topic:
    _, one = book.words.gettext, book.rubric.domains[name]
    core, further = _("core domain"), _("further domain")
    means = book.ours(one.about) if one.about else _("A policy field that is assessed by itself.")
    rows = [Row(_("Stage"), _("Each domain has a stage of its own; there is no mean over domains."))]
    if one.core:
        rows.append(Row(_("Summary"), _("It counts for floor, typical and peak, where there is evidence in it.")))
    rows.append(Row(_("Coverage"), _coverage(book)))
    return Topic(
        "domain",
        name,
        book.ours(one.title),
        core if one.core else further,
        means,
        tuple(rows),
        examples=(domain_example(name, book),),
    )


def _coverage(book: Book) -> str:
    return book.words.gettext(
        "Each instrument names its domains: dedicated where it is made for the domain or a whole recognised part of "
        "it, partial where it is a general one that includes it."
    )

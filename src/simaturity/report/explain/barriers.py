"""What is said of a barrier and of a lever."""

from __future__ import annotations

from collections.abc import Iterator

from .book import Book, Chapter
from .examples import barrier_example, lever_example
from .topic import Row, Topic


def barriers(book: Book) -> Chapter:
    """The barriers of the checklist."""
    ids = tuple(book.checklist.barriers) if book.checklist else ()
    return Chapter("barrier", book.words.gettext("Barriers"), ids, lambda name: _barrier(name, book))


def _barrier(name: str, book: Book) -> Topic:
    assert book.checklist is not None
    one = book.checklist.barriers[name]
    return Topic(
        "barrier",
        name,
        book.listed(one.title),
        book.words.gettext("barrier"),
        book.listed(one.statement),
        tuple(_of_barrier(name, book)),
        examples=(barrier_example(name, book),),
    )


def _of_barrier(name: str, book: Book) -> Iterator[Row]:
    assert book.checklist is not None
    _, one = book.words.gettext, book.checklist.barriers[name]
    rows = (
        Row(_("Blocks"), references=book.criteria(one.blocks)),
        Row(_("Lowered by"), references=book.levers(one.levers)),
        Row(_("Tensions"), references=book.looking_at("barrier", name)),
    )
    yield from (row for row in rows if row.references)
    yield Row(
        _("Answer"),
        _(
            "As status write present, absent, unknown or not-applicable. A box that is not ticked is unknown; absent "
            "has to be said by a source."
        ),
    )
    yield Row(
        _("Also"),
        _("Write severity (minor, moderate or severe) where a source grades it, and domains where it is not in all."),
    )
    yield Row(_("Stage"), _("Barriers are counted beside the stages, and take nothing off them."))
    yield book.origin(one.origin, book.checklist.origins, book.listed)


def levers(book: Book) -> Chapter:
    """The levers of the checklist."""
    ids = tuple(book.checklist.levers) if book.checklist else ()
    return Chapter("lever", book.words.gettext("Levers"), ids, lambda name: _lever(name, book))


def _lever(name: str, book: Book) -> Topic:
    assert book.checklist is not None
    one = book.checklist.levers[name]
    return Topic(
        "lever",
        name,
        book.listed(one.title),
        book.words.gettext("lever"),
        book.listed(one.statement),
        tuple(_of_lever(name, book)),
        examples=(lever_example(name, book),),
    )


def _of_lever(name: str, book: Book) -> Iterator[Row]:
    assert book.checklist is not None
    _, one, known = book.words.gettext, book.checklist.levers[name], book.checklist.barriers
    if one.group in book.checklist.groups:
        yield Row(_("Group"), book.listed(book.checklist.groups[one.group].title))
    rows = (
        Row(_("Lowers"), references=book.barriers(other for other, it in known.items() if name in it.levers)),
        Row(_("Helps"), references=book.criteria(one.helps)),
    )
    yield from (row for row in rows if row.references)
    yield Row(
        _("Answer"),
        _(
            "As status write asked where somebody asks for it, in-place where it is there, and dropped where it was "
            "given up."
        ),
    )
    yield Row(
        _("Also"),
        _("Write who asks for it or put it in place, and under instruments those of the profile that put it in place."),
    )
    yield book.origin(one.origin, book.checklist.origins, book.listed)

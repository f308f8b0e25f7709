"""What is said of a condition, and of one of its options."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.rubric import Condition
from ..phrase import joined
from .book import Book, Chapter
from .examples import condition_example
from .topic import Row, Topic


def conditions(book: Book) -> Chapter:
    """The questionnaire."""
    ids = tuple(book.rubric.conditions)
    return Chapter("condition", book.words.gettext("Conditions"), ids, lambda name: _condition(name, book))


def _condition(name: str, book: Book) -> Topic:
    one = book.rubric.conditions[name]
    return Topic(
        "condition",
        name,
        book.ours(one.title),
        _type(one, book),
        book.ours(one.asks),
        tuple(_rows(name, one, book)),
        tuple(_options(one, book)),
        (condition_example(name, book),),
    )


def _type(one: Condition, book: Book) -> str:
    _ = book.words.gettext
    return {
        "scale": _("condition, a scale"),
        "checklist": _("condition, a checklist"),
        "ranking": _("condition, a ranking"),
        "presence": _("condition, a presence"),
    }[one.type]


def _options(one: Condition, book: Book) -> Iterator[tuple[str, str]]:
    for name, option in one.options.items():
        yield name, book.ours(option.title)


def _rows(name: str, one: Condition, book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    yield Row(_("Answer"), _how(one, book))
    yield Row(
        _("Also"),
        _(
            "Write under named the names that a source gives, under note a remark, and contested: true where sources "
            "differ."
        ),
    )
    yield Row(_("Stage"), _("Conditions give no stage. They describe the ecosystem, and show tensions."))
    looking = dict.fromkeys((*book.looking_at("condition", name), *book.looking_at("named", name)))
    if looking:
        yield Row(_("Tensions"), references=tuple(looking))
    yield book.origin(one.origin, book.rubric.origins, book.ours)


def _how(one: Condition, book: Book) -> str:
    _, ngettext = book.words.gettext, book.words.ngettext
    if one.type == "scale":
        return _("One option. The options go from the least to the most. Of several answers the newest counts.")
    if one.type == "presence":
        return _("Yes or no. No has to be said by a source. Of several answers the newest counts.")
    if one.type == "checklist":
        return _("A list of options. What is not listed is unknown, never no. Several answers add up.")
    if one.most is None:
        return _("A list of options, the foremost first. Of several answers the newest counts.")
    return ngettext(
        "A list of {count} option at most. Of several answers the newest counts.",
        "A list of up to {count} options, the foremost first. Of several answers the newest counts.",
        one.most,
    ).format(count=one.most)


def options(book: Book) -> Chapter:
    """The options of all conditions, as ``definition.official``."""
    ids = tuple(f"{name}.{option}" for name, one in book.rubric.conditions.items() for option in one.options)
    return Chapter("option", book.words.gettext("Options"), ids, lambda name: _option(name, book))


def _option(id: str, book: Book) -> Topic:
    _ = book.words.gettext
    name, _dot, option = id.partition(".")
    one = book.rubric.conditions[name]
    rows = [Row(_("Answers"), references=book.conditions([name]))]
    if one.type == "scale":
        rows.append(Row(_("Scale"), joined([f"[{it}]" if it == option else it for it in one.options], " < ")))
    looking = book.tensions(
        rule
        for rule, it in book.rubric.tensions.items()
        if any(getattr(term, "condition", None) == name and option in term.answer for term in (*it.all, *it.any))  # type: ignore[union-attr]
    )
    if looking:
        rows.append(Row(_("Tensions"), references=looking))
    rows.append(book.origin(one.options[option].origin, book.rubric.origins, book.ours))
    return Topic(
        "option",
        id,
        book.ours(one.options[option].title),
        _("option of a condition"),
        book.ours(one.asks),
        tuple(rows),
        examples=(condition_example(name, book, option),),
    )

"""What is said of a key of a profile, and of the fixed words that some keys take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...words import capital
from ..book import Book, Chapter
from ..profile_words import profile_words, source_kinds
from ..topic import Reference, Row, Topic
from .examples import key_example
from .key import Key, short
from .registry import keys

OUTCOMES = ("met", "not-met", "unknown", "not-applicable")
"""Words that are explained as outcomes, and stand in profiles, too."""


def said_keys(book: Book) -> Chapter:
    """The keys of a profile."""
    known = {id: key for id, key in keys(book.words).items() if _is_used(id, book)}
    words = profile_words(book.words)
    what = book.words.gettext("key of a profile")

    def topic(id: str) -> Topic:
        key = known[id]
        options = tuple((words[id] if id in words else _ids(id, book)).items())
        rows = tuple(_rows(id, key, book))
        return Topic("key", id, short(id), what, key.means, rows, options, (key_example(id, key, book),))

    return Chapter("key", book.words.gettext("Keys of a profile"), tuple(known), topic)


def _is_used(id: str, book: Book) -> bool:
    """Whether profiles of the rubric can have a key: not all rubrics let them have fields of their own, or ask."""
    if id == "domains":
        return "other" in book.rubric.domains
    return bool(book.rubric.conditions) or not id.startswith("conditions")


def _rows(id: str, key: Key, book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    # Translators: a label: under which key of a profile a word is written.
    yield Row(_("Written"), key.where or _place(key, book))
    # Translators: a label: what can be written behind a key.
    yield Row(_("Takes"), key.takes)
    if key.without:
        # Translators: a label: what is meant where a key is left out.
        yield Row(_("Without it"), key.without)
    if id == "instruments.domains":
        yield Row(_("Domains"), references=tuple(Reference("domain", *one) for one in _domains(book).items()))


def _place(key: Key, book: Book) -> str:
    _ = book.words.gettext
    under = [_said(one, book) for one in key.under if one]
    if not under:
        return _("At the left edge of the file.")
    if len(under) == len(key.under):
        return _("Under {key}.").format(key=book.words.either(under))
    return _("Under {keys}, or at the left edge of the file.").format(keys=", ".join(under))


def _said(key: str, book: Book) -> str:
    """A key within a sentence."""
    # Translators: a key of a profile within a sentence, for languages that put it in quotes.
    return book.words.pgettext("key", "{key}").format(key=key)


def _ids(id: str, book: Book) -> Mapping[str, str]:
    """The ids of the rubric and the checklist that a key takes, with their titles."""
    rubric, checklist = book.rubric, book.checklist
    match id:
        case "stages":
            return {str(one.stage): book.ours(one.name) for one in rubric.stages}
        case "declared.domains" | "milestones.domains":
            return _domains(book)
        case "instruments.kind":
            return {name: book.ours(one.title) for name, one in rubric.instruments.items()}
        case "reached":
            return {name: book.ours(one.title) for name, one in rubric.milestones.items()}
        case "criterion":
            return {name: book.ours(one.title) for name, one in rubric.criteria.items()}
        case "conditions":
            return {name: book.ours(one.title) for name, one in rubric.conditions.items()}
        case "barriers" if checklist:
            return {name: book.listed(one.title) for name, one in checklist.barriers.items()}
        case "levers" if checklist:
            return {name: book.listed(one.title) for name, one in checklist.levers.items()}
    return {}


def _domains(book: Book) -> dict[str, str]:
    """The domains, ``other`` as it is written in a profile."""
    known = book.rubric.domains.items()
    return {f"{name}/..." if name == "other" else name: book.ours(one.title) for name, one in known}


# ---- Fixed words


def said_fields(book: Book) -> Chapter:
    """The fixed words of a profile, but kinds of sources and outcomes, which have chapters of their own."""
    _, known = book.words.gettext, keys(book.words)
    found = {
        word: (key, means)
        for key, words in profile_words(book.words).items()
        for word, means in words.items()
        if key != "sources.kind" and word not in OUTCOMES
    }
    what = _("word of a profile")

    def topic(name: str) -> Topic:
        key, means = found[name]
        rows = (Row(_("Written"), _("Under {key}.").format(key=_said(short(key), book))),)
        return Topic("field", name, name, what, means, rows, examples=(key_example(key, known[key], book, name),))

    return Chapter("field", _("Words of a profile"), tuple(found), topic)


def said_sources(book: Book) -> Chapter:
    """The kinds of sources."""
    _, known = book.words.gettext, keys(book.words)["sources.kind"]
    meanings = source_kinds(book.words)
    titles = {str(kind): capital(title) for kind, title in book.terms.source_kinds.items()}

    def topic(name: str) -> Topic:
        shown = key_example("sources.kind", known, book, name)
        return Topic("source", name, titles[name], _("kind of source"), meanings[name], examples=(shown,))

    return Chapter("source", _("Kinds of sources"), tuple(meanings), topic)

"""What is said of the words of profiles and results: kinds of sources, outcomes, bases, verdicts, figures."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import capital
from .book import Book, Chapter
from .examples import WHEN, field_example, finding_example
from .profile_words import profile_words, source_kinds
from .results import bases, figures, outcomes, verdicts
from .topic import Example, Row, Topic


def said_outcomes(book: Book) -> Chapter:
    """The outcomes of a criterion, and what they rest on."""
    _, say = book.words.gettext, book.words
    what = _("outcome of a criterion")

    def topic(name: str) -> Topic:
        examples = tuple(finding_example(one, name, book) for one in _answered(name, book))
        return Topic("outcome", name, capital(titles[name]), what, meanings[name], examples=examples)

    titles: Mapping[str, str] = {str(name): title for name, title in say.outcomes.items()}
    meanings = {str(name): means for name, means in outcomes(say).items()}
    return Chapter("outcome", _("Outcomes"), tuple(meanings), topic)


def _answered(outcome: str, book: Book) -> tuple[str, ...]:
    """A criterion that a finding may answer so, if there is one."""
    items = book.rubric.criteria.items()
    return tuple(name for name, one in items if one.not_applicable or outcome != "not-applicable")[:1]


def said_bases(book: Book) -> Chapter:
    """What outcomes rest on."""
    say = book.words
    meanings = {str(name): means for name, means in bases(say).items()}
    titles = {str(name): title for name, title in say.standings.items()}
    titles["finding"] = say.gettext("by a finding")
    what = say.gettext("what an outcome rests on")
    return Chapter(
        "basis",
        say.gettext("What outcomes rest on"),
        tuple(meanings),
        lambda name: Topic("basis", name, capital(titles[name]), what, meanings[name]),
    )


def said_verdicts(book: Book) -> Chapter:
    """The verdicts on a declared stage."""
    say = book.words
    meanings = {str(name): means for name, means in verdicts(say).items()}
    titles = {str(name): title for name, title in say.verdicts.items()}
    what = say.gettext("verdict on a declared stage")
    return Chapter(
        "verdict",
        say.gettext("Verdicts"),
        tuple(meanings),
        lambda name: Topic("verdict", name, capital(titles[name]), what, meanings[name]),
    )


def said_figures(book: Book) -> Chapter:
    """The figures and marks beside a stage."""
    meanings = figures(book.words)
    what = book.words.gettext("word of the reports")
    return Chapter(
        "word",
        book.words.gettext("Words of the reports"),
        tuple(meanings),
        lambda name: Topic("word", name, meanings[name][0], what, meanings[name][1]),
    )


def said_sources(book: Book) -> Chapter:
    """The kinds of sources."""
    _ = book.words.gettext
    meanings = source_kinds(book.words)
    titles = {str(kind): title for kind, title in book.terms.source_kinds.items()}

    def topic(name: str) -> Topic:
        title, example = capital(titles[name]), _("Its title")
        code = f"sources:\n  my-source: {{title: {example}, kind: {name}}}"
        return Topic("source", name, title, _("kind of source"), meanings[name], (), (), (Example(_("Example"), code),))

    return Chapter("source", _("Kinds of sources"), tuple(meanings), topic)


def said_fields(book: Book) -> Chapter:
    """The fixed words and dates of a profile."""
    _ = book.words.gettext
    meanings = profile_words(book.words)
    what = _("word of a profile")

    def topic(name: str) -> Topic:
        where, means = meanings[name]
        if where == name:
            return Topic("field", name, name, what, means, examples=(Example(_("Example"), f"{name}: {WHEN}"),))
        # Translators: a label: under which key of a profile a word is written.
        rows = (Row(_("Written"), _("Under {key}.").format(key=where)),)
        return Topic("field", name, name, what, means, rows, examples=(field_example(where, name, book),))

    return Chapter("field", _("Words of a profile"), tuple(meanings), topic)

"""What is said of the words of results: outcomes, bases, verdicts, figures."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import capital
from .book import Book, Chapter
from .examples import finding_example
from .results import bases, figures, outcomes, verdicts
from .topic import Row, Topic


def said_outcomes(book: Book) -> Chapter:
    """The outcomes of a criterion, and what they rest on."""
    _, say = book.words.gettext, book.words
    what = _("outcome of a criterion")

    def topic(name: str) -> Topic:
        examples = tuple(finding_example(one, name, book) for one in _answered(name, book))
        rows = (Row(_("Written"), written[name]),)
        return Topic("outcome", name, capital(titles[name]), what, meanings[name], rows, examples=examples)

    titles: Mapping[str, str] = {str(name): title for name, title in say.outcomes.items()}
    meanings = {str(name): means for name, means in outcomes(say).items()}
    written = {
        "met": _("As answer of a finding."),
        "not-met": _("As answer of a finding."),
        "unknown": _("As answer of a finding or a condition, or as status of a barrier."),
        "not-applicable": _("As answer of a finding, or as status of a barrier."),
    }
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

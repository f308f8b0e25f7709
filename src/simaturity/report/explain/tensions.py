"""What is said of a tension rule, and of the two tensions that are the method's own."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.rubric import BarrierTerm, ConditionTerm, DeclaredTerm, NamedTerm, Term
from ..phrase import phrase
from .book import Book, Chapter
from .examples import tension_example
from .topic import Row, Topic

OWN = ("finding-overruled", "weakened")


def tensions(book: Book) -> Chapter:
    """The rules of the rubric, and the method's own."""
    ids = (*book.rubric.tensions, *(name for name in OWN if name not in book.rubric.tensions))
    return Chapter("tension", book.words.gettext("Tensions"), ids, lambda name: _tension(name, book))


def _tension(name: str, book: Book) -> Topic:
    _ = book.words.gettext
    if name not in book.rubric.tensions:
        return _own(name, book)
    rule = book.rubric.tensions[name]
    return Topic(
        "tension",
        name,
        book.ours(rule.title),
        _("tension rule"),
        book.ours(rule.says),
        tuple(_rows(rule.all, rule.any, book)),
        examples=(tension_example(name, book),),
    )


def _own(name: str, book: Book) -> Topic:
    _ = book.words.gettext
    title, means = {
        "finding-overruled": (
            _("Finding overruled"),
            _("A finding denies a criterion that another one, which is met, cannot be without. What is met counts."),
        ),
        "weakened": (
            _("Weakened"),
            _("An instrument was cut back, narrowed or blocked in part. That is reported, and changes no stage."),
        ),
    }[name]
    return Topic("tension", name, title, _("tension of the method"), means, (_reading(book),))


def _rows(every: tuple[Term, ...], some: tuple[Term, ...], book: Book) -> Iterator[Row]:
    _ = book.words.gettext
    for number, term in enumerate(every):
        yield Row(_("And where") if number else _("Where"), _said(term, book))
    for number, term in enumerate(some):
        either = _("And either where") if every else _("Either where")
        yield Row(_("Or where") if number else either, _said(term, book))
    yield _reading(book)


def _reading(book: Book) -> Row:
    _ = book.words.gettext
    return Row(
        _("To read"),
        _("A question to whoever made the statements, not a proof against them. Silence never raises one."),
    )


def _said(term: Term, book: Book) -> str:
    """What a term looks for."""
    _, say = book.words.gettext, book.words
    match term:
        case DeclaredTerm():
            return _("A source declares {stage} or more.").format(stage=say.stage(term.declared))
        case ConditionTerm():
            (one,) = book.conditions([term.condition])
            known = book.rubric.conditions[term.condition].options
            answers = [book.ours(known[name].title) if name in known else name for name in term.answer]
            text = _("The condition {condition} is answered with {answers}.")
            return phrase(text, condition=book.named(one), answers=say.either(answers))
        case NamedTerm():
            (one,) = book.conditions([term.named])
            return phrase(_("The answer to the condition {condition} names something."), condition=book.named(one))
        case BarrierTerm():
            found = book.barriers([term.barrier])
            return phrase(
                _("The barrier {barrier} is present."), barrier=book.named(found[0]) if found else term.barrier
            )
        case _:
            (one,) = book.criteria([term.criterion])
            outcomes = say.either([say.outcomes[outcome] for outcome in term.outcome])
            text = _("The criterion {criterion} is {outcomes} in the same domain.")
            return phrase(text, criterion=book.named(one), outcomes=outcomes)

"""Examples to paste into a profile, made from the rubric's own ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...core.rubric import (
    BarrierTerm,
    Condition,
    ConditionTerm,
    DeclaredTerm,
    NamedTerm,
    Showing,
    Term,
)
from .as_yaml import as_yaml
from .book import Book
from .showing import able
from .topic import Example

SOURCE = "report"
"""The source that the examples rest on."""
BEFORE, WHEN = "2022", "2024"
"""The year in which it happened, and an earlier one for what has to come before."""

Data = dict[str, Any]


def example(data: Mapping[str, Any], book: Book) -> Example:
    """Sections of a profile."""
    _ = book.words.gettext
    remark = _("{source} stands for the id of one of your sources").format(source=SOURCE)
    return Example(_("Example"), f"# {remark}\n{as_yaml(data)}")


def domain(book: Book) -> str:
    """The domain that an example is about."""
    known = book.rubric.domains
    return next((name for name, one in known.items() if one.core), next(iter(known)))


def _sources() -> Data:
    return {"sources": [SOURCE]}


# ---- Criteria and what shows them


def criterion_example(name: str, book: Book) -> Example:
    """Something that meets a criterion: a milestone, or a finding where none can."""
    one = book.rubric.criteria[name]
    if not one.shown_by:
        return finding_example(name, "met", book)
    showing = one.shown_by[0]
    milestone = showing.milestones[0]
    reached = [(milestone, WHEN)]
    kinds = able(showing, milestone, book.rubric)
    before = book.rubric.criteria[one.follows].shown_by if one.follows else ()
    if before:
        first = before[0].milestones[0]
        reached.insert(0, (first, BEFORE))
        kinds = tuple(kind for kind in kinds if kind in able(before[0], first, book.rubric)) or kinds
    return example({"instruments": instrument(_apt(kinds, book), reached, book, showing)}, book)


def _apt(kinds: Sequence[str], book: Book) -> str:
    """The kind that an example takes: where the rubric singles out some for another criterion, none of those."""
    return next((kind for kind in kinds if kind not in _singled_out(book)), kinds[0])


def _singled_out(book: Book) -> dict[str, str]:
    """The kinds that a criterion asks for by name, each with the milestone that shows it."""
    ways = [way for one in book.rubric.criteria.values() for way in one.shown_by if way.instruments is not None]
    return {kind: way.milestones[0] for way in reversed(ways) for kind in way.instruments or ()}


def instrument(
    kind: str, reached: Sequence[tuple[str, str]], book: Book, showing: Showing | None = None, where: str | None = None
) -> Data:
    """An instrument that has reached something, else with its source itself."""
    one: Data = {"title": str(book.ours(book.rubric.instruments[kind].title)), "kind": kind}
    if showing and "government" not in showing.led_by:
        one["led_by"] = showing.led_by[0]
    if showing and "region" not in showing.level:
        one["level"] = showing.level[0]
    coverage = "partial" if showing and "dedicated" not in showing.coverage else "dedicated"
    one["domains"] = {where or domain(book): coverage}
    if reached:
        one["milestones"] = [{"reached": milestone, "on": when, **_sources()} for milestone, when in reached]
    else:
        one |= _sources()
    return {f"my-{kind}": one}


def finding_example(criterion: str, answer: str, book: Book) -> Example:
    """A finding on a criterion."""
    return example({"findings": [finding(criterion, answer, book)]}, book)


def finding(criterion: str, answer: str, book: Book) -> Data:
    """An answer to a criterion."""
    return {
        "criterion": criterion,
        "domains": [domain(book)],
        "answer": answer,
        "on": WHEN,
        "because": book.words.gettext("The reason, in a sentence of your own."),
        **_sources(),
    }


def milestone_example(name: str, book: Book) -> Example:
    """An instrument that reaches a milestone, as for what it shows; before it is resumed, it was suspended."""
    for criterion, one in book.rubric.criteria.items():
        if one.shown_by and one.shown_by[0].milestones[0] == name:
            return criterion_example(criterion, book)
    known = book.rubric.milestones
    kinds = known[name].instruments or tuple(book.rubric.instruments)
    reached = [(name, WHEN)]
    if known[name].effect == "resumes":
        reached = [(other, BEFORE) for other, it in known.items() if it.effect == "suspends"][:1] + reached
    kind = kinds[0] if known[name].effect else _apt(kinds, book)
    return example({"instruments": instrument(kind, reached, book)}, book)


def instrument_example(kind: str, book: Book) -> Example:
    """An instrument of a kind, with what it is asked for by name, or a milestone that only few kinds can reach."""
    known = book.rubric.milestones
    own = [name for name, one in known.items() if one.instruments and kind in one.instruments and not one.effect]
    free = [name for name, one in known.items() if one.instruments is None and not one.effect]
    rarest = min(own, key=lambda name: len(known[name].instruments or ()), default=next(iter(free), None))
    first = _singled_out(book).get(kind, rarest)
    return example({"instruments": instrument(kind, [(first, WHEN)] if first else [], book)}, book)


def domain_example(name: str, book: Book) -> Example:
    """An instrument made for a domain; a field of one's own gets its title."""
    kind = next(iter(book.rubric.instruments))
    if name != "other":
        return example({"instruments": instrument(kind, [], book, where=name)}, book)
    own = "other/housing"
    data = {"domains": {own: {"title": book.words.gettext("Housing")}}}
    return example({**data, "instruments": instrument(kind, [], book, where=own)}, book)


def stage_example(stage: int, book: Book) -> Example:
    """A source that declares a stage."""
    return example({"declared": [_claim(stage, book)]}, book)


def _claim(stage: int, book: Book, where: str | None = None) -> Data:
    return {"stages": [stage], "domains": [where or domain(book)], **_sources()}


# ---- Answers


def condition_example(name: str, book: Book, option: str | None = None) -> Example:
    """An answer to a condition."""
    return example({"conditions": {name: condition_answer(name, book, option)}}, book)


def condition_answer(name: str, book: Book, option: str | None = None) -> Data:
    """An answer with an option, else with some."""
    return {"answer": _answer(book.rubric.conditions[name], [option] if option else []), **_sources()}


def _answer(one: Condition, asked: Sequence[str]) -> str | list[str]:
    """An answer with the options asked for, else with some."""
    if one.type == "presence":
        return asked[0] if asked else "yes"
    told = [*asked] or [option for option in one.options if option != "none"] or [*one.options]
    if one.type == "scale":
        return told[0]
    return told[: one.most] if one.type == "ranking" else told[:2]


def barrier_example(name: str, book: Book) -> Example:
    """A barrier that is there."""
    return example({"barriers": {name: {"status": "present", "severity": "moderate", **_sources()}}}, book)


def lever_example(name: str, book: Book) -> Example:
    """A lever that somebody asks for."""
    who = book.words.gettext("Who asks for it")
    return example({"levers": {name: {"status": "asked", "who": who, **_sources()}}}, book)


# ---- Tensions


def tension_example(name: str, book: Book) -> Example:
    """Statements that sit badly together by a rule."""
    rule = book.rubric.tensions[name]
    data: Data = {}
    for term in (*rule.all, *rule.any[:1]):
        _put(term, data, book)
    return example(data, book)


def _put(term: Term, data: Data, book: Book) -> None:
    """Add what makes a term true."""
    match term:
        case DeclaredTerm():
            data.setdefault("declared", []).append(_claim(term.declared, book, (term.domains or (None,))[0]))
        case ConditionTerm():
            one = book.rubric.conditions[term.condition]
            answer = _answer(one, term.answer[:1])
            data.setdefault("conditions", {})[term.condition] = {"answer": answer, **_sources()}
        case NamedTerm():
            told = data.setdefault("conditions", {}).pop(term.named, _sources())
            name = book.words.gettext("Its name")
            data["conditions"][term.named] = {**told, "named": [name]}
        case BarrierTerm():
            data.setdefault("barriers", {})[term.barrier] = {"status": "present", **_sources()}
        case _:
            found = finding(term.criterion, term.outcome[0], book)
            found["domains"] = list((term.domains or found["domains"])[:1])
            data.setdefault("findings", []).append(found)

"""Sources: every statement has one, every one is used, and some cannot carry what rests on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from simaturity.core.problem import Problem, Route, folded
from simaturity.core.profile import Amount, ConditionAnswer, Finding, Milestone, Target
from simaturity.reading.routing import has_step

from .case import Case

MOST_WORDS = 25


def used_sources(case: Case) -> Iterator[Problem]:
    """A source that nothing rests on."""
    if not case.parts.whole:
        return
    used = {reference.source for _, statement in case.statements for reference in statement.sources}
    for key in case.profile.sources:
        if key not in used:
            help = "let a statement name it, or delete it"
            yield Problem("unused-source", ("sources", key), "no statement rests on it", help, "warning", at_key=True)


def stated_sources(case: Case) -> Iterator[Problem]:
    """A statement that rests on no source."""
    instruments = case.profile.instruments
    for route, statement in case.statements:
        if statement.sources or _needs_none(statement) or _meant(case, route):
            continue
        if type(statement) in (Milestone, Amount, Target) and instruments[str(route[1])].sources:
            continue
        yield Problem("no-source", route, "no source is named", "say where it is written", "warning")


def _meant(case: Case, route: Route) -> bool:
    """Whether sources are named in a form that could not be read, which is told already."""
    if case.parts.whole:
        return False
    entry: Any = case.parts.data
    for step in case.parts.back(route):
        if has_step(entry, step):  # one answer is no list in the file
            entry = entry[step]
    return any(value != [] for key, value in entry.items() if folded(key) in ("source", "sources"))


def _needs_none(statement: Any) -> bool:
    """What says nothing needs no source; an instrument may leave it to its milestones."""
    if getattr(statement, "milestones", ()):
        return True
    if type(statement) is ConditionAnswer and statement.answer is None:
        return not (statement.named or statement.note)
    return "unknown" in (getattr(statement, "status", None), statement.answer if type(statement) is Finding else None)


def quote_lengths(case: Case) -> Iterator[Problem]:
    """A quote goes beyond what may be taken over."""
    for route, statement in case.statements:
        for i, reference in enumerate(statement.sources):
            if reference.quote is not None and len(words := reference.quote.split()) > MOST_WORDS:
                message = f"expected at most {MOST_WORDS} words, got {len(words)}"
                yield Problem("long-quote", (*route, "sources", i, "quote"), message, "quote the words that matter")


def independence(case: Case) -> Iterator[Problem]:
    """What others must say rests on the region's own word only."""
    assert case.words
    for key, instrument in case.profile.instruments.items():
        for i, milestone in enumerate(instrument.milestones):
            barred = case.words.not_by.get(milestone.reached)
            if barred:
                where: Route = ("instruments", key, "milestones", i, "sources")
                yield from _own_word(case, milestone.sources or instrument.sources, barred, where)
    for i, finding in enumerate(case.profile.findings):
        criterion = case.words.criteria.get(finding.criterion)
        if criterion is not None and criterion.not_by and finding.answer == "met":
            yield from _own_word(case, finding.sources, frozenset(criterion.not_by), ("findings", i, "sources"))


def _own_word(case: Case, references: Any, barred: frozenset[str], route: Route) -> Iterator[Problem]:
    named = (case.profile.sources.get(reference.source) for reference in references)
    kinds = {source.kind for source in named if source}
    if kinds and kinds <= barred:
        message = f"rests on {' and '.join(sorted(kinds))} only"
        yield Problem("not-independent", route, message, "name a source of another kind that says so")

"""Dates that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from simaturity.core.dates import partial_date
from simaturity.core.problem import Problem, Route, shown
from simaturity.core.profile import Amount, Milestone, Source, Target

from .case import Case

if TYPE_CHECKING:
    from simaturity.core.dates import PartialDate


def date_order(case: Case) -> Iterator[Problem]:
    """A statement ends before it begins, or gives its beginning in two ways."""
    for route, statement in case.statements:
        kind = type(statement)
        if kind is Amount:
            if statement.period is not None:
                yield from _period(statement.period, (*route, "period"))
            continue
        until: PartialDate | None = getattr(statement, "until", None)
        if until is not None and statement.on is not None and until.last < statement.on.first:
            yield Problem("until-before-on", (*route, "until"), f"{until} is before {statement.on}, given as on")
        if kind is Milestone and statement.by is not None and statement.on is not None:
            help = "on: it happened then; by: it had happened at the latest then"
            yield Problem("on-and-by", (*route, "by"), "on is given as well", help)


def _period(period: str, route: Route) -> Iterator[Problem]:
    """A period of two dates has so far only been checked for its form."""
    try:
        dates = [partial_date(text) for text in period.split("/")]
    except ValueError:
        yield Problem("date-impossible", route, f"the calendar has no {shown(period)}")
        return
    if dates[-1].last < dates[0].first:
        yield Problem("until-before-on", route, f"{dates[-1]} is before {dates[0]}", "write the earlier date first")


def collected_before_published(case: Case) -> Iterator[Problem]:
    """A source was read before it was published."""
    for key, source in case.profile.sources.items():
        if source.published and source.collected and source.published.first > source.collected.last:
            message = f"{source.collected} is before {source.published}, when it was published"
            yield Problem("collected-before-published", ("sources", key, "collected"), message, severity="warning")


def after_as_of(case: Case) -> Iterator[Problem]:
    """A statement is of a day after the one that the profile speaks for, and after its sources, too."""
    as_of = case.profile.as_of
    last = as_of.last
    for route, statement in case.statements:
        given = statement.__dict__  # many have none of these, and asking a model for what it lacks takes long
        for key in ("on", "by", "seen"):
            date: PartialDate | None = given.get(key)
            if date is None or date.first <= last or type(statement) is Target:  # targets are of later days
                continue
            if _ahead(case, date, route, statement):
                message = f"{date} is after {as_of}, the date that the profile speaks for"
                help = "only what has happened is stated; write what is planned as a note"
                yield Problem("after-as-of", (*route, key), message, help, "warning")


def _ahead(case: Case, date: PartialDate, route: Route, statement: Any) -> bool:
    """Whether no source can know of a date: what a profile holds may be newer than the date that it speaks for."""
    days = [day for source in _sources(case, route, statement) for day in (source.published, source.collected) if day]
    return all(day.last < date.first for day in days)


def _sources(case: Case, route: Route, statement: Any) -> list[Source]:
    """The sources of a statement; a milestone may leave them to its instrument."""
    references = statement.sources
    if not references and type(statement) is Milestone:
        references = case.profile.instruments[str(route[1])].sources
    return [source for one in references if (source := case.profile.sources.get(one.source))]


def after_its_sources(case: Case) -> Iterator[Problem]:
    """Something happened after all of its sources were published.

    A law may say when it will come into effect or end, and a budget what it will pay: events alone are held against
    their sources.
    """
    assert case.words
    lasting, effects, as_of = case.words.lasting, case.words.effects, case.profile.as_of
    for route, milestone in case.statements:
        if type(milestone) is not Milestone or milestone.on is None:
            continue
        on = milestone.on
        if milestone.reached in lasting or milestone.reached in effects:
            continue
        named = _sources(case, route, milestone)
        days = [day for source in named if (day := source.published or source.collected)]
        if not days or len(days) < len(named) or any(on.first <= day.last for day in days):
            continue
        if on.first <= as_of.last or not _ahead(case, on, route, milestone):  # else it is told already
            newest = max(days, key=lambda day: day.last)
            message = f"{on} is after {newest}, when the newest of its sources was published"
            help = "name the source that tells it, or correct one of the dates"
            yield Problem("after-its-sources", (*route, "on"), message, help, "warning")

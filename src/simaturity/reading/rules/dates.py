"""Dates that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simaturity.core.dates import partial_date
from simaturity.core.problem import Problem, Route, shown
from simaturity.core.profile import Amount, Milestone

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

"""The words of a timeline: what a step rests on, and what is to come if nothing new happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...core.dates import partial_date
from ...core.profile import Milestone
from ...core.scoring.stages import Interval
from ...core.timeline import Moved, Step
from ..names import Names
from ..phrase import joined, phrase
from ..words import Words


class SourceLink(NamedTuple):
    """A source behind a step."""

    title: str
    url: str | None


class Cause(NamedTuple):
    """Criteria that move at a step by the same."""

    sentence: str
    """With what stands behind them: funded: Call for social innovation (2013)."""
    sources: tuple[SourceLink, ...]


def outlook(step: Step, before: Interval, top: int, words: Words) -> str:
    """What a coming step does, as the part of a sentence after its subject."""
    _ = words.gettext
    month = words.period(partial_date(f"{step.on.year:04}-{step.on.month:02}"))
    interval = _interval(step, top, words)
    if step.supported < before.supported:
        # Translators: {interval} is "at least 4", "exactly 4" or "at least 4, at most 6"; {month} is "March 2027".
        return _("falls to {interval} in {month} unless renewed").format(interval=interval, month=month)
    if step.supported > before.supported:
        # Translators: likewise.
        return _("rises to {interval} in {month}, when a suspension ends").format(interval=interval, month=month)
    if step.possible > before.possible:
        said = _("may be as high as {high} from {month}: what rules it out holds until then")
    else:
        said = _("is no higher than {high} from {month} unless renewed")
    return said.format(high=step.possible, month=month)


def _interval(step: Step, top: int, words: Words) -> str:
    """An interval without what is said of silence, so that a sentence can go on."""
    if step.supported < step.possible == top:
        return words.gettext("at least {low}").format(low=step.supported)
    return words.bounds(step.supported, step.possible, top)


def causes(because: Sequence[Moved], names: Names) -> tuple[Cause, ...]:
    """Say what stands behind the criteria that move; those with the same behind them go together."""
    together: dict[tuple[str, str], list[Moved]] = {}
    for moved in because:
        together.setdefault((_standing(moved, names.words), _behind(moved, names)), []).append(moved)
    return tuple(_cause(standing, behind, some, names) for (standing, behind), some in together.items())


def _cause(standing: str, behind: str, some: list[Moved], names: Names) -> Cause:
    sentence = phrase(
        "{criteria} ({standing}){colon}{behind}" if standing else "{criteria}{colon}{behind}",
        criteria=names.criteria(moved.criterion for moved in some),
        standing=standing,
        colon=names.words.colon,
        behind=behind,
    )
    found = sorted({name for moved in some for name in moved.sources if name in names.profile.sources})
    return Cause(sentence, tuple(SourceLink(names.source(name), names.profile.sources[name].url) for name in found))


def _behind(moved: Moved, names: Names) -> str:
    """The instruments behind a criterion, or the analysts' reason."""
    parts = list(_instruments(moved, names))
    if moved.finding:
        parts.append(names.theirs(moved.finding.because))
    return joined(parts, names.words.semicolon)


def _standing(moved: Moved, words: Words) -> str:
    """How the criterion stands now, where it is not met."""
    if moved.outcome == "met":
        return ""
    if moved.outcome == "unknown" or moved.basis == "partly":
        return words.standings[moved.basis]
    return words.outcomes[moved.outcome]


def _instruments(moved: Moved, names: Names) -> Iterator[str]:
    """The instruments behind it, each with the dates of what shows it and of what happened to it."""
    by_instrument: dict[str, list[str]] = {}
    elsewhere = [event for event in moved.events if event not in moved.statements]
    for shows, statements in ((True, moved.statements), (False, elsewhere)):
        for _, instrument, key in (one.split(".") for one in statements if one.startswith("instruments.")):
            by_instrument.setdefault(instrument, []).append(_dated(names.milestones[instrument, key], shows, names))
    for instrument, dates in by_instrument.items():
        title, told = names.instrument(instrument), [one for one in dict.fromkeys(dates) if one]
        yield phrase("{title} ({dates})", title=title, dates=joined(told, ", ")) if told else title


def _dated(milestone: Milestone, shows: bool, names: Names) -> str:
    """The date of a milestone; of one that only touches what shows the criterion, what it is as well."""
    date = names.words.dated(milestone)
    if shows:
        return date
    what = names.words.within(names.milestone(milestone.reached))
    # Translators: what happened to an instrument, and when: suspended February 2014.
    pattern = names.words.pgettext("milestone with its date", "{what} {date}")
    return phrase(pattern, what=what, date=date) if date else what

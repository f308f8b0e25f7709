"""The full report: everything that a page says, in the order of reading, with the numbers of its pictures."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..core.assessment import Assessment
from ..core.checklist import Checklist
from ..core.timeline import Step
from .names import Names
from .sections.course import Timeline, timeline_section
from .sections.domains import DomainSection, domain_section
from .sections.ecosystem import Ecosystem, ecosystem
from .sections.instruments import InstrumentView, instruments
from .sections.method import Contents, Method, method
from .sections.references import References
from .sections.sources import Bar, SourceView, bars, sources
from .view import View, view
from .words import words


class KeyFigure(NamedTuple):
    """One of the few numbers at the top."""

    said: str
    value: str


class Report(NamedTuple):
    """One region at one date: what the templates are given as ``report``."""

    view: View
    """What every format says: the region, the date, the verdict."""
    iso: str
    """The date as YYYY-MM-DD."""
    title: str | None
    """The profile's own title, where it has one."""
    figures: tuple[KeyFigure, ...]
    domains: tuple[DomainSection, ...]
    timeline: Timeline | None
    ecosystem: Ecosystem
    instruments: tuple[InstrumentView, ...]
    sources: tuple[SourceView, ...]
    bars: tuple[Bar, ...]
    method: Method


def full(
    assessment: Assessment,
    checklist: Checklist | None,
    steps: Mapping[str, tuple[Step, ...]],
    contents: Contents,
    lang: str = "en",
) -> Report:
    """Word an assessment and all that it rests on in one of the languages of the reports."""
    names = Names(assessment, checklist, words(lang))
    refs = References(names)
    seen = view(assessment, checklist, lang)
    listed = sources(assessment, names, refs)
    return Report(
        view=seen,
        iso=assessment.as_of.isoformat(),
        title=names.theirs(assessment.profile.title) if assessment.profile.title else None,
        figures=tuple(_figures(assessment, len(listed), names)),
        domains=tuple(domain_section(assessment.domains[one.id], one, assessment, names, refs) for one in seen.domains),
        timeline=timeline_section(assessment, steps, names, refs),
        ecosystem=ecosystem(assessment, seen.tensions, seen.burden, names, refs),
        instruments=instruments(assessment, names, refs),
        sources=listed,
        bars=bars(listed),
        method=method(assessment, contents, names),
    )


def _figures(it: Assessment, sources: int, names: Names) -> Iterator[KeyFigure]:
    """What is supported, what is declared, the barriers, the sources."""
    _, spread = names.words.gettext, names.words.spread
    stages = [one.supported for one in it.domains.values() if one.evidence]
    if stages:
        yield KeyFigure(_("stages supported"), spread(min(stages), max(stages)))
    declared = [one.declared for one in it.domains.values() if one.declared]
    if declared:
        yield KeyFigure(_("stage declared"), spread(min(one.min for one in declared), max(one.max for one in declared)))
    if it.barriers:
        of = _("{present} of {count}").format(present=it.burden.present, count=it.burden.applicable)
        yield KeyFigure(_("barriers present"), of)
    yield KeyFigure(_("sources"), str(sources))

"""The stages of all regions, domain by domain, and the common ground on which they are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...core.assessment import DomainResult
from ...core.comparison import Comparison, DomainRow
from ..domain import domain_view
from ..phrase import phrase
from ..sections.ladder import Ladder, ladder
from .regions import Regions, RegionView


class Standing(NamedTuple):
    """One region in one domain."""

    region: RegionView
    evidence: bool
    supported: int
    """Without evidence it is 1 and means nothing."""
    possible: int
    spread: str
    """The interval in a few letters: ``4 to 8``; empty without evidence."""
    said: str
    """At least 4; nothing read so far rules out 8."""
    declared: tuple[int, ...]
    """The stages declared, sorted."""
    claims: tuple[str, ...]
    """What is declared, each with its verdict."""
    ladder: Ladder | None
    """Its picture, where there are few regions and anything to show."""


class DomainView(NamedTuple):
    """One domain in which a region has evidence or declares a stage."""

    id: str
    title: str
    letter: str
    """Stands for the title at the head of a column."""
    common: bool
    """Every region has evidence here."""
    missing: str | None
    """Which regions have none, in a sentence."""
    standings: tuple[Standing, ...]


class Ground(NamedTuple):
    """Over what the regions are compared."""

    sentence: str
    help: str | None
    """What would make them comparable, where they are not."""


def domains(found: Comparison, regions: Regions) -> tuple[DomainView, ...]:
    """Word the stages of every domain."""
    return tuple(
        DomainView(
            id=row.id,
            title=regions.domain(row.id),
            letter=letters(i),
            common=not row.missing,
            missing=_missing(row, regions),
            standings=tuple(_standings(row, found, regions)),
        )
        for i, row in enumerate(found.domains)
    )


def ground(found: Comparison, regions: Regions) -> Ground:
    """Say in which domains the regions are compared, or why they cannot be."""
    _, ngettext = regions.words.gettext, regions.words.ngettext
    if found.common:
        sentence = ngettext(
            "Compared over {count} domain, the only one in which every region has evidence: {domains}.",
            "Compared over the {count} domains in which every region has evidence: {domains}.",
            len(found.common),
        )
        return Ground(phrase(sentence, count=str(len(found.common)), domains=regions.domains(found.common)), None)
    sentence = _("In no domain has every region evidence, so none of them can be compared to another.")
    if found.leave_out is None:
        return Ground(sentence, _("No two of them have evidence in the same domain."))
    help = ngettext(
        "Leave out {regions}, and the others can be compared.",
        "Leave out {regions}, and the others can be compared.",
        len(found.leave_out),
    )
    return Ground(sentence, phrase(help, regions=regions.called(found.leave_out)))


def letters(number: int) -> str:
    """A, b, c ... z, aa, ab ... for 0, 1, 2 ..., in small letters."""
    before, last = divmod(number, 26)
    return (letters(before - 1) if before else "") + chr(ord("a") + last)


def _missing(row: DomainRow, regions: Regions) -> str | None:
    if not row.missing:
        return None
    if len(row.missing) == len(regions.all):
        return regions.words.gettext("Not compared: no evidence on any region.")
    pattern = regions.words.gettext("Not compared: no evidence on {regions}.")
    return phrase(pattern, regions=regions.called(row.missing))


def _standings(row: DomainRow, found: Comparison, regions: Regions) -> Iterator[Standing]:
    for i, (region, one) in enumerate(zip(regions.all, row.results, strict=True)):
        names, words = regions.names[i], regions.words
        if one is None or not (one.evidence or one.declared):
            yield Standing(region, False, 1, names.top, "", words.gettext("nothing read"), (), (), None)
            continue
        picture = ladder(one, domain_view(one, found.assessments[i], names), names) if regions.few else None
        claims = one.declared.claims if one.declared else ()
        yield Standing(
            region=region,
            evidence=one.evidence,
            supported=one.supported,
            possible=one.possible,
            spread=words.spread(one.supported, one.possible) if one.evidence else "",
            said=words.interval(one, names.top) if one.evidence else words.gettext("nothing read"),
            declared=tuple(sorted({stage for claim in claims for stage in claim.stages})),
            claims=tuple(_claims(one, regions)),
            # The picture is named by the region here: its heading names the domain.
            ladder=picture._replace(title=region.name) if picture and one.evidence else None,
        )


def _claims(one: DomainResult, regions: Regions) -> Iterator[str]:
    words = regions.words
    for claim in one.declared.claims if one.declared else ():
        stages = words.either([str(stage) for stage in claim.stages])
        yield words.gettext("declared {stages}: {verdict}").format(stages=stages, verdict=words.verdicts[claim.verdict])

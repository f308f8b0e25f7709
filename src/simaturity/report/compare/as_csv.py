"""The CSV renderer of comparisons: one tidy table, one row for each thing known of each region.

===========  ==========================  ==========================================================================
kind         domain, id                  value, detail
===========  ==========================  ==========================================================================
stage        domain                      the stage supported, the stage possible; both empty without evidence
declared     domain                      the stages declared, the verdict on all claims
relation     the other profile           how the region stands to it
criterion    domain, criterion           outcome, basis
condition    condition                   the options, ``contested`` where sources dispute it
barrier      barrier                     status, severity
binding      domain, barrier             ``yes``: it stands before the next stage in this domain
lever        lever                       status, ``asked`` where more of it is asked for
===========  ==========================  ==========================================================================

`on` is the day since when, and `carriers` the instruments behind a criterion. Of several values a space stands between
them. All values are ids, numbers and dates, but for the name of the region.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from ...core.assessment import CriterionResult, DomainResult
from ...core.comparison import Comparison
from ...core.text import say

COLUMNS = ("region", "name", "as_of", "kind", "domain", "id", "value", "detail", "on", "carriers")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

Cells = tuple[str, str, str, str, str, str, str]
"""From the kind on."""


def render(found: Comparison, lang: str = "en") -> str:
    """Write a comparison as CSV with a line of column names."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for i, one in enumerate(found.assessments):
        name = say(one.profile.region.name, lang, one.profile.language)
        head = (one.profile.key, _harmless(" ".join(name.split())), one.as_of.isoformat())
        writer.writerows((*head, *cells) for cells in _region(found, i))
    return out.getvalue()


def _region(found: Comparison, i: int) -> Iterator[Cells]:
    for row in found.domains:
        if (result := row.results[i]) is not None:
            yield from _domain(result)
    for other, relation in zip(found.assessments, found.relations[i], strict=True):
        if relation:
            yield _cells("relation", "", other.profile.key, relation)
    yield from _around(found, i)


def _domain(result: DomainResult) -> Iterator[Cells]:
    stages = (str(result.supported), str(result.possible)) if result.evidence else ("", "")
    yield _cells("stage", result.id, "", *stages)
    if result.declared:
        declared = sorted({stage for claim in result.declared.claims for stage in claim.stages})
        yield _cells("declared", result.id, "", _several(map(str, declared)), result.verdict or "")
    for one in result.criteria:
        yield _criterion(result.id, one)


def _criterion(domain: str, one: CriterionResult) -> Cells:
    return _cells("criterion", domain, one.id, one.outcome, one.basis, one.since, _several(one.carriers))


def _around(found: Comparison, i: int) -> Iterator[Cells]:
    for condition in found.conditions:
        answered = condition.results[i]
        given = answered.answer.answer if answered.answer else None
        options = _several((given,) if isinstance(given, str) else given or ())
        yield _cells("condition", "", condition.id, options, "contested" if answered.contested else "", answered.on)
    for barrier in found.barriers:
        result = barrier.results[i]
        yield _cells("barrier", "", barrier.id, result.status, result.severity or "", result.on)
        for domain in result.binding:
            yield _cells("binding", domain, barrier.id, "yes", "", result.on)
    for lever in found.levers:
        put = lever.results[i]
        more = "asked" if put.asked and put.status != "asked" else ""
        yield _cells("lever", "", lever.id, put.status, more, put.on)


def _cells(
    kind: str, domain: str, id: str, value: str, detail: str = "", on: date | None = None, carriers: str = ""
) -> Cells:
    return kind, domain, id, value, detail, on.isoformat() if on else "", carriers


def _several(ids: Iterable[str]) -> str:
    return " ".join(ids)


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before it says that it is none."""
    return f"'{text}" if text.startswith(FORMULAS) else text

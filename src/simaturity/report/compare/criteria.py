"""What one region has that another lacks: the criteria that tell them apart, with what carries them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...core.assessment import CriterionResult
from ...core.comparison import Comparison, CriterionRow, DomainRow, lacks, meets
from ...core.rubric import Outcome
from ..names import Names
from ..phrase import joined, phrase
from ..reasons import carried
from .regions import Regions, RegionView
from .standings import letters


class CriterionCell(NamedTuple):
    """One criterion in one region."""

    region: RegionView
    outcome: Outcome
    said: str
    """The outcome in words; what is unknown since nothing was read says so."""
    carried: str
    """Where it is met and there are few regions: the instruments with their dates, or the analysts' reason."""
    since: str
    """The year since when it is met, where that is known."""


class CriterionView(NamedTuple):
    """One criterion in all regions."""

    id: str
    title: str
    letter: str
    """Stands for the title at the head of a column."""
    stage: int
    cells: tuple[CriterionCell, ...]


class LeadItem(NamedTuple):
    """A criterion that one region meets and the other lacks."""

    title: str
    id: str
    has: CriterionCell
    lacks: CriterionCell


class Lead(NamedTuple):
    """What one of two regions has that the other lacks."""

    title: str
    items: tuple[LeadItem, ...]


class Difference(NamedTuple):
    """What tells the regions apart in one domain."""

    id: str
    title: str
    rows: tuple[CriterionView, ...]
    """The criteria that one region meets and another lacks, by stage."""
    leads: tuple[Lead, ...]
    """The same as two lists, where there are two regions; a list that is empty is left out."""
    alone: str | None
    """The one of several regions that has evidence here, with what it meets, in a sentence."""
    everywhere: str
    """The criteria that all meet, in a sentence."""
    nowhere: str
    """Those that none is known to meet."""


def differences(found: Comparison, regions: Regions) -> tuple[Difference, ...]:
    """Word what tells the regions apart, in every domain in which one of them has evidence."""
    return tuple(
        _Writer(row, found, regions).difference()
        for row in found.domains
        if any(result and result.evidence for result in row.results)
    )


class _Writer:
    def __init__(self, row: DomainRow, found: Comparison, regions: Regions) -> None:
        self.row, self.regions, self.words = row, regions, regions.words
        self.criteria = found.assessments[0].rubric.criteria

    def difference(self) -> Difference:
        rows = tuple(self._row(one, i) for i, one in enumerate(one for one in self.row.criteria if one.differs))
        return Difference(
            id=self.row.id,
            title=self.regions.domain(self.row.id),
            rows=rows,
            leads=tuple(self._leads(rows)) if len(self.regions.all) == 2 else (),
            alone=self._alone(),
            everywhere=self._titles(one for one in self.row.criteria if all(map(meets, one.results))),
            nowhere=self._titles(one for one in self.row.criteria if not any(map(meets, one.results))),
        )

    def _alone(self) -> str | None:
        if len(self.regions.all) == 2 or len(self.row.missing) < len(self.regions.all) - 1:
            return None
        region = next(one for one in self.regions.all if one.key not in self.row.missing)
        met = self._titles(one for one in self.row.criteria if any(map(meets, one.results)))
        if not met:
            return phrase(self.words.gettext("Only {region} has evidence here."), region=region.name)
        pattern = self.words.gettext("Only {region} has evidence here. Met: {criteria}.")
        return phrase(pattern, region=region.name, criteria=met)

    def _titles(self, rows: Iterator[CriterionRow]) -> str:
        return self.regions.ours.criteria([row.id for row in rows])

    def _row(self, row: CriterionRow, position: int) -> CriterionView:
        known = self.criteria[row.id]
        cells = tuple(
            self._cell(region, names, result)
            for region, names, result in zip(self.regions.all, self.regions.names, row.results, strict=True)
        )
        return CriterionView(row.id, self.regions.ours.ours(known.title), letters(position), known.stage, cells)

    def _cell(self, region: RegionView, names: Names, result: CriterionResult | None) -> CriterionCell:
        if result is None:
            return CriterionCell(region, "unknown", self.words.gettext("nothing read"), "", "")
        met = meets(result)
        return CriterionCell(
            region=region,
            outcome=result.outcome,
            said=self._said(result),
            carried=self._carried(result, names) if met and self.regions.few else "",
            since=str(result.since.year) if met and result.since else "",
        )

    def _said(self, result: CriterionResult) -> str:
        if result.basis == "silent":
            return self.words.gettext("nothing read")
        said = self.words.outcomes[result.outcome]
        if result.outcome in ("met", "not-applicable") or (result.outcome, result.basis) == ("not-met", "finding"):
            return said
        return joined([said, self.words.standings[result.basis]], ", ")

    def _carried(self, result: CriterionResult, names: Names) -> str:
        if result.basis != "implied":
            return carried(result, names)
        shown = carried(result, names) if result.carriers else ""  # a finding of its own may be overruled
        through = phrase(self.words.gettext("implied by {criteria}"), criteria=names.criteria(result.through))
        return joined([through, shown], self.words.semicolon) if shown else through

    def _leads(self, rows: Sequence[CriterionView]) -> Iterator[Lead]:
        results = {row.id: row.results for row in self.row.criteria}
        for i, j in ((0, 1), (1, 0)):
            items = tuple(
                LeadItem(row.title, row.id, row.cells[i], row.cells[j])
                for row in rows
                if meets(results[row.id][i]) and lacks(results[row.id][j])
            )
            title = phrase(
                self.words.gettext("{one} has, {other} lacks"),
                one=self.regions.all[i].name,
                other=self.regions.all[j].name,
            )
            if items:
                yield Lead(title, items)

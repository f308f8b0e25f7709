"""The view of a comparison: everything that it says, worded and in the order of reading, for all formats."""

from __future__ import annotations

from typing import NamedTuple

from ...core.checklist import Checklist
from ...core.comparison import Comparison
from .around import Around, around
from .criteria import Difference, differences
from .regions import Regions, RegionView
from .relations import Relations, relations
from .standings import DomainView, Ground, domains, ground


class CompareView(NamedTuple):
    """Some regions side by side: what the templates are given as ``comparison``."""

    lang: str
    title: str
    """The names of the regions; of many, how many they are."""
    rubric: str
    top: int
    """The highest stage."""
    few: bool
    """Whether the regions stand beside each other in full words."""
    regions: tuple[RegionView, ...]
    order: str
    """That this is a list and no ranking."""
    dates: str | None
    """A remark, where the regions are seen at different dates."""
    ground: Ground
    domains: tuple[DomainView, ...]
    relations: Relations
    differences: tuple[Difference, ...]
    around: Around


def compare_view(found: Comparison, checklist: Checklist | None = None, lang: str = "en") -> CompareView:
    """Word a comparison in one of the languages of the reports."""
    regions = Regions(found, checklist, lang)
    _ = regions.words.gettext
    differ = len({one.as_of for one in found.assessments}) > 1
    return CompareView(
        lang=regions.words.lang,
        title=regions.listed(regions.all) if regions.few else regions.words.regions(len(regions.all)),
        rubric=regions.ours.rubric.pin,
        top=regions.ours.top,
        few=regions.few,
        regions=regions.all,
        order=_("A list, not a ranking: the regions stand in the order in which they were named."),
        dates=_("The regions are seen at different dates: a difference may be one of time.") if differ else None,
        ground=ground(found, regions),
        domains=domains(found, regions),
        relations=relations(found, regions),
        differences=differences(found, regions),
        around=around(found, regions),
    )

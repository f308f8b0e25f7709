"""simaturity.report.compare.regions."""

from __future__ import annotations

import pytest

from simaturity.report.compare.regions import FEW, RegionView
from simaturity.report.phrase import parts_of

from .building import parts, region, several


def test_regions_stand_as_given_with_their_dates() -> None:
    _, regions = parts(region("Zonia"), region("Arland", as_of="2020-02"))
    assert regions.all == (
        RegionView(1, "x-zonia", "Zonia", "Zonia", "31 December 2024", "2024-12-31"),
        RegionView(2, "x-arland", "Arland", "Arland", "29 February 2020", "2020-02-29"),
    )
    assert regions.listed(regions.all) == "Zonia and Arland"
    assert regions.called(["x-arland", "x-zonia"]) == "Arland and Zonia"


def test_regions_of_one_name_are_told_apart_by_their_ids() -> None:
    place = {"id": "x-land", "name": "Land"}
    _, regions = parts(region("A", region=place), region("B", region=place, id="second"), region("C"))
    assert [one.name for one in regions.all] == ["Land (x-land)", "Land (second)", "C"]
    assert [one.own for one in regions.all] == ["Land", "Land", "C"]


@pytest.mark.parametrize("count", [2, FEW, FEW + 1])
def test_few_regions(count: int) -> None:
    assert parts(*several(count))[1].few is (count <= FEW)


def test_a_name_in_another_language_stays_marked() -> None:
    _, regions = parts(region("A", region={"id": "x-a", "name": {"nl": "Streekland"}}), region("B"))
    assert parts_of(regions.all[0].name) == (("Streekland", "nl"),)
    assert parts_of(regions.listed(regions.all)) == (("Streekland", "nl"), (" and ", ""), ("B", ""))


def test_titles_of_domains() -> None:
    own = {"other/work": {"title": "Work"}}
    _, regions = parts(region("A"), region("B", domains=own), region("C", domains={"other/work": {"title": "Jobs"}}))
    assert regions.domain("social-economy") == "Social economy"
    assert regions.domain("other/work") == "Work"
    assert regions.domains(["social-economy", "other/work"]) == "social economy and work"

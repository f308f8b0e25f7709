"""simaturity.exchange.tables.rows: what the golden files do not show, on the regions that come along and on others."""

from __future__ import annotations

import json
from datetime import date

import pytest

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.exchange.tables.definitions import tables
from simaturity.exchange.tables.rows import ROWS, rows
from simaturity.exchange.tables.vocabulary import Rules
from simaturity.exchange.tables.wave import Wave
from simaturity.reading.load import load_barriers, load_profile, load_rubric
from simaturity.report.sources.resting import weighed

from .examples import ladder, land, panel, told, wave
from .test_definitions import ENGLISH

COLUMNS = {table.name: [column.name for column in table.columns] for table in tables(ENGLISH)}
REGIONS = ("wallonia", "flanders", "brussels")


def shipped(name: str, day: date | None = None) -> Wave:
    """A region that comes along, at a day, or at its own date."""
    profile, rubric, checklist = load_profile(name), load_rubric(), load_barriers()
    return Wave(assess(profile, rubric, checklist, as_of=day), profile.as_of.text, checklist, "en")


def cells(table: str, of: Wave, *names: str) -> list[tuple[object, ...]]:
    """Some columns of a table."""
    places = [COLUMNS[table].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in ROWS[table](of)]


@pytest.mark.parametrize("name", REGIONS)
def test_stages_of_the_shipped_regions(name: str) -> None:
    found = shipped(name)
    expected = [
        (one.id, one.supported, one.possible, one.reach, one.verdict, one.evidence) for one in found.it.domains.values()
    ]
    assert cells("domain_stages", found, "domain", "supported", "possible", "reach", "verdict", "evidence") == expected
    criteria = [(domain.id, one.id, one.outcome) for domain in found.it.domains.values() for one in domain.criteria]
    assert cells("criteria", found, "domain", "criterion", "outcome") == criteria


@pytest.mark.parametrize("name", REGIONS)
def test_statements_are_counted_as_the_command_sources_does(name: str) -> None:
    """In a far year no statement is dated later, and the command counts those that are."""
    found = shipped(name, date(2100, 1, 1))
    expected = [(one.id, one.independent, len(one.statements)) for one in weighed(found.it)]
    assert cells("sources", found, "source", "independent", "statements") == expected


@pytest.mark.parametrize("name", REGIONS)
def test_binding_barriers_of_the_shipped_regions(name: str) -> None:
    found = shipped(name)
    expected = [
        (one.id, domain, found.it.domains[domain].supported + 1)
        for one in found.it.barriers
        for domain in sorted(one.binding)
    ]
    assert cells("binding_barriers", found, "barrier", "domain", "next_stage") == expected
    counts = [count for (count,) in cells("barriers", found, "binding_domains")]
    assert counts == [len(one.binding) for one in found.it.barriers]


def test_what_another_rubric_does_not_know_is_left_out() -> None:
    """Of its words the shipped rubric knows laws, that they are funded, and official definitions."""
    found = wave("2020", rules=Rules(load_rubric(), load_barriers()))
    made = dict(rows(found))
    assert [row[2:5] for row in made["milestones"]] == [("statute", "funded", "other/night")]
    assert {row[2] for row in made["conditions"]} == set(load_rubric().conditions)
    chosen = [row[2:4] for row in made["conditions"] if row[7]]
    assert chosen == [("definition", "official")]


def test_without_a_checklist_there_is_no_barrier_and_no_lever() -> None:
    found = wave("2020", rules=Rules(ladder().rubric, None))
    made = dict(rows(found))
    assert (made["barriers"], made["binding_barriers"], made["levers"]) == ([], [], [])
    assert cells("assessments", found, "checklist", "checklist_version") == [(None, None)]


def test_a_territory_without_a_code_has_no_country() -> None:
    profile = land().model_copy(update={"region": land().region.model_copy(update={"id": "x-land"}), "id": "mine"})
    assert cells("assessments", wave("2020", profile), "profile", "region", "country") == [("mine", "x-land", None)]


def test_stages_that_several_instruments_carry() -> None:
    found = wave("2020")
    town = found.it.domains["town"]
    found.it = found.it._replace(domains={"town": town._replace(assembled=(2, 3), supported=3)})
    assert cells("domain_stages", found, "assembled", "assembled_stages") == [(True, "2 3")]


def test_a_milestone_in_a_domain_that_its_instrument_does_not_name() -> None:
    data = land().model_dump(by_alias=True, exclude_none=True)
    data["instruments"]["purse"]["milestones"][0]["domains"] = ("other/night",)
    profile = Profile.model_validate(data)
    found = cells("milestones", wave("2020", profile), "instrument", "domain", "coverage")
    assert found[-1] == ("purse", "other/night", None)


def test_changes_stand_between_neighbours_only() -> None:
    found = panel(wave("2014"), wave("2015"), wave("2020"))["changes"]
    pairs = {(row[2], row[1]) for row in found}
    assert pairs == {(told("2014"), told("2015")), (told("2015"), told("2020"))}
    assert [row[5:7] for row in found if row[1] == told("2015")] == [("lever-put-in-place", "levers.grants")]
    assert found[0][0:2] == ("NA", date(2015, 12, 31))


@pytest.mark.parametrize("name", REGIONS)
def test_what_happened_has_a_precision_and_what_lapsed_has_none(name: str) -> None:
    found = changes_of([shipped(name, date(year, 12, 31)) for year in range(2008, 2025)])
    happened = {row["happened_on_precision"] for row in found if row["cause"] == "policy" and row["happened_on"]}
    assert happened <= {"year", "month", "day"}
    assert {row["happened_on_precision"] for row in found if row["cause"] != "policy"} <= {None}
    assert all(row["happened_on"] for row in found if row["happened_on_precision"])


def test_the_precision_is_that_of_the_date_behind_a_change() -> None:
    found = changes_of([shipped("flanders", date(year, 12, 31)) for year in range(2009, 2014)])
    told = [
        (row["domain"], row["happened_on"], row["happened_on_precision"])
        for row in found
        if row["kind"] == "stage-raised" and row["domain"] in ("social-economy", "esg")
    ]
    assert told == [
        ("social-economy", date(2010, 1, 1), "year"),
        ("esg", date(2012, 2, 8), "day"),
        ("social-economy", date(2012, 2, 8), "day"),
        ("social-economy", date(2013, 8, 1), "month"),
    ]


def test_stages_of_changes_are_numbers_and_others_have_none() -> None:
    for row in changes_of([wave("2015"), wave("2020")]):
        stages = [row[f"{side}_{bound}"] for side in ("old", "new") for bound in ("supported", "possible")]
        told = [json.loads(str(row[side])) for side in ("old", "new")] if row["family"] == "stage" else [[None] * 2] * 2
        assert stages == [*told[0], *told[1]]


def changes_of(waves: list[Wave]) -> list[dict[str, object]]:
    """The changes between dates of a profile, by their columns."""
    return [dict(zip(COLUMNS["changes"], row, strict=True)) for row in panel(*waves)["changes"]]

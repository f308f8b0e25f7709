"""simaturity.report.sources.resting: what a source carries, and what it carries alone."""

from __future__ import annotations

from simaturity.core.assess import assess
from simaturity.core.gates.evidence import dependent
from simaturity.reading.load import load_profile, load_rubric
from simaturity.report.sources.resting import Carried, weighed

from .building import assessed


def test_what_rests_on_each_and_what_on_it_alone() -> None:
    found = {one.id: one for one in weighed(assessed())}
    assert list(found) == ["answers", "gazette", "leaflet", "nameless", "own"]
    assert {name: [(each.statement.id, each.alone) for each in one.statements] for name, one in found.items()} == {
        "answers": [("declared.answers.social-economy.2023", True)],
        "gazette": [("instruments.decree.adopted", True), ("instruments.decree.in-effect", False)],
        "leaflet": [("instruments.decree.in-effect", False)],
        "nameless": [],
        "own": [("findings.evaluated.social-economy.2024", True)],
    }
    assert Carried("social-economy", "adopted", "met", True) in found["gazette"].criteria
    assert Carried("social-economy", "in-effect", "met", False) in found["gazette"].criteria
    assert found["leaflet"].criteria == (Carried("social-economy", "in-effect", "met", False),)
    assert found["own"].criteria == (Carried("social-economy", "evaluated", "not-met", True),)
    assert found["nameless"].criteria == ()


def test_what_most_rests_on_weighs_most() -> None:
    found = sorted(weighed(assessed()), key=lambda one: one.weight)
    assert [one.id for one in found] == ["gazette", "leaflet", "own", "answers", "nameless"]


def test_independence_is_that_of_the_gate() -> None:
    it = assessed()
    found = {one.id: one.independent for one in weighed(it)}
    assert found == {"answers": False, "gazette": True, "leaflet": False, "nameless": False, "own": False}
    assert {name for name, apart in found.items() if not apart} == set(dependent(it.profile, it.profile.sources))
    assert [one.id for one in weighed(it) if one.declares] == ["answers"]


def test_everything_that_names_a_source_is_there() -> None:
    profile = load_profile("flanders")
    it = assess(profile, load_rubric())
    found = weighed(it)
    assert [one.id for one in found] == sorted(profile.sources)
    # Every shipped source is used, or validation would say so.
    assert [one.id for one in found if not one.statements] == []
    carried = {(each.domain, each.criterion) for one in found for each in one.criteria}
    assert carried == {(domain.id, one.id) for domain in it.domains.values() for one in domain.criteria if one.evidence}

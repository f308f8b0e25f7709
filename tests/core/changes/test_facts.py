"""The facts of a profile at a date: what exists, under which id, and what of it is no word."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.changes.facts import Fact, claim_subject, facts, ids, known_at
from simaturity.core.profile import Claim, SourceReference
from simaturity.core.rubric import Rubric

from .profiles import known, profile

FIRST = date(2010, 1, 1)


def test_a_milestone_says_what_is_no_word_and_no_default(rubric: Rubric) -> None:
    milestone = {"reached": "funded", "id": "first", "on": 2010, "until": "2012-06", "note": "A note", "state": "done"}
    found = known(rubric, "2010-01-01", instruments={"fund": [milestone]})
    value = {"kind": "fund", "domains": {"social-economy": "dedicated"}}
    assert found == {
        ("instruments", "fund"): Fact("instrument", value, (), FIRST),
        ("instruments", "fund", "first"): Fact(
            "milestone", {"reached": "funded", "on": "2010", "until": "2012-06"}, ("print",), FIRST, FIRST
        ),
    }


def test_what_begins_later_does_not_exist(rubric: Rubric) -> None:
    sections: dict[str, Any] = {
        "instruments": {"decree": [{"reached": "adopted", "on": 2010}]},
        "findings": [{"criterion": "funded", "answer": "met", "on": 2010}],
        "conditions": {"definition": {"answer": "none", "on": 2010}},
        "barriers": {"lack-of-money": {"status": "present", "on": 2010}},
        "levers": {"structural-funding": {"status": "asked", "on": 2010}},
        "declared": [{"stages": [8], "domains": ["social-economy"], "on": 2010, "sources": ["print"]}],
    }
    assert known(rubric, "2009-12-31", **sections) == {}
    assert sorted(known(rubric, "2010-01-01", **sections)) == [
        ("barriers", "lack-of-money", "2010"),
        ("conditions", "definition", "2010"),
        ("declared", "print", "social-economy", "2010"),
        ("findings", "funded", "social-economy", "2010"),
        ("instruments", "decree"),
        ("instruments", "decree", "adopted"),
        ("levers", "structural-funding", "2010"),
    ]


def test_an_instrument_is_there_with_its_first_milestone_or_without_any(rubric: Rubric) -> None:
    milestones = [{"reached": "in-effect", "on": 2012}, {"reached": "adopted", "on": 2011}]
    sections: dict[str, Any] = {"instruments": {"decree": milestones, "law": []}}
    before, after = known(rubric, "2010-12-31", **sections), known(rubric, "2011-06-30", **sections)
    assert {subject: fact.on for subject, fact in before.items()} == {("instruments", "law"): None}
    assert {subject: fact.on for subject, fact in after.items()} == {
        ("instruments", "law"): None,
        ("instruments", "decree"): date(2011, 1, 1),
        ("instruments", "decree", "adopted"): date(2011, 1, 1),
    }


@pytest.mark.parametrize(("reached", "there"), [("funded", True), ("acknowledged", False), ("ended", False)])
def test_a_page_dates_events_and_endings_by_its_collection_but_no_states(
    reached: str, there: bool, rubric: Rubric
) -> None:
    sections: dict[str, Any] = {
        "sources": {"page": {"collected": 2013}},
        "instruments": {"fund": [{"reached": reached, "sources": ["page"]}]},
    }
    assert (("instruments", "fund", reached) in known(rubric, "2012-12-31", **sections)) is there
    assert ("instruments", "fund", reached) in known(rubric, "2013-12-31", **sections)


def test_attested_is_what_ages(rubric: Rubric) -> None:
    """`funded` ages, `adopted` holds until it ends, and an evaluation happened."""
    found = known(
        rubric,
        "2015-12-31",
        sources={"report": {"published": 2014}},
        instruments={
            "decree": [
                {"reached": name, "on": 2010, "sources": ["report"]} for name in ("funded", "adopted", "evaluated")
            ]
        },
        findings=[
            {"criterion": name, "answer": "met", "on": 2010, "sources": ["print", "report"]}
            for name in ("delivered", "piloted", "unheard-of")
        ],
    )
    assert {subject[-1 if subject[0] == "instruments" else 1]: fact.attested for subject, fact in found.items()} == {
        "report": None,
        "decree": None,
        "funded": date(2014, 12, 31),
        "adopted": None,
        "evaluated": None,
        "delivered": date(2014, 12, 31),
        "piloted": None,
        "unheard-of": None,
    }


def test_a_state_without_an_age_limit_is_not_attested(rubric: Rubric) -> None:
    held = rubric.criteria["funded"].model_copy(update={"age_limit": None})
    lasting = rubric.model_copy(update={"criteria": rubric.criteria | {"funded": held}})
    fund = {"fund": [{"reached": "funded", "on": 2010}]}
    key = ("instruments", "fund", "funded")
    assert known(rubric, "2012-12-31", instruments=fund)[key].attested == FIRST
    assert known(lasting, "2012-12-31", instruments=fund)[key].attested is None


def test_sources_are_known_by_all_but_their_words(rubric: Rubric) -> None:
    copy = {"path": "copy.pdf", "sha256": "0" * 64}
    sources = {
        "report": {
            "title": "T",
            "publisher": "P",
            "kind": "press",
            "published": "2013-05",
            "note": "N",
            "snapshot": copy,
        },
        "page": {"url": "https://example.org/", "collected": 2014, "language": "fr"},
    }
    assert known(rubric, "2012-12-31", sources=sources) == {
        ("sources", "report"): Fact(
            "source", {"kind": "press", "published": "2013-05", "snapshot": "0" * 64}, (), date(2013, 5, 31)
        ),
        ("sources", "page"): Fact(
            "source",
            {"kind": "official", "url": "https://example.org/", "collected": "2014", "language": "fr"},
            (),
            None,
        ),
    }


def test_an_instrument_rests_on_the_sources_of_its_numbers_too(rubric: Rubric) -> None:
    fund = {
        "milestones": [],
        "sources": ["b"],
        "amounts": [{"value": 2.0, "for": "Projects", "sources": ["c", "a"]}, {"value": 1.5, "period": "2010/2012"}],
        "targets": [{"id": "jobs", "title": "Jobs", "planned": 10, "unit": "jobs", "sources": ["a"]}],
        "named": ["Somebody"],
        "domains": {"social-innovation": "partial", "social-economy": "dedicated"},
    }
    found = known(rubric, "2012-12-31", instruments={"fund": fund})[("instruments", "fund")]
    assert found == Fact(
        "instrument",
        {
            "kind": "fund",
            "domains": {"social-economy": "dedicated", "social-innovation": "partial"},
            "amounts": [{"value": 1.5, "period": "2010/2012"}, {"value": 2}],
            "targets": [{"id": "jobs", "planned": 10}],
        },
        ("a", "b", "c"),
        None,
    )
    assert list(found.value["domains"]) == ["social-economy", "social-innovation"]


def test_that_something_is_named_counts_and_not_what(rubric: Rubric) -> None:
    conditions = {
        "definition": {"answer": "none", "named": ["A", "B"], "on": 2010},
        "frameworks": {"answer": ["sdg", "esg"], "on": 2010},
        "momentum": {"named": ["A"], "on": 2010},
    }
    assert {subject[1]: fact.value for subject, fact in known(rubric, "2010-01-01", conditions=conditions).items()} == {
        "definition": {"answer": "none", "named": True},
        "frameworks": {"answer": ["sdg", "esg"], "named": False},
        "momentum": {"named": True},
    }


def test_statements_that_share_an_id_are_numbered_by_what_they_say(rubric: Rubric) -> None:
    def one(because: str, **more: Any) -> dict[str, Any]:
        domains = ["social-economy", "social-economy"]
        return {"criterion": "funded", "domains": domains, "answer": "met", "on": 2011, "because": because} | more

    expected = {"2011": {"answer": "met", "until": "2013"}, "2011#2": {"answer": "met"}}
    for given in ([one("A"), one("B", until=2013)], [one("A", until=2013), one("B")]):
        found = known(rubric, "2012-12-31", findings=given)
        assert {subject[-1]: fact.value for subject, fact in found.items()} == expected


def test_undated_statements_are_numbered_from_the_oldest(rubric: Rubric) -> None:
    sources = {"late": {"published": 2012}, "early": {"published": 2010}}
    given = [{"answer": "none", "sources": ["late"]}, {"answer": "official", "sources": ["early"]}]
    found = known(rubric, "2014-12-31", sources=sources, conditions={"definition": given})
    assert {
        subject[-1]: (fact.value["answer"], fact.on) for subject, fact in found.items() if subject[0] == "conditions"
    } == {
        "undated": ("official", date(2010, 12, 31)),
        "undated#2": ("none", date(2012, 12, 31)),
    }


def test_a_claim_is_known_by_its_sources_and_domains() -> None:
    claim = Claim(
        stages=(8,),
        domains=("social-innovation", "social-economy", "social-economy"),
        sources=tuple(SourceReference(source=name) for name in ("b", "a", "b")),
    )
    assert claim_subject(claim) == ("declared", "a+b", "social-economy+social-innovation")
    assert ids(claim.sources) == ("a", "b")


def test_what_is_known_at_a_day_is_what_does_not_begin_later(rubric: Rubric) -> None:
    one = profile(
        sources={"page": {"collected": 2013}},
        instruments={
            "decree": [{"reached": "adopted", "on": 2010}, {"reached": "in-effect", "by": 2011}],
            "fund": [{"reached": "funded", "sources": ["page"]}],
        },
        findings=[{"criterion": "funded", "answer": "met", "on": year} for year in (2010, 2012)],
        declared=[
            {"stages": [8], "domains": ["social-economy"], "on": year, "sources": ["print"]} for year in (2010, 2012)
        ],
        conditions={"definition": [{"answer": "none", "on": year} for year in (2010, 2012)]},
        barriers={"lack-of-money": [{"status": "present", "on": year} for year in (2010, 2012)]},
        levers={"structural-funding": {"status": "asked", "on": 2012}},
    )
    day = date(2011, 6, 30)
    found = known_at(one, day)
    assert {name: [m.key for m in instrument.milestones] for name, instrument in found.instruments.items()} == {
        "decree": ["adopted"],
        "fund": ["funded"],
    }
    answers = (*found.findings, *found.declared, *found.conditions["definition"], *found.barriers["lack-of-money"])
    assert [str(answer.on) for answer in answers] == ["2010"] * 4
    assert found.levers == {"structural-funding": ()}
    assert assess(found, rubric, as_of=day)[2:] == assess(one, rubric, as_of=day)[2:]
    assert facts(found, rubric, day) == facts(one, rubric, day)

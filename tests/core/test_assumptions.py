"""Assumptions: a profile in which some criteria have other answers, and nothing else is changed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.assessment import Assumption
from simaturity.core.assumptions import assume, resolved
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

DAY = date(2012, 12, 31)
BECAUSE = {"en": "Assumed.", "fr": "Supposé."}


def profile(*findings: dict[str, Any], **sections: Any) -> Profile:
    """A profile with these findings on the social economy and welfare, of the day if nothing else is said."""
    usual = {"domains": ["social-economy", "welfare"], "on": "2012-12-31", "because": "Read.", "sources": ["print"]}
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": "2012-12-31",
            "sources": {"print": {"title": "Print", "kind": "official"}},
            "findings": [usual | finding for finding in findings],
            **sections,
        }
    )


def said(found: Profile) -> list[tuple[str, tuple[str, ...], str, str, list[str]]]:
    """The findings of a profile."""
    return [
        (one.criterion, one.domains, one.answer, str(one.on), [reference.source for reference in one.sources])
        for one in found.findings
    ]


def test_what_names_a_domain_goes_before_what_names_none() -> None:
    given = (
        Assumption("funded", "met", None),
        Assumption("funded", "not-met", "welfare"),
        Assumption("adopted", "met", "sdg"),
    )
    for order in (given, given[::-1]):
        assert resolved(order, ("welfare", "social-economy")) == (
            Assumption("adopted", "met", "sdg"),
            Assumption("funded", "met", "social-economy"),
            Assumption("funded", "not-met", "welfare"),
        )


def test_a_finding_of_the_day_says_it_and_those_of_the_day_say_no_other(rubric: Rubric) -> None:
    before = profile(
        {"criterion": "funded", "answer": "not-met"},
        {"criterion": "funded", "answer": "not-met", "domains": ["social-economy"], "contested": True},
        {"criterion": "funded", "answer": "not-met", "on": "2012-12"},
        {"criterion": "adopted", "answer": "not-met"},
    )
    after = assume(before, rubric, DAY, [Assumption("funded", "met", "social-economy")], BECAUSE)
    assert said(after) == [
        ("funded", ("welfare",), "not-met", "2012-12-31", ["print"]),
        ("funded", ("social-economy", "welfare"), "not-met", "2012-12", ["print"]),
        ("adopted", ("social-economy", "welfare"), "not-met", "2012-12-31", ["print"]),
        ("funded", ("social-economy",), "met", "2012-12-31", ["assumed"]),
    ]
    assert after.findings[-1].because == BECAUSE
    assert (after.sources["assumed"].title, after.sources["assumed"].kind) == (BECAUSE, "other")


def test_a_finding_without_a_date_is_of_the_day_that_counts(rubric: Rubric) -> None:
    """It takes the profile's date, and would dispute the assumption."""
    before = profile({"criterion": "funded", "answer": "not-met", "on": None, "domains": ["welfare"]})
    after = assume(before, rubric, DAY, [Assumption("funded", "met", "welfare")], BECAUSE)
    assert said(after) == [("funded", ("welfare",), "met", "2012-12-31", ["assumed"])]


def test_nothing_else_is_changed(rubric: Rubric) -> None:
    before = profile({"criterion": "funded", "answer": "not-met"}, declared=[{"stages": [3], "domains": ["sdg"]}])
    after = assume(before, rubric, DAY, [Assumption("adopted", "met", "sdg")], BECAUSE)
    assert after.model_copy(update={"findings": before.findings, "sources": before.sources}) == before
    assert after.findings[:-1] == before.findings
    assert {name: one for name, one in after.sources.items() if name != "assumed"} == before.sources


@pytest.mark.parametrize("given", [(), (Assumption("no-such", "met", "welfare"),)])
def test_nothing_assumed_is_nothing_changed(rubric: Rubric, given: tuple[Assumption, ...]) -> None:
    before = profile()
    assert assume(before, rubric, DAY, given, BECAUSE) is before


def test_without_a_domain_it_holds_in_all(rubric: Rubric) -> None:
    before = profile(domains={"other/care": {"title": "Care"}})
    after = assume(before, rubric, DAY, [Assumption("adopted", "met", None)], BECAUSE)
    assert sorted(one.domains[0] for one in after.findings) == sorted([*rubric.domains, "other/care"])


def test_an_id_of_its_own(rubric: Rubric) -> None:
    taken = {name: {"title": "T", "kind": "law"} for name in ("assumed", "assumed-2")}
    after = assume(profile(sources=taken), rubric, DAY, [Assumption("adopted", "met", "welfare")], BECAUSE)
    assert sorted(after.sources) == ["assumed", "assumed-2", "assumed-3"]
    assert said(after)[0][-1] == ["assumed-3"]


@pytest.mark.parametrize(
    ("barred", "source", "outcome"),
    [
        (["self-report"], "assumed", "met"),
        (["self-report", "other"], "assumed-official", "met"),
        # Where no source at all may say so, nobody may assume it.
        (
            "other official law evaluation academic civil-society press interview self-report".split(),
            "assumed",
            "unknown",
        ),
    ],
)
def test_it_rests_on_a_source_that_may_say_so(rubric: Rubric, barred: list[str], source: str, outcome: str) -> None:
    criteria = rubric.criteria | {"adopted": rubric.criteria["adopted"].model_copy(update={"not_by": tuple(barred)})}
    strict = rubric.model_copy(update={"criteria": criteria})
    after = assume(profile(), strict, DAY, [Assumption("adopted", "met", "welfare")], BECAUSE)
    assert said(after)[0][-1] == [source]
    standing = {one.id: one.outcome for one in assess(after, strict).domains["welfare"].criteria}
    assert standing["adopted"] == outcome


def test_assessed_is_what_is_assumed(rubric: Rubric) -> None:
    given = [Assumption("delivered", "not-applicable", "welfare"), Assumption("funded", "not-met", "welfare")]
    found = assess(assume(profile(), rubric, DAY, given, BECAUSE), rubric).domains["welfare"]
    told = {one.id: one.outcome for one in found.criteria if one.id in ("delivered", "funded")}
    assert told == {"delivered": "not-applicable", "funded": "not-met"}
    assert (found.supported, found.possible) == (1, 5)

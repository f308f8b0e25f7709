"""simaturity.report.timeline.wording: what a step rests on, and what is to come."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.scoring.stages import Interval
from simaturity.core.timeline import Step
from simaturity.report.timeline.wording import SourceLink, outlook
from simaturity.report.words import words

from .building import ADOPTED, FUNDED, RISEN, land


@pytest.mark.parametrize(
    ("before", "then", "said"),
    [
        ((6, 8), (4, 8), "falls to at least 4 in March 2027 unless renewed"),
        ((6, 7), (4, 7), "falls to at least 4, at most 7 in March 2027 unless renewed"),
        ((6, 7), (4, 4), "falls to exactly 4 in March 2027 unless renewed"),
        ((8, 8), (7, 8), "falls to at least 7 in March 2027 unless renewed"),
        ((4, 8), (5, 8), "rises to at least 5 in March 2027, when a suspension ends"),
        ((4, 7), (8, 8), "rises to exactly 8 in March 2027, when a suspension ends"),
        ((4, 6), (4, 8), "may be as high as 8 from March 2027: what rules it out holds until then"),
        ((4, 8), (4, 6), "is no higher than 6 from March 2027 unless renewed"),
    ],
)
def test_what_is_to_come(before: tuple[int, int], then: tuple[int, int], said: str) -> None:
    step = Step(date(2027, 3, 9), *then, ())
    assert outlook(step, Interval(*before), 8, words("en")) == said


def test_years_of_few_digits() -> None:
    assert outlook(Step(date(333, 1, 1), 1, 8, ()), Interval(2, 8), 8, words("en")).endswith(
        "January 0333 unless renewed"
    )


def sentences(*milestones: dict[str, Any], **sections: Any) -> list[list[str]]:
    """What stands behind each step and each step to come."""
    (domain,) = land(*milestones, **sections).view().domains
    return [[cause.sentence for cause in step.causes] for step in (*domain.steps, *domain.coming)]


def test_criteria_with_the_same_behind_them_go_together() -> None:
    assert sentences(*RISEN) == [
        ["adopted: Decree (May 2010)"],
        ["delivered: Decree (1 July 2012)"],
        ["delivered (lapsed): Decree (1 July 2012)", "funded (lapsed): Decree (by June 2012)"],
    ]
    same = [{**one, "on": "2012-07-01"} for one in (ADOPTED, {"reached": "funded", "sources": ["report"]})]
    assert sentences(*same)[0] == ["adopted and funded: Decree (1 July 2012)"]


def test_what_happened_to_the_instrument_is_named() -> None:
    suspended = {"reached": "suspended", "on": "2014-02", "until": 2016, "sources": ["report"]}
    assert sentences(ADOPTED, suspended) == [
        ["adopted: Decree (May 2010)"],
        ["adopted (suspended): Decree (May 2010, suspended February 2014)"],
        # It ends by itself.
        ["adopted: Decree (May 2010)"],
    ]


def test_what_has_no_date_of_its_own() -> None:
    undated = {"reached": "ended", "sources": ["report"]}
    plain = {"reached": "adopted", "sources": ["gazette"]}
    assert sentences(plain, undated) == [["adopted: Decree"], ["adopted (ended): Decree (ended)"]]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"answer": "not-met"}, "adopted (not met): It was read."),
        ({"answer": "partly"}, "adopted (partly): It was read."),
    ],
)
def test_findings_give_their_reason(answer: dict[str, Any], said: str) -> None:
    finding = {"criterion": "adopted", "domains": ["esg"], "on": 2015, "because": "It was read.", **answer}
    assert sentences(findings=[finding]) == [[said]]


def test_a_finding_beside_a_milestone() -> None:
    finding = {"criterion": "drafted", "domains": ["welfare"], "on": "2012-06-30", "because": "So it is."}
    (first, *_) = sentences(FUNDED, findings=[{**finding, "answer": "met"}])
    assert first == ["drafted: So it is.", "funded: Decree (by June 2012)"]


def test_sources_with_their_addresses() -> None:
    (domain,) = land(ADOPTED).view().domains
    assert domain.steps[0].causes[0].sources == (SourceLink("Gazette", "https://www.example.org/a?b"),)
    missing = {**ADOPTED, "sources": ["gazette", "elsewhere"]}
    (domain,) = land(missing).view().domains
    assert [one.title for one in domain.steps[0].causes[0].sources] == ["Gazette"]

"""Suspensions in an order that can have been, and none."""

from __future__ import annotations

import pytest

from simaturity.reading.profiles import parse_profile

HEAD = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: NO, name: Norge}
as_of: 2025
sources: {s: {title: A report, kind: press}}
instruments:
  law:
    title: Law
    kind: law
    domains: {welfare: dedicated}
    sources: [s]
    milestones:
"""


def codes(*milestones: str) -> list[str]:
    lines = "".join(f"      - {{id: m{i}, reached: {text}}}\n" for i, text in enumerate(milestones))
    return [problem.code for problem in parse_profile(HEAD + lines).problems]


@pytest.mark.parametrize(
    "milestones",
    [
        ("suspended, on: 2010", "resumed, on: 2011"),
        ("resumed, on: 2011", "suspended, on: 2010"),
        ("suspended, on: 2010, until: 2011", "suspended, on: 2012"),
        ("suspended, on: 2010", "resumed, by: 2011", "suspended, on: 2012", "resumed, on: 2013"),
        ("suspended, on: 2010, until: 2010-06", "resumed, on: 2010-07"),
        ("resumed, on: 2010", "suspended, on: 2010"),
        ("suspended",),
        ("resumed",),
        ("adopted, on: 2010", "ended, on: 2010"),
        ("adopted, on: 2010-12-31", "ended, by: 2010"),
        ("ended", "adopted, on: 2010"),
        ("ended, on: 2010", "evaluated, on: 2012", "practice-shared, on: 2013"),
        ("ended, on: 2010", "adopted, by: 2012"),
    ],
)
def test_possible(milestones: tuple[str, ...]) -> None:
    assert codes(*milestones) == []


@pytest.mark.parametrize(
    ("milestones", "code"),
    [
        (("resumed, on: 2011", "suspended, on: 2012"), "resumed-unsuspended"),
        (("suspended, on: 2010", "resumed, on: 2011", "resumed, on: 2012"), "resumed-unsuspended"),
        (("suspended, on: 2010", "suspended, on: 2011"), "suspended-twice"),
        (("suspended, on: 2010, until: 2012", "suspended, on: 2011"), "suspended-twice"),
        (("ended, on: 2010-06", "adopted, on: 2010-07-01"), "after-the-end"),
        (("ended, by: 2010", "weakened, on: 2011"), "after-the-end"),
    ],
)
def test_impossible(milestones: tuple[str, ...], code: str) -> None:
    assert codes(*milestones) == [code]

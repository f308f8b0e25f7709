"""simaturity.report.compare.around."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.report.compare.around import Item, around

from .building import parts, reached, region, several


def told(item: Item) -> list[tuple[Any, ...]]:
    """What is said of each region."""
    return [(one.state, one.said, one.details, one.year) for one in item.answers]


UNKNOWN = ("unknown", "unknown", (), "")


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("definition", {"answer": "official", "on": 2012}, ("known", "Official definition", (), "2012")),
        ("definition", {"answer": "official", "contested": True}, ("unknown", "unknown: sources dispute it", (), "")),
        ("actors", {"answer": ["academia", "government"]}, ("known", "Academia; Ministries and agencies", (), "2024")),
        ("coordination-body", {"answer": "none", "named": ["X", "Y"]}, ("known", "No", ("named: X and Y",), "2024")),
        ("momentum", {"named": ["X"]}, ("known", "named: X", (), "2024")),
        ("momentum", {"note": "Hard to say."}, UNKNOWN),
        ("technology-for-good", {"answer": "yes"}, ("known", "yes", (), "2024")),
    ],
)
def test_conditions(name: str, answer: dict[str, Any], expected: tuple[Any, ...]) -> None:
    (item,) = around(*parts(region("A", conditions={name: answer}), region("B"))).conditions
    assert item.id == name
    assert told(item) == [expected, UNKNOWN]


def test_barriers() -> None:
    law = {"law": reached(adopted=2012)}
    found = around(
        *parts(
            region(
                "A",
                instruments=law,
                barriers={
                    "lack-of-money": {"status": "present", "severity": "severe", "on": 2019},
                    "fragmentation": {"status": "present", "domains": ["welfare"]},
                },
            ),
            region("B", instruments=law, barriers={"lack-of-money": {"status": "absent"}}),
        )
    ).barriers
    assert [(item.title, told(item)) for item in found] == [
        (
            "Policy scattered over authorities",
            [("present", "present", ("in welfare and social services",), "2024"), UNKNOWN],
        ),
        (
            "Lack of money",
            [
                ("present", "present, severe", ("stands before the next stage in social economy",), "2019"),
                ("absent", "absent", (), "2024"),
            ],
        ),
    ]


def test_where_a_barrier_is_present_and_binds_is_said_once() -> None:
    barriers = {"lack-of-money": {"status": "present", "domains": ["social-economy"]}}
    law = {"law": reached(adopted=2012)}
    (item,) = around(*parts(region("A", instruments=law, barriers=barriers), region("B"))).barriers
    assert item.answers[0].details == ("stands before the next stage in social economy",)


def test_levers() -> None:
    more = [{"status": "in-place", "on": 2012}, {"status": "asked", "on": 2014}]
    (item,) = around(
        *parts(
            region("A", levers={"structural-funding": more}),
            region("B", levers={"structural-funding": {"status": "asked"}}),
            region("C"),
        )
    ).levers
    assert told(item) == [
        ("in-place", "in place", ("more is asked for",), "2014"),
        ("asked", "asked for", (), "2024"),
        ("unknown", "not mentioned", (), ""),
    ]


def test_few_regions_are_not_grouped() -> None:
    conditions = {"definition": {"answer": "official"}}
    assert around(*parts(*several(4, conditions=conditions))).conditions[0].groups == ()


def test_many_regions_are_grouped_by_what_is_said_and_what_is_unknown_is_only_counted() -> None:
    (item,) = around(
        *parts(
            region("A"),
            region("B", conditions={"actors": {"answer": ["ngos", "government"], "on": 2012}}),
            region("C", conditions={"actors": {"answer": ["government"], "on": 2013}}),
            region("D"),
            region("E", conditions={"actors": {"answer": ["ngos"], "contested": True}}),
        )
    ).conditions
    assert [tuple(group) for group in item.groups] == [
        ("known", "Non-governmental organisations", "B (2012)"),
        ("known", "Ministries and agencies", "B (2012) and C (2013)"),
        ("unknown", "unknown", "2 regions"),
        ("unknown", "unknown: sources dispute it", "1 region"),
    ]


def test_many_barriers_and_levers_keep_apart_what_bears_on_the_next_step() -> None:
    law = {"law": reached(adopted=2012)}
    barriers = {"lack-of-money": {"status": "present", "severity": "severe", "on": 2019}}
    levers = {"structural-funding": [{"status": "in-place", "on": 2012}, {"status": "asked", "on": 2014}]}
    found = around(
        *parts(
            region("A", instruments=law, barriers=barriers, levers=levers),
            region("B", barriers=barriers, levers={"structural-funding": {"status": "in-place", "on": 2013}}),
            *several(3),
        )
    )
    assert [tuple(group) for group in found.barriers[0].groups] == [
        ("present", "present, severe; stands before a next stage", "A (2019)"),
        ("present", "present, severe", "B (2019)"),
        ("unknown", "unknown", "3 regions"),
    ]
    assert [tuple(group) for group in found.levers[0].groups] == [
        ("in-place", "in place; more is asked for", "A (2014)"),
        ("in-place", "in place", "B (2013)"),
        ("unknown", "not mentioned", "3 regions"),
    ]

"""simaturity.core.comparison: who is ahead of whom, over which domains, and what stands in which row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment, BarrierResult
from simaturity.core.checklist import Checklist
from simaturity.core.comparison import MIRRORED, Relation, compare, lacks, meets, relation
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.stages import Interval

STAGES = [
    # One domain.
    ("above whatever the other may be", ["6-8"], ["4-5"], "ahead-in-every-case"),
    ("above, and the other ends where it begins", ["6-8"], ["4-6"], "ahead-on-the-evidence"),
    ("exactly above", ["6-6"], ["5-5"], "ahead-in-every-case"),
    ("shows more, but the other may be higher", ["6-8"], ["4-8"], "ahead-on-the-evidence"),
    ("shows the same", ["4-8"], ["4-8"], "level"),
    ("shows the same, and one may be higher", ["4-8"], ["4-5"], "level"),
    ("shows the same, and nothing is open", ["4-4"], ["4-4"], "level"),
    # Several domains.
    ("nowhere lower, and higher once", ["6-8", "4-8"], ["4-5", "2-4"], "ahead-in-every-case"),
    ("the same end everywhere", ["6-8", "4-8"], ["4-6", "2-4"], "ahead-on-the-evidence"),
    ("in every case in one, on the evidence in the other", ["6-8", "4-8"], ["4-5", "3-8"], "ahead-on-the-evidence"),
    ("in every case in one, level in the other", ["6-8", "4-8"], ["4-5", "4-8"], "ahead-on-the-evidence"),
    ("in every case in one, exactly level in the other", ["6-8", "4-8"], ["4-5", "4-4"], "ahead-in-every-case"),
    ("level everywhere", ["6-8", "1-8"], ["6-7", "1-1"], "level"),
    ("each ahead in one", ["6-8", "2-8"], ["2-8", "6-8"], "undecided"),
    ("far ahead in one, a little behind in the other", ["8-8", "2-2"], ["1-1", "3-3"], "undecided"),
    ("no domain", [], [], "not-comparable"),
]  # fmt: skip
"""What they show, in so many domains, how the one stands to the other."""


def intervals(texts: list[str]) -> list[Interval]:
    """Intervals from texts such as 4-8."""
    return [Interval(*map(int, text.split("-"))) for text in texts]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in STAGES], ids=[row[0] for row in STAGES])
def test_relation(one: list[str], other: list[str], expected: Relation) -> None:
    assert relation(intervals(one), intervals(other)) == expected
    assert relation(intervals(other), intervals(one)) == MIRRORED.get(expected, expected)


def region(
    rubric: Rubric, id: str, stages: dict[str, str], checklist: Checklist | None = None, **sections: Any
) -> Assessment:
    """A region whose only instrument reaches one thing in each of some domains."""
    data = {
        "schema": "simaturity/profile/1",
        "rubric": rubric.pin,
        "region": {"id": f"x-{id}", "name": id},
        "as_of": 2024,
        "sources": {"print": {"title": "Print", "kind": "official", "published": 2020}},
        "instruments": {
            f"law-{i}": {
                "title": "Law",
                "kind": "law",
                "domains": {domain: "dedicated"},
                "milestones": [{"reached": reached, "on": 2020, "sources": ["print"]}],
            }
            for i, (domain, reached) in enumerate(stages.items())
        },
        **sections,
    }
    return assess(Profile.model_validate(data), rubric, checklist)


def test_only_domains_with_evidence_everywhere_are_compared(rubric: Rubric) -> None:
    found = compare(
        [
            region(rubric, "a", {"social-economy": "adopted", "welfare": "adopted"}),
            region(rubric, "b", {"welfare": "adopted", "social-economy": "drafted", "sdg": "drafted"}),
            region(rubric, "c", {"social-economy": "adopted"}),
        ]
    )
    assert [(row.id, row.missing) for row in found.domains] == [
        ("social-economy", ()),
        ("welfare", ("x-c",)),
        ("sdg", ("x-a", "x-c")),
    ]
    assert found.common == ("social-economy",)
    assert found.leave_out == ()
    assert found.relations == (
        (None, "ahead-on-the-evidence", "level"),
        ("behind-on-the-evidence", None, "behind-on-the-evidence"),
        ("level", "ahead-on-the-evidence", None),
    )


def test_a_domain_that_is_only_declared_is_no_common_ground(rubric: Rubric) -> None:
    claims = [{"stages": [8], "domains": ["welfare"], "sources": ["print"]}]
    found = compare([region(rubric, "a", {}, declared=claims), region(rubric, "b", {"welfare": "adopted"})])
    assert [(row.id, row.missing) for row in found.domains] == [("welfare", ("x-a",))]
    assert found.relations == ((None, "not-comparable"), ("not-comparable", None))


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ([{"welfare": "adopted"}, {"sdg": "adopted"}], None),
        ([{}, {}], None),
        ([{"welfare": "adopted"}, {"sdg": "adopted"}, {"sdg": "drafted"}], ("x-a",)),
        # Of domains with equally many, the first of the rubric.
        ([{"sdg": "adopted"}, {"welfare": "adopted", "sdg": "adopted"}, {"welfare": "drafted"}], ("x-a",)),
        ([{"sdg": "adopted"}, {"welfare": "adopted"}, {"sdg": "drafted"}, {}], ("x-b", "x-d")),
    ],
)
def test_whom_to_leave_out(rubric: Rubric, stages: list[dict[str, str]], expected: tuple[str, ...] | None) -> None:
    regions = [region(rubric, name, some) for name, some in zip("abcd", stages, strict=False)]
    found = compare(regions)
    assert (found.common, found.leave_out) == ((), expected)
    if expected:
        assert compare([one for one in regions if one.profile.key not in expected]).common


def test_domains_of_the_profiles_own(rubric: Rubric) -> None:
    own = {"other/work": {"title": "Work"}, "other/bread": {"title": "Bread"}}
    found = compare(
        [
            region(rubric, "a", {"other/work": "adopted", "other/bread": "adopted"}, domains=own),
            region(rubric, "b", {"other/work": "adopted", "sdg": "adopted"}, domains={"other/work": {"title": "Jobs"}}),
        ]
    )
    assert [row.id for row in found.domains] == ["sdg", "other/bread", "other/work"]
    assert found.common == ("other/work",)
    bread = found.domains[1]
    assert bread.results[1] is None
    assert bread.missing == ("x-b",)
    assert {one.results[1] for one in bread.criteria} == {None}
    assert [one.id for one in bread.criteria if one.differs] == ["acknowledged", "drafted", "piloted", "adopted"]


def test_criteria_that_differ(rubric: Rubric) -> None:
    findings = [
        {"criterion": name, "domains": ["welfare"], "answer": answer, "because": "So.", "sources": ["print"]}
        for name, answer in (("funded", "not-met"), ("recognised-leader", "unknown"))
    ]
    ours = region(rubric, "a", {"welfare": "adopted"}, findings=findings)
    more = [{**findings[0], "answer": "met"}]
    theirs = region(rubric, "b", {"welfare": "in-effect"}, findings=more)
    (row,) = compare([ours, theirs]).domains
    assert [one.id for one in row.criteria if one.differs] == ["funded", "in-effect"]
    funded = next(one for one in row.criteria if one.id == "funded")
    assert [(meets(one), lacks(one)) for one in funded.results] == [(False, True), (True, False)]
    assert [one.id for one in row.criteria] == [one.id for one in ours.domains["welfare"].criteria]


def test_what_does_not_apply_is_not_lacking(rubric: Rubric) -> None:
    name = next(name for name, one in sorted(rubric.criteria.items()) if one.not_applicable)
    one, other = (
        region(
            rubric,
            id,
            {"welfare": "acknowledged"},
            findings=[
                {"criterion": name, "domains": ["welfare"], "answer": answer, "because": "So.", "sources": ["print"]}
            ],
        )
        for id, answer in (("a", "met"), ("b", "not-applicable"))
    )
    found = next(row for row in compare([one, other]).domains[0].criteria if row.id == name)
    assert [(meets(result), lacks(result)) for result in found.results] == [(True, False), (False, False)]
    assert not found.differs


def test_rows_of_which_something_is_said(rubric: Rubric, checklist: Checklist) -> None:
    scale = next(name for name, one in rubric.conditions.items() if one.type == "scale")
    presence = next(name for name, one in rubric.conditions.items() if one.type == "presence")
    first, second, third = sorted(checklist.barriers)[:3]
    lever, other_lever = sorted(checklist.levers)[:2]
    ours = region(
        rubric,
        "a",
        {},
        checklist,
        conditions={scale: {"answer": next(iter(rubric.conditions[scale].options)), "contested": True}},
        barriers={first: {"status": "absent"}, second: {"status": "unknown"}},
        levers={lever: {"status": "asked"}},
    )
    theirs = region(
        rubric,
        "b",
        {},
        checklist,
        conditions={presence: {"answer": "no"}},
        barriers={third: {"status": "present"}},
        levers={other_lever: {"status": "asked", "contested": True}},
    )
    found = compare([ours, theirs])
    in_order = [name for name in rubric.conditions if name in (scale, presence)]
    assert [row.id for row in found.conditions] == in_order
    assert [(row.id, [one.status for one in row.results]) for row in found.barriers] == [
        (first, ["absent", "unknown"]),
        (third, ["unknown", "present"]),
    ]
    assert [(row.id, [one.status for one in row.results]) for row in found.levers] == [(lever, ["asked", "unknown"])]


def test_without_a_checklist_there_are_no_barriers(rubric: Rubric) -> None:
    found = compare([region(rubric, "a", {}), region(rubric, "b", {})])
    assert (found.domains, found.conditions, found.barriers, found.levers) == ((), (), (), ())


def test_each_region_keeps_its_date(rubric: Rubric) -> None:
    one = region(rubric, "a", {"welfare": "adopted"})
    other = assess(region(rubric, "b", {"welfare": "adopted"}).profile, rubric, as_of=date(2021, 1, 1))
    assert [it.as_of for it in compare([one, other]).assessments] == [date(2024, 12, 31), date(2021, 1, 1)]


def test_what_cannot_be_compared(rubric: Rubric) -> None:
    one, other = region(rubric, "a", {}), region(rubric, "b", {})
    with pytest.raises(ValueError, match="at least two"):
        compare([one])
    with pytest.raises(ValueError, match="same key"):
        compare([one, one])
    with pytest.raises(ValueError, match="different rubrics"):
        compare([one, other._replace(rubric=rubric.model_copy(update={"version": "2"}))])
    with pytest.raises(ValueError, match="different checklists"):
        compare([one, other._replace(barriers=(BarrierResult("a", "unknown", None, None, (), None, ()),))])

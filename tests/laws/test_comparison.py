"""Comparisons: an order that is honest about what it does not know, whatever the order of files and the numbers."""

from __future__ import annotations

from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.comparison import MIRRORED, Comparison, Relation, compare, relation
from simaturity.core.profile import Profile
from simaturity.core.scoring.stages import Interval

from .chance import Case, cases, random_profile, tries
from .test_summary import increasing

AHEAD = ("ahead-in-every-case", "ahead-on-the-evidence")
TOP = 8


@st.composite
def vectors(draw: st.DrawFn, count: int) -> list[list[Interval]]:
    """The stages of some regions in the same domains; few numbers, so that many are equal."""
    size, top = draw(st.integers(1, 4)), draw(st.integers(2, TOP))
    bounds = st.tuples(st.integers(1, top), st.integers(1, top)).map(lambda two: Interval(min(two), max(two)))
    return [draw(st.lists(bounds, min_size=size, max_size=size)) for _ in range(count)]


@given(vectors(2))
@tries(500)
def test_each_side_sees_the_mirror_of_the_other(found: list[list[Interval]]) -> None:
    one, other = found
    stands = relation(one, other)
    assert relation(other, one) == MIRRORED.get(stands, stands)
    assert relation(one, one) == "level"


@given(vectors(2))
@tries(500)
def test_every_relation_is_what_it_says(found: list[list[Interval]]) -> None:
    one, other = found
    pairs = list(zip(one, other, strict=True))
    in_every_case = all(a.supported >= b.possible for a, b in pairs) and any(a.supported > b.possible for a, b in pairs)
    shows = all(a.supported >= b.supported for a, b in pairs) and any(a.supported > b.supported for a, b in pairs)
    stands = relation(one, other)
    assert (stands == "ahead-in-every-case") == in_every_case
    assert (stands in AHEAD) == shows
    assert (stands == "level") == all(a.supported == b.supported for a, b in pairs)
    if stands == "undecided":
        assert any(a.supported > b.supported for a, b in pairs)
        assert any(a.supported < b.supported for a, b in pairs)


@given(vectors(2), st.data())
@tries(300)
def test_ahead_in_every_case_holds_whatever_the_unknowns_turn_out_to_be(
    found: list[list[Interval]], data: st.DataObject
) -> None:
    one, other = found
    settled = [
        [Interval(stage, stage) for stage in (data.draw(st.integers(it.supported, it.possible)) for it in some)]
        for some in found
    ]
    if relation(one, other) == "ahead-in-every-case":
        assert relation(*settled) == "ahead-in-every-case"


@given(vectors(3))
@tries(500)
def test_ahead_is_transitive(found: list[list[Interval]]) -> None:
    for one, other, third in permutations(found):
        first, second, both = relation(one, other), relation(other, third), relation(one, third)
        if first in AHEAD and second in AHEAD:
            assert both in AHEAD
        if first == second == "ahead-in-every-case":
            assert both == "ahead-in-every-case"
        if first == second == "level":
            assert both == "level"


@given(vectors(2), increasing)
@tries(300)
def test_only_the_order_of_stages_counts(found: list[list[Interval]], numbers: list[int]) -> None:
    renumbered = [[Interval(numbers[a - 1], numbers[b - 1]) for a, b in some] for some in found]
    assert relation(*renumbered) == relation(*found)


@given(vectors(2), st.randoms(use_true_random=False))
@tries(100)
def test_the_order_of_domains_changes_nothing(found: list[list[Interval]], chance: Random) -> None:
    pairs = list(zip(*found, strict=True))
    chance.shuffle(pairs)
    assert relation([a for a, _ in pairs], [b for _, b in pairs]) == relation(*found)


# ---- Whole comparisons of random profiles


def regions(case: Case, count: int) -> list[Assessment]:
    """Assessments of some random profiles under the rubric of a case, each at a date of its own."""
    found = []
    for number in range(count):
        data = random_profile(case.chance, case.rubric, case.chance.randint(0, 6))
        data["region"] = {"id": f"x-r{number}", "name": f"Region {number}"}
        found.append(assess(Profile.model_validate(data), case.rubric, as_of=case.chance.day()))
    return found


def relations(found: Comparison) -> dict[tuple[str, str], Relation | None]:
    """How each stands to each, by the keys of their profiles."""
    keys = [one.profile.key for one in found.assessments]
    return {
        (one, other): stands
        for one, row in zip(keys, found.relations, strict=True)
        for other, stands in zip(keys, row, strict=True)
    }


@given(cases(), st.integers(2, 6))
@tries(100)
def test_the_order_of_files_changes_nothing_but_the_order(case: Case, count: int) -> None:
    found = regions(case, count)
    before, then = compare(found), compare(case.chance.sample(found, count))
    assert relations(before) == relations(then)
    assert before.common == then.common
    for old, new in zip(before.domains, then.domains, strict=True):
        assert (old.id, sorted(old.missing)) == (new.id, sorted(new.missing))
        assert [row.differs for row in old.criteria] == [row.differs for row in new.criteria]
    if before.leave_out is not None:
        assert sorted(before.leave_out) == sorted(then.leave_out or ())


@given(cases(), st.integers(2, 6))
@tries(100)
def test_relations_are_over_the_domains_in_which_all_have_evidence(case: Case, count: int) -> None:
    found = compare(regions(case, count))
    expected = tuple(name for name in case.rubric.domains if all(it.domains[name].evidence for it in found.assessments))
    assert found.common == expected
    for i, row in enumerate(found.relations):
        for j, stands in enumerate(row):
            one, other = (
                [Interval(it.domains[name].supported, it.domains[name].possible) for name in expected]
                for it in (found.assessments[i], found.assessments[j])
            )
            assert stands == (None if i == j else relation(one, other))


@given(cases(), st.integers(3, 6))
@tries(100)
def test_who_is_left_out_makes_the_others_comparable_and_no_fewer_would(case: Case, count: int) -> None:
    found = compare(regions(case, count))
    held = [{name for name, one in it.domains.items() if one.evidence} for it in found.assessments]
    most = max(sum(name in some for some in held) for name in case.rubric.domains)
    if found.common:
        assert found.leave_out == ()
    elif most < 2:
        assert found.leave_out is None
    else:
        assert found.leave_out is not None
        assert len(found.leave_out) == count - most
        assert compare([it for it in found.assessments if it.profile.key not in found.leave_out]).common

"""What changed between two assessments: complete, explained, with one cause each, and the same from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.causes import standing
from simaturity.core.changes.change import CAUSES, Change
from simaturity.core.changes.diff import verdicts
from simaturity.core.changes.facts import facts, known_at
from simaturity.core.changes.results import results
from simaturity.core.profile import Profile

from .chance import Case, cases, tries
from .changing import Pair, assessed, changed, pairs, revised_pairs
from .edits import edited, reworded, turned

FOLLOWING = ("stage", "verdict", "tension")
"""Families of changes that follow from others."""

Key = tuple[Any, ...]


def told(changes: tuple[Change, ...], swapped: bool = False) -> list[Key]:
    """Changes in a form in which both directions can be held against each other, explanations by their subjects."""
    by_print = {one.fingerprint: (one.family, one.subject) for one in changes}
    return sorted(
        (
            one.family,
            one.subject,
            one.cause or "",
            repr(one.new if swapped else one.old),
            repr(one.old if swapped else one.new),
            str(one.on),
            sorted(by_print[found] for found in one.explains),
        )
        for one in changes
    )


def everything(it: Assessment) -> dict[Key, Any]:
    """All that a change may be about, with its value."""
    found: dict[Key, Any] = {key: True if key[0] == "tension" else value for key, value in results(it).items()}
    for name, domain in it.domains.items():
        found["stage", ("domains", name)] = [domain.supported, domain.possible]
        for claimant, verdict in verdicts(domain).items():
            found["verdict", ("domains", name, "declared", claimant)] = verdict
        for one in domain.criteria:
            found["criterion", ("domains", name, one.id)] = standing(one)
    for subject, fact in facts(it.profile, it.rubric, it.as_of).items():
        if fact.family in ("instrument", "milestone", "finding", "source"):
            found[fact.family, subject] = (fact.value, fact.sources)
    return found


@given(pairs(0, 0))
@tries(100)
def test_a_profile_against_itself_has_no_change(found: Pair) -> None:
    one = assessed(found.old, found.rubrics[0], found.days[0])
    other = assessed(turned(found.chance, reworded(found.old, "So")), found.rubrics[0], found.days[0])
    assert changed(one, one) == ()
    assert changed(one, other) == ()


@given(pairs())
@tries(120)
def test_nothing_changed_exactly_where_all_is_equal(found: Pair) -> None:
    old, new = (everything(side) for side in found.sides())
    differing = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    assert {(one.family, one.subject) for one in found.changes()} == differing


@given(pairs())
@tries(120)
def test_the_other_way_round_is_the_mirror(found: Pair) -> None:
    old, new = found.sides()
    assert told(changed(new, old), swapped=True) == told(changed(old, new))


@given(revised_pairs())
@tries(100)
def test_the_mirror_holds_under_two_rubrics_where_the_dates_differ(found: Pair) -> None:
    old, new = found.sides()
    if old.as_of != new.as_of:
        assert told(changed(new, old), swapped=True) == told(changed(old, new))


@given(pairs())
@tries(100)
def test_a_long_way_has_no_change_that_its_parts_lack(found: Pair) -> None:
    last = edited(found.chance, found.rubrics[0], found.new, 3)
    sides = [*found.sides(), assessed(last, found.rubrics[0], found.chance.day())]
    parts = {(one.family, one.subject) for pair in pairwise(sides) for one in changed(*pair)}
    assert {(one.family, one.subject) for one in changed(sides[0], sides[2])} <= parts


@given(pairs())
@tries(120)
def test_what_follows_is_explained_by_changes_that_are_there(found: Pair) -> None:
    _explained(found)


@given(revised_pairs())
@tries(100)
def test_what_follows_is_explained_under_two_rubrics(found: Pair) -> None:
    _explained(found)


def _explained(found: Pair) -> None:
    changes = found.changes()
    families = {one.fingerprint: one.family for one in changes}
    assert len(families) == len(changes)
    for one in changes:
        assert one.fingerprint not in one.explains
        assert set(one.explains) <= families.keys()
        if one.family == "stage":
            assert one.explains
            assert not {families[reason] for reason in one.explains} & set(FOLLOWING)
        if one.family in FOLLOWING and _simple(found):
            assert one.explains


def _simple(found: Pair) -> bool:
    """Whether no answer is dated by the profile alone, and no claim replaces another in some of its domains."""
    claims = [claim for data in (found.old, found.new) for claim in data["declared"]]
    overlap = any(
        set(one["sources"]) == set(other["sources"])
        and set(one["domains"]) != set(other["domains"])
        and not set(one["domains"]).isdisjoint(other["domains"])
        for one in claims
        for other in claims
    )
    return found.old["as_of"] == found.new["as_of"] and not overlap


@given(pairs())
@tries(120)
def test_every_leaf_has_one_cause(found: Pair) -> None:
    for one in found.changes():
        assert one.cause in CAUSES or (one.cause is None and one.family in FOLLOWING)


@given(pairs(0, 0))
@tries(100)
def test_one_file_at_two_dates_tells_of_policy_and_time_alone(found: Pair) -> None:
    assert {one.cause for one in found.changes()} <= {"policy", "expiry", None}


@given(pairs())
@tries(120)
def test_what_caused_a_change_lies_between_the_two_dates(found: Pair) -> None:
    first, last = sorted(side.as_of for side in found.sides())
    # What lapsed on the last day that counts is gone from the next one on.
    assert [one for one in found.changes() if one.on and not first <= one.on <= last + timedelta(days=1)] == []


@given(pairs())
@tries(120)
def test_nothing_rises_by_expiry_but_what_was_suspended(found: Pair) -> None:
    earlier, later = sorted(found.sides(), key=lambda one: one.as_of)
    suspended = {
        (domain, one.id)
        for domain, result in earlier.domains.items()
        for one in result.criteria
        if one.basis in ("suspended", "inferred")
    }
    for one in changed(earlier, later):
        if one.kind == "stage-raised" and one.cause == "expiry":
            assert any(domain == one.subject[1] for domain, _ in suspended)


@given(pairs())
@tries(100)
def test_at_one_date_nothing_happened_and_nothing_aged(found: Pair) -> None:
    found = replace(found, days=(found.days[0], found.days[0]))
    assert not {one.cause for one in found.changes()} & {"policy", "expiry", "rubric"}


@given(revised_pairs())
@tries(120)
def test_the_rubric_s_share_and_that_of_the_facts_make_up_the_whole(found: Pair) -> None:
    """The changes of each subject lead from its old value to its new one, the rubric's first in time."""
    sides = found.sides()
    values = [everything(side) for side in sides]
    steps: dict[Key, list[Change]] = {}
    for one in found.changes():
        if one.family != "rubric":
            steps.setdefault((one.family, one.subject), []).append(one)
    swapped = sides[1].as_of < sides[0].as_of
    for key in values[0].keys() | values[1].keys() | steps.keys():
        if key[0] in ("instrument", "milestone", "finding", "source"):
            continue
        chain = sorted(steps.get(key, ()), key=lambda one: (one.cause == "rubric") is swapped)
        assert len(chain) <= 2
        reached = values[0].get(key)
        for one in chain:
            old, new = (bool(value) or None if key[0] == "tension" else value for value in (one.old, one.new))
            assert old == reached
            assert old != new
            reached = new
        assert reached == values[1].get(key)


@given(pairs())
@tries(60)
def test_other_words_are_the_same_fingerprints(found: Pair) -> None:
    said = replace(found, old=reworded(found.old, "So"), new=reworded(found.new, "Thus"))
    assert said.changes() == found.changes()


@given(pairs())
@tries(60)
def test_order_changes_no_change(found: Pair) -> None:
    other = replace(found, old=turned(found.chance, found.old), new=turned(found.chance, found.new))
    assert told(other.changes()) == told(found.changes())


@given(cases())
@tries(100)
def test_what_is_known_at_a_day_comes_to_the_same_on_it(case: Case) -> None:
    profile = Profile.model_validate(case.data)
    known = assess(known_at(profile, case.day), case.rubric, as_of=case.day)
    assert known[2:] == assess(profile, case.rubric, as_of=case.day)[2:]  # all but the profile itself

"""simaturity.core.gates.stages: what was reached before; `cases` has the other two."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.diff import alone, diff
from simaturity.core.checklist import Checklist
from simaturity.core.gates.gate import Baseline, Case, Found
from simaturity.core.gates.stages import regression, removed
from simaturity.core.rubric import Rubric

from .test_cases import profile_of

DAY = date(2024, 12, 31)
STEPS = ("drafted", "adopted")


def state(rubric: Rubric, checklist: Checklist, *reached: str, **more: Any) -> Assessment:
    """A region whose decree has reached so much."""
    milestones = [{"reached": one, "on": "2013", "sources": ["gazette"]} for one in reached]
    decree = {"title": "D", "kind": "decree", "domains": {"social-economy": "dedicated"}, "milestones": milestones}
    return assess(profile_of({"instruments": {"decree": decree}, **more}), rubric, checklist, as_of=DAY)


@pytest.mark.parametrize(
    ("before", "after", "short"),
    [
        (("drafted",), ("drafted", "adopted"), []),
        (("drafted", "adopted"), ("drafted", "adopted"), []),
        (("drafted", "adopted"), ("drafted",), [(("social-economy",), 5, 3)]),
        (("drafted",), (), [(("social-economy",), 3, 1)]),
        ((), (), []),
    ],
)
def test_lowered(
    rubric: Rubric, checklist: Checklist, before: tuple[str, ...], after: tuple[str, ...], short: list[Any]
) -> None:
    old, new = state(rubric, checklist, *before), state(rubric, checklist, *after)
    found = regression(Case(new, baseline=Baseline("other", old)), None)
    assert [(one.domains, one.old, one.figure) for one in found.short] == short
    assert (found.figure, found.reason, found.let_pass) == (len(short), None, 0)
    # `diff` knows the same changes by the same fingerprints.
    lowered = [one.fingerprint for one in diff(old, new) if one.kind == "stage-lowered"]
    assert [print_ for one in found.short for print_ in one.fingerprints] == lowered
    let_pass = regression(Case(new, baseline=Baseline("other", old), let_pass=lowered), None)
    assert let_pass == Found(0, (), None, len(lowered))


def test_domain_that_is_gone(rubric: Rubric, checklist: Checklist) -> None:
    own = {"other/housing": {"title": "Housing"}}
    finding = {"criterion": "acknowledged", "domains": ["other/housing"], "answer": "met", "on": "2013", "because": "b"}
    old = state(rubric, checklist, domains=own, findings=[finding])
    found = regression(Case(state(rubric, checklist), baseline=Baseline("other", old)), None)
    assert [(one.domains, one.old, one.figure) for one in found.short] == [(("other/housing",), 2, 1)]
    new = state(rubric, checklist)
    assert found.short[0].fingerprints == tuple(x.fingerprint for x in diff(old, new) if x.kind == "stage-lowered")


@pytest.mark.parametrize(
    ("baseline", "reason"), [("none", "no-baseline"), ("new", "new-profile"), ("invalid", "invalid-baseline")]
)
def test_nothing_to_hold_it_against(rubric: Rubric, checklist: Checklist, baseline: Any, reason: str) -> None:
    assert regression(Case(state(rubric, checklist), baseline=Baseline(baseline)), None) == Found(reason=reason)  # type: ignore[arg-type]


def test_unchanged_file_is_not_looked_at_twice(rubric: Rubric, checklist: Checklist) -> None:
    assert regression(Case(state(rubric, checklist), baseline=Baseline("same")), None) == Found(0)


def test_profile_that_is_gone(rubric: Rubric, checklist: Checklist) -> None:
    it = state(rubric, checklist, "adopted")
    found = removed("x-land", it.profile.as_of.last.isoformat(), rubric.pin)
    (short,) = found.short
    assert (found.figure, short.subject) == (1, ("profile",))
    assert short.fingerprints == (alone(it, there_before=True).fingerprint,)
    let_pass = frozenset(short.fingerprints)
    assert removed("x-land", "2024-12-31", rubric.pin, let_pass) == Found(0, let_pass=1)

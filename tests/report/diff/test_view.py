"""simaturity.report.diff.view: every kind of change in words, by family, with what explains it."""

from __future__ import annotations

from datetime import date

import pytest

from simaturity.core.changes.change import CAUSES, FAMILIES, KINDS
from simaturity.report.catalogue import languages
from simaturity.report.diff.view import apart, view

from .every import changes, every, sides


def test_every_kind_has_its_sign() -> None:
    signs = {one.kind: one.sign for section in every().sections for one in section.changes}
    by_sign = {
        sign: [kind for kind in KINDS if signs[kind] == sign] for sign in ("up", "down", "plus", "minus", "edit")
    }
    assert by_sign == {
        "up": ["stage-raised", "stage-widened"],
        "down": ["stage-lowered", "stage-narrowed"],
        "plus": [
            "profile-added",
            "criterion-changed",
            "declaration-added",
            "instrument-added",
            "milestone-added",
            "finding-added",
            "condition-answered",
            "barrier-appeared",
            "lever-asked",
            "lever-put-in-place",
            "tension-appeared",
            "source-added",
        ],
        "minus": [
            "profile-removed",
            "declaration-removed",
            "instrument-removed",
            "instrument-ended",
            "milestone-removed",
            "finding-removed",
            "condition-withdrawn",
            "barrier-cleared",
            "barrier-withdrawn",
            "lever-dropped",
            "lever-withdrawn",
            "tension-resolved",
            "source-removed",
        ],
        "edit": [
            "rubric-changed",
            "checklist-changed",
            "verdict-changed",
            "basis-changed",
            "declaration-changed",
            "instrument-edited",
            "instrument-reopened",
            "milestone-edited",
            "finding-changed",
            "condition-changed",
            "barrier-worsened",
            "barrier-eased",
            "barrier-changed",
            "source-updated",
        ],
    }


@pytest.mark.parametrize("lang", languages())
def test_every_kind_and_cause_is_worded_in_every_language(lang: str) -> None:
    seen = every(lang)
    assert [section.family for section in seen.sections] == [*FAMILIES]
    assert sorted(one.kind for section in seen.sections for one in section.changes) == sorted(KINDS)
    assert len(seen.causes) == len(CAUSES)
    for one in (one for section in seen.sections for one in section.changes):
        assert one.title
        assert one.text
        assert one.kind_said
        assert one.cause_said


def test_the_sentence_counts_stages_by_the_way_they_moved() -> None:
    assert every().sentence == (
        f"{len(KINDS)} changes, 1 stage raised, 1 stage lowered, 1 interval widened, 1 interval narrowed."
    )
    one = [change for change in changes() if change.kind == "source-added"]
    assert view(*sides(), one).sentence == "1 change."
    assert view(*sides(), ()).sentence == "Nothing changed."
    assert view(*sides(), (), among=one).sentence == "Nothing of the kinds asked for changed."


def test_what_explains_a_stage_is_named_with_its_cause_and_year() -> None:
    found = [one._replace(on=date(2013, 2, 1)) for one in changes()]
    seen = view(*sides(), found)
    (stages,) = [section for section in seen.sections if section.family == "stage"]
    assert [(one.title, one.text, one.cause_said, one.because_said) for one in stages.changes] == [
        ("Social economy", "4 → 6; possible 8 → 7", "several causes", "because: funded (policy, 2013)"),
        ("Social innovation", "6 → 4", "expiry, 2013", "because: funded (policy, 2013)"),
        ("Social business", "4 to 6 → 4 to 8", "correction, 2013", "because: funded (policy, 2013)"),
        ("Social entrepreneurship", "4 to 8 → 4", "judgement, 2013", "because: funded (policy, 2013)"),
    ]


def test_what_is_implied_goes_without_saying_where_something_else_explains() -> None:
    found = list(changes())
    implied = next(one for one in found if one.kind == "criterion-changed")
    own = implied._replace(
        subject=("domains", "social-economy", "in-effect"),
        new={"outcome": "met", "basis": "milestone"},
        fingerprint="0" * 12,
    )
    stage = next(one for one in found if one.kind == "stage-lowered")._replace(
        explains=(implied.fingerprint, own.fingerprint)
    )
    (stages,) = [section for section in view(*sides(), [stage, implied, own]).sections if section.family == "stage"]
    assert stages.changes[0].because == ("in effect (policy)",)


def test_what_explains_a_change_is_named_be_it_not_shown() -> None:
    every_change = changes()
    stages = [one for one in every_change if one.family == "stage"]
    seen = view(*sides(), stages, among=every_change)
    assert {one.because_said for one in seen.sections[0].changes} == {"because: funded (policy)"}
    assert {one.because_said for one in view(*sides(), stages).sections[0].changes} == {""}


def test_dates_and_rubrics_of_both_sides() -> None:
    old, new = sides()
    assert view(old, new, ()).dates == "both as of 31 December 2024"
    later = (new[0]._replace(as_of=date(2026, 1, 31)), new[1])
    assert view(old, later, ()).dates == "31 December 2024 → 31 January 2026"
    assert view(None, new, ()).dates == view(old, None, ()).dates == "as of 31 December 2024"
    other = (old[0]._replace(rubric=old[0].rubric.model_copy(update={"version": "0.9"})), old[1])
    assert view(other, new, ()).rubric == "social-innovation-policy/0.9 → social-innovation-policy/1"


def test_files_that_differ_in_words_alone() -> None:
    remark = "The files differ in wording, or in what does not count at these dates."
    assert view(*sides(), (), reworded=True).remark == remark
    assert view(*sides(), (), reworded=False).remark is None
    assert view(*sides(), changes(), reworded=True).remark is None


def test_what_is_let_pass_is_listed_with_reason_and_day() -> None:
    seen = every(let_pass=True)
    assert seen.sentence == "Nothing changed but what is let pass."
    assert sorted(one.change.kind for one in seen.ignored) == sorted(KINDS)
    assert {(one.reason, one.until_said) for one in seen.ignored} == {("as [agreed]", "until 2030")}


def test_of_several_regions_those_without_a_change_stand_apart() -> None:
    loud, reworded = every(), view(*sides(), (), reworded=True)
    still = view(*sides(), ())._replace(region="Other land")
    assert apart([loud, still, reworded], "en") == ([loud, reworded], "Nothing changed in Other land.")
    assert apart([loud, reworded], "en") == ([loud, reworded], None)
    assert apart([still], "en") == ([still], None)

"""The rubrics and checklists that come with simaturity."""

from __future__ import annotations

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading import standards
from simaturity.reading.standards import (
    CHECKLIST,
    RUBRIC,
    pinned_words,
    shipped_checklist,
    shipped_pins,
    shipped_rubric,
    words_of,
)


def test_pins() -> None:
    assert shipped_pins(RUBRIC.schema) == ("social-innovation-policy/1",)
    assert shipped_pins(CHECKLIST.schema) == ("social-innovation-barriers/1",)
    assert shipped_rubric("social-innovation-policy/2") is None
    assert shipped_checklist("social-innovation-policy/1") is None
    assert pinned_words("unheard-of/1") is None


def test_words_are_laid_out_once(rubric: Rubric, checklist: Checklist) -> None:
    assert words_of(rubric, checklist) is words_of(rubric, checklist)
    assert words_of(rubric, None) is not words_of(rubric, checklist)
    assert words_of(rubric, None) == words_of(rubric, checklist)


def test_not_all_words_ever_met_are_kept(rubric: Rubric, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standards, "_words", {})
    for _ in range(standards._MOST_WORDS + 1):
        words_of(rubric.model_copy(), None)
    assert len(standards._words) <= standards._MOST_WORDS

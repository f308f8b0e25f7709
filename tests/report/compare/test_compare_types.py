"""simaturity.report.compare.compare_types: the types hold what is printed, and their words are those of the method."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import pytest

from simaturity.core import comparison, profile, rubric
from simaturity.report.compare import compare_types


@pytest.mark.parametrize(
    ("ours", "inside"),
    [
        (compare_types.Relation, comparison.Relation),
        (get_type_hints(compare_types.ComparedCriterionJson)["outcome"], rubric.Outcome),
        (get_type_hints(compare_types.ComparedBarrierJson)["status"], profile.BarrierStatus),
    ],
)
def test_words_are_those_of_the_method(ours: Any, inside: Any) -> None:
    assert get_args(ours) == get_args(inside)


def test_every_type_says_what_it_is() -> None:
    own = [kind for name, kind in vars(compare_types).items() if name.endswith("Json")]
    assert [kind.__name__ for kind in own if not kind.__doc__] == []

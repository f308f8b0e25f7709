"""simaturity.report.path.path_types: every type says what it is, and its words are those of the method."""

from __future__ import annotations

from typing import get_args, get_type_hints

from simaturity.core import assessment, paths
from simaturity.report.path import path_types


def test_every_type_says_what_it_is() -> None:
    own = [kind for name, kind in vars(path_types).items() if name.endswith("Json")]
    assert [kind.__name__ for kind in own if not kind.__doc__] == []


def test_words_are_those_of_the_method() -> None:
    assert get_args(get_type_hints(path_types.PathStepJson)["way"]) == get_args(paths.Way)
    lever = get_type_hints(assessment.LeverResult)["status"]
    assert set(get_args(get_type_hints(path_types.PathLeverJson)["status"])) == set(get_args(lever))

"""simaturity.report.timeline.timeline_types."""

from __future__ import annotations

from typing import get_args, get_type_hints

from simaturity.core import rubric
from simaturity.report.timeline import timeline_types


def test_words_are_those_of_the_method() -> None:
    assert set(get_args(get_type_hints(timeline_types.MovedJson)["outcome"])) == set(get_args(rubric.Outcome))


def test_every_type_says_what_it_is() -> None:
    own = [kind for name, kind in vars(timeline_types).items() if name.endswith("Json")]
    assert [kind.__name__ for kind in own if not kind.__doc__] == []

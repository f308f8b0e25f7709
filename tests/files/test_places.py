"""Where keys and values stand."""

from __future__ import annotations

import pytest

from simaturity.core.problem import Route
from simaturity.files.places import Place
from simaturity.files.yaml_text import find_places

TEXT = """\
region: {id: x-a, name: Été}
sources:
  a:
    title: >
      folded
declared:
  - stages: [8, 9]
    on: 2013
  -
    on: 2014
"""


@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("region",), (1, 1), (1, 9)),
        (("region", "name"), (1, 19), (1, 25)),
        (("sources", "a"), (3, 3), (3, 3)),  # a block stands where its key does
        (("sources", "a", "title"), (4, 5), (4, 12)),
        (("declared", 0), (7, 5), (7, 5)),
        (("declared", 0, "stages", 1), (7, 17), (7, 17)),
        (("declared", 1, "on"), (10, 5), (10, 9)),
        (("declared", 1, "domains"), (10, 5), (10, 5)),  # what is missing, where its mapping is
        (("declared", 7), (6, 1), (6, 1)),
        (("nothing", 0, "like", "this"), (1, 1), (1, 1)),
    ],
)
def test_places(route: Route, key: Place, value: Place) -> None:
    places = find_places(TEXT)
    assert places.at(route, at_key=True) == key
    assert places.at(route) == value


def test_an_unreadable_text_has_the_places_up_to_there() -> None:
    places = find_places("a:\n  b: 1\nc: [\n")
    assert places.at(("a", "b")) == (2, 6)
    assert places.at(("d",)) == (1, 1)
    assert find_places("a:\n\tb: 1").at(("a",)) == (1, 1)

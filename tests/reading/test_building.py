"""Files that are wrong in any way at all: each gives problems with places, none an exception."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.files.shipped import shipped_folder
from simaturity.files.texts import FileText
from simaturity.files.yaml_text import read_plain
from simaturity.reading.any_kind import parse_file
from simaturity.reading.codes import CODES

from .test_examples import EXAMPLES

PATHS = {
    "profile": EXAMPLES / "valid" / "full.yaml",
    "rubric": shipped_folder("rubrics") / "social-innovation-policy.yaml",
    "barriers": shipped_folder("rubrics") / "barriers.yaml",
}
JUNK: list[Any] = [None, True, 0, -1, 99, 1.5, "", "x", "No Id", "2013", "0000", "none", "1.10", "a@b.cd", [], {}]
JUNK += [["x", "x"], [None], [[]], [{}], {"x": 1}, {"en": "x"}, {"xx": []}, "x" * 10_001, list(range(30)), {"": 1}]


def routes(data: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a file."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield (*route, key)
        yield from routes(value, (*route, key))


DATA = {name: read_plain(path.read_text("utf-8")).data for name, path in PATHS.items()}
ROUTES = {name: list(routes(data)) for name, data in DATA.items()}


@pytest.mark.parametrize("name", PATHS)
@given(chance=st.data())
def test_never_at_a_loss(name: str, chance: st.DataObject) -> None:
    data = copy.deepcopy(DATA[name])
    for route in chance.draw(st.lists(st.sampled_from(ROUTES[name]), min_size=1, max_size=4)):
        box: Any = data
        try:
            for step in route[:-1]:
                box = box[step]
            junk = copy.deepcopy(chance.draw(st.sampled_from(JUNK)))
            if chance.draw(st.booleans()):
                box[route[-1]] = junk
            elif isinstance(box, dict):
                box[chance.draw(st.sampled_from(["x", "No Id", "adopted", "other/y"]))] = box.pop(route[-1])
            else:
                box.append(junk)
        except (KeyError, IndexError, TypeError, AttributeError):  # an earlier change took that place away
            continue
    text = json.dumps(data, indent=1)  # which is YAML too
    reading = parse_file(FileText("x", text))
    lines = text.count("\n") + 1
    for problem in reading.problems:
        assert problem.code in CODES
        assert problem.code != "not-valid"
        assert problem.message.isprintable()
        assert problem.line is not None
        assert 1 <= problem.line <= lines
    assert reading.ok or any(problem.severity == "error" for problem in reading.problems)
    assert list(reading.problems) == sorted(reading.problems, key=lambda one: (one.line or 0, one.column or 0))

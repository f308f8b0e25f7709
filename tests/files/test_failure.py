"""What is known of a failure of the parser."""

from __future__ import annotations

import pytest
import yaml

from simaturity.files import yaml_text
from simaturity.files.failure import Failure, Value, failure
from simaturity.files.yaml_text import events


def failed(text: str) -> Failure:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, yaml_text._Parser))
    return failure(caught.value, text, events(text))


@pytest.fixture(params=[yaml.SafeLoader, yaml_text._Parser], ids=["pure", "libyaml"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_text, "_Parser", request.param)


def test_behind_a_quoted_text() -> None:
    found = failed("a: b\nc: 'd'e\n")
    assert (found.place, found.since, found.opened) == ((2, 7), (1, 1), None)
    assert found.value == Value((2, 4), (2, 7), "'", "d")
    assert (found.line.text, found.rest) == ("c: 'd'e", "e")
    assert found.above
    assert found.above.text == "a: b"


def test_within_brackets() -> None:
    found = failed("a: {b: [c], d: {e: f g: h}}\n")
    assert (found.place, found.opened) == ((1, 23), (1, 16))
    assert found.value == Value((1, 20), (1, 23), "", "f g")


def test_behind_brackets() -> None:
    found = failed("a: [b] c\n")
    assert (found.place, found.opened) == ((1, 8), None)
    assert found.value == Value((1, 6), (1, 7), "", "")


def test_at_the_end_and_before_anything() -> None:
    assert failed("a: [b").rest == ""
    found = failed("@a")
    assert (found.line.text, found.above) == ("@a", None)


def test_without_a_mark() -> None:
    found = failure(yaml.YAMLError(), "a\nb")
    assert found == Failure(["a", "b"], "not YAML", (1, 1))

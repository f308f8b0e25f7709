"""Errors of the YAML parser, reworded."""

from __future__ import annotations

import pytest
import yaml

from simaturity.files.syntax import in_plain_words


def error(text: str) -> yaml.YAMLError:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, yaml.SafeLoader))
    return caught.value


def test_by_mark() -> None:
    problem = in_plain_words(error("a: b: c"), "a: b: c")
    assert (problem.line, problem.column, problem.message) == (1, 5, "a second colon in one line")


def test_by_position() -> None:
    text = "a: 1\nb: \x01"
    problem = in_plain_words(error(text), text)
    message = "not YAML: special characters are not allowed"
    assert (problem.line, problem.column, problem.message) == (2, 4, message)


def test_without_a_place() -> None:
    problem = in_plain_words(yaml.YAMLError(), "a")
    assert (problem.line, problem.column, problem.message) == (1, 1, "not YAML: not YAML")

"""What an unquoted word means."""

from __future__ import annotations

import pytest

from simaturity.files.scalars import Scalar, resolve


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("8", 8),
        ("-3", -3),
        ("2013", 2013),
        ("999999999999999999", 999_999_999_999_999_999),
        ("1.5", 1.5),
        ("-0.25", -0.25),
        ("0.0", 0.0),
    ],
)
def test_nothing_truth_and_numbers(text: str, value: Scalar) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "NO", "yes", "on", "off", "y", "n"),  # no truth values but two
        *("True", "FALSE", "Null", "NULL", "none"),
        *("010", "0x1F", "0o14", "0b1", "1_000", "12:30", "+5", "-0", "-"),  # no other ways to write numbers
        *("1.10", "1.0.0", "1.", ".5", "1e3", "1.5e3", ".inf", ".nan", "inf", "nan", "0.1000"),
        *("2024-05-01", "2024-05", "2024-05-01T10:00:00Z"),  # no dates
        "9" * 19,
        "9" * 5000,
        "0." + "1" * 18,
        "٣",  # a digit, but not one of ours
        "=",
        "<<",
    ],
)
def test_the_rest_is_text_as_written(text: str) -> None:
    assert resolve(text) == text

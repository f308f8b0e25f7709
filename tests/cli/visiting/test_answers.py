"""simaturity.cli.visiting.answers: how long a server asks us to stay away."""

from __future__ import annotations

import pytest

from simaturity.cli.visiting.answers import wait_asked

NOW = 1_767_225_600.0  # 1 January 2026, midnight in Greenwich


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0.0),
        (" 120 ", 120.0),
        ("9" * 5000, 999_999_999.0),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("Thu, 01 Jan 2026 00:02:00 GMT", 120.0),
        ("Wed, 31 Dec 2025 23:00:00 GMT", 0.0),
        ("Thu, 01 Jan 2026 00:02:00 +9999999", None),
        ("Thu, 99 Foo 99999999 00:00:00 GMT", None),
        ("soon", None),
    ],
)
def test_how_long_a_server_asks_us_to_stay_away(header: str | None, seconds: float | None) -> None:
    assert wait_asked(header, NOW) == seconds

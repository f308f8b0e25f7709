"""simaturity.core.ignored."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from simaturity.core.ignored import Ignored

ENTRY = {"fingerprint": "0123456789ab", "reason": "Looked at.", "until": "2027-02"}


def ignored(**changed: Any) -> Ignored:
    """A file with one entry, of which some values are others."""
    return Ignored.model_validate({"schema": "simaturity/ignore/1", "ignore": [{**ENTRY, **changed}]})


def test_until_is_the_last_day_of_its_period() -> None:
    days = {"2027": date(2027, 12, 31), "2028-02": date(2028, 2, 29), "2027-02-03": date(2027, 2, 3)}
    assert {text: ignored(until=text).ignore[0].until.last for text in days} == days


def test_file_without_entries() -> None:
    empty = Ignored.model_validate({"schema": "simaturity/ignore/1"})
    assert (empty.ignore, empty.language) == ((), "en")


@pytest.mark.parametrize(
    "fingerprint", ["0123456789a", "0123456789abc", "0123456789aB", "0123456789ag", "", " 123456789ab"]
)
def test_fingerprint_has_twelve_hexadecimal_digits(fingerprint: str) -> None:
    assert ignored().ignore[0].fingerprint == "0123456789ab"
    with pytest.raises(ValidationError):
        ignored(fingerprint=fingerprint)


@pytest.mark.parametrize("changed", [{"reason": None}, {"reason": ""}, {"until": None}, {"until": "soon"}, {"more": 1}])
def test_reason_and_day_are_needed(changed: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        ignored(**changed)

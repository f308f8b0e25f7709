"""What reading gives."""

from __future__ import annotations

import pytest

from simaturity.core.problem import Problem
from simaturity.reading.outcome import InvalidFile, Reading


def test_a_value() -> None:
    reading = Reading("a.yaml", 3, (Problem("no-source", (), "no source is named", severity="warning"),))
    assert reading.ok
    assert reading.result() == 3


def test_no_value() -> None:
    problems = (
        Problem("date-form", ("a", 0), "expected a date", line=1, column=2),
        Problem("no-source", (), "no source is named", severity="warning", line=3, column=4),
    )
    reading: Reading[int] = Reading("a.yaml", None, problems)
    assert not reading.ok
    with pytest.raises(InvalidFile) as caught:
        reading.result()
    assert (caught.value.path, caught.value.problems) == ("a.yaml", problems)
    assert str(caught.value) == (
        "a.yaml:1:2: a[0]: expected a date [date-form]\na.yaml:3:4: warning: no source is named [no-source]"
    )

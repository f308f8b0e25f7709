"""What the assessment's types compute themselves."""

from __future__ import annotations

import pytest

from simaturity.core.assessment import Burden


@pytest.mark.parametrize(
    ("counts", "applicable", "prevalence"),
    [
        ((2, 1, 5, 2), 8, (0.25, 0.875)),
        ((0, 0, 20, 0), 20, (0.0, 1.0)),
        ((3, 1, 0, 0), 4, (0.75, 0.75)),
        ((0, 0, 0, 20), 0, None),
        ((0, 0, 0, 0), 0, None),
    ],
)
def test_prevalence(counts: tuple[int, int, int, int], applicable: int, prevalence: tuple[float, float] | None) -> None:
    burden = Burden(*counts)
    assert (burden.applicable, burden.prevalence) == (applicable, prevalence)

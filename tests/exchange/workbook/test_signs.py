"""Signs that XML cannot hold."""

from __future__ import annotations

import pytest

from simaturity.exchange.workbook import signs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("\x07", "_x0007_"),
        ("a\r\nb", "a_x000D_\nb"),
        ("_x000D_", "_x005F_x000D_"),
        ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
        ("_x00g0_ _x41_", "_x00g0_ _x41_"),
        ("\ufffe", "_xFFFE_"),
    ],
)
def test_there_and_back(text: str, written: str) -> None:
    assert signs.written(text) == written
    assert signs.read(written) == text


def test_half_a_sign_stays_as_it_is_written() -> None:
    assert signs.read("_xD83D_ _x0041_") == "_xD83D_ A"

"""simaturity.cli.visiting.manners: what is polite."""

from __future__ import annotations

from simaturity.cli.visiting.manners import POLITE
from simaturity.files.enclosed import MOST_BYTES


def test_a_link_ends_long_before_all_do() -> None:
    assert POLITE.timeout < POLITE.total
    assert POLITE.most < POLITE.most_of_snapshot
    assert POLITE.pause >= 1
    assert not POLITE.private


def test_what_a_snapshot_may_hold_is_read_of_its_page() -> None:
    assert POLITE.most_of_snapshot == MOST_BYTES

"""simaturity.cli.limits: bounds on time and memory, and that they are taken away again."""

from __future__ import annotations

import resource
import signal
import threading

import pytest

from simaturity.cli.limits import limits


def forever() -> None:
    """Never come back."""
    while True:
        pass


def test_time() -> None:
    with pytest.raises(TimeoutError, match="takes too long"), limits(1, 10**9):
        forever()
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL


def test_memory() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), limits(60, 100_000_000):
        bytearray(10**10)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert len(bytearray(200_000_000)) == 200_000_000


def test_what_keeps_within_them_is_left_alone() -> None:
    with limits(60, 10**9):
        found = len(bytearray(10_000_000))
    assert found == 10_000_000


def test_beside_the_main_thread_there_are_none() -> None:
    reached = []

    def work() -> None:
        with limits(1, 1):
            reached.append(resource.getrlimit(resource.RLIMIT_AS))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert reached == [resource.getrlimit(resource.RLIMIT_AS)]

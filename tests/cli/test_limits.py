"""simaturity.cli.limits: bounds on time and memory, and that they are taken away again."""

from __future__ import annotations

import resource
import signal
import threading
from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.limits import TooMuch, bounded, limits

from .running import run


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


def test_what_takes_too_much_ends_a_command_in_two_lines() -> None:
    with (
        mock.patch("simaturity.cli.limits.SECONDS", 1),
        pytest.raises(TooMuch) as stopped,
        bounded("my\nprofile", "timeline"),
    ):
        forever()
    assert stopped.value.lines == [
        "my\\nprofile: too much for one timeline: it takes over 1 seconds or 2 GB",
        "    help: split the profile",
    ]
    assert stopped.value.status == 2
    with mock.patch("simaturity.cli.limits.BYTES", 100_000_000), pytest.raises(TooMuch), bounded("it", "diff"):
        bytearray(10**10)


# Where each command works: what is patched there takes too long.
WORK = {
    ("timeline", "flanders"): ("simaturity.core.timeline.forecast", "flanders", "timeline"),
    ("path", "flanders", "--to", "7"): ("simaturity.core.paths.path", "flanders", "path"),
    ("path", "flanders", "--to", "8"): ("simaturity.report.path.writing.paths_view", "flanders", "path"),
    ("compare", "flanders", "wallonia"): ("simaturity.core.comparison.compare", "flanders, wallonia", "comparison"),
    ("diff", "flanders", "--from", "2010", "--to", "2020"): ("simaturity.core.changes.diff.diff", "flanders", "diff"),
    ("diff", "wallonia", "--from", "2010", "--to", "2020"): ("simaturity.core.assess.assess", "wallonia", "diff"),
}


@pytest.mark.parametrize("error", [TimeoutError, MemoryError])
@pytest.mark.parametrize("arguments", WORK, ids=" ".join)
def test_every_command_gives_up(tmp_path: Path, arguments: tuple[str, ...], error: type[Exception]) -> None:
    place, name, result = WORK[arguments]
    with mock.patch(place, side_effect=error):
        done = run(*arguments, "--output", "out", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-2:] == [
        f"{name}: too much for one {result}: it takes over 60 seconds or 2 GB",
        "    help: split the profile",
    ]
    assert list(tmp_path.iterdir()) == []

"""Bounds of time and memory around what strangers have written, where the system offers them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from simaturity.core.problem import escaped

from .stop import Stop

try:
    import resource
    import signal

    BOUNDED = True
except ImportError:  # not a Unix
    BOUNDED = False


SECONDS, BYTES = 60, 2_000_000_000
"""What a stranger's profile or template may take: time, and memory beyond what is in use."""


class TooMuch(Stop):
    """What a stranger has written takes too long, or too much memory."""


@contextmanager
def bounded(name: str, result: str) -> Iterator[None]:
    """Give up on a profile that takes too much for a result: a report, a timeline ..."""
    try:
        with limits(SECONDS, BYTES):
            yield
    except (TimeoutError, MemoryError) as error:
        message = f"{escaped(name, most=4096)}: too much for one {result}: it takes over {SECONDS} seconds or 2 GB"
        raise TooMuch([message, "    help: split the profile"]) from error


@contextmanager
def limits(seconds: int, memory: int) -> Iterator[None]:
    """Raise TimeoutError after some seconds, and MemoryError where more than so many bytes are asked for on top.

    Elsewhere than on a Unix, or beside the main thread, there are no bounds.
    """
    if not BOUNDED or threading.current_thread() is not threading.main_thread():
        yield
        return
    before, timer = signal.signal(signal.SIGALRM, _too_long), signal.setitimer(signal.ITIMER_REAL, seconds)
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = _in_use() + memory
    resource.setrlimit(resource.RLIMIT_AS, (bound if hard == resource.RLIM_INFINITY else min(bound, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.setitimer(signal.ITIMER_REAL, *timer)
        signal.signal(signal.SIGALRM, before)


def _too_long(number: int, frame: FrameType | None) -> None:
    raise TimeoutError("takes too long")


def _in_use() -> int:
    """The address space that this process holds, in bytes; its peak memory where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as numbers:
            return int(numbers.read().split()[0]) * resource.getpagesize()
    except OSError:
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * 1024

"""Ratios of two things done in turn, and processes measured whole."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sysconfig.get_path("scripts"))


@dataclass(frozen=True, slots=True)
class Measure:
    """How much one thing costs against another."""

    what: str
    against: str
    ratios: tuple[float, ...]
    bar: float | None
    """None where the figure is only reported."""
    over: bool = False
    """The ratio must be above the bar; else it must not be."""

    @property
    def ratio(self) -> float:
        return median(self.ratios)

    @property
    def middle(self) -> tuple[float, float]:
        """The ratios between which the middle half lies."""
        if len(self.ratios) == 1:
            return self.ratios[0], self.ratios[0]
        low, _, high = quantiles(self.ratios, n=4, method="inclusive")
        return low, high

    @property
    def reached(self) -> bool:
        if self.bar is None:
            return True
        return self.ratio > self.bar if self.over else self.ratio <= self.bar


def in_turn(parts: Sequence[Callable[[], None]], rounds: int) -> list[tuple[float, ...]]:
    """Time the parts in rounds, a new one first in each; give the ratios of the later parts to the first."""
    found = []
    for number in range(rounds):
        seconds = [0.0] * len(parts)
        for i in range(len(parts)):
            which = (i + number) % len(parts)
            begun = time.perf_counter()
            parts[which]()
            seconds[which] = time.perf_counter() - begun
        found.append(tuple(later / seconds[0] for later in seconds[1:]))
    return found


def simaturity(*words: str) -> Callable[[], None]:
    """A run of the program as users start it."""
    return process(str(PROGRAMS / "simaturity"), *words)


def python(code: str) -> Callable[[], None]:
    """A run of Python code in a process of its own."""
    return process(sys.executable, "-c", code)


def process(*words: str) -> Callable[[], None]:
    """A whole process in the project's folder, which must succeed."""

    def run() -> None:
        done = subprocess.run(words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            said = (done.stdout + done.stderr).decode()[-2000:]
            raise SystemExit(f"{' '.join(words[:4])}: exit code {done.returncode}\n{said}")

    return run


_SMALL = """
import os, sys
nowhere = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_RDWR, 0) for n in (0, 1)]
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=nowhere)
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def peak_memory(*words: str) -> int:
    """The most memory that a process holds at a time, in the system's unit.

    A process begins with the peak of the one that starts it, so a small one must start it.
    """
    small = [sys.executable, "-I", "-S", "-c", _SMALL, *words]
    return int(subprocess.run(small, cwd=ROOT, capture_output=True, text=True, check=True).stdout)

"""The library's way in: a model, or an exception that carries all problems of the file."""

from __future__ import annotations

from pathlib import Path

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

from .opening import is_bare
from .outcome import InvalidFile
from .profiles import read_profile
from .standards import CHECKLIST, RUBRIC, shipped_checklist, shipped_pins, shipped_rubric

__all__ = ["DEFAULT_BARRIERS", "DEFAULT_RUBRIC", "InvalidFile", "load_barriers", "load_profile", "load_rubric"]

DEFAULT_RUBRIC = "social-innovation-policy"
DEFAULT_BARRIERS = "social-innovation-barriers"


def load_profile(
    path: str | Path, rubric: Rubric | str | Path | None = None, barriers: Checklist | str | Path | None = None
) -> Profile:
    """Load a profile: a file, or the bare name of a shipped one. Raises InvalidFile."""
    ladder = load_rubric(rubric) if isinstance(rubric, str | Path) else rubric
    checklist = load_barriers(barriers) if isinstance(barriers, str | Path) else barriers
    return read_profile(path, ladder, checklist).result()


def load_rubric(name: str | Path = DEFAULT_RUBRIC) -> Rubric:
    """Load a rubric: a file, or a shipped one by its bare name or by ``id/version``. Raises InvalidFile."""
    shipped = shipped_rubric(_pin(name, RUBRIC.schema))
    if shipped:
        return shipped
    from .rubrics import read_rubric  # its rules are for rubrics of one's own

    return read_rubric(name).result()


def load_barriers(name: str | Path = DEFAULT_BARRIERS) -> Checklist:
    """Load a checklist: a file, or a shipped one by its bare name or by ``id/version``. Raises InvalidFile."""
    shipped = shipped_checklist(_pin(name, CHECKLIST.schema))
    if shipped:
        return shipped
    from .rubrics import read_checklist

    return read_checklist(name).result()


def _pin(name: str | Path, schema: str) -> str:
    """Give the newest shipped version of a bare name."""
    if not is_bare(name):
        return str(name) if isinstance(name, str) else ""
    versions = [pin for pin in shipped_pins(schema) if pin.rpartition("/")[0] == name]
    return max(versions, key=_version, default="")


def _version(pin: str) -> tuple[int, ...]:
    return tuple(int(part) for part in pin.rpartition("/")[2].split("."))

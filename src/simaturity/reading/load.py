"""The library's way in: a model, or an exception that carries all problems of the file."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from simaturity.core.checklist import Checklist
from simaturity.core.model import Model
from simaturity.core.problem import Problem, shown
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_file

from .opening import is_bare
from .outcome import InvalidFile
from .profiles import read_profile
from .standards import CHECKLIST, RUBRIC, shipped_checklist, shipped_path, shipped_pins, shipped_rubric

__all__ = [
    "DEFAULT_BARRIERS",
    "DEFAULT_RUBRIC",
    "InvalidFile",
    "in_language",
    "load_barriers",
    "load_profile",
    "load_rubric",
]

M = TypeVar("M", bound=Model)

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


def in_language(model: M, name: str | Path, lang: str) -> M:
    """Give a loaded model with the texts of a language beside its own, where a file beside its file has them.

    `name` is what the model was loaded by. The file of ``mine.yaml`` for French is ``mine.fr.yaml``. Raises InvalidFile
    where it is none. Without one, or in the model's own language, the model comes back as it is.
    """
    if lang == getattr(model, "language", None):
        return model
    from .translating import read_texts, texts_beside, translated  # imported late: English needs none of it

    beside = Path(texts_beside(_file_of(name), lang))
    if not beside.is_file():
        return model
    texts = read_texts(beside).result()
    if texts.language != lang:
        message = f"the name of the file says {shown(lang)}, this says {shown(texts.language)}"
        raise InvalidFile(str(beside), (Problem("texts-language", ("language",), message),))
    return translated(model, texts)


def _file_of(name: str | Path) -> str | Path:
    """The file that a name means: a path, a shipped profile, or a shipped rubric or checklist."""
    if not isinstance(name, str):
        return name
    shipped = shipped_file("profiles", name) if is_bare(name) else None
    for schema in (RUBRIC.schema, CHECKLIST.schema):
        shipped = shipped or shipped_path(schema, _pin(name, schema))
    return shipped or name


def _pin(name: str | Path, schema: str) -> str:
    """Give the newest shipped version of a bare name."""
    if not is_bare(name):
        return str(name) if isinstance(name, str) else ""
    versions = [pin for pin in shipped_pins(schema) if pin.rpartition("/")[0] == name]
    return max(versions, key=_version, default="")


def _version(pin: str) -> tuple[int, ...]:
    return tuple(int(part) for part in pin.rpartition("/")[2].split("."))

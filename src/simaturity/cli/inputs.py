"""What the commands read: files by path, folder, name or standard input, and the rules to score profiles by."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from simaturity.core.problem import escaped
from simaturity.report.problems import Found, lines

from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.core.checklist import Checklist
    from simaturity.core.model import Model
    from simaturity.core.profile import Profile
    from simaturity.core.rubric import Rubric
    from simaturity.files.revisions import InRevision
    from simaturity.files.texts import FileText
    from simaturity.reading.outcome import InvalidFile, Reading

    M = TypeVar("M", bound=Model)

T = TypeVar("T")
Name: TypeAlias = "str | InRevision"
"""What is shipped, a file that lies here, or one as it stood in a revision."""


class Rules(NamedTuple):
    """What profiles are scored by."""

    rubric: Rubric
    checklist: Checklist | None


class Given(NamedTuple):
    """The rules that a command line names, to read profiles by; None for what each profile, or its rubric, names."""

    rubric: Rubric | None = None
    checklist: Checklist | None = None


class Refused(Stop):
    """Ends a command since files are wrong, with their problems for those who show them in another way."""

    def __init__(self, found: Found) -> None:
        super().__init__([line for path, problems in found for line in lines(path, problems)])
        self.found = found


def read_all(
    names: list[str], read: Callable[[str], Reading[T]], leave: Callable[[str], object] = lambda path: False
) -> Iterator[Reading[T]]:
    """Read each file once that arguments mean: a file, the files of a folder, ``-``, or the name of a shipped region.

    `leave` tells which files of a folder to leave out. A folder that cannot be read, or holds no file, is a reading of
    its own.
    """
    from simaturity.files.folders import yaml_files
    from simaturity.reading.outcome import Reading

    seen: set[str] = set()
    for name in names:
        files: tuple[str, ...] = ()
        if name != "-" and os.path.isdir(name):
            folder = yaml_files(name)
            files = tuple(file for file in folder.files if not leave(file))
            if folder.problems:
                yield Reading(name, None, folder.problems)
        else:
            files = (meant(name),)
        for file in files:
            if file not in seen:
                seen.add(file)
                yield read(file)


def refuse_twice(names: list[str]) -> None:
    """Refuse a name that stands there twice: it would be read once."""
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled is not None:
        raise Stop([f"{escaped(doubled, most=4096)}: named twice", "    help: name each profile once"])


def meant(name: str) -> str:
    """The file that a name means, so that it means the same when it is read: a shipped region, else what lies here."""
    return _shipped(name) or _here(name)


def _shipped(name: str) -> str | None:
    """The name of a shipped region, where no such file is here."""
    from simaturity.files.shipped import shipped_names

    bare = name.removesuffix(".yaml")
    if os.path.lexists(name) or bare not in shipped_names("profiles"):
        return None
    say(f'{name}: no such file here; this is the shipped profile "{bare}"')
    return bare


def _here(name: str) -> str:
    """A path that cannot be taken for the name of a shipped region: what lies here comes first.

    Nor for a command to a CI, which begins with two colons: lines about files begin with their paths.
    """
    from simaturity.reading.opening import is_bare

    mistakable = name != "-" and (is_bare(name) or name.lstrip().startswith("::"))
    return os.path.join(os.curdir, name) if mistakable and os.path.lexists(name) else name


def profiles(names: list[str], given: Given) -> list[tuple[str, Profile]]:
    """Read profiles, each with the name it goes by; warnings are remarks, and any error in any file stops everything.

    In a folder, the texts of profiles in further languages are no profiles.
    """
    from simaturity.reading.profiles import read_profile
    from simaturity.reading.translating import is_texts

    return accepted(list(read_all(names, lambda path: read_profile(path, *given), leave=is_texts)), given)


def accepted(found: list[Reading[Profile]], given: Given) -> list[tuple[str, Profile]]:
    """Profiles that were read, each with the name it goes by; warnings are remarks, and any error stops everything."""
    refuse_errors(found)
    for reading in found if any(given) else ():
        tell_unknown(reading)
    return [(reading.path, reading.result()) for reading in found]


def tell_unknown(reading: Reading[Profile]) -> None:
    """Say what of a profile another rubric or checklist does not know: that is left out of the result."""
    foreign = [one._replace(severity="warning") for one in reading.problems if _is_foreign(one.code)]
    say(*lines(reading.path, foreign))


def worded(profile: Profile, name: Name, lang: str) -> Profile:
    """A profile with its texts in a language, where there are any beside the file that it was read from."""
    from simaturity.reading.outcome import InvalidFile

    with refusing(InvalidFile):
        return profile if name == "-" else _said(profile, name, lang)


@contextmanager
def refusing(kind: type[InvalidFile]) -> Iterator[None]:
    """Stop with the problems of a file that turns out to be invalid."""
    try:
        yield
    except kind as wrong:
        raise Refused([(wrong.path, wrong.problems)]) from wrong


def _is_foreign(code: str) -> bool:
    return code.startswith("unknown-") or code == "stage-out-of-range"


def refuse_errors(readings: Iterable[Reading[Any]]) -> None:
    """Stop with the errors of all files, if there are any."""
    wrong = [
        (reading.path, errors)
        for reading in readings
        if (errors := tuple(one for one in reading.problems if one.severity == "error"))
    ]
    if wrong:
        raise Refused(wrong)


def given(rubric: Name | None, barriers: Name | None) -> Given:
    """The rules named on the command line, to read profiles by."""
    from simaturity.reading.outcome import InvalidFile

    if rubric:
        return Given(*rules(rubric, barriers))
    with refusing(InvalidFile):
        return Given(None, _checklist(barriers) if barriers else None)


def rules(rubric: Name, barriers: Name | None, lang: str | None = None) -> Rules:
    """The rubric and checklist named on the command line, with the texts of a language if one is named."""
    from simaturity.reading.outcome import InvalidFile
    from simaturity.reading.standards import shipped_checklist

    with refusing(InvalidFile):
        ladder = _rubric(rubric)
        # A checklist named here must be there; one that a rubric names may be one that we do not ship.
        pin = ladder.barriers or ""
        checklist = _checklist(barriers) if barriers else shipped_checklist(pin)
        if lang is None:
            return Rules(ladder, checklist)
        return Rules(_said(ladder, rubric, lang), _said(checklist, barriers or pin, lang) if checklist else None)


def _rubric(name: Name) -> Rubric:
    from simaturity.reading.load import load_rubric

    if isinstance(name, str):
        return load_rubric(name)
    from simaturity.reading.rubrics import parse_rubric

    return parse_rubric(text_then(name)).result()


def _checklist(name: Name) -> Checklist:
    from simaturity.reading.load import load_barriers

    if isinstance(name, str):
        return load_barriers(name)
    from simaturity.reading.rubrics import parse_checklist

    return parse_checklist(text_then(name)).result()


def _said(model: M, name: Name, lang: str) -> M:
    """A model with the texts of a language beside its own, as they stand or stood beside its file."""
    from simaturity.reading.load import in_language

    if isinstance(name, str):
        return in_language(model, name, lang)
    from simaturity.reading.translating import read_texts, texts_beside, translated

    if lang == getattr(model, "language", None):
        return model
    beside = text_then(name._replace(path=texts_beside(name.path, lang)))
    if any(one.code in ("no-such-file", "is-a-folder") for one in beside.problems):
        return model
    return translated(model, read_texts(beside).result())


def text_then(place: InRevision) -> FileText:
    """A file as it stood in a revision."""
    from simaturity.files.revisions import read_revision

    with asking_git(place.name):
        return read_revision(place)


@contextmanager
def asking_git(name: str) -> Iterator[None]:
    """Stop where git does not give what was asked for."""
    from simaturity.files.revisions import NoRevision

    try:
        yield
    except NoRevision as missing:
        help = [f"    help: {missing.help}"] if missing.help else []
        raise Stop([f"{escaped(name, most=4096)}: {missing}", *help]) from missing

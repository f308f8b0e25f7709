"""What the commands read: files by path, folder, name or standard input, and the rules to score profiles by."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from simaturity.report.problems import Found, lines

from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.core.checklist import Checklist
    from simaturity.core.profile import Profile
    from simaturity.core.rubric import Rubric
    from simaturity.reading.outcome import InvalidFile, Reading

T = TypeVar("T")


class Rules(NamedTuple):
    """What profiles are scored by."""

    rubric: Rubric
    checklist: Checklist | None


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
    """A path that cannot be taken for the name of a shipped region: what lies here comes first."""
    from simaturity.reading.opening import is_bare

    return os.path.join(os.curdir, name) if name != "-" and is_bare(name) and os.path.lexists(name) else name


def profiles(names: list[str], rules: Rules | None) -> list[tuple[str, Profile]]:
    """Read profiles, each with the name it goes by; warnings are remarks, and any error in any file stops everything.

    In a folder, the texts of profiles in further languages are no profiles.
    """
    from simaturity.reading.profiles import read_profile
    from simaturity.reading.translating import is_texts

    given = (rules.rubric, rules.checklist) if rules else (None, None)
    return accepted(list(read_all(names, lambda path: read_profile(path, *given), leave=is_texts)), rules)


def accepted(found: list[Reading[Profile]], rules: Rules | None) -> list[tuple[str, Profile]]:
    """Profiles that were read, each with the name it goes by; warnings are remarks, and any error stops everything."""
    refuse_errors(found)
    for reading in found:
        # What another rubric does not know is left out of its scores: that must be said.
        say(*lines(reading.path, [one for one in reading.problems if rules and _is_foreign(one.code)]))
    return [(reading.path, reading.result()) for reading in found]


def worded(profile: Profile, name: str, lang: str) -> Profile:
    """A profile with its texts in a language, where there are any beside the file that it was read from."""
    from simaturity.reading.load import in_language
    from simaturity.reading.outcome import InvalidFile

    with refusing(InvalidFile):
        return profile if name == "-" else in_language(profile, name, lang)


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


def rules(rubric: str, barriers: str | None, lang: str | None = None) -> Rules:
    """The rubric and checklist named on the command line, with the texts of a language if one is named."""
    from simaturity.reading.load import in_language, load_barriers, load_rubric
    from simaturity.reading.outcome import InvalidFile
    from simaturity.reading.standards import shipped_checklist

    with refusing(InvalidFile):
        ladder = load_rubric(rubric)
        # A checklist named here must be there; one that a rubric names may be one that we do not ship.
        pin = ladder.barriers or ""
        checklist = load_barriers(barriers) if barriers else shipped_checklist(pin)
        if lang is None:
            return Rules(ladder, checklist)
        return Rules(
            in_language(ladder, rubric, lang), in_language(checklist, barriers or pin, lang) if checklist else None
        )

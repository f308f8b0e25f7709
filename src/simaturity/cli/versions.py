"""Profiles as they are now or stood in a revision, each with the rules that it is scored by."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .inputs import Rules, accepted, profiles, refusing, rules, worded
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.profile import Profile
    from simaturity.files.revisions import InRevision
    from simaturity.files.texts import FileText


class Version(NamedTuple):
    """One profile at one state of its file."""

    name: str
    """The file, or ``REV:path``."""
    profile: Profile
    under: Callable[[Rules], Profile]
    """The same as it reads under other rules, with ids that were renamed since."""
    worded: Callable[[str], Profile]
    """The same with its texts in a language."""


def versions(name: str | InRevision, given: Rules | None) -> list[Version]:
    """The profiles that a name means: a file, a folder, a shipped region, or one of the first two in a revision."""
    from simaturity.files.revisions import in_revision

    place = in_revision(name) if isinstance(name, str) else name
    if place is not None:
        with asking_git(place.name):
            return _of_revision(place, given)
    name = str(name)
    if name == "-":
        return _of_standard_input(given)
    if name.endswith(":") and not os.path.lexists(name):
        raise Stop([f"{escaped(name, most=4096)} names no file", f"    help: {escaped(name)}. is the folder we are in"])
    return [
        Version(file, profile, partial(_read_again, file), partial(worded, profile, file))
        for file, profile in profiles([name], given)
    ]


def is_folder(name: str | InRevision) -> bool:
    """Whether a name means a folder of profiles."""
    from simaturity.files import revisions

    place = revisions.in_revision(name) if isinstance(name, str) else name
    if place is None:
        return os.path.isdir(str(name))
    with asking_git(place.name):
        return revisions.is_folder(place)


def is_there(place: InRevision) -> bool:
    """Whether there is such a file or folder in a revision."""
    from simaturity.files import revisions

    with asking_git(place.name):
        return revisions.is_there(place)


def _read_again(file: str, given: Rules) -> Profile:
    return profiles([file], given)[0][1]


def _of_standard_input(given: Rules | None) -> list[Version]:
    from simaturity.files.texts import read_text

    file = read_text("-")  # once: nobody sends it twice
    profile = _parsed(file, given)
    return [Version("-", profile, partial(_parsed, file), lambda lang: profile)]


def _of_revision(place: InRevision, given: Rules | None) -> list[Version]:
    from simaturity.files.revisions import read_revision

    places = list(_profiles_of(place))
    files = [read_revision(one) for one in places]
    return [
        Version(name, profile, partial(_parsed, file), partial(_worded, profile, one))
        for one, file, (name, profile) in zip(places, files, _all_parsed(files, given), strict=True)
    ]


def _profiles_of(place: InRevision) -> Iterator[InRevision]:
    """The files of profiles that a name in a revision means."""
    from simaturity.files import revisions
    from simaturity.report.problems import lines

    if not revisions.is_folder(place):
        yield place
        return
    folder = revisions.yaml_files_in(place)
    if folder.problems:
        raise Stop(lines(folder.path, folder.problems))
    for path in folder.files:
        file = place._replace(path=path)
        if not _is_texts(file):
            yield file


def of_text(file: FileText, given: Rules | None) -> Version | None:
    """A profile whose text is at hand, without texts beside it; None where it is no valid one."""
    from simaturity.reading.profiles import parse_profile

    def under(rules: Rules | None) -> Profile | None:
        return parse_profile(file, *((rules.rubric, rules.checklist) if rules else (None, None))).value

    profile = under(given)
    if profile is None:
        return None
    return Version(file.path, profile, lambda rules: under(rules) or profile, lambda lang: profile)


def _parsed(file: FileText, given: Rules | None) -> Profile:
    return _all_parsed([file], given)[0][1]


def _all_parsed(files: Iterable[FileText], given: Rules | None) -> list[tuple[str, Profile]]:
    from simaturity.reading.profiles import parse_profile

    rules = (given.rubric, given.checklist) if given else (None, None)
    return accepted([parse_profile(file, *rules) for file in files], given)


def _is_texts(place: InRevision) -> bool:
    """Whether a file of a revision holds the texts of another in a language."""
    from simaturity.files.revisions import read_revision
    from simaturity.reading.translating import TEXTS, named

    return named(place.path) and TEXTS.schema in (read_revision(place).text or "")


def _worded(profile: Profile, place: InRevision, lang: str) -> Profile:
    from simaturity.files.revisions import read_revision
    from simaturity.reading.outcome import InvalidFile
    from simaturity.reading.translating import read_texts, texts_beside, translated

    if lang == profile.language:
        return profile
    with refusing(InvalidFile), asking_git(place.name):
        beside = read_revision(place._replace(path=texts_beside(place.path, lang)))
        if any(one.code in ("no-such-file", "is-a-folder") for one in beside.problems):
            return profile
        return translated(profile, read_texts(beside).result())


@contextmanager
def asking_git(name: str) -> Iterator[None]:
    """Stop where git does not give what was asked for."""
    from simaturity.files.revisions import NoRevision

    try:
        yield
    except NoRevision as missing:
        help = [f"    help: {missing.help}"] if missing.help else []
        raise Stop([f"{escaped(name, most=4096)}: {missing}", *help]) from missing


def against(name: str, revision: str) -> InRevision:
    """A file or folder as it stood in a revision."""
    from simaturity.files.revisions import InRevision, in_revision

    if name == "-":
        raise Stop(["--against: standard input has no revisions", "    help: name a file or a folder"])
    if in_revision(name):
        raise Stop(["--against: takes a file or folder of today", "    help: name two states as REV:path each"])
    return InRevision(revision, name)


@cache
def pinned(pin: str, barriers: str | None, lang: str | None = None) -> Rules:
    """The rules of a pin or file, each read once in a run."""
    return rules(pin, barriers, lang)

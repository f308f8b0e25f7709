"""Profiles as they are now or stood in a revision, each with the rules that it is scored by."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .inputs import Given, Rules, accepted, asking_git, profiles, tell_unknown, worded
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.profile import Profile
    from simaturity.files.revisions import InRevision
    from simaturity.files.texts import FileText
    from simaturity.reading.outcome import Reading


class Version(NamedTuple):
    """One profile at one state of its file."""

    name: str
    """The file, or ``REV:path``."""
    profile: Profile
    under: Callable[[Rules], Profile]
    """The same as it reads under other rules, with ids that were renamed since; as it is where they do not take it."""
    worded: Callable[[str], Profile]
    """The same with its texts in a language."""


def versions(name: str | InRevision, given: Given) -> list[Version]:
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
        Version(file, profile, partial(_read_again, file, profile), partial(worded, profile, file))
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


def _read_again(file: str, profile: Profile, rules: Rules) -> Profile:
    from simaturity.reading.profiles import read_profile

    return _or_as_it_is(read_profile(file, *rules), profile)


def _parsed_again(file: FileText, profile: Profile, rules: Rules) -> Profile:
    from simaturity.reading.profiles import parse_profile

    return _or_as_it_is(parse_profile(file, *rules), profile)


def _or_as_it_is(reading: Reading[Profile], profile: Profile) -> Profile:
    """A profile as it reads under other rules; where these do not take it, they leave out what they do not know."""
    tell_unknown(reading)
    return reading.value or profile


def _of_standard_input(given: Given) -> list[Version]:
    from simaturity.files.texts import read_text

    file = read_text("-")  # once: nobody sends it twice
    ((_, profile),) = _all_parsed([file], given)
    return [Version("-", profile, partial(_parsed_again, file, profile), lambda lang: profile)]


def _of_revision(place: InRevision, given: Given) -> list[Version]:
    from simaturity.files.revisions import read_revision

    places = list(_profiles_of(place))
    files = [read_revision(one) for one in places]
    return [
        Version(name, profile, partial(_parsed_again, file, profile), partial(worded, profile, one))
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


def of_text(file: FileText, given: Given) -> Version | None:
    """A profile whose text is at hand, without texts beside it; None where it is no valid one."""
    from simaturity.reading.profiles import parse_profile

    profile = parse_profile(file, *given).value
    if profile is None:
        return None
    return Version(file.path, profile, lambda rules: parse_profile(file, *rules).value or profile, lambda lang: profile)


def _all_parsed(files: Iterable[FileText], given: Given) -> list[tuple[str, Profile]]:
    from simaturity.reading.profiles import parse_profile

    return accepted([parse_profile(file, *given) for file in files], given)


def _is_texts(place: InRevision) -> bool:
    """Whether a file of a revision holds the texts of another in a language."""
    from simaturity.files.revisions import read_revision
    from simaturity.reading.translating import named, says_texts

    return named(place.path) and says_texts(read_revision(place).text or "")


def against(name: str, revision: str) -> InRevision:
    """A file or folder as it stood in a revision."""
    from simaturity.files.revisions import InRevision, in_revision

    if name == "-":
        raise Stop(["--against: standard input has no revisions", "    help: name a file or a folder"])
    if in_revision(name):
        raise Stop(["--against: takes a file or folder of today", "    help: name two states as REV:path each"])
    return InRevision(revision, name)

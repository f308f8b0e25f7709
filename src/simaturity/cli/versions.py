"""Profiles as they are now or stood in a revision, each with the rules that it is scored by."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from .inputs import Rules, profiles, refusing, rules, worded
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


def versions(name: str, given: Rules | None) -> list[Version]:
    """The profiles that a name means: a file, a folder, a shipped region, or one of the first two in a revision."""
    from simaturity.files.revisions import in_revision

    place = in_revision(name)
    if place is not None:
        with _git():
            return list(_of_revision(place, given))
    return [
        Version(file, profile, partial(_read_again, file), partial(worded, profile, file))
        for file, profile in profiles([name], given)
    ]


def _read_again(file: str, given: Rules) -> Profile:
    return profiles([file], given)[0][1]


def _of_revision(place: InRevision, given: Rules | None) -> Iterator[Version]:
    from simaturity.files.revisions import is_folder, yaml_files_in

    paths = [place.path]
    if is_folder(place):
        paths = [path for path in yaml_files_in(place).files if not _is_texts(place._replace(path=path))]
    for path in paths:
        file = place._replace(path=path)
        yield Version(file.name, _parsed(file, given), partial(_parsed, file), partial(_worded, file))


def of_text(file: FileText, given: Rules | None) -> Version | None:
    """A profile whose text is at hand, without texts beside it; None where it is no valid one."""
    from simaturity.reading.profiles import parse_profile

    def under(rules: Rules | None) -> Profile | None:
        return parse_profile(file, *((rules.rubric, rules.checklist) if rules else (None, None))).value

    profile = under(given)
    if profile is None:
        return None
    return Version(file.path, profile, lambda rules: under(rules) or profile, lambda lang: profile)


def _parsed(place: InRevision, given: Rules | None) -> Profile:
    from simaturity.files.revisions import read_revision
    from simaturity.reading.outcome import InvalidFile
    from simaturity.reading.profiles import parse_profile

    with refusing(InvalidFile), _git():
        rubric, checklist = (given.rubric, given.checklist) if given else (None, None)
        return parse_profile(read_revision(place), rubric, checklist).result()


def _is_texts(place: InRevision) -> bool:
    """Whether a file of a revision holds the texts of another in a language."""
    from simaturity.files.revisions import read_revision
    from simaturity.reading.translating import TEXTS, named

    return named(place.path) and TEXTS.schema in (read_revision(place).text or "")


def _worded(place: InRevision, lang: str) -> Profile:
    from simaturity.files.revisions import read_revision
    from simaturity.reading.outcome import InvalidFile
    from simaturity.reading.translating import read_texts, texts_beside, translated

    profile = _parsed(place, None)
    if lang == profile.language:
        return profile
    with refusing(InvalidFile), _git():
        beside = read_revision(place._replace(path=texts_beside(place.path, lang)))
        return profile if beside.text is None else translated(profile, read_texts(beside).result())


@contextmanager
def _git() -> Iterator[None]:
    """Stop where git does not give what was asked for."""
    from simaturity.files.revisions import NoRevision

    try:
        yield
    except NoRevision as missing:
        raise Stop([str(missing)]) from missing


def against(name: str, revision: str) -> str:
    """How a file or folder is called in a revision."""
    if name == "-":
        raise Stop(["--against: standard input has no revisions", "    help: name a file or a folder"])
    return f"{revision}:{os.fspath(name)}"


@cache
def pinned(pin: str, barriers: str | None, lang: str | None = None) -> Rules:
    """The rules of a pin or file, each read once in a run."""
    return rules(pin, barriers, lang)

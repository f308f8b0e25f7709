"""The profiles of a revision, read at once, beside those of today."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .versions import against, asking_git

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.gates.gate import Baseline
    from simaturity.core.profile import Profile
    from simaturity.files.revisions import InRevision
    from simaturity.files.texts import FileText

    from .inputs import Rules


class Today(NamedTuple):
    """A profile as it is now."""

    name: str
    text: str | None
    profile: Profile


class Before(NamedTuple):
    """What the revision holds of the profiles."""

    of: Sequence[Baseline]
    """For each of today's."""
    gone: Mapping[str, Profile]
    """Those that are no longer there, by id."""


def before(
    names: Sequence[str],
    today: Sequence[Today],
    revision: str,
    given: Rules | None,
    assess: Callable[[Profile], Assessment],
) -> Before:
    """Hold profiles against those of a revision: by what their files say, then by their ids.

    What did not change is not read a second time. Files of the revision that are not valid count as not there, so that
    mending one is no offence.
    """
    from simaturity.core.gates.gate import Baseline
    from simaturity.reading.profiles import parse_profile

    files = _files(names, revision)
    same = {one.name for one in today if one.text is not None and _text(files, one.name) == one.text}
    unchanged = {os.path.abspath(name) for name in same}
    rules = (given.rubric, given.checklist) if given else (None, None)
    read = {path: parse_profile(file, *rules).value for path, file in files.items() if path not in unchanged}
    known = {profile.key: profile for profile in read.values() if profile}
    wrong = {path for path, profile in read.items() if profile is None}

    def of(one: Today) -> Baseline:
        if one.name in same:
            return Baseline("same")
        if one.profile.key in known:
            return Baseline("other", assess(known[one.profile.key]))
        return Baseline("invalid" if os.path.abspath(one.name) in wrong else "new")

    keys = {one.profile.key for one in today}
    return Before(
        [of(one) if os.path.lexists(one.name) else Baseline("none") for one in today],
        {key: known[key] for key in sorted(known) if key not in keys},
    )


def _text(files: Mapping[str, FileText], name: str) -> str | None:
    found = files.get(os.path.abspath(name))
    return found.text if found else None


def _files(names: Sequence[str], revision: str) -> dict[str, FileText]:
    """The files of the revision that the names mean and that are there, by their absolute paths."""
    from simaturity.files.revisions import read_revisions
    from simaturity.reading.translating import TEXTS, named

    places: dict[str, InRevision] = {}
    with asking_git(revision):
        for name in names:
            if os.path.lexists(name):  # standard input and shipped profiles have no revisions
                places |= {os.path.abspath(one.path): one for one in _places(against(name, revision))}
        found = dict(zip(places, read_revisions(list(places.values())), strict=True))
    return {
        path: file
        for path, file in found.items()
        if not any(one.code == "no-such-file" for one in file.problems)
        and not (named(path) and TEXTS.schema in (file.text or ""))
    }


def _places(place: InRevision) -> list[InRevision]:
    """The files of a folder in a revision, or the one that is named."""
    from simaturity.files.revisions import yaml_files_in

    if not os.path.isdir(place.path):
        return [place]
    return [place._replace(path=path) for path in yaml_files_in(place).files]

"""The profiles of a revision, read at once, beside those of today."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .inputs import Given, asking_git
from .stop import Stop
from .versions import against

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.gates.gate import Baseline
    from simaturity.core.profile import Profile
    from simaturity.files.revisions import InRevision
    from simaturity.files.texts import FileText


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


class Then(NamedTuple):
    """By what the profiles of the revision are read and assessed: by rules as old as they are."""

    given: Given
    assess: Callable[[Profile], Assessment]
    as_today: bool = True
    """Whether that are the rules of today."""
    valid: bool = True
    """Whether the revision has rules that can be used."""


AT_ONCE = 500
"""Files of a revision that are read at once in search of a profile that was moved."""


def before(names: Sequence[str], today: Sequence[Today], revision: str, then: Then) -> Before:
    """Hold profiles against those of a revision: by what their files say, then by their ids.

    What did not change is not read a second time. One that the names do not mean in the revision is looked for
    everywhere in it, since files and folders may be renamed.
    """
    from simaturity.core.gates.gate import Baseline

    _refuse_replaced(names, revision)
    if not then.valid:
        return Before([Baseline("invalid") for _ in today], {})
    files = _files(names, revision)
    same = {one.name for one in today if one.text is not None and _text(files, one.name) == one.text}
    unchanged = {os.path.abspath(name) for name in same} if then.as_today else set()
    read = {path: _parsed(file, then) for path, file in files.items() if path not in unchanged}
    known = {profile.key: profile for profile in read.values() if profile}
    kept = {one.profile.key for one in today if one.name in same and then.as_today}
    wrong = {path for path, profile in read.items() if profile is None}
    moved = _elsewhere(
        [one for one in today if os.path.lexists(one.name) and one.profile.key not in known.keys() | kept],
        revision,
        then,
    )

    def of(one: Today) -> Baseline:
        if one.name in same and then.as_today:
            return Baseline("same")
        found = known.get(one.profile.key) or moved.get(one.profile.key)
        if found:
            return Baseline("other", then.assess(found))
        return Baseline("invalid" if os.path.abspath(one.name) in wrong else "new")

    keys = {one.profile.key for one in today}
    return Before(
        [of(one) if os.path.lexists(one.name) else Baseline("none") for one in today],
        {key: known[key] for key in sorted(known) if key not in keys},
    )


def _refuse_replaced(names: Sequence[str], revision: str) -> None:
    """Refuse a name that means a shipped profile only since the file of the revision is gone."""
    from simaturity.files.revisions import InRevision, NoRevision, is_file

    for name in names:
        if name == "-" or os.path.lexists(name):
            continue
        with suppress(NoRevision):  # where there is no repository, nothing is gone
            if is_file(InRevision(revision, name)):
                raise Stop([f"{escaped(name, most=4096)}: no such file, and there is one in {escaped(revision)}"])


def _parsed(file: FileText, then: Then) -> Profile | None:
    from simaturity.reading.profiles import parse_profile

    return parse_profile(file, *then.given).value


def _elsewhere(missing: Sequence[Today], revision: str, then: Then) -> dict[str, Profile]:
    """Profiles of other files of the revision, by id: first of those that are no longer there, then the nearest."""
    listed: dict[str, tuple[str, ...]] = {}
    read: dict[str, FileText] = {}
    found: dict[str, Profile] = {}
    for one in missing:
        key, folder = one.profile.key, os.path.dirname(os.path.realpath(one.name))
        if folder not in listed:
            listed[folder] = _all_files(one.name, revision, read)
        near = sorted(listed[folder], key=lambda path, here=folder: (os.path.dirname(path) != here, path))  # type: ignore[misc]
        for path in sorted(near, key=os.path.lexists):
            profile = _parsed(read[path], then) if path in read and _may_hold(read[path], key) else None
            if profile and profile.key == key:
                found[key] = profile
                break
    return found


def _all_files(name: str, revision: str, read: dict[str, FileText]) -> tuple[str, ...]:
    """The YAML files of the revision of the checkout that a file lies in; profiles among them are read once."""
    from simaturity.files.revisions import InRevision, read_revisions, yaml_files_beside

    place = InRevision(revision, name)
    with asking_git(revision):
        if _is_empty(name, revision):
            return ()
        paths = yaml_files_beside(place)
        new = [path for path in paths if path not in read]
        for at in range(0, len(new), AT_ONCE):
            some = new[at : at + AT_ONCE]
            texts = read_revisions([place._replace(path=path) for path in some])
            read.update((path, file) for path, file in zip(some, texts, strict=True) if _may_hold(file, PROFILE))
    return paths


PROFILE = "simaturity/profile/"


def _may_hold(file: FileText, words: str) -> bool:
    """Whether some words may stand in a file, be it written with backslashes."""
    text = file.text or ""
    return words in text or "\\" in text


def _is_empty(name: str, revision: str) -> bool:
    """Whether it is ``HEAD`` before the first commit of a repository."""
    from simaturity.files.revisions import has_no_commits

    return revision == "HEAD" and has_no_commits(name)


def _text(files: Mapping[str, FileText], name: str) -> str | None:
    found = files.get(os.path.abspath(name))
    return found.text if found else None


def _files(names: Sequence[str], revision: str) -> dict[str, FileText]:
    """The files of the revision that the names mean and that are there, by their absolute paths.

    Before the first commit of a repository, ``HEAD`` has none.
    """
    from simaturity.files.revisions import read_revisions
    from simaturity.reading.translating import named, says_texts

    places: dict[str, InRevision] = {}
    # Standard input and shipped profiles have no revisions.
    here = [name for name in names if os.path.lexists(name)]
    with asking_git(revision):
        for name in [] if here and _is_empty(here[0], revision) else here:
            places |= {os.path.abspath(one.path): one for one in _places(against(name, revision))}
        found = dict(zip(places, read_revisions(list(places.values())), strict=True))
    return {
        path: file
        for path, file in found.items()
        if not any(one.code == "no-such-file" for one in file.problems)
        and not (named(path) and says_texts(file.text or ""))
    }


def _places(place: InRevision) -> list[InRevision]:
    """The files of a folder in a revision, or the one that is named."""
    from simaturity.files.revisions import yaml_files_in

    if not os.path.isdir(place.path):
        return [place]
    return [place._replace(path=path) for path in yaml_files_in(place).files]

"""The rules that a command line names, as they are now and as they stood in a revision of git."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .inputs import Given, Name, Rules, given, rules

if TYPE_CHECKING:
    from simaturity.core.profile import Profile
    from simaturity.files.revisions import InRevision


class Named(NamedTuple):
    """A rubric and a checklist by their names; None for what each profile, or its rubric, names itself."""

    rubric: Name | None = None
    barriers: Name | None = None

    @property
    def given(self) -> Given:
        """What profiles are read by."""
        return Given(*pinned(self.rubric, self.barriers)) if self.rubric else given(None, self.barriers)

    def of(self, profile: Profile, lang: str | None = None) -> Rules:
        """What a profile is assessed by."""
        return pinned(self.rubric or profile.rubric, self.barriers, lang)

    def then(self, place: InRevision) -> Named:
        """The same rules as old as a profile or folder of a revision.

        Those that are shipped, or are no file of the repository in that revision, are as they are now.
        """
        from simaturity.reading.standards import CHECKLIST, RUBRIC

        return Named(_then(self.rubric, RUBRIC.schema, place), _then(self.barriers, CHECKLIST.schema, place))


def _then(name: Name | None, schema: str, place: InRevision) -> Name | None:
    from simaturity.files.revisions import NoRevision, is_file, same_checkout

    if not isinstance(name, str) or _is_shipped(name, schema):
        return name
    then = place._replace(path=name)
    try:
        return then if same_checkout(name, place.path) and is_file(then) else name
    except NoRevision:  # of the profiles git is asked once more, and tells why
        return name


def _is_shipped(name: str, schema: str) -> bool:
    """As they are read: a name without a folder or an ending means a shipped one first."""
    from simaturity.reading.standards import shipped_path, shipped_pins

    return name in {pin.rpartition("/")[0] for pin in shipped_pins(schema)} or bool(shipped_path(schema, name))


@cache
def pinned(rubric: Name, barriers: Name | None, lang: str | None = None) -> Rules:
    """The rules of a pin, a file, or a file of a revision, each read once in a run."""
    return rules(rubric, barriers, lang)

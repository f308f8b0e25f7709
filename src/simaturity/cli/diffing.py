"""From two names on the command line to what changed in each region between them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .limits import bounded
from .ruling import Named
from .stop import Stop
from .versions import Version, against, is_folder, is_there, versions

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.changes.change import Change
    from simaturity.core.profile import Profile
    from simaturity.files.revisions import InRevision

    from .inputs import Name, Rules


class Asked(NamedTuple):
    """What is to be held against what, and how."""

    old: str | InRevision
    new: str
    from_: date | None = None
    """The date at which the old side is assessed; None: its profile's own."""
    to: date | None = None
    rules: tuple[Named, Named] = (Named(), Named())
    """Of the old and the new side."""

    @property
    def same(self) -> bool:
        """Whether the two sides are one profile read in one way, be it at two dates."""
        return self.old == self.new and self.rules[0] == self.rules[1]


def asked(
    names: tuple[str, str | None],
    revision: str | None,
    dates: tuple[str | None, str | None],
    rubrics: tuple[str | None, str | None],
    barriers: tuple[str | None, str | None],
) -> Asked:
    """Make sense of the arguments: two names, or one and a revision, or one and two dates.

    Of rubrics and checklists the first is the one that is named for the old side alone.
    """
    from .assessing import date_asked

    first, new = names
    old: str | InRevision = first
    days = [date_asked(text, option) for text, option in zip(dates, ("--from", "--to"), strict=True)]
    if new is None and revision is not None:
        old, new = against(first, revision), first
    elif revision is not None:
        raise Stop(["--against: takes one file or folder", "    help: name the other as REV:path instead"])
    elif new is None:
        if days == [None, None]:
            help = "name another state of it, a revision with --against, or dates with --from and --to"
            raise Stop([f"{escaped(first, most=4096)}: nothing to hold it against", f"    help: {help}"])
        new = first
    found = Asked(old, new, days[0], days[1], _rules((old, new), rubrics, barriers))
    if old == new == "-" and not (names[1] is None and found.same):
        raise Stop(["standard input can be read only once", "    help: name a file for the other side"])
    return found


def _rules(
    sides: tuple[str | InRevision, str | InRevision],
    rubrics: tuple[str | None, str | None],
    barriers: tuple[str | None, str | None],
) -> tuple[Named, Named]:
    """By what each side is read: by rules as old as itself, so that no change of them hides what they did.

    Where those of the old side are named apart, each is taken as it is named.
    """
    both = Named(_named(rubrics[1]), _named(barriers[1]))
    old, new = (both.then(place) if (place := _in_revision(side)) else both for side in sides)
    if rubrics[0]:
        old, new = old._replace(rubric=_named(rubrics[0])), new._replace(rubric=both.rubric)
    if barriers[0]:
        old, new = old._replace(barriers=_named(barriers[0])), new._replace(barriers=both.barriers)
    return old, new


def _named(name: str | None) -> Name | None:
    return (_in_revision(name) or name) if name else None


def _in_revision(name: str | InRevision) -> InRevision | None:
    from simaturity.files.revisions import in_revision

    return in_revision(name) if isinstance(name, str) else name


class Assessed(NamedTuple):
    """One side of a region."""

    version: Version
    named: Named
    """What the rules were found by."""
    rules: Rules
    it: Assessment


class Pair(NamedTuple):
    """One region: both sides, where there are both, and what changed."""

    old: Assessed | None
    new: Assessed | None
    changes: tuple[Change, ...]

    @property
    def reworded(self) -> bool:
        """Whether the two profiles differ, be it in words alone."""
        return self.old is not None and self.new is not None and self.old.version.profile != self.new.version.profile


def pairs(asked: Asked) -> list[Pair]:
    """Everything that changed, by region; regions are matched by the ids of their profiles."""
    there = _there(asked)
    olds = _by_key(asked.old, asked.rules[0]) if there[0] else {}
    news = olds if asked.same else _by_key(asked.new, asked.rules[1]) if there[1] else {}
    strangers = len(olds) == len(news) == 1 and olds.keys() != news.keys()
    if strangers and not (is_folder(asked.old) or is_folder(asked.new)):
        _refuse_strangers(*olds.values(), *news.values())
    return [pair_of(asked, olds.get(key), news.get(key)) for key in sorted(olds.keys() | news.keys())]


def _there(asked: Asked) -> tuple[bool, bool]:
    """Whether each side is there. With --against a file may be new, or gone since; elsewhere a name must be right."""
    import os

    if isinstance(asked.old, str):
        return True, True
    old, new = is_there(asked.old), os.path.lexists(asked.new)
    return (old, new) if old or new else (True, True)


def _by_key(name: str | InRevision, rules: Named) -> dict[str, Version]:
    found: dict[str, Version] = {}
    for one in versions(name, rules.given):
        other = found.setdefault(one.profile.key, one)
        if other is not one:
            files = " and ".join(escaped(each.name, most=4096) for each in (other, one))
            raise Stop([f"{files}: both have the id {one.profile.key}", "    help: give one of them an id of its own"])
    return found


def _refuse_strangers(old: Version, new: Version) -> None:
    keys = f"{old.profile.key} and {new.profile.key}"
    raise Stop([f"{keys} are two regions", "    help: hold regions against each other with `simaturity compare`"])


def pair_of(asked: Asked, old: Version | None, new: Version | None) -> Pair:
    """What changed in one region; one of the sides may be missing."""
    from simaturity.core.changes.diff import alone, diff

    sides = [
        _assessed(version, day, rules) if version else None
        for version, day, rules in zip((old, new), (asked.from_, asked.to), asked.rules, strict=True)
    ]
    if not sides[0] or not sides[1]:
        side = sides[0] or sides[1]
        assert side is not None
        return Pair(sides[0], sides[1], (alone(side.it, there_before=bool(sides[0])),))
    one, other = sides[0], sides[1]
    checklists, carried = (one.rules.checklist, other.rules.checklist), _carried(one, other)
    with bounded(other.version.name, "diff"):
        return Pair(one, other, diff(one.it, other.it, checklists, carried))


def _assessed(version: Version, day: date | None, named: Named) -> Assessed:
    from simaturity.core.assess import assess

    found = named.of(version.profile)
    with bounded(version.name, "diff"):
        it = assess(version.profile, found.rubric, found.checklist, as_of=day)
    return Assessed(version, named, found, it)


def _carried(one: Assessed, other: Assessed) -> Profile | None:
    """The earlier profile as it reads under the later's rules, where these are others."""
    if one.rules == other.rules:
        return None
    earlier, later = (other, one) if other.it.as_of < one.it.as_of else (one, other)
    return earlier.version.under(later.rules)

"""What changed in a region, sorted and worded for reading, once for all formats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.changes.change import CAUSES, FAMILIES, Cause, Change, Family, Kind
from ...core.checklist import Checklist
from ..phrase import joined, phrase
from ..words import Words, words
from .both import Both
from .kinds import kinds
from .wording import Wording

_WORDS = {
    "up": "raised widened",
    "down": "lowered narrowed",
    "plus": "added appeared answered asked place",
    "minus": "removed cleared withdrawn resolved dropped ended",
}
SIGNS: Mapping[str, str] = {word: sign for sign, some in _WORDS.items() for word in some.split()}
"""The sign of a change, by the last word of its kind; all others are edits."""


MOST_NAMED = 10
"""Regions without a change that are named one by one."""


class ChangeView(NamedTuple):
    """One change."""

    kind: Kind
    kind_said: str
    cause: Cause | None
    cause_said: str
    """``policy, 2013``; of what follows from causes that differ: ``several causes``."""
    sign: str
    """``up``, ``down``, ``plus``, ``minus`` or ``edit``."""
    title: str
    text: str
    details: tuple[str, ...]
    because: tuple[str, ...]
    """What explains it, for stages, verdicts and tensions."""
    because_said: str
    """The same as one clause; empty where nothing does."""
    fingerprint: str


class Section(NamedTuple):
    """The changes of one family."""

    family: Family
    title: str
    changes: tuple[ChangeView, ...]


class IgnoredView(NamedTuple):
    """A change that somebody let pass."""

    change: ChangeView
    reason: str
    until_said: str
    """``until 30 June 2027``"""


class DiffView(NamedTuple):
    """What changed in one region, in the order of reading."""

    lang: str
    region: str
    id: str
    dates: str
    """Of both sides: ``31 December 2013 → 31 December 2025``."""
    rubric: str
    sentence: str
    """What changed, in one sentence; or that nothing did."""
    remark: str | None
    sections: tuple[Section, ...]
    causes: tuple[tuple[str, str], ...]
    """The causes that occur, with what they mean."""
    ignored: tuple[IgnoredView, ...]


class Letting(NamedTuple):
    """A change that is let pass, with the reason in the words of its file and the day in words."""

    change: Change
    reason: str
    until: str


Side = tuple[Assessment, Checklist | None]


def view(
    old: Side | None,
    new: Side | None,
    changes: Sequence[Change],
    ignored: Sequence[Letting] = (),
    among: Sequence[Change] = (),
    reworded: bool = False,
    lang: str = "en",
) -> DiffView:
    """Word what changed; one side may be missing.

    `among` are further changes that may explain these. `reworded` tells that the files differ, be it without a change.
    """
    side = new or old
    assert side is not None
    by = words(lang)
    writer = _Writer(Both(old or side, side, by), [*among, *changes, *(one.change for one in ignored)])
    dates = [by.day(one[0].as_of) if one else "" for one in (old, new)]
    found = tuple(writer.sections(changes))
    return DiffView(
        lang=lang,
        region=writer.names.region,
        id=side[0].profile.key,
        dates=_dates(dates[0], dates[1], by),
        rubric=_rubric(old or side, side, by),
        sentence=writer.sentence(changes, among, ignored),
        remark=by.gettext("The files differ in wording, or in what does not count at these dates.")
        if reworded and not changes
        else None,
        sections=found,
        causes=writer.causes(changes),
        ignored=tuple(
            IgnoredView(writer.change(one.change), one.reason, by.gettext("until {date}").format(date=one.until))
            for one in ignored
        ),
    )


def apart(views: Sequence[DiffView], lang: str) -> tuple[Sequence[DiffView], str | None]:
    """Of several regions, those that there is something to say of, and one sentence on all others."""
    still = [one for one in views if not (one.sections or one.ignored or one.remark)]
    if len(views) < 2 or not still:
        return views, None
    by = words(lang)
    if len(still) > MOST_NAMED:
        said = by.ngettext(
            "Nothing changed in {count} region.", "Nothing changed in {count} regions.", len(still)
        ).format(count=len(still))
    else:
        said = phrase(by.gettext("Nothing changed in {regions}."), regions=by.listed([one.region for one in still]))
    return [one for one in views if one not in still], said


def _dates(old: str, new: str, by: Words) -> str:
    if old == new:
        return by.gettext("both as of {date}").format(date=old)
    if old and new:
        return by.gettext("{old} → {new}").format(old=old, new=new)
    return by.gettext("as of {date}").format(date=old or new)


def _rubric(old: Side, new: Side, by: Words) -> str:
    pins = [one[0].rubric.pin for one in (old, new)]
    return pins[0] if pins[0] == pins[1] else by.gettext("{old} → {new}").format(old=pins[0], new=pins[1])


class _Writer:
    def __init__(self, names: Both, changes: Iterable[Change]) -> None:
        self.names, self.words = names, names.words
        self.wording = Wording(names)
        self.kinds = kinds(names.words.lang)
        self.known = {one.fingerprint: one for one in changes}

    def sentence(self, changes: Sequence[Change], among: Sequence[Change], ignored: Sequence[Letting]) -> str:
        """How much changed, stages first; of nothing, whether something is let pass or left out."""
        _ = self.words.gettext
        if not changes:
            if ignored:
                return _("Nothing changed but what is let pass.")
            return _("Nothing of the kinds asked for changed.") if among else _("Nothing changed.")
        count = len(changes)
        parts = [self.words.ngettext("{count} change", "{count} changes", count).format(count=count)]
        moves = ("stage-raised", "stage-lowered", "stage-widened", "stage-narrowed")
        numbers = {kind: sum(one.kind == kind for one in changes) for kind in moves}
        parts += [self._moved(kind, number) for kind, number in numbers.items() if number]
        return self.words.gettext("{parts}.").format(parts=", ".join(parts))

    def _moved(self, kind: str, count: int) -> str:
        ngettext = self.words.ngettext
        pattern = {
            "stage-raised": ngettext("{count} stage raised", "{count} stages raised", count),
            "stage-lowered": ngettext("{count} stage lowered", "{count} stages lowered", count),
            "stage-widened": ngettext("{count} interval widened", "{count} intervals widened", count),
            "stage-narrowed": ngettext("{count} interval narrowed", "{count} intervals narrowed", count),
        }[kind]
        return pattern.format(count=count)

    def sections(self, changes: Iterable[Change]) -> Iterable[Section]:
        by_family: dict[Family, list[Change]] = {}
        for one in changes:
            by_family.setdefault(one.family, []).append(one)
        for family in FAMILIES:
            if found := by_family.get(family):
                yield Section(family, self.kinds.families[family], tuple(map(self.change, found)))

    def change(self, change: Change) -> ChangeView:
        said, because = self.wording.said(change), self._because(change)
        reasons = phrase(self.words.gettext("because: {reasons}"), reasons=joined(because, ", ")) if because else ""
        return ChangeView(
            kind=change.kind,
            kind_said=self.wording.kind(change),
            cause=change.cause,
            cause_said=self._cause(change),
            sign=_sign(change),
            title=said.title,
            text=said.text,
            details=said.details,
            because=because,
            because_said=reasons,
            fingerprint=change.fingerprint,
        )

    def _cause(self, change: Change) -> str:
        if change.cause is None:
            return self.words.gettext("several causes")
        cause = self.kinds.causes[change.cause]
        if change.on is None:
            return cause
        return self.words.gettext("{cause}, {year}").format(cause=cause, year=change.on.year)

    def _because(self, change: Change) -> tuple[str, ...]:
        """What explains a stage, a verdict or a tension; what is implied by another of these goes without saying."""
        if change.family not in ("stage", "verdict", "tension"):
            return ()
        found = [self.known[name] for name in change.explains if name in self.known]
        implied = [one for one in found if one.new and one.family == "criterion" and one.new["basis"] == "implied"]
        # Where causes differ, each that does must be seen.
        shown = found if change.cause is None else [one for one in found if one not in implied]
        return tuple(
            self._reason(one) for one in sorted(shown or found, key=lambda one: (one.on or date.max, one.subject))
        )

    def _reason(self, change: Change) -> str:
        if change.family == "criterion":
            what = self.names.criterion(change.subject[2])
        else:
            what = self.wording.said(change).title
        return phrase(self.words.gettext("{what} ({cause})"), what=what, cause=self._cause(change))

    def causes(self, changes: Iterable[Change]) -> tuple[tuple[str, str], ...]:
        """The causes that occur, with what each means."""
        there = {one.cause for one in changes}
        return tuple((self.kinds.causes[one], self.kinds.meanings[one]) for one in CAUSES if one in there)


def _sign(change: Change) -> str:
    """By the kind; of a criterion, by whether it is met now, or was."""
    if change.kind == "criterion-changed":
        was, is_ = (bool(one) and one["outcome"] == "met" for one in (change.old, change.new))
        return "plus" if is_ else "minus" if was else "edit"
    return SIGNS.get(change.kind.rpartition("-")[2], "edit")

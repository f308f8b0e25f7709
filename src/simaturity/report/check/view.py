"""What the gates find, ready to be shown: sorted, rounded and worded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.gates.gate import GATES, GateId, Reason, Result, Short, State
from ..names import Names
from ..phrase import phrase
from ..words import Words, words
from .gate_words import gate_words
from .saying import Saying

Place = tuple[int, int]


class Checked(NamedTuple):
    """One profile that was checked; or one that is gone since the baseline."""

    name: str
    """As it was named, or found in a folder."""
    path: str | None
    """From the top of the checkout; None where it is no file of it."""
    key: str
    """The id of the profile."""
    it: Assessment | None
    """None where it is gone."""
    results: Sequence[Result]
    place: Callable[[Short], Place | None] = lambda short: None
    """The line and column of what falls short, where they are looked for."""
    region: str | None = None
    """The name of the region, where the profile is gone."""


class DetailView(NamedTuple):
    """One thing that falls short."""

    text: str
    short: Short


class GateView(NamedTuple):
    """One gate."""

    id: GateId
    state: State
    title: str
    state_said: str
    text: str
    """The figure with the threshold, or why it does not apply; of one that is off, the threshold alone."""
    details: tuple[DetailView, ...]
    let_pass: str | None
    reason: Reason | None = None
    """Why it cannot be judged."""
    gone: bool = False
    """Whether it is about a profile that is gone."""


class ProfileView(NamedTuple):
    """One profile."""

    region: str
    id: str
    name: str
    rubric: str | None
    gates: tuple[GateView, ...]


class CheckView(NamedTuple):
    """One run."""

    lang: str
    as_of: str
    asked: str
    """The preset, the file and the baseline."""
    profiles: tuple[ProfileView, ...]
    mends: tuple[tuple[str, str], ...]
    """The gates that fail, each with what to do about it."""
    tally: str


class Asked(NamedTuple):
    """How the gates were set."""

    as_of: date
    preset: str
    configuration: str | None
    """The file, as it is shown."""
    baseline: str | None


def view(found: Iterable[Checked], asked: Asked, lang: str) -> CheckView:
    """Word all that was found."""
    every, by = list(found), words(lang)
    profiles = tuple(_profile(one, asked.baseline, by) for one in every)
    mends = tuple(_mends(every, lang))
    return CheckView(lang, by.day(asked.as_of), _asked(asked, by), profiles, mends, tally(every, by))


def _mends(found: Sequence[Checked], lang: str) -> Iterator[tuple[str, str]]:
    said = gate_words(lang)
    failed = [result for one in found for result in one.results if result.state == "failed"]
    for gate, reason in sorted({(one.gate, one.found.reason) for one in failed}, key=_told):
        yield said.titles[gate], said.mend(gate, reason)


def _told(one: tuple[GateId, Reason | None]) -> tuple[int, str]:
    return GATES.index(one[0]), one[1] or ""


def _asked(asked: Asked, by: Words) -> str:
    _ = by.gettext
    parts = [_("preset {preset}").format(preset=asked.preset)]
    if asked.configuration:
        parts.append(_("settings of {file}").format(file=asked.configuration))
    parts.append(_("against {baseline}").format(baseline=asked.baseline) if asked.baseline else _("no baseline"))
    return ", ".join(parts)


def tally(found: Sequence[Checked], by: Words) -> str:
    """How many gates passed, and how many did not."""
    states: Counter[State] = Counter(result.state for one in found for result in one.results)
    profiles = by.ngettext("{count} profile", "{count} profiles", len(found)).format(count=len(found))
    pattern = by.gettext(
        "{profiles}: {passed} passed, {warned} warned, {failed} failed, {beside} not applicable, {off} off"
    )
    return pattern.format(
        profiles=profiles,
        passed=states["passed"],
        warned=states["warned"],
        failed=states["failed"],
        beside=states["not-applicable"],
        off=states["off"],
    )


def _profile(one: Checked, baseline: str | None, by: Words) -> ProfileView:
    if one.it is None:
        gates = tuple(_gone(result, baseline, by) for result in one.results)
        return ProfileView(one.region or one.key, one.key, one.name, None, gates)
    names = Names(one.it, None, by)
    saying = Saying(names, baseline)
    gates = tuple(_gate(result, saying, by) for result in one.results)
    return ProfileView(names.theirs(one.it.profile.region.name), one.key, one.name, one.it.rubric.pin, gates)


def _gate(result: Result, saying: Saying, by: Words) -> GateView:
    said = gate_words(by.lang)
    found = result.found
    asked = saying.asked(result.gate, result.threshold)
    text = asked if result.state == "off" else said.reasons[found.reason] if found.reason else saying.figure(result)
    if found.reason and asked:
        text = phrase(by.gettext("{reason}; asked for: {threshold}"), reason=text, threshold=asked)
    return GateView(
        result.gate,
        result.state,
        said.titles[result.gate],
        said.states[result.state],
        text,
        tuple(DetailView(saying.detail(result.gate, one), one) for one in found.short),
        saying.let_pass(found.let_pass) if found.let_pass else None,
        found.reason,
    )


def _gone(result: Result, baseline: str | None, by: Words) -> GateView:
    said = gate_words(by.lang)
    gone = by.gettext("the profile is gone, and {baseline} has it").format(baseline=baseline)
    named = by.gettext("{what} [{fingerprint}]")
    details = tuple(
        DetailView(named.format(what=gone, fingerprint=print_), one)
        for one in result.found.short
        for print_ in one.fingerprints
    )
    let_pass = by.ngettext("{count} change is let pass", "{count} changes are let pass", 1).format(count=1)
    return GateView(
        result.gate,
        result.state,
        said.titles[result.gate],
        said.states[result.state],
        gone,
        details,
        let_pass if result.found.let_pass else None,
        gone=True,
    )

"""Why a criterion has its outcome, in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..core.assessment import Basis, CriterionResult
from .names import Names
from .phrase import joined, phrase
from .words import Words


def reason(result: CriterionResult, names: Names) -> str:
    """Why a criterion has its outcome."""
    return _REASONS[result.basis](_Reason(result, names))


def carried(result: CriterionResult, names: Names) -> str:
    """What an outcome rests on: the instruments, each with the date of what shows it, else the analysts' reason."""
    return _Reason(result, names).shown


class _Reason:
    """The parts that the sentences are made of."""

    def __init__(self, result: CriterionResult, names: Names) -> None:
        self.result, self.names, self.words = result, names, names.words

    @property
    def because(self) -> str:
        finding = self.result.finding
        return self.names.theirs(finding.because) if finding else ""

    @property
    def through(self) -> str:
        return self.names.criteria(self.result.through)

    @property
    def shown(self) -> str:
        """The instruments behind it, each with the date of what shows it."""
        return joined([self._instrument(name) for name in self.result.carriers], self.words.semicolon) or self.because

    def _instrument(self, name: str) -> str:
        instrument = self.names.profile.instruments[name]
        title = self.names.theirs(instrument.title)
        told = {one.statement.rpartition(".")[2] for one in self.result.evidence if f".{name}." in one.statement}
        dates = [
            when
            for milestone in instrument.milestones
            if milestone.key in told and (when := self.words.dated(milestone))
        ]
        return phrase("{title} ({dates})", title=title, dates=", ".join(dict.fromkeys(dates))) if dates else title

    @property
    def lapsed(self) -> str:
        return self.words.day(self.result.lapsed) if self.result.lapsed else ""


def _finding(it: _Reason) -> str:
    if it.result.finding and it.result.finding.contested:
        return phrase(it.words.gettext("disputed: {because}"), because=it.because)
    return it.because


def _expired(it: _Reason) -> str:
    if it.lapsed:
        return phrase(it.words.gettext("not shown to hold after {day}: {shown}"), day=it.lapsed, shown=it.shown)
    return phrase(it.words.gettext("not shown to hold any longer: {shown}"), shown=it.shown)


def _ended(it: _Reason) -> str:
    if it.lapsed:
        return phrase(it.words.gettext("ended on {day}: {shown}"), day=it.lapsed, shown=it.shown)
    return phrase(it.words.gettext("ended: {shown}"), shown=it.shown)


def _shown(pattern: Callable[[Words], str]) -> Callable[[_Reason], str]:
    """A sentence about the instruments behind it."""
    return lambda it: phrase(pattern(it.words), shown=it.shown)


_REASONS: Mapping[Basis, Callable[[_Reason], str]] = {
    "milestone": lambda it: it.shown,
    "finding": _finding,
    "partly": lambda it: phrase(it.words.gettext("partly: {because}"), because=it.because),
    "implied": lambda it: phrase(it.words.gettext("implied by {criteria}"), criteria=it.through),
    "refuted": lambda it: phrase(it.words.gettext("would imply what is not met: {criteria}"), criteria=it.through),
    "expired": _expired,
    "ended": _ended,
    "suspended": _shown(lambda say: say.gettext("suspended: {shown}")),
    "underway": _shown(lambda say: say.gettext("underway, not done: {shown}")),
    "unevaluated": _shown(lambda say: say.gettext("no evaluation before it was read: {shown}")),
    "inferred": _shown(lambda say: say.gettext("only inferred, said in no source: {shown}")),
    "undated": _shown(lambda say: say.gettext("no date is known: {shown}")),
    "silent": lambda it: it.words.gettext("nothing read speaks of it"),
}

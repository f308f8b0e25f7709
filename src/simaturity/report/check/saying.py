"""One gate on one profile in sentences: the figure with the threshold, and each thing that falls short."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from ...core.gates.gate import Figure, GateId, Result, Short, Threshold
from ...core.problem import problem_line
from ..names import Names
from ..phrase import joined, phrase
from ..words import capital

MOST_DIGITS = 6
"""Behind the point of a share, where fewer show no difference."""


class Saying:
    """The names and words that the gates on one profile are told with."""

    def __init__(self, names: Names, baseline: str | None) -> None:
        self.names, self.words, self.baseline = names, names.words, baseline or ""
        self._figures: Mapping[GateId, Callable[[Figure, Threshold], str]] = {
            "problems": self._problems,
            "floor": self._floor,
            "stages": self._stages,
            "evidence-age": self._age,
            "independence": self._independence,
            "declarations": self._declarations,
            "tensions": self._tensions,
            "regression": self._regression,
            "expiry": self._expiry,
        }
        self._details: Mapping[GateId, Callable[[Short], str]] = {
            "problems": self._problem,
            "floor": self._stage,
            "stages": self._stage,
            "evidence-age": self._newest,
            "independence": self._source,
            "declarations": self._claim,
            "tensions": self._tension,
            "regression": self._lowered,
            "expiry": self._lapsing,
        }

    def figure(self, result: Result) -> str:
        """The figure and what is asked for."""
        return self._figures[result.gate](result.found.figure, result.threshold)

    def asked(self, gate: GateId, threshold: Threshold) -> str:
        """What is asked for, where there is no figure to tell it with; empty where that is none at all."""
        by = self.words
        if gate == "stages" and isinstance(threshold, dict) and threshold:
            pattern = by.gettext("{domain}: at least {least}")
            parts = [
                phrase(pattern, domain=self.names.domain(name), least=by.stage(threshold[name]))
                for name in sorted(threshold)
            ]
            return joined(parts, ", ")
        if not isinstance(threshold, int | float):
            return ""
        if gate == "floor":
            return by.gettext("at least {least}").format(least=by.stage(_whole(threshold)))
        if gate == "independence":
            return by.gettext("at least {least}").format(least=self._share(threshold))
        count = _whole(threshold)
        if gate == "evidence-age":
            pattern = by.ngettext("at most {count} year", "at most {count} years", count)
        else:
            pattern = by.ngettext("more than {count} day", "more than {count} days", count)
        return pattern.format(count=by.number(count))

    def detail(self, gate: GateId, short: Short) -> str:
        """One thing that falls short."""
        return self._details[gate](short)

    def let_pass(self, count: int) -> str:
        """How many changes are let pass."""
        return self.words.ngettext("{count} change is let pass", "{count} changes are let pass", count).format(
            count=count
        )

    # ---- Figures

    def _problems(self, figure: Figure, threshold: Threshold) -> str:
        count = _whole(figure)
        return self.words.ngettext(
            "{count} warning of validation; none is allowed",
            "{count} warnings of validation; none is allowed",
            count,
        ).format(count=count)

    def _declarations(self, figure: Figure, threshold: Threshold) -> str:
        count = _whole(figure)
        return self.words.ngettext(
            "{count} declared stage is contradicted; none may be",
            "{count} declared stages are contradicted; none may be",
            count,
        ).format(count=count)

    def _tensions(self, figure: Figure, threshold: Threshold) -> str:
        count = _whole(figure)
        if self.baseline:
            pattern = self.words.ngettext(
                "{count} tension that {baseline} does not have; none is allowed",
                "{count} tensions that {baseline} does not have; none is allowed",
                count,
            )
        else:
            pattern = self.words.ngettext(
                "{count} tension; none is allowed", "{count} tensions; none is allowed", count
            )
        return pattern.format(count=count, baseline=self.baseline)

    def _regression(self, figure: Figure, threshold: Threshold) -> str:
        count = _whole(figure)
        return self.words.ngettext(
            "{count} stage is lower than in {baseline}; none may be",
            "{count} stages are lower than in {baseline}; none may be",
            count,
        ).format(count=count, baseline=self.baseline)

    def _floor(self, figure: Figure, threshold: Threshold) -> str:
        pattern = self.words.gettext("{stage}; at least {least} is needed")
        return pattern.format(stage=self.words.stage(_whole(figure)), least=threshold)

    def _stages(self, figure: Figure, threshold: Threshold) -> str:
        assert isinstance(figure, dict)
        assert isinstance(threshold, dict)
        pattern = self.words.gettext("{domain}: {stage}; at least {least} is needed")
        unknown = self.words.gettext("{domain}: neither the rubric nor the profile has such a domain")
        return joined(
            [
                phrase(pattern, domain=self.names.domain(name), stage=self.words.stage(figure[name]), least=least)
                if name in figure
                else phrase(unknown, domain=name)
                for name, least in sorted(threshold.items())
            ],
            "\n",
        )

    def _age(self, figure: Figure, threshold: Threshold) -> str:
        assert isinstance(threshold, int)
        pattern = self.words.ngettext(
            "the newest evidence is up to {years} years old; {count} year is allowed",
            "the newest evidence is up to {years} years old; {count} years are allowed",
            threshold,
        )
        return pattern.format(years=self.words.number(_number(figure)), count=threshold)

    def _independence(self, figure: Figure, threshold: Threshold) -> str:
        pattern = self.words.gettext("{share} of the sources are independent; at least {least} is needed")
        digits, differs = 1, _number(figure) != _number(threshold)
        while differs and digits < MOST_DIGITS and self._share(figure, digits) == self._share(threshold, digits):
            digits += 1
        return pattern.format(share=self._share(figure, digits), least=self._share(threshold, digits))

    def _share(self, share: Figure, digits: int = 1) -> str:
        """A share in per cent, rounded down: never shown as reached where it is not."""
        number = math.floor(round(_number(share) * 100 * 10**digits, 6)) / 10**digits
        return self.words.pgettext("share", "{number}%").format(number=self.words.number(number))

    def _expiry(self, figure: Figure, threshold: Threshold) -> str:
        if figure is None:
            least = _whole(threshold)
            pattern = self.words.ngettext(
                "nothing that is met will lapse; nothing may within {count} day",
                "nothing that is met will lapse; nothing may within {count} days",
                least,
            )
            return pattern.format(count=self.words.number(least))
        days = _whole(figure)
        pattern = self.words.ngettext(
            "{count} day until the first criterion lapses; more than {least} are needed",
            "{count} days until the first criterion lapses; more than {least} are needed",
            days,
        )
        return pattern.format(count=self.words.number(days), least=self.words.number(_number(threshold)))

    # ---- What falls short

    def _problem(self, short: Short) -> str:
        assert short.problem is not None
        plain = short.problem._replace(severity="error", line=None, column=None)
        return problem_line("", plain).removeprefix(": ")

    def _stage(self, short: Short) -> str:
        pattern = self.words.gettext("{domain}: {stage}")
        return phrase(pattern, domain=self._domain(short), stage=self.words.stage(_whole(short.figure)))

    def _domain(self, short: Short) -> str:
        """The domains that it is about: one by its title, several in a list."""
        first, *more = short.domains
        return capital(self.names.domains(short.domains)) if more else self.names.domain(first)

    def _newest(self, short: Short) -> str:
        assert short.on is not None
        return phrase(
            self.words.gettext("{domain}: {years} years, since {day}"),
            domain=self._domain(short),
            years=self.words.number(_number(short.figure)),
            day=self.words.day(short.on),
        )

    def _source(self, short: Short) -> str:
        if short.name is None:
            return self.words.gettext("no source is named for any evidence")
        return phrase(self.words.gettext("not independent: {source}"), source=self.names.source(short.name))

    def _claim(self, short: Short) -> str:
        pattern = self.words.gettext("{domain}: {stage} is declared, and the evidence rules out more than {possible}")
        stage = self.words.stage(_whole(short.figure))
        return phrase(pattern, domain=self._domain(short), stage=stage, possible=short.old)

    def _tension(self, short: Short) -> str:
        what = self._rule(short)
        if not short.domains:
            return what
        return phrase(self.words.gettext("{what} ({domains})"), what=what, domains=self.names.domains(short.domains))

    def _rule(self, short: Short) -> str:
        """A rule of the rubric, or one of the method's own two."""
        assert short.name is not None
        rule = self.names.rubric.tensions.get(short.name)
        if rule:
            return self.names.ours(rule.title)
        about = short.subject[1]
        if short.name == "weakened":
            return phrase(self.words.gettext("Weakened: {instrument}"), instrument=self.names.instrument(about))
        pattern = self.words.gettext("{criterion}: a finding denies it, yet what is met implies it")
        return phrase(pattern, criterion=capital(self.names.criterion(about)))

    def _lowered(self, short: Short) -> str:
        # Translators: in brackets a fingerprint, by which the change may be let pass.
        pattern = self.words.gettext("{domain}: {stage}, and it was {before} [{fingerprint}]")
        stage, before = self.words.stage(_whole(short.figure)), self.words.stage(_whole(short.old))
        (print_,) = short.fingerprints
        return phrase(pattern, domain=self._domain(short), stage=stage, before=before, fingerprint=print_)

    def _lapsing(self, short: Short) -> str:
        assert short.name is not None
        assert short.on is not None
        return phrase(
            self.words.gettext("{domain}, {criterion}: holds until {day}"),
            domain=self._domain(short),
            criterion=self.names.criterion(short.name),
            day=self.words.day(short.on),
        )


def _number(figure: Figure) -> float:
    assert isinstance(figure, int | float)
    return figure


def _whole(figure: Figure) -> int:
    assert isinstance(figure, int)
    return figure

"""Each change in words: what it is about, what it was and is, and what was edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ...core.changes.change import Change, Family, Value
from ...core.dates import partial_date
from ..phrase import joined, phrase
from ..terms import terms
from ..words import capital
from .both import Both
from .kinds import kinds

NONE = "—"
"""Stands where there is nothing."""


class Said(NamedTuple):
    """A change in words."""

    title: str
    """What it is about."""
    text: str
    """What happened to it."""
    details: tuple[str, ...] = ()
    """What was edited, field by field."""


class Wording:
    """Words the changes of one region."""

    def __init__(self, names: Both) -> None:
        self.names, self.words = names, names.words
        self.kinds, self.terms = kinds(names.words.lang), terms(names.words.lang)
        self.of: Mapping[Family, Callable[[Change], Said]] = {
            "rubric": self._rules,
            "checklist": self._rules,
            "profile": self._profile,
            "stage": self._stage,
            "verdict": self._verdict,
            "criterion": self._criterion,
            "declaration": self._declaration,
            "instrument": self._instrument,
            "ending": self._ending,
            "milestone": self._milestone,
            "finding": self._finding,
            "condition": self._condition,
            "barrier": self._barrier,
            "lever": self._lever,
            "tension": self._tension,
            "source": self._source,
        }

    def said(self, change: Change) -> Said:
        """A change in words."""
        return self.of[change.family](change)

    def kind(self, change: Change) -> str:
        """The kind of a change in a word or two."""
        return self.kinds.kinds[change.kind]

    def arrow(self, old: str, new: str) -> str:
        """What was and what is."""
        # Translators: what was, and what is.
        return phrase(self.words.gettext("{old} → {new}"), old=old, new=new)

    # ---- Results

    def _stage(self, change: Change) -> Said:
        (low, high), (lower, higher) = change.old, change.new
        if low == lower:
            text = self.arrow(self.words.spread(low, high), self.words.spread(lower, higher))
        elif high == higher:
            text = self.arrow(str(low), str(lower))
        else:
            said = self.words.gettext("{stages}; possible {bounds}")
            text = said.format(stages=self.arrow(str(low), str(lower)), bounds=self.arrow(str(high), str(higher)))
        return Said(self.names.domain(change.subject[1]), text)

    def _verdict(self, change: Change) -> Said:
        none = self.words.gettext("nothing declared")
        old, new = (self.words.verdicts[one] if one else none for one in (change.old, change.new))
        return Said(self.names.domain(change.subject[1]), self.arrow(old, new))

    def _criterion(self, change: Change) -> Said:
        title = phrase(
            self.words.gettext("{domain}, {criterion}"),
            domain=self.names.domain(change.subject[1]),
            criterion=self.names.criterion(change.subject[2]),
        )
        if change.kind == "basis-changed":
            bases = (self.words.standing(one["outcome"], one["basis"]) for one in (change.old, change.new))
            text = self.words.gettext("still {outcome}: {bases}")
            outcome = self.words.outcomes[change.new["outcome"]]
            return Said(title, text.format(outcome=outcome, bases=self.arrow(*bases)))
        return Said(title, self.arrow(self._standing(change.old), self._standing(change.new)))

    def _standing(self, value: Value) -> str:
        """An outcome, with its basis where that says more."""
        if value is None:
            return self.words.gettext("not a criterion")
        outcome, basis = self.words.outcomes[value["outcome"]], self.words.standing(value["outcome"], value["basis"])
        answered = value["basis"] == "finding" and value["outcome"] != "unknown"
        if answered or value["basis"] in ("milestone", "silent"):
            return outcome
        return self.words.gettext("{outcome} ({basis})").format(outcome=outcome, basis=basis)

    def _condition(self, change: Change) -> Said:
        name = change.subject[1]
        old, new = (self._answer(name, one) for one in (change.old, change.new))
        title = self.names.condition(name)
        before, after = (one.get("answer") if one else None for one in (change.old, change.new))
        if isinstance(before, list) and isinstance(after, list) and set(before) != set(after):
            return Said(title, self._ticked(name, before, after))
        if change.old and change.new and before == after:
            return Said(title, self._named(new, change.new))
        return Said(title, new if change.old is None else self.arrow(old, new))

    def _named(self, answer: str, value: Value) -> str:
        """The same answer, with something named or no longer."""
        _ = self.words.gettext
        pattern = _("{answer}, now with names") if value.get("named") else _("{answer}, no longer with names")
        return phrase(pattern, answer=answer)

    def _ticked(self, name: str, before: list[str], after: list[str]) -> str:
        """Of a checklist, what is ticked now and what no longer."""
        _ = self.words.gettext
        more = [self._option(name, one) for one in after if one not in before]
        fewer = [self._option(name, one) for one in before if one not in after]
        parts = [phrase(_("new: {options}"), options=joined(more, ", "))] if more else []
        parts += [phrase(_("no longer: {options}"), options=joined(fewer, ", "))] if fewer else []
        return joined(parts, self.words.semicolon)

    def _answer(self, name: str, value: Value) -> str:
        _ = self.words.gettext
        if value is None:
            return self.words.outcomes["unknown"]
        if value.get("contested"):
            return _("disputed")
        answer = value["answer"]
        if answer is None:
            return _("something is named")
        if isinstance(answer, str):
            return self.terms.presence.get(answer) or self._option(name, answer)
        return joined([self._option(name, one) for one in answer], ", ")

    def _option(self, condition: str, name: str) -> str:
        return self.words.within(self.names.option(condition, name))

    def _barrier(self, change: Change) -> Said:
        old, new = (self._standing_of_barrier(one) for one in (change.old, change.new))
        return Said(self.names.barrier(change.subject[1]), new if change.old is None else self.arrow(old, new))

    def _standing_of_barrier(self, value: Value) -> str:
        if value is None:
            return self.terms.barriers["unknown"]
        parts = [self.terms.barriers[value["status"]]]
        if value["severity"]:
            parts.append(self.terms.severities[value["severity"]])
        if value["domains"]:
            parts.append(phrase(self.words.gettext("in {domains}"), domains=self.names.domains(value["domains"])))
        return joined(parts, ", ")

    def _lever(self, change: Change) -> Said:
        old, new = (self.terms.levers[one["status"] if one else "unknown"] for one in (change.old, change.new))
        return Said(self.names.lever(change.subject[1]), new if change.old is None else self.arrow(old, new))

    def _tension(self, change: Change) -> Said:
        _, (name, *about) = self.words.gettext, change.subject[1:]
        says = self.names.tension(name)
        where = about[-1] if about else None
        if says is not None:
            return Said(self.names.domain(where) if where else self.names.region, says)
        assert where is not None, "the method's own tensions hold in a domain"
        if name == "weakened":
            text = phrase(_("weakened: {instrument}"), instrument=self.names.instrument(about[0]))
        else:
            criterion = self.names.criterion(about[0])
            text = phrase(_("{criterion}: a finding denies it, yet what is met implies it"), criterion=criterion)
        return Said(self.names.domain(where), text)

    # ---- Statements

    def _declaration(self, change: Change) -> Said:
        _, sources, domains = change.subject
        title = phrase(
            self.words.gettext("{domains}, by {sources}"),
            domains=capital(self.names.domains(domains.split("+"))),
            sources=self.words.listed([self.names.source(one) for one in sources.split("+") if one]) or NONE,
        )
        old, new = (self._claimed(one) for one in (change.old, change.new))
        return Said(title, new if change.old is None else self.arrow(old, new))

    def _claimed(self, value: Value) -> str:
        if value is None:
            return self.words.gettext("nothing declared")
        stages = self.words.stage(self.words.either([str(stage) for stage in value["stages"]]))
        return f"{stages} ({self.words.gettext('disputed')})" if value.get("contested") else stages

    def _instrument(self, change: Change) -> Said:
        value = change.new or change.old
        return Said(self.names.instrument(change.subject[1]), self.names.kind(value["kind"]), self._edited(change))

    def _ending(self, change: Change) -> Said:
        old, new = (self.words.period(partial_date(one)) if one else NONE for one in (change.old, change.new))
        return Said(self.names.instrument(change.subject[1]), new if change.old is None else self.arrow(old, new))

    def _milestone(self, change: Change) -> Said:
        value = change.new or change.old
        what = self.names.milestone(value["reached"])
        return Said(
            phrase(
                self.words.gettext("{instrument}: {said}"),
                instrument=self.names.instrument(change.subject[1]),
                said=self.words.within(what),
            ),
            self._when(value),
            self._edited(change),
        )

    def _when(self, value: Value) -> str:
        if when := value.get("on"):
            return self.words.period(partial_date(when))
        if when := value.get("by"):
            return self.words.gettext("by {date}").format(date=self.words.period(partial_date(when)))
        return self.words.standings["undated"]

    def _finding(self, change: Change) -> Said:
        _, criterion, domain, _when = change.subject
        title = phrase(
            self.words.gettext("{domain}, {criterion}"),
            domain=self.names.domain(domain),
            criterion=self.names.criterion(criterion),
        )
        old, new = (self._found(one) for one in (change.old, change.new))
        text = self.arrow(old, new) if old and new and old != new else new or old
        return Said(title, text, self._edited(change))

    def _found(self, value: Value) -> str:
        if value is None:
            return ""
        return self.words.standings["partly"] if value["answer"] == "partly" else self.words.outcomes[value["answer"]]

    def _source(self, change: Change) -> Said:
        value = change.new or change.old
        return Said(self.names.source(change.subject[1]), self.terms.source_kinds[value["kind"]], self._edited(change))

    def _edited(self, change: Change) -> tuple[str, ...]:
        """What was edited, field by field."""
        if change.old is None or change.new is None:
            return ()
        fields = [name for name in self.kinds.fields if change.old.get(name) != change.new.get(name)]
        pattern = self.words.gettext("{field}: {old} → {new}")
        return tuple(
            phrase(
                pattern,
                field=self.kinds.fields[name],
                old=self._plain(change.old, name),
                new=self._plain(change.new, name),
            )
            for name in fields
        )

    def _plain(self, value: Value, name: str) -> str:
        """A value as the file has it; a dash where it has none."""
        found = value.get(name)
        if found is None:
            return NONE
        if isinstance(found, bool):
            return self.terms.presence["yes" if found else "no"]
        if isinstance(found, list):
            return ", ".join(_short(one) for one in found) or NONE
        return _short(found)

    # ---- The whole

    def _rules(self, change: Change) -> Said:
        old, new = (one["id"] if one else NONE for one in (change.old, change.new))
        title = (
            self.names.ours(self.names.rubric.title) if change.family == "rubric" else self.kinds.families["checklist"]
        )
        if old == new:
            return Said(title, self.words.gettext("{id}, with another content").format(id=new))
        return Said(title, self.arrow(old, new))

    def _profile(self, change: Change) -> Said:
        value = change.new or change.old
        as_of = self.words.period(partial_date(value["as_of"]))
        return Said(self.names.region, self.words.gettext("as of {date}").format(date=as_of))


def _short(value: Value) -> str:
    if isinstance(value, dict):
        return " ".join(f"{key} {_short(inner)}" for key, inner in value.items())
    return ", ".join(map(_short, value)) if isinstance(value, list) else str(value)

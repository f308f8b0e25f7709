"""What an assessment finds, before and after, in words: stages, verdicts, criteria, the ecosystem, tensions."""

from __future__ import annotations

from ...core.changes.change import Change, Value
from ..phrase import joined, phrase
from .said import NONE, Said, Voice


class OfResults(Voice):
    """Words changes of results."""

    def stage(self, change: Change) -> Said:
        """A stage: its bounds before and after."""
        (low, high), (lower, higher) = change.old, change.new
        if low == lower:
            text = self.arrow(self.words.spread(low, high), self.words.spread(lower, higher))
        elif high == higher:
            text = self.arrow(str(low), str(lower))
        else:
            said = self.words.gettext("{stages}; possible {bounds}")
            text = said.format(stages=self.arrow(str(low), str(lower)), bounds=self.arrow(str(high), str(higher)))
        return Said(self.names.domain(change.subject[1]), text)

    def verdict(self, change: Change) -> Said:
        """A verdict on what is declared."""
        none = self.words.gettext("nothing declared")
        old, new = (self.words.verdicts[one] if one else none for one in (change.old, change.new))
        _, domain, _, claimant = change.subject
        title = phrase(
            self.words.gettext("{domains}, by {sources}"),
            domains=self.names.domain(domain),
            sources=self.words.listed([self.names.source(one) for one in claimant.split("+") if one]) or NONE,
        )
        return Said(title, self.arrow(old, new))

    def criterion(self, change: Change) -> Said:
        """A criterion in a domain: its outcome, or what it rests on."""
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

    def condition(self, change: Change) -> Said:
        """An answer of the questionnaire."""
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

    def barrier(self, change: Change) -> Said:
        """A barrier: whether it is there, how severe and where."""
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

    def lever(self, change: Change) -> Said:
        """A lever: asked for, in place or dropped."""
        old, new = (self.terms.levers[one["status"] if one else "unknown"] for one in (change.old, change.new))
        return Said(self.names.lever(change.subject[1]), new if change.old is None else self.arrow(old, new))

    def tension(self, change: Change) -> Said:
        """A tension of a rule of the rubric, or of the method's own."""
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

"""What a profile states, before and after, in words: claims, instruments, milestones, findings, sources."""

from __future__ import annotations

from ...core.changes.change import Change, Value
from ...core.dates import partial_date
from ..phrase import joined, phrase
from ..words import capital
from .said import NONE, Said, Voice


class OfStatements(Voice):
    """Words changes of statements."""

    def declaration(self, change: Change) -> Said:
        """A declared stage, by domains and sources."""
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

    def instrument(self, change: Change) -> Said:
        """An instrument, with its kind."""
        value = change.new or change.old
        return Said(self.names.instrument(change.subject[1]), self.names.kind(value["kind"]), self._edited(change))

    def ending(self, change: Change) -> Said:
        """The end of an instrument."""
        old, new = (self._ended(one) for one in (change.old, change.new))
        return Said(self.names.instrument(change.subject[1]), new if change.old is None else self.arrow(old, new))

    def _ended(self, value: Value) -> str:
        """The day, or the day for each domain in which it ended."""
        if not value:
            return NONE
        if isinstance(value, str):
            return self.words.period(partial_date(value))
        parts = [
            phrase("{date} ({domain})", date=self.words.period(partial_date(day)), domain=self.names.domains([domain]))
            for domain, day in value.items()
        ]
        return joined(parts, self.words.semicolon)

    def milestone(self, change: Change) -> Said:
        """A milestone, with its date."""
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

    def finding(self, change: Change) -> Said:
        """An analyst's answer to a criterion."""
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

    def source(self, change: Change) -> Said:
        """A source, with its kind."""
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


def _short(value: Value) -> str:
    if isinstance(value, dict):
        return " ".join(f"{key} {_short(inner)}" for key, inner in value.items())
    return ", ".join(map(_short, value)) if isinstance(value, list) else str(value)

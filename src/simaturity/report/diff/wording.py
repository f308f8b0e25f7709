"""Each change in words: what it is about, what it was and is, and what was edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...core.changes.change import Change, Family
from ...core.dates import partial_date
from .both import Both
from .of_results import OfResults
from .of_statements import OfStatements
from .said import NONE, Said, Voice


class Wording(Voice):
    """Words the changes of one region."""

    def __init__(self, names: Both) -> None:
        super().__init__(names)
        results, statements = OfResults(names), OfStatements(names)
        self.of: Mapping[Family, Callable[[Change], Said]] = {
            "rubric": self.rules,
            "checklist": self.rules,
            "profile": self.profile,
            "stage": results.stage,
            "verdict": results.verdict,
            "criterion": results.criterion,
            "declaration": statements.declaration,
            "instrument": statements.instrument,
            "ending": statements.ending,
            "milestone": statements.milestone,
            "finding": statements.finding,
            "condition": results.condition,
            "barrier": results.barrier,
            "lever": results.lever,
            "tension": results.tension,
            "source": statements.source,
        }

    def said(self, change: Change) -> Said:
        """A change in words."""
        return self.of[change.family](change)

    def kind(self, change: Change) -> str:
        """The kind of a change in a word or two."""
        return self.kinds.kinds[change.kind]

    def rules(self, change: Change) -> Said:
        """Another rubric or checklist, or one of another content."""
        old, new = (one["id"] if one else NONE for one in (change.old, change.new))
        title = (
            self.names.ours(self.names.rubric.title) if change.family == "rubric" else self.kinds.families["checklist"]
        )
        if old == new:
            return Said(title, self.words.gettext("{id}, with another content").format(id=new))
        return Said(title, self.arrow(old, new))

    def profile(self, change: Change) -> Said:
        """A profile that is there on one side only."""
        value = change.new or change.old
        as_of = self.words.period(partial_date(value["as_of"]))
        return Said(self.names.region, self.words.gettext("as of {date}").format(date=as_of))

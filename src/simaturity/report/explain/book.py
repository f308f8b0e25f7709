"""What an explanation is taken from: a rubric, its checklist and the words of one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ...core.checklist import Checklist
from ...core.rubric import Origin, Rubric
from ...core.text import Text, say_in
from ..phrase import Phrase, phrase
from ..terms import Terms, terms
from ..words import Words, one_line, words
from .topic import Reference, Row, Topic


class Book:
    """The rubric and the checklist, with everything in them by its title in one language."""

    def __init__(self, rubric: Rubric, checklist: Checklist | None, lang: str) -> None:
        self.rubric, self.checklist = rubric, checklist
        self.words: Words = words(lang)
        self.terms: Terms = terms(lang)
        self.stages = {stage.stage: stage for stage in rubric.stages}

    def ours(self, text: Text) -> str:
        """A text of the rubric."""
        return self._said(text, self.rubric.language)

    def listed(self, text: Text) -> str:
        """A text of the checklist."""
        return self._said(text, self.checklist.language if self.checklist else "en")

    def _said(self, text: Text, own: str) -> str:
        said, tag = say_in(text, self.words.lang, own)
        line = one_line(said)
        return line if tag.partition("-")[0] == self.words.lang else Phrase([(line, tag)])

    # ---- Other ids, by their titles

    def criteria(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Criteria of the rubric; those that a checklist has from another rubric are left out."""
        known = self.rubric.criteria
        return tuple(Reference("criterion", name, self.ours(known[name].title)) for name in names if name in known)

    def milestones(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Kinds of milestones."""
        return tuple(Reference("milestone", name, self.ours(self.rubric.milestones[name].title)) for name in names)

    def instruments(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Kinds of instruments."""
        return tuple(Reference("instrument", name, self.ours(self.rubric.instruments[name].title)) for name in names)

    def conditions(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Conditions."""
        return tuple(Reference("condition", name, self.ours(self.rubric.conditions[name].title)) for name in names)

    def tensions(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Tension rules."""
        return tuple(Reference("tension", name, self.ours(self.rubric.tensions[name].title)) for name in names)

    def barriers(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Barriers of the checklist; those that a rubric has from another checklist are left out."""
        known = self.checklist.barriers if self.checklist else {}
        return tuple(Reference("barrier", name, self.listed(known[name].title)) for name in names if name in known)

    def levers(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """Levers of the checklist."""
        known = self.checklist.levers if self.checklist else {}
        return tuple(Reference("lever", name, self.listed(known[name].title)) for name in names if name in known)

    # ---- What hangs together

    def blocking(self, criterion: str) -> tuple[Reference, ...]:
        """The barriers that stand in the way of a criterion."""
        items = self.checklist.barriers.items() if self.checklist else ()
        return self.barriers(name for name, one in items if criterion in one.blocks)

    def helping(self, criterion: str) -> tuple[Reference, ...]:
        """The levers that help meet a criterion, be it by lowering a barrier."""
        if not self.checklist:
            return ()
        lowering = {
            lever for one in self.checklist.barriers.values() if criterion in one.blocks for lever in one.levers
        }
        return self.levers(
            name for name, one in self.checklist.levers.items() if criterion in one.helps or name in lowering
        )

    def looking_at(self, key: str, value: str) -> tuple[Reference, ...]:
        """The tension rules with a term on a criterion, condition or barrier."""
        return self.tensions(
            name
            for name, rule in self.rubric.tensions.items()
            if any(getattr(term, key, None) == value for term in (*rule.all, *rule.any))
        )

    # ---- Words

    def stage(self, number: int) -> str:
        """Stage 6 (Policy in Effect & Actively Implemented)."""
        name = self.ours(self.stages[number].name)
        return phrase("{stage} ({name})", stage=self.words.stage(number), name=name)

    def named(self, one: Reference) -> str:
        """A title with its id, or the id alone where the title says no more; ids are English, and so it looks there."""
        if self.words.lang == "en" and one.title.lower().replace(" ", "-") == one.id:
            return one.id
        return phrase("{title} ({id})", title=one.title, id=one.id)

    def origin(self, name: str, origins: Mapping[str, Origin], say: Callable[[Text], str]) -> Row:
        """The publication that something comes from."""
        found, label = origins[name], self.words.gettext("Origin")
        title = say(found.title)
        if found.publisher is None or name == "ours":
            return Row(label, title)
        return Row(label, phrase("{title}, {publisher}", title=title, publisher=say(found.publisher)))


class Chapter(NamedTuple):
    """One kind of ids: which there are, and what is said of one."""

    kind: str
    title: str
    """The heading over all of them."""
    ids: tuple[str, ...]
    topic: Callable[[str], Topic]

"""Around the stages: the conditions of the ecosystem, the barriers with their burden, the levers, the tensions."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ...core.assessment import Assessment, BarrierResult, ConditionResult, LeverResult
from ...core.profile import BarrierAnswer, ConditionAnswer, LeverAnswer, Statement
from ..names import Names
from ..phrase import joined
from ..terms import terms
from ..words import capital
from .references import Link, Reference, References, anchor


class TensionView(NamedTuple):
    """Two statements that sit badly together."""

    id: str
    says: str
    statements: tuple[Link, ...]
    """Where they stand in the report."""


class ConditionView(NamedTuple):
    """A question on the ecosystem with its answer."""

    id: str
    title: str
    asks: str
    anchor: str
    known: bool
    answers: tuple[str, ...]
    """The options; of a ranking in order. One word where it is unknown or disputed."""
    ranked: bool
    named: tuple[str, ...]
    on: str | None
    notes: tuple[str, ...]
    sources: tuple[Reference, ...]


class BarrierView(NamedTuple):
    """An item of the barriers checklist."""

    id: str
    title: str
    statement: str
    anchor: str
    status: str
    said: str
    severity: str | None
    where: str
    """The domains in which it is present; empty for all."""
    binding: str
    """The domains in which it stands before the next stage."""
    on: str | None
    blocks: str
    levers: tuple[Link, ...]
    notes: tuple[str, ...]
    sources: tuple[Reference, ...]


class Segment(NamedTuple):
    """A part of the picture of the burden."""

    status: str
    said: str
    number: int
    x: float
    width: float
    """In a picture 320 wide."""


class Burden(NamedTuple):
    """How heavy the barriers weigh: a count, never part of a stage."""

    sentence: str
    prevalence: str | None
    """Between which shares of the barriers that can apply are present."""
    segments: tuple[Segment, ...]


class LeverView(NamedTuple):
    """A lever of the checklist."""

    id: str
    title: str
    statement: str
    anchor: str
    status: str
    said: str
    also_asked: bool
    """In place, and more of it asked for."""
    who: tuple[str, ...]
    on: str | None
    helps: str
    instruments: tuple[Link, ...]
    notes: tuple[str, ...]
    sources: tuple[Reference, ...]


class Ecosystem(NamedTuple):
    """The sections on what is not a stage."""

    tensions: tuple[TensionView, ...]
    conditions: tuple[ConditionView, ...]
    burden: Burden | None
    barriers: tuple[BarrierView, ...]
    """Those present first, then those said to be absent, then the rest."""
    levers: tuple[LeverView, ...]
    """Those in place first, then those asked for, then the rest."""


WIDTH = 320.0
_BARRIERS = ("present", "absent", "not-applicable", "unknown")
_LEVERS = ("in-place", "asked", "dropped", "unknown")


def ecosystem(it: Assessment, says: tuple[str, ...], sentence: str | None, names: Names, refs: References) -> Ecosystem:
    """Describe what is around the stages. `says` words the tensions, `sentence` the burden."""
    writer = _Writer(it, names, refs)
    return Ecosystem(
        tensions=tuple(
            TensionView(one.id, said, tuple(writer.statement(name, one.domains) for name in one.statements))
            for one, said in zip(it.tensions, says, strict=True)
        ),
        conditions=tuple(writer.condition(one) for one in it.conditions),
        burden=writer.burden(sentence) if sentence else None,
        barriers=tuple(
            writer.barrier(one)
            for one in sorted(it.barriers, key=lambda one: (_BARRIERS.index(one.status), not one.binding, one.id))
        ),
        levers=tuple(
            writer.lever(one) for one in sorted(it.levers, key=lambda one: (_LEVERS.index(one.status), one.id))
        ),
    )


class _Writer:
    def __init__(self, it: Assessment, names: Names, refs: References) -> None:
        self.it, self.names, self.refs = it, names, refs
        self.words, self.terms = names.words, terms(names.words.lang)

    # ---- Tensions

    def statement(self, name: str, domains: tuple[str, ...]) -> Link:
        """Where a statement stands in the report, under its title."""
        section, _, id = name.partition(".")
        where = domains[0] if domains else ""
        if section == "conditions":
            return Link(self.names.ours(self.names.rubric.conditions[id].title), anchor("condition", id))
        if section == "barriers":
            return Link(self.names.barrier(id), anchor("barrier", id))
        if section in ("criteria", "findings"):
            return Link(self.names.ours(self.names.rubric.criteria[id].title), anchor("criterion", where, id))
        if section == "instruments":
            instrument = id.partition(".")[0]
            return Link(self.names.instrument(instrument), anchor("instrument", instrument))
        return Link(self.words.gettext("Declared stage"), anchor("domain", where))

    # ---- Conditions

    def condition(self, one: ConditionResult) -> ConditionView:
        known = self.names.rubric.conditions[one.id]
        answers = self._answers(one, one.answer)
        return ConditionView(
            id=one.id,
            title=self.names.ours(known.title),
            asks=self.names.ours(known.asks),
            anchor=anchor("condition", one.id),
            known=bool(answers),
            answers=answers or (self._no_answer(one),),
            ranked=known.type == "ranking",
            named=tuple(self.names.theirs(name) for name in one.answer.named) if one.answer else (),
            on=self._since(one.on, [one.answer] if one.answer else []),
            notes=self._notes([one.answer] if one.answer else []),
            sources=self.refs.of(one.answer.sources) if one.answer else (),
        )

    def _answers(self, one: ConditionResult, answer: ConditionAnswer | None) -> tuple[str, ...]:
        given = answer.answer if answer else None
        options = self.names.rubric.conditions[one.id].options
        chosen = (given,) if isinstance(given, str) else given or ()
        return tuple(
            self.names.ours(options[name].title) if name in options else self.terms.presence.get(name, name)
            for name in chosen
        )

    def _no_answer(self, one: ConditionResult) -> str:
        return self.words.gettext("unknown: sources dispute it") if one.contested else self.words.outcomes["unknown"]

    # ---- Barriers

    def barrier(self, one: BarrierResult) -> BarrierView:
        assert self.names.checklist is not None
        known = self.names.checklist.barriers[one.id]
        return BarrierView(
            id=one.id,
            title=self.names.listed(known.title),
            statement=self.names.listed(known.statement),
            anchor=anchor("barrier", one.id),
            status=one.status,
            said=self.terms.barriers[one.status],
            severity=self.terms.severities[one.severity] if one.severity else None,
            where=self.names.domains(one.domains or ()),
            binding=self.names.domains(one.binding),
            on=self._since(one.on, one.answers),
            blocks=self.names.criteria(name for name in known.blocks if name in self.names.rubric.criteria),
            levers=tuple(
                Link(self.names.lever(name), anchor("lever", name))
                for name in known.levers
                if name in self.names.checklist.levers
            ),
            notes=self._notes(one.answers),
            sources=self.refs.of(ref for answer in one.answers for ref in answer.sources),
        )

    def burden(self, sentence: str) -> Burden:
        found = self.it.burden
        counts = {
            "present": found.present,
            "unknown": found.unknown,
            "absent": found.absent,
            "not-applicable": found.not_applicable,
        }
        total = sum(counts.values())
        segments, x = [], 0.0
        for status, count in counts.items():
            if count:
                width = WIDTH * count / total
                said = self.terms.barriers[status]  # type: ignore[index]
                segments.append(Segment(status, said, count, round(x, 2), round(width, 2)))
                x += width
        return Burden(sentence, self._prevalence(), tuple(segments))

    def _prevalence(self) -> str | None:
        shares = self.it.burden.prevalence
        if shares is None:
            return None
        pattern = self.words.gettext("Between {low} and {high} of the barriers that can apply are present.")
        return pattern.format(low=self.words.percent(shares[0]), high=self.words.percent(shares[1]))

    # ---- Levers

    def lever(self, one: LeverResult) -> LeverView:
        assert self.names.checklist is not None
        known = self.names.checklist.levers[one.id]
        who = (answer.who for answer in one.answers)
        named = dict.fromkeys(name for answer in one.answers for name in answer.instruments)
        return LeverView(
            id=one.id,
            title=self.names.listed(known.title),
            statement=self.names.listed(known.statement),
            anchor=anchor("lever", one.id),
            status=one.status,
            said=self.terms.levers[one.status],
            also_asked=one.asked and one.status != "asked",
            who=tuple(dict.fromkeys(self.names.theirs(name) for name in who if name)),
            on=self._since(one.on, one.answers),
            helps=self.names.criteria(name for name in known.helps if name in self.names.rubric.criteria),
            instruments=tuple(Link(self.names.instrument(name), anchor("instrument", name)) for name in named),
            notes=self._notes(one.answers),
            sources=self.refs.of(ref for answer in one.answers for ref in answer.sources),
        )

    def _since(self, day: date | None, answers: Iterable[Statement]) -> str | None:
        """Since when answers hold, no more precise than the date that this day is taken from."""
        profile, given = self.names.profile, tuple(answers)
        dates = [one.on for one in given if one.on and one.on.first == day]
        published = (
            profile.sources[one.source].published
            for answer in given
            for one in answer.sources
            if one.source in profile.sources
        )
        dates += [one for one in (*published, profile.as_of) if one and one.last == day]
        return self.words.period(dates[0]) if dates else self.words.day(day) if day else None

    def _notes(self, answers: Iterable[ConditionAnswer | BarrierAnswer | LeverAnswer]) -> tuple[str, ...]:
        return notes(self.names, *answers)


def notes(names: Names, *holders: object) -> tuple[str, ...]:
    """The notes and open questions of some statements, each once."""
    found: list[str] = []
    for one in holders:
        note, question = getattr(one, "note", None), getattr(one, "question", None)
        if note:
            found.append(capital(names.theirs(note)))
        if question:
            found.append(joined([names.words.gettext("Open:"), names.theirs(question)], " "))
    return tuple(dict.fromkeys(found))

"""Profiles in which every part of the model occurs, with texts that spreadsheets like to misread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from simaturity.core.checklist import Checklist
from simaturity.core.profile import BarrierStatus, Finding, LedBy, Level, LeverAnswer, Qualifier, SourceKind
from simaturity.core.rubric import Rubric

from .chance import Chance, Data, present

HOSTILE = (
    "=1+1",
    "+33 1",
    "-5",
    "@SUM(A1)",
    "'quoted",
    "a\nb",
    "a\r\nb\rc",
    "tab\there",
    "x" * 10_000,
    "é\n" * 3000 + "end",
    '"words"',
    "“words”",
    "«\u00a0mots\u00a0»",
    "a; b",
    "a | b",
    "[fr] x",
    "[]",
    "\\n",
    "\\",
    "back\\|slash",
    "_x000D_",
    "_x005F_x0041_",
    "bell\x07 and \x00 and \ufffe",
    "x\x1c\x1dy",
    "2024",
    "2024-05-01",
    "1.10",
    "TRUE",
    "yes",
    "unknown",
    "#REF!",
    'no | [nl] | "q"',
    "😀" * 5000,
    "a\u00a0b\u2028c\x85d",
    "</t></is>&amp;<!--",
    "1e5",
)
TAGS = ("en", "fr", "nl", "de", "zh-Hans", "nl-BE")
PERIODS = ("2013", "2013-07", "2013-07-01", "2013/2017", "2013-07/2017-06-30")
NUMBERS = (0, 1, 24_000_000, 0.1, 1e-7, 22.85, 1e22, 123456789.123, 5e-324, 1.7976931348623157e308)


class Full:
    """Makes the data of a profile from chance and some texts."""

    def __init__(
        self,
        chance: Chance,
        rubric: Rubric,
        checklist: Checklist | None,
        texts: Sequence[str],
        hostile: Sequence[str] = HOSTILE,
    ) -> None:
        self.chance, self.rubric, self.checklist = chance, rubric, checklist
        self.pool = (*hostile, *texts)
        self.domains = [*rubric.domains, "other/housing", "elsewhere"]
        self.sources = ["gcsi", "decree-2008", "a"]
        self.instruments = ["i1", "i2"]

    def plain(self) -> str:
        """A text."""
        return self.chance.choice(self.pool)

    def text(self) -> str | dict[str, str]:
        """A text in one language or several."""
        if self.chance.odds(0.6):
            return self.plain()
        return {tag: self.plain() for tag in self.chance.some(TAGS, 1, 3)}

    def maybe(self, value: Any) -> Any:
        """A value, or nothing."""
        return value if self.chance.odds(0.5) else None

    def some(self, values: Sequence[Any], most: int = 3) -> list[Any]:
        """Some of these, in any order."""
        return self.chance.some(list(values), 0, most)

    def least(self, values: Sequence[Any], most: int = 3) -> list[Any]:
        """One of these, or more."""
        return self.chance.some(list(values), 1, most)

    def references(self) -> list[Any]:
        """Sources with place and quote, or without."""
        return [
            source
            if self.chance.odds(0.4)
            else {"source": source} | present(at=self.maybe(self.text()), quote=self.maybe(self.plain()))
            for source in self.some(self.sources)
        ]

    def statement(self) -> Data:
        """What every answer may have."""
        return present(
            on=self.maybe(self.chance.period()),
            until=self.maybe(self.chance.period()),
            sources=self.references(),
            contested=self.chance.odds(0.3),
            note=self.maybe(self.text()),
            question=self.maybe(self.text()),
        )

    def profile(self) -> Data:
        """All of it."""
        chance = self.chance
        return {
            "schema": "simaturity/profile/1",
            "rubric": self.rubric.pin,
            "region": {"id": chance.choice(("BE-WAL", "x-vale", "FR")), "name": self.text()},
            "as_of": chance.period(),
            "domains": {name: {"title": self.text()} for name in self.some(["other/housing", "other/sea"])},
            "sources": {name: self.source() for name in self.some(self.sources)},
            "declared": [self.claim() for _ in range(chance.randint(0, 3))],
            "instruments": {name: self.instrument() for name in self.some(self.instruments)},
            "findings": [self.finding() for _ in range(chance.randint(0, 4))],
            "conditions": {name: self.answers(lambda name=name: self.condition(name)) for name in self.questions()},
            "barriers": {name: self.answers(self.barrier) for name in self.known("barriers")},
            "levers": {name: self.answers(self.lever) for name in self.known("levers")},
        } | present(
            id=self.maybe("own-id"),
            language=self.maybe(chance.choice(TAGS)),
            title=self.maybe(self.text()),
            authors=[self.plain() for _ in range(chance.randint(0, 2))],
            reviewed=self.maybe({"by": self.text(), "on": chance.period()}),
            licence=self.maybe(self.plain()),
            note=self.maybe(self.text()),
            questions=[self.text() for _ in range(chance.randint(0, 2))],
        )

    def answers(self, make: Any) -> list[Data]:
        """One answer, or several."""
        return [make() for _ in range(self.chance.choice((1, 1, 2, 3)))]

    def questions(self) -> list[str]:
        """Conditions, known and unknown."""
        return self.some([*self.rubric.conditions, "never-asked"], 6)

    def known(self, section: str) -> list[str]:
        """Items of the checklist, and one that it does not have."""
        return self.some([*(getattr(self.checklist, section) if self.checklist else ()), "never-listed"], 4)

    def source(self) -> Data:
        """A source."""
        chance = self.chance
        return {"title": self.text(), "kind": chance.choice(get_args(SourceKind))} | present(
            publisher=self.maybe(self.text()),
            url=self.maybe("https://example.org/=a?b;c"),
            archived=self.maybe("https://example.org/" + "a" * 1900),
            published=self.maybe(chance.period()),
            collected=self.maybe(chance.period()),
            language=self.maybe(chance.choice(TAGS)),
            snapshot=self.maybe({"path": self.plain(), "sha256": "0" * 64}),
            note=self.maybe(self.text()),
        )

    def claim(self) -> Data:
        """A claim."""
        stages = [self.chance.choice((*range(1, 9), -3, 10**40)) for _ in range(self.chance.randint(1, 3))]
        return {"stages": stages, "domains": self.least(self.domains)} | self.statement()

    def instrument(self) -> Data:
        """An instrument with all that belongs to it."""
        chance = self.chance
        kind = chance.choice([*self.rubric.instruments, "unheard-of"])
        coverage = {name: chance.choice(("dedicated", "partial")) for name in self.least(self.domains)}
        return {"title": self.text(), "kind": kind, "domains": coverage} | present(
            led_by=self.maybe(chance.choice(get_args(LedBy))),
            level=self.maybe(chance.choice(get_args(Level))),
            part_of=self.some(self.instruments),
            replaces=self.some(["nowhere", "i1"]),
            milestones=[self.milestone() for _ in range(chance.randint(0, 3))],
            amounts=[self.amount() for _ in range(chance.randint(0, 2))],
            targets=[self.target() for _ in range(chance.randint(0, 2))],
            named=[self.text() for _ in range(chance.randint(0, 3))],
            url=self.maybe("http://example.org"),
            sources=self.references(),
            note=self.maybe(self.text()),
            question=self.maybe(self.text()),
        )

    def milestone(self) -> Data:
        """A milestone."""
        chance = self.chance
        return {"reached": chance.choice([*self.rubric.milestones, "unheard-of"])} | present(
            id=self.maybe("m"),
            on=self.maybe(chance.period()),
            by=self.maybe(chance.period()),
            until=self.maybe(chance.period()),
            seen=self.maybe(chance.period()),
            state=self.maybe(chance.choice(("done", "underway"))),
            inferred=chance.odds(0.3),
            domains=self.maybe(self.least(self.domains)),
            answers=self.some(self.instruments),
            sources=self.references(),
            note=self.maybe(self.text()),
            question=self.maybe(self.text()),
        )

    def amount(self) -> Data:
        """An amount."""
        chance = self.chance
        return present(
            note=self.maybe(self.text()),
            value=self.maybe(chance.choice(NUMBERS)),
            qualifier=self.maybe(chance.choice(get_args(Qualifier))),
            currency=self.maybe(chance.choice(("EUR", "unknown"))),
            period=self.maybe(chance.choice(PERIODS)),
            per=self.maybe(chance.choice(("year", "project", "total"))),
            sources=self.references(),
            **{"for": self.maybe(self.text())},
        )

    def target(self) -> Data:
        """A target."""
        chance = self.chance
        return {"id": chance.choice(("t", "jobs", "2024"))} | present(
            title=self.maybe(self.text()),
            planned=self.maybe(chance.choice(NUMBERS)),
            actual=self.maybe(chance.choice(NUMBERS)),
            per=self.maybe(chance.choice(("year", "total"))),
            unit=self.maybe(self.text()),
            qualifier=self.maybe(chance.choice(get_args(Qualifier))),
            on=self.maybe(chance.period()),
            sources=self.references(),
            note=self.maybe(self.text()),
        )

    def finding(self) -> Data:
        """A finding."""
        answer = self.chance.choice(get_args(Finding.model_fields["answer"].annotation))
        criterion = self.chance.choice([*self.rubric.criteria, "unheard-of"])
        domains = self.least(self.domains, self.chance.choice((1, 3)))
        return {"criterion": criterion, "domains": domains, "answer": answer, "because": self.text()} | self.statement()

    def condition(self, name: str) -> Data:
        """An answer of any kind, also of one that the question does not take."""
        asked = self.rubric.conditions.get(name)
        options = [*(asked.options if asked else ()), "yes", "no", "unheard-of", "none"]
        chance = self.chance
        kinds = (
            lambda: None,
            lambda: "unknown",
            lambda: chance.choice([*options, "", *self.pool]),
            lambda: self.some(options[: len(asked.options)] if asked else options, 4),
            lambda: self.some([*options, *options], 4),
            lambda: [one for one in options if asked and one in asked.options and chance.odds(0.5)],
        )
        return present(named=[self.text() for _ in range(chance.randint(0, 2))]) | {
            "answer": chance.choice(kinds)(),
            **self.statement(),
        }

    def barrier(self) -> Data:
        """What is said of a barrier."""
        return (
            {"status": self.chance.choice(get_args(BarrierStatus))}
            | self.statement()
            | present(
                severity=self.maybe(self.chance.choice(("minor", "moderate", "severe"))),
                domains=self.maybe(self.least(self.domains)),
            )
        )

    def lever(self) -> Data:
        """What is said of a lever."""
        status = self.chance.choice(get_args(LeverAnswer.model_fields["status"].annotation))
        return (
            {"status": status}
            | self.statement()
            | present(
                who=self.maybe(self.text()),
                domains=self.maybe(self.least(self.domains)),
                instruments=self.some(self.instruments),
            )
        )

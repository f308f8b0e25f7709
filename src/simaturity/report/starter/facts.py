"""The sections of a starter that hold facts: empty, each with an example."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import get_args

from simaturity.core.dates import PartialDate
from simaturity.core.profile import Finding, SourceKind
from simaturity.core.rubric import Rubric
from simaturity.core.text import Text, say
from simaturity.files.quoting import quoted

from ..words import words
from .comments import comment, commented, table
from .examples import examples

SOURCE = "journal"
"""The id of the source that the examples rest on."""


class Facts:
    """Writes the sections from sources to findings."""

    def __init__(self, rubric: Rubric, as_of: PartialDate, lang: str) -> None:
        self.rubric, self.as_of, self.words = rubric, as_of, words(lang)
        self.examples = examples(rubric, as_of)
        self.day = date(int(self.examples.year), 3, 18)

    def said(self, text: Text) -> str:
        """A text of the rubric."""
        return say(text, self.words.lang, self.rubric.language)

    def sources(self) -> list[str]:
        """Documents and pages."""
        _ = self.words.gettext
        publisher = quoted(_("Official journal"))
        return self._section(
            "sources",
            _("Sources: every document or page that you rely on, each under a short id of your own."),
            self._choice("kind", get_args(SourceKind)),
            example=[
                f"{SOURCE}:",
                f"  title: {quoted(self._title)}",
                f"  publisher: {publisher}",
                f"  kind: {self.examples.source}",
                "  url: https://example.org/act",
                f"  published: {self.day.isoformat()}",
                f"  collected: {self.as_of.text}",
                f"  language: {self.words.lang}",
            ],
        )

    def declared(self) -> list[str]:
        """What sources claim."""
        _ = self.words.gettext
        stages = [
            (f"{one.stage}", self.said(one.name)) for one in sorted(self.rubric.stages, key=lambda one: one.stage)
        ]
        return self._section(
            "declared",
            _(
                "Declared: the stage that a source claims for the region. It is shown beside what the evidence "
                "supports, and is no evidence itself. The stages are:"
            ),
            rows=stages,
            example=[
                f"- stages: [{self.examples.stage}]",
                f"  domains: [{quoted(self.examples.domain)}]",
                f"  on: {self.examples.year}",
                f"  sources: [{SOURCE}]",
            ],
        )

    def instruments(self) -> list[str]:
        """Laws, programmes and the like."""
        _ = self.words.gettext
        return self._section(
            "instruments",
            _(
                "Instruments: laws, strategies, programmes, bodies and the like, each with what happened to it. "
                "The stages rest on these dates."
            ),
            self._choice("kind", self.rubric.instruments),
            self._choice("domains", [name for name in self.rubric.domains if name != "other"]),
            _("dedicated: it is made for the domain; partial: it is a general one that reaches the domain, too"),
            self._choice("reached", self.rubric.milestones),
            _("on: it happened then; by: it had happened by then; at: where the source says so"),
            example=[
                f"{self.examples.instrument}-{self.examples.year}:",
                f"  title: {quoted(self._title)}",
                f"  kind: {quoted(self.examples.instrument)}",
                f"  domains: {{{quoted(self.examples.domain)}: dedicated}}",
                *self._milestones(),
            ],
        )

    def _milestones(self) -> list[str]:
        _ = self.words.gettext
        dates = (f"on: {self.day.isoformat()}", f"by: {self.examples.year}-07-01")
        where = quoted(_("Article 1"))
        places = (f"{{source: {SOURCE}, at: {where}}}", SOURCE)
        rows = [
            f"    - {{reached: {quoted(reached)}, {date}, sources: [{place}]}}"
            for reached, date, place in zip(self.examples.milestones, dates, places, strict=False)
        ]
        return ["  milestones:", *rows] if rows else [f"  sources: [{SOURCE}]"]

    def findings(self) -> list[str]:
        """An analyst's own answers."""
        _ = self.words.gettext
        because = quoted(_("The minister answered that this has not been done so far."))
        return self._section(
            "findings",
            _(
                "Findings: your own answer to a criterion, with the reason, where a source denies it or "
                "no milestone can show it."
            ),
            self._choice("criterion", self.rubric.criteria),
            self._choice("answer", get_args(Finding.model_fields["answer"].annotation)),
            example=[
                f"- criterion: {quoted(self.examples.criterion)}",
                f"  domains: [{quoted(self.examples.domain)}]",
                "  answer: not-met",
                f"  on: {self.examples.year}",
                f"  because: {because}",
                f"  sources: [{SOURCE}]",
            ],
        )

    def _choice(self, key: str, options: Iterable[str]) -> str:
        return f"{key}: {self.words.either(list(options))}"

    @property
    def _title(self) -> str:
        """The title of the instrument in the examples."""
        kind = self.said(self.rubric.instruments[self.examples.instrument].title)
        # Translators: an instrument as law books call it, such as "Law of 18 March 2025".
        return self.words.gettext("{kind} of {date}").format(kind=kind, date=self.words.day(self.day))

    def _section(
        self, name: str, about: str, *keys: str, example: list[str], rows: Sequence[tuple[str, str]] = ()
    ) -> list[str]:
        told = [line for text in keys for line in comment(text, hanging="  ")]
        return [*comment(about), *table(rows), *told, f"{name}:", *commented(example, "  ")]

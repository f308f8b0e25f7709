"""The sections of a starter that hold facts: empty, each with an example."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import get_args

from simaturity.core.dates import PartialDate
from simaturity.core.profile import Finding, LedBy, Level, SourceKind
from simaturity.core.rubric import DomainDefinition, Rubric
from simaturity.core.text import Text, say
from simaturity.files.quoting import quoted

from ..words import one_line, words
from .comments import WIDTH, comment, commented, table
from .examples import examples

SOURCE, REPORT = "journal", "report"
"""The ids of the sources that the examples rest on: what shows something, and what the region says of itself."""
_SENTENCE = re.compile(r"\s*[.;](\s|$)")


class Facts:
    """Writes the sections from sources to findings."""

    def __init__(self, rubric: Rubric, as_of: PartialDate, lang: str) -> None:
        self.rubric, self.as_of, self.words = rubric, as_of, words(lang)
        self.examples = examples(rubric, as_of)
        self.day, self.printed = (date(int(self.examples.year), month, day) for month, day in ((3, 18), (4, 2)))

    def said(self, text: Text) -> str:
        """A text of the rubric."""
        return say(text, self.words.lang, self.rubric.language)

    def sources(self) -> list[str]:
        """Documents and pages."""
        _ = self.words.gettext
        publisher, report = quoted(_("Official journal")), quoted(_("Report of the ministry"))
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
                f"  published: {self.printed.isoformat()}",
                f"  collected: {self.as_of.text}",
                f"  language: {self.words.lang}",
                f"{REPORT}:",
                f"  title: {report}",
                "  kind: self-report",
                f"  published: {self.examples.year}",
                f"  collected: {self.as_of.text}",
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
            table(stages),
            example=[
                f"- stages: [{self.examples.stage}]",
                f"  domains: [{quoted(self.examples.domain)}]",
                f"  on: {self.examples.year}",
                f"  sources: [{REPORT}]",
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
            *self._whose(),
            _("domains, each dedicated (made for it) or partial (a general one that reaches it, too):"),
            table(self._domains()),
            self._choice("reached", self.rubric.milestones),
            _("on: it happened then; by: it had happened by then; at: where the source says so"),
            _("until: the stated end of a term; inferred: true, for a conclusion of your own"),
            example=[
                f"{self.examples.instrument}-{self.examples.year}:",
                f"  title: {quoted(self._title)}",
                f"  kind: {quoted(self.examples.instrument)}",
                f"  domains: {{{quoted(self.examples.domain)}: dedicated}}",
                *self._milestones(),
            ],
        )

    def _whose(self) -> tuple[str, ...]:
        """What is written only where an instrument is not the region's own, or not alone."""
        _, either = self.words.gettext, self.words.either
        levels = [level for level in get_args(Level) if level != "region"]
        leaders = [leader for leader in get_args(LedBy) if leader != "government"]
        return (
            _("level, where it is not the region's own: {levels}; a national law is federal").format(
                levels=either(levels)
            ),
            _("led_by, where government does not lead it alone: {leaders}").format(leaders=either(leaders)),
            _("part_of: ids of instruments that it belongs to"),
        )

    def _domains(self) -> list[tuple[str, str]]:
        """What each domain is, in a line or two."""
        own = self.words.gettext("a field of your own; see {command}").format(command="simaturity explain domains")
        return [
            ("other/...", own) if name == "other" else (name, self._field(name, one))
            for name, one in self.rubric.domains.items()
        ]

    def _field(self, name: str, one: DomainDefinition) -> str:
        """The title of a domain, unless its id says it, with the first sentence about it."""
        title = one_line(self.said(one.title))
        if not one.about:
            return title
        about = _SENTENCE.split(one_line(self.said(one.about)))[0]
        return about if title.lower().replace(" ", "-") == name else f"{title}. {about}"

    def _milestones(self) -> list[str]:
        _ = self.words.gettext
        dates = (f"on: {self.day.isoformat()}", f"by: {self.printed.isoformat()}")
        where = quoted(_("Article 1"))
        places = (f"{{source: {SOURCE}, at: {where}}}", SOURCE)
        rows = [
            line
            for reached, date, place in zip(self.examples.milestones, dates, places, strict=False)
            for line in _entry(f"reached: {quoted(reached)}", date, f"sources: [{place}]")
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
                f"  sources: [{REPORT}]",
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

    def _section(self, name: str, about: str, *keys: str | list[str], example: list[str]) -> list[str]:
        """What goes there; each key in a sentence, or in lines of its own; and the example."""
        told = [line for key in keys for line in (key if isinstance(key, list) else comment(key, hanging="  "))]
        return [*comment(about), *told, f"{name}:", *commented(example, "  ")]


def _entry(*pairs: str) -> list[str]:
    """A milestone on one line, if it fits there as a comment."""
    line = f"    - {{{', '.join(pairs)}}}"
    if len(line) + len("  # ") <= WIDTH:
        return [line]
    first, *rest = pairs
    return [f"    - {first}", *(f"      {pair}" for pair in rest)]

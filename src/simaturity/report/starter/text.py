"""The text of a starter: its head and its sections, in the order in which a first profile grows."""

from __future__ import annotations

from typing import NamedTuple

from simaturity.core.checklist import Checklist
from simaturity.core.dates import PartialDate
from simaturity.core.rubric import Rubric
from simaturity.files.quoting import quoted

from ..words import words
from .comments import WIDTH, beside, comment, table
from .facts import Facts
from .questions import Questions


class Beginning(NamedTuple):
    """What a starter is made from."""

    region: str
    """The id of the region."""
    name: str | dict[str, str]
    """Its name in the language of the profile, or by language."""
    as_of: PartialDate
    rubric: Rubric
    checklist: Checklist | None
    lang: str
    schema: str
    """Where an editor finds the JSON Schema, from where the file lies."""
    file: str
    """What the file is called in commands."""
    options: str = ""
    """What the commands need beside it: the rubric, where it is one's own."""

    @property
    def said(self) -> str:
        """The name of the region in the language of the profile, else in another."""
        return self.name if isinstance(self.name, str) else self.name.get(self.lang) or next(iter(self.name.values()))


def starter(it: Beginning) -> str:
    """Write a profile in which everything is unknown."""
    facts = Facts(it.rubric, it.as_of, it.lang)
    questions = Questions(it.rubric, it.checklist, facts.examples.year, it.lang)
    sections = (
        _head(it, facts.examples.criterion),
        facts.sources(),
        facts.declared(),
        facts.instruments(),
        facts.findings(),
        questions.conditions(),
        questions.barriers(),
        questions.levers(),
    )
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def _head(it: Beginning, criterion: str) -> list[str]:
    _ = words(it.lang).gettext
    about = _("{region}: what published sources tell of its policy.").format(region=it.said)
    rules = _(
        "Write down what a source says, and name the source. What none says stays unknown; nothing has to be filled "
        "in. Sections begin with an example behind #: take away # and one space, and put your own facts in its place."
    )
    return [
        f"# yaml-language-server: $schema={it.schema}",
        *comment(about),
        *comment(rules),
        "#",
        *_commands(it, criterion),
        "schema: simaturity/profile/1",
        f"rubric: {it.rubric.pin}",
        *beside([(f"language: {it.lang}", _("the language of your texts"))]),
        *_region(it),
        *beside([(f"as_of: {it.as_of.text}", _("the date it speaks for: a year, a month or a day"))]),
    ]


def _commands(it: Beginning, criterion: str) -> list[str]:
    _ = words(it.lang).gettext
    rows = [
        (f"simaturity validate {it.file}{it.options}", _("every mistake, with its line")),
        (f"simaturity score {it.file}{it.options} --explain", _("the stage that the evidence supports, and why")),
        (f"simaturity preview {it.file}{it.options}", _("the report in the browser, made anew when you save")),
        (f"simaturity explain {criterion}{it.options}", _("what a word means, and what shows it")),
        (f"simaturity fmt {it.file}", _("a tidy layout, with all comments kept")),
    ]
    return table(rows)


def _region(it: Beginning) -> list[str]:
    """The region on one line where it fits."""
    code = quoted(it.region)
    if isinstance(it.name, str):
        line = f"region: {{id: {code}, name: {quoted(it.name)}}}"
        return [line] if len(line) <= WIDTH else ["region:", f"  id: {code}", f"  name: {quoted(it.name)}"]
    names = {lang: quoted(name) for lang, name in it.name.items()}
    line = f"region: {{id: {code}, name: {{{', '.join(f'{lang}: {name}' for lang, name in names.items())}}}}}"
    if len(line) <= WIDTH:
        return [line]
    return ["region:", f"  id: {code}", "  name:", *(f"    {lang}: {name}" for lang, name in names.items())]

"""The sections of a starter that ask: every condition and barrier as unknown, and the levers to choose from."""

from __future__ import annotations

from typing import get_args

from simaturity.core.checklist import Checklist
from simaturity.core.profile import BarrierStatus, LeverAnswer
from simaturity.core.rubric import Condition, Rubric
from simaturity.core.text import Text, say
from simaturity.files.quoting import quoted

from ..words import one_line, words
from .comments import MARK, WIDTH, beside, comment, table
from .facts import SOURCE

_STEP = "  "


class Questions:
    """Writes conditions, barriers and levers."""

    def __init__(self, rubric: Rubric, checklist: Checklist | None, year: str, lang: str) -> None:
        self.rubric, self.checklist, self.year, self.words = rubric, checklist, year, words(lang)

    def conditions(self) -> list[str]:
        """The questionnaire; nothing where the rubric asks nothing."""
        _ = self.words.gettext
        asked = self.rubric.conditions
        if not asked:
            return []
        about = _(
            "Conditions: the questionnaire on all that surrounds the policy. Put what a source says in place of "
            "unknown, with its date and the source. For example:"
        )
        lines = [*comment(about), *self._examples(), "conditions:"]
        blocks = ["\n".join(self._condition(name, one)) for name, one in asked.items()]
        return [*lines, "\n\n".join(blocks)]

    def _examples(self) -> list[str]:
        """An answer with one option, and one with several, the first that are not too long."""
        kinds: dict[bool, list[str]] = {}
        for name, one in self.rubric.conditions.items():
            several = one.type in ("checklist", "ranking")
            kinds.setdefault(several, []).extend(_example(f"{quoted(name)}: {self._answer(one)}"))
        return [next((line for line in lines if len(line) <= WIDTH), lines[0]) for lines in kinds.values()]

    def _answer(self, one: Condition) -> str:
        options = [quoted(name) for name in one.options if name != "none"] or [quoted(name) for name in one.options]
        if one.type in ("checklist", "ranking"):
            answer = f"[{', '.join(options[: min(2, one.most or 2)])}]"
        else:
            answer = options[-1] if options else "yes"
        return f"{{answer: {answer}, on: {self.year}, sources: [{SOURCE}]}}"

    def _condition(self, name: str, one: Condition) -> list[str]:
        options = [(option, self._ours(it.title)) for option, it in one.options.items()]
        return [
            *comment(f"{one_line(self._ours(one.asks))} {self._how(one)}", _STEP),
            *table(options, _STEP),
            f"{_STEP}{quoted(name)}: {{answer: unknown}}",
        ]

    def _how(self, one: Condition) -> str:
        """How many of the options may be taken."""
        _, ngettext = self.words.gettext, self.words.ngettext
        if one.type == "presence":
            return _("yes or no")
        if one.type == "scale":
            return _("One of:")
        if one.type == "checklist" or one.most is None:
            return _("Any of:")
        return ngettext("{count} of these:", "Up to {count} of these, in order:", one.most).format(count=one.most)

    def barriers(self) -> list[str]:
        """The checklist, item by item; nothing where there is none."""
        if self.checklist is None:
            return []
        _ = self.words.gettext
        about = _("Barriers: what stands in the way. Each is {statuses}. For example:").format(
            statuses=self.words.either(get_args(BarrierStatus))
        )
        asked = self.checklist.barriers
        example = f"{quoted(next(iter(asked)))}: {{status: present, on: {self.year}, sources: [{SOURCE}]}}"
        rows = [(f"{quoted(name)}: {{status: unknown}}", self._theirs(one.title)) for name, one in asked.items()]
        return [*comment(about), *_example(example), "barriers:", *beside(rows, _STEP)]

    def levers(self) -> list[str]:
        """Measures to choose from; only those that somebody speaks of are listed."""
        if self.checklist is None or not self.checklist.levers:
            return []
        _ = self.words.gettext
        about = _(
            "Levers: measures that somebody asks for, or that are in place. Take away # from those that a source "
            "speaks of. Each is {statuses}. For example:"
        ).format(statuses=self.words.either(get_args(LeverAnswer.model_fields["status"].annotation)))
        who = quoted(_("Social enterprises"))
        given = f"status: asked, who: {who}, on: {self.year}, sources: [{SOURCE}]"
        example = f"{quoted(next(iter(self.checklist.levers)))}: {{{given}}}"
        return [*comment(about), *_example(example), "levers:", *self._grouped(self.checklist)]

    def _grouped(self, checklist: Checklist) -> list[str]:
        """Levers under the titles of their groups, those of none first; a title stays a comment when levers count."""
        lines: list[str] = []
        for group in (None, *checklist.groups):
            rows = [
                (f"{quoted(name)}: {{status: asked}}", self._theirs(one.title))
                for name, one in checklist.levers.items()
                if one.group == group
            ]
            if rows and group:
                lines += [*([""] if lines else []), *comment(self._theirs(checklist.groups[group].title), _STEP + MARK)]
            lines += beside(rows, _STEP + MARK)
        return lines

    def _ours(self, text: Text) -> str:
        return say(text, self.words.lang, self.rubric.language)

    def _theirs(self, text: Text) -> str:
        assert self.checklist is not None, "barriers come with their checklist"
        return say(text, self.words.lang, self.checklist.language)


def _example(line: str) -> list[str]:
    """A line of YAML to look at, as a comment of the text around it; it is never broken."""
    return [f"#   {line}"]

"""The sections of a starter that ask: every condition and barrier as unknown, and the levers to choose from."""

from __future__ import annotations

from typing import get_args

from simaturity.core.checklist import Checklist
from simaturity.core.profile import BarrierStatus, LeverAnswer
from simaturity.core.rubric import Condition, Rubric
from simaturity.core.text import Text, say
from simaturity.files.quoting import quoted

from ..words import one_line, words
from .comments import MARK, WIDTH, beside, comment, commented, table
from .facts import REPORT

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
            "unknown, with its date and the source:"
        )
        lines = [*comment(about), *self._examples(), "conditions:"]
        blocks = ["\n".join(self._condition(name, one)) for name, one in asked.items()]
        return [*lines, "\n\n".join(blocks)]

    def _examples(self) -> list[str]:
        """An answer with one option, and one with several, the first that are not too long."""
        kinds: dict[bool, list[list[str]]] = {}
        for name, one in self.rubric.conditions.items():
            several = one.type in ("checklist", "ranking")
            kinds.setdefault(several, []).append(_example(quoted(name), "answer", self._answer(one)))
        fitting = (next((it for it in some if max(map(len, it)) <= WIDTH), some[0]) for some in kinds.values())
        return [line for lines in fitting for line in lines]

    def _answer(self, one: Condition) -> str:
        options = [quoted(name) for name in one.options if name != "none"] or [quoted(name) for name in one.options]
        if one.type in ("checklist", "ranking"):
            answer = f"[{', '.join(options[: min(2, one.most or 2)])}]"
        else:
            answer = options[-1] if options else "yes"
        return f"{{answer: {answer}, on: {self.year}, sources: [{REPORT}]}}"

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
        about = _(
            "Barriers: what stands in the way. Each is {statuses}. Put what a source says in place of unknown:"
        ).format(statuses=self.words.either(get_args(BarrierStatus)))
        asked = self.checklist.barriers
        present = f"{{status: present, on: {self.year}, sources: [{REPORT}]}}"
        example = _example(quoted(next(iter(asked))), "status", present)
        rows = [(f"{quoted(name)}: {{status: unknown}}", self._theirs(one.title)) for name, one in asked.items()]
        return [*comment(about), *example, "barriers:", *beside(rows, _STEP)]

    def levers(self) -> list[str]:
        """Measures to choose from; only those that somebody speaks of are listed."""
        if self.checklist is None or not self.checklist.levers:
            return []
        _ = self.words.gettext
        about = _(
            "Levers: measures that somebody asks for, or that are in place. Write those that a source speaks of. Each "
            "is {statuses}:"
        ).format(statuses=self.words.either(get_args(LeverAnswer.model_fields["status"].annotation)))
        who = quoted(_("Social enterprises"))
        example = [
            f"{quoted(next(iter(self.checklist.levers)))}:",
            "  status: asked",
            f"  who: {who}",
            f"  on: {self.year}",
            f"  sources: [{REPORT}]",
        ]
        return [*comment(about), *self._grouped(self.checklist), "levers:", *commented(example, _STEP)]

    def _grouped(self, checklist: Checklist) -> list[str]:
        """Levers under the titles of their groups, those of none first."""
        lines: list[str] = []
        for group in (None, *checklist.groups):
            known = checklist.levers.items()
            rows = [(name, self._theirs(one.title)) for name, one in known if one.group == group]
            if rows and group:
                lines += ["#", *comment(self._theirs(checklist.groups[group].title))]
            lines += table(rows)
        return lines

    def _ours(self, text: Text) -> str:
        return say(text, self.words.lang, self.rubric.language)

    def _theirs(self, text: Text) -> str:
        assert self.checklist is not None, "barriers come with their checklist"
        return say(text, self.words.lang, self.checklist.language)


def _example(name: str, key: str, answer: str) -> list[str]:
    """What a line becomes, in words: no line of it would count without its mark. It is never broken."""
    return [f"{MARK}{_STEP}{name}: {{{key}: unknown}}", f"{MARK}{_STEP}{_STEP}\N{RIGHTWARDS ARROW} {answer}"]

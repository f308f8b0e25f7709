"""The keys of findings, conditions, barriers and levers."""

from __future__ import annotations

from ...words import Words
from .key import Key, Keys
from .values import Values


def of_findings(say: Words) -> Keys:
    """What is said of a finding."""
    _, takes = say.gettext, Values(say)
    under = ("findings",)
    return {
        "findings": Key(
            (),
            _("Your own answers to criteria, where a source denies one, or no milestone can show it."),
            takes.entries,
        ),
        "criterion": Key(under, _("The criterion that you answer."), takes.id),
        "findings.answer": Key(under, _("Whether the criterion holds."), takes.word),
        "because": Key(under, _("The reason, in a sentence of your own."), takes.text),
    }


def of_answers(say: Words) -> Keys:
    """What is said of a condition, a barrier or a lever."""
    _, takes = say.gettext, Values(say)
    barriers, levers = ("barriers",), ("levers",)
    return {
        "conditions": Key(
            (), _("What sources say of all that surrounds the policy. What is not said is unknown."), takes.answers
        ),
        "conditions.answer": Key(
            ("conditions",),
            _("What a source answers to the question of a condition."),
            _(
                "An option of the condition; a list of options for a checklist or a ranking; yes or no for a presence; "
                "unknown as long as nobody has answered it."
            ),
        ),
        "barriers": Key((), _("What sources say stands in the way. What is not said is unknown."), takes.answers),
        "barriers.status": Key(barriers, _("Whether it stands in the way."), takes.word),
        "severity": Key(barriers, _("How much it stands in the way, where a source says so."), takes.word),
        "levers": Key((), _("Measures that somebody asks for, or that are in place."), takes.answers),
        "levers.status": Key(levers, _("Whether somebody asks for it, or it is in place."), takes.word),
        "who": Key(levers, _("Who asks for it, or who put it in place."), takes.text),
        "levers.instruments": Key(levers, _("The instruments of the profile that put it in place."), takes.instruments),
    }

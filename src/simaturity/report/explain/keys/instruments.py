"""The keys of instruments, with their milestones, amounts and targets."""

from __future__ import annotations

from ...words import Words
from .key import Key, Keys
from .values import Values


def of_instruments(say: Words) -> Keys:
    """What is said of an instrument."""
    _, takes = say.gettext, Values(say)
    under = ("instruments",)
    return {
        "instruments": Key(
            (),
            _("Laws, strategies, programmes, bodies and the like, each with what happened to it."),
            takes.own_ids,
        ),
        "instruments.kind": Key(
            under, _("What kind of instrument it is. It decides what the instrument can reach and show."), takes.id
        ),
        "led_by": Key(under, _("Who leads the instrument."), takes.word, "government"),
        "level": Key(
            under,
            _(
                "Whose instrument it is. A law of the state that applies in the region is not the region's own; in a "
                "profile about a whole state it is."
            ),
            takes.word,
            "region",
        ),
        "instruments.domains": Key(
            under,
            _("The domains that the sources name for an instrument, and how it covers each."),
            _("Domains of the rubric, each with one of the words above: {social-economy: dedicated}."),
        ),
        "part_of": Key(
            under,
            _("The instruments that this one belongs to. Linked ones carry a stage together."),
            takes.instruments,
        ),
        "replaces": Key(under, _("The instruments whose place this one takes."), takes.instruments),
        "milestones": Key(
            under, _("What happened to the instrument, each with its date and its sources."), takes.entries
        ),
        "amounts": Key(
            under, _("Sums of money as sources state them. Sums that differ stand side by side."), takes.entries
        ),
        "targets": Key(under, _("Numbers that the instrument plans, or has reached."), takes.entries),
        "named": Key(
            ("instruments", "conditions"),
            _("Names that the sources give: of bodies, partners or schemes."),
            takes.texts,
        ),
    }


def of_milestones(say: Words) -> Keys:
    """What is said of a milestone."""
    _, takes = say.gettext, Values(say)
    under = ("milestones",)
    return {
        "reached": Key(under, _("What happened to the instrument."), takes.id),
        "milestones.id": Key(
            under,
            _("Tells two milestones of one kind apart within an instrument."),
            takes.own_id,
            _("What stands under reached."),
        ),
        "on": Key(
            under, _("When it happened: a year, a month or a day. It counts from the first day of that."), takes.date
        ),
        "by": Key(under, _("It had happened by then at the latest. It counts from the last day of that."), takes.date),
        "seen": Key(under, _("The time that a source speaks of, where it looks back on an earlier one."), takes.date),
        "state": Key(under, _("Whether it has happened, or has only begun."), takes.word, "done"),
        "inferred": Key(
            under,
            _("The milestone or its date is your conclusion, and no source says it. It leaves the criterion unknown."),
            takes.flag,
            "false",
        ),
        "milestones.domains": Key(
            ("milestones", "barriers", "levers"),
            _("The domains that it concerns, where it does not concern all."),
            takes.ids,
        ),
        "answers": Key(
            under,
            _("Other instruments whose evaluation it follows from: for a strengthening."),
            takes.instruments,
        ),
    }


def of_figures(say: Words) -> Keys:
    """What is said of sums and targets."""
    _, takes = say.gettext, Values(say)
    sums, targets, both = ("amounts",), ("targets",), ("amounts", "targets")
    return {
        "value": Key(sums, _("The sum. Leave it out where a source speaks of money and states none."), takes.number),
        "qualifier": Key(both, _("How exact the number is."), takes.word, "exactly"),
        "currency": Key(
            sums,
            _("The currency of the sum."),
            _("A code of three capitals such as EUR, or unknown where none is printed."),
            "unknown",
        ),
        "for": Key(sums, _("What the money is for."), takes.text),
        "period": Key(
            sums,
            _("The time that the money is for."),
            _("A year, a month or a day, or two of them with a slash between: 2013-07/2017-06."),
        ),
        "per": Key(both, _("What the number is counted by."), takes.word, "total"),
        "targets.id": Key(targets, _("The id of the target."), takes.own_id),
        "planned": Key(targets, _("The number that is planned."), takes.number),
        "actual": Key(targets, _("The number that was reached."), takes.number),
        "unit": Key(targets, _("What is counted: projects, jobs, places."), takes.text),
        "targets.on": Key(targets, _("The date or period that the number speaks of."), takes.date),
    }

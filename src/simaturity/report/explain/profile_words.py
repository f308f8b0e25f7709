"""What the fixed words of a profile mean: kinds of sources, who leads, levels, coverage, states, answers."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import Words

Meanings = Mapping[str, Mapping[str, str]]
"""By key, as in ``simaturity explain``: the words that it takes, each with what it means."""


def profile_words(say: Words) -> Meanings:
    """Every fixed word."""
    return {
        "sources.kind": source_kinds(say),
        **_of_instruments(say),
        **_of_milestones(say),
        **_of_answers(say),
        **_of_figures(say),
    }


def source_kinds(say: Words) -> Mapping[str, str]:
    """The kinds of sources."""
    _ = say.gettext
    return {
        "law": _("A law or what an official journal prints. It shows what was adopted and since when it applies."),
        "official": _("What a government, parliament or agency publishes: a decision, a budget, a page of its own."),
        "self-report": _(
            "What the region or whoever carries the policy says of itself, such as an answer to a questionnaire. It "
            "counts as evidence, and results that rest on it alone are marked."
        ),
        "evaluation": _("A finished study that judges a policy, or an audit."),
        "academic": _("Research: an article, a book, a thesis."),
        "civil-society": _("What an association, network or foundation publishes."),
        "press": _("What a newspaper, magazine or broadcaster publishes."),
        "interview": _("What somebody told the analysts."),
        "other": _("Any other source; its title says what it is."),
    }


def _of_instruments(say: Words) -> Meanings:
    _ = say.gettext
    return {
        "instruments.domains": {
            "dedicated": _("The instrument is made for the domain, or for a whole recognised part of it."),
            "partial": _(
                "The instrument is a general one that includes the domain or may reach it. It acknowledges the domain."
            ),
        },
        "led_by": {
            "government": _("The region's government leads the instrument. Where nothing is written, it does."),
            "mixed": _("Government leads the instrument together with others."),
            "civil-society": _(
                "Others than government lead the instrument. However good it is, it shows nothing of government."
            ),
        },
        "level": {
            "region": _("The instrument is the region's own, or one that it signs or pays for with others."),
            "federal": _(
                "The instrument is the state's: federal, national or central. It can acknowledge a domain, and no more."
            ),
            "local": _("The instrument is a municipality's or province's. It can acknowledge a domain, no more."),
            "european": _("The instrument is the European Union's. It can acknowledge a domain, and no more."),
            "other-region": _("The instrument is another region's. It shows nothing of this one."),
            "private": _("The instrument is private. It shows nothing of government."),
        },
    }


def _of_milestones(say: Words) -> Meanings:
    _ = say.gettext
    return {
        "state": {
            "done": _("It has happened. Where nothing is written, it has."),
            "underway": _("It has begun and is not done. A criterion that counts what is done stays unknown."),
        },
    }


def _of_answers(say: Words) -> Meanings:
    _ = say.gettext
    return {
        "findings.answer": {
            "met": _("The criterion holds, and no milestone can show it."),
            "not-met": _("A source says that the criterion does not hold. That you found nothing is no such answer."),
            "partly": _(
                "A part of it holds, and what is missing is known. The criterion is not met, and shown as partly met."
            ),
            "not-applicable": _("The criterion cannot apply to the domain here. Only some criteria allow this answer."),
            "unknown": _("A note that the answer was looked for. It changes nothing."),
        },
        "barriers.status": {
            "present": _("A source says that it stands in the way."),
            "absent": _("A source says that it does not stand in the way."),
            "unknown": _("Nobody has said so far."),
            "not-applicable": _("It cannot stand in the way here."),
        },
        "severity": {
            "minor": _("The source says that it hinders a little."),
            "moderate": _("The source says that it hinders."),
            "severe": _("The source says that it hinders very much."),
        },
        "levers.status": {
            "asked": _("Somebody asks for it."),
            "in-place": _("It is in place."),
            "dropped": _("It was in place or asked for, and has been given up."),
        },
    }


def _of_figures(say: Words) -> Meanings:
    _ = say.gettext
    return {
        "qualifier": {
            "exactly": _("The source states just this number. Where nothing is written, it does."),
            "at-least": _("The source says that it is this number or more."),
            "at-most": _("The source says that it is this number or less."),
            "about": _("The source says that it is about this number."),
        },
        "per": {
            "year": _("The number is that of one year."),
            "project": _("The sum is that of one project; only for amounts."),
            "total": _("The number is that of the whole. Where nothing is written, it is."),
        },
    }

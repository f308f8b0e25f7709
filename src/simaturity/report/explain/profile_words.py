"""What the fixed words of a profile mean: kinds of sources, who leads, levels, coverage, what is said of dates."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import Words

Meanings = Mapping[str, tuple[str, str]]
"""By id: where it is written, and what it means."""


def profile_words(say: Words) -> Meanings:
    """Every fixed word."""
    return {**_of_instruments(say), **_of_dates(say)}


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
    coverage, led_by, level = "domains", "led_by", "level"
    return {
        "dedicated": (
            coverage,
            _("The instrument is made for the domain, or for a whole recognised part of it."),
        ),
        "partial": (
            coverage,
            _("The instrument is a general one that includes the domain or may reach it. It acknowledges the domain."),
        ),
        "government": (led_by, _("The region's government leads the instrument. Where nothing is written, it does.")),
        "mixed": (led_by, _("Government leads the instrument together with others.")),
        "civil-society": (
            led_by,
            _("Others than government lead the instrument. However good it is, it shows nothing of government."),
        ),
        "region": (level, _("The instrument is the region's own, or one that it signs or pays for with others.")),
        "federal": (level, _("The instrument is the state's. It can acknowledge a domain, and no more.")),
        "local": (level, _("The instrument is a municipality's or province's. It can acknowledge a domain, no more.")),
        "european": (level, _("The instrument is the European Union's. It can acknowledge a domain, and no more.")),
        "other-region": (level, _("The instrument is another region's. It shows nothing of this one.")),
        "private": (level, _("The instrument is private. It shows nothing of government.")),
    }


def _of_dates(say: Words) -> Meanings:
    _ = say.gettext
    milestones = "milestones"
    return {
        "on": (milestones, _("When it happened: a year, a month or a day. It counts from the first day of that.")),
        "by": (milestones, _("It had happened by then at the latest. It counts from the last day of that.")),
        "until": (milestones, _("The stated end of a term or period. It holds up to the last day of that.")),
        "seen": (milestones, _("The time that a source speaks of, where it looks back on an earlier one.")),
        "inferred": (
            milestones,
            _("The milestone or its date is your conclusion, and no source says it. It leaves the criterion unknown."),
        ),
        "as_of": ("as_of", _("The date that a profile speaks for, or that a result is about.")),
    }

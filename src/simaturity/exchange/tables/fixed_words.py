"""The fixed words of the tables, each with its title and, where that does not say all, what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .table import Say
from .words_of_changes import causes, change_kinds, families

InContext = Callable[[str, str], str]
Told = tuple[str, str]
"""A title and a meaning, which may be empty."""


def fixed_words(_: Say, pgettext: InContext) -> Mapping[str, Mapping[str, Told]]:
    """By list and value."""
    return {
        "outcomes": _outcomes(_),
        "bases": {**_settled(_), **_open(_)},
        "verdicts": _verdicts(_),
        **_of_rows(_),
        **_of_instruments(_),
        "source-kinds": _source_kinds(_, pgettext),
        **_of_answers(_, pgettext),
        "families": families(_, pgettext),
        "change-kinds": change_kinds(_, pgettext),
        "causes": causes(_, pgettext),
    }


def _outcomes(_: Say) -> Mapping[str, Told]:
    return {
        "met": (_("met"), _("The evidence shows that the criterion holds in the domain at the date.")),
        "not-met": (
            _("not met"),
            _("A source says that the criterion does not hold, or what holds rules it out. Silence never does."),
        ),
        "unknown": (
            _("unknown"),
            _("Nothing that was read settles it. It is neither yes nor no, and leaves the higher stage possible."),
        ),
        "not-applicable": (
            _("does not apply"),
            _(
                "A finding says with a reason that the criterion does not apply in the domain. It then bars no stage, "
                "and implies nothing."
            ),
        ),
    }


def _settled(_: Say) -> Mapping[str, Told]:
    return {
        "milestone": (_("shown"), _("Met, since a milestone of an instrument shows it.")),
        "finding": (
            _("by a finding"),
            _("Answered by the analysts, with a reason and sources. Where sources dispute it, it stays unknown."),
        ),
        "implied": (_("implied"), _("Met, since another criterion that is met cannot be without it.")),
        "refuted": (_("ruled out"), _("Not met, since it would imply a criterion that a source says is not met.")),
        "partly": (_("partly"), _("Not met as a whole: a finding says what of it holds and what is missing.")),
    }


def _open(_: Say) -> Mapping[str, Told]:
    return {
        "expired": (
            _("lapsed"),
            _(
                "Unknown again, since a stated term has passed or what shows it is older than the age limit. A newer "
                "source would settle it."
            ),
        ),
        "ended": (_("ended"), _("Unknown again, since the instrument that showed it has ended.")),
        "suspended": (
            _("suspended"),
            _("Unknown for the time being, since the instrument that shows it is suspended."),
        ),
        "underway": (_("underway"), _("Unknown, since what would show it has begun and is not done.")),
        "unevaluated": (
            _("no evaluation before it"),
            _("Unknown, since no evaluation is known that the strengthening could follow from."),
        ),
        "inferred": (
            _("only inferred"),
            _("Unknown, since the milestone or its date is a conclusion that no source states."),
        ),
        "undated": (
            _("undated"),
            _("Unknown, since no date is known on which it had happened, nor one of its source."),
        ),
        "silent": (_("nothing said"), _("Unknown, since nothing that was read speaks of it.")),
    }


def _verdicts(_: Say) -> Mapping[str, Told]:
    return {
        "no-evidence": (
            _("no evidence"),
            _("Nothing in the profile bears on the domain, so that the claim can be held against nothing."),
        ),
        "contradicted": (
            _("contradicted"),
            _("The claim is higher than the highest stage that is possible: a source denies what it needs."),
        ),
        "understated": (_("understated"), _("The claim is lower than the stage that the evidence supports.")),
        "supported": (_("supported"), _("The claim is exactly the stage that the evidence supports.")),
        "not-verified": (
            _("not verified"),
            _(
                "The evidence supports less than is claimed and does not rule the claim out. That is not to say that "
                "it is false: it is what the sources read so far can bear."
            ),
        ),
    }


def _of_rows(_: Say) -> Mapping[str, Mapping[str, Told]]:
    return {
        "criterion-kinds": {"required": (_("required"), ""), "supporting": (_("supporting"), "")},
        "summary-reasons": {
            "fewer-than-two": ("", _("Fewer than two core domains have evidence.")),
            "one-observation": ("", _("All evidence rests on one observation.")),
        },
        "precisions": {
            "year": ("", _("Only the year is known.")),
            "month": ("", _("The month is known.")),
            "day": ("", _("The day is known.")),
        },
    }


def _of_instruments(_: Say) -> Mapping[str, Mapping[str, Told]]:
    return {
        "leaders": {
            "government": (_("led by government"), ""),
            "mixed": (_("led by government and others"), ""),
            "civil-society": (_("led by civil society"), ""),
        },
        "levels": {
            "region": (_("the region's own"), ""),
            "federal": (_("federal"), ""),
            "local": (_("local"), ""),
            "european": (_("European"), ""),
            "other-region": (_("another region's"), ""),
            "private": (_("private"), ""),
        },
        "coverages": {
            "dedicated": (
                _("made for it"),
                _("The instrument is made for the domain, or for a whole recognised part of it."),
            ),
            "partial": (
                _("reaches it in part"),
                _(
                    "The instrument is a general one that includes the domain or may reach it. It acknowledges the "
                    "domain."
                ),
            ),
        },
        "states": {
            "done": ("", _("It has happened. Where nothing is written, it has.")),
            "underway": (
                _("underway"),
                _("It has begun and is not done. A criterion that counts what is done stays unknown."),
            ),
        },
    }


def _source_kinds(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    return {
        "law": (
            _("law or official journal"),
            _("A law or what an official journal prints. It shows what was adopted and since when it applies."),
        ),
        "official": (
            _("official"),
            _("What a government, parliament or agency publishes: a decision, a budget, a page of its own."),
        ),
        "self-report": (
            _("self-report"),
            _(
                "What the region or whoever carries the policy says of itself, such as an answer to a questionnaire. "
                "It counts as evidence, and results that rest on it alone are marked."
            ),
        ),
        "evaluation": (_("evaluation"), _("A finished study that judges a policy, or an audit.")),
        "academic": (_("academic"), _("Research: an article, a book, a thesis.")),
        "civil-society": (_("civil society"), _("What an association, network or foundation publishes.")),
        "press": (_("press"), _("What a newspaper, magazine or broadcaster publishes.")),
        "interview": (_("interview"), _("What somebody told the analysts.")),
        "other": (pgettext("kind of source", "other"), _("Any other source; its title says what it is.")),
    }


def _of_answers(_: Say, pgettext: InContext) -> Mapping[str, Mapping[str, Told]]:
    return {
        "condition-types": {
            "scale": (
                _("scale"),
                _("One option. The options go from the least to the most. Of several answers the newest counts."),
            ),
            "checklist": (
                _("checklist"),
                _("A list of options. What is not listed is unknown, never no. Several answers add up."),
            ),
            "ranking": (
                _("ranking"),
                _("A list of options, the foremost first. Of several answers the newest counts."),
            ),
            "presence": (
                _("presence"),
                _("Yes or no. No has to be said by a source. Of several answers the newest counts."),
            ),
        },
        "answer-statuses": {
            "answered": ("", _("A source answers the question, and none disputes it.")),
            "unknown": (_("unknown"), _("Nobody has said so far.")),
            "contested": (
                _("Contested"),
                _("Sources dispute an answer. It is kept with its sources, and scores as unknown."),
            ),
        },
        "barrier-statuses": {
            "present": (pgettext("barrier", "present"), _("A source says that it stands in the way.")),
            "absent": (pgettext("barrier", "absent"), _("A source says that it does not stand in the way.")),
            "unknown": (pgettext("barrier", "unknown"), _("Nobody has said so far.")),
            "not-applicable": (pgettext("barrier", "does not apply"), _("It cannot stand in the way here.")),
        },
        "severities": {
            "minor": (_("minor"), _("The source says that it hinders a little.")),
            "moderate": (_("moderate"), _("The source says that it hinders.")),
            "severe": (_("severe"), _("The source says that it hinders very much.")),
        },
        "lever-statuses": {
            "in-place": (pgettext("lever", "in place"), _("It is in place.")),
            "asked": (pgettext("lever", "asked for"), _("Somebody asks for it.")),
            "dropped": (
                pgettext("lever", "dropped"),
                _("It was in place or asked for, and has been given up."),
            ),
            "unknown": (pgettext("lever", "not mentioned"), ""),
        },
    }

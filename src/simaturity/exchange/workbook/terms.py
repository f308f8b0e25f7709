"""The words for the fixed values of a profile, as they stand in the lists of a workbook."""

from __future__ import annotations

import gettext
from collections.abc import Mapping

Terms = Mapping[str, Mapping[str, str]]
"""By list, the words of each value."""


def terms(translations: gettext.NullTranslations) -> Terms:
    """The lists that are the same for all rubrics."""
    return {**_of_instruments(translations), **_of_answers(translations), **_of_figures(translations)}


def _of_instruments(translations: gettext.NullTranslations) -> Terms:
    _, pgettext = translations.gettext, translations.pgettext
    return {
        "source-kind": {
            "law": _("law or official journal"),
            "official": _("official"),
            "self-report": _("self-report"),
            "evaluation": _("evaluation"),
            "academic": _("academic"),
            "civil-society": _("civil society"),
            "press": _("press"),
            "interview": _("interview"),
            "other": pgettext("kind of source", "other"),
        },
        "led-by": {
            "government": pgettext("led by", "government"),
            "mixed": pgettext("led by", "government and others"),
            "civil-society": _("civil society"),
        },
        "level": {
            "region": _("the region's own"),
            "federal": _("federal"),
            "local": _("local"),
            "european": _("European"),
            "other-region": _("another region's"),
            "private": _("private"),
        },
        "coverage": {"dedicated": _("made for it"), "partial": _("reaches it in part")},
        "state": {"done": pgettext("milestone", "done"), "underway": _("underway")},
        "flag": {"true": _("yes"), "false": _("no")},
    }


def _of_answers(translations: gettext.NullTranslations) -> Terms:
    _, pgettext = translations.gettext, translations.pgettext
    return {
        "finding": {
            "met": _("met"),
            "not-met": _("not met"),
            "partly": _("partly"),
            "not-applicable": _("does not apply"),
            "unknown": _("unknown"),
        },
        "barrier-status": {
            "present": pgettext("barrier", "present"),
            "absent": pgettext("barrier", "absent"),
            "unknown": pgettext("barrier", "unknown"),
            "not-applicable": pgettext("barrier", "does not apply"),
        },
        "severity": {"minor": _("minor"), "moderate": _("moderate"), "severe": _("severe")},
        "lever-status": {
            "asked": pgettext("lever", "asked for"),
            "in-place": pgettext("lever", "in place"),
            "dropped": pgettext("lever", "dropped"),
        },
    }


def _of_figures(translations: gettext.NullTranslations) -> Terms:
    pgettext = translations.pgettext
    per = {
        "total": pgettext("amount", "in all"),
        "year": pgettext("amount", "per year"),
        "project": pgettext("amount", "per project"),
    }
    return {
        "qualifier": {
            "exactly": pgettext("amount", "exactly"),
            "at-least": pgettext("amount", "at least"),
            "at-most": pgettext("amount", "at most"),
            "about": pgettext("amount", "about"),
        },
        "per": per,
        "per-target": {name: per[name] for name in ("total", "year")},
        "language": {tag: tag for tag in ("en", "fr", "nl", "de")},
    }

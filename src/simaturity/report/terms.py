"""The words for the fixed values of profiles, rubrics and assessments: kinds, levels, states, qualifiers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..core.profile import BarrierStatus, Coverage, LedBy, Level, Qualifier, SourceKind
from .words import Words, words


@cache
def terms(lang: str) -> Terms:
    """The terms of one of the languages of the reports."""
    return Terms(words(lang))


class Terms:
    """One language's terms, by the values that they stand for."""

    def __init__(self, say: Words) -> None:
        self._of_profiles(say)
        self._of_results(say)
        self._of_amounts(say)

    def _of_profiles(self, say: Words) -> None:
        _, pgettext = say.gettext, say.pgettext
        self.source_kinds: Mapping[SourceKind, str] = {
            "law": _("law or official journal"),
            "official": _("official"),
            "evaluation": _("evaluation"),
            "academic": _("academic"),
            "civil-society": _("civil society"),
            "press": _("press"),
            "interview": _("interview"),
            "self-report": _("self-report"),
            "other": pgettext("kind of source", "other"),
        }
        """In the order in which they are listed."""
        self.levels: Mapping[Level, str] = {
            "region": _("the region's own"),
            "federal": _("federal"),
            "local": _("local"),
            "european": _("European"),
            "other-region": _("another region's"),
            "private": _("private"),
        }
        self.led_by: Mapping[LedBy, str] = {
            "government": _("led by government"),
            "mixed": _("led by government and others"),
            "civil-society": _("led by civil society"),
        }
        self.coverage: Mapping[Coverage, str] = {"dedicated": _("made for it"), "partial": _("reaches it in part")}
        self.languages: Mapping[str, str] = {
            "en": _("in English"),
            "fr": _("in French"),
            "nl": _("in Dutch"),
            "de": _("in German"),
        }
        self.presence: Mapping[str, str] = {"yes": _("yes"), "no": _("no")}

    def _of_results(self, say: Words) -> None:
        _, pgettext = say.gettext, say.pgettext
        self.barriers: Mapping[BarrierStatus, str] = {
            "present": pgettext("barrier", "present"),
            "absent": pgettext("barrier", "absent"),
            "unknown": pgettext("barrier", "unknown"),
            "not-applicable": pgettext("barrier", "does not apply"),
        }
        self.severities: Mapping[str, str] = {
            "minor": _("minor"),
            "moderate": _("moderate"),
            "severe": _("severe"),
        }
        self.levers: Mapping[str, str] = {
            "in-place": pgettext("lever", "in place"),
            "asked": pgettext("lever", "asked for"),
            "dropped": pgettext("lever", "dropped"),
            "unknown": pgettext("lever", "not mentioned"),
        }
        self.states: Mapping[str, str] = {
            "supported": pgettext("stage", "supported"),
            "possible": pgettext("stage", "possible"),
            "ruled-out": pgettext("stage", "ruled out"),
        }

    def _of_amounts(self, say: Words) -> None:
        pgettext = say.pgettext
        self.qualifiers: Mapping[Qualifier, str] = {
            "exactly": "{sum}",
            "at-least": pgettext("amount", "at least {sum}"),
            "at-most": pgettext("amount", "at most {sum}"),
            "about": pgettext("amount", "about {sum}"),
        }
        self.per: Mapping[str, str] = {
            "total": "{sum}",
            "year": pgettext("amount", "{sum} per year"),
            "project": pgettext("amount", "{sum} per project"),
        }

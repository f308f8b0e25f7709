"""The words for kinds and causes of changes, and for the fields that were edited."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...core.changes.change import Cause, Family, Kind
from ..words import Words, words


@cache
def kinds(lang: str) -> Kinds:
    """The words of one of the languages of the reports."""
    return Kinds(words(lang))


class Kinds:
    """One language's words for changes, by what they stand for."""

    def __init__(self, say: Words) -> None:
        self._of_causes(say)
        self._of_families(say)
        self._of_kinds(say)
        self._of_fields(say)

    def _of_causes(self, say: Words) -> None:
        pgettext = say.pgettext
        self.causes: Mapping[Cause, str] = {
            "rubric": pgettext("cause", "rubric"),
            "policy": pgettext("cause", "policy"),
            "expiry": pgettext("cause", "expiry"),
            "judgement": pgettext("cause", "judgement"),
            "evidence": pgettext("cause", "evidence"),
            "correction": pgettext("cause", "correction"),
        }
        _ = say.gettext
        self.meanings: Mapping[Cause, str] = {
            "rubric": _("another rubric or checklist, on the old facts"),
            "policy": _("something happened after the earlier date"),
            "expiry": _("the same facts, but a term or age limit has passed"),
            "judgement": _("the analysts answer otherwise, from the same sources"),
            "evidence": _("something older was found, or a source was withdrawn"),
            "correction": _("a value was put right"),
        }

    def _of_families(self, say: Words) -> None:
        _, pgettext = say.gettext, say.pgettext
        self.families: Mapping[Family, str] = {
            "rubric": _("Rubric"),
            "checklist": _("Barriers checklist"),
            "profile": _("Profile"),
            "stage": _("Stages"),
            "verdict": _("Verdicts"),
            "criterion": _("Criteria"),
            "declaration": _("Declared stages"),
            "instrument": _("Instruments"),
            "ending": _("Endings"),
            "milestone": _("Milestones"),
            "finding": _("Findings"),
            "condition": _("Conditions"),
            "barrier": _("Barriers"),
            "lever": _("Levers"),
            "tension": _("Tensions"),
            "source": pgettext("heading", "Sources"),
        }

    def _of_kinds(self, say: Words) -> None:
        pgettext = say.pgettext
        self.kinds: Mapping[Kind, str] = {
            "rubric-changed": pgettext("rubric", "changed"),
            "checklist-changed": pgettext("checklist", "changed"),
            "profile-added": pgettext("profile", "added"),
            "profile-removed": pgettext("profile", "removed"),
            "stage-raised": pgettext("stage", "raised"),
            "stage-lowered": pgettext("stage", "lowered"),
            "stage-widened": pgettext("stage", "widened"),
            "stage-narrowed": pgettext("stage", "narrowed"),
            "verdict-changed": pgettext("verdict", "changed"),
            "criterion-changed": pgettext("criterion", "changed"),
            "basis-changed": pgettext("basis", "changed"),
            "declaration-added": pgettext("declaration", "added"),
            "declaration-removed": pgettext("declaration", "removed"),
            "declaration-changed": pgettext("declaration", "changed"),
            "instrument-added": pgettext("instrument", "added"),
            "instrument-removed": pgettext("instrument", "removed"),
            "instrument-edited": pgettext("instrument", "edited"),
            "instrument-ended": pgettext("instrument", "ended"),
            "instrument-reopened": pgettext("instrument", "not ended after all"),
            "milestone-added": pgettext("milestone", "added"),
            "milestone-removed": pgettext("milestone", "removed"),
            "milestone-edited": pgettext("milestone", "edited"),
            "finding-added": pgettext("finding", "added"),
            "finding-removed": pgettext("finding", "removed"),
            "finding-changed": pgettext("finding", "changed"),
            "condition-answered": pgettext("condition", "answered"),
            "condition-changed": pgettext("condition", "changed"),
            "condition-withdrawn": pgettext("condition", "withdrawn"),
            "barrier-appeared": pgettext("barrier", "appeared"),
            "barrier-cleared": pgettext("barrier", "cleared"),
            "barrier-worsened": pgettext("barrier", "worsened"),
            "barrier-eased": pgettext("barrier", "eased"),
            "barrier-changed": pgettext("barrier", "changed"),
            "barrier-withdrawn": pgettext("barrier", "no longer mentioned"),
            "lever-asked": pgettext("lever", "asked for"),
            "lever-put-in-place": pgettext("lever", "put in place"),
            "lever-dropped": pgettext("lever", "dropped"),
            "lever-withdrawn": pgettext("lever", "no longer mentioned"),
            "tension-appeared": pgettext("tension", "appeared"),
            "tension-resolved": pgettext("tension", "resolved"),
            "source-added": pgettext("source", "added"),
            "source-removed": pgettext("source", "removed"),
            "source-updated": pgettext("source", "updated"),
        }

    def _of_fields(self, say: Words) -> None:
        pgettext = say.pgettext
        self.fields: Mapping[str, str] = {
            "kind": pgettext("field", "kind"),
            "led_by": pgettext("field", "led by"),
            "level": pgettext("field", "level"),
            "domains": pgettext("field", "domains"),
            "part_of": pgettext("field", "part of"),
            "replaces": pgettext("field", "replaces"),
            "amounts": pgettext("field", "amounts"),
            "targets": pgettext("field", "targets"),
            "url": pgettext("field", "address"),
            "archived": pgettext("field", "archived at"),
            "published": pgettext("field", "published"),
            "collected": pgettext("field", "collected"),
            "language": pgettext("field", "language"),
            "snapshot": pgettext("field", "copy"),
            "reached": pgettext("field", "milestone"),
            "on": pgettext("field", "on"),
            "by": pgettext("field", "by"),
            "until": pgettext("field", "until"),
            "seen": pgettext("field", "attested for"),
            "state": pgettext("field", "state"),
            "inferred": pgettext("field", "inferred"),
            "answers": pgettext("field", "answers the evaluation of"),
            "answer": pgettext("field", "answer"),
            "contested": pgettext("field", "disputed"),
            "sources": pgettext("field", "sources"),
        }

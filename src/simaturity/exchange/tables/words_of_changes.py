"""The words of changes in the tables: families, kinds and causes that come up between two dates of one profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .table import Say

InContext = Callable[[str, str], str]
Told = tuple[str, str]
"""A title and a meaning, which may be empty."""


def families(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    """What changes are about."""
    return {
        "stage": (_("Stages"), ""),
        "verdict": (_("Verdicts"), ""),
        "criterion": (_("Criteria"), ""),
        "declaration": (_("Declared stages"), ""),
        "instrument": (_("Instruments"), ""),
        "ending": (_("Endings"), ""),
        "milestone": (_("Milestones"), ""),
        "finding": (_("Findings"), ""),
        "condition": (_("Conditions"), ""),
        "barrier": (_("Barriers"), ""),
        "lever": (_("Levers"), ""),
        "tension": (_("Tensions"), ""),
        "source": (pgettext("heading", "Sources"), ""),
    }


def causes(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    """Why something changed, where the rules stayed the same."""
    return {
        "policy": (
            pgettext("cause", "policy"),
            _(
                "Something happened after the earlier date: a milestone, an ending, an answer or a claim is dated "
                "later, or an older one is newly attested for a later time."
            ),
        ),
        "expiry": (
            pgettext("cause", "expiry"),
            _(
                "The same facts, but a stated term or an age limit has passed: that of a programme, of an attestation, "
                "or of a suspension, which then gives back what it took."
            ),
        ),
        "judgement": (
            pgettext("cause", "judgement"),
            _("The analysts answer a criterion otherwise, from the same sources."),
        ),
        "evidence": (
            pgettext("cause", "evidence"),
            _("Something older was found, or a statement or source was taken out."),
        ),
        "correction": (pgettext("cause", "correction"), _("A value was put right: the same id says something else.")),
    }


def change_kinds(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    """What has changed, and in which direction."""
    return {**_of_results(_, pgettext), **_of_statements(_, pgettext), **_of_answers(_, pgettext)}


def _of_results(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    return {
        "stage-raised": (
            pgettext("stage", "raised"),
            _("The evidence supports a higher stage in a domain than before."),
        ),
        "stage-lowered": (
            pgettext("stage", "lowered"),
            _("The evidence supports a lower stage in a domain than before."),
        ),
        "stage-widened": (
            pgettext("stage", "widened"),
            _("The supported stage is the same, and a higher one has become possible."),
        ),
        "stage-narrowed": (
            pgettext("stage", "narrowed"),
            _("The supported stage is the same, and the highest possible one has fallen."),
        ),
        "verdict-changed": (
            pgettext("verdict", "changed"),
            _("A declared stage stands to the evidence in another way than before."),
        ),
        "criterion-changed": (
            pgettext("criterion", "changed"),
            _("A criterion has another outcome in a domain: it was unknown and is met, for example."),
        ),
        "basis-changed": (
            pgettext("basis", "changed"),
            _("A criterion has the same outcome in a domain, and rests on something else."),
        ),
        "tension-appeared": (
            pgettext("tension", "appeared"),
            _("Two statements sit badly together that did not before."),
        ),
        "tension-resolved": (pgettext("tension", "resolved"), _("Two statements no longer sit badly together.")),
    }


def _of_statements(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    return {
        "declaration-added": (
            pgettext("declaration", "added"),
            _("A source declares a stage where it did not before."),
        ),
        "declaration-removed": (pgettext("declaration", "removed"), _("A declared stage is no longer in the profile.")),
        "declaration-changed": (pgettext("declaration", "changed"), _("A source declares another stage than before.")),
        "instrument-added": (
            pgettext("instrument", "added"),
            _("An instrument is in the profile that was not there before."),
        ),
        "instrument-removed": (
            pgettext("instrument", "removed"),
            _("An instrument is no longer in the profile; that does not say that it has ended."),
        ),
        "instrument-edited": (
            pgettext("instrument", "edited"),
            _("A value of an instrument is another one, such as its kind or its domains."),
        ),
        "instrument-ended": (pgettext("instrument", "ended"), _("An instrument has ended that had not before.")),
        "instrument-reopened": (
            pgettext("instrument", "not ended after all"),
            _("An instrument that was said to have ended has not after all."),
        ),
        "milestone-added": (
            pgettext("milestone", "added"),
            _("Something happened to an instrument that the profile did not tell before."),
        ),
        "milestone-removed": (
            pgettext("milestone", "removed"),
            _("A milestone of an instrument is no longer in the profile."),
        ),
        "milestone-edited": (
            pgettext("milestone", "edited"),
            _("A value of a milestone is another one, such as its date."),
        ),
        "finding-added": (
            pgettext("finding", "added"),
            _("The analysts answer a criterion that they had not answered before."),
        ),
        "finding-removed": (
            pgettext("finding", "removed"),
            _("An answer of the analysts to a criterion is no longer in the profile."),
        ),
        "finding-changed": (
            pgettext("finding", "changed"),
            _("The analysts answer a criterion otherwise than before."),
        ),
        "source-added": (pgettext("source", "added"), _("A source is in the profile that was not there before.")),
        "source-removed": (pgettext("source", "removed"), _("A source is no longer in the profile.")),
        "source-updated": (
            pgettext("source", "updated"),
            _("A value of a source is another one, such as the date on which it was read."),
        ),
    }


def _of_answers(_: Say, pgettext: InContext) -> Mapping[str, Told]:
    return {
        "condition-answered": (
            pgettext("condition", "answered"),
            _("A question on the ecosystem is answered that was open before."),
        ),
        "condition-changed": (
            pgettext("condition", "changed"),
            _("A question on the ecosystem is answered otherwise than before."),
        ),
        "condition-withdrawn": (
            pgettext("condition", "withdrawn"),
            _("A question on the ecosystem was answered and is open again."),
        ),
        "barrier-appeared": (
            pgettext("barrier", "appeared"),
            _("A barrier is said to be there that was not said to be there before."),
        ),
        "barrier-cleared": (
            pgettext("barrier", "cleared"),
            _("A barrier was there and is said to be there no longer."),
        ),
        "barrier-worsened": (
            pgettext("barrier", "worsened"),
            _("A barrier is more severe than before, or stands in more domains."),
        ),
        "barrier-eased": (
            pgettext("barrier", "eased"),
            _("A barrier is less severe than before, or stands in fewer domains."),
        ),
        "barrier-changed": (
            pgettext("barrier", "changed"),
            _("What is said of a barrier is another thing, and neither better nor worse."),
        ),
        "barrier-withdrawn": (
            pgettext("barrier", "no longer mentioned"),
            _("A barrier was there, and nobody speaks of it any more; that does not say it is gone."),
        ),
        "lever-asked": (pgettext("lever", "asked for"), _("Somebody asks for a lever, and nobody did before.")),
        "lever-put-in-place": (pgettext("lever", "put in place"), _("A lever has been put in place.")),
        "lever-dropped": (pgettext("lever", "dropped"), _("A lever was in place or asked for and has been given up.")),
        "lever-withdrawn": (
            pgettext("lever", "no longer mentioned"),
            _("A lever was spoken of, and nobody does any more."),
        ),
    }

"""What each kind of change says, and each cause: the words of ``simaturity diff``."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.changes.change import Cause, Kind
from ..words import Words


def kinds(say: Words) -> Mapping[Kind, str]:
    """What each kind of change says, in a sentence."""
    return {**_of_results(say), **_of_statements(say), **_of_answers(say), **_of_files(say)}


def _of_results(say: Words) -> Mapping[Kind, str]:
    _ = say.gettext
    return {
        "stage-raised": _("The evidence supports a higher stage in a domain than before."),
        "stage-lowered": _("The evidence supports a lower stage in a domain than before."),
        "stage-widened": _("The supported stage is the same, and a higher one has become possible."),
        "stage-narrowed": _("The supported stage is the same, and the highest possible one has fallen."),
        "verdict-changed": _("A declared stage stands to the evidence in another way than before."),
        "criterion-changed": _("A criterion has another outcome in a domain: it was unknown and is met, for example."),
        "basis-changed": _("A criterion has the same outcome in a domain, and rests on something else."),
        "tension-appeared": _("Two statements sit badly together that did not before."),
        "tension-resolved": _("Two statements no longer sit badly together."),
    }


def _of_statements(say: Words) -> Mapping[Kind, str]:
    _ = say.gettext
    return {
        "declaration-added": _("A source declares a stage where it did not before."),
        "declaration-removed": _("A declared stage is no longer in the profile."),
        "declaration-changed": _("A source declares another stage than before."),
        "instrument-added": _("An instrument is in the profile that was not there before."),
        "instrument-removed": _("An instrument is no longer in the profile; that does not say that it has ended."),
        "instrument-edited": _("A value of an instrument is another one, such as its kind or its domains."),
        "instrument-ended": _("An instrument has ended that had not before."),
        "instrument-reopened": _("An instrument that was said to have ended has not after all."),
        "milestone-added": _("Something happened to an instrument that the profile did not tell before."),
        "milestone-removed": _("A milestone of an instrument is no longer in the profile."),
        "milestone-edited": _("A value of a milestone is another one, such as its date."),
        "finding-added": _("The analysts answer a criterion that they had not answered before."),
        "finding-removed": _("An answer of the analysts to a criterion is no longer in the profile."),
        "finding-changed": _("The analysts answer a criterion otherwise than before."),
        "source-added": _("A source is in the profile that was not there before."),
        "source-removed": _("A source is no longer in the profile."),
        "source-updated": _("A value of a source is another one, such as the date on which it was read."),
    }


def _of_answers(say: Words) -> Mapping[Kind, str]:
    _ = say.gettext
    return {
        "condition-answered": _("A question on the ecosystem is answered that was open before."),
        "condition-changed": _("A question on the ecosystem is answered otherwise than before."),
        "condition-withdrawn": _("A question on the ecosystem was answered and is open again."),
        "barrier-appeared": _("A barrier is said to be there that was not said to be there before."),
        "barrier-cleared": _("A barrier was there and is said to be there no longer."),
        "barrier-worsened": _("A barrier is more severe than before, or stands in more domains."),
        "barrier-eased": _("A barrier is less severe than before, or stands in fewer domains."),
        "barrier-changed": _("What is said of a barrier is another thing, and neither better nor worse."),
        "barrier-withdrawn": _("A barrier was there, and nobody speaks of it any more; that does not say it is gone."),
        "lever-asked": _("Somebody asks for a lever, and nobody did before."),
        "lever-put-in-place": _("A lever has been put in place."),
        "lever-dropped": _("A lever was in place or asked for and has been given up."),
        "lever-withdrawn": _("A lever was spoken of, and nobody does any more."),
    }


def _of_files(say: Words) -> Mapping[Kind, str]:
    _ = say.gettext
    return {
        "rubric-changed": _("The two sides are scored by different rubrics, or by one whose content has changed."),
        "checklist-changed": _(
            "The two sides have different checklists of barriers, or one whose content has changed."
        ),
        "profile-added": _("A region is in the second folder and not in the first."),
        "profile-removed": _("A region is in the first folder and not in the second."),
    }


def causes(say: Words) -> Mapping[Cause, str]:
    """What each cause says."""
    _ = say.gettext
    return {
        "rubric": _(
            "The rubric or checklist is another one. The older facts are first assessed anew under it: that is the "
            "rubric's share, and it stands apart from the rest."
        ),
        "policy": _(
            "Something happened after the earlier date: a milestone, an ending, an answer or a claim is dated later, "
            "or an older one is newly attested for a later time."
        ),
        "expiry": _(
            "The same facts, but a stated term or an age limit has passed: that of a programme, of an attestation, or "
            "of a suspension, which then gives back what it took."
        ),
        "judgement": _("The analysts answer a criterion otherwise, from the same sources."),
        "evidence": _("Something older was found, or a statement or source was taken out."),
        "correction": _("A value was put right: the same id says something else."),
    }


def gates(say: Words) -> Mapping[str, str]:
    """What each gate of ``--fail-on`` fails on."""
    _ = say.gettext
    return {
        "regress": _(
            "The evidence supports a lower stage than before, for whatever cause; or a profile is gone, its id "
            "included."
        ),
        "contradicted": _("A claim is contradicted now, and was not; where several are made, any of them."),
        "expiry": _("Something has lapsed; what comes back when a suspension ends by its term is let through."),
        "change": _("Anything changed."),
    }

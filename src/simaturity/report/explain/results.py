"""What the words of a result mean: outcomes, what they rest on, verdicts, and the figures beside a stage."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.assessment import Basis, Verdict
from ...core.rubric import Outcome
from ..words import Words


def outcomes(say: Words) -> Mapping[Outcome, str]:
    """What each outcome of a criterion says."""
    _ = say.gettext
    return {
        "met": _("The evidence shows that the criterion holds in the domain at the date."),
        "not-met": _("A source says that the criterion does not hold, or what holds rules it out. Silence never does."),
        "unknown": _(
            "Nothing that was read settles it. It is neither yes nor no, and leaves the higher stage possible."
        ),
        "not-applicable": _(
            "A finding says with a reason that the criterion does not apply in the domain. It then bars no stage, and "
            "implies nothing."
        ),
    }


def bases(say: Words) -> Mapping[Basis, str]:
    """What each basis of an outcome says."""
    return {**_settled(say), **_open(say)}


def _settled(say: Words) -> Mapping[Basis, str]:
    _ = say.gettext
    return {
        "milestone": _("Met, since a milestone of an instrument shows it."),
        "finding": _(
            "Answered by the analysts, with a reason and sources. Where sources dispute it, it stays unknown."
        ),
        "implied": _("Met, since another criterion that is met cannot be without it."),
        "refuted": _("Not met, since it would imply a criterion that a source says is not met."),
        "partly": _("Not met as a whole: a finding says what of it holds and what is missing."),
    }


def _open(say: Words) -> Mapping[Basis, str]:
    _ = say.gettext
    return {
        "expired": _(
            "Unknown again, since a stated term has passed or what shows it is older than the age limit. A newer "
            "source would settle it."
        ),
        "ended": _("Unknown again, since the instrument that showed it has ended."),
        "suspended": _("Unknown for the time being, since the instrument that shows it is suspended."),
        "underway": _("Unknown, since what would show it has begun and is not done."),
        "unevaluated": _("Unknown, since no evaluation is known that the strengthening could follow from."),
        "inferred": _("Unknown, since the milestone or its date is a conclusion that no source states."),
        "undated": _("Unknown, since no date is known on which it had happened, nor one of its source."),
        "silent": _("Unknown, since nothing that was read speaks of it."),
    }


def verdicts(say: Words) -> Mapping[Verdict, str]:
    """What each verdict on a declared stage says."""
    _ = say.gettext
    return {
        "no-evidence": _("Nothing in the profile bears on the domain, so that the claim can be held against nothing."),
        "contradicted": _(
            "The claim is higher than the highest stage that is possible: a source denies what it needs."
        ),
        "understated": _("The claim is lower than the stage that the evidence supports."),
        "supported": _("The claim is exactly the stage that the evidence supports."),
        "not-verified": _(
            "The evidence supports less than is claimed and does not rule the claim out. That is not to say that it is "
            "false: it is what the sources read so far can bear."
        ),
    }


def figures(say: Words) -> Mapping[str, tuple[str, str]]:
    """The figures and marks beside a stage, each with its title and what it says."""
    return {**_of_a_domain(say), **_of_a_region(say)}


def _of_a_domain(say: Words) -> Mapping[str, tuple[str, str]]:
    _ = say.gettext
    return {
        "declared": (
            _("Declared stage"),
            _("The stage that a source says the region has reached. It is held against the evidence, never mixed in."),
        ),
        "reach": (
            _("Reach"),
            _("The highest stage whose own criteria are met, whatever is missing below it."),
        ),
        "exceptions": (
            _("Exceptions"),
            _("The criteria below the reach that are not met or unknown."),
        ),
        "progress": (
            _("Progress"),
            _("How many of the criteria are met that the next stage needs. It is a count, not a part of a stage."),
        ),
        "assembled": (
            _("Assembled"),
            _(
                "A stage is reached, and no single instrument, or chain of linked ones, carries all that it needs. "
                "It counts all the same."
            ),
        ),
        "decisive": (
            _("Decisive unknowns"),
            _("What to find out first: the fewest open criteria that would lift the stage, then those that move it."),
        ),
        "lapsing": (
            _("Lapsing"),
            _("A criterion is met, and lapses within 90 days unless a newer source attests it."),
        ),
        "ambiguous": (
            _("Ambiguous"),
            _("A source names several stages at once; all of them are kept, as an interval."),
        ),
        "disputed": (
            _("Disputed"),
            _("Two sources declare different stages for the domain; both are kept."),
        ),
        "self-attested": (
            _("Self-attested"),
            _("All evidence for the supported stage is what the region reports of itself."),
        ),
    }


def _of_a_region(say: Words) -> Mapping[str, tuple[str, str]]:
    _ = say.gettext
    return {
        "floor": (
            _("Floor"),
            _("The lowest stage among the core domains with evidence."),
        ),
        "typical": (
            _("Typical stage"),
            _("The middle one of the stages of the core domains with evidence; of two middle ones the lower."),
        ),
        "peak": (
            _("Peak"),
            _("The highest stage among the core domains with evidence."),
        ),
        "burden": (
            _("Burden"),
            _("How many barriers are present, of those that can be. It is counted, and never taken off a stage."),
        ),
        "binding": (
            _("Binding barrier"),
            _("A barrier is present and blocks a criterion that the next stage of a domain still lacks."),
        ),
        "contested": (
            _("Contested"),
            _("Sources dispute an answer. It is kept with its sources, and scores as unknown."),
        ),
    }

"""Codes for words that the rubric or checklist does not have, and answers that it does not take."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def vocabulary(say: Words) -> Codes:
    """The codes of this group."""
    return {**_domains(say), **_unknown(say), **_answers(say), **_achievements(say)}


def _domains(say: Words) -> Codes:
    _ = say.gettext
    return {
        "unknown-rubric": Told(
            _("The rubric that the profile names does not come with simaturity."),
            _("Name a shipped one, or give yours with --rubric."),
            "rubric: social-innovation-policy/9",
            "rubric: social-innovation-policy/1",
        ),
        "unknown-domain": Told(
            _("The rubric has no such domain."),
            _("Correct it, or write other/ and an id of your own for a field that the rubric does not have."),
            "domains: [social-inovation]",
            "domains: [social-innovation]",
        ),
        "untitled-domain": Told(
            _("A domain of your own has no title."),
            _('Give it one on top of the file, under "domains:".'),
            "domains: [other/housing]",
            "domains: {other/housing: {title: Housing}}",
        ),
        "own-domain": Told(
            _("A title is given to a domain that has one in the rubric already."),
            _("Delete it; a profile titles only its own domains, which begin with other/."),
            "domains: {welfare: {title: Welfare}}",
            "domains: {other/housing: {title: Housing}}",
        ),
    }


def _unknown(say: Words) -> Codes:
    _ = say.gettext
    correct = _("Correct it; one that is near is suggested, and {command} lists all of them.")
    mend = correct.format(command='"simaturity rubric show"')
    return {
        "unknown-criterion": Told(
            _("The rubric has no such criterion."), mend, "criterion: adopt", "criterion: adopted"
        ),
        "unknown-milestone": Told(_("The rubric has no such milestone."), mend, "reached: adoptd", "reached: adopted"),
        "unknown-instrument-kind": Told(
            _("The rubric has no such kind of instrument."), mend, "kind: bill", "kind: law"
        ),
        "unknown-condition": Told(
            _("The rubric has no such condition."),
            mend,
            "definitions: {answer: official}",
            "definition: {answer: official}",
        ),
        "unknown-option": Told(
            _("The condition has no such option."),
            _("Write one of its options; {command} shows them.").format(command='"simaturity explain definition"'),
            "definition: {answer: offical}",
            "definition: {answer: official}",
        ),
        "unknown-barrier": Told(
            _("The checklist has no such barrier."),
            mend,
            "lack-of-monney: {status: present}",
            "lack-of-money: {status: present}",
        ),
        "unknown-lever": Told(
            _("The checklist has no such lever."),
            mend,
            "structural-fund: {status: asked}",
            "structural-funding: {status: asked}",
        ),
        "stage-out-of-range": Told(
            _("The rubric has no such stage."),
            _("Write a stage of its ladder; the message says from where to where it goes."),
            "stages: [9]",
            "stages: [8]",
        ),
    }


def _answers(say: Words) -> Codes:
    _ = say.gettext
    return {
        "answer-type": Told(
            _("The answer is of another type than the condition asks for."),
            _("Give a scale one option, a checklist or a ranking a list, and a presence yes or no."),
            "actors: {answer: government}",
            "actors: {answer: [government]}",
        ),
        "too-many-options": Told(
            _("A ranking names more options than it takes."),
            _("Keep the first ones, as many as the message says."),
            "top-actors: {answer: [ngos, academia, citizens, companies]}",
            "top-actors: {answer: [ngos, academia, citizens]}",
        ),
        "none-and-others": Told(
            _('The option "none" stands beside others.'),
            _("Keep the one or the others."),
            "actors: {answer: [none, ngos]}",
            "actors: {answer: [ngos]}",
        ),
        "always-applies": Told(
            _("A finding says that a criterion does not apply which applies to every region."),
            _("Write not-met where a source says no, and unknown where you could not find out."),
            "criterion: adopted, answer: not-applicable",
            "criterion: adopted, answer: not-met",
        ),
        "not-independent": Told(
            _("What others must say of the region rests on its own word only."),
            _("Name a source of another kind that says so, or leave the statement out."),
            "reached: recognised-leader, sources: [self-report]",
            "reached: recognised-leader, sources: [study]",
        ),
    }


def _achievements(say: Words) -> Codes:
    _ = say.gettext
    return {
        "milestone-kind": Told(
            _("An instrument is said to reach what its kind cannot."),
            _("Check both. Often the decision behind it is an instrument of its own."),
            "kind: project, reached: adopted",
            "kind: decision, reached: adopted",
        ),
        "after-the-end": Told(
            _("Something that lasts begins after its instrument had ended."),
            _("Check the dates. What came after is another instrument, which replaces this one."),
            "reached: funded, on: 2021",
            "reached: funded, on: 2019",
        ),
        "resumed-unsuspended": Told(
            _("An instrument is resumed that was not suspended before."),
            _("Add when it was suspended."),
            "{reached: resumed, on: 2019}",
            "{reached: suspended, on: 2018}, {reached: resumed, on: 2019}",
        ),
        "suspended-twice": Told(
            _("An instrument is suspended while it still is."),
            _("Add when it was resumed in between."),
            "{reached: suspended, on: 2018}, {reached: suspended, id: again, on: 2020}",
            "{reached: suspended, on: 2018}, {reached: resumed, on: 2019}",
        ),
    }

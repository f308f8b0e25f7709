"""Codes for rubrics, checklists and files of translations."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def rubrics(say: Words) -> Codes:
    """The codes of rubrics and checklists."""
    return {**_ladder(say), **_questions(say)}


def _ladder(say: Words) -> Codes:
    _ = say.gettext
    return {
        "stage-order": Told(
            _("The stages do not count from 1 upwards."),
            _("List them in order, without a gap."),
            "stages: [{stage: 1, name: Nothing}, {stage: 3, name: Done}]",
            "stages: [{stage: 1, name: Nothing}, {stage: 2, name: Done}]",
        ),
        "empty-stage": Told(
            _("A stage needs nothing, so that whoever stands below it stands on it."),
            _("Give it a required criterion, or let it need a number of supporting ones."),
            "kind: supporting",
            "kind: required",
        ),
        "too-few-supporting": Told(
            _("A stage needs more supporting criteria than it has."),
            _("Lower the number, or add criteria."),
            "{stage: 2, name: Done, supporting: 2}",
            "{stage: 2, name: Done, supporting: 0}",
        ),
        "too-many-required": Told(
            _("A stage has more than 12 required criteria."),
            _("Make some of them supporting."),
        ),
        "age-of-event": Told(
            _("An event has an age limit, although what has happened stays so."),
            _("Delete the limit, or make the criterion a state."),
            "nature: event, age_limit: 5",
            "nature: state, age_limit: 5",
        ),
        "criterion-cycle": Told(
            _("A criterion implies or follows itself, perhaps by way of others."),
            _("Delete one of the links."),
            "implied_by: [done]",
            "implied_by: []",
        ),
    }


def _questions(say: Words) -> Codes:
    _ = say.gettext
    return {
        "no-options": Told(
            _("A scale, checklist or ranking has no options."),
            _("List them."),
            "type: scale",
            "type: scale, options: {weak: {title: Weak, origin: ours}}",
        ),
        "options-of-presence": Told(
            _("A presence has options, although it is answered with yes or no."),
            _("Delete the options, or make the condition a scale."),
            "type: presence, options: {weak: {title: Weak, origin: ours}}",
            "type: presence",
        ),
        "most-of-no-ranking": Told(
            _("A largest number of options is set for what is no ranking."),
            _("Delete the number, or make the condition a ranking."),
            "type: checklist, most: 3",
            "type: checklist",
        ),
        "empty-tension": Told(
            _("A tension rule has no terms, and would find a tension everywhere."),
            _("Give it terms under all or any."),
            "{title: Nothing, says: Nothing.}",
            "{title: High, says: A high stage., all: [{declared: 2}]}",
        ),
        "unknown-origin": Told(
            _("Something comes from a publication that the file does not list."),
            _('Correct its id, or add it under "origins:".'),
            "origin: our",
            "origin: ours",
        ),
        "unknown-group": Told(
            _("A lever stands under a heading that the checklist does not have."),
            _('Correct its id, or add it under "groups:".'),
            "group: monee",
            "group: money",
        ),
        "renamed-to-nothing": Told(
            _("An old id is said to have a new one that the file does not have."),
            _("Correct the new id."),
            "renamed: {started: begin}",
            "renamed: {started: done}",
        ),
        "renamed-in-use": Told(
            _("An id is said to be an old one and is still in use."),
            _("Delete the line."),
            "renamed: {done: done}",
            "renamed: {started: done}",
        ),
    }


def translations(say: Words) -> Codes:
    """The codes of files that hold the texts of another in a further language."""
    _ = say.gettext
    return {
        "texts-without-file": Told(
            _("The file whose texts are translated does not lie beside this one."),
            _("Put both in one folder, and give this one the other's name with the language before the ending."),
            "fr.yaml",
            "mine.fr.yaml",
        ),
        "texts-language": Told(
            _("The name of the file and the file itself say different languages."),
            _("Correct the one that is wrong."),
            "language: nl",
            "language: fr",
        ),
        "texts-doubled": Told(
            _("A text is translated twice for the same place."),
            _("Take one of the two out, or say with within for which part of the file each counts."),
        ),
    }

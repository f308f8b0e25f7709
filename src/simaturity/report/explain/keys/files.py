"""The keys of a profile's head, and those that stand in many places."""

from __future__ import annotations

from ...words import Words
from .key import Key, Keys
from .values import Values

STATEMENTS = ("declared", "findings", "conditions", "barriers", "levers")
"""Sections whose entries are dated answers."""


def of_files(say: Words) -> Keys:
    """What stands at the left edge."""
    _, takes = say.gettext, Values(say)
    return {
        "schema": Key((), _("The kind of file, and the version of its format."), _("Always simaturity/profile/1.")),
        "rubric": Key(
            (),
            _("The rubric that the profile is written for. It says which ids can stand in the profile."),
            _("The id of the rubric, a slash and its version."),
        ),
        "id": Key((), _("Tells several profiles of one region apart."), takes.own_id, _("The id of the region.")),
        "language": Key(
            (), _("The language of all texts in the file that name none themselves."), takes.language, _("English.")
        ),
        "region": Key((), _("The territory whose policy is assessed."), _("Its id and its name.")),
        "region.id": Key(
            ("region",),
            _("The code of the region."),
            _("An ISO 3166 code such as IT or IT-25, or x- and a name for a territory that has no code."),
        ),
        "name": Key(("region",), _("What the region is called."), takes.text),
        "as_of": Key((), _("The date that a profile speaks for, or that a result is about."), takes.date),
        "authors": Key((), _("Who wrote the profile: people or organisations, without e-mail addresses."), takes.texts),
        "reviewed": Key((), _("Who read the profile against its sources, and when."), _("by and on.")),
        "reviewed.by": Key(("reviewed",), _("Who read the profile against its sources."), takes.text),
        "reviewed.on": Key(("reviewed",), _("When the profile was read against its sources."), takes.date),
        "licence": Key(
            (), _("The licence under which others may use the profile."), _("Its short name, such as CC-BY-4.0.")
        ),
        "questions": Key((), _("What is open in the profile as a whole, for whoever goes on."), takes.texts),
        "domains": Key(
            (),
            _("Titles of fields of your own that the rubric does not have."),
            _("Each is other/ and a name, with its title below it."),
        ),
    }


def of_many(say: Words) -> Keys:
    """What means the same in many places."""
    _, takes = say.gettext, Values(say)
    return {
        "title": Key(("sources", "instruments", "targets", "domains", ""), _("What it is called."), takes.text),
        "note": Key(
            ("sources", "instruments", "milestones", "amounts", "targets", *STATEMENTS, ""),
            _("A remark for whoever reads the file. It changes no result."),
            takes.text,
        ),
        "question": Key(
            ("instruments", "milestones", *STATEMENTS), _("What is open about it, for whoever goes on."), takes.text
        ),
        "url": Key(("sources", "instruments"), _("Its address on the web."), takes.address),
        "until": Key(
            ("milestones", *STATEMENTS),
            _("The stated end of a term or period. It holds up to the last day of that."),
            takes.date,
        ),
        "milestones.sources": Key(
            ("instruments", "milestones", "amounts", "targets", *STATEMENTS),
            _("Where it is written. What has no source, nobody can check."),
            takes.references,
        ),
    }

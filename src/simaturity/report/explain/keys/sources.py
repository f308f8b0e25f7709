"""The keys of sources, of references to them, and of what sources declare."""

from __future__ import annotations

from ...words import Words
from .files import STATEMENTS
from .key import Key, Keys
from .values import Values


def of_sources(say: Words) -> Keys:
    """What is said of a source."""
    _, takes = say.gettext, Values(say)
    under = ("sources",)
    return {
        "sources": Key((), _("The documents and pages that the profile rests on."), takes.own_ids),
        "sources.kind": Key(under, _("Who speaks. It decides what the source can show."), takes.word),
        "publisher": Key(under, _("Who published the source."), takes.text),
        "archived": Key(under, _("Where a public archive keeps a copy of the source."), takes.address),
        "published": Key(
            under,
            _("When the source was published, as far as it says so. Leave it out where no date is printed."),
            takes.date,
        ),
        "collected": Key(under, _("When you read the source."), takes.date),
        "sources.language": Key(under, _("The language in which the source is written."), takes.language),
        "snapshot": Key(
            under,
            _("A copy of the source that is kept with the profile, for the day when the page is gone."),
            _("path and sha256."),
        ),
        "path": Key(
            ("snapshot",), _("Where the copy lies."), _("The name of a file, as seen from the folder of the profile.")
        ),
        "sha256": Key(
            ("snapshot",),
            _("The checksum of the copy, by which a change of it is noticed."),
            _("64 letters and digits, as sha256sum prints them."),
        ),
    }


def of_references(say: Words) -> Keys:
    """What is said where a statement names a source."""
    _, takes = say.gettext, Values(say)
    under = ("sources",)
    where = _("In the list of sources of a statement: {source: report, at: page 4} in place of the id alone.")
    return {
        "source": Key(under, _("The source that a statement rests on."), _("The id of a source."), where=where),
        "at": Key(under, _("Where the source says so: a page, an article, a heading."), takes.text, where=where),
        "quote": Key(
            under, _("Words of the source, up to 25 of them, in its own language."), _("A text."), where=where
        ),
    }


def of_claims(say: Words) -> Keys:
    """What sources declare; and what every dated answer has."""
    _, takes = say.gettext, Values(say)
    return {
        "declared": Key(
            (),
            _("The stages that sources say the region has reached. They are held against the evidence, and are none."),
            takes.entries,
        ),
        "stages": Key(("declared",), _("The stage that a source declares; several where it names several."), takes.ids),
        "declared.domains": Key(
            ("declared", "findings"), _("The domains that a claim or a finding is about."), takes.ids
        ),
        "declared.on": Key(
            STATEMENTS,
            _("Since when it is so, or when it was said."),
            takes.date,
            _("The earliest publication of its sources, else as_of."),
        ),
        "contested": Key(
            STATEMENTS,
            _("Sources dispute an answer. It is kept with its sources, and scores as unknown."),
            takes.flag,
            "false",
        ),
    }

"""Codes for the way in which YAML is written."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def notation(say: Words) -> Codes:
    """The codes of this group."""
    return {**_broken(say), **_keys(say), **_beyond(say), **_silent(say)}


def _broken(say: Words) -> Codes:
    _ = say.gettext
    return {
        "yaml-syntax": Told(
            _("The text is not YAML from this place on."),
            _("Do what the message says. Mostly quotes are missing around a text that holds a colon."),
            "title: Social innovation: a start",
            'title: "Social innovation: a start"',
        ),
        "empty-file": Told(
            _("The file holds nothing but comments."),
            _('Begin with the line "schema:", or let "simaturity init" write a first profile for you.'),
            "# nothing yet",
            "schema: simaturity/profile/1",
        ),
        "no-mapping": Told(
            _("The file is a list or a bare text, where keys with values are expected."),
            _('Begin with a key, such as "schema:".'),
            "- simaturity/profile/1",
            "schema: simaturity/profile/1",
        ),
        "several-documents": Told(
            _("Three dashes begin a second document in the file."),
            _("Keep one document in a file, and delete the dashes."),
            "---",
        ),
        "too-deep": Told(
            _("Keys and lists stand more than 40 levels deep, which no profile needs."),
            _("Check brackets and indentation."),
        ),
        "too-much": Told(
            _("The file holds more than 500,000 keys and values, which no profile needs."),
            _("Split it, or check that it is the file you meant."),
        ),
    }


def _keys(say: Words) -> Codes:
    _ = say.gettext
    return {
        "duplicate-key": Told(
            _("A key stands twice in the same place. YAML alone would drop the first one in silence."),
            _("Keep one of the two, or put the entries of both below one."),
            "title: Decree\ntitle: Act",
            "title: Decree",
        ),
        "empty-key": Told(
            _("A key has no name."),
            _("Name it, or delete it."),
            '"": Decree',
            "title: Decree",
        ),
        "key-form": Told(
            _("A key is a list or holds keys of its own."),
            _("Write one word before the colon."),
            "? [title, note]\n: Decree",
            "title: Decree",
        ),
    }


def _beyond(say: Words) -> Codes:
    _ = say.gettext
    return {
        "merge-key": Told(
            _("Keys are merged in from elsewhere, which hides what the file says here."),
            _("Write the keys out."),
            "<<: {title: Decree}",
            "title: Decree",
        ),
        "anchor": Told(
            _("A value is given a name so that it can be repeated elsewhere."),
            _("Delete the name; it begins with an ampersand. A text that does needs quotes."),
            "title: &decree Decree",
            "title: Decree",
        ),
        "alias": Told(
            _("A value stands only as the name of another one."),
            _("Write the value out. A text that begins with an asterisk needs quotes."),
            "title: *decree",
            "title: Decree",
        ),
        "tag": Told(
            _("A value is given a type of YAML's."),
            _("Delete the type. Texts keep what you write, numbers too."),
            "title: !!str 2013",
            "title: 2013",
        ),
    }


def _silent(say: Words) -> Codes:
    _ = say.gettext
    return {
        "cut-text": Told(
            _("A text without quotes ends at the sign #, since a comment begins there."),
            _("Put the text in quotes. If it is a comment, write a space behind the sign."),
            "title: ESS #1 in Brittany",
            'title: "ESS #1 in Brittany"',
            severity="warning",
        ),
    }

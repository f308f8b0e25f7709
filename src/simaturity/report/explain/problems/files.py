"""Codes for what keeps a file from being read at all."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def files(say: Words) -> Codes:
    """The codes of this group."""
    return {**_on_the_way(say), **_in_the_text(say)}


def _on_the_way(say: Words) -> Codes:
    _ = say.gettext
    return {
        "no-such-file": Told(
            _("There is no file of that name."),
            _("Check the name; one that is near is suggested."),
            "simaturity score walonia",
            "simaturity score wallonia",
        ),
        "is-a-folder": Told(
            _("A folder is named where a file is meant."),
            _("Name a file in it, or use a command that takes folders."),
            "simaturity rubric show --rubric rubrics/",
            "simaturity rubric show --rubric rubrics/mine.yaml",
        ),
        "not-a-file": Told(
            _("A pipe, a socket or a device is named."),
            _("Name a file, or write - to read standard input."),
            "simaturity score /dev/zero",
            "simaturity score -",
        ),
        "unreadable-file": Told(
            _("The file cannot be read: you lack the permission, or its links lead in a circle."),
            _("Change its permissions, or mend the link."),
            "chmod a-r mine.yaml",
            "chmod u+r mine.yaml",
        ),
        "unreadable-folder": Told(
            _("The folder cannot be looked into: you lack the permission."),
            _("Change its permissions."),
            "chmod a-rx profiles",
            "chmod u+rx profiles",
        ),
        "no-profiles": Told(
            _("The folder holds no YAML file."),
            _(
                "Name a folder with files that end in .yaml or .yml. Hidden files and folders that are links "
                "are passed over."
            ),
            "mkdir empty; simaturity validate empty",
            "simaturity validate profiles",
        ),
        "file-too-large": Told(
            _("The file has more than 4 MB, which no profile needs."),
            _("Split it, or check that it is the file you meant."),
        ),
    }


def _in_the_text(say: Words) -> Codes:
    _ = say.gettext
    return {
        "not-utf-8": Told(
            _("The text is not in UTF-8, so that letters with accents cannot be told."),
            _("Save the file as UTF-8; editors offer it under the name of encoding."),
        ),
        "byte-order-mark": Told(
            _("An invisible mark stands before the text."),
            _('Save the file as "UTF-8", not as "UTF-8 with BOM".'),
        ),
        "control-character": Told(
            _("A character stands in the text that a terminal obeys, that cannot be seen or that turns the writing."),
            _("Delete it. It often comes along when text is copied from a PDF or a web page."),
            'title: "\\x1b[31mDecree"',
            "title: Decree",
        ),
        "tab": Told(
            _("A tab stands in the file, and simaturity takes spaces only."),
            _("Write spaces instead, and let your editor put spaces when you press the tab key."),
            "region:\n<Tab>id: BE-WAL\n<Tab>name: Wallonia",
            "region:\n  id: BE-WAL\n  name: Wallonia",
        ),
    }

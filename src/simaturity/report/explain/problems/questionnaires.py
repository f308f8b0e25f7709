"""Codes for what is wrong with a workbook that was filled in."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def questionnaires(say: Words) -> Codes:
    """The codes of this group."""
    _ = say.gettext
    return {
        "no-questionnaire": Told(
            _(
                "The file is no questionnaire that can be read: another kind of workbook, an older format, one with a "
                "password, with macros or links to other files, one that is damaged, or far too large."
            ),
            _("Save the questionnaire as .xlsx, without a password, macros and links, and import that."),
            "simaturity import answers.xls",
            "simaturity import answers.xlsx",
        ),
        "unknown-sheet": Told(
            _(
                "A sheet does not belong to this questionnaire, is missing, or has lost its hidden row. A sheet of "
                "your own is not read, which is a warning."
            ),
            _("Move what it says into a note, or copy the answers into a new questionnaire."),
        ),
        "unknown-column": Told(
            _("A column was added that the questionnaire does not have. It is not read."),
            _("Move what it says into the notes."),
            severity="warning",
        ),
        "formula-cell": Told(
            _("A cell holds a formula, or the error of one. Nobody can tell whether what it shows is what was meant."),
            _("Type the text or number itself."),
            "=A2",
            "gcsi",
        ),
        "cell-form": Told(
            _("What stands in a cell cannot be taken apart, or does not belong there."),
            _("Write each source or text on a line of its own, and mark options with an x, or with 1, 2 and 3."),
            "maybe",
            "x",
        ),
    }

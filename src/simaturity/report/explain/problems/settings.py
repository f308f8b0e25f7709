"""Codes of what is wrong with the settings of `simaturity check`."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def settings(say: Words) -> Codes:
    """The codes of this group."""
    _ = say.gettext
    return {
        "toml-syntax": Told(
            _("The text is no TOML."),
            _("As the message says; often quotes around a text are missing."),
            "preset = publish",
            'preset = "publish"',
        ),
        "no-settings": Told(
            _("The file has no table for simaturity."),
            _("Add the table, or name another file."),
            "[project]",
            "[tool.simaturity]",
        ),
    }

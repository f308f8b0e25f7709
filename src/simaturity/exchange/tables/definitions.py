"""The tables of the export, in their order. Names and types are stable: new columns may come after these."""

from __future__ import annotations

import gettext

from .of_profiles import changes, evidence, milestones, sources
from .of_questionnaire import barriers, binding_barriers, conditions, levers
from .of_stages import assessments, criteria, domain_stages
from .table import Column, Say, Table, id, text

MAKERS = (
    assessments,
    domain_stages,
    criteria,
    evidence,
    milestones,
    conditions,
    barriers,
    binding_barriers,
    levers,
    sources,
    changes,
)


def tables(translations: gettext.NullTranslations) -> tuple[Table, ...]:
    """All tables of data, with what their columns mean in a language."""
    return tuple(make(translations.gettext) for make in MAKERS)


CODEBOOK = "codebook"


def codebook_table(translations: gettext.NullTranslations) -> Table:
    """The table that explains the others."""
    return _codebook(translations.gettext)


def _codebook(_: Say) -> Table:
    return Table(
        CODEBOOK,
        _("One row for each table, each of its columns, and each value that stands in a list."),
        (),
        (
            id("table", _("The table.")),
            id("column", _("The column; empty for the table itself."), needed=False),
            id("value", _("The value; empty for the column itself."), needed=False),
            id("within", _("The condition that an option belongs to."), needed=False),
            id("type", _("How a cell of the column is to be read."), needed=False),
            Column("least", "integer", _("The smallest number that the column allows, where there is one."), False),
            Column("most", "integer", _("The largest number that the column allows, where there is one."), False),
            text("title", _("What people call the value."), needed=False),
            text("meaning", _("What the table, column or value says."), needed=False),
            id("rubric", _("The rubric or checklist that the value is of."), needed=False),
        ),
    )

"""The tables of answers: conditions of the ecosystem, barriers and levers."""

from __future__ import annotations

from .of_stages import domain, key
from .table import Column, Say, Table, count, day, flag, id, ids, link, stage


def conditions(_: Say) -> Table:
    """One option of a condition."""
    return Table(
        "conditions",
        _("One row for each option of each condition of an assessment."),
        ("condition", "option"),
        (
            *key(_),
            id("condition", _("The question on the ecosystem."), "conditions"),
            id("option", _("One of its possible answers."), "options"),
            id("type", _("How the question is answered."), "condition-types"),
            Column("position", "integer", _("The place of the option in the rubric, from 1 on."), least=1),
            id("status", _("Whether the question is answered."), "answer-statuses"),
            flag(
                "selected",
                _(
                    "Whether the answer names the option; empty where that is not known. What a checklist does not "
                    "name is not known."
                ),
                needed=False,
            ),
            Column(
                "rank", "integer", _("The place of the option in the answer to a ranking, from 1 on."), False, least=1
            ),
            count("named", _("How many names the answer gives beside its options.")),
            day("since", _("The day from which the answer holds.")),
        ),
        (link("assessments"),),
    )


def _barrier(_: Say) -> Column:
    return id("barrier", _("The barrier of the checklist."), "barriers")


def barriers(_: Say) -> Table:
    """One item of the barriers checklist."""
    return Table(
        "barriers",
        _("One row for each barrier of the checklist in an assessment."),
        ("barrier",),
        (
            *key(_),
            _barrier(_),
            id("status", _("What is said of the barrier."), "barrier-statuses"),
            id("severity", _("How severe it is, where a source grades it."), "severities", needed=False),
            ids(
                "domains", _("The domains in which it is present; empty where that is all of them, or none."), "domains"
            ),
            count("binding_domains", _("The number of domains in which it stands before the next stage.")),
            day("since", _("The day from which the answer holds.")),
        ),
        (link("assessments"),),
    )


def binding_barriers(_: Say) -> Table:
    """A barrier that stands before the next stage of a domain."""
    return Table(
        "binding_barriers",
        _(
            "One row for each domain in which a barrier is present and blocks a criterion that the next stage still "
            "lacks."
        ),
        ("barrier", "domain"),
        (
            *key(_),
            _barrier(_),
            domain(_),
            stage("next_stage", _("The stage that it stands before.")),
        ),
        (link("barriers", "barrier"), link("domain_stages", "domain")),
    )


def levers(_: Say) -> Table:
    """One lever."""
    return Table(
        "levers",
        _("One row for each lever of the checklist in an assessment."),
        ("lever",),
        (
            *key(_),
            id("lever", _("The lever of the checklist."), "levers"),
            id("status", _("What is said of the lever."), "lever-statuses"),
            flag("asked", _("Whether somebody asks for it, or for more of it.")),
            day("since", _("The day from which the answer holds.")),
        ),
        (link("assessments"),),
    )

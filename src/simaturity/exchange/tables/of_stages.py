"""The tables of results: assessments, the stages of their domains, and the criteria behind these."""

from __future__ import annotations

from .table import Column, Say, Table, count, day, flag, id, ids, link, stage, text


def key(_: Say) -> tuple[Column, Column]:
    """What every row begins with."""
    return (
        id("profile", _("The id of the profile: that of its region, or its own where a region has several.")),
        day("as_of", _("The day for which the row speaks."), needed=True),
    )


def assessments(_: Say) -> Table:
    """One profile under one rubric at one date."""
    return Table(
        "assessments",
        _("One row for each profile at each date."),
        (),
        (*key(_), *_whose(_), *_summary(_), *_counts(_)),
    )


def _whose(_: Say) -> tuple[Column, ...]:
    return (
        id("as_of_given", _("The date as it was asked for, or as the profile gives it: a year, a month or a day.")),
        id("region", _("The ISO 3166 code of the region, or x- and a name for a territory without one.")),
        id("country", _("The ISO 3166-1 code of its country, where the region has a code."), needed=False),
        text("region_name", _("The name of the region.")),
        text("licence", _("The licence of the profile, as it states it."), needed=False),
        id("rubric", _("The rubric that the profile is scored by.")),
        id("rubric_version", _("The version of the rubric.")),
        id("checklist", _("The checklist of barriers and levers; empty where the rubric has none."), needed=False),
        id("checklist_version", _("The version of the checklist."), needed=False),
    )


def _summary(_: Say) -> tuple[Column, ...]:
    return (
        stage("floor_supported", _("The lowest supported stage of the core domains with evidence."), needed=False),
        stage("floor_possible", _("The lowest possible stage of the core domains with evidence."), needed=False),
        stage(
            "typical_supported",
            _("The middle supported stage of the core domains with evidence; of two middle ones the lower."),
            needed=False,
        ),
        stage(
            "typical_possible",
            _("The middle possible stage of the core domains with evidence; of two middle ones the lower."),
            needed=False,
        ),
        stage("peak_supported", _("The highest supported stage of the core domains with evidence."), needed=False),
        stage("peak_possible", _("The highest possible stage of the core domains with evidence."), needed=False),
        id("summary_reason", _("Why floor, typical stage and peak are empty."), "summary-reasons", needed=False),
        count("domains_counted", _("The number of core domains with evidence.")),
        count("domains_core", _("The number of core domains.")),
    )


def _counts(_: Say) -> tuple[Column, ...]:
    return (
        count("barriers_present", _("The number of barriers that are said to be present.")),
        count("barriers_absent", _("The number of barriers that are said to be absent.")),
        count("barriers_unknown", _("The number of barriers of which nobody knows whether they are present.")),
        count("barriers_not_applicable", _("The number of barriers that are said not to apply.")),
        count("conditions_answered", _("The number of conditions with an answer.")),
        count("tensions", _("The number of tensions: statements that sit badly together.")),
    )


def domain_stages(_: Say) -> Table:
    """One domain of an assessment."""
    return Table(
        "domain_stages",
        _("One row for each domain of an assessment, also where nothing was read of it."),
        ("domain",),
        (*key(_), *_domain(_), *_stages(_), *_declared(_), *_next(_)),
        (link("assessments"),),
    )


def domain(_: Say) -> Column:
    """The domain of a row."""
    return id("domain", _("The policy domain."), "domains")


def _domain(_: Say) -> tuple[Column, ...]:
    return (
        domain(_),
        text("domain_name", _("The title of the domain.")),
        flag("core", _("Whether the domain counts for floor, typical stage and peak.")),
        flag(
            "evidence",
            _(
                "Whether anything read bears on a criterion of the domain. If not, its stages only say that nothing "
                "is known."
            ),
        ),
    )


def _stages(_: Say) -> tuple[Column, ...]:
    return (
        stage("supported", _("The stage that the evidence supports: what is unknown is taken as No.")),
        stage("possible", _("The highest stage that remains possible: what is unknown is taken as Yes.")),
        stage("reach", _("The highest stage whose own criteria are met, whatever is missing below it.")),
        flag("assembled", _("Whether a reached stage rests on several instruments that are not linked.")),
        ids("assembled_stages", _("The reached stages that no single instrument, or chain of linked ones, carries.")),
    )


def _declared(_: Say) -> tuple[Column, ...]:
    return (
        stage("declared_min", _("The lowest stage that a source declares."), needed=False),
        stage("declared_max", _("The highest stage that a source declares."), needed=False),
        count("claims", _("The number of declarations that count at the date.")),
        id("verdict", _("How the declarations stand to the evidence."), "verdicts", needed=False),
        flag("ambiguous", _("Whether one declaration names several stages."), needed=False),
        flag("disputed", _("Whether two declarations differ."), needed=False),
        flag(
            "self_attested",
            _("Whether all evidence for the supported stage is self-report."),
            needed=False,
        ),
    )


def _next(_: Say) -> tuple[Column, ...]:
    return (
        count(
            "progress_met",
            _("How many of the criteria are met that the next stage needs; empty at the top."),
            needed=False,
        ),
        count("progress_needed", _("How many criteria the next stage needs; empty at the top."), needed=False),
        ids(
            "to_next",
            _("The smallest set of unknown criteria that would lift the supported stage if they were met."),
            "criteria",
        ),
    )


def criterion(_: Say) -> Column:
    """The criterion of a row."""
    return id("criterion", _("The criterion of the rubric."), "criteria")


def criteria(_: Say) -> Table:
    """One criterion in one domain."""
    return Table(
        "criteria",
        _("One row for each criterion in each domain of an assessment."),
        ("domain", "criterion"),
        (
            *key(_),
            domain(_),
            criterion(_),
            stage("stage", _("The stage that the criterion belongs to.")),
            id("kind", _("Whether the stage requires the criterion, or is supported by it."), "criterion-kinds"),
            id("outcome", _("What the evidence says of the criterion."), "outcomes"),
            id("basis", _("What the outcome rests on, or why it is open."), "bases"),
            day("since", _("The first day on which everything had happened that the outcome rests on.")),
            day("expires", _("The last day on which a met criterion holds without new evidence, if it lapses.")),
            day("lapsed", _("The last day on which an outcome held that has lapsed or ended.")),
            ids("carriers", _("The instruments behind the outcome.")),
        ),
        (link("domain_stages", "domain"),),
    )

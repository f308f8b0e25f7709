"""The tables of what profiles hold: evidence, milestones, sources; and what changed from one date to the next."""

from __future__ import annotations

from .of_stages import criterion, domain, key
from .table import KEY, Column, Link, Say, Table, count, day, flag, id, ids, link, precision, stage, text


def _source(_: Say) -> Column:
    return id("source", _("The source, by its id in the profile."))


def _instrument(_: Say, needed: bool = True) -> Column:
    return id("instrument", _("The instrument, by its id in the profile."), needed=needed)


def evidence(_: Say) -> Table:
    """A source reference behind an outcome."""
    return Table(
        "evidence",
        _("One row for each statement and source that the outcome of a criterion rests on."),
        ("domain", "criterion", "statement", "source"),
        (
            *key(_),
            domain(_),
            criterion(_),
            id("statement", _("The statement of the profile: instruments.ID.MILESTONE or findings.CRITERION.")),
            _source(_),
            _instrument(_, needed=False),
        ),
        (link("criteria", "domain", "criterion"), link("sources", "source")),
    )


def milestones(_: Say) -> Table:
    """A milestone of an instrument in one of its domains."""
    return Table(
        "milestones",
        _("One row for each milestone in each of its domains, where it is not dated after the day of the assessment."),
        ("instrument", "milestone", "domain"),
        (*key(_), *_of_instrument(_), *_reached(_), *_dates(_)),
        (link("domain_stages", "domain"),),
    )


def _of_instrument(_: Say) -> tuple[Column, ...]:
    return (
        _instrument(_),
        id("milestone", _("The milestone, by its id in the instrument.")),
        domain(_),
        text("title", _("The title of the instrument.")),
        id("kind", _("The kind of the instrument."), "instruments"),
        id("led_by", _("Who leads the instrument."), "leaders"),
        id("level", _("Whose the instrument is."), "levels"),
        id(
            "coverage",
            _("Whether the instrument is made for the domain, or reaches it in part."),
            "coverages",
            needed=False,
        ),
    )


def _reached(_: Say) -> tuple[Column, ...]:
    return (
        id("reached", _("What happened to the instrument."), "milestones"),
        id("state", _("Whether it has happened, or has only begun."), "states"),
        flag("inferred", _("Whether the milestone or its date is a conclusion that no source states.")),
        count("sources", _("The number of sources that it rests on.")),
    )


def _dates(_: Say) -> tuple[Column, ...]:
    return (
        day("counts_from", _("The day from which it counts; empty where no date is known, not even by its sources.")),
        day("reached_on", _("When it happened; of a year or a month, the first day.")),
        precision("reached_on_precision", _),
        day("reached_by", _("When it had happened at the latest; of a year or a month, the last day.")),
        precision("reached_by_precision", _),
        day("until", _("The last day of its stated term.")),
        day("seen", _("The last day of the time that its sources speak of, where they look back.")),
    )


def sources(_: Say) -> Table:
    """A source of a profile."""
    return Table(
        "sources",
        _("One row for each source of a profile in an assessment."),
        ("source",),
        (
            *key(_),
            _source(_),
            id("kind", _("The kind of the source."), "source-kinds"),
            text("title", _("The title of the source.")),
            text("publisher", _("Who published it."), needed=False),
            text("url", _("Its address."), needed=False),
            id("language", _("Its language, as a BCP 47 tag."), needed=False),
            day("published", _("When it was published; of a year or a month, the last day.")),
            precision("published_precision", _),
            day("collected", _("When it was read; of a year or a month, the last day.")),
            precision("collected_precision", _),
            count(
                "age",
                _(
                    "Whole years from its publication (of a year or a month, the first day) to the day of the "
                    "assessment."
                ),
                needed=False,
            ),
            flag(
                "independent",
                _("Whether another than the publisher of the declarations made it, and it is no self-report."),
            ),
            count("statements", _("The number of statements that rest on it, without those dated after the day.")),
        ),
        (link("assessments"),),
    )


def changes(_: Say) -> Table:
    """A change between two dates of a profile."""
    return Table(
        "changes",
        _(
            "One row for each change of a profile from one of its dates to the next. The first date has none: there is "
            "no date before it."
        ),
        ("fingerprint",),
        (
            *key(_),
            day("as_of_before", _("The day of the assessment before."), needed=True),
            id("fingerprint", _("Twelve hexadecimal digits that stand for kind, subject, old and new value.")),
            id("family", _("What the change is about."), "families"),
            id("kind", _("The kind of the change."), "change-kinds"),
            id("subject", _("What changed, by its ids with dots between them.")),
            id("domain", _("The policy domain, where the change is one of a domain."), "domains", needed=False),
            *_values(_),
            id("cause", _("Why it changed; empty where several causes come together."), "causes", needed=False),
            day("happened_on", _("The day of what caused it, where that has one.")),
            id(
                "happened_on_precision",
                _("Whether that date is a year, a month or a day; empty where a term or an age limit set it."),
                "precisions",
                needed=False,
            ),
            ids("explained_by", _("The fingerprints of the changes that explain it.")),
        ),
        (link("assessments"), Link(("profile", "as_of_before"), "assessments", KEY)),
    )


def _values(_: Say) -> tuple[Column, ...]:
    return (
        Column(
            "old",
            "json",
            _("The value before, as JSON; of a stage the list of supported and possible; empty where there was none."),
            False,
        ),
        Column(
            "new",
            "json",
            _("The value after, as JSON; of a stage the list of supported and possible; empty where there is none."),
            False,
        ),
        stage("old_supported", _("The supported stage before; empty where the change is not one of stages."), False),
        stage("old_possible", _("The possible stage before; empty where the change is not one of stages."), False),
        stage("new_supported", _("The supported stage after; empty where the change is not one of stages."), False),
        stage("new_possible", _("The possible stage after; empty where the change is not one of stages."), False),
    )

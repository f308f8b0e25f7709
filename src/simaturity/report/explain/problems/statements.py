"""Codes for what a profile cannot say, or cannot say twice."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def statements(say: Words) -> Codes:
    """The codes of this group."""
    return {**_links(say), **_milestones(say), **_twice(say)}


def _links(say: Words) -> Codes:
    _ = say.gettext
    return {
        "unknown-source": Told(
            _("A source is named that the profile does not list."),
            _('Correct its id, or add it under "sources:".'),
            "sources: [gazete]",
            "sources: [gazette]",
        ),
        "unknown-instrument": Told(
            _("An instrument is named that the profile does not list."),
            _('Correct its id, or add it under "instruments:".'),
            "part_of: [plan]",
            "part_of: [strategy]",
        ),
        "instrument-cycle": Told(
            _("An instrument is part of itself or replaces itself, perhaps by way of others."),
            _("Delete one of the links."),
            "part_of: [decree]",
            "part_of: [strategy]",
        ),
        "e-mail-address": Told(
            _("An e-mail address stands in the file, be it in a comment. Profiles hold no personal data."),
            _("Name the organisation or its web page instead."),
            "authors: [writer@example.org]",
            "authors: [Institute of Social Research]",
        ),
        "long-quote": Told(
            _("A quotation has more than 25 words."),
            _("Quote the words that matter, and say where they stand with at."),
        ),
    }


def _milestones(say: Words) -> Codes:
    _ = say.gettext
    return {
        "milestone-id": Told(
            _("A second milestone of a kind has no id of its own, so that the two cannot be told apart."),
            _("Give it an id."),
            "{reached: funded, on: 2019}, {reached: funded, on: 2021}",
            "{reached: funded, on: 2019}, {reached: funded, id: funded-2, on: 2021}",
        ),
        "duplicate-milestone": Told(
            _("Two milestones of an instrument have the same id."),
            _("Give each its own."),
            "{reached: funded, id: money}, {reached: delivered, id: money}",
            "{reached: funded, id: money}, {reached: delivered, id: work}",
        ),
        "milestone-domain": Told(
            _("A milestone concerns a domain that its instrument does not."),
            _("Add the domain to the instrument, or take it off the milestone."),
            "reached: funded, domains: [welfare]",
            "reached: funded, domains: [social-economy]",
        ),
        "until-before-on": Told(
            _("Something ends before it begins."),
            _("Check both dates."),
            "on: 2024, until: 2023",
            "on: 2023, until: 2024",
        ),
        "on-and-by": Told(
            _("A milestone says both when it happened and by when it had happened."),
            _("Keep on if the date is known, and by if only the latest possible date is."),
            "on: 2014, by: 2015",
            "on: 2014",
        ),
    }


def _twice(say: Words) -> Codes:
    _ = say.gettext
    return {
        "repeated-stage": Told(
            _("A claim names a stage twice."),
            _("Keep one of the two."),
            "stages: [5, 5]",
            "stages: [5]",
        ),
        "repeated-option": Told(
            _("An answer names an option twice."),
            _("Keep one of the two."),
            "actors: {answer: [ngos, ngos]}",
            "actors: {answer: [ngos]}",
        ),
        "contradiction": Told(
            _("Two answers to one question differ for the same date."),
            _(
                "Date them, keep one, or mark them as contested. An answer without a date holds from the day "
                "on which its earliest source was published."
            ),
            "[{status: present}, {status: absent}]",
            "[{status: present, on: 2019}, {status: absent, on: 2024}]",
        ),
        "ignore-doubled": Told(
            _("A change is let pass twice."),
            _("Keep one of the two entries."),
        ),
    }

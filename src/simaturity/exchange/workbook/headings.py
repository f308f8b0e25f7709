"""The words over and beside the cells: titles of sheets, headings of columns, and what is told where one types."""

from __future__ import annotations

import gettext
from collections.abc import Mapping

Said = Mapping[str, str]


def sheet_titles(translations: gettext.NullTranslations) -> Said:
    """What sheets are called, on their tabs too: up to 31 signs, none of ``[]:*?/\\``."""
    _, pgettext = translations.gettext, translations.pgettext
    return {
        "profile": pgettext("sheet", "Start here"),
        "sources": pgettext("sheet", "Sources"),
        "declared": pgettext("sheet", "Declared stages"),
        "instruments": pgettext("sheet", "Instruments"),
        "milestones": pgettext("sheet", "Milestones"),
        "findings": pgettext("sheet", "Criteria"),
        "conditions": pgettext("sheet", "Conditions"),
        "barriers": pgettext("sheet", "Barriers"),
        "levers": pgettext("sheet", "Levers"),
        "amounts": pgettext("sheet", "Amounts"),
        "targets": pgettext("sheet", "Targets"),
        "domains": pgettext("sheet", "Own domains"),
    }


def guides(translations: gettext.NullTranslations) -> Said:
    """What a sheet is for, and how it is filled in."""
    _ = translations.gettext
    return {
        "sources": _(
            "Every document or page that you rely on: a row each, under a short id of your own in small letters, such "
            "as report-2025. All other sheets name it by this id."
        ),
        "declared": _(
            "The stage that a source claims for the region. It is shown beside what the evidence supports, and is no "
            "evidence itself."
        ),
        "instruments": _(
            "Laws, strategies, programmes, funds, bodies and the like: a row each. For each domain, say whether the "
            "instrument was made for it or reaches it in part."
        ),
        "milestones": _(
            "What happened to an instrument, and when: a row each. The stages rest on these dates. Give the date on "
            "which it happened, or the one by which it had happened at the latest."
        ),
        "findings": _(
            "Your own answer to a criterion, with the reason, where a source denies it or no milestone can show it. "
            "Rows without an answer are left out."
        ),
        "conditions": _(
            "What surrounds the policy. Choose an answer, or mark the options below the question with an x; where an "
            "order is asked for, with 1, 2 and 3. What no source tells stays empty."
        ),
        "barriers": _(
            "What stands in the way. Choose for each barrier what a source says of it; where no source tells, leave it "
            "empty. A second answer of another date goes into a row at the end."
        ),
        "levers": _(
            "Measures that lower a barrier. Answer those that somebody asks for, or that are in place; the others stay "
            "empty."
        ),
        "amounts": _(
            "Money that sources tell of: a row for each sum. Where sources name different sums, write down each of "
            "them."
        ),
        "targets": _("Numbers that an instrument plans or has reached: a row each. A target is never a result."),
        "domains": _(
            "Domains of your own, which the rubric files under other: an id such as other/housing, and a title. Leave "
            "the sheet empty where you need none."
        ),
    }


def column_headings(translations: gettext.NullTranslations) -> Said:
    """The headings of columns and the questions of the cover, by key; a sheet's own by sheet and key."""
    return {**_of_all(translations), **_of_sources(translations), **_of_facts(translations), **_of_cover(translations)}


def _of_all(translations: gettext.NullTranslations) -> Said:
    pgettext = translations.pgettext
    return {
        "id": pgettext("column", "Id"),
        "title": pgettext("column", "Title"),
        "kind": pgettext("column", "Kind"),
        "sources": pgettext("column", "Sources"),
        "note": pgettext("column", "Note"),
        "question": pgettext("column", "Open question"),
        "on": pgettext("column", "Since"),
        "until": pgettext("column", "Until"),
        "contested": pgettext("column", "Disputed"),
        "domains": pgettext("column", "Domains"),
        "named": pgettext("column", "Named by the sources"),
        "url": pgettext("column", "Web address"),
        "answer": pgettext("column", "Answer"),
        "status": pgettext("column", "Answer"),
        "severity": pgettext("column", "How severe"),
        "because": pgettext("column", "Because"),
        "stages": pgettext("column", "Stage"),
        "option": pgettext("column", "Option"),
        "criterion": pgettext("column", "Criterion"),
        "instrument": pgettext("column", "Instrument"),
    }


def _of_sources(translations: gettext.NullTranslations) -> Said:
    pgettext = translations.pgettext
    return {
        "publisher": pgettext("column", "Publisher"),
        "published": pgettext("column", "Published"),
        "collected": pgettext("column", "Read on"),
        "language": pgettext("column", "Language"),
        "archived": pgettext("column", "Address in an archive"),
        "snapshot.path": pgettext("column", "File of the copy"),
        "snapshot.sha256": pgettext("column", "SHA-256 of the copy"),
    }


def _of_facts(translations: gettext.NullTranslations) -> Said:
    pgettext = translations.pgettext
    return {
        "led_by": pgettext("column", "Led by"),
        "level": pgettext("column", "Level"),
        "part_of": pgettext("column", "Part of"),
        "replaces": pgettext("column", "Replaces"),
        "reached": pgettext("column", "What happened"),
        "milestones/on": pgettext("column", "When"),
        "by": pgettext("column", "By then"),
        "seen": pgettext("column", "Attested for"),
        "state": pgettext("column", "State"),
        "inferred": pgettext("column", "Inferred"),
        "answers": pgettext("column", "Answers the evaluation of"),
        "milestones/id": pgettext("column", "Id (only for a second milestone of the same kind)"),
        "conditions/asks": pgettext("column", "Question"),
        "findings/asks": pgettext("column", "It is met where"),
        "barriers/asks": pgettext("column", "Barrier"),
        "levers/asks": pgettext("column", "Lever"),
        "who": pgettext("column", "Who"),
        "instruments": pgettext("column", "Instruments"),
        "value": pgettext("column", "Sum"),
        "qualifier": pgettext("column", "How exact"),
        "currency": pgettext("column", "Currency"),
        "for": pgettext("column", "What for"),
        "period": pgettext("column", "Period"),
        "per": pgettext("column", "Basis"),
        "planned": pgettext("column", "Planned"),
        "actual": pgettext("column", "Reached"),
        "unit": pgettext("column", "Unit"),
        "targets/on": pgettext("column", "Date or period"),
    }


def _of_cover(translations: gettext.NullTranslations) -> Said:
    _ = translations.gettext
    return {
        "profile/region.id": _("Code of the region"),
        "profile/region.name": _("Name of the region"),
        "profile/as_of": _("Date that the answers speak for"),
        "profile/language": _("Language of your texts"),
        "profile/title": _("Title, if you wish"),
        "profile/id": _("Id, to tell several profiles of one region apart"),
        "profile/authors": _("Authors"),
        "profile/reviewed.by": _("Reviewed by"),
        "profile/reviewed.on": _("Reviewed on"),
        "profile/licence": _("Licence"),
        "profile/note": _("Remarks"),
        "profile/questions": _("Open questions"),
        "profile/rubric": _("Rubric"),
    }


def hints(translations: gettext.NullTranslations) -> Said:
    """What a cell says when one goes to it, by form or by key; up to 255 signs."""
    _ = translations.gettext
    return {
        "date": _("A year, a month or a day: 2013, 2013-02 or 2013-02-28"),
        "period": _("A date or two: 2013 or 2013-07/2017-06"),
        "references": _(
            "Ids of sources, such as report-2025. With a place and a quote, a line for each: "
            'report-2025 | page 3 | "its words"'
        ),
        "choices": _("Choose from the list; put semicolons between several."),
        "ids": _("Ids; put semicolons between several."),
        "lines": _("One name per line of the cell."),
        "sources/id": _("Small letters, digits and hyphens, such as report-2025. Other sheets name the source by it."),
        "instruments/id": _("Small letters, digits and hyphens, such as decree-2008. Other sheets name it by this id."),
        "profile/region.id": _("ISO 3166, such as BE-WAL or FR; x-my-valley for a region without a code"),
        "currency": _("Three letters, such as EUR; unknown where the source prints none"),
        "profile/authors": _("People or organisations, a line for each; no e-mail addresses"),
        "profile/licence": _("Such as CC-BY-4.0"),
        "profile/questions": _("What is open, a line for each"),
        "profile/language": _("Such as en, fr, nl or de"),
        "profile/rubric": _("What the answers are judged by; leave it as it is"),
    }


def instructions(translations: gettext.NullTranslations) -> tuple[str, ...]:
    """How to fill in the workbook, step by step."""
    _ = translations.gettext
    return (
        _("List on the sheet Sources every document or page that you rely on, and give each a short id."),
        _("Go from sheet to sheet and answer what your sources tell. White cells are yours, grey ones are given."),
        _("Name the sources of every answer by their ids. What no source tells stays empty: it counts as unknown."),
        _("Save the workbook as .xlsx and send it back. Whoever imports it is told of every mistake by its cell."),
    )


def legend(translations: gettext.NullTranslations) -> Said:
    """What the colours mean, by style."""
    _ = translations.gettext
    return {
        "input": _("to be filled in"),
        "given": _("given, and protected"),
        "missing": _("needed in a row that was begun"),
        "amber": _("an answer without a source"),
        "good": _("criterion met, lever in place, or barrier absent"),
        "bad": _("criterion not met, lever dropped, or barrier present"),
        "open": _("partly met, asked for, unknown, or does not apply"),
    }

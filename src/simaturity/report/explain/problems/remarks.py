"""Codes of warnings: the file is used all the same."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def remarks(say: Words) -> Codes:
    """The codes of this group."""
    return {code: told._replace(severity="warning") for code, told in {**_sources(say), **_texts(say)}.items()}


def _sources(say: Words) -> Codes:
    _ = say.gettext
    return {
        "no-source": Told(
            _("A statement names no source, so that nobody can check it."),
            _("Say where it is written."),
            "{reached: adopted, on: 2014}",
            "{reached: adopted, on: 2014, sources: [gazette]}",
        ),
        "unused-source": Told(
            _("No statement rests on this source."),
            _("Let a statement name it, or delete it."),
            "sources: {leaflet: {title: Leaflet, kind: other}}",
        ),
        "collected-before-published": Told(
            _("A source was read before it was published."),
            _("Check both dates."),
            "published: 2015, collected: 2014",
            "published: 2014, collected: 2015",
        ),
        "after-as-of": Told(
            _("A statement is dated after the profile's date, and after its sources were published and read."),
            _("Correct the date, or the profile's as_of. What is only planned goes into a note."),
            "{reached: adopted, on: 2041, sources: [gazette]}",
            "{reached: adopted, on: 2014, sources: [gazette]}",
        ),
        "after-its-sources": Told(
            _("Something is said to have happened after all of its sources were published."),
            _("Name the source that tells of it, or correct one of the dates."),
            "study: {title: S, kind: evaluation, published: 2016}\n- {reached: evaluated, on: 2018, sources: [study]}",
            "study: {title: S, kind: evaluation, published: 2018}\n- {reached: evaluated, on: 2018, sources: [study]}",
        ),
        "duplicate-claim": Told(
            _("Two claims have the same sources, domains and date, and so are one observation."),
            _("Name all stages in one claim."),
            "[{stages: [5], domains: [welfare]}, {stages: [6], domains: [welfare]}]",
            "[{stages: [5, 6], domains: [welfare]}]",
        ),
        "duplicate-finding": Told(
            _("Two findings say the same of one criterion, domain and date."),
            _("Name all sources in one finding."),
        ),
        "unknown-checklist": Told(
            _("The checklist that the rubric names is not at hand, so that barriers and levers are left out."),
            _("Give it with --barriers."),
            "barriers: my-barriers/1",
            "barriers: social-innovation-barriers/1",
        ),
    }


def _texts(say: Words) -> Codes:
    _ = say.gettext
    return {
        "missing-translation": Told(
            _("A text lacks a language that most others have, or both the file's own language and English."),
            _("Add the text."),
            "title: {fr: Rapport}",
            "title: {en: Report, fr: Rapport}",
        ),
        "lonely-language": Told(
            _("A language stands in one text only."),
            _("Check its tag; it may be a slip for one that other texts have."),
            "title: {en: Report, nl-BE: Verslag}",
            "title: {en: Report, nl: Verslag}",
        ),
        "texts-unknown": Told(
            _("A text is translated that the file does not have, mostly because it was reworded since."),
            _("Take over the new words, and see whether the translation still fits."),
        ),
        "texts-missing": Told(
            _("A text of the file has no translation."),
            _("Add an entry for it to the file of translations."),
        ),
    }

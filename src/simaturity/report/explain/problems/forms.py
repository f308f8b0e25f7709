"""Codes for keys and values of a form that the format of the file does not have."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def forms(say: Words) -> Codes:
    """The codes of this group."""
    return {**_keys(say), **_texts(say), **_names(say), **_dates(say), **_values(say), **_shapes(say)}


def _keys(say: Words) -> Codes:
    _ = say.gettext
    return {
        "unknown-schema": Told(
            _('The line "schema:" names no kind of file that simaturity knows.'),
            _("Write the kind of file with the version of its format; the message lists them."),
            "schema: simaturity/profil/1",
            "schema: simaturity/profile/1",
        ),
        "later-format": Told(
            _("The file is in a later format than this version of simaturity reads."),
            _("Install a newer version of simaturity."),
            "schema: simaturity/profile/2",
            "schema: simaturity/profile/1",
        ),
        "missing-key": Told(
            _("A key is required and is not there. The place is that of the entry which lacks it."),
            _("Add the key."),
            "region: {id: BE-WAL}",
            "region: {id: BE-WAL, name: Wallonia}",
        ),
        "unknown-key": Told(
            _("The format has no such key in this place."),
            _("Correct the key, or move it to where it belongs; a key that is near is suggested."),
            "titel: Wallonia in 2025",
            "title: Wallonia in 2025",
        ),
    }


def _texts(say: Words) -> Codes:
    _ = say.gettext
    return {
        "text-form": Told(
            _("A text is expected, and something else stands here."),
            _("Write a text, or a text for each language."),
            "title: [Wallonia]",
            "title: {en: Wallonia, fr: Wallonie}",
        ),
        "empty-text": Told(
            _("A text has no letters."),
            _("Fill it in, or delete the key."),
            'note: ""',
            "note: The annex was not read.",
        ),
        "too-long": Told(
            _("A text is longer than it may be."),
            _("Shorten it; a report has room for some sentences, not for the document itself."),
        ),
    }


def _names(say: Words) -> Codes:
    _ = say.gettext
    return {
        "id-form": Told(
            _("An id has capitals, spaces or other signs."),
            _("Write small letters, digits and single hyphens."),
            "id: Wallonia_2025",
            "id: wallonia-2025",
        ),
        "domain-form": Told(
            _("A domain is not written as an id is."),
            _("Write the id of a domain of the rubric, or other/ and an id of your own."),
            "domains: [Social economy]",
            "domains: [social-economy]",
        ),
        "language-form": Told(
            _("A language is not written as the standard BCP 47 has it."),
            _("Write two or three small letters, with a script or country where it matters."),
            "language: French",
            "language: fr",
        ),
        "address-form": Told(
            _("A web address does not begin with http or holds a space."),
            _("Copy the whole address from your browser."),
            "url: example.org",
            "url: https://example.org/",
        ),
        "region-form": Told(
            _("The code of a region is not written as one."),
            _("Write its code in ISO 3166, or x- and a name where it has none."),
            "region: {id: Wallonia, name: Wallonia}",
            "region: {id: BE-WAL, name: Wallonia}",
        ),
        "pin-form": Told(
            _("A rubric or checklist is named without its version."),
            _("Write the version after a slash."),
            "rubric: social-innovation-policy",
            "rubric: social-innovation-policy/1",
        ),
        "version-form": Told(
            _("A version is not made of digits and dots."),
            _("Write digits, with dots between them."),
            "version: one",
            'version: "1.2"',
        ),
        "currency-form": Told(
            _("A currency is not written as its code."),
            _("Write its three letters in ISO 4217, or unknown where the source prints none."),
            "currency: Euro",
            "currency: EUR",
        ),
        "checksum-form": Told(
            _("A checksum does not have 64 hexadecimal digits."),
            _('Copy it again, in small letters; "sha256sum FILE" prints it.'),
            'sha256: "1234"',
        ),
    }


def _dates(say: Words) -> Codes:
    _ = say.gettext
    return {
        "date-form": Told(
            _("A date is not written as a year, a month or a day."),
            _("Write the year first, then month and day with two digits, as far as they are known."),
            "as_of: April 2025",
            "as_of: 2025-04",
        ),
        "date-impossible": Told(
            _("The calendar has no such month or day."),
            _("Look the date up again."),
            "as_of: 2025-02-30",
            "as_of: 2025-02-28",
        ),
        "period-form": Told(
            _("A period is neither one date nor two."),
            _("Write one date, or two with a slash between them."),
            "period: 2013 to 2017",
            "period: 2013/2017",
        ),
    }


def _values(say: Words) -> Codes:
    _ = say.gettext
    return {
        "not-an-option": Told(
            _("The key takes one of a few words, and this is none of them."),
            _("Write one of the words that the message lists."),
            "kind: newspaper",
            "kind: press",
        ),
        "true-or-false": Told(
            _("True or false is expected."),
            _("Write true or false, in small letters and without quotes."),
            "inferred: yes",
            "inferred: true",
        ),
        "number-form": Told(
            _("A number is expected."),
            _("Write digits, with a point for decimals and nothing between thousands."),
            "value: 22,850,000",
            "value: 22850000",
        ),
        "whole-number-form": Told(
            _("A whole number is expected."),
            _("Write digits, without quotes or a point."),
            'stages: ["8"]',
            "stages: [8]",
        ),
        "out-of-range": Told(
            _("A number is smaller or larger than it may be."),
            _("Correct it; the message says what is allowed."),
            "value: -5",
            "value: 5",
        ),
    }


def _shapes(say: Words) -> Codes:
    _ = say.gettext
    return {
        "list-form": Told(
            _("A list is expected, be it of one entry."),
            _("Put a dash before each entry, or brackets around all."),
            "authors: A. Writer",
            "authors: [A. Writer]",
        ),
        "mapping-form": Told(
            _("Keys with values are expected, and a bare value stands here."),
            _("Write the keys below it, each with a colon."),
            "reviewed: yesterday",
            "reviewed: {by: A. Reader, on: 2025-04-30}",
        ),
        "too-few": Told(
            _("A list is empty that needs an entry."),
            _("Fill it in, or delete the key."),
            "domains: []",
            "domains: [social-economy]",
        ),
        "too-many": Told(
            _("A list has more entries than it may."),
            _("Split it; the message says how many are allowed."),
        ),
        "answer-form": Told(
            _("The answer to a condition is neither a word nor a list of words."),
            _("Write an option, a list of options, yes or no, as the condition asks for."),
            "answer: true",
            "answer: yes",
        ),
        "term-form": Told(
            _("A term of a tension rule has no key that tells what kind it is."),
            _("Give it one of: declared, condition, named, barrier, criterion."),
            "{stage: 2}",
            "{declared: 2}",
        ),
        "more-problems": Told(
            _("The file has more than 1,000 problems; the rest is not shown."),
            _("Mend those that are shown first. Mostly the file is of another kind altogether."),
        ),
        "not-valid": Told(
            _("The value is refused for a reason that has no code of its own."),
            _("Do what the message says, and please report that you have met this code."),
        ),
    }

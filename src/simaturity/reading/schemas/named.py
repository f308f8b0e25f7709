"""Types that many fields have: each is written out once under its name, with what an editor says where it is wrong."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from simaturity.core import dates, model, profile, rubric, text
from simaturity.reading.rewording import FORMS
from simaturity.reading.rules.sources import MOST_WORDS

Schema = dict[str, Any]

_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_DAY = (
    "(?!0000)(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?"
    "|-(?:0[13-9]|1[0-2])-(?:29|30)|-(?:0[13578]|1[02])-31)?"
    f"|{_LEAP}-02-29)"
)
DAY = f"^{_DAY}$"
"""A year, month or day that the calendar has."""
PERIOD = f"^{_DAY}(?:/{_DAY})?$"
"""One of them, or two."""


class Named(NamedTuple):
    """A type with a name."""

    kind: Any
    """As the models have it."""
    schema: Schema


def string(kind: Any) -> Schema:
    """A constrained text as a schema, with what is said of one that has another form."""
    schema: Schema = {"type": "string"}
    for part in get_args(kind)[1:]:
        for ours, theirs in (("pattern", "pattern"), ("min_length", "minLength"), ("max_length", "maxLength")):
            if (value := getattr(part, ours, None)) is not None:
                schema[theirs] = value
    if schema.get("pattern") in FORMS:
        _, expected, mend = FORMS[schema["pattern"]]
        schema["errorMessage"] = f"expected {expected}: {mend}"
    return schema


def words_of(schema: Schema) -> Schema:
    """What a schema says, without what it asks."""
    return {key: schema[key] for key in ("title", "description", "markdownDescription") if key in schema}


_YEAR = {"minimum": 1000, "maximum": 9999}
_TAG = string(text.Language)
_PLAIN = {"maxLength": 10_000, "pattern": r"\S"}


def _date() -> Schema:
    said = "expected a date that the calendar has: write 2013, 2013-02 or 2013-02-28"
    return {"type": ["string", "integer"], "pattern": DAY, **_YEAR, "errorMessage": said}


def _number() -> Schema:
    said = "expected a number: write digits, with a point for decimals and nothing between them"
    return {"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$", "errorMessage": said}


def _plain() -> Schema:
    return {"type": ["string", "number"], **_PLAIN, "errorMessage": "expected text: fill it in, or delete the key"}


def _text() -> Schema:
    languages = {"patternProperties": {_TAG["pattern"]: {"$ref": "#/$defs/Plain"}}, "additionalProperties": False}
    said = {"errorMessage": "expected text, or a map of languages"}
    return {"type": ["string", "number", "object"], **_PLAIN, **languages, "minProperties": 1, **said}


def _named(title: str, kind: Any, description: str, schema: Schema, *examples: Any) -> Named:
    said = {"title": title, "description": description}
    return Named(kind, {**said, **schema, **({"examples": [*examples]} if examples else {})})


_BOTH_TYPES = {"type": ["string", "integer"], **_YEAR}

NAMED: dict[str, Named] = {
    "Date": _named(
        "Date",
        dates.DateField,
        "A year, a month or a day: 2013, 2013-02 or 2013-02-28.",
        _date(),
        *(2013, "2013-02", "2013-02-28"),
    ),
    "Domain": _named(
        "Domain",
        profile.Domain,
        "A domain of the rubric, or other/<name> with a title under domains.",
        string(profile.Domain),
    ),
    "Id": _named(
        "Id",
        model.Id,
        "A name of small letters, digits and single hyphens: social-economy-decree.",
        string(model.Id),
        "social-economy-decree",
    ),
    "Language": _named(
        "Language", text.Language, "A BCP 47 tag: fr, nl-BE, zh-Hans.", _TAG, *("fr", "nl-BE", "zh-Hans")
    ),
    "Number": _named("Number", model.Number, "A number, with a point for decimals: 12.5.", _number(), 20, 12.5),
    "Period": _named(
        "Period",
        profile.Span,
        "A date, or two with a slash between them: 2013 or 2013-07/2017-06.",
        {**string(profile.Span), **_BOTH_TYPES, "pattern": PERIOD},
        *(2013, "2013-07/2017-06"),
    ),
    "Pin": _named(
        "Id with version",
        model.Pin,
        "An id with its version: social-innovation-policy/1.",
        string(model.Pin),
        "social-innovation-policy/1",
    ),
    "Plain": _named("Text", text.Plain, "A text in one language; a number stays as it is written.", _plain()),
    "Text": _named(
        "Text",
        text.Text,
        "A text in the language of the file, or one for each language: {en: Housing, fr: Logement}.",
        _text(),
        *("Housing", {"en": "Housing", "fr": "Logement"}),
    ),
    "Url": _named(
        "Web address",
        profile.Url,
        "A web address: https://example.org/report.",
        string(profile.Url),
        "https://example.org/report",
    ),
    "Version": _named(
        "Version",
        rubric.Version,
        'Digits with dots between them: "1" or "1.2".',
        {**string(rubric.Version), "type": ["string", "number"]},
        *("1", "1.2"),
    ),
}
"""By the name under which schemas hold them."""

QUOTE: Schema = {
    **_plain(),
    "pattern": rf"^\s*\S+(?:\s+\S+){{0,{MOST_WORDS - 1}}}\s*$",
    "errorMessage": f"expected at most {MOST_WORDS} words: quote the words that matter",
}
"""The words of a source."""

TELLING = frozenset(("Date", "Language", "Period", "Text", "Url"))
"""Types whose description is told with every key that has them."""

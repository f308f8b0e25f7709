"""The descriptor of a Frictionless data package over the CSV files: types, keys, and what values are allowed."""

from __future__ import annotations

import gettext
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from ...core.text import say
from .table import Column, Link, Table
from .vocabulary import Rules, Vocabulary, bounds, values

FILE = "datapackage.json"
Data = dict[str, Any]

_TYPES = {"id": "string", "ids": "string", "text": "string", "json": "string"}
_DOMAIN = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"
_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*", re.ASCII)
_DEEDS = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def descriptor(
    tables: Sequence[Table],
    vocabulary: Vocabulary,
    rules: Sequence[Rules],
    licences: Iterable[str],
    lang: str,
    translations: gettext.NullTranslations,
) -> str:
    """The text of datapackage.json. `licences` are those that all profiles name."""
    _ = translations.gettext
    package: Data = {
        "profile": "tabular-data-package",
        "name": "simaturity-export",
        "title": _("Stages of social-innovation policy"),
        "description": _("What the evidence supports, region by region, with the codebook in codebook.csv."),
        "rubrics": [one.rubric.pin for one in rules],
        "checklists": sorted({one.checklist.pin for one in rules if one.checklist}),
        "licenses": [_licence(one) for one in sorted(licences) if _NAMED.fullmatch(one)],
        "sources": _sources(rules, lang),
        "resources": [_resource(table, vocabulary) for table in tables],
    }
    kept = {key: value for key, value in package.items() if value != []}
    return json.dumps(kept, ensure_ascii=False, indent=2) + "\n"


def _licence(name: str) -> Data:
    return {"name": name, "path": _DEEDS[name]} if name in _DEEDS else {"name": name}


def _sources(rules: Sequence[Rules], lang: str) -> list[Data]:
    """The publications that the questions come from."""
    found: dict[str, Data] = {}
    for it in (each for pair in rules for each in pair if each):
        for origin in it.origins.values():
            if origin.url:
                title = " ".join(say(origin.title, lang, it.language).split())
                found.setdefault(origin.url, {"title": title, "path": origin.url})
    return list(found.values())


def _resource(table: Table, vocabulary: Vocabulary) -> Data:
    schema: Data = {
        "fields": [_field(column, vocabulary) for column in table.columns],
        "missingValues": [""],
    }
    if table.columns[0].name == table.primary[0]:
        schema["primaryKey"] = list(table.primary)
    if table.links:
        schema["foreignKeys"] = [_link(one) for one in table.links]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": table.about,
        "schema": schema,
    }


def _link(one: Link) -> Data:
    return {"fields": list(one.columns), "reference": {"resource": one.table, "fields": list(one.there)}}


def _field(column: Column, vocabulary: Vocabulary) -> Data:
    constraints: Data = {"required": True} if column.needed else {}
    if column.type == "integer":
        least_and_most = zip(("minimum", "maximum"), bounds(vocabulary, column), strict=True)
        constraints |= {name: bound for name, bound in least_and_most if bound is not None}
    elif column.values and column.type == "id":
        allowed = values(vocabulary, column.values)
        # Where profiles add values of their own, only the form is known.
        constraints |= {"pattern": _DOMAIN} if allowed is None else {"enum": list(allowed)} if allowed else {}
    field: Data = {"name": column.name, "type": _TYPES.get(column.type, column.type), "description": column.meaning}
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    return field | ({"constraints": constraints} if constraints else {})

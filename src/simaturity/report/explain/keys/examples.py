"""A piece of YAML for each key of a profile, with the key in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....core.checklist import Checklist
from ..as_yaml import as_yaml
from ..book import Book
from ..examples import BEFORE, SOURCE, WHEN, Data, condition_answer, domain, example, finding, instrument
from ..topic import Example
from .key import Key, short

NUMBER = 100
SUM = 250_000


def key_example(id: str, key: Key, book: Book, value: Any = None) -> Example:
    """A profile's piece with a key and its value, else with one that goes with it."""
    name = short(id)
    if id in _SECTIONS:
        return _shown(_section(name, {}, book), book)
    told = {name: _value(id, book) if value is None else value}
    if id == "instruments.domains" and value is not None:
        told = {name: {domain(book): value}}
    under = "references" if key.where else next((one for one in key.under if one), "")
    return _shown(_section(under, told, book) if under else told, book)


def _shown(data: Mapping[str, Any], book: Book) -> Example:
    """With a remark on the source, where one is named."""
    if {"sources", "snapshot", "region", "reviewed", "domains"} & {*data} or not {*_SECTIONS} & {*data}:
        return Example(book.words.gettext("Example"), as_yaml(data))
    return example(data, book)


# ---- Values


def _value(id: str, book: Book) -> Any:
    """What is written behind a key, where it is no section and no fixed word was asked for."""
    _, rubric = book.words.gettext, book.rubric
    fixed: Data = {
        "schema": "simaturity/profile/1",
        "rubric": rubric.pin,
        "id": "my-region-2024",
        "language": book.words.lang,
        "region": {"id": "IT-25", "name": "Lombardia"},
        "region.id": "IT-25",
        "name": "Lombardia",
        "as_of": WHEN,
        "reviewed.by": "A. Reader",
        "reviewed": {"by": "A. Reader", "on": WHEN},
        "authors": ["A. Writer", "B. Writer"],
        "licence": "CC-BY-4.0",
        "sources.kind": "official",
        "sources.language": book.words.lang,
        "url": "https://example.org/page",
        "archived": "https://web.archive.org/web/2024/https://example.org/page",
        "snapshot": _copy(),
        **_copy(),
        "source": SOURCE,
        "stages": [rubric.stages[-1].stage],
        "contested": True,
        "inferred": True,
        "instruments.kind": next(iter(rubric.instruments)),
        "led_by": "mixed",
        "level": "federal",
        "instruments.domains": {domain(book): "dedicated"},
        "reached": milestone(book),
        "milestones.id": f"second-{milestone(book)}",
        "state": "underway",
        "value": SUM,
        "qualifier": "about",
        "currency": "EUR",
        "period": f"{BEFORE}/{WHEN}",
        "per": "year",
        "planned": NUMBER,
        "actual": NUMBER,
        "targets.id": "projects",
        "criterion": next(iter(rubric.criteria)),
        "findings.answer": "not-met",
        "conditions.answer": next((condition_answer(name, book)["answer"] for name in rubric.conditions), ""),
        "barriers.status": "present",
        "severity": "moderate",
        "levers.status": "asked",
    }
    return fixed[id] if id in fixed else _told(short(id), book)


def _copy() -> Data:
    return {"path": "copies/page.pdf", "sha256": "0123456789abcdef" * 4}


def _told(name: str, book: Book) -> Any:
    """What is a text, a list of ids or a date."""
    _ = book.words.gettext
    texts: Data = {
        "title": _("Its title"),
        "publisher": _("Official journal"),
        "note": _("A remark."),
        "question": _("What is open?"),
        "questions": [_("What is open?")],
        "named": [_("Its name")],
        "at": _("Article 1"),
        "quote": _("Words of the source"),
        "because": _("The reason, in a sentence of your own."),
        "who": _("Who asks for it"),
        "for": _("What the money is for"),
        "unit": _("projects"),
        "domains": [domain(book)],
        "sources": [{"source": SOURCE, "at": _("Article 1")}],
        "part_of": [_other(book)],
        "replaces": [_other(book)],
        "answers": [_other(book)],
        "instruments": [_other(book)],
    }
    return texts.get(name, WHEN)


def milestone(book: Book) -> str:
    """One that says something of the instrument, and ends nothing."""
    return next(name for name, one in book.rubric.milestones.items() if not one.effect)


def _following(book: Book) -> str:
    """One that shows a criterion which follows another, if there is any."""
    shown = (one.shown_by[0].milestones[0] for one in book.rubric.criteria.values() if one.follows and one.shown_by)
    return next(shown, milestone(book))


# ---- Where it stands


_SECTIONS = (
    *("sources", "domains", "declared", "instruments", "milestones", "amounts", "targets"),
    *("findings", "conditions", "barriers", "levers"),
)
"""Keys with entries below them."""


def _head(under: str, told: Data, book: Book) -> Data:
    """What rests on no source: with a key in it."""
    _ = book.words.gettext
    if under == "region":
        return {"region": {"id": "IT-25", "name": "Lombardia"} | told}
    if under == "reviewed":
        return {"reviewed": {"by": "A. Reader", "on": WHEN} | told}
    if under == "domains":
        return {"domains": {"other/housing": {"title": _("Housing")} | told}}
    if under == "snapshot":
        told = {"snapshot": _copy() | told}
    return {"sources": {"my-source": {"title": _("Its title"), "kind": "official"} | told}}


def _section(under: str, told: Data, book: Book) -> Data:
    """An entry of a section, with a key in it."""
    rests: Data = {"sources": [SOURCE]}
    rubric, checklist = book.rubric, book.checklist
    match under:
        case "sources" | "snapshot" | "domains" | "region" | "reviewed":
            return _head(under, told, book)
        case "references":
            return {"declared": [_claim(book) | {"sources": [{"source": SOURCE} | told]}]}
        case "declared":
            return {"declared": [_ordered(_claim(book), told)]}
        case "findings":
            return {"findings": [_ordered(finding(next(iter(rubric.criteria)), "not-met", book), told)]}
        case "conditions":
            name = next(iter(rubric.conditions))
            return {"conditions": {name: _ordered(condition_answer(name, book), told)}}
        case "barriers":
            status = {"status": "present"}
            return {"barriers": {_first("barriers", checklist): _ordered({**status, **rests}, told)}}
        case "levers":
            status = {"status": "in-place" if "instruments" in told else "asked"}
            found: Data = {"levers": {_first("levers", checklist): _ordered({**status, **rests}, told)}}
            return _with_other(found, told, book)
        case _:
            return _with_other({"instruments": _instrument(under, told, book)}, told, book)


def _claim(book: Book) -> Data:
    return {"stages": [book.rubric.stages[-1].stage], "domains": [domain(book)], "sources": [SOURCE]}


def _ordered(entry: Data, told: Data) -> Data:
    """A key before the sources, unless it has its place."""
    rest = {key: value for key, value in entry.items() if key != "sources"}
    return {**rest, **told, "sources": told.get("sources", entry["sources"])}


def _first(section: str, checklist: Checklist | None) -> str:
    return next(iter(getattr(checklist, section, ())), "my-own")


def _instrument(under: str, told: Data, book: Book) -> Data:
    """An instrument with a key of its own, or of a part of it."""
    reached = _following(book) if "answers" in told else milestone(book)
    kinds = book.rubric.milestones[reached].instruments or tuple(book.rubric.instruments)
    one: Data = instrument(kinds[0], [(reached, WHEN)], book)[f"my-{kinds[0]}"]
    if under == "milestones":
        one["milestones"] = [_milestone(one["milestones"][0], told)]
    elif under == "amounts":
        one["amounts"] = [_ordered({"value": SUM, "currency": "EUR", "sources": [SOURCE]}, told)]
    elif under == "targets":
        one["targets"] = [_ordered({"id": "projects", "planned": NUMBER, "sources": [SOURCE]}, told)]
    elif told:
        head = {key: one[key] for key in ("title", "kind")}
        one = {**head, **told, **{key: value for key, value in one.items() if key not in (*head, *told)}}
    return {f"my-{kinds[0]}": one}


def _milestone(one: Data, told: Data) -> Data:
    """A milestone with a key; what lasts or is looked back on began before."""
    name = next(iter(told), "")
    if name == "by":
        del one["on"]
    elif name in ("until", "seen", "inferred"):
        one["on"] = BEFORE
    return _ordered(one, told)


def _kind_of_other(book: Book) -> str:
    known = list(book.rubric.instruments)
    return known[len(known) // 2]


def _other(book: Book) -> str:
    """The id of another instrument."""
    return f"my-other-{_kind_of_other(book)}"


def _with_other(data: Data, told: Data, book: Book) -> Data:
    """The same with another instrument, where the key names it."""
    if [_other(book)] not in told.values():
        return data
    (other,) = instrument(_kind_of_other(book), [], book).values()
    return {**data, "instruments": {**data.get("instruments", {}), _other(book): other}}

"""From a draft to the data of a profile: every answer with its source, place and words, and the open questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric

from .draft import Answered, Claimed, Draft, Said, Unplaced
from .letters import without_addresses
from .table import Table

MOST_LETTERS = 10_000
"""Letters that a text of a profile may have."""


class Head(NamedTuple):
    """What a report does not say of itself."""

    region: str
    """The id of the region."""
    name: str | dict[str, str]
    as_of: str
    collected: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    snapshot: tuple[str, str] | None = None
    """Where the report lies, from the profile's folder, and its hash."""


class Made(NamedTuple):
    """A profile as plain data."""

    data: dict[str, Any]
    unplaced: tuple[Unplaced, ...]
    """Lines that could not be placed, and what of the notes is longer than a profile takes."""


def profile_data(draft: Draft, head: Head, table: Table, rubric: Rubric, checklist: Checklist | None) -> Made:
    """Lay out a draft as a profile."""
    source = table.source.id
    unplaced = list(draft.unplaced)
    data: dict[str, Any] = {
        "schema": "simaturity/profile/1",
        "rubric": rubric.pin,
        "language": head.language,
        "region": {"id": head.region, "name": head.name},
        "as_of": head.as_of,
    }
    if draft.notes:
        data["note"] = _text(draft.notes, 0, unplaced)
    if draft.domains:
        data["domains"] = {id: {"title": title} for id, title in draft.domains.items()}
    data["sources"] = {source: _source(draft, head, table)}
    if draft.claims:
        data["declared"] = [_claim(one, source) for one in draft.claims]
    data["conditions"] = dict(_conditions(draft, source, table, rubric, unplaced))
    barriers = _barriers(draft.barriers, source, checklist, unplaced)
    if barriers:
        data["barriers"] = barriers
    return Made(_masked(data), tuple(sorted(unplaced, key=lambda one: one.place)))


def _masked(value: Any) -> Any:
    """Data without e-mail addresses, be it that cutting a text has made one of what was none."""
    if isinstance(value, str):
        return without_addresses(value)
    if isinstance(value, dict):
        return {key: _masked(item) for key, item in value.items()}
    return [_masked(item) for item in value] if isinstance(value, list) else value


def _source(draft: Draft, head: Head, table: Table) -> dict[str, Any]:
    form = table.source
    name = head.name if isinstance(head.name, str) else head.name.get("en") or next(iter(head.name.values()))
    told = draft.body[0] if draft.body else name
    if draft.title and draft.body and draft.title != told:
        told = f"{told}, filed under {draft.title}"
    made = {
        "title": form.title.replace("{region}", told),
        "publisher": form.publisher,
        "kind": form.kind,
        "url": head.url,
        "published": head.published,
        "collected": head.collected,
        "language": head.language,
        "snapshot": dict(zip(("path", "sha256"), head.snapshot, strict=True)) if head.snapshot else None,
        "note": None if head.published else form.undated,
    }
    return {key: value for key, value in made.items() if value is not None}


def _claim(claim: Claimed, source: str) -> dict[str, Any]:
    return {
        "stages": list(claim.stages),
        "domains": list(claim.domains),
        "sources": _references([claim.said], source),
    }


def _conditions(
    draft: Draft, source: str, table: Table, rubric: Rubric, unplaced: list[Unplaced]
) -> Iterable[tuple[str, dict[str, Any]]]:
    """The questions of the form in the order of the rubric, those that are open among them."""
    asked = {part.condition for part in table.parts.values() if part.condition}
    for id, condition in rubric.conditions.items():
        if id in draft.conditions:
            yield id, _answer(draft.conditions[id], condition.type, source, unplaced)
        elif id in asked:
            yield id, {"answer": "unknown"}
    for id in draft.conditions.keys() - rubric.conditions.keys():
        unplaced += _not_asked(draft.conditions[id])


def _not_asked(found: Answered) -> Iterable[Unplaced]:
    """What answers a question that another rubric does not have."""
    words = (*(one.words or one.at for one in found.said), *found.notes, *found.named)
    yield from (Unplaced(found.said[0].place, text, "no-question") for text in dict.fromkeys(words))


def _answer(found: Answered, kind: str, source: str, unplaced: list[Unplaced]) -> dict[str, Any]:
    answer: dict[str, Any] = {"answer": "unknown"}
    if found.options:
        answer["answer"] = list(found.options) if kind in ("checklist", "ranking") else found.options[0]
    if found.named:
        answer["named"] = [_text((name,), found.said[0].place, unplaced) for name in found.named]
    answer["sources"] = _references(found.said, source)
    if found.notes:
        answer["note"] = _text(found.notes, found.said[0].place, unplaced)
    return answer


def _barriers(
    found: Mapping[str, Said], source: str, checklist: Checklist | None, unplaced: list[Unplaced]
) -> dict[str, Any]:
    order = [id for id in checklist.barriers if id in found] if checklist else list(found)
    strange = [one for id, one in found.items() if id not in order]
    unplaced += [Unplaced(one.place, one.words or one.at, "no-barrier") for one in strange]
    return {id: {"status": "present", "sources": _references([found[id]], source)} for id in order}


def _references(said: Iterable[Said], source: str) -> list[dict[str, str]]:
    made = [
        {"source": source, "at": one.at} | ({"quote": one.words[:MOST_LETTERS]} if one.words else {}) for one in said
    ]
    return [one for i, one in enumerate(made) if one not in made[:i]]


def _text(parts: Iterable[str], place: int, unplaced: list[Unplaced]) -> str:
    """Paragraphs as one text; what is too long for a profile is listed, so that it is not lost."""
    whole = "\n".join(parts)
    if len(whole) <= MOST_LETTERS:
        return whole
    end = whole.rfind(" ", MOST_LETTERS // 2, MOST_LETTERS)
    end = MOST_LETTERS if end < 0 else end
    unplaced.append(Unplaced(place, whole[end:].strip(), "too-long"))
    return whole[:end].strip()

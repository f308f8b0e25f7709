"""The JSON renderer of sources."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from ...core.assessment import Assessment
from ...core.dates import PartialDate
from ...core.text import Text, say
from ..sections.sources import years_between
from .found import Checked, LinkFound, QuoteFound
from .resting import Weighed, weighed
from .sources_types import LinkJson, ProfileSourcesJson, QuoteJson, SourcesJson, WeighedJson


def render(found: Iterable[tuple[Assessment, Checked]], lang: str = "en") -> str:
    """Write the sources of profiles as JSON text that ends in a newline."""
    told: SourcesJson = {"format_version": 1, "profiles": [_profile(it, checked, lang) for it, checked in found]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _profile(it: Assessment, checked: Checked, lang: str) -> ProfileSourcesJson:
    region = it.profile.region
    return {
        "profile": it.profile.key,
        "region": {"id": region.id, "name": say(region.name, lang, it.profile.language)},
        "as_of": it.as_of.isoformat(),
        "rubric": {"id": it.rubric.id, "version": it.rubric.version},
        "sources": [_source(it, one, checked, lang) for one in weighed(it)],
    }


def _source(it: Assessment, one: Weighed, checked: Checked, lang: str) -> WeighedJson:
    source, own = one.source, it.profile.language
    links, quotes = checked
    return {
        "id": one.id,
        "title": say(source.title, lang, own),
        "kind": source.kind,
        "publisher": _said(source.publisher, lang, own),
        "url": source.url,
        "archived": source.archived,
        "published": source.published.text if source.published else None,
        "collected": source.collected.text if source.collected else None,
        "age": _age(source.published, it.as_of),
        "self_report": source.kind == "self-report",
        "independent": one.independent,
        "statements": [
            {"kind": held.statement.kind, "id": held.statement.id, "alone": held.alone} for held in one.statements
        ],
        "criteria": [
            {"domain": each.domain, "criterion": each.criterion, "outcome": each.outcome, "alone": each.alone}
            for each in one.criteria
        ],
        "links": None if links is None else [_link(each) for each in links if each.source == one.id],
        "quotes": None if quotes is None else [_quote(each) for each in quotes if each.source == one.id],
    }


def _said(text: Text | None, lang: str, own: str) -> str | None:
    return None if text is None else say(text, lang, own)


def _age(published: PartialDate | None, as_of: date) -> int | None:
    return None if published is None or published.first > as_of else years_between(published.first, as_of)


def _link(one: LinkFound) -> LinkJson:
    return {
        "which": one.which,
        "address": one.address,
        "state": one.state,
        "reason": one.reason,
        "status": one.status,
        "moved_to": one.moved_to,
        "changed": one.changed,
    }


def _quote(one: QuoteFound) -> QuoteJson:
    return {
        "statement": one.statement,
        "quote": one.quote,
        "state": one.state,
        "reason": one.reason,
        "page": one.page,
        "line": one.line,
        "nearest": one.nearest,
    }

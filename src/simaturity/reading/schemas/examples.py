"""Examples of types, each valid with the words of the shipped rubric."""

from __future__ import annotations

from typing import Any

_REFERENCE = {"source": "gcsi", "at": "page 4", "quote": "a first call for projects"}
_ADOPTED = {"reached": "adopted", "on": "2008-11-20", "sources": ["decree-2008"]}
_UNDERWAY = {"reached": "evaluated", "by": "2025-04", "state": "underway", "sources": [_REFERENCE]}
_SUM = {"value": 3200000, "qualifier": "about", "currency": "EUR", "for": "the first call", "sources": ["gcsi"]}

EXAMPLES: dict[str, list[Any]] = {
    "Region": [
        {"id": "BE-WAL", "name": {"en": "Wallonia", "fr": "Wallonie"}},
        {"id": "x-riverland", "name": "Riverland"},
    ],
    "Review": [{"by": "A. Reader", "on": "2024-07-01"}],
    "Source": [
        {
            "title": "Official journal of 31 December 2008",
            "kind": "law",
            "url": "https://example.org/journal",
            "published": "2008-12-31",
            "collected": "2026-11-22",
        }
    ],
    "Reference": ["gcsi", _REFERENCE],
    "Claim": [{"stages": [8], "on": 2025, "domains": ["social-economy", "social-innovation"], "sources": ["gcsi"]}],
    "Instrument": [
        {
            "title": "Decree on the social economy",
            "kind": "decree",
            "domains": {"social-economy": "dedicated"},
            "milestones": [_ADOPTED],
        }
    ],
    "Milestone": [_ADOPTED, _UNDERWAY],
    "Amount": [_SUM, {"currency": "EUR", "sources": ["gcsi"]}],
    "Target": [{"id": "projects", "planned": 20, "actual": 12, "per": "year", "on": 2016, "sources": ["gcsi"]}],
    "Finding": [
        {
            "criterion": "strengthened",
            "domains": ["social-economy"],
            "answer": "not-met",
            "on": "2025-04",
            "because": "The review of the strategy is not finished.",
            "sources": ["gcsi"],
        }
    ],
    "ConditionAnswer": [{"answer": "none", "named": ["ConcertES"], "sources": ["gcsi"]}],
    "BarrierAnswer": [{"status": "present", "severity": "moderate", "sources": ["gcsi"]}],
    "LeverAnswer": [{"status": "asked", "who": "BISSIB", "on": "2023-12-05", "sources": ["plea"]}],
}
"""By type."""

"""Every report of tests/examples/reports: what is read is exactly what stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from simaturity.exchange.reports.draft import Draft
from simaturity.exchange.reports.regions import region_of
from simaturity.files.texts import read_text
from simaturity.files.yaml_text import read_plain

from .reading_of import read, shipped_rubric, shipped_table

FOLDER = Path(__file__).parents[2] / "examples" / "reports"
REPORTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".html"))
LEAST_KNOWN = 3


def expected(report: Path) -> dict[str, Any]:
    data = read_plain(read_text(report.with_suffix(".yaml")).text or "").data
    assert data is not None
    return data


def told(draft: Draft) -> dict[str, Any]:
    """A draft in the words of the corpus."""
    rubric = shipped_rubric()
    if draft.known < LEAST_KNOWN:
        return {"kind": "other"}
    found = region_of(draft, shipped_table().territories)
    declared: dict[str, list[list[int]]] = {}
    for claim in draft.claims:
        for domain in claim.domains:
            declared.setdefault(domain, []).append(list(claim.stages))
    made: dict[str, Any] = {
        "region": found.territory.code if found else "ask",
        "declared": declared,
        "claims": str(len(draft.claims)) if draft.claims else None,
        "frameworks": None,
        "conditions": {},
        "barriers": sorted(draft.barriers),
        "domains": draft.domains,
        "unplaced": [one.text for one in draft.unplaced],
    }
    for id, answer in draft.conditions.items():
        kind = rubric.conditions[id].type
        options: Any = list(answer.options)
        if not options:
            continue
        if id == "frameworks":
            made["frameworks"] = sorted(options)
        else:
            made["conditions"][id] = {"ranking": options, "checklist": sorted(options)}.get(kind, options[0])
    return {key: value for key, value in made.items() if value}


@pytest.mark.parametrize("report", REPORTS, ids=[path.name for path in REPORTS])
def test_report(report: Path) -> None:
    wanted = expected(report)
    draft = read(report.read_bytes(), report.name)
    missing, notes = wanted.pop("missing", False), wanted.pop("notes", {})
    wanted.pop("given", None)
    claims = wanted.get("claims")
    wanted |= {"claims": str(claims)} if claims and str(claims) != "0" else {}
    wanted = {key: value for key, value in wanted.items() if value and value != "0"}
    wanted = {key: _numbers(value) if key == "declared" else value for key, value in wanted.items()}
    assert told(draft) == wanted
    for id, words in notes.items():
        answer = draft.conditions.get(id)
        noted = " ".join(" ".join((*answer.notes, *answer.named)).split()) if answer else ""
        assert [word for word in words if str(word) not in noted] == [], noted
    if missing:
        assert draft.absent or draft.cut is not None


def _numbers(declared: dict[str, Any]) -> dict[str, Any]:
    return {domain: [[int(stage) for stage in claim] for claim in claims] for domain, claims in declared.items()}

"""simaturity.report.path.as_json: what programs read."""

from __future__ import annotations

import json
from typing import Any

from simaturity.report.path.as_json import render
from simaturity.report.path.writing import Found, paths_view

from .building import decree, found, profile


def printed(one: Found) -> dict[str, Any]:
    """The JSON of some paths."""
    text = render(one, paths_view(one))
    assert text.endswith("}\n")
    read: dict[str, Any] = json.loads(text)
    return read


def test_a_path() -> None:
    one = printed(found(profile(), 5, profile("x-b", instruments=decree({"reached": "in-effect", "on": 2011}))))
    (path,) = one.pop("paths")
    (step,) = path.pop("steps")
    assert one == {
        "format_version": 1,
        "profile": "x-a",
        "region": {"id": "x-a", "name": "A"},
        "as_of": "2013-12-31",
        "rubric": {"id": "social-innovation-policy", "version": "1"},
        "to": 5,
        "among": [
            {
                "profile": "x-b",
                "region": {"id": "x-b", "name": "B"},
                "as_of": "2013-12-31",
                "sources": [
                    {
                        "id": "gazette",
                        "title": "Gazette",
                        "kind": "law",
                        "url": "https://www.example.org/a",
                        "published": "2011-03-04",
                        "collected": None,
                    }
                ],
            }
        ],
    }
    assert path == {
        "domain": "welfare",
        "title": "Welfare and social services",
        "supported": 1,
        "possible": 8,
        "reached": 5,
        "smallest": True,
        "assume": ["welfare:adopted=met"],
    }
    assert (step["criterion"], step["way"], step["brings"]) == (
        "adopted",
        "document",
        ["acknowledged", "drafted", "piloted"],
    )
    assert step["walked"] == [
        {
            "profile": "x-b",
            "basis": "implied",
            "since": "2011-01-01",
            "lapsed": None,
            "through": ["in-effect"],
            "carriers": ["decree"],
            "evidence": [
                {"source": "gazette", "at": "art. 1", "quote": None, "statement": "instruments.decree.in-effect"}
            ],
            "how": "Decree (2011) (implied by in effect)",
        }
    ]
    assert step["walked_once"] == []


def test_what_lapsed_is_told_apart() -> None:
    lapsed = decree({"reached": "adopted", "on": 2011, "until": 2012})
    (path,) = printed(found(profile(), 5, profile("x-b", instruments=lapsed)))["paths"]
    (step,) = path["steps"]
    assert step["walked"] == []
    assert [(walk["basis"], walk["lapsed"]) for walk in step["walked_once"]] == [("expired", "2012-12-31")]


def test_a_no_and_what_is_in_the_way() -> None:
    no = {"criterion": "acknowledged", "domains": ["welfare"], "answer": "not-met", "because": "No.", "on": 2012}
    barriers = {"low-awareness": {"status": "present", "sources": ["gazette"]}}
    (path,) = printed(found(profile(findings=[no], barriers=barriers), 2))["paths"]
    (step,) = path["steps"]
    assert (step["outcome"], step["basis"], step["reason"], step["way"]) == ("not-met", "finding", "No.", "reform")
    assert [(one["id"], one["binding"], [lever["id"] for lever in one["levers"]]) for one in step["barriers"]] == [
        ("low-awareness", True, ["network-recognition", "spread-practice"])
    ]
    assert all(lever["status"] == "unknown" and not lever["asked"] for lever in step["barriers"][0]["levers"])


def test_where_nothing_leads_there() -> None:
    one = found(profile(), 5)
    (path,) = printed(one._replace(paths=((one.paths[0][0], None),)))["paths"]
    assert (path["reached"], path["steps"], path["assume"]) == (None, [], [])

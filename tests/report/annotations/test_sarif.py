"""simaturity.report.annotations.sarif; tests/browser/test_sarif.py has it read by the official tool."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given

from simaturity.report.annotations.annotation import Annotated
from simaturity.report.annotations.sarif import render

from .samples import ANY, EVERY, FOUND, NOWHERE, RULES, WARNED


def run_of(found: Annotated) -> dict[str, Any]:
    """The one run of a log."""
    log = json.loads(render(found))
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_rules_are_those_that_found_something() -> None:
    assert run_of(EVERY)["tool"] == {
        "driver": {
            "name": "simaturity",
            "rules": [
                {
                    "id": "date-form",
                    "name": "DateForm",
                    "shortDescription": {"text": "Date form."},
                    "fullDescription": {"text": "A date has another form."},
                    "help": {
                        "text": "Write 2013, 2013-02 or 2013-02-28.",
                        "markdown": "Write 2013, 2013-02 or 2013-02-28.",
                    },
                    "defaultConfiguration": {"level": "error"},
                },
                {
                    "id": "gate-floor",
                    "name": "GateFloor",
                    "shortDescription": {"text": "Floor."},
                    "fullDescription": {"text": "Every domain supports at least this stage."},
                    "help": {"text": "Add evidence.", "markdown": "Add evidence."},
                    "defaultConfiguration": {"level": "warning"},
                },
            ],
        }
    }
    assert run_of(Annotated((), RULES))["results"] == []


def test_results() -> None:
    told = 'as_of: expected a date, got "soon"'
    where = {"uri": "profiles/land.yaml", "uriBaseId": "%SRCROOT%"}
    assert run_of(EVERY)["results"] == [
        {
            "ruleId": "date-form",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": f"{told}\nhelp: write 2013"},
            "locations": [
                {"physicalLocation": {"artifactLocation": where, "region": {"startLine": 4, "startColumn": 8}}}
            ],
            "partialFingerprints": {"primaryLocationLineHash": "0123456789abcdef:1"},
        },
        {
            "ruleId": "date-form",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": f"{told}\nhelp: write 2013"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": where,
                        "region": {"startLine": 9, "startColumn": 8, "endLine": 10, "endColumn": 3},
                    }
                }
            ],
            "partialFingerprints": {"primaryLocationLineHash": "0123456789abcdef:2"},
        },
        {
            "ruleId": "gate-floor",
            "ruleIndex": 1,
            "level": "warning",
            "message": {"text": told},
            "locations": [{"physicalLocation": {"artifactLocation": where, "region": {"startLine": 4}}}],
            "partialFingerprints": {"primaryLocationLineHash": "0123456789abcdef:3"},
        },
        {
            "ruleId": "date-form",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": f"{told}\nhelp: write 2013"},
            "partialFingerprints": {"primaryLocationLineHash": "0123456789abcdef:4"},
        },
    ]


@pytest.mark.parametrize(
    ("path", "uri", "based"),
    [
        ("a b/é.yaml", "a%20b/%C3%A9.yaml", True),
        ("a:b.yaml", "a%3Ab.yaml", True),
        ("a#?%.yaml", "a%23%3F%25.yaml", True),
        ("\udcff.yaml", "%FF.yaml", True),
        ("/elsewhere/a.yaml", "file:///elsewhere/a.yaml", False),
    ],
)
def test_addresses(path: str, uri: str, based: bool) -> None:
    (result,) = run_of(Annotated((FOUND._replace(path=path),), RULES))["results"]
    base = {"uriBaseId": "%SRCROOT%"} if based else {}
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri, **base}


def test_data_are_neither_links_nor_placeholders() -> None:
    def text(message: str) -> str:
        (result,) = run_of(Annotated((FOUND._replace(message=message, help=None),), RULES))["results"]
        return str(result["message"]["text"])

    assert text("milestones[0]: expected (x)") == "milestones[0]: expected (x)"
    assert text("[click](https://example.org)") == "\\[click\\](https://example.org)"
    assert text('got "{0}" and [{](x)') == 'got "{{0}}" and \\[{{\\](x)'


def test_fingerprints_stay_when_lines_move_and_others_come() -> None:
    def prints(*found: Any) -> list[str]:
        return [
            one["partialFingerprints"]["primaryLocationLineHash"] for one in run_of(Annotated(found, RULES))["results"]
        ]

    other = WARNED._replace(fingerprint="f" * 16)
    assert prints(other, FOUND._replace(line=99, column=1)) == [f"{'f' * 16}:1", *prints(FOUND)]


@given(ANY)
def test_whatever_is_found_is_written_and_the_same_each_time(found: Annotated) -> None:
    told = [one for one in found.annotations if one.outcome == "found"]
    run = run_of(found)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[one["ruleIndex"]] for one in run["results"]] == [one.rule for one in told]
    for one, result in zip(told, run["results"], strict=True):
        assert ("locations" in result) == (one.path is not None)
        if one.path:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].removeprefix("file://")
            assert uri.isascii()
            if "\ud800" not in one.path:  # half of a pair, for which UTF-8 has no bytes
                assert unquote(uri, errors="surrogateescape") == one.path
    prints = [one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"]]
    assert len(set(prints)) == len(prints)
    render(found).encode("utf-8")
    assert NOWHERE.path is None

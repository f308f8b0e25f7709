"""SARIF 2.1.0, which code scanning takes: rules, and what they find, with fingerprints that stay when lines move."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from .annotation import Annotated, Annotation, Rule, whole

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
"""The top of the checkout, wherever that is on the machine of the reader."""


def render(found: Annotated) -> str:
    """Write everything that was found, and the rules behind it, as JSON text that ends in a newline."""
    told = [one for one in found.annotations if one.outcome == "found"]
    used = {one.rule for one in told}
    rules = sorted((rule for rule in found.rules if rule.id in used), key=lambda rule: rule.id)
    place = {rule.id: number for number, rule in enumerate(rules)}
    prints = _prints(told)
    run = {
        "tool": {"driver": {"name": "simaturity", "rules": [_rule(rule) for rule in rules]}},
        "originalUriBaseIds": {ROOT: {"description": {"text": "The top of the checkout."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, place[one.rule], name) for one, name in zip(told, prints, strict=True)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _prints(told: list[Annotation]) -> list[str]:
    """The fingerprint of each; of several that are alike, with their numbers."""
    seen: Counter[str] = Counter()
    found = []
    for one in told:
        seen[one.fingerprint] += 1
        found.append(f"{one.fingerprint}:{seen[one.fingerprint]}")
    return found


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.replace("/", "-").split("-")),
        "shortDescription": {"text": _sentence(rule.title)},
        "fullDescription": {"text": _sentence(rule.about)},
        "help": {"text": _sentence(rule.help), "markdown": _sentence(rule.help)},
        "defaultConfiguration": {"level": rule.severity},
    }


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _result(one: Annotation, rule: int, name: str) -> dict[str, Any]:
    out: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": rule,
        "level": one.severity,
        "message": {"text": _plain(whole(one.text))},
    }
    if one.path is not None:
        out["locations"] = [{"physicalLocation": _location(one)}]
    # The one name that code scanning of GitHub reads.
    return out | {"partialFingerprints": {"primaryLocationLineHash": name}}


def _plain(text: str) -> str:
    """A message in which nothing acts as a placeholder or a link, with what the standard has for that (3.11.5, 3.11.6).

    Braces are doubled; the brackets of ``[text](address)`` are escaped.
    """
    text = text.replace("{", "{{").replace("}", "}}")
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _location(one: Annotation) -> dict[str, Any]:
    assert one.path is not None
    region = {
        "startLine": one.line or 1,
        "startColumn": one.column,
        "endLine": one.end_line,
        "endColumn": one.end_column,
    }
    path = _quoted(one.path)
    where = {"uri": f"file://{path}"} if one.path.startswith("/") else {"uri": path, "uriBaseId": ROOT}
    return {
        "artifactLocation": where,
        "region": {key: value for key, value in region.items() if value is not None},
    }


def _quoted(path: str) -> str:
    """A path as an address has it; of a name that is no text, the bytes."""
    try:
        return quote(path, safe="/", errors="surrogateescape")
    except UnicodeEncodeError:
        return quote(whole(path), safe="/")

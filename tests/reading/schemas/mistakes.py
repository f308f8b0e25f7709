"""One small file for each problem that a schema can tell: valid but for the one mistake."""

from __future__ import annotations

from typing import NamedTuple

PROFILE = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: BE-WAL, name: Wallonia}
as_of: 2025-04
sources:
  s: {title: A report, kind: press}
"""

RUBRIC = """\
schema: simaturity/rubric/1
id: small
version: "1"
title: Small
domains: {a: {title: A}}
instruments: {law: {title: Law}}
milestones: {passed: {title: Passed}}
stages: [{stage: 1, name: Nothing}, {stage: 2, name: Passed}]
criteria:
  passed:
    {stage: 2, title: Passed, statement: It passed., counts: done, nature: event, advice: Pass it., origin: ours}
origins: {ours: {title: Ours}}
"""

BASES = {"profile": PROFILE, "rubric": RUBRIC}


class Mistake(NamedTuple):
    """One mistake in a valid file."""

    kind: str
    text: str


def changed(old: str, new: str, kind: str = "profile") -> Mistake:
    """The valid file with one text instead of another."""
    assert BASES[kind].count(old) == 1
    return Mistake(kind, BASES[kind].replace(old, new))


def added(*lines: str, kind: str = "profile") -> Mistake:
    """The valid file with some more lines."""
    return Mistake(kind, BASES[kind] + "".join(f"{line}\n" for line in lines))


def in_source(entry: str) -> Mistake:
    """The valid file with another key of its source."""
    return changed("kind: press", f"kind: press, {entry}")


def instrument(*entries: str) -> Mistake:
    """The valid file with an instrument that has these entries beside or instead of what it needs."""
    own = [entry.partition(":")[0] for entry in entries]
    needed = {"title": "A law", "kind": "law", "domains": "{social-economy: dedicated}"}
    rest = [f"{key}: {value}" for key, value in needed.items() if key not in own]
    return added("instruments:", "  i:", *(f"    {entry}" for entry in (*rest, *entries)), "    sources: [s]")


def claim(stages: str, domains: str = "[social-economy]") -> Mistake:
    """The valid file with a declared stage."""
    return added("declared:", f"  - {{stages: {stages}, domains: {domains}, sources: [s]}}")


def condition(name: str, answer: str) -> Mistake:
    """The valid file with an answer to a condition."""
    return added("conditions:", f"  {name}: {{answer: {answer}, sources: [s]}}")


MISTAKES = {
    "address-form": in_source("url: example.org"),
    "answer-form": condition("flagship-programmes", "true"),
    "answer-type": condition("actors", "government"),
    "checksum-form": in_source('snapshot: {path: a.txt, sha256: "1234"}'),
    "currency-form": instrument("amounts: [{value: 5, currency: Euro}]"),
    "date-form": changed("2025-04", "soon"),
    "date-impossible": changed("2025-04", "2025-02-29"),
    "domain-form": added("domains: {Housing: {title: Housing}}"),
    "empty-text": in_source('note: " "'),
    "id-form": instrument("milestones: [{reached: adopted, id: First_One}]"),
    "language-form": in_source("language: French"),
    "later-format": changed("simaturity/profile/1", "simaturity/profile/2"),
    "list-form": added("authors: A. Writer"),
    "long-quote": instrument(
        f"milestones: [{{reached: adopted, sources: [{{source: s, quote: {' '.join(['word'] * 26)}}}]}}]"
    ),
    "mapping-form": added("reviewed: yesterday"),
    "missing-key": changed(", name: Wallonia", ""),
    "no-mapping": Mistake("profile", "- a list\n"),
    "not-an-option": changed("kind: press", "kind: newspaper"),
    "number-form": instrument("amounts: [{value: about 5}]"),
    "out-of-range": instrument("amounts: [{value: -5}]"),
    "own-domain": added("domains: {welfare: {title: Welfare}}"),
    "period-form": instrument("amounts: [{value: 5, period: 2013 to 2017}]"),
    "pin-form": changed("social-innovation-policy/1", "social-innovation-policy"),
    "region-form": changed("BE-WAL", "Wallonia"),
    "repeated-option": condition("actors", "[ngos, government, ngos]"),
    "repeated-stage": claim("[5, 5]"),
    "stage-out-of-range": claim("[9]"),
    "term-form": added(
        "tensions: {odd: {title: Odd, says: It is odd., all: [{declared: 2}, {stage: 7}]}}", kind="rubric"
    ),
    "text-form": in_source("note: [a]"),
    "too-few": claim("[5]", "[]"),
    "too-long": in_source(f"note: {'a' * 10_001}"),
    "too-many": claim(str([8] * 21)),
    "too-many-options": condition("top-actors", "[ngos, government, academia, companies]"),
    "true-or-false": instrument("milestones: [{reached: adopted, inferred: yes}]"),
    "unknown-barrier": added("barriers:", "  lack-of-monney: {status: present, sources: [s]}"),
    "unknown-condition": condition("definitions", "official"),
    "unknown-criterion": added(
        "findings:", "  - {criterion: adopt, domains: [social-economy], answer: met, because: It is., sources: [s]}"
    ),
    "unknown-domain": claim("[5]", "[social-inovation]"),
    "unknown-instrument-kind": instrument("kind: bill"),
    "unknown-key": in_source("titel: A"),
    "unknown-lever": added("levers:", "  structural-fund: {status: asked, sources: [s]}"),
    "unknown-milestone": instrument("milestones: [{reached: adoptd}]"),
    "unknown-option": condition("coordination-body", "centrl"),
    "unknown-rubric": changed("social-innovation-policy/1", "social-innovation-policy/9"),
    "unknown-schema": changed("simaturity/profile/1", "simaturity/profil/1"),
    "version-form": changed('version: "1"', "version: one", "rubric"),
    "whole-number-form": claim('["8"]'),
}
"""By code."""

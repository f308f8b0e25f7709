"""Writes valid profiles of 13 to 17 KB, shaped like those that are shipped; equal numbers give equal bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
SEED = "simaturity-1"
SMALLEST, LARGEST = 13_000, 17_000

CORE = ("social-entrepreneurship", "social-innovation", "social-business", "social-economy")
FURTHER = ("welfare", "non-profit", "impact-economy", "community-led")
LADDER = (
    "acknowledged", "consulted", "drafted", "piloted", "adopted", "in-effect", "new-resources", "funded", "delivered",
    "enforced", "monitored", "evaluated", "strengthened", "incentives", "comprehensive-framework", "practice-shared",
)  # fmt: skip
"""The order in which an instrument reaches what it reaches. What only others may say is left out."""
SOURCE_KINDS = ("law", "official", "self-report", "evaluation", "academic", "civil-society", "press")
TOPICS = (
    "social economy", "insertion enterprises", "cooperatives", "social innovation", "social enterprises", "housing",
    "care at home", "food aid", "neighbourhood work", "mobility", "youth work", "reuse and repair", "energy sharing",
)  # fmt: skip
BODIES = (
    "Ministry of Economy", "Agency for Enterprise", "Employment Service", "Council of the Social Economy",
    "Federation of Cooperatives", "Innovation Agency", "Institute of Statistics", "Regional Investment Company",
)  # fmt: skip
CLAUSES = (
    "the text names the field and says who is in charge",
    "the budget line is renewed for the period that the government agreed on",
    "the page lists the organisations that were recognised by the end of the year",
    "the report counts projects and jobs, and gives no figures on effects",
    "the minister announced it in answer to a question in parliament",
    "the call asks for partners from research, business and civil society",
    "the agency publishes each year what it paid and to whom",
    "the study recommends simpler rules, and the government took most of them over",
)


@dataclass
class _Writer:
    """One profile as it grows."""

    chance: Random
    rubric: dict[str, Any]
    checklist: dict[str, Any]
    lines: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)

    def add(self, line: str) -> None:
        self.lines.append(line)

    def day(self, year: int) -> str:
        month, day = self.chance.randint(1, 12), self.chance.randint(1, 28)
        return self.chance.choice((f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"))

    def because(self) -> str:
        first, second = self.chance.sample(CLAUSES, 2)
        return f'"{first.capitalize()}; {second}."'

    def source(self) -> str:
        """Draw a source; each comes up before any comes again, so that all are used."""
        if not self.deck:
            self.deck = self.chance.sample(self.sources, len(self.sources))
        return self.deck.pop()

    def references(self) -> str:
        source = self.source()
        at = f"at: page {self.chance.randint(1, 90)}"
        quote = f'{{source: {source}, {at}, quote: "{self.chance.choice(CLAUSES)}"}}'
        one = self.chance.choices((source, f"{{source: {source}, {at}}}", quote), (5, 4, 1))[0]
        more = self.source() if self.chance.random() < 0.25 else source
        return f"[{one}]" if more == source else f"[{one}, {more}]"

    def domains(self, most: int) -> list[str]:
        chosen = self.chance.sample(CORE, self.chance.randint(1, most))
        return chosen + self.chance.sample(FURTHER, self.chance.choice((0, 0, 0, 1)))


def profile_text(number: int, words: tuple[dict[str, Any], dict[str, Any]] | None = None) -> str:
    """Give the text of a profile; the number is its seed."""
    rubric, checklist = words or vocabulary()
    for attempt in count():
        writer = _Writer(Random(f"{SEED}/{number}/{attempt}"), rubric, checklist)
        for section in (_head, _sources, _declared, _instruments, _findings, _conditions, _barriers_and_levers):
            section(writer, number)
        text = "\n".join(writer.lines) + "\n"
        if SMALLEST <= len(text.encode()) <= LARGEST:
            return text
    raise AssertionError


def vocabulary() -> tuple[dict[str, Any], dict[str, Any]]:
    """Read the ids that profiles may use from the shipped rubric and checklist."""
    names = ("social-innovation-policy", "barriers")
    rubric, checklist = (
        yaml.load((ROOT / "rubrics" / f"{name}.yaml").read_bytes(), yaml.CSafeLoader) for name in names
    )
    return rubric, checklist


def write(folder: Path, number: int) -> list[str]:
    """Write so many profiles to a folder and give their texts."""
    words = vocabulary()
    texts = [profile_text(i, words) for i in range(number)]
    for i, text in enumerate(texts):
        (folder / f"region-{i:05}.yaml").write_text(text, encoding="utf-8")
    return texts


def _head(writer: _Writer, number: int) -> None:
    writer.add(f"""\
# yaml-language-server: $schema=../schemas/profile.schema.json
# A generated profile, for measuring only.
schema: simaturity/profile/1
rubric: {writer.rubric["id"]}/{writer.rubric["version"]}
language: en
region:
  id: x-region-{number}
  name: {{en: Region {number}, fr: Région {number}, nl: Regio {number}, de: Region {number}}}
as_of: 2025-04
authors: [simaturity contributors]
licence: CC-BY-4.0
""")


def _sources(writer: _Writer, number: int) -> None:
    chance = writer.chance
    writer.add("sources:")
    for i in range(chance.randint(9, 12)):
        kind, topic = chance.choice(SOURCE_KINDS), chance.choice(TOPICS)
        published = f"published: {writer.day(chance.randint(2005, 2024))}" if i % 5 else "note: prints no date"
        writer.add(f"""\
  {kind}-{i}:
    title: "{kind.capitalize()} on {topic}: what was done and what is planned"
    publisher: {chance.choice(BODIES)}
    kind: {kind}
    url: https://www.example.org/{topic.replace(" ", "-")}/{chance.randint(1000, 9999)}
    {published}
    collected: 2025-{chance.randint(1, 4):02}-{chance.randint(1, 28):02}
    language: {chance.choice(("fr", "nl", "en"))}""")
        writer.sources.append(f"{kind}-{i}")


def _declared(writer: _Writer, number: int) -> None:
    writer.add("\ndeclared:")
    claimed = writer.chance.sample(CORE, len(CORE))
    for domains in (claimed[:3], claimed[3:]):
        stage = writer.chance.randint(1, len(writer.rubric["stages"]))
        claim = f"stages: [{stage}], on: 2024, domains: [{', '.join(domains)}]"
        writer.add(f"  - {{{claim}, sources: {writer.references()}}}")


def _instruments(writer: _Writer, number: int) -> None:
    chance = writer.chance
    kinds = list(writer.rubric["instruments"])
    names = [f"{kind}-{i}" for i, kind in enumerate(chance.choices(kinds, k=chance.randint(20, 30)))]
    writer.add("\ninstruments:")
    for i, name in enumerate(names):
        kind = name.rpartition("-")[0]
        coverage = (f"{domain}: {chance.choice(('dedicated', 'dedicated', 'partial'))}" for domain in writer.domains(2))
        writer.add(f"  {name}:")
        writer.add(f"    title: {kind.capitalize()} {i} on {chance.choice(TOPICS)}")
        writer.add(f"    kind: {kind}")
        writer.add(f"    domains: {{{', '.join(coverage)}}}")
        if i and chance.random() < 0.2:
            writer.add(f"    {chance.choice(('replaces', 'part_of'))}: [{chance.choice(names[:i])}]")
        if chance.random() < 0.2:
            amount = f"value: {chance.randint(1, 900)}0000, qualifier: about, currency: EUR, period: 2013/2017"
            writer.add(f"    amounts: [{{{amount}, sources: {writer.references()}}}]")
        _milestones(writer, kind)


def _milestones(writer: _Writer, kind: str) -> None:
    chance, known = writer.chance, writer.rubric["milestones"]
    able = [name for name in LADDER if kind in known[name].get("instruments", [kind])]
    reached = set(chance.sample(able, min(len(able), chance.choice((1, 2, 2, 2, 3)))))
    year = chance.randint(2005, 2019)
    writer.add("    milestones:")
    for name in able:
        if name in reached:
            year = min(year + chance.randint(0, 2), 2024)
            writer.add(f"      - {{reached: {name}, on: {writer.day(year)}, sources: {writer.references()}}}")


def _findings(writer: _Writer, number: int) -> None:
    chance = writer.chance
    writer.add("\nfindings:")
    for criterion in chance.sample([name for name in LADDER if name in writer.rubric["criteria"]], 4):
        writer.add(f"  - criterion: {criterion}")
        writer.add(f"    domains: [{', '.join(writer.domains(3))}]")
        writer.add(f"    answer: {chance.choice(('met', 'not-met', 'partly', 'unknown'))}")
        writer.add(f"    on: {writer.day(chance.randint(2015, 2024))}")
        writer.add(f"    because: {writer.because()}")
        writer.add(f"    sources: {writer.references()}")


def _conditions(writer: _Writer, number: int) -> None:
    chance, known = writer.chance, writer.rubric["conditions"]
    writer.add("\nconditions:")
    for key in chance.sample(list(known), 10):
        options = [option for option in known[key].get("options", ()) if option != "none"]
        form = known[key]["type"]
        if form == "presence":
            answer = chance.choice(("yes", "no"))
        elif form == "scale":
            answer = chance.choice(options)
        else:
            answer = f"[{', '.join(chance.sample(options, min(len(options), 3)))}]"
        named = chance.choice(("", f"named: [{chance.choice(BODIES)}], "))
        writer.add(f"  {key}: {{answer: {answer}, {named}sources: {writer.references()}}}")


def _barriers_and_levers(writer: _Writer, number: int) -> None:
    chance = writer.chance
    writer.add("\nbarriers:")
    for key in chance.sample(list(writer.checklist["barriers"]), 7):
        severity = chance.choice(("", "severity: moderate, ", "severity: severe, "))
        writer.add(f"  {key}: {{status: present, {severity}sources: {writer.references()}}}")
    writer.add("\nlevers:")
    for key in chance.sample(list(writer.checklist["levers"]), 6):
        status, who = chance.choice(("asked", "in-place")), chance.choice(BODIES)
        writer.add(f"  {key}: {{status: {status}, who: {who}, on: {writer.day(2023)}, sources: {writer.references()}}}")

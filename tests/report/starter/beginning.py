"""Starters to look at, and their examples made to count."""

from __future__ import annotations

import re
from typing import Any

from simaturity.core.dates import partial_date
from simaturity.reading.load import load_barriers, load_rubric
from simaturity.report.starter.text import Beginning

from ...cli.running import ROOT

GOLDEN = ROOT / "tests" / "golden"
EXAMPLES = ("sources", "declared", "instruments", "findings", "levers")
"""Sections that begin with an example behind marks; elsewhere comments are words."""


def beginning(**other: Any) -> Beginning:
    """A starter by the shipped rubric, but for what is given."""
    it = Beginning(
        region="IT-25",
        name={"en": "Lombardy", "de": "Lombardei"},
        as_of=partial_date("2026-11-25"),
        rubric=load_rubric(),
        checklist=load_barriers(),
        lang="en",
        schema="profile.schema.json",
        file="lombardy.yaml",
    )
    return it._replace(**other)


def short(**other: Any) -> Beginning:
    """A starter by a rubric and a checklist that are not shipped."""
    rubric, checklist = load_rubric(GOLDEN / "short-rubric.yaml"), load_barriers(GOLDEN / "short-barriers.yaml")
    return beginning(rubric=rubric, checklist=checklist, options=" --rubric short-rubric.yaml")._replace(**other)


def uncommented(text: str) -> str:
    """The text with all its examples made to count."""
    lines, section = [], ""
    for line in text.splitlines():
        if match := re.match("([a-z_]+):", line):
            section = match[1]
        lines.append(re.sub("^  # ", "  ", line) if section in EXAMPLES else line)
    return "\n".join(lines) + "\n"

"""Small profiles for the commands to read."""

from __future__ import annotations

from pathlib import Path

PROFILE = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: x-land, name: Land}
as_of: 2024
sources:
  gazette: {title: Gazette, kind: law, published: 2013-02-15}
declared:
  - {stages: [5], domains: [social-economy, welfare], sources: [gazette]}
instruments:
  decree:
    title: Decree
    kind: decree
    domains: {social-economy: dedicated, other/housing: partial}
    milestones:
      - {reached: drafted, on: 2012, sources: [gazette]}
      - {reached: adopted, on: 2013-02-15, sources: [gazette]}
domains:
  other/housing: {title: Housing}
"""
"""Supports 5 in social-economy, 3 in other/housing, and nothing in welfare; all other domains are silent."""

WRONG = PROFILE.replace("as_of: 2024", "as_of: soon").replace("kind: decree", "kind: decre")
"""Two errors, in lines 4 and 12."""


def write(folder: Path, **texts: str) -> None:
    """Write files by their names without ending."""
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")

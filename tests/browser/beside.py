"""The pages beside the report: what changed, timelines, paths, comparisons, the rubric; written when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.generator import write as generate

from ..cli.running import ROOT, run
from .subjects import HOSTILE, LANGUAGES

PROFILES = ROOT / "profiles"
MANY = 12
"""So many regions are compared in tables that scroll."""
_WHILE = ("--from", "2018", "--to", "2024")
COMMANDS: dict[str, tuple[str | Path, ...]] = {
    "diff": ("diff", PROFILES / "flanders.yaml", "--from", "2011-11", "--to", "2025-12"),
    "timeline": ("timeline", PROFILES / "flanders.yaml"),
    "path": ("path", PROFILES / "brussels.yaml", "--to", "6"),
    "far": ("path", PROFILES / "wallonia.yaml", "--to", "8"),
    "compare": ("compare", *(PROFILES / f"{name}.yaml" for name in ("wallonia", "flanders", "brussels"))),
    "many": ("compare",),
    "rubric": ("rubric", "show"),
    "diff-texts": ("diff", HOSTILE["texts"], *_WHILE),
    "diff-hostile": ("diff", HOSTILE["hostile"], *_WHILE),
    "timeline-texts": ("timeline", HOSTILE["texts"]),
    "timeline-hostile": ("timeline", HOSTILE["hostile"]),
    "path-texts": ("path", HOSTILE["texts"], "--to", "6", "--domain", "other/wide", "--domain", "other/combining"),
    "path-hostile": ("path", HOSTILE["hostile"], "--to", "6", "--domain", "other/markup"),
    "compare-hostile": ("compare", *HOSTILE.values(), PROFILES / "wallonia.yaml"),
}
"""What is asked of each, without language, format and file; ``many`` gets its regions when they are written."""

HOSTILE_ONES = tuple(name for name in COMMANDS if name.endswith(("-texts", "-hostile")))
BESIDE = [
    *((name, lang) for name in ("diff", "timeline", "path", "compare", "rubric") for lang in LANGUAGES),
    *(("far", "en"), ("many", "de")),
    *((name, "en") for name in HOSTILE_ONES),
]
"""All that are written."""
LOOKED_AT = [
    *(("diff", "en"), ("timeline", "fr"), ("path", "nl"), ("far", "en"), ("compare", "de"), ("many", "de")),
    *(("rubric", "en"), ("rubric", "fr")),
    *(("diff-hostile", "en"), ("timeline-texts", "en"), ("path-hostile", "en"), ("compare-hostile", "en")),
]
"""What a browser opens: each kind of page, and each language."""
COLOURED = [
    ("path", "nl"),
    ("timeline", "fr"),
    ("rubric", "en"),
    ("many", "de"),
    ("diff-texts", "en"),
    ("compare-hostile", "en"),
]
"""Where all colours of these pages are: looking at them takes long."""
hostile_ones = pytest.mark.parametrize("name", HOSTILE_ONES)


def write(name: str, lang: str, path: Path) -> None:
    """Write a page as a user would; the format is that of the file's name."""
    words = [*COMMANDS[name]]
    if name == "many":
        folder = path.parent / "regions"
        folder.mkdir(exist_ok=True)
        generate(folder, MANY)
        words += [folder]
    done = run(*words, "--lang", lang, "--format", path.suffix[1:], "--output", path)
    assert done.code == 0, done.err

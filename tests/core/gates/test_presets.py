"""simaturity.core.gates.presets: each stricter than the one before, and shown in the docs as they are."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from simaturity.core.gates.gate import GATES, LEVELS, Setting
from simaturity.core.gates.presets import DEFAULT, PRESETS, SETTINGS

PAGE = Path(__file__).parents[3] / "docs" / "gates.md"


def test_every_preset_sets_every_gate() -> None:
    assert {name: tuple(settings) for name, settings in SETTINGS.items()} == dict.fromkeys(PRESETS, GATES)
    assert DEFAULT in PRESETS


def test_each_is_at_least_as_strict_as_the_one_before() -> None:
    for one, other in pairwise(PRESETS):
        levels = [[LEVELS.index(SETTINGS[name][gate].level) for gate in GATES] for name in (one, other)]
        assert all(low <= high for low, high in zip(*levels, strict=True))
    thresholds = {gate: [SETTINGS[name][gate].threshold for name in PRESETS] for gate in GATES}
    for gate in ("floor", "independence", "expiry"):
        assert thresholds[gate] == sorted(thresholds[gate], key=float), gate  # type: ignore[arg-type]
    assert thresholds["evidence-age"] == sorted(thresholds["evidence-age"], key=float, reverse=True)  # type: ignore[arg-type]


def shown(setting: Setting) -> str:
    """A setting as the page shows it."""
    return setting.level if setting.threshold in (None, {}) else f"{setting.level}, {setting.threshold}"


def test_table_of_the_page() -> None:
    rows = dict(
        re.findall(r"^\| `([a-z-]+)` \| (?:[^|]+) \| ([^|]+ \| [^|]+ \| [^|]+) \|$", PAGE.read_text("utf-8"), re.M)
    )
    table = {gate: " | ".join(shown(SETTINGS[name][gate]) for name in PRESETS) for gate in GATES}
    assert rows == table

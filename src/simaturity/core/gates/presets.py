"""The presets: how strict all gates together are; docs/gates.md shows them as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from .gate import Setting, Settings

Preset = Literal["draft", "publish", "strict"]
PRESETS: tuple[Preset, ...] = get_args(Preset)
DEFAULT: Preset = "publish"

SETTINGS: Mapping[Preset, Settings] = {
    "draft": {
        "problems": Setting("off"),
        "floor": Setting("off", 2),
        "stages": Setting("off", {}),
        "evidence-age": Setting("off", 10),
        "independence": Setting("off", 0.25),
        "declarations": Setting("warn"),
        "tensions": Setting("off"),
        "regression": Setting("warn"),
        "expiry": Setting("off", 30),
    },
    "publish": {
        "problems": Setting("warn"),
        "floor": Setting("off", 2),
        "stages": Setting("off", {}),
        "evidence-age": Setting("warn", 5),
        "independence": Setting("warn", 0.5),
        "declarations": Setting("error"),
        "tensions": Setting("warn"),
        "regression": Setting("error"),
        "expiry": Setting("warn", 90),
    },
    "strict": {
        "problems": Setting("error"),
        "floor": Setting("error", 4, needed=True),
        "stages": Setting("off", {}),
        "evidence-age": Setting("error", 3, needed=True),
        "independence": Setting("error", 0.75, needed=True),
        "declarations": Setting("error"),
        "tensions": Setting("error"),
        "regression": Setting("error", needed=True),
        "expiry": Setting("error", 90),
    },
}
"""A gate that is off keeps a threshold, for those who switch it on without naming one."""

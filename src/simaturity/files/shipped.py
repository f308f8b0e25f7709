"""Where the data that come with simaturity lie: inside the wheel, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

DataFolder = Literal["rubrics", "profiles", "templates", "schemas", "forms"]

_PACKAGE = Path(__file__).resolve().parent.parent
_IN_WHEEL = _PACKAGE / "_data"
_IN_CHECKOUT = _PACKAGE.parent.parent  # src/simaturity -> src -> top; an editable install runs from there too


def shipped_folder(name: DataFolder) -> Path:
    """Give the folder of some shipped data."""
    inside = _IN_WHEEL / name
    return inside if inside.is_dir() else _IN_CHECKOUT / name


def shipped_names(name: DataFolder) -> tuple[str, ...]:
    """Give the names of the YAML files of a shipped folder, without their ending, sorted.

    Their texts in further languages (``wallonia.fr.yaml``) go with them and have no name of their own.
    """
    return tuple(sorted(path.stem for path in shipped_folder(name).glob("*.yaml") if "." not in path.stem))


def shipped_file(folder: DataFolder, name: str) -> Path | None:
    """Give a shipped YAML file by its name, ``wallonia`` or ``social-innovation-policy``."""
    path = shipped_folder(folder) / f"{name}.yaml"
    return path if name in shipped_names(folder) else None

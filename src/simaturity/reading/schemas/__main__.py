"""Writes the schemas of our files anew."""

from __future__ import annotations

from simaturity.files.shipped import shipped_folder

from . import KINDS, as_text

if __name__ == "__main__":
    for name in KINDS:
        (shipped_folder("schemas") / f"{name}.schema.json").write_text(as_text(name), encoding="utf-8")

"""The table of territories: made from CLDR's files, codes that are none left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .territories import LANGUAGES, main

ENGLISH = {"bewal": "Wallonia", "bevlg": "Flanders", "be1": "Old", "fridf": "Île-de-France²", "mk801": "Aerodrom †"}
LATER: dict[str, dict[str, str]] = {"en": ENGLISH, "fr": {"bevlg": "Flandre"}, "nl": {}, "de": {}}
OLDER = {
    "fr": {"bewal": "Wallonie", "bevlg": "Région flamande", "fridf": "Île-de-France"},
    "nl": {"bewal": "Wallonië", "beold": "Oud"},
    "de": {"fridf": "Île-de-France"},
}
COUNTRIES = {
    "en": {"BE": "Belgium", "FR": "France", "UK": "Britain", "EU": "Union", "001": "World", "FR-alt-short": "Fr"},
    "fr": {"BE": "Belgique", "FR": "France"},
    "nl": {"BE": "België", "FR": "Frankrijk", "FR-alt-variant": "Frankrijk"},
    "de": {"BE": "Belgien", "FR": "Frankreich"},
}


def write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_the_table(tmp_path: Path) -> None:
    names, parts, core, older = (tmp_path / name for name in ("names", "parts", "core", "older"))
    older.mkdir()
    for lang in LANGUAGES:
        display = {"localeDisplayNames": {"territories": COUNTRIES[lang]}}
        write(names / "main" / lang / "territories.json", {"main": {lang: display}})
        write(
            parts / "subdivisions" / lang / f"{lang}.json",
            {"subdivisions": {"localeDisplayNames": {"subdivisions": LATER[lang]}}},
        )
        items = "".join(
            f'<subdivision type="{code}">{name}</subdivision>' for code, name in OLDER.get(lang, {}).items()
        )
        (older / f"{lang}.xml").write_text(f"<ldml>{items}</ldml>", encoding="utf-8")
    aliases: dict[str, Any] = {"territoryAlias": {"UK": {}}, "subdivisionAlias": {"be1": {}}}
    write(core / "supplemental" / "aliases.json", {"supplemental": {"metadata": {"alias": aliases}}})
    assert main(names, parts, core, older) == (
        "BE\tBelgium\tBelgique\tBelgië\tBelgien\n"
        "BE-VLG\tFlanders\tFlandre\t\t\tVlaanderen\n"
        "BE-WAL\tWallonia\tWallonie\tWallonië\t\n"
        "FR\tFrance\t=\tFrankrijk\tFrankreich\tFr\n"
        "FR-IDF\tÎle-de-France\t=\t\t=\n"
        "MK-801\tAerodrom\t\t\t\n"
    )

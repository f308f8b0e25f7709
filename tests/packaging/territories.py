"""The territories of ISO 3166 with their names in four languages, taken from CLDR.

``python tests/packaging/territories.py NAMES SUBDIVISIONS CORE OLDER`` writes ``src/simaturity/files/territories.tsv``
from four folders, unpacked:

- NAMES: ``cldr-localenames-full`` of npm, the names of countries (LANG/territories.json below ``main``);
- SUBDIVISIONS: ``cldr-subdivisions-full`` of npm, the codes that exist, with their English names;
- CORE: ``cldr-core`` of npm, whose aliases tell which codes are withdrawn;
- OLDER: ``common/subdivisions`` of CLDR 41, the last to have French, Dutch and German names of subdivisions at large
  (Debian's package unicode-cldr-core). What a later version names in its stead wins.

Each line is a code, its names in English, French, Dutch and German, and other names that it is known by. A name is
``=`` where it is the English one, and empty where CLDR has none.
"""

from __future__ import annotations

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "fr", "nl", "de")
TARGET = Path(__file__).resolve().parents[2] / "src" / "simaturity" / "files" / "territories.tsv"

NOT_ISO = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
"""Two letters that CLDR names and ISO does not assign.

``XK`` stays in: ISO leaves it to its users, and the European Union's institutions write it for Kosovo, which has no
other code.
"""

_ALSO = {
    "BE-BRU": ("Bruxelles", "Brussel"),
    "BE-VLG": ("Flandre", "Vlaanderen"),
    "FR-NOR": ("Normandy",),
}
"""What people look for and CLDR does not say; added by us, to be found by only."""

_DOUBLE = re.compile("[¹²³⁴⁵⁶⁷⁸⁹]$| †$")
"""How CLDR tells apart two territories of one name; the code does that here."""

Names = dict[str, dict[str, str]]
"""Names by language, by code."""


def main(names: Path, subdivisions: Path, core: Path, older: Path) -> str:
    """Make the table."""
    aliases = _json(core / "supplemental" / "aliases.json")["supplemental"]["metadata"]["alias"]
    countries, also = _countries(names, frozenset(aliases["territoryAlias"]) | NOT_ISO)
    parts = _parts(subdivisions, older, frozenset(aliases["subdivisionAlias"]))
    for code, others in _ALSO.items():
        also.setdefault(code, {}).update(dict.fromkeys(others))
    lines = [_line(code, named, also.get(code, {})) for code, named in sorted((countries | parts).items())]
    return "".join(lines)


def _countries(folder: Path, left_out: frozenset[str]) -> tuple[Names, dict[str, dict[str, None]]]:
    found: Names = {}
    also: dict[str, dict[str, None]] = {}
    for lang in LANGUAGES:
        main = _json(folder / "main" / lang / "territories.json")["main"][lang]
        for key, name in main["localeDisplayNames"]["territories"].items():
            code, _, alternative = key.partition("-alt-")
            if not re.fullmatch("[A-Z]{2}", code) or code in left_out:
                continue
            if alternative:
                also.setdefault(code, {})[name] = None
            else:
                found.setdefault(code, {})[lang] = name
    return found, also


def _parts(folder: Path, older: Path, left_out: frozenset[str]) -> Names:
    found: Names = {}
    for lang in LANGUAGES:
        file = _json(folder / "subdivisions" / lang / f"{lang}.json")
        later = file["subdivisions"]["localeDisplayNames"]["subdivisions"]
        for code, name in (later if lang == "en" else _xml(older / f"{lang}.xml") | later).items():
            if code not in left_out and (lang == "en" or _code(code) in found):
                found.setdefault(_code(code), {})[lang] = _DOUBLE.sub("", name)
    return found


def _code(unicode: str) -> str:
    """``bewal`` is ``BE-WAL`` in ISO 3166-2."""
    return f"{unicode[:2]}-{unicode[2:]}".upper()


def _line(code: str, names: dict[str, str], also: dict[str, None]) -> str:
    english, *others = (names.get(lang, "") for lang in LANGUAGES)
    shorter = ["=" if name == english else name for name in others]
    further = [name for name in also if name not in names.values()]
    return "\t".join([code, english, *shorter, *further]) + "\n"


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _xml(path: Path) -> dict[str, str]:
    return {item.attrib["type"]: item.text or "" for item in ElementTree.parse(path).iter("subdivision")}


if __name__ == "__main__":
    TARGET.write_text(main(*map(Path, sys.argv[1:5])), encoding="utf-8")

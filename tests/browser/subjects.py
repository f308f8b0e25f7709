"""The pages that the browser tests look at: those of the shipped regions, their index, and two of hostile data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ..cli.running import ROOT, run

REGIONS = ("wallonia", "flanders", "brussels")
LANGUAGES = ("en", "fr", "nl", "de")
NAMES = (*REGIONS, "index")
HOSTILE = {"texts": ROOT / "tests" / "golden" / "texts.yaml", "hostile": ROOT / "tests" / "browser" / "hostile.yaml"}
SECTIONS = tuple(
    "verdict ladder decides steps tensions why timeline conditions barriers levers instruments sources method".split()
)
"""The sections of a report, in their order."""

PAGES = [(name, lang) for name in NAMES for lang in LANGUAGES]
HOSTILE_PAGES = [("texts", "en"), ("hostile", "en"), ("hostile", "fr")]
hostile_pages = pytest.mark.parametrize(("name", "lang"), HOSTILE_PAGES)
a_language_each = pytest.mark.parametrize(("name", "lang"), list(zip(NAMES, LANGUAGES, strict=True)))
"""For what no language changes: each page once, and each language."""
reports = pytest.mark.parametrize(("name", "lang"), list(zip(REGIONS, LANGUAGES, strict=False)))


@dataclass(frozen=True)
class Pages:
    """A folder with a folder of files for each language."""

    folder: Path
    suffix: str
    write: Callable[[str, str, Path], None] | None = None
    """Writes a page that is not there yet."""

    def path(self, name: str, lang: str) -> Path:
        """The file of a region, of the index or of a page beside the reports."""
        path = self.folder / lang / f"{name}.{self.suffix}"
        if self.write and not path.exists():
            path.parent.mkdir(exist_ok=True)
            self.write(name, lang, path)
        return path

    def text(self, name: str, lang: str) -> str:
        """What stands in the file."""
        return self.path(name, lang).read_text(encoding="utf-8")


def write(folder: Path, suffix: str) -> Pages:
    """Write all reports and the index in all languages, as a user would, and the hostile ones."""
    pages = Pages(folder, suffix)
    for lang in LANGUAGES:
        (folder / lang).mkdir()
        _report(*REGIONS, "--lang", lang, "--format", suffix, "--output", folder / lang)
    for name, lang in HOSTILE_PAGES:
        _report(HOSTILE[name], "--lang", lang, "--format", suffix, "--output", pages.path(name, lang))
    return pages


def _report(*words: str | Path) -> None:
    done = run("report", *words)
    assert done.code == 0, done.err

"""What tables of many assessments cost, in time beside the mere scoring of the same profiles, and in memory."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from .generator import write
from .measuring import PROGRAMS, Measure, in_turn, peak_memory, simaturity

DIFFERENT = 1_000
"""So many profiles are generated; more of them differ in their region's id only."""
FORMATS = ("parquet", "csv")
BAR = 1.5
MEGABYTES = 500


def exporting(profiles: int, runs: int, most: int) -> list[Measure]:
    """Measure the time that tables of so many profiles take, and the memory that `most` of them take as Parquet."""
    with tempfile.TemporaryDirectory() as top:
        folders = _folders(Path(top), most)
        some = folders[: max(1, profiles // DIFFERENT)]
        return [*_time(Path(top), some, profiles, runs), _memory(Path(top), folders, most)]


def _folders(top: Path, profiles: int) -> list[Path]:
    """So many profiles, a thousand to a folder."""
    first = top / "profiles-0"
    first.mkdir()
    texts = write(first, min(profiles, DIFFERENT))
    folders = [first]
    for number in range(1, -(-profiles // DIFFERENT)):
        folders.append(top / f"profiles-{number}")
        folders[-1].mkdir()
        for same, text in enumerate(texts):
            name = number * DIFFERENT + same
            other = text.replace(f"id: x-region-{same}\n", f"id: x-region-{name}\n")
            (folders[-1] / f"region-{name:05}.yaml").write_text(other, encoding="utf-8")
    return folders


def _time(top: Path, folders: Sequence[Path], profiles: int, runs: int) -> list[Measure]:
    # Scoring keeps what it has scored, so each folder is scored by itself.
    score = _each([simaturity("score", str(folder), "--output", str(top / "scores.txt")) for folder in folders])
    ratios = in_turn((score, *(_export(top, folders, format) for format in FORMATS)), runs)
    against = "`simaturity score` of the same files"
    return [
        Measure(f"`simaturity export` of {profiles:,} files, {format}", against, tuple(row[i] for row in ratios), BAR)
        for i, format in enumerate(FORMATS)
    ]


def _export(top: Path, folders: Sequence[Path], format: str) -> Callable[[], None]:
    place = top / format
    return _each([lambda: shutil.rmtree(place, ignore_errors=True), simaturity(*_words(folders, format, place))])


def _words(folders: Sequence[Path], format: str, place: Path) -> tuple[str, ...]:
    return ("export", *map(str, folders), "--format", format, "--output", str(place))


def _each(parts: Sequence[Callable[[], None]]) -> Callable[[], None]:
    def run() -> None:
        for part in parts:
            part()

    return run


def _memory(top: Path, folders: Sequence[Path], profiles: int) -> Measure:
    """The peak of one run, which the system tells in kilobytes."""
    words = _words(folders, "parquet", top / "peak")
    megabytes = peak_memory(str(PROGRAMS / "simaturity"), *words) / 1024
    what = f"peak memory of `simaturity export` of {profiles:,} files, parquet"
    return Measure(what, f"{MEGABYTES} MB", (megabytes / MEGABYTES,), 1)

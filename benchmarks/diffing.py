"""What telling changes costs: from nothing, of a thousand pairs, and beside a general comparison of data."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml
from deepdiff import DeepDiff

from simaturity import assess, load_barriers, load_rubric
from simaturity.core.changes.diff import diff
from simaturity.files.yaml_text import read_plain
from simaturity.reading.profiles import parse_profile

from .generator import profile_text, vocabulary, write
from .measuring import ROOT, Measure, in_turn, simaturity

PROFILE = ROOT / "profiles" / "wallonia.yaml"


def diffing(pairs: int, cold: int, runs: int, rounds: int) -> list[Measure]:
    """Measure two profiles from nothing, so many pairs as folders, and the comparison alone."""
    with tempfile.TemporaryDirectory() as folder:
        return [_cold(Path(folder), cold), _folders(Path(folder), pairs, runs), _beside_deepdiff(rounds)]


def older(text: str) -> str:
    """An older state of a profile: the last milestones of some instruments and the first barrier are not there yet."""
    data = read_plain(text).data
    assert data
    for number, instrument in enumerate(data["instruments"].values()):
        if number % 4 == 0 and len(instrument.get("milestones", ())) > 1:
            del instrument["milestones"][-1]
    if barriers := data.get("barriers"):
        del barriers[next(iter(barriers))]
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def _cold(folder: Path, rounds: int) -> Measure:
    other = folder / "older.yaml"
    other.write_text(older(PROFILE.read_text(encoding="utf-8")), encoding="utf-8")
    parts = (simaturity("score", str(PROFILE)), simaturity("diff", str(other), str(PROFILE)))
    in_turn(parts, 2)
    ratios = tuple(ratio for (ratio,) in in_turn(parts, rounds))
    return Measure(
        "`simaturity diff` of two states of Wallonia", "`simaturity score profiles/wallonia.yaml`", ratios, 1.3
    )


def _folders(folder: Path, pairs: int, runs: int) -> Measure:
    old, new = folder / "old", folder / "new"
    for one in (old, new):
        one.mkdir()
    for number, text in enumerate(write(new, pairs)):
        (old / f"region-{number:05}.yaml").write_text(older(text), encoding="utf-8")
    out = ("--output", str(folder / "out.txt"))
    parts = (simaturity("score", str(old), str(new), *out), simaturity("diff", str(old), str(new), *out))
    ratios = tuple(ratio for (ratio,) in in_turn(parts, runs))
    return Measure(
        f"`simaturity diff` of {pairs:,} pairs", f"`simaturity score` of the {2 * pairs:,} files", ratios, 1.4
    )


def _beside_deepdiff(rounds: int) -> Measure:
    """The same two profiles, from text to what differs."""
    rubric, checklist = load_rubric(), load_barriers()
    new = profile_text(1, vocabulary())
    texts = (older(new), new)

    def ours() -> object:
        sides = [assess(parse_profile(text).result(), rubric, checklist, as_of=date(2025, 1, 1)) for text in texts]
        return diff(sides[0], sides[1], (checklist, checklist))

    def general() -> object:
        old, new = (yaml.load(text, yaml.CSafeLoader) for text in texts)
        return DeepDiff(old, new, ignore_order=True)

    parts = [_collected(work) for work in (general, ours)]
    in_turn(parts, 1)
    ratios = tuple(ratio for (ratio,) in in_turn(parts, rounds))
    what = "read, score and tell what changed between two profiles"
    return Measure(what, "read both and compare them with `deepdiff`, order ignored", ratios, 1)


def _collected(work: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        gc.collect()
        work()

    return run

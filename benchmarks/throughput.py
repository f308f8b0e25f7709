"""How long a thousand profiles take, in one process and as a folder on the command line."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from simaturity import assess, load_barriers, load_rubric
from simaturity.reading.profiles import parse_profile

from .generator import write
from .measuring import PROGRAMS, ROOT, Measure, in_turn, process, simaturity

SCHEMA = ROOT / "schemas" / "profile.schema.json"
AT_ONCE = 50


def throughput(profiles: int, rounds: int, runs: int) -> list[Measure]:
    """Measure on so many profiles: with texts in memory, then on the folder as whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        texts = write(Path(folder), profiles)
        measures = _in_memory(texts, rounds)
        checker = process(str(PROGRAMS / "check-jsonschema"), "--schemafile", str(SCHEMA), *_files(folder))
        ratios = in_turn((simaturity("validate", folder), checker), runs)
    what, against = "`check-jsonschema` on the same files", f"`simaturity validate` of {profiles:,} files"
    return [*measures, Measure(what, against, tuple(ratio for (ratio,) in ratios), 10, over=True)]


def _in_memory(texts: Sequence[str], rounds: int) -> list[Measure]:
    rubric, checklist = load_rubric(), load_barriers()

    def plain(text: str) -> object:
        return yaml.load(text, yaml.CSafeLoader)

    def validate(text: str) -> object:
        return parse_profile(text).result()

    def score(text: str) -> object:
        return assess(parse_profile(text).result(), rubric, checklist)

    for warm in (plain, validate, score):
        warm(texts[0])
    ratios: list[tuple[float, ...]] = []
    for begin in range(0, len(texts), AT_ONCE):
        some = texts[begin : begin + AT_ONCE]
        ratios += in_turn([_each(work, some) for work in (plain, validate, score)], rounds)
    against = "plain `yaml.load` of the same texts, `CSafeLoader`"
    return [
        Measure("load and validate", against, tuple(ratio for ratio, _ in ratios), 1.2),
        Measure("load, validate and score", against, tuple(ratio for _, ratio in ratios), 1.8),
    ]


def _each(work: Callable[[str], object], texts: Sequence[str]) -> Callable[[], None]:
    def run() -> None:
        gc.collect()
        for text in texts:
            work(text)

    return run


def _files(folder: str) -> list[str]:
    return sorted(str(path) for path in Path(folder).iterdir())

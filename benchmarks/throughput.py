"""How long a thousand profiles take, in one process and as a folder on the command line."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from simaturity import Assessment, assess, load_barriers, load_rubric
from simaturity.core.content import content_hash
from simaturity.core.timeline import timeline
from simaturity.reading.profiles import parse_profile
from simaturity.report.full import full
from simaturity.report.pages import Pages
from simaturity.report.sections.method import Contents

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
        report = simaturity("report", folder, "--output", str(Path(folder, "pages")))
        pages = in_turn((simaturity("score", folder, "--output", str(Path(folder, "scores.txt"))), report), runs)
    what, against = "`check-jsonschema` on the same files", f"`simaturity validate` of {profiles:,} files"
    return [
        *measures,
        Measure(
            f"`simaturity report` of {profiles:,} files, an HTML page each and the index",
            "`simaturity score` of the same files",
            tuple(ratio for (ratio,) in pages),
            4,
        ),
        Measure(what, against, tuple(ratio for (ratio,) in ratios), 10, over=True),
    ]


def _in_memory(texts: Sequence[str], rounds: int) -> list[Measure]:
    rubric, checklist = load_rubric(), load_barriers()

    def plain(text: str) -> object:
        return yaml.load(text, yaml.CSafeLoader)

    def validate(text: str) -> object:
        return parse_profile(text).result()

    def score(text: str) -> Assessment:
        return assess(parse_profile(text).result(), rubric, checklist)

    pages = Pages("html", "en")

    def report(text: str) -> object:
        found = score(text)
        steps = timeline(found.profile, rubric, found.as_of)
        contents = Contents(*(content_hash(model) for model in (found.profile, rubric, checklist)))
        return pages.render(full(found, checklist, steps, contents))

    for warm in (plain, validate, score, report):
        warm(texts[0])
    ratios: list[tuple[float, ...]] = []
    pages_ratios: list[tuple[float, ...]] = []
    for begin in range(0, len(texts), AT_ONCE):
        some = texts[begin : begin + AT_ONCE]
        ratios += in_turn([_each(work, some) for work in (plain, validate, score)], rounds)
    for begin in range(0, len(texts), AT_ONCE * 5):
        some = texts[begin : begin + AT_ONCE]
        pages_ratios += in_turn([_each(work, some) for work in (score, report)], rounds)
    against = "plain `yaml.load` of the same texts, `CSafeLoader`"
    return [
        Measure("load and validate", against, tuple(ratio for ratio, _ in ratios), 1.2),
        Measure("load, validate and score", against, tuple(ratio for _, ratio in ratios), 1.8),
        Measure(
            "load, score and report in HTML", "load, validate and score", tuple(ratio for (ratio,) in pages_ratios), 4
        ),
    ]


def _each(work: Callable[[str], object], texts: Sequence[str]) -> Callable[[], None]:
    def run() -> None:
        gc.collect()
        for text in texts:
            work(text)

    return run


def _files(folder: str) -> list[str]:
    return sorted(str(path) for path in Path(folder).iterdir())

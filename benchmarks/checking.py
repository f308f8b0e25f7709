"""How long the gates take over a thousand profiles, against the mere scoring of them."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from simaturity.core.gates.gate import GATES

from .diffing import older
from .generator import write
from .measuring import Measure, in_turn, simaturity

CHANGED = 20
"""One profile of so many differs from the baseline, as in a merge of some size."""

SETTINGS = "[gates]\n" + "".join(
    f"{gate} = {how}\n"
    for gate, how in {
        **dict.fromkeys(GATES, '"warn"'),
        "stages": '{level = "warn", threshold = {social-economy = 4, social-innovation = 4}}',
    }.items()
)
"""Every gate looks, and none fails."""


def checking(profiles: int, runs: int) -> list[Measure]:
    """Measure whole processes that write to a file: without a baseline, and against one."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "profiles")
        place.mkdir()
        _with_baseline(place, profiles)
        settings = Path(folder, "settings.toml")
        settings.write_text(SETTINGS, encoding="utf-8")
        out = ("--as-of", "2025-06", "--output", str(Path(folder, "out.txt")))
        score = simaturity("score", str(place), *out)
        check = simaturity("check", str(place), "--config", str(settings), *out)
        held = simaturity("check", str(place), "--config", str(settings), "--against", "HEAD", *out)
        in_turn((score, check, held), 1)  # so that the files are in memory
        ratios = in_turn((score, check, held), runs)
    against = "`simaturity score` of the same files"
    return [
        Measure(f"`simaturity check` of {profiles:,} files", against, tuple(one for one, _ in ratios), 1.2),
        Measure(
            f"`simaturity check --against` of {profiles:,} files, one of {CHANGED} changed",
            against,
            tuple(one for _, one in ratios),
            1.2,
        ),
    ]


def _with_baseline(place: Path, profiles: int) -> None:
    """Write profiles, and commit a state of them in which some are older."""
    texts = write(place, profiles)
    files = sorted(place.iterdir())
    for file, text in list(zip(files, texts, strict=True))[::CHANGED]:
        file.write_text(older(text), encoding="utf-8")
    author = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "older")):
        subprocess.run(["git", *author, *words], cwd=place, check=True)
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")

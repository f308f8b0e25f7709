"""How long a command takes from nothing, against the mere import of what it is built on."""

from __future__ import annotations

import subprocess
import sys
import sysconfig

from .measuring import ROOT, Measure, in_turn, python, simaturity

PARTS = """\
import typer, yaml, rich.console, rich.table
from pydantic import create_model
create_model('M', x=(int, ...))(x=1)
"""
PAGE_PARTS = """\
import typer, yaml, jinja2
from pydantic import create_model
create_model('M', x=(int, ...))(x=1)
"""
SCORE = ("score", "profiles/wallonia.yaml")


def cold_start(pairs: int) -> list[Measure]:
    """Measure starts in interleaved pairs of whole processes, with everything compiled."""
    for folder in (ROOT / "src", sysconfig.get_path("purelib")):
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(folder)], check=False, capture_output=True)
    return [
        _measure("simaturity score profiles/wallonia.yaml", SCORE, "its libraries and one model", PARTS, 1.6, pairs),
        _measure(
            "simaturity report profiles/wallonia.yaml",
            ("report", "profiles/wallonia.yaml", "--output", "-"),
            "its libraries and one model",
            PAGE_PARTS,
            1.7,
            pairs,
        ),
        _measure("simaturity --version", ("--version",), "import typer", "import typer", 1.3, pairs),
    ]


def _measure(what: str, words: tuple[str, ...], against: str, code: str, bar: float, pairs: int) -> Measure:
    parts = (python(code), simaturity(*words))
    in_turn(parts, 2)  # so that the files are in memory
    return Measure(f"`{what}`", against, tuple(ratio for (ratio,) in in_turn(parts, pairs)), bar)

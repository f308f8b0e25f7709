"""What `simaturity score` imports."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

from .cold_start import SCORE
from .measuring import ROOT

_LIST = """
import sys
before = set(sys.modules)
from simaturity.cli import main
sys.argv = ["simaturity", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
print(*set(sys.modules) - before, file=sys.stderr)
"""
HEAVY = ("jinja2", "rich", "pydantic", "yaml", "typer", "importlib.metadata", "email", "asyncio")


@dataclass(frozen=True, slots=True)
class Imports:
    """What a run of `score` imports beyond what Python starts with."""

    modules: int
    own: int
    """Modules of simaturity among them."""
    heavy: dict[str, int]
    """Modules of each package that is worth knowing of; none where it is not imported."""


def imports() -> Imports:
    """Run `score` in a fresh process and count."""
    run = [sys.executable, "-c", _LIST, *SCORE]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
    names = done.stderr.splitlines()[-1].split()
    return Imports(len(names), _of("simaturity", names), {package: _of(package, names) for package in HEAVY})


def _of(package: str, names: list[str]) -> int:
    return sum(name == package or name.startswith(f"{package}.") for name in names)

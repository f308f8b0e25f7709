"""Runs check-jsonschema, which reads YAML as editors do, on many files at once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Checked(NamedTuple):
    """The files that were refused."""

    by_schema: frozenset[Path]
    as_yaml: frozenset[Path]
    """Those that are no YAML to begin with."""


def check(schema: Path, files: Iterable[Path]) -> Checked:
    """Check files against a schema."""
    words = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema), *map(str, files)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    told = json.loads(done.stdout)
    refused = Checked(_files(told.get("errors", [])), _files(told.get("parse_errors", [])))
    assert bool(refused.by_schema | refused.as_yaml) is (done.returncode == 1)
    return refused


def _files(errors: list[dict[str, str]]) -> frozenset[Path]:
    return frozenset(Path(error["filename"]) for error in errors)

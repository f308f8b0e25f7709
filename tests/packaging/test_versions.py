"""One version everywhere, and constraints that name packages and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import simaturity

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
CONSTRAINTS = [
    line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]
RELEASES = re.findall(
    r"^## \[([0-9]+\.[0-9]+\.[0-9]+)\] - ([0-9-]{10})$",
    (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_the_version_stands_in_one_place() -> None:
    assert PROJECT["dynamic"] == ["version"]
    assert "version" not in PROJECT


def test_newest_release_of_the_changelog_is_the_version_that_is_cited() -> None:
    assert RELEASES[0] == (simaturity.__version__, str(CITATION["date-released"]))
    assert CITATION["version"] == simaturity.__version__


def test_releases_come_newest_first() -> None:
    days = [day for _, day in RELEASES]
    assert days == sorted(days, reverse=True)


def test_command_prints_the_version() -> None:
    done = subprocess.run([sys.executable, "-m", "simaturity", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == simaturity.__version__


def test_citation_is_valid() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run([*check, str(ROOT / "CITATION.cff")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("line", CONSTRAINTS)
def test_constraint_is_a_name_and_a_version(line: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line)


def test_every_requirement_is_constrained() -> None:
    extras = PROJECT["optional-dependencies"].values()
    wanted = {_name(requirement) for extra in (PROJECT["dependencies"], *extras) for requirement in extra}
    wanted.discard(PROJECT["name"])  # an extra that takes in others
    assert wanted - {_name(line) for line in CONSTRAINTS} == set()


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_what_users_install_has_a_lowest_and_a_next_major_version(requirement: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+>=[0-9.]+,<[0-9]+", requirement)


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-")

"""docs/recipes.md on GitLab: the job is of the right form, and its script is run."""

from __future__ import annotations

from pathlib import Path

import pytest
from junitparser import JUnitXml

from simaturity.files.yaml_text import read_plain

from ..cli.profiles import WRONG
from ..cli.states import NEW
from ..repository import commit, git
from .page import blocks, refused
from .place import Place

(TEXT,) = blocks("## GitLab", "yaml")
DATA = read_plain(TEXT).data
assert DATA is not None
JOB = DATA["profiles"]


def test_form_of_the_job(tmp_path: Path) -> None:
    assert refused(TEXT, "gitlab-ci", tmp_path) == ""
    assert refused(TEXT.replace("script:", "scripts:"), "gitlab-ci", tmp_path) != ""


def run(place: Place) -> int:
    """Run the script in the head, but for the installation; its exit code."""
    install, *script = JOB["script"]
    assert install == "python -m pip install --quiet simaturity"
    base = git(place.head, "merge-base", "origin/main", "HEAD").strip()
    return place.shell("\n".join(script), CI_MERGE_REQUEST_DIFF_BASE_SHA=base)


def kept(place: Place) -> list[str]:
    """The files and folders that are there to be uploaded."""
    names = [*JOB["artifacts"]["paths"], JOB["artifacts"]["reports"]["junit"]]
    return [name for name in names if (place.head / name).exists()]


@pytest.mark.slow
def test_nothing_changed(place: Place) -> None:
    commit(place.head)
    assert (run(place), kept(place)) == (0, ["reports", "changes.md", "gates.xml"])


@pytest.mark.slow
def test_lowered(place: Place) -> None:
    place.change(NEW)
    assert (run(place), kept(place)) == (3, ["reports", "changes.md", "gates.xml"])
    (suite,) = JUnitXml.fromfile(str(place.head / "gates.xml"))
    assert (suite.failures, suite.errors) == (1, 0)
    assert "**5 → 3**, lowered" in (place.head / "changes.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_broken_file(place: Place) -> None:
    place.change(WRONG)
    assert (run(place), kept(place)) == (2, [])

"""simaturity.cli.regions."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

from simaturity.files.shipped import shipped_names

from .profiles import PROFILE, WRONG, write
from .running import run


def test_every_shipped_region_is_listed_by_its_name() -> None:
    done = run("regions")
    assert (done.code, done.err) == (0, "")
    names = [line.split()[0] for line in done.out.splitlines() if not line.startswith(" ")]
    assert names == list(shipped_names("profiles"))


def test_what_is_listed(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE)
    with mock.patch("simaturity.files.shipped.shipped_folder", return_value=tmp_path):
        done = run("regions")
    assert done.out == "land  Land (x-land), as of 2024\n      1 source, 1 instrument, 2 milestones\n"


def test_shipped_region_that_is_wrong_is_no_traceback(tmp_path: Path) -> None:
    """It can happen to whoever works on a profile in a checkout."""
    write(tmp_path, land=PROFILE, wrong=WRONG)
    with mock.patch("simaturity.files.shipped.shipped_folder", return_value=tmp_path):
        done = run("regions")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith('wrong:4:8: as_of: expected a date, got "soon" [date-form]\n')

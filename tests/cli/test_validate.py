"""simaturity.cli.validate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .profiles import PROFILE, WRONG, write
from .running import ROOT, run

GOLDEN = ROOT / "tests" / "golden"
WARNED = PROFILE.replace("sources: [gazette]}\ninstruments", "sources: []}\ninstruments")
"""One warning, in line 8."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a right, a wrong and a warned-of profile."""
    write(tmp_path, right=PROFILE, wrong=WRONG, warned=WARNED)
    return tmp_path


@pytest.mark.parametrize(
    ("names", "code", "tally"),
    [
        (["right.yaml"], 0, "1 file, no problems\n"),
        (["warned.yaml"], 0, "1 file, 0 errors, 1 warning\n"),
        (["warned.yaml", "--strict"], 2, "1 file, 0 errors, 1 warning\n"),
        (["right.yaml", "--strict"], 0, "1 file, no problems\n"),
        (["wrong.yaml"], 2, "1 file, 2 errors, 0 warnings\n"),
        (["."], 2, "3 files, 2 errors, 1 warning\n"),
        ([".", "right.yaml"], 2, "4 files, 2 errors, 1 warning\n"),
        (["right.yaml", "right.yaml"], 0, "1 file, no problems\n"),
        (["missing.yaml", "right.yaml"], 2, "2 files, 1 error, 0 warnings\n"),
    ],
)
def test_exit_code_and_tally(folder: Path, names: list[str], code: int, tally: str) -> None:
    done = run("validate", *names, folder=folder)
    assert (done.code, done.err) == (code, tally)


def test_problems_of_all_files_by_place(folder: Path) -> None:
    done = run("validate", "wrong.yaml", "right.yaml", "warned.yaml", folder=folder)
    assert done.out == (
        'wrong.yaml:4:8: as_of: expected a date, got "soon" [date-form]\n'
        "    help: write 2013, 2013-02 or 2013-02-28\n"
        'wrong.yaml:12:11: instruments.decree.kind: the rubric has no instrument kind "decre" '
        "[unknown-instrument-kind]\n"
        '    help: did you mean "decree"?\n'
        "warned.yaml:8:5: warning: declared[0]: no source is named [no-source]\n"
        "    help: say where it is written\n"
    )


def test_json_holds_the_same(folder: Path) -> None:
    done = run("validate", ".", "--format", "json", folder=folder)
    found = json.loads(done.out)
    assert found["format_version"] == 1
    assert [(file["path"], [problem["code"] for problem in file["problems"]]) for file in found["files"]] == [
        ("./warned.yaml", ["no-source"]),
        ("./wrong.yaml", ["date-form", "unknown-instrument-kind"]),
    ]
    assert found["files"][1]["problems"][0] == {
        "code": "date-form",
        "severity": "error",
        "line": 4,
        "column": 8,
        "route": "as_of",
        "message": 'expected a date, got "soon"',
        "help": "write 2013, 2013-02 or 2013-02-28",
    }


def test_every_kind_of_file_is_known_by_its_schema() -> None:
    done = run("validate", "region.yaml", "short-rubric.yaml", "short-barriers.yaml", folder=GOLDEN)
    assert (done.code, done.out, done.err) == (0, "", "3 files, no problems\n")


def test_standard_input_of_every_kind() -> None:
    for name in ("region", "short-rubric", "short-barriers"):
        done = run("validate", "-", stdin=(GOLDEN / f"{name}.yaml").read_bytes())
        assert (done.code, done.out, done.err) == (0, "", "1 file, no problems\n")


def test_another_rubric_turns_unknown_ids_into_warnings(folder: Path) -> None:
    rubric = GOLDEN / "short-rubric.yaml"
    done = run("validate", "right.yaml", "--rubric", rubric, folder=folder)
    assert done.code == 0
    codes = {line.rsplit("[")[-1] for line in done.out.splitlines() if ": warning: " in line}
    assert {"stage-out-of-range]", "unknown-domain]", "unknown-instrument-kind]", "unknown-milestone]"} <= codes
    assert run("validate", "right.yaml", "--rubric", rubric, "--strict", folder=folder).code == 2


def test_another_checklist(folder: Path) -> None:
    write(folder, barred=PROFILE + "barriers:\n  money: {status: present, sources: [gazette]}\n")
    assert run("validate", "barred.yaml", folder=folder).code == 2
    assert run("validate", "barred.yaml", "--barriers", GOLDEN / "short-barriers.yaml", folder=folder).code == 0


def test_rubric_that_is_none(folder: Path) -> None:
    done = run("validate", "right.yaml", "--rubric", "right.yaml", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("right.yaml:1:9: schema: ")

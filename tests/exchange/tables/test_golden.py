"""Every file of a data package, byte by byte; ``GOLDEN=write`` in the environment writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

from ...cli.running import run
from .examples import EXAMPLE, HERE, RULES

GOLDEN = HERE / "golden"


def export(place: Path, format: str = "datapackage") -> None:
    """Write the example at two dates."""
    dates = ("--as-of", "2020-06", "--as-of", "2015")
    done = run("export", EXAMPLE / "land.yaml", *RULES, *dates, "--format", format, "-o", place)
    assert (done.code, done.out, done.err) == (0, "", f"{place}: 12 tables: 2 assessments of 1 profile\n")


def test_every_file(tmp_path: Path) -> None:
    export(tmp_path / "made")
    made = {path.name: path.read_bytes() for path in sorted((tmp_path / "made").iterdir())}
    if os.environ.get("GOLDEN") == "write":
        for name, content in made.items():
            (GOLDEN / name).write_bytes(content)
    assert made == {path.name: path.read_bytes() for path in sorted(GOLDEN.iterdir())}


def test_csv_is_the_data_package_without_its_descriptor(tmp_path: Path) -> None:
    export(tmp_path / "made", "csv")
    expected = {path.name: path.read_bytes() for path in GOLDEN.iterdir() if path.name != "datapackage.json"}
    assert {path.name: path.read_bytes() for path in (tmp_path / "made").iterdir()} == expected


def test_same_input_same_bytes_in_every_format(tmp_path: Path) -> None:
    for format in ("csv", "parquet", "datapackage"):
        (tmp_path / format).mkdir()
        for place in ("one", "two"):
            export(tmp_path / format / place, format)
        one, two = (
            {path.name: path.read_bytes() for path in (tmp_path / format / place).iterdir()} for place in ("one", "two")
        )
        assert one == two

"""simaturity.cli.schema_line: an editor finds the schema, and nothing else is touched for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from simaturity.cli.schema_line import NAME, SchemaFile, schema_for

from .running import ROOT

SHIPPED = (ROOT / "schemas" / NAME).read_text("utf-8")
RUBRIC = str(ROOT / "tests" / "golden" / "short-rubric.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder two levels below the top of a checkout."""
    folder = tmp_path / "regions" / "italy"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    return folder


def shipped(folder: Path | str | None) -> SchemaFile:
    return schema_for(None if folder is None else str(folder), "social-innovation-policy", None, shipped=True)


@pytest.mark.parametrize(
    ("place", "reference"),
    [
        (f"regions/italy/{NAME}", NAME),
        (f"regions/italy/schemas/{NAME}", f"schemas/{NAME}"),
        (f"regions/{NAME}", f"../{NAME}"),
        (f"schemas/{NAME}", f"../../schemas/{NAME}"),
    ],
)
def test_the_same_schema_is_found_upward(folder: Path, place: str, reference: str) -> None:
    path = folder.parents[1] / place
    path.parent.mkdir(exist_ok=True)
    path.write_text(SHIPPED, "utf-8")
    found = shipped(folder)
    assert (found.reference, Path(found.path), found.text, found.is_there) == (reference, path, None, True)
    assert (folder / found.reference).resolve() == path.resolve()


def test_the_nearest_one_counts(folder: Path) -> None:
    for place in (folder.parent, folder.parents[1]):
        (place / NAME).write_text(SHIPPED, "utf-8")
    assert shipped(folder).reference == f"../{NAME}"


def test_what_does_not_travel_with_the_profile_is_no_help(folder: Path) -> None:
    (folder.parent / NAME).write_text(SHIPPED, "utf-8")
    (folder.parents[1] / ".git").rmdir()
    assert shipped(folder) == SchemaFile(NAME, str(folder / NAME), SHIPPED)
    (folder / ".git").touch()  # as in a submodule or a second work tree
    assert shipped(folder) == SchemaFile(NAME, str(folder / NAME), SHIPPED)
    (folder / NAME).write_text(SHIPPED, "utf-8")
    assert shipped(folder) == SchemaFile(NAME, str(folder / NAME))


def test_another_schema_is_not_ours(folder: Path) -> None:
    (folder.parent / NAME).write_text("{}", "utf-8")
    assert shipped(folder) == SchemaFile(NAME, str(folder / NAME), SHIPPED)


def test_a_file_that_is_there_is_passed_by(folder: Path) -> None:
    (folder / NAME).write_text("{}", "utf-8")
    found = shipped(folder)
    assert (found.reference, found.text) == (f"simaturity-{NAME}", SHIPPED)
    (folder / f"simaturity-{NAME}").symlink_to("nowhere")
    (folder / f"simaturity-2-{NAME}").mkdir()
    assert shipped(folder).reference == f"simaturity-3-{NAME}"


def test_one_that_was_put_under_another_name_before_serves_again(folder: Path) -> None:
    (folder / NAME).write_text("{}", "utf-8")
    (folder / f"simaturity-{NAME}").write_text(SHIPPED, "utf-8")
    assert shipped(folder) == SchemaFile(f"simaturity-{NAME}", str(folder / f"simaturity-{NAME}"))


def test_no_folder_is_this_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert shipped("") == SchemaFile(NAME, NAME, SHIPPED)
    (folder.parent / NAME).write_text(SHIPPED, "utf-8")
    assert shipped("").reference == f"../{NAME}"


def test_for_standard_output_nothing_is_to_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert shipped(None) == SchemaFile(NAME, NAME, None, is_there=False)
    (folder.parent / NAME).write_text(SHIPPED, "utf-8")
    found = shipped(None)
    assert (found.reference, found.text, found.is_there) == (f"../{NAME}", None, True)


def test_the_schema_of_another_rubric_has_its_words(folder: Path) -> None:
    (folder.parent / NAME).write_text(SHIPPED, "utf-8")
    found = schema_for(str(folder), RUBRIC, None, shipped=False)
    assert found.reference == NAME
    assert found.text is not None
    assert "short/2" in found.text
    assert "social-entrepreneurship" not in found.text
    assert os.listdir(folder) == []

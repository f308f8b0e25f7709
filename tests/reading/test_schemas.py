"""The JSON Schemas that editors use: up to date, sound, and of one mind with what we read."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.files import shipped
from simaturity.files.shipped import shipped_folder
from simaturity.files.yaml_text import read_plain
from simaturity.reading.load import load_rubric
from simaturity.reading.schemas import KINDS, as_text, json_schema

from .schemas.checking import check

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"
FOLDERS = (ROOT / "tests" / "examples" / "valid", GOLDEN, shipped_folder("profiles"), shipped_folder("rubrics"))

WRONG = {"wrong"}
"""Files of tests/golden that are there for their errors."""

SHORT = """\
schema: simaturity/profile/1
rubric: short/2
region: {id: x-testland, name: Testland}
as_of: 2020
declared: [{stages: [3], domains: [social-economy], sources: [s]}]
sources: {s: {title: A law, kind: law, published: 2019}}
instruments:
  law:
    title: A law
    kind: law
    domains: {social-innovation: partial}
    milestones: [{reached: passed, on: 2019, sources: [s]}, {reached: adopted, on: 2018, sources: [s]}]
findings: [{criterion: adopted, domains: [social-economy], answer: not-met, because: No law., sources: [s]}]
conditions: {definition: {answer: official, sources: [s]}}
barriers: {money: {status: present, sources: [s]}}
"""
"""A profile for tests/golden/short-rubric.yaml, which has another name for adopted and no checklist."""


def schema_file(name: str) -> Path:
    return shipped_folder("schemas") / f"{name}.schema.json"


def valid_files(name: str) -> list[Path]:
    """The files of a kind that are read without an error, with any rubric."""
    found = [path for folder in FOLDERS for path in sorted(folder.glob("*.yaml")) if path.stem not in WRONG]
    return [path for path in found if _data(path).get("schema") == KINDS[name].schema]


def _data(path: Path) -> dict[str, Any]:
    data = read_plain(path.read_text(encoding="utf-8")).data
    assert data is not None
    return data


@pytest.mark.parametrize("name", KINDS)
def test_up_to_date(name: str) -> None:
    assert schema_file(name).read_text("utf-8") == as_text(name), "run: python -m simaturity.reading.schemas"


def test_written_anew_they_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "shipped_folder", lambda name: tmp_path if name == "schemas" else shipped_folder(name))
    runpy.run_module("simaturity.reading.schemas", run_name="__main__")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        schema_file(name).name: schema_file(name).read_bytes() for name in KINDS
    }


@pytest.mark.parametrize("name", KINDS)
def test_they_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json_schema(name))


@pytest.mark.parametrize("name", KINDS)
def test_they_take_what_we_take(name: str) -> None:
    files = valid_files(name)
    own = [path for path in files if name == "profile" and _data(path)["rubric"] != "social-innovation-policy/1"]
    assert files
    assert check(schema_file(name), [path for path in files if path not in own]) == (frozenset(), frozenset())
    for path in own:
        assert check(schema_file(name), [path]).by_schema == {path}


@pytest.mark.parametrize(
    ("rubric", "text"), [("short-rubric", SHORT), ("tall-rubric", (GOLDEN / "tall.yaml").read_text("utf-8"))]
)
def test_a_rubric_of_ones_own_has_a_schema_of_its_own(tmp_path: Path, rubric: str, text: str) -> None:
    schema, profile = tmp_path / "own.schema.json", tmp_path / "profile.yaml"
    schema.write_text(as_text("profile", load_rubric(GOLDEN / f"{rubric}.yaml")), encoding="utf-8")
    profile.write_text(text, encoding="utf-8")
    assert check(schema, [profile]) == (frozenset(), frozenset())


def test_the_shipped_rubric_is_the_one_without_a_name(rubric: Rubric, checklist: Checklist) -> None:
    shipped = as_text("profile")
    assert as_text("profile", rubric) == shipped
    assert as_text("profile", rubric, checklist) == shipped


@pytest.mark.parametrize("name", KINDS)
def test_everything_has_a_title_and_says_what_it_is(name: str) -> None:
    schema = json_schema(name)
    types = {"": schema, **schema["$defs"]}
    silent = [key for key, one in types.items() if not (one.get("title") and one.get("description"))]
    keys = {f"{key}.{inner}": one for key, whole in types.items() for inner, one in whole.get("properties", {}).items()}
    silent += [key for key, one in keys.items() if not _says(one, schema)]
    assert silent == []


def _says(one: dict[str, Any], schema: dict[str, Any]) -> bool:
    """Whether a key says what it is, or refers to one that does."""
    while "$ref" in one and "description" not in one:
        target: Any = schema
        for step in one["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        one = target
    return bool(one.get("title") and one.get("description"))

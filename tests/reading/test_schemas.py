"""The JSON Schemas that editors use: up to date, sound, and of one mind with what we read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from simaturity.files.shipped import shipped_folder
from simaturity.reading.any_kind import read_file
from simaturity.reading.schemas import KINDS, as_text, json_schema
from simaturity.reading.translating import translates

EXAMPLES = Path(__file__).parent.parent / "examples"
SHIPPED = {
    "profile": [
        path
        for folder in (EXAMPLES / "valid", shipped_folder("profiles"))
        for path in folder.glob("*.yaml")
        if not translates(path) and path.stem != "ignored"
    ],
    "ignore": [EXAMPLES / "valid" / "ignored.yaml"],
    "texts": [
        path
        for folder in (EXAMPLES / "valid", shipped_folder("profiles"), shipped_folder("rubrics"))
        for path in folder.glob("*.yaml")
        if translates(path)
    ],
    "rubric": [shipped_folder("rubrics") / "social-innovation-policy.yaml"],
    "barriers": [shipped_folder("rubrics") / "barriers.yaml"],
}

WRONG_IN_FORM = ("forms", "keys", "rubric-forms")
"""Examples whose errors an editor can see."""


def check(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run check-jsonschema, which reads YAML as editors do."""
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *map(str, arguments)], capture_output=True, text=True, check=False
    )


def schema_file(name: str) -> Path:
    return shipped_folder("schemas") / f"{name}.schema.json"


@pytest.mark.parametrize("name", KINDS)
def test_up_to_date(name: str) -> None:
    assert schema_file(name).read_text("utf-8") == as_text(name), "run: python -m simaturity.reading.schemas"


@pytest.mark.parametrize("name", KINDS)
def test_they_are_schemas_and_take_what_we_take(name: str) -> None:
    assert check("--check-metaschema", schema_file(name)).returncode == 0
    outcome = check("--schemafile", schema_file(name), *SHIPPED[name])
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize("example", WRONG_IN_FORM)
def test_they_refuse_what_we_refuse(example: str) -> None:
    name = "rubric" if example.startswith("rubric") else "profile"
    path = EXAMPLES / "invalid" / f"{example}.yaml"
    assert not read_file(path).ok
    assert check("--schemafile", schema_file(name), path).returncode == 1


def test_short_forms_and_descriptions() -> None:
    schema = json_schema("profile")
    reference, answers = {"$ref": "#/$defs/SourceReference"}, {"$ref": "#/$defs/ConditionAnswer"}
    claim = schema["$defs"]["Claim"]["properties"]
    assert claim["sources"]["items"] == {"anyOf": [{"$ref": "#/$defs/Id"}, reference]}
    assert claim["stages"]["description"] == "The stages named, mostly one."
    assert claim["on"]["description"].startswith("Since when.")
    (conditions,) = schema["properties"]["conditions"]["anyOf"][0]["patternProperties"].values()
    assert conditions == {"anyOf": [answers, {"items": answers, "minItems": 1, "type": "array"}]}
    assert {"type": "integer", "minimum": 1000, "maximum": 9999} in schema["$defs"]["Date"]["anyOf"]
    assert schema["$defs"]["Amount"]["properties"]["for"]
    assert schema["$defs"]["Plain"]["type"] == ["string", "number"]

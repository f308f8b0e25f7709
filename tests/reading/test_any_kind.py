"""A file of any kind, told by its key `schema`."""

from __future__ import annotations

import pytest

from simaturity.files.shipped import shipped_folder
from simaturity.files.texts import FileText
from simaturity.reading.any_kind import parse_file, read_file

RUBRICS = shipped_folder("rubrics")


def test_kinds() -> None:
    assert type(read_file(RUBRICS / "barriers.yaml").value).__name__ == "Checklist"
    assert type(read_file(RUBRICS / "social-innovation-policy.yaml").value).__name__ == "Rubric"
    assert type(read_file("wallonia").value).__name__ == "Profile"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["empty-file"]),
        ("schema: 3\n", ["unknown-schema"]),
        ("schema:\n", ["unknown-schema"]),
        ("schema: [simaturity/profile/1]\n", ["unknown-schema"]),
        ("schema: simaturity/rubric/9\n", ["later-format"]),
        ("schema: simaturity/rubric/1\n", ["missing-key"] * 8),
        ("schema: simaturity/rubric/1\na: [\n", ["yaml-syntax"]),
        ("schema: simaturity/barriers/1\n", ["missing-key"] * 4),
        ("note: simaturity/rubric/1\n", ["missing-key"] * 4),
        ("a: [\n", ["yaml-syntax"]),
        ("schema: &x simaturity/other/1\n", ["unknown-schema"]),
    ],
)
def test_what_says_nothing_else_is_a_profile(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in parse_file(FileText("x", text)).problems] == codes


def test_settings_are_told_by_their_ending() -> None:
    assert type(parse_file(FileText(".simaturity.toml", "preset = 'draft'")).value).__name__ == "Configuration"
    text = "[tool.simaturity.gates]\nflor = 'warn'\n"
    found = parse_file(FileText("folder/pyproject.toml", text)).problems
    assert [(one.line, one.column, one.code) for one in found] == [(2, 1, "unknown-key")]


def test_no_text() -> None:
    assert [problem.code for problem in read_file("nowhere.yaml").problems] == ["no-such-file"]

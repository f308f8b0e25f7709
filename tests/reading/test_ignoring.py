"""simaturity.reading.ignoring."""

from __future__ import annotations

from pathlib import Path

from simaturity.files.texts import FileText
from simaturity.reading.ignoring import parse_ignored, read_ignored

TEXT = """\
schema: simaturity/ignore/1
ignore:
  - {fingerprint: 0123456789ab, reason: a, until: 2027}
  - {fingerprint: 123456789012, reason: b, until: 2027-06}
"""


def problems(text: str) -> list[tuple[int | None, int | None, str, str]]:
    """Line, column, code and severity of each problem."""
    reading = parse_ignored(FileText("ignore.yaml", text))
    assert (reading.value is None) == any(one.severity == "error" for one in reading.problems)
    return [(one.line, one.column, one.code, one.severity) for one in reading.problems]


def test_file(tmp_path: Path) -> None:
    path = tmp_path / "ignore.yaml"
    path.write_text(TEXT, encoding="utf-8")
    reading = read_ignored(path)
    assert (reading.path, reading.problems) == (str(path), ())
    entries = reading.result().ignore
    # Digits alone are a number to YAML, and a fingerprint to us.
    assert [(one.fingerprint, one.reason, str(one.until)) for one in entries] == [
        ("0123456789ab", "a", "2027"),
        ("123456789012", "b", "2027-06"),
    ]
    assert parse_ignored(FileText("ignore.yaml", TEXT)).value == reading.value


def test_file_without_entries() -> None:
    for text in ("schema: simaturity/ignore/1\n", "schema: simaturity/ignore/1\nignore:\n"):
        assert problems(text) == []


def test_each_change_is_let_pass_once() -> None:
    more = "  - {fingerprint: '0123456789ab', reason: c, until: 2028}\n"
    assert problems(TEXT + more) == [(5, 19, "ignore-doubled", "error")]
    assert problems(TEXT + more + more) == [(5, 19, "ignore-doubled", "error"), (6, 19, "ignore-doubled", "error")]


def test_file_that_is_wrong(tmp_path: Path) -> None:
    assert problems("") == [(1, 1, "empty-file", "error")]
    assert problems("schema: simaturity/profile/1\n") == [(1, 9, "unknown-schema", "error")]
    assert problems(TEXT.replace("until: 2027-06", "until: soon")) == [(4, 51, "date-form", "error")]
    assert problems(TEXT.replace(", reason: b", "")) == [(4, 5, "missing-key", "error")]
    assert problems(TEXT.replace("reason: b", "why: b")) == [
        (4, 5, "missing-key", "error"),
        (4, 33, "unknown-key", "error"),
    ]
    (one,) = read_ignored(tmp_path / "none.yaml").problems
    assert one.code == "no-such-file"

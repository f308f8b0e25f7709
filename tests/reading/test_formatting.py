"""Files of every kind, read and laid out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.ignored import Ignored
from simaturity.core.model import Model
from simaturity.core.problem import Route
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.texts import Texts
from simaturity.files.texts import MOST_BYTES
from simaturity.reading.formatting import Laid, key_order, read_laid

PROFILE = """\
schema: simaturity/profile/1
region:   {name: Land, id: x-land}
rubric: social-innovation-policy/1
as_of: 2024
"""
LAID = PROFILE.replace("   {", " {")
SORTED = (
    "schema: simaturity/profile/1\nrubric: social-innovation-policy/1\nregion: {id: x-land, name: Land}\nas_of: 2024\n"
)


def save(folder: Path, data: bytes, name: str = "x.yaml") -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_a_profile(tmp_path: Path) -> None:
    path = save(tmp_path, PROFILE.encode())
    assert read_laid(path).value == Laid(PROFILE, LAID, False)
    assert read_laid(path, sort=True).value == Laid(PROFILE, SORTED, False)


@pytest.mark.parametrize(
    ("data", "changes"),
    [(LAID, False), (PROFILE, True), (LAID.replace("\n", "\r\n"), True), (LAID.rstrip("\n"), True)],
)
def test_what_changes(tmp_path: Path, data: str, changes: bool) -> None:
    laid = read_laid(save(tmp_path, data.encode())).result()
    assert (laid.changes, laid.after) == (changes, LAID)


@pytest.mark.parametrize(
    ("data", "foreign"), [(PROFILE.encode(), False), (PROFILE.replace("\n", "\r\n").encode(), True)]
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, foreign: bool) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert read_laid("-").value == Laid(PROFILE, LAID, foreign)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xef\xbb\xbf" + PROFILE.encode(), "byte-order-mark"),
        (PROFILE.encode("utf-16"), "not-utf-8"),
        (PROFILE.replace("2024", "soon").encode(), "date-form"),
        (b"a: [", "yaml-syntax"),
        (b"#" * (MOST_BYTES + 1), "file-too-large"),
    ],
)
def test_a_file_with_errors_has_no_text(tmp_path: Path, data: bytes, code: str) -> None:
    reading = read_laid(save(tmp_path, data))
    assert reading.value is None
    assert [one.code for one in reading.problems] == [code]


def test_warnings_do_not_matter(tmp_path: Path) -> None:
    reading = read_laid(save(tmp_path, (PROFILE + "sources:\n  idle: {title: A, kind: law}\n").encode()))
    assert [one.code for one in reading.problems] == ["unused-source"]
    assert reading.ok


@pytest.mark.parametrize(
    ("model", "route", "keys", "ordered"),
    [
        (Profile, (), "levers as_of schema sources", "schema as_of sources levers"),
        (Profile, ("sources",), "b a c", "b a c"),
        (Profile, ("sources", "b"), "kind title", "title kind"),
        (Profile, ("region", "name"), "nl en", "nl en"),
        (Profile, ("instruments", "x", "milestones", 0), "on by id reached", "reached id on by"),
        (Profile, ("instruments", "x", "amounts", 0), "sources for value", "value for sources"),
        (Profile, ("instruments", "x", "milestones", 0, "sources", 1), "at source", "source at"),
        (Profile, ("findings", 0), "on sources because criterion", "criterion because on sources"),
        (Profile, ("declared", 0), "on domains stages", "stages domains on"),
        (Profile, ("barriers", "x"), "sources severity status", "status severity sources"),
        (Profile, ("barriers", "x", 0), "sources severity status", "status severity sources"),
        (Profile, ("conditions", "x"), "note named answer", "answer named note"),
        (Rubric, ("tensions", "x", "all", 0), "domains outcome criterion", "criterion outcome domains"),
        (Rubric, ("tensions", "x", "all", 0), "answer condition", "condition answer"),
        (Checklist, ("levers", "x"), "origin title", "title origin"),
        (Texts, ("texts", 0), "translation text", "text translation"),
        (Ignored, ("ignore", 0), "until fingerprint", "fingerprint until"),
    ],
)
def test_order_of_keys(model: type[Model], route: Route, keys: str, ordered: str) -> None:
    assert list(key_order(model)(route, keys.split())) == ordered.split()

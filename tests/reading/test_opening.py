"""Which file a name means."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.reading.opening import is_bare, open_text


@pytest.mark.parametrize("name", ["wallonia", "-", "x-name"])
def test_bare(name: str) -> None:
    assert is_bare(name)


@pytest.mark.parametrize("name", ["wallonia.yaml", "./wallonia", "profiles/wallonia", "a\\b", "..", Path("wallonia")])
def test_not_bare(name: str | Path) -> None:
    assert not is_bare(name)


def test_a_shipped_file_goes_by_the_name_that_was_given() -> None:
    file = open_text("profiles", "wallonia")
    assert file.path == "wallonia"
    assert (file.text or "").startswith("# yaml-language-server")


def test_a_shipped_name_is_near(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_text("profiles", "bruxels").problems[0].help == 'did you mean "brussels"?'
    (tmp_path / "zzz").touch()
    assert open_text("profiles", "zzzz").problems[0].help == 'did you mean "zzz"?'

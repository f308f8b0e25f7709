"""simaturity.report.template_cache: compiled templates, kept where only the user can write."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest
from jinja2 import DictLoader, Environment
from jinja2.bccache import bc_magic

from simaturity.report import template_cache
from simaturity.report.template_cache import Cache


def rendered(folder: Path, text: str = "{{ 1 + 1 }}", settings: str = "") -> tuple[str, int]:
    """A template's page, and how many templates were compiled for it."""
    env = Environment(loader=DictLoader({"a.html": text}), autoescape=True, bytecode_cache=Cache(settings, folder))
    with mock.patch.object(Environment, "compile", autospec=True, side_effect=Environment.compile) as compiling:
        page = env.get_template("a.html").render()
    return page, compiling.call_count


def test_it_is_compiled_once(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert [rendered(folder) for _ in range(3)] == [("2", 1), ("2", 0), ("2", 0)]
    assert [path.suffix for path in folder.iterdir()] == [".jinja"]
    assert folder.stat().st_mode & 0o077 == 0


def test_another_text_is_compiled_anew(tmp_path: Path) -> None:
    rendered(tmp_path / "a")
    assert rendered(tmp_path / "a", "{{ 1 + 2 }}") == ("3", 1)


def test_other_settings_have_code_of_their_own(tmp_path: Path) -> None:
    rendered(tmp_path)
    assert rendered(tmp_path, settings="autoescape") == ("2", 1)
    assert rendered(tmp_path) == ("2", 0)


def test_what_others_can_write_is_not_trusted(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    rendered(folder)
    folder.chmod(0o777)
    assert rendered(folder) == ("2", 1)
    folder.chmod(0o700)
    with mock.patch("os.getuid", return_value=os.getuid() + 1):
        assert rendered(folder) == ("2", 1)


@pytest.mark.parametrize("content", [b"", b"rubbish", bc_magic, bc_magic + b"garbage"])
def test_rubbish_in_the_cache_is_passed_over(tmp_path: Path, content: bytes) -> None:
    rendered(tmp_path / "a")
    (file,) = (tmp_path / "a").iterdir()
    file.write_bytes(content)
    assert rendered(tmp_path / "a") == ("2", 1)


def test_without_a_place_it_works_as_well(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert rendered(tmp_path / "file" / "below") == ("2", 1)


def test_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert template_cache._folder() == tmp_path / "simaturity" / "templates"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert template_cache._folder() == tmp_path / ".cache" / "simaturity" / "templates"
    monkeypatch.setenv("XDG_CACHE_HOME", ".cache")
    assert template_cache._folder() == tmp_path / ".cache" / "simaturity" / "templates"
    with mock.patch.object(Path, "home", side_effect=RuntimeError):
        assert template_cache._folder() is None
        assert rendered(None) == ("2", 1)  # type: ignore[arg-type]

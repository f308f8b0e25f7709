"""Where the data that come with simaturity lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.files import shipped
from simaturity.files.shipped import shipped_file, shipped_folder, shipped_names


def test_folders_and_names() -> None:
    assert shipped_names("rubrics") == ("barriers", "social-innovation-policy")
    assert {"brussels", "flanders", "wallonia"} <= set(shipped_names("profiles"))
    assert shipped_file("rubrics", "barriers") == shipped_folder("rubrics") / "barriers.yaml"
    assert shipped_file("rubrics", "nothing") is None
    assert shipped_file("rubrics", "../rubrics/barriers") is None


def test_the_wheel_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_data" / "profiles").mkdir(parents=True)
    (tmp_path / "_data" / "profiles" / "only.yaml").touch()
    monkeypatch.setattr(shipped, "_IN_WHEEL", tmp_path / "_data")
    monkeypatch.setattr(shipped, "_IN_CHECKOUT", tmp_path / "checkout")
    assert shipped_names("profiles") == ("only",)
    assert shipped_folder("rubrics") == tmp_path / "checkout" / "rubrics"
    assert shipped_names("rubrics") == ()

"""The repositories that recipes are run in."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..cli.states import OLD
from ..repository import on_its_own
from .place import Place


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Place:
    """A base that supports 5 in the social economy, or another one, and a head that is no other yet."""
    on_its_own(monkeypatch)
    return Place(tmp_path, getattr(request, "param", OLD))

"""simaturity.cli.links: progress is for terminals, and what cannot be used on the way is told or left out."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.links import _progress, _proxies, _snapshot
from simaturity.cli.stop import Stop
from simaturity.core.profile import Source

from .test_limits import forever


def test_nothing_is_told_where_no_terminal_is() -> None:
    for stream in (None, io.StringIO()):
        with mock.patch("sys.stderr", stream), _progress() as tell:
            tell(1, 2)
        assert stream is None or stream.getvalue() == ""


@pytest.mark.parametrize("proxy", ["http://[::1", "gopher://a.example"])
def test_a_proxy_that_is_none(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HTTP_PROXY", raising=False)
    monkeypatch.setenv("http_proxy", proxy)
    with pytest.raises(Stop) as stopped:
        _proxies()
    assert stopped.value.lines == [
        "the environment names no proxy that can be used",
        "    help: see HTTP_PROXY, HTTPS_PROXY and ALL_PROXY",
    ]


def test_a_snapshot_that_takes_too_long_is_told_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<html>x")
    hash = hashlib.sha256(b"<html>x").hexdigest()
    snapshot = {"path": "a.html", "sha256": hash}
    source = Source.model_validate({"title": "T", "kind": "press", "snapshot": snapshot})
    found = _snapshot(source, tmp_path)
    assert found is not None
    assert found.size == 7
    with (
        mock.patch("simaturity.cli.snapshots.SECONDS", 1),
        mock.patch("simaturity.reading.quotes.snapshot.kind_of", side_effect=lambda data, path: forever()),
    ):
        found = _snapshot(source, tmp_path)
    assert found is not None
    assert (found.sha256, found.size) == (hash, -1)

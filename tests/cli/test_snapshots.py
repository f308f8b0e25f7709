"""simaturity.cli.snapshots: the folder of a profile, and the bounds around its snapshots."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.snapshots import folder_of, quotes_of, time_for_all

from .running import ROOT
from .test_limits import forever


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("-", None),
        ("land.yaml", Path(".")),
        ("./land", Path(".")),
        ("deep/land.yaml", Path("deep")),
        ("/top.yaml", Path("/")),
        ("wallonia", ROOT / "profiles"),
    ],
)
def test_folders(name: str, folder: Path | None) -> None:
    assert folder_of(name) == folder


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    from simaturity.cli.assessing import assessed

    from .profiles import PROFILE, write
    from .test_sources import snapshot

    (tmp_path / "a.txt").write_bytes(b"x")
    source = f"gazette: {{title: Gazette, kind: law, published: 2013-02-15, {snapshot('a.txt', b'x')}}}"
    land = PROFILE.replace("gazette: {title: Gazette, kind: law, published: 2013-02-15}", source)
    write(
        tmp_path, land=land.replace("on: 2012, sources: [gazette]", "on: 2012, sources: [{source: gazette, quote: x}]")
    )
    (one,) = assessed([str(tmp_path / "land.yaml")], None, None, None, [], "en")
    (found,) = quotes_of(one)
    assert (found.state, found.line) == ("found", 1)
    with (
        mock.patch("simaturity.cli.snapshots.SECONDS", 1),
        mock.patch("simaturity.reading.quotes.wording.Passages.find", side_effect=lambda quote: forever()),
    ):
        (found,) = quotes_of(one)
    assert (found.state, found.reason) == ("unreadable", "too-much")
    with mock.patch("simaturity.cli.snapshots.ALL_SECONDS", 0):
        (found,) = quotes_of(one, time_for_all())
    assert (found.state, found.reason) == ("unreadable", "quotes-out-of-time")
    (found,) = quotes_of(one, time_for_all())
    assert found.state == "found"

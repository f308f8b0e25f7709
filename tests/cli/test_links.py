"""simaturity.cli.links: progress is for terminals, and a closed stderr is nobody's fault."""

from __future__ import annotations

import io
from unittest import mock

from simaturity.cli.links import _progress


def test_nothing_is_told_where_no_terminal_is() -> None:
    for stream in (None, io.StringIO()):
        with mock.patch("sys.stderr", stream), _progress() as tell:
            tell(1, 2)
        assert stream is None or stream.getvalue() == ""

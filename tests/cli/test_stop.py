"""simaturity.cli.stop."""

from __future__ import annotations

import io
import sys
from unittest import mock

import pytest

from simaturity.cli.stop import Stop, say, settle, unwritable


def test_stop_reports_its_lines_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert Stop(["one", "two"]).report() == 2
    assert Stop(["three"], status=3).report() == 3
    assert capsys.readouterr() == ("", "one\ntwo\nthree\n")


def test_a_path_is_no_command_to_a_ci(capsys: pytest.CaptureFixture[str]) -> None:
    say("::stop-commands::x/land.yaml: holds texts", "  ::error::y", "a::b")
    assert capsys.readouterr().err == "./::stop-commands::x/land.yaml: holds texts\n./  ::error::y\na::b\n"


@pytest.mark.parametrize(
    ("place", "error", "line"),
    [
        ("out", OSError(28, "No space left on device"), "out: cannot be written: No space left on device"),
        ("out", io.UnsupportedOperation("not writable"), "out: cannot be written: not writable"),
        ("a\x1b[31mb", OSError(28, "Full"), "a\\x1b[31mb: cannot be written: Full"),
    ],
)
def test_unwritable(place: str, error: OSError, line: str) -> None:
    assert unwritable(place, error).lines == [line]


def test_closed_or_broken_standard_error_is_nobodys_fault() -> None:
    with mock.patch.object(sys, "stderr", None):
        say("unheard")
    broken = mock.Mock(encoding="utf-8")
    broken.write.side_effect = OSError(28, "No space left on device")
    with mock.patch.object(sys, "stderr", broken):
        say("unheard", "too")


def test_settle_leaves_a_working_stream_alone() -> None:
    stream = io.StringIO()
    stream.write("text")
    settle(stream)
    settle(None)
    assert stream.getvalue() == "text"

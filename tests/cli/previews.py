"""A preview as a process of its own, and requests to it."""

from __future__ import annotations

import http.client
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .running import NO_SETTINGS, SECONDS, command, environment

_SHOWN = re.compile(r"shown at http://127\.0\.0\.1:(\d+)/\n    help: Ctrl-C ends it\n")


@dataclass(frozen=True)
class Started:
    """A preview that runs."""

    process: subprocess.Popen[bytes]
    port: int
    said: str
    """What it said first: its address, and how it ends."""

    @property
    def address(self) -> str:
        """Where its frame is."""
        return f"http://127.0.0.1:{self.port}/"

    def text(self, path: str = "/") -> str:
        """What a path shows."""
        status, _, body = asked(self.port, path)
        assert status == 200, (status, body)
        return body.decode("utf-8")

    def end(self, number: int = signal.SIGINT) -> tuple[int, bytes, bytes]:
        """End it by a signal; give its status, and what it said since."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, out, err


@contextmanager
def started(folder: Path, *words: str | Path, settings: Mapping[str, str] = NO_SETTINGS) -> Iterator[Started]:
    """Run a preview without a browser, from a folder, until the end of the block."""
    with subprocess.Popen(
        command("preview", *words, "--no-open"),
        cwd=folder,
        env=environment(settings),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield _first_words(process)
        finally:
            if process.poll() is None:
                process.kill()


def _first_words(process: subprocess.Popen[bytes]) -> Started:
    assert process.stderr
    said = ""
    while not (found := _SHOWN.search(said)):
        line = process.stderr.readline().decode("utf-8")
        assert line, f"it ended: {said}"
        said += line
    return Started(process, int(found[1]), said)


def asked(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask for a path; underscores in the names of headers stand for hyphens."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def until(true: Callable[[], object]) -> None:
    """Wait until something is true."""
    end = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)

"""A small client of the language server that editors run for YAML: it opens a file, points at places, and asks."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

SECONDS = 30.0
"""How long an answer may take before the test gives it up."""

SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},  # nothing is asked of the network
        "schemas": {},
    },
}
"""What the server is told that its user set; all else is as it comes."""

CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True},
}


class Place(NamedTuple):
    """A place in a file, counted from 1 as editors show it."""

    line: int
    column: int


class Squiggle(NamedTuple):
    """What an editor underlines, from its first letter, and what it says there."""

    place: Place
    message: str


class Document:
    """One file that is open in the editor."""

    def __init__(self, server: LanguageServer, path: Path, text: str) -> None:
        self._server, self.uri, self.text = server, path.as_uri(), text
        item = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        server.notify("textDocument/didOpen", {"textDocument": item})

    def place(self, before: str, after: str = "") -> Place:
        """The place between two pieces of text that stand together once in the file."""
        assert self.text.count(before + after) == 1, (
            f"{before + after!r} stands {self.text.count(before + after)} times"
        )
        lines = self.text[: self.text.index(before + after) + len(before)].split("\n")
        return Place(len(lines), len(lines[-1]) + 1)

    def completions(self, at: Place) -> dict[str, dict[str, Any]]:
        """What the editor offers at a place, by what is shown."""
        found = self._ask("textDocument/completion", at)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def hover(self, at: Place) -> str:
        """What the editor shows of the word at a place, as Markdown."""
        found = self._ask("textDocument/hover", at)
        said: str = found["contents"]["value"] if found else ""
        return said

    def squiggles(self) -> list[Squiggle]:
        """What the editor underlines, in the order of the file."""
        found = self._server.diagnostics(self.uri)
        return sorted(Squiggle(Place(*_start(one)), one["message"]) for one in found)

    def _ask(self, method: str, at: Place) -> Any:
        position = {"line": at.line - 1, "character": at.column - 1}
        return self._server.request(method, {"textDocument": {"uri": self.uri}, "position": position})


def _start(diagnostic: dict[str, Any]) -> tuple[int, int]:
    start = diagnostic["range"]["start"]
    return start["line"] + 1, start["character"] + 1


class LanguageServer:
    """A running server, spoken to over its standard input and output."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process, self._number = process, 0
        self._inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        assert process.stdin
        assert process.stdout
        self._out: IO[bytes] = process.stdin
        threading.Thread(target=self._listen, args=(process.stdout,), daemon=True).start()

    def begin(self) -> None:
        """Shake hands."""
        asked = {"processId": os.getpid(), "rootUri": None, "capabilities": CAPABILITIES}
        self.request("initialize", asked)
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def open(self, path: Path, text: str | None = None) -> Document:
        """Open a file, with another text than is saved if one is given."""
        return Document(self, path, path.read_text(encoding="utf-8") if text is None else text)

    def request(self, method: str, parameters: dict[str, Any] | None = None) -> Any:
        """Ask, and wait for the answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, **({} if parameters is None else {"params": parameters})})
        while True:
            message = self._next(method)
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message.get("result")

    def notify(self, method: str, parameters: dict[str, Any] | None = None) -> None:
        """Tell, without an answer."""
        self._send({"method": method, **({} if parameters is None else {"params": parameters})})

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Wait for what the server finds wrong with a file that was opened, and take it."""
        while uri not in self._diagnostics:
            self._next(f"diagnostics of {uri}")
        return self._diagnostics.pop(uri)

    def _next(self, what: str) -> dict[str, Any]:
        """Take the next message; what the server asks of an editor is answered, and diagnostics are kept."""
        try:
            message = self._inbox.get(timeout=SECONDS)
        except queue.Empty:
            raise TimeoutError(f"no answer within {SECONDS:.0f} s: {what}") from None
        assert message, f"the server ended: {what}"
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            wanted = [SETTINGS.get(item.get("section", ""), {}) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif method and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._out.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._out.flush()

    def _listen(self, stream: IO[bytes]) -> None:
        """Put what the server says into the inbox; an empty message says that it ended."""
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._inbox.put(json.loads(stream.read(length)))
        self._inbox.put({})


@contextmanager
def language_server(node: Path, script: Path) -> Iterator[LanguageServer]:
    """Start the server, and end it afterwards."""
    words = [str(node), str(script), "--stdio"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        server = LanguageServer(process)
        try:
            server.begin()
            yield server
            server.request("shutdown")
            server.notify("exit")
            process.wait(timeout=SECONDS)
        finally:
            process.kill()

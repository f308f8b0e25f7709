"""The programs from outside that the browser tests need: where each is, and what is said where it is missing."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
SECONDS = 120.0
"""How long a program may take before the test gives it up."""


@dataclass(frozen=True)
class Tool:
    """A program or a package, and where it comes from."""

    name: str
    origin: str
    find: Callable[[], Path | None]


def _program(name: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        path = shutil.which(name)
        return Path(path) if path else None

    return find


def _python_package(name: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        spec = importlib.util.find_spec(name)
        return Path(spec.origin) if spec and spec.origin else None

    return find


def _node_file(name: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        path = node_modules() / name
        return path if path.is_file() else None

    return find


def node_modules() -> Path:
    """The folder of the packages from npm."""
    return Path(os.environ.get("SIMATURITY_NODE_MODULES") or HERE / "node_modules").resolve()


CHROMIUM = Tool("chromium", "Debian package chromium", _program("chromium"))
PLAYWRIGHT = Tool("playwright", "extra browser of this package", _python_package("playwright"))
NODE = Tool("node", "Debian package nodejs", _program("node"))
AXE = Tool("axe-core", "npm ci in tests/browser", _node_file("axe-core/axe.min.js"))
HTML_VALIDATE = Tool("html-validate", "npm ci in tests/browser", _node_file("html-validate/bin/html-validate.mjs"))
SARIF_MULTITOOL = Tool(
    "sarif-multitool",
    "npm ci in tests/browser",
    _node_file("@microsoft/sarif-multitool-linux/Sarif.Multitool"),
)
YAML_LANGUAGE_SERVER = Tool(
    "yaml-language-server", "npm ci in tests/browser", _node_file("yaml-language-server/bin/yaml-language-server")
)
PRE_COMMIT = Tool("pre-commit", "extra dev of this package", _python_package("pre_commit"))
PANDOC = Tool("pandoc", "Debian package pandoc", _program("pandoc"))
PDFINFO = Tool("pdfinfo", "Debian package poppler-utils", _program("pdfinfo"))
PDFTOTEXT = Tool("pdftotext", "Debian package poppler-utils", _program("pdftotext"))
PDFTOPPM = Tool("pdftoppm", "Debian package poppler-utils", _program("pdftoppm"))
OPENSSL = Tool("openssl", "Debian package openssl", _program("openssl"))
ZSH = Tool("zsh", "Debian package zsh", _program("zsh"))
FISH = Tool("fish", "Debian package fish", _program("fish"))


def need(tool: Tool) -> Path:
    """The file of a tool; where it is missing, the test is passed over, or fails if the environment asks for all."""
    found = tool.find()
    if found is None:
        reason = f"{tool.name} is not installed ({tool.origin})"
        if os.environ.get("SIMATURITY_ALL_TOOLS") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return found


def call(*words: str | Path, folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run a program and keep what it says."""
    return subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, timeout=SECONDS, check=False)

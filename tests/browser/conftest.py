"""What the browser tests share: one browser, and the pages written once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from .beside import write as write_beside
from .subjects import Pages, write
from .tools import CHROMIUM, PLAYWRIGHT, need

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync "
    "--no-first-run --disable-quic"
).split()
"""Chromium without its sandbox, which root cannot have, and without calls of its own to the network."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    need(PLAYWRIGHT)
    chromium = need(CHROMIUM)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages as HTML."""
    return write(tmp_path_factory.mktemp("pages"), "html")


@pytest.fixture(scope="session")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages beside the report as HTML."""
    return Pages(tmp_path_factory.mktemp("beside"), "html", write_beside)


@pytest.fixture(scope="session")
def beside_markdown(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages beside the report as Markdown."""
    return Pages(tmp_path_factory.mktemp("beside_markdown"), "md", write_beside)


@pytest.fixture(scope="session")
def markdown(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages as Markdown."""
    return write(tmp_path_factory.mktemp("markdown"), "md")

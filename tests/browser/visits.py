"""A page opened in the browser, with all that it says and asks for on the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, NARROW = 1280, 320
"""Widths of the window, in CSS pixels; the narrow one is that of WCAG 2.2, 1.4.10 (Reflow)."""
HEIGHT = 900


@dataclass
class Visit:
    """An open page."""

    page: Page
    said: list[str] = field(default_factory=list)
    """Messages of the console and errors of scripts."""
    asked: list[str] = field(default_factory=list)
    """The addresses that were asked for."""

    def ask(self, question: str, argument: object = None) -> Any:
        """What a piece of JavaScript answers in the page."""
        return self.page.evaluate(question, argument)

    def resize(self, width: int) -> None:
        """Make the window wider or narrower."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})


@contextmanager
def visit(browser: Browser, path: Path | str, width: int = WIDE, **settings: Any) -> Iterator[Visit]:
    """Open a file or an address in a context of its own, with some settings of it."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **settings)
    try:
        visited = Visit(context.new_page())
        context.on("request", lambda request: visited.asked.append(request.url))
        context.on("console", lambda message: visited.said.append(message.text))
        context.on("weberror", lambda error: visited.said.append(str(error.error)))
        visited.page.goto(path if isinstance(path, str) else path.as_uri())
        yield visited
    finally:
        context.close()

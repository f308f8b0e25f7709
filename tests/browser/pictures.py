"""Takes the pictures of the README and the docs from the shipped regions: ``python -m tests.browser.pictures``.

Each is a screenshot of Chromium, the one of the terminal of the text view with its colours.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from ..cli.running import ROOT, run
from .conftest import ARGUMENTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PICTURES = ROOT / "docs" / "pictures"
TERMINAL = """<!DOCTYPE html><meta charset="utf-8"><style>body {{ margin: 0; background: #1c1f24 }}
pre {{ display: inline-block; margin: 0; padding: 18px 22px; color: #e6e6e6;
font: 14px/1.35 "DejaVu Sans Mono", monospace }}</style><pre>{code}</pre>"""


def main() -> None:
    """Take all of them."""
    PICTURES.mkdir(exist_ok=True)
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("chromium is not installed (Debian package chromium)")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        run("report", "wallonia", "flanders", "--lang", "en", "--output", folder)
        _shot(browser, folder / "wallonia.html", "report", height=1220)
        _shot(browser, folder / "flanders.html", "timeline", element="#course--social-innovation")
        run("report", "brussels", "--lang", "fr", "--output", folder / "brussels.html")
        _shot(browser, folder / "brussels.html", "dark", height=900, dark=True)
        (folder / "terminal.html").write_text(terminal(), encoding="utf-8")
        _shot(browser, folder / "terminal.html", "terminal", element="pre")
        browser.close()


def terminal() -> str:
    """The text view of one domain, as a terminal shows it."""
    settings = {"COLUMNS": "88"}
    out = run("score", "wallonia", "--domain", "social-economy", "--lang", "en", terminal=True, settings=settings).out
    console = Console(record=True, width=88, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(f"$ simaturity score wallonia --domain social-economy\n{out}"))
    return console.export_html(theme=MONOKAI, code_format=TERMINAL, inline_styles=True)


def _shot(
    browser: Browser, page: Path, name: str, height: int = 900, element: str | None = None, dark: bool = False
) -> None:
    """Take a picture of the top of a page, or of one element of it, without the buttons of scripts."""
    context = browser.new_context(
        viewport={"width": 1180, "height": height},
        color_scheme="dark" if dark else "light",
        java_script_enabled=False,
    )
    opened = context.new_page()
    opened.goto(page.as_uri())
    path = PICTURES / f"{name}.png"
    if element:
        opened.locator(element).first.screenshot(path=path)
    else:
        opened.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    main()

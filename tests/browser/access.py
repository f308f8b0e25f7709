"""What axe-core finds in an open page: the rules of WCAG 2.2 up to level AA, and good practice."""

from __future__ import annotations

from .tools import AXE, HERE, need
from .visits import Visit

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules on colours. They are slow; no language changes what they find, and no colour what the others find."""
_FINDS = (HERE / "axe_finds.js").read_text(encoding="utf-8")


def wrong(visited: Visit) -> list[str]:
    """What is wrong by all rules but those on colours."""
    return _found(visited, {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in COLOURS}})


def wrong_colours(visited: Visit) -> list[str]:
    """What is wrong by the rules on colours."""
    return _found(visited, {"runOnly": {"type": "rule", "values": COLOURS}})


def _found(visited: Visit, options: dict[str, object]) -> list[str]:
    if visited.ask("typeof axe") == "undefined":
        visited.ask(need(AXE).read_text(encoding="utf-8"))
    found: list[str] = visited.ask(_FINDS, options)
    return found

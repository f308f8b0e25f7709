"""What is wrong with a file: a place in it, a stable code, a message and, where one exists, the mend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

Route = tuple[str | int, ...]
"""The way from the top of a file to a value: mapping keys and list positions, counted from 0."""

Severity = Literal["error", "warning"]

MOST_PROBLEMS = 1000
"""Problems shown of one file; one that has more is of another making."""


class Problem(NamedTuple):
    """One thing wrong with one file. The place is symbolic; line and column are found at the edge."""

    code: str
    """Stable kebab-case id, documented in docs/problems.md."""
    route: Route
    message: str
    help: str | None = None
    severity: Severity = "error"
    line: int | None = None
    """Line in the file, from 1, where the problem is known by place and not by route."""
    column: int | None = None
    """Column in that line, from 1, in characters."""
    at_key: bool = False
    """The key at the end of the route is at fault, not the value behind it."""


def route_text(route: Route) -> str:
    """Write a route as people do: ``instruments.decree.milestones[0].on``."""
    out = ""
    for step in route:
        if isinstance(step, int):
            out += f"[{step}]"
        else:
            out += ("." if out else "") + (escaped(step) or '""')
    return out


def problem_line(path: str, problem: Problem) -> str:
    """Write a problem on one line, its place first: ``x.yaml:12:5: region.name: ... [missing-key]``."""
    place = "".join(f":{number}" for number in (problem.line, problem.column) if number is not None)
    kind = "warning: " if problem.severity == "warning" else ""
    route = f"{route_text(problem.route)}: " if problem.route else ""
    return f"{escaped(path, most=4096)}{place}: {kind}{route}{problem.message} [{problem.code}]"


def escaped(text: str, most: int = 60) -> str:
    """Cut a text from a file to `most` characters, with what a terminal would obey written out."""
    cut = text if len(text) <= most else text[: most - 3] + "..."
    if cut.isprintable():
        return cut
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)


def shown(value: Any) -> str:
    """Put a value of a file into a message: texts in quotes, collections by name."""
    if isinstance(value, str):
        return f'"{escaped(value)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return escaped(str(value))
    if value is None:
        return "nothing"
    return "a mapping" if isinstance(value, dict) else "a list"


_MOST_WORDS = 1000
"""Among more, looking for a near one takes too long."""

_LONGEST = 1000
"""Letters that are compared: of thousands of accents on one, nobody could wait for the order."""

_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})
"""Letters that are no others with accents."""


def folded(text: str) -> str:
    """Leave out what people write in several ways: capitals, accents, and what stands between words.

    ``In Effect``, ``in_effect`` and ``in-effect`` are the same then.
    """
    import re  # imported late, as below: only a wrong file needs it
    import unicodedata

    plain = unicodedata.normalize("NFKD", text[:_LONGEST].casefold().translate(_LETTERS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\s_\u2010-\u2015-]+", "-", letters).strip("-")


def nearest(given: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Find the known word that a writer probably meant: the same in another spelling, or one that is near."""
    from difflib import get_close_matches

    words = {folded(word): word for word in sorted(known, reverse=True)}
    if len(words) > _MOST_WORDS:
        return None
    asked = folded(given[:100])
    if asked in words:
        return words[asked]
    found = get_close_matches(asked, words, n=1, cutoff=cutoff)
    return words[found[0]] if found else None


def did_you_mean(given: str, known: Iterable[str]) -> str | None:
    """Word the nearest known word as help, if one is near."""
    word = nearest(given, known)
    return meant(word) if word else None


def meant(word: str) -> str:
    """Word as help what was meant."""
    return f'did you mean "{escaped(word)}"?'

"""What the Tab key offers for a value: names, dates and ids, each with a word about it.

Where something goes wrong, nothing is offered: whoever is typing does not want to hear of it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.text import Text

    from .inputs import Rules

QUOTE = "\N{RIGHT SINGLE QUOTATION MARK}"
"""What an apostrophe becomes: no shell takes it for one of its quotes."""
MOST = 70
"""Characters that are said of a value."""
DEFAULT = "social-innovation-policy"
_SAFE = re.compile(r"[A-Za-z0-9_./-]+\Z")
"""What no shell takes for anything but a name. Other names are left to the shell's own completion of files."""


class Line(NamedTuple):
    """What stands on the command line so far."""

    typed: str
    """The beginning of the value to complete."""
    rubric: str | None
    """The rubric named by an option, if any."""
    barriers: str | None


Offers = Iterable[tuple[str, str]]
"""Values, each with a word about it. Those that do not begin as typed are left out by the caller."""


def offered(offer: Callable[[Line], Offers], line: Line) -> list[tuple[str, str]]:
    """Give what begins as typed, each value once."""
    try:
        found = list(offer(line))
    except (Stop, OSError):
        return []
    return list({value: (value, _tame(about)) for value, about in found if value.startswith(line.typed)}.values())


def _tame(about: str) -> str:
    """Leave the letters of a text: zsh evaluates what is said of a value, and the text may be a stranger's."""
    kept = "".join(one if one.isalnum() or one in " ,.;&/-" else QUOTE if one in f"'{QUOTE}" else " " for one in about)
    line = " ".join(kept.split())
    return line if len(line) <= MOST else f"{line[: MOST - 1].rstrip()}…"


# ---- Files


def profiles(line: Line) -> Offers:
    """The shipped regions, and the YAML files here; where no region fits, the shell completes all files by itself."""
    from simaturity.files.shipped import shipped_names

    regions = [name for name in shipped_names("profiles") if name.startswith(line.typed)]
    if not regions:
        return []
    return [*((name, "a shipped region") for name in regions), *files(line)]


def files(line: Line) -> Iterator[tuple[str, str]]:
    """The YAML files and folders here."""
    for name in sorted(os.listdir()):
        if _SAFE.match(name) and name[0] not in "-.":
            if os.path.isdir(name):
                yield f"{name}/", "a folder"
            elif name.endswith((".yaml", ".yml")):
                yield name, "a file"


def rubrics(line: Line) -> Offers:
    """The shipped rubric by its name."""
    return [(DEFAULT, "the shipped rubric")]


def checklists(line: Line) -> Offers:
    """The shipped checklist by its name."""
    return [("social-innovation-barriers", "the shipped checklist")]


# ---- Ids of the rubric


def _rules(line: Line) -> Rules:
    """The rubric and checklist on the line. What one would have to wait for, such as standard input, is passed over."""
    from .inputs import rules

    rubric, barriers = (_waits_not(name) for name in (line.rubric, line.barriers))
    return rules(rubric or DEFAULT, barriers)


def _waits_not(name: str | None) -> str | None:
    if name is None or name == "-":
        return None
    return name if not os.path.exists(name) or stat.S_ISREG(os.stat(name).st_mode) else None


def domains(line: Line) -> Offers:
    """The domains of the rubric."""
    rubric = _rules(line).rubric
    return [(name, _said(one.title, rubric.language)) for name, one in rubric.domains.items()]


def stages(line: Line) -> Offers:
    """The stages of the ladder."""
    rubric = _rules(line).rubric
    return [(str(one.stage), _said(one.name, rubric.language)) for one in rubric.stages]


def assumptions(line: Line) -> Offers:
    """Ways to go on with ``[DOMAIN:]CRITERION=ANSWER``, a part at a time.

    Where one part fits alone, it comes with all that may follow: a single value would end with a space.
    """
    parts = [one for one in _parts(line) if one[0].startswith(line.typed) or line.typed.startswith(one[0])]
    if len(parts) == 1 and parts[0][0].endswith(":"):
        parts = _parts(line._replace(typed=parts[0][0]))
    if len(parts) > 1:
        return parts
    return [answer for part in parts for answer in _answers(part[0], line)]


def _parts(line: Line) -> list[tuple[str, str]]:
    """Criteria, after the domain that is typed already; else domains, too."""
    rubric = _rules(line).rubric
    domain, colon, _ = line.typed.rpartition(":")
    criteria = [(f"{domain}{colon}{name}=", _said(one.title, rubric.language)) for name, one in rubric.criteria.items()]
    if colon:
        return criteria
    return [*criteria, *((f"{name}:", _said(one.title, rubric.language)) for name, one in rubric.domains.items())]


def _answers(part: str, line: Line) -> Offers:
    from .assuming import ANSWERS

    criterion = _rules(line).rubric.criteria[part.rpartition(":")[2].removesuffix("=")]
    return [(f"{part}{one}", "") for one in ANSWERS if one != "not-applicable" or criterion.not_applicable]


def _said(text: Text, language: str) -> str:
    from simaturity.core.text import say

    return say(text, "en", language)


def ids(line: Line) -> Offers:
    """Everything that can be explained, by its id; after ``criterion:`` and the like, the ids of that kind."""
    from simaturity.report.explain.book import Book
    from simaturity.report.explain.index import CHAPTERS, Index, names

    index = Index(Book(*_rules(line), "en"))
    kind, colon, _ = line.typed.partition(":")
    narrow = f"{kind}:" if colon else ""
    for chapter in [index.chapter(kind)] if kind in CHAPTERS and colon else index.chapters:
        for name, id in names(chapter).items():
            # Titles of hundreds of ids take their time, and nobody reads them.
            fits = line.typed and f"{narrow}{name}".startswith(line.typed)
            yield f"{narrow}{name}", chapter.topic(id).title if fits else chapter.title


# ---- Words of the program


def languages(line: Line) -> Offers:
    """The languages of the reports."""
    from simaturity.report.catalogue import languages as known

    return [(tag, "") for tag in known()]


def schemas(line: Line) -> Offers:
    """The schemas: of files, and of what commands write as JSON."""
    from .schema import names

    return [(name, "") for name in names()]


def today(line: Line) -> Offers:
    """The one date that has a name."""
    return [("today", "the day that it is")]


def kinds(line: Line) -> Offers:
    """The kinds of changes, and how they begin."""
    from simaturity.core.changes.change import KINDS

    groups = dict.fromkeys(kind.partition("-")[0] for kind in KINDS)
    return [*((name, f"all that begin with {name}") for name in groups), *((kind, "") for kind in KINDS)]


# ---- Regions to begin a profile of


def territories(line: Line) -> Offers:
    """ISO codes in the case that is typed, those of countries first; once begun, a name that is one plain word."""
    from simaturity.files.territories import beginning, called

    low = line.typed[:1].islower()
    for one in beginning(line.typed):
        yield one.code.lower() if low else one.code, one.name
    for one in called(line.typed) if line.typed else ():
        if _SAFE.match(one.name):
            yield one.name, one.code


def presets(line: Line) -> Offers:
    """The presets of gates."""
    from simaturity.core.gates.presets import PRESETS

    yield from ((name, "") for name in PRESETS)

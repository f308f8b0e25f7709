"""`simaturity import FILE.xlsx`: a filled-in questionnaire becomes a profile, or all that is wrong with it by cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from simaturity.core.problem import Problem, Route, escaped
from simaturity.core.text import say
from simaturity.report.problems import lines

from . import inputs
from .importing_words import as_seen
from .limits import limits
from .ruling import Named
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.profile import Profile
    from simaturity.exchange.workbook.read import Answers

SECONDS, BYTES = 60, 1_000_000_000
"""What reading a workbook may take."""
_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods")
_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")
_BY_LINE = ("e-mail-address", "control-character", "tab", "cut-text")
"""What is found in the text of a file by its lines; in a workbook it is looked for by cells."""
_CHOSEN = (
    "not-an-option",
    "id-form",
    "domain-form",
    "whole-number-form",
    "answer-type",
    "true-or-false",
    "number-form",
)
"""What is said of a cell whose answer is not in its list, beside that something is unknown."""
_PLACE = re.compile(r"(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>[0-9]+)", re.DOTALL)

Found = list[tuple[str, Problem]]
"""Problems, each with its cell or sheet."""


class Imported(NamedTuple):
    """A workbook that was read."""

    text: str
    """The profile as YAML, without the line that names its schema."""
    region: str
    """The id of the region, for the name of the file."""
    remarks: tuple[str, ...]
    """What to say on stderr: warnings, and what was read."""
    told: str
    """The region's name and id, in a remark."""


def is_workbook(path: str, data: bytes) -> bool:
    """Whether a file is meant for `import_workbook`, which says why where it cannot be read."""
    return data.startswith(_BEGINNINGS) or path.lower().endswith(_ENDINGS)


def import_workbook(path: str, data: bytes, rubric: str | None = None, barriers: str | None = None) -> Imported:
    """Read a workbook of `export --format xlsx`. Writes nothing.

    Raises `Stop` where it cannot be read, and `Refused` with every mistake by sheet and cell.
    """
    try:
        with limits(SECONDS, BYTES):
            return _import(path, data, Named(rubric, barriers))
    except (TimeoutError, MemoryError) as error:
        problem = Problem("no-questionnaire", (), f"reading it takes over {SECONDS} seconds or 1 GB")
        raise inputs.Refused([(path, (problem,))]) from error


def _import(path: str, data: bytes, named: Named) -> Imported:
    from simaturity.files.data_text import data_text
    from simaturity.files.texts import MOST_BYTES
    from simaturity.reading.profiles import parse_profile

    found = _read(path, data)
    problems: Found = [*found.problems]
    text = data_text(_clean(found, problems))
    if len(text.encode()) > MOST_BYTES:
        problem = Problem("file-too-large", (), f"as a profile it has more than {MOST_BYTES // 1_000_000} MB")
        raise inputs.Refused([(path, (problem,))])
    read = parse_profile(text, *named.given, path)
    problems += [_by_cell(one, found) for one in read.problems if one.code not in _BY_LINE]
    ordered = _in_order(path, found, problems)
    if wrong := [(place, (one,)) for place, one in ordered if one.severity == "error"]:
        refused = inputs.Refused(wrong)
        if len(wrong) > 1:
            refused.lines.append(f"{len(wrong)} mistakes; nothing was written")
        raise refused
    profile = read.result()
    remarks = [line for place, one in ordered for line in lines(place, (one,))]
    said = (*remarks, f"{escaped(path, most=4096)}: {_told(profile)}")
    name = say(profile.region.name, "en", profile.language)
    return Imported(text, profile.region.id, said, f"{name} ({profile.region.id})")


def _read(path: str, data: bytes) -> Answers:
    """The answers of a workbook."""
    try:
        from simaturity.exchange.workbook.package import Refused
        from simaturity.exchange.workbook.read import read_workbook
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "defusedxml":
            raise
        install = "    help: pip install 'simaturity[data]'"
        raise Stop(["import of a workbook needs defusedxml", install]) from error
    try:
        return read_workbook(data)
    except Refused as refused:
        raise inputs.Refused([(path, (refused.problem,))]) from refused


def _clean(found: Answers, problems: Found) -> dict[str, Any]:
    """The data without what no profile may hold; that is noted with its cell."""
    from simaturity.files.characters import REFUSED_WHEN_ESCAPED
    from simaturity.reading.personal import addresses

    def clean(text: str, route: Route) -> str:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        place = found.place(route) or ""
        problems.extend((place, one._replace(route=route, line=None, column=None)) for one in addresses(text))
        if refused := REFUSED_WHEN_ESCAPED.search(text):
            name = f"U+{ord(refused.group()):04X}"
            problems.append((place, Problem("control-character", route, f"the character {name}", "delete it")))
        return REFUSED_WHEN_ESCAPED.sub(" ", text)

    return _each_text(found.data, clean)  # type: ignore[no-any-return]


def _each_text(value: Any, change: Callable[[str, Route], str], route: Route = ()) -> Any:
    if isinstance(value, dict):
        return {key: _each_text(inner, change, (*route, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [_each_text(inner, change, (*route, at)) for at, inner in enumerate(value)]
    return change(value, route) if isinstance(value, str) else value


def _by_cell(one: Problem, found: Answers) -> tuple[str, Problem]:
    """A problem with its cell, and with the words of the cell's list where it is about these."""
    place = found.place(one.route) or ""
    chosen = one.code in _CHOSEN or one.code.startswith("unknown-")
    help = found.helps.get(place, one.help) if chosen else one.help
    if one.code == "unknown-source" and help and not help.startswith(("did you mean", "put ")):
        help = "list it on the sheet of sources, by this id"
    return place, as_seen(one._replace(line=None, column=None, help=help), found)


def _in_order(path: str, found: Answers, problems: Iterable[tuple[str, Problem]]) -> Found:
    """All problems by sheet, row and column, each with the path of the file before its place."""

    def place(one: tuple[str, Problem]) -> tuple[int, int, int, str]:
        parted = _PLACE.fullmatch(one[0])
        sheet = parted["sheet"] if parted else one[0]
        order = found.sheets.index(sheet) if sheet in found.sheets else -1
        letters, row = (parted["column"], int(parted["row"])) if parted else ("", 0)
        return order, row, len(letters), letters

    unique = dict.fromkeys(problems)
    return [(f"{path}:{where}" if where else path, one) for where, one in sorted(unique, key=place)]


def _told(profile: Profile) -> str:
    """What was read, in a line."""
    return ", ".join(_counts(profile)) or "no answers yet"


def _counts(profile: Profile) -> Iterator[str]:
    milestones = sum(len(one.milestones) for one in profile.instruments.values())
    for number, one, many in (
        (len(profile.sources), "source", "sources"),
        (len(profile.declared), "declared stage", "declared stages"),
        (len(profile.instruments), "instrument", "instruments"),
        (milestones, "milestone", "milestones"),
        (len(profile.findings), "finding", "findings"),
        (len(profile.conditions), "condition", "conditions"),
        (len(profile.barriers), "barrier", "barriers"),
        (len(profile.levers), "lever", "levers"),
    ):
        if number:
            yield f"{number} {one if number == 1 else many}"

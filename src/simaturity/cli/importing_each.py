"""Every file of `simaturity import`, each by what it holds; what is wrong with any of them is told at once."""

from __future__ import annotations

from simaturity.core.problem import escaped

from .importing import Asked, Made
from .importing_files import folder_for, read_bytes
from .importing_reports import Reports
from .importing_workbook import import_workbook, is_workbook
from .stop import Stop


def read_each(paths: list[str], asked: Asked, output: str | None) -> list[Made]:
    """Read all files, or stop with all that is wrong with them."""
    reports = Reports(asked, folder_for(output), several=len(paths) > 1)
    made: list[Made] = []
    wrong: list[Stop] = []
    for path in paths:
        try:
            data = read_bytes(path)
        except Stop as stop:
            wrong.append(stop)
            continue
        book = is_workbook(path, data)
        if not book:
            reports.prepare()  # what is wrong with it is wrong for all
        try:
            made.append(_workbook(path, data, asked) if book else reports.read(path, data))
        except Stop as stop:
            wrong.append(stop)
    if wrong:
        raise _together(wrong, len(paths))
    return made


def _workbook(path: str, data: bytes, asked: Asked) -> Made:
    name = escaped(path, most=4096)
    if asked.of_reports:
        held = dict.fromkeys(asked.of_reports, f"the workbook {name} holds it")
        held |= {"--form": f"the workbook {name} needs none"} if "--form" in held else {}
        raise Stop([f"{option}: is for reports; {why}" for option, why in held.items()])
    found = import_workbook(path, data, asked.rubric, asked.barriers)
    return Made(found.text, found.region.lower(), found.told, found.remarks)


def _together(wrong: list[Stop], files: int) -> Stop:
    """All that is wrong; where files in a row need the same help, it is said once behind them."""
    if files == 1:
        return wrong[0]
    unique = list({tuple(one.lines): one for one in wrong}.values())  # a missing program says no file's name
    lines: list[str] = []
    for one, then in zip(unique, [*unique[1:], Stop([])], strict=True):
        same = _helps(one) == _helps(then)
        lines += one.lines[: len(one.lines) - len(_helps(one))] if same else one.lines
    return Stop([*lines, f"{len(wrong)} of {files} files cannot be imported; nothing was written"])


def _helps(stop: Stop) -> list[str]:
    """The helps that end what is said."""
    count = 0
    while count < len(stop.lines) and stop.lines[-1 - count].startswith("    help: "):
        count += 1
    return stop.lines[len(stop.lines) - count :]

"""What an export is called where no place is named, and places whose names do not fit what is written."""

from __future__ import annotations

import os

from simaturity.core.problem import escaped

from .stop import Stop

TABLES = "tables"
WORKBOOK = ".xlsx"


def place_of_questionnaire(output: str | None, name: str, key: str) -> str:
    """The file of a workbook to fill in, by the name and the key of its profile."""
    return _workbook(output, f"{key.lower() if name == '-' else _stem(name)}{WORKBOOK}")


def place_of_tables(output: str | None, format: str, names: list[str]) -> str:
    """The folder of tables, or their workbook: of one file it has the name of that."""
    if format == "xlsx":
        single = len(names) == 1 and names[0] != "-" and not os.path.isdir(names[0])
        return _workbook(output, f"{_stem(names[0])}-{TABLES}{WORKBOOK}" if single else f"{TABLES}{WORKBOOK}")
    if output is None:
        return TABLES
    help = "    help: name a new folder, or with xlsx a new file"
    if not output:
        raise Stop(["--output: names no place", help])
    if output == "-":
        raise Stop(["--output -: tables are several files", help])
    if os.path.splitext(output)[1] and not os.path.isdir(output):
        told = escaped(output, most=4096)
        raise Stop([f"--output {told}: {format} is written as a folder", "    help: name one without an ending"])
    return output


def _workbook(output: str | None, called: str) -> str:
    if output is None:
        return called
    if output == "-":
        help = "    help: name a new file that ends in .xlsx, or leave --output out"
        raise Stop(["--output -: a workbook does not go to standard output", help])
    if output and os.path.isdir(output):
        return os.path.join(output, called)
    if os.path.splitext(output)[1].lower() != WORKBOOK:
        told = escaped(output, most=4096) or '""'
        help = f"name it {escaped(called, most=4096)}, for example, or name a folder that is there"
        raise Stop([f"--output {told}: the name of a workbook ends in .xlsx", f"    help: {help}"])
    return output


def _stem(name: str) -> str:
    return os.path.splitext(os.path.basename(name))[0]

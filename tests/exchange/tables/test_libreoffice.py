"""The workbook of tables in LibreOffice: it opens, and every cell is there, the harmful ones as text."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from ...browser.tools import call
from ...cli.running import run
from .examples import EXAMPLE, RULES
from .tools import SOFFICE, need

pytestmark = pytest.mark.slow


def sheets(path: Path) -> dict[str, list[list[object]]]:
    """The cells of a workbook by sheet."""
    book = openpyxl.load_workbook(path, data_only=True)  # LibreOffice writes true as =TRUE()
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def test_every_cell_comes_back(tmp_path: Path) -> None:
    soffice = need(SOFFICE)
    made = tmp_path / "made.xlsx"
    words = (*RULES, "--tables", "--format", "xlsx", "-o", str(made))
    assert run("export", EXAMPLE / "land.yaml", *words).code == 0
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    out = tmp_path / "out"
    done = call(soffice, home, "--headless", "--convert-to", "xlsx", "--outdir", out, made)
    assert done.returncode == 0, done.stderr.decode()
    found, expected = sheets(out / "made.xlsx"), sheets(made)
    assert found == expected
    assert found["assessments"][1][5] == "=Land"
    assert openpyxl.load_workbook(out / "made.xlsx")["assessments"]["F2"].data_type == "s"

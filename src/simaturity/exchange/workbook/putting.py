"""Fills cells, and settles how sheets are protected and printed."""

from __future__ import annotations

from typing import Any

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from .filling import Value
from .signs import written

_RISKY = ("=", "+", "-", "@", "'", "\t", "\r")


def put(cell: Any, value: Value | None, style: str) -> None:
    """Fill a cell; a text is never a formula."""
    cell.style = style
    if isinstance(value, str):
        cell.value = ""
        cell._value = written(value)  # as a value it would be cut, and judged for its first sign
        cell.data_type = "s"
        if value.startswith(_RISKY):
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value


def protect(page: Worksheet) -> None:
    """Protect what is given; rows may come and go, and everything may be laid out and sorted."""
    page.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(page.protection, allowed, False)


def print_set_up(page: Worksheet, repeated: str | None, area: str, pages: int = 1) -> None:
    """Landscape, as wide as the paper or some sheets of it, with the headings on each page."""
    page.sheet_view.showGridLines = False
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", "9"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = pages, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.6
    page.page_margins.footer = 0.3
    if repeated:
        page.print_title_rows = repeated
    page.print_area = area
    footer: Any = page.oddFooter
    footer.left.text, footer.right.text = "&A", "&P / &N"

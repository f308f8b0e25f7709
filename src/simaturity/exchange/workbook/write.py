"""Writes the questionnaire: the rows of a profile as a workbook, the same bytes for the same profile."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

from .asking import Asking
from .choices import lists
from .cover import write_cover
from .filling import Filling
from .headings import sheet_titles
from .hidden import write_lists
from .looks import add_styles
from .sheets import Writer

_WHEN = datetime(2000, 1, 1)
_MADE = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def workbook(it: Asking) -> bytes:
    """The workbook as the bytes of a file."""
    book = Workbook()
    add_styles(book)
    titles = sheet_titles(it.translations)
    found = lists(it.rubric, it.checklist, it.profile, it.lang, it.translations)
    filling = Filling(it.profile, it.rubric, found)
    cover = book.worksheets[0]
    writer = Writer(book, found, it, titles)
    for filled in filling.sheets():
        writer.write(filled)
    write_cover(cover, filling.cover(), it, titles)
    write_lists(book, found, it, titles)
    book.properties.creator = "simaturity"
    book.properties.created = _WHEN
    return _packed(book)


def _packed(book: Workbook) -> bytes:
    """Save a workbook without the time at which that is done."""
    saved, packed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "docProps/core.xml":
                data = _MADE.sub(rb"\g<1>2000-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            out.writestr(entry, data)
    return packed.getvalue()

"""Files that are no questionnaire, or mean harm: each is refused in words, with little read of it."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

import pytest

from simaturity.exchange.workbook.package import MOST_PARTS, Package, Refused
from simaturity.exchange.workbook.read import read_workbook

from .people import questionnaire

SHEET = "xl/worksheets/sheet2.xml"
BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;">]>
<worksheet>&lol2;</worksheet>"""
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'
DAMAGED = "its part xl/worksheets/sheet2.xml is damaged"


def with_parts(parts: Mapping[str, bytes], without: tuple[str, ...] = ()) -> bytes:
    """The questionnaire with other parts, or without some."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(questionnaire())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts and name not in without:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return out.getvalue()


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return out.getvalue()


def refusal(data: bytes) -> str:
    """Why a file is refused."""
    with pytest.raises(Refused) as caught:
        read_workbook(data)
    assert caught.value.problem.code == "no-questionnaire"
    return caught.value.problem.message


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CASES = {
    "nothing": (b"", "no Excel workbook, or one that is cut off"),
    "text": (b"schema: simaturity/profile/1\n", "no Excel workbook, or one that is cut off"),
    "cut": (questionnaire()[:20_000], "no Excel workbook, or one that is cut off"),
    "xls": (OLE + b"\0" * 2000, "a workbook of Excel 97-2003 (.xls)"),
    "encrypted": (OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "it is protected by a password"),
    "another-zip": (archive({"a.txt": b"x"}), "no Excel workbook"),
    "word": (archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}), "no Excel workbook"),
    "ods": (
        archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
        "an OpenDocument file",
    ),
    "xlsb": (archive({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"x"}), "a binary workbook (.xlsb)"),
    "macros": (with_parts({"xl/vbaProject.bin": b"x"}), "it holds macros or embedded files"),
    "macros-by-type": (
        with_parts(
            {"[Content_Types].xml": b"<Types><x y='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>"}
        ),
        "it holds macros or embedded files",
    ),
    "embedded": (with_parts({"xl/embeddings/oleObject1.bin": b"x"}), "it holds macros or embedded files"),
    "links": (with_parts({"xl/externalLinks/externalLink1.xml": b"<x/>"}), "it is linked to other files"),
    "queries": (with_parts({"xl/connections.xml": b"<x/>"}), "it is linked to other files"),
    "entities": (with_parts({SHEET: BOMB}), "its XML declares entities or a document type, as no spreadsheet does"),
    "outside": (with_parts({SHEET: OUTSIDE}), "its XML declares entities or a document type, as no spreadsheet does"),
    "no-xml": (with_parts({SHEET: b"<worksheet><row>"}), DAMAGED),
    "deep": (with_parts({SHEET: b"<a>" * 100 + b"</a>" * 100}), DAMAGED),
    "encoding": (with_parts({SHEET: b'<?xml version="1.0" encoding="x-none"?><a/>'}), DAMAGED),
    "numbers": (with_parts({SHEET: b'<worksheet><c r="A1"><v>1e999</v></c></worksheet>'}), DAMAGED),
    "places": (with_parts({SHEET: b'<worksheet><c r="ZZZ1"><v>1</v></c></worksheet>'}), DAMAGED),
    "rows": (with_parts({SHEET: b'<worksheet><c r="A9999999"><v>1</v></c></worksheet>'}), DAMAGED),
    "no-place": (with_parts({SHEET: b'<worksheet><c r="$A$1"><v>1</v></c></worksheet>'}), DAMAGED),
    "shared": (with_parts({SHEET: b'<worksheet><c r="A1" t="s"><v>7</v></c></worksheet>'}), DAMAGED),
    "missing-sheet": (with_parts({}, (SHEET,)), 'its sheet "Sources" is missing'),
    "missing-relations": (
        with_parts({}, ("xl/_rels/workbook.xml.rels",)),
        "its part xl/_rels/workbook.xml.rels is damaged",
    ),
    "bomb": (
        with_parts({SHEET: b"<worksheet>" + b" " * 60_000_000}),
        "unpacked, it is far larger than any questionnaire",
    ),
    "tight": (
        with_parts({SHEET: b"<worksheet>" + b" " * 5_000_000}),
        "unpacked, it is far larger than any questionnaire",
    ),
    "many": (
        archive({f"{number}": b"" for number in range(MOST_PARTS + 1)}),
        "unpacked, it is far larger than any questionnaire",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_refused(name: str) -> None:
    data, message = CASES[name]
    assert refusal(data) == message


def test_a_part_with_a_password() -> None:
    data = bytearray(archive({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}))
    for mark in (b"PK\x01\x02", b"PK\x03\x04"):  # the flag that says so, in both of its places
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            flag = at + (8 if mark == b"PK\x01\x02" else 6)
            struct.pack_into("<H", data, flag, 1)
    assert refusal(bytes(data)) == "it is protected by a password"


def test_a_part_whose_bytes_have_changed() -> None:
    data = bytearray(questionnaire())
    with zipfile.ZipFile(io.BytesIO(questionnaire())) as parts:
        begin = parts.getinfo("xl/workbook.xml").header_offset + 60
    data[begin : begin + 40] = b"\0" * 40
    assert refusal(bytes(data)) == "its part xl/workbook.xml is damaged"


def test_a_sound_file_is_opened() -> None:
    package = Package(questionnaire())
    assert (package.has(SHEET), package.has("xl/worksheets/sheet99.xml")) == (True, False)


def test_packed_as_no_spreadsheet_does() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(questionnaire())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name), zipfile.ZIP_BZIP2 if name == SHEET else zipfile.ZIP_DEFLATED)
    assert refusal(out.getvalue()) == "packed as no spreadsheet does"

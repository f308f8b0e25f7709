"""The file of a workbook: a zip of XML files, opened only as far as it is harmless and small enough."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from simaturity.core.problem import Problem

MOST_PARTS, MOST_BYTES, MOST_OF_ONE, MOST_RATIO = 1_000, 50_000_000, 25_000_000, 250
"""Files in a workbook, what they take unpacked, what one may take, and how much larger it may become by that."""
MOST_DEPTH = 40
"""Levels of tags."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How spreadsheets pack; other ways may take much more memory than they give."""
_SMALL = 1_000_000
"""Bytes that may be packed as tightly as they come."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ACTIVE = re.compile(r"vbaproject\.bin$|macrosheets/|activex/|embeddings/|ctrlprops/", re.IGNORECASE)
_OUTSIDE = re.compile(r"^xl/(externallinks/|connections\.xml$|querytables/)", re.IGNORECASE)
_TYPES, _BOOK = "[Content_Types].xml", "xl/workbook.xml"


class Refused(Exception):  # noqa: N818 - a finding, no error of ours
    """Why a file is not read as a questionnaire, and what to do."""

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.message, self.help = message, help

    @property
    def problem(self) -> Problem:
        """The same as what is wrong with the file."""
        return Problem("no-questionnaire", (), self.message, self.help)


class _Shallow:
    """Hands tags on, as long as they do not stand too deep in each other."""

    def __init__(self, target: Any) -> None:
        self._target, self._depth = target, 0
        self.data, self.close = target.data, target.close

    def start(self, tag: str, attributes: Any) -> None:
        """A tag begins."""
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise ValueError("too deep")
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        """A tag ends."""
        self._depth -= 1
        self._target.end(tag)


class Package:
    """An opened file."""

    def __init__(self, data: bytes) -> None:
        """Open the bytes of a file. Raises `Refused`."""
        if data.startswith(_OLE):
            raise _old(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {one.filename: one for one in self._zip.infolist()}
        # NotImplementedError: zipfile's word for a packing, or a version of the format, that it does not know.
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, UnicodeError) as error:
            raise Refused(
                "no Excel workbook, or one that is cut off", "save it as .xlsx once more, or send it again"
            ) from error
        self._refuse_size()
        self._refuse_kind()

    def _refuse_size(self) -> None:
        sizes = [one.file_size for one in self._parts.values()]
        tight = any(one.file_size > max(_SMALL, MOST_RATIO * one.compress_size) for one in self._parts.values())
        if (
            len(self._zip.infolist()) > MOST_PARTS
            or sum(sizes) > MOST_BYTES
            or max(sizes, default=0) > MOST_OF_ONE
            or tight
        ):
            help = "delete the empty rows below the answers, or copy the answers into a new questionnaire"
            raise Refused("unpacked, it is far larger than any questionnaire", help)
        if any(one.compress_type not in _PACKED for one in self._parts.values()):
            raise Refused("packed as no spreadsheet does", "open it in a spreadsheet, and save it again")

    def _refuse_kind(self) -> None:
        names = self._parts
        if "mimetype" in names and b"opendocument" in self._read("mimetype")[:200]:
            raise Refused("an OpenDocument file", "save it as .xlsx (Excel 2007-365)")
        if "xl/workbook.bin" in names:
            raise Refused("a binary workbook (.xlsb)", "save it as .xlsx")
        if _BOOK not in names or _TYPES not in names:
            raise Refused("no Excel workbook", "give the workbook that simaturity export --format xlsx made")
        if any(map(_ACTIVE.search, names)) or b"macroEnabled" in self._read(_TYPES):
            raise Refused(
                "it holds macros or embedded files", "save it as .xlsx without macros, and take out what is embedded"
            )
        if any(map(_OUTSIDE.search, names)):
            help = "in Excel: Data, Edit Links, Break Link; then save it again"
            raise Refused("it is linked to other files", help)

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._parts

    def parse(self, name: str, target: Any) -> None:
        """Give the tags of a part to a target one after another. Raises `Refused`; so may the target."""
        parser = DefusedXMLParser(target=_Shallow(target), forbid_dtd=True)
        try:
            parser.feed(self._read(name))
            parser.close()
        except DefusedXmlException as error:
            raise Refused("its XML declares entities or a document type, as no spreadsheet does") from error
        except (ParseError, ValueError, LookupError) as error:
            raise Refused(f"its part {name[:60]} is damaged", "open it in a spreadsheet, and save it again") from error

    def _read(self, name: str) -> bytes:
        try:
            with self._zip.open(self._parts[name]) as stream:
                return stream.read(MOST_OF_ONE + 1)
        except RuntimeError as error:  # what zipfile says where a password is asked for
            raise Refused("it is protected by a password", "save it without one") from error
        # NotImplementedError: as above.
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, KeyError, OSError) as error:
            raise Refused(f"its part {name[:60]} is damaged", "open it in a spreadsheet, and save it again") from error


def _old(data: bytes) -> Refused:
    if _ENCRYPTED in data:
        return Refused("it is protected by a password", "save it without one")
    return Refused("a workbook of Excel 97-2003 (.xls)", "save it as .xlsx")

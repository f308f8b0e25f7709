"""Small PDFs, written by hand."""

from __future__ import annotations


def pdf(*pages: str, extra: bytes = b"") -> bytes:
    """A PDF with so many pages, each with its lines in Latin letters."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(stream(_drawn(page)))
    return whole(objects, extra)


def stream(data: bytes, told: bytes = b"") -> bytes:
    """An object that holds bytes."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), told, data)


def whole(objects: list[bytes], extra: bytes = b"") -> bytes:
    """A file of some objects, the first of which is its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, len(out))
    return out + head + table + tail


def _drawn(page: str) -> bytes:
    lines = [line.encode("cp1252") for line in page.splitlines()]
    shown = b" T* ".join(
        b"(" + line.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj" for line in lines
    )
    return b"BT /F1 12 Tf 14 TL 50 700 Td " + shown + b" ET"

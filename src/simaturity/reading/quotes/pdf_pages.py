"""The text of a PDF by pages, read by a process of its own: whatever is in the file, time and memory are bounded.

``python -m simaturity.reading.quotes.pdf_pages`` is that process: a PDF on standard input, JSON on standard output.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from typing import BinaryIO

from simaturity.files.enclosed import NotRead

SECONDS, BYTES = 30, 1_000_000_000
"""What reading one PDF may take."""
WORDS = [sys.executable, "-P", "-m", __name__]
"""What starts the process; nothing in the folder where one happens to be may take the place of a module."""
MOST_PAGES, MOST_CHARACTERS = 5_000, 20_000_000


def pdf_pages(data: bytes) -> list[tuple[int, str]]:
    """The lines of a PDF, each with its page, counted from 1.

    Raises `NotRead`: ``encrypted``, ``broken`` or ``too-much``; `ModuleNotFoundError` where pypdf is not installed.
    """
    try:
        done = subprocess.run(WORDS, input=data, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise NotRead("too-much") from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:  # it was ended by the system, or ran out of memory
        raise NotRead("too-much") from error
    if "missing" in told:
        raise ModuleNotFoundError(told["missing"], name="pypdf")
    if reason := told.get("reason"):
        raise NotRead(reason)
    return [(number, line) for number, text in enumerate(told["pages"], 1) for line in text.splitlines()]


def told(stream: BinaryIO) -> dict[str, object]:
    """What the process tells of a PDF."""
    try:
        import pypdf
    except ImportError as error:
        return {"missing": str(error)}
    try:
        reader = pypdf.PdfReader(stream)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"reason": "encrypted"}
        pages: list[str] = []
        left = MOST_CHARACTERS
        for page in reader.pages:
            pages.append(page.extract_text())
            left -= len(pages[-1])
            if left < 0 or len(pages) > MOST_PAGES:
                return {"reason": "too-much"}  # of a part nobody could say that a quote is not there
    except (MemoryError, RecursionError):
        return {"reason": "too-much"}
    except pypdf.errors.DependencyError:
        return {"reason": "encrypted"}  # by a way that needs more than pypdf
    except Exception:  # a stranger's file may break anything in there
        return {"reason": "broken"}
    return {"pages": pages}


def main() -> None:
    """Be the process."""
    import io

    with suppress(ImportError, ValueError, OSError):  # elsewhere than on a Unix the time alone is bounded
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (BYTES if hard == resource.RLIM_INFINITY else min(BYTES, hard), hard))
    found = told(io.BytesIO(sys.stdin.buffer.read()))
    # Lone surrogates from broken fonts are written as JSON escapes.
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()

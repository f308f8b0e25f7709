"""simaturity.reading.quotes.pdf_pages: PDFs are read elsewhere, so that none of them can do harm here."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import zlib
from pathlib import Path
from unittest import mock

import pytest

import simaturity
from simaturity.files.enclosed import NotRead
from simaturity.reading.quotes import pdf_pages as module
from simaturity.reading.quotes.pdf_pages import main, pdf_pages, told

from .pdfs import pdf, stream, whole


def reason(data: bytes) -> str:
    with pytest.raises(NotRead) as refused:
        pdf_pages(data)
    return refused.value.reason


def outcome(data: bytes) -> object:
    """The lines of a PDF, or why there are none."""
    try:
        return pdf_pages(data)
    except NotRead as refused:
        return refused.reason


def test_lines_with_their_pages() -> None:
    assert pdf_pages(pdf("One page.", "Second\nécoles (l'une)", "")) == [
        (1, "One page."),
        (2, "Second"),
        (2, "écoles (l'une)"),
    ]


def test_files_that_cannot_be_read() -> None:
    assert reason(b"%PDF-1.4\nnothing") == "broken"
    assert reason(encrypted()) == "encrypted"
    assert reason(pdf("One.")[:-200]) == "broken"
    # Pages that hold themselves.
    assert outcome(whole([b"<< /Type /Catalog /Pages 1 0 R >>"])) in ([], "broken", "too-much")


def encrypted() -> bytes:
    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_bomb_is_bounded() -> None:
    """Nested compression: 100 KB that would be 10 GB."""
    layer = zlib.compress(zlib.compress(b" " * 500_000_000, 9), 9)
    packed = stream(layer, b"/Filter [/FlateDecode /FlateDecode]")
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    data = whole([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, packed])
    assert len(data) < 100_000
    begun = time.monotonic()
    assert outcome(data) in ([], "broken", "too-much")
    assert time.monotonic() - begun < module.SECONDS + 15


def test_time_is_bounded() -> None:
    slow = [sys.executable, "-c", "import time; time.sleep(60)"]
    with mock.patch.object(module, "SECONDS", 1), mock.patch.object(module, "WORDS", slow):
        assert reason(b"") == "too-much"


def test_a_process_that_ends_without_a_word() -> None:
    with mock.patch.object(module, "WORDS", [sys.executable, "-c", ""]):
        assert reason(b"") == "too-much"


def test_pypdf_may_be_missing() -> None:
    with mock.patch.dict(sys.modules, {"pypdf": None}):
        assert "pypdf" in str(told(io.BytesIO())["missing"])
    for said in ("no pypdf", ""):
        words = [sys.executable, "-c", f'print(\'{{"missing": "{said}"}}\')']
        with mock.patch.object(module, "WORDS", words), pytest.raises(ModuleNotFoundError):
            pdf_pages(b"")


def test_nothing_in_the_folder_where_one_happens_to_be_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sends a profile may send files that are named like modules along with it."""
    hostile = f"open({str(tmp_path / 'run')!r}, 'w').close()\n"
    (tmp_path / "simaturity").mkdir()
    for name in ("pypdf.py", "json.py", "subprocess.py", "io.py", "simaturity/__init__.py"):
        (tmp_path / name).write_text(hostile)
    monkeypatch.setenv("PYTHONPATH", str(Path(simaturity.__file__).parents[1]))
    monkeypatch.chdir(tmp_path)
    assert pdf_pages(pdf("One page.")) == [(1, "One page.")]
    assert not (tmp_path / "run").exists()


def test_pages_and_letters_are_bounded() -> None:
    data = pdf("One.", "Two.", "Three.")
    all_of_it = {"pages": ["One.", "Two.", "Three."]}
    for bound, least in (("MOST_PAGES", 3), ("MOST_CHARACTERS", 14)):
        with mock.patch.object(module, bound, least):
            assert told(io.BytesIO(data)) == all_of_it
        with mock.patch.object(module, bound, least - 1):
            assert told(io.BytesIO(data)) == {"reason": "too-much"}


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_what_takes_too_much_in_there(error: type[Exception]) -> None:
    with mock.patch("pypdf.PdfReader", side_effect=error):
        assert told(io.BytesIO()) == {"reason": "too-much"}


def test_a_password_that_needs_another_package() -> None:
    from pypdf.errors import DependencyError

    with mock.patch("pypdf.PdfReader", side_effect=DependencyError):
        assert told(io.BytesIO()) == {"reason": "encrypted"}


def test_the_process_itself(capsys: pytest.CaptureFixture[str]) -> None:
    stdin = mock.Mock(buffer=io.BytesIO(pdf("One.")))
    with mock.patch("sys.stdin", stdin), mock.patch("resource.setrlimit") as bound:
        main()
    assert json.loads(capsys.readouterr().out) == {"pages": ["One."]}
    assert bound.call_count == 1
    done = subprocess.run(module.WORDS, input=b"", capture_output=True, check=True)
    assert json.loads(done.stdout) == {"reason": "broken"}

"""simaturity.cli.importing_kinds: what is no report is called what it is, and a beginning tells pages from texts."""

from __future__ import annotations

import pytest

from simaturity.cli.importing_kinds import is_without_tags, refuse_other
from simaturity.cli.stop import Stop

TEXT = "In Kenya, social innovation has an official definition. " * 20
PICTURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0\0\x10JFIF",
    b"GIF89a\1\0",
    b"II*\0\x08\0",
    b"MM\0*\0\0",
    b"RIFF\x24\0\0\0WEBPVP8 ",
    b"\0\0\0\x18ftypheic",
    b"BM\x36\0\0\0\0\0\0\0",
)


@pytest.mark.parametrize("data", PICTURES)
def test_pictures(data: bytes) -> None:
    with pytest.raises(Stop, match="a picture, which holds no text"):
        refuse_other("a.txt", data)


@pytest.mark.parametrize(
    "text", ["BMW is a company", "Rubric: x\nschema: simaturity/rubric/1", "", "# a\n---\n{\n", TEXT]
)
def test_others_are_read(text: str) -> None:
    refuse_other("a.txt", text.encode())


def test_ours_in_other_encodings() -> None:
    with pytest.raises(Stop, match="a profile already"):
        refuse_other("a.yaml", "# mine\n\nschema: simaturity/profile/1\n".encode("utf-16"))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), True),
        ((" \n" * 300 + TEXT).encode(), True),
        (TEXT.encode("utf-16"), True),
        ((TEXT + "<p>").encode(), True),
        (TEXT[:499].encode(), False),
        ((TEXT[:100] + "<p>" + TEXT).encode(), False),
        (("\n<!-- saved -->" + TEXT).encode("utf-16"), False),
        (("5 < 6 " + TEXT).encode(), True),
    ],
)
def test_tags(data: bytes, expected: bool) -> None:
    assert is_without_tags(data) is expected


def test_a_cut_text_is_read_in_no_other_way() -> None:
    for text in (TEXT, TEXT[:498] + "<p>" + TEXT, "<p>" + TEXT):
        data = text.encode()
        ways = [is_without_tags(data[:end]) for end in range(len(data) + 1)]
        assert ways == sorted(ways)  # what is short is read as a page that breaks off, from which nothing is taken
        assert ways[-1] or not any(ways)

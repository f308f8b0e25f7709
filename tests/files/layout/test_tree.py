"""The tree of a text, and its comments from top to bottom."""

from __future__ import annotations

from simaturity.files.layout.pieces import Comment
from simaturity.files.layout.scalars import Scalar
from simaturity.files.layout.tree import Collection, Document, Entry, comments


def note(text: str) -> list[Comment]:
    return [Comment(f"# {text}", 0)]


def test_comments_from_top_to_bottom() -> None:
    inner = Collection("list", True, [Entry(note("6"), value=Scalar("", "x"), beside=note("7"))], note("5"), note("8"))
    text = Scalar("", "|", ("x",), False, Comment("# 10", 0, True), True)
    entries = [
        Entry(note("2"), Scalar("k", "'k'"), True, False, False, note("3"), note("4"), False, inner, note("9")),
        Entry([], Scalar("t", "t"), True, value=text),
        Entry([], Scalar("n", "n"), True, below=note("11")),
    ]
    document = Document(note("1"), Collection("mapping", False, entries, [], note("12")), [], note("13"))
    assert list(comments(document)) == [
        (("k",), "above", "# 1"),
        (("k",), "above", "# 2"),
        (("k",), "opening", "# 3"),
        (("k",), "before", "# 4"),
        (("k",), "opening", "# 5"),
        (("k", "0"), "above", "# 6"),
        (("k", "0"), "beside", "# 7"),
        (("k",), "below", "# 8"),
        (("k",), "beside", "# 9"),
        (("t",), "header", "# 10"),
        (("n",), "below", "# 11"),
        ((), "below", "# 12"),
        ((), "below", "# 13"),
    ]


def test_header_of_brackets_is_above_them() -> None:
    document = Document(note("1"), Collection("mapping", True), note("2"), [])
    assert list(comments(document)) == [((), "above", "# 1"), ((), "below", "# 2")]

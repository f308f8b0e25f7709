"""A tree, written."""

from __future__ import annotations

from simaturity.files.layout.pieces import Comment
from simaturity.files.layout.scalars import Scalar
from simaturity.files.layout.tree import Collection, Document, Entry
from simaturity.files.layout.writing import write


def word(text: str) -> Scalar:
    return Scalar(text, text)


def entry(key: str, value: Scalar | Collection | None = None, blank: bool = False) -> Entry:
    return Entry([], word(key), True, blank, value=value)


def of(*entries: Entry, flow: bool = False, kind: str = "mapping") -> Collection:
    return Collection(kind, flow, list(entries))


def written(root: Collection) -> str:
    return write(Document([], root, [], []))


def test_blocks_are_indented_by_two() -> None:
    item = Entry([], value=of(entry("c", word("1")), entry("d", of(Entry([], value=word("2")), kind="list"))))
    assert written(of(entry("a", of(item, kind="list")), entry("e"))) == "a:\n  - c: 1\n    d:\n      - 2\ne:\n"


def test_no_blank_line_begins_a_block_or_follows_a_text_that_keeps_it() -> None:
    text = Scalar("", "|+", ("x", ""), True, None, True)
    inner = of(entry("b", text, True), entry("c", None, True), entry("d", None, True))
    assert written(of(entry("a", inner, True))) == "a:\n  b: |+\n    x\n\n  c:\n\n  d:\n"


def test_brackets_hold_their_lines_behind_the_opening_one() -> None:
    items = [Entry([], breaks=True, value=word(text)) for text in "xyz"]
    items[2].beside = [Comment("# z", 0, True)]
    assert written(of(entry("a", of(*items, flow=True, kind="list")))) == "a: [x,\n    y,\n    z  # z\n   ]\n"
    empty = of(Entry([], word("x"), True), Entry([], word("y")), flow=True)
    assert written(of(entry("a", empty))) == "a: {x: , y}\n"


def test_comments_are_two_spaces_off_at_least_and_stay_in_their_column() -> None:
    one = entry("a", word("1"))
    one.beside = [Comment("# x", 0, True, 1), Comment("# y", 0)]
    two = entry("b", word("2"))
    two.beside = [Comment("# z", 0, True, 6)]
    assert written(of(one, two)) == "a: 1  # x\n      # y\nb: 2      # z\n"

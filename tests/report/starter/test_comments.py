"""simaturity.report.starter.comments: short lines, and nothing that gets out of a comment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simaturity.files.yaml_text import read_plain
from simaturity.report.starter.comments import WIDTH, beside, comment, commented, table


def test_a_long_text_is_wrapped_and_hangs() -> None:
    lines = comment("one " * 40, "  ", hanging="    ")
    assert [len(line) <= WIDTH for line in lines] == [True, True]
    assert lines[0].startswith("  # one one")
    assert lines[1].startswith("  #     one")


def test_words_with_hyphens_stay_whole() -> None:
    assert comment(f"{'x' * 80} social-entrepreneurship") == [f"# {'x' * 80}", "# social-entrepreneurship"]


@given(st.text(), st.text())
def test_no_text_gets_out(text: str, other: str) -> None:
    lines = [*comment(text), *table([(f"a{len(text)}", text), ("b", other)], "  "), *beside([("key: 1", other)], "  ")]
    plain = read_plain("\n".join(lines) + "\n")
    assert (plain.data, plain.problems) == ({"key": 1}, ())
    assert max(map(len, lines)) <= WIDTH


def test_commented_lines() -> None:
    assert commented(["a:", "  - b"], "  ") == ["  # a:", "  #   - b"]


def test_a_table_has_two_columns() -> None:
    assert table([("a", "First."), ("longer", "Second.")], "  ") == ["  #   a       First.", "  #   longer  Second."]
    assert table([("a", "word " * 20)]) == [
        "#   a  " + " ".join(["word"] * 16),
        "#      word word word word",
    ]
    assert table([]) == []


def test_long_words_have_their_meanings_below() -> None:
    assert table([("a" * 60, "First."), ("b", "")]) == [f"#   {'a' * 60}", "#     First.", "#   b", "#     "]


def test_a_comment_beside_a_line_or_above() -> None:
    assert beside([("a: 1", "First."), ("b: 1", "x" * 78), ("bb: 2", "x" * 80)], "  ") == [
        "  a: 1   # First.",
        f"  b: 1  # {'x' * 78}",
        f"  # {'x' * 80}",
        "  bb: 2",
    ]

"""The reading of pages; their commands themselves run in `make readme-check`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .readme_commands import Command, Edit, agrees, check, commands, edit, main, run, steps

PAGE = """
# Title

```console
$ one  # a remark
$ two --flag
printed

more
```

<!-- exit 2 -->
```console
$ three
```

<!-- not run: needs the network -->

```sh
never
```

```sh
# a remark
four | five  # why
six   # exit 3: a gate is not reached
```

```yaml
no: command
```
"""


def test_commands_of_a_page() -> None:
    assert commands(PAGE) == [
        Command(5, "one", None),
        Command(6, "two --flag", "printed\n\nmore\n"),
        Command(14, "three", None, 2),
        Command(25, "four | five", None),
        Command(26, "six", None, 3),
    ]


HERE_DOCUMENTS = """
```sh
cat > one.txt <<'END'
$ first

  # second
END
cd folder
```

```console
$ cat >> two.txt <<'END'; cat two.txt
third
END
third
$ four
```
"""


def test_what_a_command_writes_belongs_to_it() -> None:
    assert commands(HERE_DOCUMENTS) == [
        Command(3, "cat > one.txt <<'END'\n$ first\n\n  # second\nEND", None),
        Command(8, "cd folder", None),
        Command(12, "cat >> two.txt <<'END'; cat two.txt\nthird\nEND", "third\n"),
        Command(16, "four", None),
    ]


EDITS = """
```sh
one
```

<!-- a.yaml, below "b:" -->
```yaml
  c: 1
```

<!-- a.yaml, instead of "  d: {e: "f"}" -->

```yaml
  d: 2
```

```yaml
no: edit
```
"""


def test_steps_are_commands_and_edits_in_order() -> None:
    assert steps(EDITS) == [
        Command(3, "one", None),
        Edit(8, "a.yaml", "below", "b:", "  c: 1\n"),
        Edit(14, "a.yaml", "instead of", '  d: {e: "f"}', "  d: 2\n"),
    ]
    assert steps(EDITS)[2].words == 'write into a.yaml instead of d: {e: "f"}'


@pytest.mark.parametrize(
    ("how", "anchor", "after"),
    [
        ("below", "a:", "a:\nnew\n  b: 1  # why\n  c: 1\n  c: 1\n  # d: 1  # why\n"),
        ("below", "  b: 1", "a:\n  b: 1  # why\nnew\n  c: 1\n  c: 1\n  # d: 1  # why\n"),
        ("instead of", "  b: 1", "a:\nnew\n  c: 1\n  c: 1\n  # d: 1  # why\n"),
        ("instead of", "  # d: 1", "a:\n  b: 1  # why\n  c: 1\n  c: 1\nnew\n"),
    ],
)
def test_edit(tmp_path: Path, how: str, anchor: str, after: str) -> None:
    (tmp_path / "a.yaml").write_text("a:\n  b: 1  # why\n  c: 1\n  c: 1\n  # d: 1  # why\n", encoding="utf-8")
    assert edit(Edit(1, "a.yaml", how, anchor, "new\n"), tmp_path) is None
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == after


def test_edit_needs_one_such_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("  c: 1\n  c: 1\n", encoding="utf-8")
    assert edit(Edit(1, "a.yaml", "below", "  c: 1", "new\n"), tmp_path) == "a.yaml has 2 lines '  c: 1'"
    assert edit(Edit(1, "a.yaml", "below", "c: 1", "new\n"), tmp_path) == "a.yaml has 0 lines 'c: 1'"
    assert edit(Edit(1, "b.yaml", "below", "c: 1", "new\n"), tmp_path) == "b.yaml has 0 lines 'c: 1'"
    assert [(state, wrong) for _, state, wrong in check(EDITS.replace("one\n", "true\n", 1), tmp_path)] == [
        ("ok", None),
        ("wrong", "a.yaml has 0 lines 'b:'"),
        ("wrong", "a.yaml has 0 lines '  d: {e: \"f\"}'"),
    ]


def test_check_follows_into_folders(tmp_path: Path) -> None:
    page = "```sh\nmkdir a\ncd a\npwd > here\ncd b\nmake test\ntest -s here  # exit 1\n```\n"
    trouble = "exit code 0, not 1; it printed:\n"
    assert [(command.words, state, wrong) for command, state, wrong in check(page, tmp_path)] == [
        ("mkdir a", "ok", None),
        ("cd a", "ok", None),
        ("pwd > here", "ok", None),
        ("cd b", "wrong", "there is no such folder"),
        ("make test", "elsewhere", None),
        ("test -s here", "wrong", trouble),
    ]
    assert (tmp_path / "a" / "here").read_text(encoding="utf-8") == f"{tmp_path / 'a'}\n"


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("one\n", "one\n", True),
        ("one\n", "one  \n", True),
        ("one\n", "one\ntwo\n", False),
        ("one\n...\n", "one\ntwo\nthree\n", True),
        ("one\n...\nthree\n", "one\nthree\n", True),
        ("...\nthree\n", "one\ntwo\n", False),
        ("a[b]\n", "a[b]\n", True),
        ("a.b\n", "axb\n", False),
    ],
)
def test_agrees(shown: str, printed: str, same: bool) -> None:
    assert agrees(shown, printed) is same


@pytest.mark.parametrize(
    ("words", "shown", "code", "trouble"),
    [
        ("echo hello", "hello\n", 0, None),
        ("echo hello", None, 0, None),
        ("exit 3", None, 3, None),
        ("echo oh; exit 3", None, 0, "exit code 3, not 0; it printed:\noh\n"),
        ("echo hello", "good-bye\n", 0, "the page shows:\ngood-bye\nit prints:\nhello\n"),
    ],
)
def test_run(tmp_path: Path, words: str, shown: str | None, code: int, trouble: str | None) -> None:
    assert run(Command(1, words, shown, code), tmp_path) == trouble


def test_pages_run_in_the_copy_or_in_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.modules[main.__module__], "ROOT", tmp_path)
    (tmp_path / "copied.md").write_text("```console\n$ ls\ncopied.md\nempty.md\n```\n", encoding="utf-8")
    (tmp_path / "empty.md").write_text(
        "<!-- begins in an empty folder -->\n\n```console\n$ touch one && ls\none\n$ ls\ntwo\n```\n", encoding="utf-8"
    )
    assert main(["copied.md", "empty.md"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "copied.md:2: ls: ok",
        "empty.md:4: touch one && ls: ok",
        "empty.md:6: ls: wrong",
        "the page shows:",
        "two",
        "it prints:",
        "one",
        "",
    ]

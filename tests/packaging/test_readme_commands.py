"""The reading of pages; their commands themselves run in `make readme-check`."""

from __future__ import annotations

from pathlib import Path

import pytest

from .readme_commands import Command, agrees, commands, run

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

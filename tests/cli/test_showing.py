"""simaturity.cli.showing: the kinds that are asked for, and results that fit where they go."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from simaturity.cli.showing import kinds_asked
from simaturity.cli.stop import Stop
from simaturity.core.changes.change import KINDS

from .profiles import write
from .running import Run, command, environment, process, run
from .states import LOWERED, NEW, NOTHING, OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile in two states."""
    write(tmp_path, old=OLD, new=NEW)
    return tmp_path


# ---- Kinds


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ([], list(KINDS)),
        (["stage"], ["stage-raised", "stage-lowered", "stage-widened", "stage-narrowed"]),
        (["stage-lowered"], ["stage-lowered"]),
        (["lever-put"], ["lever-put-in-place"]),
        (["lever-put-in"], ["lever-put-in-place"]),
        (
            ["source", "basis-changed", "source-added"],
            ["basis-changed", "source-added", "source-removed", "source-updated"],
        ),
    ],
)
def test_kinds_asked_for(only: list[str], expected: list[str]) -> None:
    assert list(kinds_asked(only)) == expected


def test_every_kind_can_be_asked_for() -> None:
    assert [kinds_asked([kind]) for kind in KINDS] == [(kind,) for kind in KINDS]


@pytest.mark.parametrize(
    ("word", "help"),
    [
        ("stages", 'did you mean "stage"?'),
        ("Stage lowered", 'did you mean "stage-lowered"?'),
        ("stage-", 'did you mean "stage"?'),
        ("lower", 'did you mean "lever"?'),
        (
            "\x1b",
            "known: barrier, basis, checklist, condition, criterion, declaration, finding, instrument, lever, "
            "milestone, profile, rubric, source, stage, tension, verdict, and the kinds that begin so",
        ),
        ("", None),
    ],
)
def test_kind_that_is_none(folder: Path, word: str, help: str | None) -> None:
    with pytest.raises(Stop) as stop:
        kinds_asked(["stage", word])
    said = word.replace("\x1b", "\\x1b")
    assert stop.value.lines[0] == f'--only: unknown kind "{said}"'
    assert help is None or stop.value.lines[1:] == [f"    help: {help}"]
    # Nothing is read before.
    done = run("diff", "none.yaml", "none.yaml", "--only", word, folder=folder)
    assert done == Run(2, "", "".join(f"{line}\n" for line in stop.value.lines))


def test_only_some_kinds(folder: Path) -> None:
    done = run(
        "diff", "old.yaml", "new.yaml", "--only", "stage", "--only", "milestone", "--format", "json", folder=folder
    )
    kinds = [one["kind"] for one in json.loads(done.out)["changes"]]
    assert kinds == ["stage-lowered", "milestone-removed"]


def test_nothing_of_the_kinds_asked_for_is_no_matter_of_wording(folder: Path) -> None:
    assert "wording" not in run("diff", "old.yaml", "new.yaml", "--only", "source", folder=folder).out
    write(folder, worded=OLD.replace("title: Decree", "title: The decree"))
    remark = "The files differ in wording, or in what does not count at these dates.\n"
    assert run("diff", "old.yaml", "worded.yaml", folder=folder) == Run(0, NOTHING + remark, "")


# ---- Where it goes


def test_letters_of_standard_output(folder: Path) -> None:
    arguments = ("diff", "old.yaml", "new.yaml", "--only", "stage")
    plain = run(*arguments, folder=folder, encoding="ascii")
    assert plain.out == LOWERED.replace("─", "-").replace("▼", "v").replace("5 → 3", "5 -> 3")
    told = json.loads(run(*arguments, "--format", "json", folder=folder, encoding="ascii").out)
    assert told == json.loads(run(*arguments, "--format", "json", folder=folder).out)
    for format in ("md", "html"):
        # These say themselves that they are UTF-8, or are for files.
        page = process(*arguments, "--format", format, folder=folder, settings={"PYTHONIOENCODING": "utf-8"})
        assert "5 → 3" in page.out
        assert run(*arguments, "--format", format, "--output", "page", folder=folder) == Run(0, "", "")
        latin = subprocess.run(
            command(*arguments, "--format", format),
            cwd=folder,
            env=environment({"PYTHONIOENCODING": "ascii"}),
            stdout=subprocess.PIPE,
            check=True,
        )
        assert latin.stdout == (folder / "page").read_bytes() == page.out.encode("utf-8")


@pytest.mark.parametrize("columns", ["40", "50", "80", "200"])
def test_width(folder: Path, columns: str) -> None:
    done = run("diff", "old.yaml", "new.yaml", folder=folder, settings={"COLUMNS": columns})
    assert max(map(len, done.out.splitlines())) <= int(columns)
    run("diff", "old.yaml", "new.yaml", "--output", "out", folder=folder, settings={"COLUMNS": columns})
    assert (folder / "out").read_text(encoding="utf-8") == run("diff", "old.yaml", "new.yaml", folder=folder).out


def test_colour_only_on_a_terminal(folder: Path) -> None:
    plain = run("diff", "old.yaml", "new.yaml", folder=folder)
    on_terminal = run("diff", "old.yaml", "new.yaml", folder=folder, terminal=True)
    assert "\x1b" not in plain.out
    assert "\x1b[31m" in on_terminal.out
    assert run("diff", "old.yaml", "new.yaml", folder=folder, terminal=True, settings={"NO_COLOR": "1"}) == plain

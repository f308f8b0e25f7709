"""simaturity.cli.ignoring: changes that are let pass, for a time and with a reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.ignoring import FILE

from .profiles import write
from .running import Run, run
from .states import EVIDENCE, LOWERED, NEW, OLD, RULE

LOWER = "5a3ff646383c"
"""The fingerprint of the lowered stage."""
HEAD = f"Land  x-land, both as of 31 December 2024, rubric social-innovation-policy/1\n{RULE}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile in two states."""
    write(tmp_path, old=OLD, new=NEW)
    return tmp_path


def let_pass(folder: Path, *entries: str, name: str = FILE, more: str = "") -> None:
    """Write a file of changes that are let pass."""
    listed = "".join(f"  - {{{entry}}}\n" for entry in entries)
    text = f"schema: simaturity/ignore/1\n{more}ignore:\n{listed}"
    (folder / name).write_text(text, encoding="utf-8")


def stages(folder: Path, *options: str, day: date = date(2026, 5, 6)) -> Run:
    """Tell on a day what changed in the stages, with the gate for lowered ones."""
    with mock.patch("simaturity.cli.assessing.date", wraps=date) as clock:
        clock.today.return_value = day
        arguments = ("diff", "old.yaml", "new.yaml", "--only", "stage", "--fail-on", "regress")
        return run(*arguments, *options, folder=folder)


FAILED = f"x-land:domains.social-economy: stage lowered from 5 to 3 (--fail-on regress) [{LOWER}]\n"


def test_without_a_file(folder: Path) -> None:
    assert stages(folder) == Run(3, LOWERED, FAILED)


@pytest.mark.parametrize(
    ("until", "said"),
    [("2026-05-06", "6 May 2026"), ("2026-05", "May 2026"), ("2026", "2026"), ("9999", "9999")],
)
def test_change_that_is_let_pass_is_listed(folder: Path, until: str, said: str) -> None:
    let_pass(folder, f"fingerprint: {LOWER}, reason: The gazette is lost., until: {until}")
    listed = f"Let pass\n  -  Social economy, lowered (until {said}): The gazette is lost.\n"
    assert stages(folder) == Run(0, f"{HEAD}Nothing changed but what is let pass.\n\n{listed}", "")


def test_change_that_was_let_pass_counts_again(folder: Path) -> None:
    let_pass(folder, f"fingerprint: {LOWER}, reason: The gazette is lost., until: 2026-04")
    warning = f"{FILE}: warning: {LOWER} was let pass until 2026-04, and no longer is\n"
    assert stages(folder) == Run(3, LOWERED, warning + FAILED)
    assert stages(folder, day=date(2026, 4, 30)).code == 0
    assert stages(folder, day=date(2026, 5, 1)).code == 3


def test_change_that_is_none(folder: Path) -> None:
    let_pass(
        folder, "fingerprint: 0123456789ab, reason: x, until: 9999", "fingerprint: 012345678901, reason: y, until: 1999"
    )
    tail = "is no change here; take it out if it is none elsewhere\n"
    warnings = f"{FILE}: warning: 0123456789ab {tail}{FILE}: warning: 012345678901 {tail}"
    assert stages(folder) == Run(3, LOWERED, warnings + FAILED)


def test_change_of_a_kind_that_is_not_asked_for_is_there_nonetheless(folder: Path) -> None:
    let_pass(folder, f"fingerprint: {LOWER}, reason: x, until: 9999")
    done = run("diff", "old.yaml", "new.yaml", "--only", "verdict", "--format", "json", folder=folder)
    assert (done.code, done.err) == (0, "")
    assert [one["kind"] for one in json.loads(done.out)["changes"]] == ["verdict-changed"]
    assert json.loads(done.out)["ignored"] == []


def test_fingerprint_that_looks_like_a_number(folder: Path) -> None:
    let_pass(
        folder, "fingerprint: 123456789012, reason: x, until: 9999", "fingerprint: 00000000e123, reason: y, until: 9999"
    )
    assert [line.split()[2] for line in stages(folder).err.splitlines()[:2]] == ["123456789012", "00000000e123"]


def test_file_in_another_place(folder: Path, tmp_path: Path) -> None:
    let_pass(folder, "fingerprint: 0123456789ab, reason: x, until: 9999")
    (folder / "sub dir").mkdir()
    let_pass(folder, f"fingerprint: {LOWER}, reason: x, until: 9999", name="sub dir/passing.yaml")
    assert stages(folder, "--ignore", "sub dir/passing.yaml").code == 0
    assert stages(folder, "--ignore", "sub dir/passing.yaml").err == ""
    assert stages(folder, "--ignore", "/dev/null").code == 2


def test_file_is_looked_for_where_we_are(folder: Path) -> None:
    let_pass(folder, f"fingerprint: {LOWER}, reason: x, until: 9999")
    (folder / "sub").mkdir()
    arguments = ("diff", "../old.yaml", "../new.yaml", "--quiet", "--fail-on", "regress")
    assert run(*arguments, folder=folder / "sub") == Run(3, "", FAILED)


def test_reasons_in_the_language_asked_for(folder: Path) -> None:
    let_pass(folder, f"fingerprint: {LOWER}, reason: {{en: Known., fr: Connu.}}, until: 2027-01-31")
    for language, said in (("en", "Known."), ("fr", "Connu."), ("de", "Known.")):
        done = stages(folder, "--lang", language, "--format", "json")
        (one,) = json.loads(done.out)["ignored"]
        assert (one["reason"], one["until"], one["change"]["fingerprint"]) == (said, "2027-01-31", LOWER)
    let_pass(folder, f"fingerprint: {LOWER}, reason: {{nl: Bekend., fr: Connu.}}, until: 2027", more="language: nl\n")
    (one,) = json.loads(stages(folder, "--lang", "de", "--format", "json").out)["ignored"]
    assert (one["reason"], one["until"]) == ("Bekend.", "2027-12-31")


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_reason_is_only_text(folder: Path, format: str) -> None:
    let_pass(folder, f'fingerprint: {LOWER}, reason: "[red]<b>*a*</b>", until: 9999')
    out = stages(folder, "--format", format).out
    assert {"text": "[red]<b>*a*", "md": "\\[red\\]", "html": "[red]&lt;b&gt;*a*"}[format] in out
    assert format == "text" or "<b>*" not in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", [":1:1: the file is empty [empty-file]"]),
        (
            "schema: simaturity/ignore/1\nignore:\n  - {fingerprint: 12AB, until: soon}\n",
            [
                ":3:5: ignore[0].reason: this key is missing [missing-key]",
                ':3:19: ignore[0].fingerprint: expected another form of text, got "12AB" [text-form]',
                ':3:32: ignore[0].until: expected a date, got "soon" [date-form]',
            ],
        ),
        (
            "schema: simaturity/ignore/1\nignore:\n"
            "  - {fingerprint: 0123456789ab, reason: a, until: 2027}\n"
            "  - {fingerprint: 0123456789ab, reason: b, until: 2028}\n",
            [':4:19: ignore[1].fingerprint: "0123456789ab" is let pass twice [ignore-doubled]'],
        ),
    ],
)
def test_file_that_is_invalid(folder: Path, text: str, said: list[str]) -> None:
    (folder / FILE).write_text(text, encoding="utf-8")
    done = stages(folder, "--output", "out.txt")
    lines = [line for line in done.err.splitlines() if not line.startswith("    help:")]
    assert (done.code, done.out, lines) == (2, "", [FILE + line for line in said])
    assert not (folder / "out.txt").exists()


def test_file_that_cannot_be_read(folder: Path) -> None:
    (folder / FILE).symlink_to("nowhere")
    assert stages(folder).err.splitlines()[0] == f"{FILE}: no such file [no-such-file]"
    (folder / FILE).unlink()
    assert stages(folder, "--ignore", "\x1b").err == "\\x1b: no such file [no-such-file]\n"
    (folder / FILE).mkdir()
    assert stages(folder).err.splitlines()[0] == f"{FILE}: a folder, not a file [is-a-folder]"


def test_all_formats_list_what_was_let_pass(folder: Path) -> None:
    let_pass(folder, f"fingerprint: {LOWER}, reason: The gazette is lost., until: 2027")
    for format in ("text", "md", "html", "json"):
        done = stages(folder, "--format", format)
        assert (done.code, done.err) == (0, "")
        assert "The gazette is lost." in done.out
    assert EVIDENCE not in stages(folder).out

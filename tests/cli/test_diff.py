"""simaturity.cli.diff: the command as a whole."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from ..repository import commit, on_its_own
from .profiles import PROFILE, WRONG, write
from .running import ROOT, Run, process, run
from .states import LOWERED, NEW, NOTHING, OLD, folder_of, region, repository

FORMATS = ["text", "md", "json", "html"]


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with land.yaml: OLD in HEAD, NEW on disk."""
    on_its_own(monkeypatch)
    return repository(tmp_path)


# ---- Formats


def test_text(top: Path) -> None:
    assert run("diff", "land.yaml", "--against", "HEAD", "--only", "stage", folder=top) == Run(0, LOWERED, "")


def test_markdown(top: Path) -> None:
    done = run("diff", "land.yaml", "--against", "HEAD", "--only", "stage", "--format", "md", folder=top)
    assert done == Run(
        0,
        """\
# What changed

## Land

x-land · both as of 31 December 2024 · `social-innovation-policy/1`

**1 change, 1 stage lowered.**

### Stages

- ▼ Social economy: **5 → 3**, lowered (evidence)
  - because: adopted (evidence), piloted (evidence)

- *evidence*: something older was found, or a source was withdrawn
""",
        "",
    )


def test_json(top: Path) -> None:
    done = run("diff", "land.yaml", "--against", "HEAD", "--only", "stage", "--format", "json", folder=top)
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    (change,) = told.pop("changes")
    side = {"as_of": "2024-12-31", "rubric": "social-innovation-policy/1"}
    assert told == {
        "format_version": 1,
        "profiles": [{"profile": "x-land", "region": "Land", "old": side, "new": side}],
        "ignored": [],
    }
    assert len(change.pop("explains")) > 0
    assert change == {
        "kind": "stage-lowered",
        "cause": "evidence",
        "profile": "x-land",
        "subject": "x-land:domains.social-economy",
        "old": [5, 8],
        "new": [3, 8],
        "on": None,
        "fingerprint": "5a3ff646383c",
        "said": "Social economy: 5 → 3, lowered",
    }


def test_html(top: Path) -> None:
    done = run("diff", "land.yaml", "--against", "HEAD", "--format", "html", folder=top)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>What changed: Land</title>" in done.out
    assert 'id="change--5a3ff646383c"' in done.out
    assert done.out.endswith("</html>\n")


@pytest.mark.parametrize("arguments", [["land.yaml"], ["all"], [".", "--only", "stage"], ["wallonia"]])
def test_json_keeps_its_schema(top: Path, arguments: list[str]) -> None:
    folder_of(top, "all", {"a.yaml": region("a"), "b.yaml": region("b"), "c.yaml": region("c", NEW)})
    commit(top, land=OLD)
    folder_of(top, "all", {"b.yaml": region("b", NEW), "c.yaml": region("c", OLD), "d.yaml": region("d")})
    write(top, land=NEW)
    text = (ROOT / "schemas" / "diff.schema.json").read_text(encoding="utf-8")
    state = ["--from", "2008", "--to", "2024"] if arguments == ["wallonia"] else ["--against", "HEAD"]
    done = run("diff", *arguments, *state, "--format", "json", folder=top)
    assert done.code == 0
    Draft202012Validator(json.loads(text)).validate(json.loads(done.out))


def test_nothing_changed_is_said_in_every_format(top: Path) -> None:
    write(top, land=OLD)
    said = {form: run("diff", "land.yaml", "--against", "HEAD", "--format", form, folder=top).out for form in FORMATS}
    assert said["text"] == NOTHING
    assert "\n**Nothing changed.**\n" in said["md"]
    assert '<p class="lead">Nothing changed.</p>' in said["html"]
    assert json.loads(said["json"])["changes"] == []


def test_json_is_english_unless_another_language_is_asked_for(top: Path) -> None:
    arguments = ("diff", "land.yaml", "--against", "HEAD", "--only", "stage", "--format")
    french = {"LC_ALL": "fr_FR.UTF-8"}
    english = run(*arguments, "json", folder=top)
    assert run(*arguments, "json", folder=top, settings=french) == english
    assert run(*arguments, "json", "--lang", "fr", folder=top) != english
    assert 'lang="fr"' in run(*arguments, "html", folder=top, settings=french).out


# ---- What stands in files is only text


@pytest.mark.parametrize("format", FORMATS)
def test_titles_do_nothing(top: Path, format: str) -> None:
    title = "[bold]<b onclick=x>*_`|![a](b)</b>"
    nasty = OLD.replace("title: Decree", f"title: '{title}'").replace("name: Land", f"name: '{title}'")
    commit(top, land=nasty)
    write(top, land=nasty.replace("reached: drafted, on: 2012", "reached: drafted, on: 2011"))
    done = run("diff", "land.yaml", "--against", "HEAD", "--format", format, folder=top, settings={"COLUMNS": "100"})
    assert (done.code, done.err) == (0, "")
    if format == "text":
        assert title in done.out
    elif format == "json":
        assert json.loads(done.out)["profiles"][0]["region"] == title
    elif format == "html":
        assert "[bold]&lt;b onclick=x&gt;*_`|![a](b)&lt;/b&gt;" in done.out
        assert title not in done.out
    else:
        assert r"\[bold\]\<b onclick=x\>\*\_\`\|!\[a\](b)\</b\>" in done.out
        assert title not in done.out


@pytest.mark.parametrize("format", FORMATS)
def test_control_characters_do_nothing(top: Path, format: str) -> None:
    nasty = OLD.replace("title: Decree", 'title: "De\\e[31mcr\\u202eee\\x07"')
    commit(top, land=nasty)
    write(top, land=nasty.replace("reached: drafted, on: 2012", "reached: drafted, on: 2011"))
    done = run("diff", "land.yaml", "--against", "HEAD", "--format", format, folder=top)
    assert not {"\x1b", "\x07", "\u202e"} & set(done.out + done.err)


# ---- Results


def test_same_input_same_bytes(top: Path) -> None:
    for format in FORMATS:
        arguments = ("diff", "land.yaml", "--against", "HEAD", "--format", format)
        settings = [{"PYTHONHASHSEED": seed, "TZ": zone} for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati"))]
        first, second = (process(*arguments, folder=top, settings=one) for one in settings)
        assert first == second == run(*arguments, folder=top)


@pytest.mark.parametrize("format", FORMATS)
def test_output_holds_what_would_be_printed(top: Path, format: str) -> None:
    arguments = ("diff", "land.yaml", "--against", "HEAD", "--format", format)
    printed = run(*arguments, folder=top).out
    assert run(*arguments, "--output", "out", folder=top) == Run(0, "", "")
    assert (top / "out").read_text(encoding="utf-8") == printed
    assert run(*arguments, "--output", "-", folder=top) == Run(0, printed, "")


def test_output_is_written_whole_or_not_at_all(top: Path) -> None:
    out = top / "out.md"
    out.write_text("before", encoding="utf-8")
    write(top, wrong=WRONG)
    for arguments in (
        ["wrong.yaml", "land.yaml"],
        ["land.yaml", "--against", "none"],
        ["land.yaml", "--against", "HEAD", "--only", "x"],
    ):
        assert run("diff", *arguments, "--output", "out.md", folder=top).code == 2
        assert out.read_text(encoding="utf-8") == "before"
    (top / "shut").mkdir()
    os.chmod(top / "shut", stat.S_IRUSR)
    done = run("diff", "land.yaml", "--against", "HEAD", "--output", "none/out.md", folder=top)
    assert done == Run(2, "", "none/out.md: cannot be written: No such file or directory\n")
    assert run("diff", "land.yaml", "--against", "HEAD", "--output", "out.md", folder=top).code == 0
    assert sorted(os.listdir(top)) == [".git", "land.yaml", "out.md", "shut", "wrong.yaml"]


def test_quiet(top: Path) -> None:
    arguments = ("diff", "land.yaml", "--against", "HEAD", "--only", "stage")
    for option in ("-q", "--quiet"):
        assert run(*arguments, option, folder=top) == Run(0, "", "")
        assert run(*arguments, option, "--output", "-", folder=top) == Run(0, "", "")
        assert run(*arguments, option, "--output", "out", folder=top) == Run(0, "", "")
    assert (top / "out").read_text(encoding="utf-8") == LOWERED


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff"],
        ["diff", "land.yaml", "land.yaml", "land.yaml"],
        ["diff", "land.yaml", "--against"],
        ["diff", "land.yaml", "--against", "HEAD", "--format", "xml"],
        ["diff", "land.yaml", "--against", "HEAD", "--fail-on", "x"],
        ["diff", "land.yaml", "--against", "HEAD", "--no-such-option"],
    ],
)
def test_wrong_use(top: Path, arguments: list[str]) -> None:
    done = run(*arguments, folder=top)
    assert (done.code, done.out) == (2, "")
    assert "─ Error ─" in done.err


def test_language_that_is_none(top: Path) -> None:
    done = run("diff", "land.yaml", "--against", "HEAD", "--lang", "xx", folder=top)
    assert done == Run(2, "", '--lang: expected one of en, de, fr, nl, got "xx"\n')


def test_shipped_profiles_have_not_changed_since_themselves() -> None:
    done = run("diff", "profiles", "profiles", "--format", "json", "--fail-on", "change")
    assert (done.code, done.err, json.loads(done.out)["changes"]) == (0, "", [])
    assert len(json.loads(done.out)["profiles"]) == 3
    assert PROFILE == OLD

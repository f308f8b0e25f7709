"""simaturity.cli.timeline: what the command takes, where its result goes, and how it refuses."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from pathlib import Path

import pytest

from ..packaging.readme_commands import agrees, commands
from .profiles import PROFILE, write
from .running import ROOT, run

FLANDERS = ROOT / "profiles" / "flanders.yaml"


def test_text_to_read_is_the_default() -> None:
    done = run("timeline", "flanders", "--domain", "social-innovation")
    assert done.code == 0
    assert done.err == 'flanders: no such file here; this is the shipped profile "flanders"\n'
    assert done.out.startswith("Flanders  BE-VLG, as of 31 December 2025, rubric social-innovation-policy/1\n")
    assert "\n  1 July 2013      at least 6; nothing read so far rules out 8\n" in done.out
    assert "Social economy" not in done.out


@pytest.mark.parametrize(
    ("format", "beginning"),
    [
        ("html", "<!DOCTYPE html>\n"),
        ("md", "# Flanders: stages over time\n"),
        ("json", '{\n  "format_version": 1,\n  "profile": "BE-VLG",\n'),
        ("csv", "profile,as_of,domain,on,supported,possible,forecast,"),
    ],
)
def test_formats_on_standard_output_and_in_a_file(tmp_path: Path, format: str, beginning: str) -> None:
    shown = run("timeline", FLANDERS, "--format", format)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith(beginning)
    saved = run("timeline", FLANDERS, "--format", format, "--output", tmp_path / "out")
    assert (saved.code, saved.out, saved.err) == (0, "", "")
    assert (tmp_path / "out").read_text("utf-8") == shown.out


def test_a_file_has_no_colour_and_80_columns(tmp_path: Path) -> None:
    plain = run("timeline", FLANDERS).out
    done = run("timeline", FLANDERS, "--output", tmp_path / "out", terminal=True, settings={"COLUMNS": "50"})
    assert done.code == 0
    assert (tmp_path / "out").read_text("utf-8") == plain


def test_every_format_has_every_step() -> None:
    def told(format: str, *more: str) -> str:
        return run("timeline", FLANDERS, "--format", format, *more).out

    domains = json.loads(told("json"))["domains"]
    steps = [(name, step["on"], str(step["supported"])) for name, one in domains.items() for step in one["steps"]]
    assert len(steps) > 15
    rows = csv.DictReader(io.StringIO(told("csv")))
    assert [(row["domain"], row["on"], row["supported"]) for row in rows] == steps
    html, markdown, text = told("html"), told("md"), told("text")
    assert html.count('<li><time datetime="') == markdown.count("\n- **") == len(steps)
    listed = [line for line in text.splitlines() if line.startswith("  ") and line[2:3].isdigit() and "  " in line[6:]]
    assert len([line for line in listed if " at least " in line or " falls to " in line]) == len(steps)


def test_the_date_parts_what_was_from_what_comes() -> None:
    def parts(*words: str) -> list[tuple[str, bool]]:
        done = run("timeline", FLANDERS, "--format", "json", "--domain", "social-innovation", *words)
        steps = json.loads(done.out)["domains"]["social-innovation"]["steps"]
        return [(step["on"], step["forecast"]) for step in steps]

    past = [("2011-12-01", False), ("2011-12-02", False), ("2012-12-07", False), ("2013-07-01", False)]
    assert parts("--as-of", "2013-12") == [*past, ("2017-07-01", True)]
    assert parts() == [*past, ("2017-07-01", False)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "soon"], '--from: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"'),
        (["--as-of", "soon"], '--as-of: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"'),
        (["--from", "2026-02"], "--from: 2026-02 is after 2025, the year of the assessment"),
        (["--domain", "welfar"], '--domain: unknown domain "welfar"'),
        (["--lang", "it"], '--lang: expected one of en, de, fr, nl, got "it"'),
    ],
)
def test_bad_usage(words: list[str], said: str) -> None:
    done = run("timeline", FLANDERS, *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == said


def test_the_chart_begins_where_it_is_asked_to() -> None:
    def axis(*words: str) -> str:
        lines = run("timeline", FLANDERS, "--domain", "social-innovation", *words).out.splitlines()
        return lines[next(i for i, line in enumerate(lines) if "┴" in line) + 1].split()[0]

    assert axis() == "2012"  # the first even year after the first step
    assert axis("--from", "1995-05") == "1995"
    assert run("timeline", FLANDERS, "--from", "2025-12").code == 0


def test_one_profile_and_no_more(tmp_path: Path) -> None:
    write(tmp_path, a=PROFILE, b=PROFILE.replace("x-land", "x-other"))
    done = run("timeline", ".", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == "timeline takes one profile, and . holds 2\n    help: name one of them\n"
    (tmp_path / "b.yaml").unlink()
    assert run("timeline", ".", folder=tmp_path).out.startswith("Land  x-land, as of 31 December 2024")
    assert run("timeline", "-", stdin=PROFILE.encode()).out.startswith("Land  x-land, as of 31 December 2024")
    assert run("timeline", "a.yaml", "a.yaml", folder=tmp_path).code == 2


def test_another_rubric_is_pinned_down() -> None:
    golden = ROOT / "tests" / "golden"
    done = run("timeline", golden / "region.yaml", "--rubric", golden / "short-rubric.yaml", "--format", "json")
    assert json.loads(done.out)["rubric"] == {"id": "short", "version": "2"}


def test_json_and_csv_stay_english_unless_asked() -> None:
    def title(*words: str) -> str:
        done = run("timeline", FLANDERS, "--format", "json", *words, settings={"LANG": "fr_BE.UTF-8"})
        name = json.loads(done.out)["region"]["name"]
        assert isinstance(name, str)
        return name

    assert (title(), title("--lang", "nl")) == ("Flanders", "Vlaanderen")
    done = run("timeline", FLANDERS, settings={"LANG": "fr_BE.UTF-8"})
    assert done.out.startswith("Flandre  BE-VLG")


def test_examples_of_the_page_on_timelines(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "timeline.md").read_text("utf-8")
    (profile,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "land.yaml").write_text(profile, "utf-8")
    assert run("validate", "land.yaml", folder=tmp_path).err == "1 file, no problems\n"
    found = commands(page)
    assert len(found) == 3
    for command in found:
        done = run(*shlex.split(command.words)[1:], folder=tmp_path)
        assert command.shown
        assert agrees(command.shown, done.out), done.out

"""simaturity.cli.init: a profile of any region that is valid at once, put where nothing was."""

from __future__ import annotations

import errno
import os
import re
import shlex
import shutil
import subprocess
from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.inputs import rules
from simaturity.cli.naming import region_asked
from simaturity.core.dates import partial_date
from simaturity.core.profile import Profile
from simaturity.files.texts import FileText
from simaturity.reading.profiles import parse_profile
from simaturity.report.catalogue import languages
from simaturity.report.starter.text import Beginning, starter

from ..report.starter.beginning import uncommented
from .running import ROOT, Run, command, environment, run

GOLDEN = ROOT / "tests" / "golden"
SCHEMA = "profile.schema.json"
DATED = ("--as-of", "2026-11-25")
REGIONS = (
    "AT-9 BE BE-BRU BE-VLG BE-WAL BR-SP CA-QC CH-GE CH-ZH CI-AB CZ-10 DE-BY DE-NW DK-84 ES-CN ES-CT ES-PV FI-18 FR-20R "
    "FR-BRE FR-IDF GB-SCT GB-WLS IE IN-KL IT-25 IT-32 JP-13 KR LU MX-CMX NL-NH NO NO-03 NZ PL-14 PT-20 RO-B SE-AB SI "
    "SN-DK TN US-CA UY XK ZA-WC"
).split()


@pytest.mark.parametrize("lang", languages())
def test_any_region_in_any_language(lang: str) -> None:
    assert len(REGIONS) >= 30
    assert len({code[:2] for code in REGIONS}) >= 15
    found = rules("social-innovation-policy", None, lang)
    for code in REGIONS:
        region = region_asked(code, None)
        it = Beginning(region.id, region.name, partial_date("2026"), *found, lang, SCHEMA, "x.yaml")
        profile = valid(code, starter(it))
        assert (profile.region.id, profile.language) == (code, lang)
        assert isinstance(profile.region.name, dict)
        assert it.said == profile.region.name.get(lang, profile.region.name["en"])


@pytest.mark.parametrize(("code", "lang"), list(zip(REGIONS, languages() * len(REGIONS), strict=False)))
def test_any_region(code: str, lang: str) -> None:
    done = run("init", code, "--output", "-", "--lang", lang)
    assert (done.code, done.err) == (0, "")
    profile = valid(code, done.out)
    assert (profile.region.id, profile.language, profile.as_of.text) == (code, lang, date.today().isoformat())


def valid(code: str, text: str) -> Profile:
    """The profile of a text that has nothing wrong with it, not even a warning."""
    found = parse_profile(FileText(code, text))
    assert found.problems == (), code
    return found.result()


def test_a_file_named_after_the_region_with_its_schema(tmp_path: Path) -> None:
    done = run("init", "Lombardei", *DATED, folder=tmp_path)
    assert done == Run(
        0,
        "",
        "lombardy.yaml: written for Lombardy (IT-25)\n"
        "profile.schema.json: written, too; with it, an editor completes and checks the profile\n"
        "next:\n"
        "    simaturity validate lombardy.yaml\n"
        "    simaturity score lombardy.yaml --explain\n",
    )
    assert sorted(os.listdir(tmp_path)) == ["lombardy.yaml", SCHEMA]
    assert (tmp_path / SCHEMA).read_bytes() == (ROOT / "schemas" / SCHEMA).read_bytes()
    text = (tmp_path / "lombardy.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=profile.schema.json\n# Lombardy: ")
    assert text == run("init", "IT-25", *DATED, "--output", "-", folder=tmp_path).out


def test_a_file_in_the_language_asked(tmp_path: Path) -> None:
    done = run("init", "Bretagne", "--lang", "fr", folder=tmp_path)
    assert done.err.splitlines()[0] == "bretagne.yaml: written for Bretagne (FR-BRE)"
    assert "#   simaturity validate bretagne.yaml" in (tmp_path / "bretagne.yaml").read_text("utf-8")


@pytest.mark.parametrize("lang", languages())
def test_the_examples_count_without_their_marks(tmp_path: Path, lang: str) -> None:
    text = uncommented(run("init", "IT-25", "--output", "-", "--lang", lang, *DATED).out)
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    assert run("validate", "x.yaml", "--strict", folder=tmp_path) == Run(0, "", "1 file, no problems\n")
    assert run("fmt", "--check", "x.yaml", folder=tmp_path).code == 0


def test_the_next_commands_work(tmp_path: Path) -> None:
    (tmp_path / "our regions").mkdir()
    done = run("init", "IT-25", "--output", "our regions/-l.yaml", folder=tmp_path)
    first, second = (shlex.split(line)[1:] for line in done.err.splitlines()[-2:])
    assert run(*first, "--strict", folder=tmp_path) == Run(0, "", "1 file, no problems\n")
    scored = run(*second, folder=tmp_path)
    assert scored.code == 0
    assert "Nothing read so far shows a stage in any domain; no stage is declared." in scored.out


def test_the_layout_is_that_of_fmt_with_and_without_the_examples(tmp_path: Path) -> None:
    text = run("init", "IT-25", "--output", "-").out
    (tmp_path / "with.yaml").write_text(text, "utf-8")
    (tmp_path / "without.yaml").write_text(uncommented(text), "utf-8")
    assert run("fmt", "--check", ".", folder=tmp_path).code == 0


def test_a_name_that_begins_with_a_hyphen_is_no_option(tmp_path: Path) -> None:
    done = run("init", "IT-25", "--output=-l.yaml", folder=tmp_path)
    assert done.err.splitlines()[-1] == "    simaturity score ./-l.yaml --explain"


def test_a_second_file_needs_no_second_schema(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()  # the top of what goes where the profiles go
    run("init", "IT-25", folder=tmp_path)
    (tmp_path / "more").mkdir()
    done = run("init", "ES-CT", "--output", "more", folder=tmp_path)
    assert done.err.splitlines()[:2] == ["more/catalonia.yaml: written for Catalonia (ES-CT)", "next:"]
    assert os.listdir(tmp_path / "more") == ["catalonia.yaml"]
    assert (tmp_path / "more" / "catalonia.yaml").read_text("utf-8").splitlines()[0].endswith("$schema=../" + SCHEMA)


def test_a_region_that_is_shipped_is_the_users_here(tmp_path: Path) -> None:
    assert run("init", "BE-WAL", folder=tmp_path).code == 0
    assert run("score", "wallonia.yaml", folder=tmp_path).out.splitlines()[2].startswith("Nothing read so far")


def test_a_region_of_ones_own(tmp_path: Path) -> None:
    done = run("init", "x-my-valley", "--name", 'My: "valley" #1', *DATED, folder=tmp_path)
    assert done.err.splitlines()[0] == 'my-valley.yaml: written for My: "valley" #1 (x-my-valley)'
    profile = parse_profile((tmp_path / "my-valley.yaml").read_text("utf-8")).result()
    assert (profile.region.id, profile.region.name) == ("x-my-valley", 'My: "valley" #1')


@pytest.mark.parametrize(
    ("asked", "dated"), [("2013", "2013"), ("2013-02", "2013-02"), ("today", "2030-05-06"), (None, "2030-05-06")]
)
def test_dates(asked: str | None, dated: str) -> None:
    with mock.patch("simaturity.cli.assessing.today", return_value=date(2030, 5, 6)):
        done = run("init", "IT-25", "--output", "-", *(("--as-of", asked) if asked else ()))
    assert f"\nas_of: {dated}  # " in done.out


def test_a_rubric_of_ones_own(tmp_path: Path) -> None:
    for name in ("short-rubric.yaml", "short-barriers.yaml"):
        shutil.copy(GOLDEN / name, tmp_path)
    rules = ("--rubric", "short-rubric.yaml", "--barriers", "short-barriers.yaml")
    done = run("init", "XK", *rules, *DATED, folder=tmp_path)
    options = " ".join(rules)
    assert done.err.splitlines()[1:] == [
        "profile.schema.json: written, too; with it, an editor completes and checks the profile",
        "next:",
        f"    simaturity validate kosovo.yaml {options}",
        f"    simaturity score kosovo.yaml {options} --explain",
    ]
    text = (tmp_path / "kosovo.yaml").read_text("utf-8")
    assert "\nrubric: short/2\n" in text
    assert "\n  money: {status: unknown}" in text
    assert f"#   simaturity validate kosovo.yaml {options}\n" in text
    assert "short/2" in (tmp_path / SCHEMA).read_text("utf-8")
    assert run("validate", "kosovo.yaml", *rules, "--strict", folder=tmp_path).code == 0


def test_what_cannot_stand_in_a_comment_is_told_in_words(tmp_path: Path) -> None:
    name = "my rubric: (a@b.cd)\n#.yaml"
    shutil.copy(GOLDEN / "short-rubric.yaml", tmp_path / name)
    done = run("init", "BE", "--rubric", name, "--output", "a b.yaml", *DATED, folder=tmp_path)
    assert done.code == 0
    text = (tmp_path / "a b.yaml").read_text("utf-8")
    assert "\n#   simaturity validate FILE --rubric RUBRIC\n" in text
    assert run("validate", "a b.yaml", "--rubric", name, "--strict", folder=tmp_path).code == 0
    assert "\\n#.yaml" in done.err


# ---- Standard output


def test_standard_output_says_how_to_get_the_schema(tmp_path: Path) -> None:
    done = run("init", "IT-25", *DATED, "--output", "-", folder=tmp_path)
    assert done.err == (
        "for an editor that completes and checks it: simaturity schema profile --output profile.schema.json\n"
    )
    assert os.listdir(tmp_path) == []


def test_standard_output_with_a_rubric_of_ones_own(tmp_path: Path) -> None:
    rubric = GOLDEN / "short-rubric.yaml"
    done = run("init", "IT-25", "--rubric", rubric, "--output", "-", folder=tmp_path)
    assert done.err == (
        f"for an editor that completes and checks it: simaturity schema profile --rubric {rubric} "
        "--output profile.schema.json\n"
    )


def test_it_is_utf_8_whatever_the_terminal_takes() -> None:
    words = command("init", "FR-IDF", "--output", "-")
    ours = environment({"PYTHONIOENCODING": "ascii"})
    printed = subprocess.run(words, cwd=ROOT, env=ours, capture_output=True, check=True).stdout
    assert "\n# Île-de-France: " in printed.decode("utf-8")


# ---- Nothing is written over


def contents(folder: Path) -> dict[str, str | None]:
    return {one.name: one.read_text("utf-8") if one.is_file() else None for one in folder.iterdir()}


@pytest.mark.parametrize("output", [None, "lombardy.yaml", "."])
def test_a_file_that_is_there_stays(tmp_path: Path, output: str | None) -> None:
    (tmp_path / "lombardy.yaml").write_text("mine")
    done = run("init", "IT-25", *(("--output", output) if output else ()), folder=tmp_path)
    place = "./lombardy.yaml" if output == "." else "lombardy.yaml"
    message = f"{place}: is there already, and stays as it is\n    help: name another file with --output\n"
    assert done == Run(2, "", message)
    assert contents(tmp_path) == {"lombardy.yaml": "mine"}


def test_a_link_that_leads_nowhere_stays(tmp_path: Path) -> None:
    (tmp_path / "lombardy.yaml").symlink_to("elsewhere.yaml")
    assert run("init", "IT-25", folder=tmp_path).code == 2
    assert os.listdir(tmp_path) == ["lombardy.yaml"]


@pytest.mark.parametrize("late", ["lombardy.yaml", SCHEMA])
def test_a_file_that_comes_in_between_stays_too(tmp_path: Path, late: str) -> None:
    """Both are written beside by then, and neither is put in its place."""
    ready = os.chmod

    def chmod(path: str, mode: int) -> None:
        ready(path, mode)
        (tmp_path / late).write_text("theirs")

    with mock.patch("simaturity.cli.output.os.chmod", chmod):
        done = run("init", "IT-25", folder=tmp_path)
    message = f"{late}: is there already, and stays as it is\n    help: name another file with --output\n"
    assert done == Run(2, "", message)
    assert contents(tmp_path) == {late: "theirs"}


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.chmod", "os.replace"])
def test_failure_leaves_nothing(tmp_path: Path, step: str) -> None:
    with mock.patch(step, side_effect=OSError(errno.ENOSPC, "No space left on device")):
        done = run("init", "IT-25", folder=tmp_path)
    assert done == Run(2, "", "lombardy.yaml: cannot be written: No space left on device\n")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("folder", ["profiles", "my vale/"])
def test_a_name_without_an_ending_is_a_folder(tmp_path: Path, folder: str) -> None:
    done = run("init", "IT-25", "--output", folder, folder=tmp_path)
    assert done.code == 0
    assert sorted(os.listdir(tmp_path / folder)) == ["lombardy.yaml", SCHEMA]


def test_a_name_that_is_not_known_in_the_language(tmp_path: Path) -> None:
    done = run("init", "ES-CN", "--lang", "fr", folder=tmp_path)
    assert "no name in fr is known here: put it in under region" in done.err.splitlines()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = run("init", "IT-25", "--output", "no/x.yaml", folder=tmp_path)
    assert done == Run(2, "", "no/x.yaml: cannot be written: No such file or directory\n")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Luxembourg",), '"Luxembourg" may be any of 2 territories'),
        (("Lombary",), "Lombary: no territory of that code or name is known"),
        (("x-land",), "x-land: has no name yet"),
        (("x-land", "--name", "a\nb"), '--name: "a\\nb" has line breaks'),
        (
            ("BE", "--as-of", "soon"),
            '--as-of: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"',
        ),
        (("BE", "--lang", "pt"), '--lang: expected one of en, de, fr, nl, got "pt"'),
        (("BE", "--rubric", "nope"), "nope: no such file"),
    ],
)
def test_bad_usage_writes_nothing(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run("init", *arguments, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(message)
    assert os.listdir(tmp_path) == []


# ---- What is unknown changes nothing


def test_unknown_answers_change_nothing(tmp_path: Path) -> None:
    """A profile with every question as unknown beside its facts is the same profile."""
    starter = run("init", "BE-WAL", "--output", "-", *DATED).out
    full = (ROOT / "profiles" / "wallonia.yaml").read_text("utf-8")
    (tmp_path / "full.yaml").write_text(full, "utf-8")
    for section, of in (("conditions", "answer"), ("barriers", "status")):
        start = full.index(f"\n{section}:\n") + len(section) + 3
        there = set(re.findall("^  ([a-z-]+):", full[start : full.index("\n\n", start)], re.MULTILINE))
        open_ = [
            f"  {name}: {{{of}: unknown}}\n"
            for name in re.findall(rf"^  ([a-z-]+): {{{of}: unknown}}", starter, re.MULTILINE)
            if name not in there
        ]
        assert len(open_) > 3
        full = full[:start] + "".join(open_) + full[start:]
    (tmp_path / "open.yaml").write_text(full, "utf-8")
    assert run("validate", "open.yaml", "--strict", folder=tmp_path) == Run(0, "", "1 file, no problems\n")
    assert run("diff", "full.yaml", "open.yaml", folder=tmp_path).out.splitlines()[2:] == ["Nothing changed."]
    for words in (
        ("score", "--explain"),
        ("score", "--format", "json"),
        ("report", "--output", "-"),
        ("report", "--output", "-", "--format", "md"),
        ("timeline", "--format", "json"),
    ):
        one, other = (run(words[0], f"{name}.yaml", *words[1:], folder=tmp_path) for name in ("full", "open"))
        assert one.code == 0
        assert one == other

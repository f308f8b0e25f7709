"""simaturity.cli.report: where pages go, and that they go there whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from simaturity.report.catalogue import languages

from .running import ROOT, environment, process, run

PROFILES = ROOT / "profiles"


def files(folder: Path) -> list[str]:
    """The names of the files in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_one_report_stands_in_this_folder_under_the_name_of_its_profile(tmp_path: Path) -> None:
    done = run("report", PROFILES / "wallonia.yaml", folder=tmp_path)
    assert (done.code, done.out, done.err) == (
        0,
        "",
        "./wallonia.html: written\n",
    )
    text = (tmp_path / "wallonia.html").read_text("utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert text.endswith("</html>\n")


def test_several_have_an_index(tmp_path: Path) -> None:
    done = run("report", PROFILES, "--output", "site", "--format", "md", folder=tmp_path)
    assert done.code == 0
    assert files(tmp_path / "site") == ["brussels.md", "flanders.md", "index.md", "wallonia.md"]
    assert done.err.splitlines()[-1] == f"{Path('site') / 'index.md'}: written"


def test_many_are_not_named_one_by_one(tmp_path: Path) -> None:
    text = (ROOT / "tests/golden/nothing.yaml").read_text("utf-8")
    (tmp_path / "in").mkdir()
    for number in range(11):
        (tmp_path / "in" / f"land-{number}.yaml").write_text(text, "utf-8")
    done = run("report", "in", "--output", "out", folder=tmp_path)
    assert (done.code, done.err) == (0, "out/index.html: written, with 11 reports beside it\n")
    assert len(files(tmp_path / "out")) == 12


def test_a_file_of_its_own_name(tmp_path: Path) -> None:
    assert run("report", "wallonia", "--output", "page.htm", folder=tmp_path).code == 0
    assert files(tmp_path) == ["page.htm"]


def test_one_report_into_a_folder_has_no_index(tmp_path: Path) -> None:
    assert run("report", "wallonia", "--output", "out/", folder=tmp_path).code == 0
    assert files(tmp_path / "out") == ["wallonia.html"]


def test_standard_input_goes_by_the_id_of_the_profile(tmp_path: Path) -> None:
    content = (PROFILES / "wallonia.yaml").read_bytes()
    assert run("report", "-", folder=tmp_path, stdin=content).code == 0
    assert files(tmp_path) == ["be-wal.html"]


def test_standard_output_takes_one(tmp_path: Path) -> None:
    done = run("report", "wallonia", "--output", "-", "--format", "md", folder=tmp_path)
    assert done.out.startswith("# Wallonia")
    done = run("report", "wallonia", "brussels", "--output", "-", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-2:] == ["--output -: standard output takes one report", "    help: name a folder"]
    assert files(tmp_path) == []


@pytest.mark.parametrize("lang", languages())
def test_languages(tmp_path: Path, lang: str) -> None:
    run("report", "wallonia", "--lang", lang, folder=tmp_path)
    text = (tmp_path / "wallonia.html").read_text("utf-8")
    assert f'<html lang="{lang}">' in text
    name = {"en": "Wallonia", "fr": "Wallonie", "nl": "Wallonië", "de": "Wallonie"}[lang]
    assert f"<h1>{name}</h1>" in text


def test_language_of_the_system(tmp_path: Path) -> None:
    run("report", "wallonia", folder=tmp_path, settings={"LANG": "nl_BE.UTF-8"})
    assert '<html lang="nl">' in (tmp_path / "wallonia.html").read_text("utf-8")


def test_unknown_language() -> None:
    done = run("report", "wallonia", "--lang", "it")
    assert (done.code, done.err) == (2, '--lang: expected one of en, de, fr, nl, got "it"\n')


def test_date_and_rubric_are_asked_for_as_of_score(tmp_path: Path) -> None:
    run("report", "flanders", "--as-of", "2011-12", "--format", "md", folder=tmp_path)
    assert "as of 31 December 2011" in (tmp_path / "flanders.md").read_text("utf-8")
    golden = ROOT / "tests/golden"
    done = run(
        "report", golden / "region.yaml", "--rubric", golden / "short-rubric.yaml", "--output", "-", folder=tmp_path
    )
    assert "short" in done.out
    assert "no barrier" not in done.out


def test_two_of_one_name(tmp_path: Path) -> None:
    content = (PROFILES / "wallonia.yaml").read_text("utf-8")
    for place in ("a/Land.yaml", "b/land.yaml", "c/index.yaml", "c/other.yaml"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(content, "utf-8")
    done = run("report", "a", "b", "--output", "out", folder=tmp_path)
    assert (done.code, done.err) == (
        2,
        "land.html: a/Land.yaml and b/land.yaml would be written to it\n"
        "    help: give one of them another name, or write them to two folders\n",
    )
    done = run("report", "c", "--output", "out", folder=tmp_path)
    assert done.err.startswith("index.html: c/index.yaml and the index of the reports would be written to it\n")
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_where_anything_is_invalid(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_bytes((PROFILES / "wallonia.yaml").read_bytes())
    (tmp_path / "wrong.yaml").write_text("schema: simaturity/profile/1\n", "utf-8")
    done = run("report", "good.yaml", "wrong.yaml", "--output", "out", folder=tmp_path)
    assert done.code == 2
    assert "wrong.yaml" in done.err
    assert files(tmp_path) == ["good.yaml", "wrong.yaml"]


def test_wrong_texts_stop_it_too(tmp_path: Path) -> None:
    (tmp_path / "land.yaml").write_bytes((ROOT / "tests/golden/nothing.yaml").read_bytes())
    (tmp_path / "land.fr.yaml").write_text("schema: simaturity/texts/1\nlanguage: fr\ntexts: [{text: A}]\n", "utf-8")
    assert run("report", "land.yaml", "--output", "-", folder=tmp_path).code == 0
    done = run("report", "land.yaml", "--lang", "fr", folder=tmp_path)
    assert (done.code, done.err) == (
        2,
        "land.fr.yaml:3:9: texts[0].translation: this key is missing [missing-key]\n",
    )
    assert files(tmp_path) == ["land.fr.yaml", "land.yaml"]


def test_an_existing_file_is_replaced_with_its_rights(tmp_path: Path) -> None:
    page = tmp_path / "wallonia.html"
    page.write_text("old", "utf-8")
    page.chmod(0o640)
    inode = page.stat().st_ino
    run("report", "wallonia", folder=tmp_path)
    assert page.stat().st_ino != inode  # another file, put in its place
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert files(tmp_path) == ["wallonia.html"]


def test_where_one_page_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "out" / "index.html").mkdir(parents=True)
    done = run("report", "wallonia", "brussels", "--output", "out", folder=tmp_path)
    assert done.code == 2
    assert done.err.splitlines()[-1] == "out/index.html: cannot be written: a folder, not a file"
    assert files(tmp_path / "out") == ["index.html"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = run("report", "wallonia", "--output", "file/out/", folder=tmp_path)
    assert (done.code, done.err.splitlines()[-1]) == (2, "file/out/: cannot be written: Not a directory")


def test_a_pipe_takes_the_page_as_it_comes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.html"
    os.mkfifo(pipe)
    with (tmp_path / "read").open("wb") as read, subprocess.Popen(["cat", str(pipe)], stdout=read) as reader:
        done = process("report", "wallonia", "--output", pipe, folder=tmp_path)
        reader.wait(timeout=60)
    assert done.code == 0
    assert (tmp_path / "read").read_text("utf-8").endswith("</html>\n")
    assert pipe.is_fifo()


def test_standard_output_is_utf_8_as_the_page_says(tmp_path: Path) -> None:
    settings = {"PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "simaturity", "report", "wallonia", "--lang", "fr", "--output", "-"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment(settings), cwd=tmp_path)
    assert "œuvre" in done.stdout.decode("utf-8")


def test_a_name_without_an_ending_is_a_folder(tmp_path: Path) -> None:
    assert run("report", "wallonia", "--output", "site", folder=tmp_path).code == 0
    assert files(tmp_path / "site") == ["wallonia.html"]
    (tmp_path / "file").write_text("", "utf-8")
    done = run("report", "wallonia", "--output", "file", folder=tmp_path)
    assert (done.code, done.err.splitlines()[-1]) == (2, "file: a file, not a folder")


def test_names_of_files_do_not_reach_the_terminal_as_they_are(tmp_path: Path) -> None:
    content = (ROOT / "tests/golden/nothing.yaml").read_bytes()
    (tmp_path / "a\x1b[31m.yaml").write_bytes(content)
    (tmp_path / os.fsdecode(b"\xff b.yaml")).write_bytes(content)
    done = run("report", ".", "--output", "out", folder=tmp_path)
    assert done.code == 0
    assert "\x1b" not in done.err
    index = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert 'href="a%1B%5B31m.html"' in index
    assert 'href="%FF%20b.html"' in index


def test_only_texts_are_left_out_of_a_folder(tmp_path: Path) -> None:
    content = (ROOT / "tests/golden/nothing.yaml").read_text("utf-8")
    for name in ("land.yaml", "land.old.yaml"):
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "land.fr.yaml").write_text("schema: simaturity/texts/1\nlanguage: fr\n", "utf-8")
    run("report", ".", "--output", "out", folder=tmp_path)
    assert files(tmp_path / "out") == ["index.html", "land.html", "land.old.html"]


def test_texts_of_another_language_than_their_name_says(tmp_path: Path) -> None:
    (tmp_path / "land.yaml").write_bytes((ROOT / "tests/golden/nothing.yaml").read_bytes())
    (tmp_path / "land.fr.yaml").write_text("schema: simaturity/texts/1\nlanguage: de\n", "utf-8")
    done = run("report", "land.yaml", "--lang", "fr", folder=tmp_path)
    said = 'land.fr.yaml: language: the name of the file says "fr", this says "de" [texts-language]\n'
    assert (done.code, done.err) == (2, said)


def test_the_last_year_there_is(tmp_path: Path) -> None:
    for format in ("html", "md"):
        done = run("report", "flanders", "--as-of", "9999", "--format", format, "--output", "-", folder=tmp_path)
        assert done.code == 0, done.err


def test_a_profile_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with mock.patch("simaturity.core.timeline.timeline", side_effect=TimeoutError):
        done = run("report", "flanders", folder=tmp_path)
    assert done.code == 2
    assert done.err.splitlines()[-2].startswith("flanders: too much for one report: ")
    assert files(tmp_path) == []


@pytest.mark.parametrize("regions", [("wallonia",), ("wallonia", "brussels")])
def test_open(tmp_path: Path, regions: tuple[str, ...]) -> None:
    """A browser of our own notes what it is asked to open."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!{sys.executable}\nimport sys; open("opened", "w").write(sys.argv[1])\n', "utf-8")
    browser.chmod(0o755)
    done = process("report", *regions, "--open", folder=tmp_path, settings={"BROWSER": f"{browser} %s"})
    assert done.code == 0, done.err
    opened = tmp_path / ("wallonia.html" if len(regions) == 1 else "index.html")
    assert (tmp_path / "opened").read_text("utf-8") == opened.resolve().as_uri()


def test_open_without_a_browser_or_a_page(tmp_path: Path) -> None:
    bare = {"PATH": str(tmp_path), "DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""}
    done = process("report", "wallonia", "--open", folder=tmp_path, settings=bare)
    assert done.code == 0
    assert done.err.splitlines()[-1] == f"{os.curdir}/wallonia.html: no browser was found to open it"
    done = run("report", "wallonia", "--open", "--output", "-")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-1] == "--open: standard output is no page that a browser could open"


def test_what_a_report_imports(tmp_path: Path) -> None:
    code = f"""
import sys
from simaturity.cli.app import app
sys.argv[1:] = ["report", "wallonia", "--output", {str(tmp_path / "a.html")!r}]
try:
    app(sys.argv[1:])()
except SystemExit:
    pass
print(*[name for name in ("jinja2", "rich.table", "rich.console", "asyncio", "babel") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "jinja2\n"

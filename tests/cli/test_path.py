"""simaturity.cli.path: what it takes, where it writes, and that its command does what it says."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from ..packaging.readme_commands import agrees, commands
from .profiles import PROFILE, WRONG, write
from .running import ROOT, Run, run

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile, land.yaml: 5 in social-economy, 3 in other/housing, welfare only declared."""
    write(tmp_path, land=PROFILE)
    return tmp_path


def printed(done: Run) -> dict[str, Any]:
    """The JSON that a run printed."""
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def command(text: str) -> list[str]:
    """The words of the command at the end of a text."""
    _, _, last = text.rpartition("To try it out:\n")
    return shlex.split(last.replace("\\\n", " "))


# ---- Domains


@pytest.mark.parametrize(
    ("options", "domains"),
    [
        (["--to", "6"], ["social-economy"]),
        (["--to", "5"], []),
        (["--to", "1"], []),
        (["--to", "6", "--domain", "other/housing"], ["other/housing"]),
        (["--to", "3", "--domain", "welfare", "--domain", "social-economy"], ["social-economy", "welfare"]),
        # At another date the decree is not yet adopted.
        (["--to", "5", "--as-of", "2012"], ["social-economy"]),
    ],
)
def test_domains(folder: Path, options: list[str], domains: list[str]) -> None:
    one = printed(run("path", "land.yaml", *options, "--format", "json", folder=folder))
    assert [path["domain"] for path in one["paths"]] == domains
    assert one["to"] == int(options[1])


def test_nothing_missing_is_no_failure(folder: Path) -> None:
    done = run("path", "land.yaml", "--to", "5", folder=folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-2:] == [
        "Nothing is missing: Stage 5 or more is supported in the 1 core domain with",
        "evidence.",
    ]


def test_domain_that_is_not_known(folder: Path) -> None:
    done = run("path", "land.yaml", "--to", "5", "--domain", "social-economie", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err == '--domain: unknown domain "social-economie"\n    help: did you mean "social-economy"?\n'


@pytest.mark.parametrize("stage", ["0", "9", "-1"])
def test_stage_that_is_not_on_the_ladder(folder: Path, stage: str) -> None:
    done = run("path", "land.yaml", "--to", stage, folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"--to: the rubric has no Stage {stage}\n    help: its stages: 1, 2, 3, 4, 5, 6, 7, 8\n"


# ---- Regions to hold it against


def test_among_the_shipped_regions_by_default(folder: Path) -> None:
    one = printed(run("path", "land.yaml", "--to", "6", "--format", "json", folder=folder))
    assert [other["profile"] for other in one["among"]] == ["BE-BRU", "BE-VLG", "BE-WAL"]


def test_a_shipped_region_is_not_held_against_itself(folder: Path) -> None:
    write(folder, flanders="no profile at all")
    done = run("path", ROOT / "profiles" / "wallonia.yaml", "--to", "7", "--format", "json", folder=folder)
    assert [other["profile"] for other in printed(done)["among"]] == ["BE-BRU", "BE-VLG"]
    assert done.err == ""


def test_among_those_named_each_at_its_own_date(folder: Path) -> None:
    """Files and names; a profile of the same id is left out."""
    early = PROFILE.replace("x-land", "x-early").replace("as_of: 2024", "as_of: 2012")
    write(folder, early=early, late=PROFILE.replace("x-land", "x-late"))
    options = ["--to", "5", "--domain", "welfare", "--as-of", "2020", "--format", "json"]
    named = [word for name in ("late.yaml", "land.yaml", "early.yaml") for word in ("--among", name)]
    one = printed(run("path", "land.yaml", *options, *named, folder=folder))
    assert [(other["profile"], other["as_of"]) for other in one["among"]] == [
        ("x-early", "2012-12-31"),
        ("x-late", "2024-12-31"),
    ]
    (path,) = printed(
        run(
            "path",
            "land.yaml",
            "--to",
            "6",
            "--domain",
            "social-economy",
            "--format",
            "json",
            *named[4:],
            folder=folder,
        )
    )["paths"]
    assert [[walk["profile"] for walk in step["walked"]] for step in path["steps"]] == [[], [], []]


def test_among_a_folder(folder: Path) -> None:
    (folder / "others").mkdir()
    write(folder / "others", one=PROFILE.replace("x-land", "x-one"), two=PROFILE.replace("x-land", "x-two"))
    done = run("path", "land.yaml", "--to", "6", "--among", "others", "--format", "json", folder=folder)
    assert [other["profile"] for other in printed(done)["among"]] == ["x-one", "x-two"]


def test_under_another_rubric_shipped_regions_say_nothing(folder: Path) -> None:
    """Their criteria mean something else there."""
    options = ["--rubric", "short-rubric.yaml", "--barriers", "short-barriers.yaml", "--format", "json"]
    done = run("path", "region.yaml", "--to", "2", *options, folder=GOLDEN)
    assert printed(done)["among"] == []
    assert not [line for line in done.err.splitlines() if not line.startswith(("region.yaml:", "    help:"))]


def test_among_what_is_invalid(folder: Path) -> None:
    write(folder, wrong=WRONG)
    done = run("path", "land.yaml", "--to", "6", "--among", "wrong.yaml", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("wrong.yaml:4:8: ")


# ---- Input


def test_one_profile_only(folder: Path) -> None:
    (folder / "some").mkdir()
    write(folder / "some", one=PROFILE, two=PROFILE.replace("x-land", "x-two"))
    done = run("path", "some", "--to", "5", folder=folder)
    assert (done.code, done.out, done.err) == (2, "", "path takes one profile; 2 were found\n")


def test_standard_input(folder: Path) -> None:
    done = run("path", "-", "--to", "6", "--format", "json", stdin=PROFILE.encode(), folder=folder)
    assert done == run("path", "land.yaml", "--to", "6", "--format", "json", folder=folder)


@pytest.mark.parametrize("arguments", [["path", "land.yaml"], ["path"], ["path", "land.yaml", "--to", "six"]])
def test_wrong_use(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, folder=folder)
    assert (done.code, done.out) == (2, "")
    assert "─ Error ─" in done.err


# ---- Output


@pytest.mark.parametrize("format", ["text", "md", "html", "json"])
def test_a_file_holds_what_is_printed(folder: Path, format: str) -> None:
    options = ["--to", "6", "--format", format, "--lang", "en"]
    plain = run("path", "land.yaml", *options, folder=folder)
    done = run("path", "land.yaml", *options, "--output", "out", folder=folder)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (folder / "out").read_text(encoding="utf-8") == plain.out


def test_json_stays_english(folder: Path) -> None:
    options = ["--to", "6", "--format", "json"]
    english = run("path", "land.yaml", *options, folder=folder)
    assert run("path", "land.yaml", *options, folder=folder, settings={"LANG": "fr_BE.UTF-8"}) == english
    french = printed(run("path", "land.yaml", *options, "--lang", "fr", folder=folder))
    assert french["paths"][0]["title"] == "Économie sociale"
    assert french["paths"][0]["assume"] == printed(english)["paths"][0]["assume"]


def test_same_input_same_bytes(folder: Path) -> None:
    for format in ("text", "html", "json"):
        outputs = {run("path", "land.yaml", "--to", "8", "--format", format, folder=folder).out for _ in range(2)}
        assert len(outputs) == 1


# ---- The command at its end


@pytest.mark.parametrize("to", ["6", "7", "8"])
def test_the_command_reaches_the_stage(folder: Path, to: str) -> None:
    """Also for a name with a space, at another date."""
    (folder / "my land.yaml").write_text(PROFILE, encoding="utf-8")
    done = run("path", "my land.yaml", "--to", to, "--as-of", "2014-06", "--lang", "en", folder=folder)
    words = command(done.out)
    assert words[:5] == ["simaturity", "score", "my land.yaml", "--as-of", "2014-06"]
    (one,) = json.loads(run(*words[1:], "--format", "json", folder=folder).out)["assessments"]
    assert [domain["supported"] for domain in one["domains"].values()] == [int(to)]
    assert one["as_of"] == "2014-06-30"
    assert run(*words[1:], "--fail-under", to, folder=folder).code == 0


@pytest.mark.parametrize("region", ["wallonia", "flanders", "brussels"])
@pytest.mark.parametrize("to", [5, 6, 7, 8])
def test_paths_of_the_shipped_regions_lead_there(region: str, to: int) -> None:
    file = ROOT / "profiles" / f"{region}.yaml"
    paths = printed(run("path", file, "--to", str(to), "--format", "json"))["paths"]
    options = [word for path in paths for one in path["assume"] for word in ("--assume", one)]
    (one,) = json.loads(run("score", file, "--format", "json", *options).out)["assessments"]
    for path in paths:
        assert one["domains"][path["domain"]]["supported"] == path["reached"] >= to


# ---- The page on it


PAGE = (ROOT / "docs" / "paths.md").read_text(encoding="utf-8")


def test_commands_of_the_page(tmp_path: Path) -> None:
    found = commands(PAGE)
    assert [one.words.split()[1] for one in found] == ["path", "path", "path", "score"]
    for one in found:
        words = shlex.split(one.words)[1:]
        if "--output" in words:
            words[words.index("--output") + 1] = str(tmp_path / "path.html")
        done = run(*words)
        assert done.code == 0
        assert one.shown is None or agrees(one.shown, done.out), done.out


def test_python_of_the_page() -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    assert names["reached"] == 6

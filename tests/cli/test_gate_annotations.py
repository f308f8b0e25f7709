"""simaturity.cli.gate_annotations: the gates of `score` and `diff`, and `validate`, in the formats for machines."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.cli.gate_annotations import ON
from simaturity.cli.gates import GATES

from ..repository import commit, on_its_own
from .profiles import PROFILE, WRONG, write
from .running import Run, run
from .states import NEW, OLD, repository

HELP = "help: Check what took the stage away; where it is right, let the change pass with .simaturity-ignore.yaml"


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with land.yaml: OLD in HEAD, NEW on disk."""
    on_its_own(monkeypatch)
    return repository(tmp_path)


def test_every_gate_of_diff_has_a_rule() -> None:
    assert list(ON) == list(GATES)


# ---- score


def test_score_points_at_the_newest_evidence_the_claim_or_the_first_line(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE)
    done = run("score", "land.yaml", "--fail-under", "6", "--format", "github", folder=tmp_path)
    said = "title=Stage under that asked for::x-land: {}: the evidence supports {}, asked for is 6"
    assert (done.code, done.out.splitlines()) == (
        3,
        [
            f"::error file=land.yaml,line=15,col=9,{said.format('social-economy', 5)}",
            f"::error file=land.yaml,line=8,col=5,{said.format('welfare', 1)}",
            f"::error file=land.yaml,line=15,col=9,{said.format('other/housing', 3)}",
        ],
    )
    arguments = ("--fail-under", "2", "--domain", "esg", "--format", "github")
    assert "file=land.yaml,line=1,col=1" in run("score", "land.yaml", *arguments, folder=tmp_path).out


def test_score_that_reaches_it(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE)
    arguments = ("score", "land.yaml", "--fail-under", "1", "--format")
    assert run(*arguments, "github", folder=tmp_path) == Run(0, "", "")
    (case,) = ET.fromstring(run(*arguments, "junit", folder=tmp_path).out.encode()).iter("testcase")
    assert case.attrib == {"classname": "land.yaml", "name": "fail-under"}
    assert json.loads(run(*arguments, "sarif", folder=tmp_path).out)["runs"][0]["results"] == []


def test_score_of_nothing(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE[: PROFILE.index("declared:")])
    done = run("score", "land.yaml", "--fail-under", "2", "--format", "github", folder=tmp_path)
    assert (
        done.out == "::error file=land.yaml,line=1,title=Stage under that asked for::x-land: no domain has evidence\n"
    )
    assert (done.code, done.err) == (3, "x-land: no domain has evidence\n")


def test_standard_input_is_no_file(tmp_path: Path) -> None:
    arguments = ("score", "-", "--fail-under", "6", "--domain", "welfare", "--format", "github")
    done = run(*arguments, folder=tmp_path, stdin=PROFILE.encode())
    title = "title=Stage under that asked for"
    assert done.out == f"::error {title}::x-land: welfare: the evidence supports 1, asked for is 6\n"


# ---- diff


@pytest.mark.parametrize(
    ("gate", "lines"),
    [
        ("regress", ["domains.social-economy: stage lowered from 5 to 3 [5a3ff646383c]"]),
        ("contradicted", []),
        ("expiry", []),
    ],
)
def test_diff(top: Path, gate: str, lines: list[str]) -> None:
    arguments = ("diff", "land.yaml", "--against", "HEAD", "--fail-on", gate, "--format", "github")
    done = run(*arguments, folder=top)
    expected = [f"::error file=land.yaml,line=15,col=9,title=Stage lowered::x-land:{line}%0A{HELP}\n" for line in lines]
    assert (done.code, done.out) == (3 if lines else 0, "".join(expected))


def test_diff_of_every_change_points_into_the_new_file(top: Path) -> None:
    arguments = ("diff", "land.yaml", "--against", "HEAD", "--fail-on", "change", "--format", "sarif")
    results = json.loads(run(*arguments, folder=top).out)["runs"][0]["results"]
    told = {
        one["message"]["text"].partition(": ")[0]: one["locations"][0]["physicalLocation"]["region"]["startLine"]
        for one in results
    }
    assert told["x-land:domains.social-economy"] == 15
    assert told["x-land:instruments.decree.adopted"] == 10  # gone: its instrument
    assert told["x-land:domains.social-economy.declared.gazette"] == 8
    prints = [one["partialFingerprints"]["primaryLocationLineHash"] for one in results]
    assert "5a3ff646383c:1" in prints


def test_diff_of_a_profile_that_is_gone_and_of_revisions(top: Path) -> None:
    arguments = ("--fail-on", "regress", "--format", "github")
    (top / "empty").mkdir()
    write(top / "empty", town=OLD.replace("x-land", "x-town"))
    done = run("diff", "HEAD:land.yaml", "empty", *arguments, folder=top)
    assert done.out.startswith("::error file=land.yaml,line=1,title=Stage lowered::x-land:profile: profile removed")
    done = run("diff", "HEAD:land.yaml", "land.yaml", *arguments, folder=top)
    assert "file=land.yaml,line=15" in done.out
    done = run("diff", "HEAD:land.yaml", "HEAD:land.yaml", "--to", "2012", *arguments, folder=top)
    assert "::error file=land.yaml,line=15,col=9," in done.out


def test_diff_as_junit(top: Path) -> None:
    gates = ("--fail-on", "regress", "--fail-on", "expiry", "--fail-on", "regress")
    done = run("diff", "land.yaml", "--against", "HEAD", *gates, "--format", "junit", folder=top)
    cases = ET.fromstring(done.out.encode()).iter("testcase")
    assert [(case.attrib["name"], len(case)) for case in cases] == [("fail-on-regress", 1), ("fail-on-expiry", 0)]
    assert done.err == "x-land:domains.social-economy: stage lowered from 5 to 3 (--fail-on regress) [5a3ff646383c]\n"


@pytest.mark.parametrize("format", ["github", "sarif", "junit"])
def test_without_a_gate_there_is_nothing_to_show(top: Path, format: str) -> None:
    said = "--format {}: shows gates, and none is asked for\n    help: ask for one with {}\n"
    done = run("score", "land.yaml", "--format", format, folder=top)
    assert done == Run(2, "", said.format(format, "--fail-under N"))
    done = run("diff", "land.yaml", "--against", "HEAD", "--format", format, folder=top)
    assert done == Run(2, "", said.format(format, "--fail-on"))


@pytest.mark.parametrize("command", [("score", "--fail-under", "4"), ("diff", "land.yaml", "--fail-on", "regress")])
def test_invalid_file_in_the_format_that_is_asked_for(top: Path, command: tuple[str, ...]) -> None:
    write(top, wrong=WRONG)
    told = {form: run(*command, "wrong.yaml", "--format", form, folder=top) for form in ("github", "sarif", "junit")}
    assert {(done.code, done.err) for done in told.values()} == {(2, "")}
    date = '::as_of: expected a date, got "soon"%0Ahelp: write 2013, 2013-02 or 2013-02-28'
    assert told["github"].out.splitlines()[0] == f"::error file=wrong.yaml,line=4,col=8,title=date-form{date}"
    (one,) = json.loads(told["sarif"].out)["runs"]
    assert [result["ruleId"] for result in one["results"]] == ["date-form", "unknown-instrument-kind"]
    assert len(ET.fromstring(told["junit"].out.encode()).findall(".//failure")) == 2
    plain = run(*command, "wrong.yaml", folder=top)
    assert (plain.code, plain.out, len(plain.err.splitlines())) == (2, "", 4)


def test_invalid_file_of_a_revision_has_no_line_of_today(top: Path) -> None:
    commit(top, land=WRONG)
    (top / "land.yaml").write_text(NEW, encoding="utf-8")
    gate = ("land.yaml", "--against", "HEAD", "--fail-on", "regress", "--format", "github")
    done = run("diff", *gate, folder=top)
    assert done.out.splitlines()[0].startswith('::error title=date-form::HEAD:land.yaml: as_of: expected a date, got "')
    assert (done.code, len(done.out.splitlines()), done.err) == (2, 2, "")
    assert run("diff", *gate, "--quiet", folder=top) == Run(2, "", "")


# ---- validate


def test_validate(tmp_path: Path) -> None:
    write(tmp_path, right=PROFILE, wrong=WRONG)
    done = run("validate", "right.yaml", "wrong.yaml", "--format", "github", folder=tmp_path)
    date = '::as_of: expected a date, got "soon"%0Ahelp: write 2013, 2013-02 or 2013-02-28'
    lines = done.out.splitlines()
    assert (done.code, lines[0]) == (2, f"::error file=wrong.yaml,line=4,col=8,title=date-form{date}")
    assert done.err == "2 files, 2 errors, 0 warnings\n"
    done = run("validate", "right.yaml", "wrong.yaml", "--format", "junit", folder=tmp_path)
    cases = ET.fromstring(done.out.encode()).iter("testcase")
    assert [(case.attrib["classname"], case.attrib["name"], len(case)) for case in cases] == [
        ("right.yaml", "file", 0),
        ("wrong.yaml", "date-form", 1),
        ("wrong.yaml", "unknown-instrument-kind", 1),
    ]


def test_warnings_fail_only_where_they_are_to(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE.replace("declared:", "  more: {title: More, kind: press}\ndeclared:"))

    def failures(*strict: str) -> int:
        done = run("validate", "land.yaml", *strict, "--format", "junit", folder=tmp_path)
        assert done.code == (2 if strict else 0)
        return len(ET.fromstring(done.out.encode()).findall(".//failure"))

    assert (failures(), failures("--strict")) == (0, 1)
    done = run("validate", "land.yaml", "--strict", "--format", "github", folder=tmp_path)
    assert done.out.startswith("::warning file=land.yaml,line=7,col=3,title=unused-source::")


HOSTILE = st.text(st.sampled_from(":%\n\r,#[]{}\"' eror=filx\u2028\x85é😀"), max_size=20)


@settings(max_examples=40)
@given(HOSTILE, HOSTILE)
def test_nothing_in_a_profile_forges_an_annotation(
    tmp_path_factory: pytest.TempPathFactory, title: str, id: str
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    quoted = [json.dumps(f"::error::{text}", ensure_ascii=False) for text in (title, id)]
    text = NEW.replace("title: Decree", f"title: {quoted[0]}").replace("decree:", f"{quoted[1]}:", 1)
    write(folder, land=text)
    for arguments in (("validate",), ("check", "--preset", "strict", "--as-of", "2024")):
        done = run(arguments[0], "land.yaml", *arguments[1:], "--format", "github", folder=folder)
        lines = done.out.replace("\r", "\n").split("\n")
        assert lines.pop() == ""
        assert all(
            line.startswith(("::error file=land.yaml,line=", "::warning file=land.yaml,line=")) for line in lines
        )
        assert lines


def test_names_of_files_forge_none_either(tmp_path: Path) -> None:
    names = ["::error::a.yaml", "a,line=7::b.yaml", "a\n::error::b.yaml", "é %0A.yaml"]
    for name in names:
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    done = run("validate", *names, "--format", "github", folder=tmp_path)
    lines = done.out.splitlines()
    assert len(lines) == 2 * len(names)
    assert [line.partition(",")[0] for line in lines[::2]] == [
        "::error file=%3A%3Aerror%3A%3Aa.yaml",
        "::error file=a%2Cline=7%3A%3Ab.yaml",
        "::error file=a%0A%3A%3Aerror%3A%3Ab.yaml",
        "::error file=é %250A.yaml",
    ]


def test_letters_that_standard_output_does_not_have_are_written_all_the_same(tmp_path: Path) -> None:
    """Near letters would do harm: a wide comma is none until it is spelled as one."""
    (tmp_path / "a\uff0cline=9.yaml").write_text(WRONG, encoding="utf-8")
    done = run("validate", "a\uff0cline=9.yaml", "--format", "github", folder=tmp_path, encoding="latin-1")
    written = done.out.encode("latin-1").decode("utf-8")
    assert written.startswith("::error file=a\uff0cline=9.yaml,line=4,")

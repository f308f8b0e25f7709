"""simaturity compare."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from benchmarks.generator import write as generate

from simaturity.cli.assessing import assessed
from simaturity.cli.compare import LEAST, MOST, _check
from simaturity.cli.stop import Stop

from ..packaging.readme_commands import Command, commands
from ..packaging.readme_commands import run as run_command
from .profiles import PROFILE, WRONG, write
from .running import ROOT, Run, process, run

PROFILES = ROOT / "profiles"
THREE = tuple(PROFILES / f"{name}.yaml" for name in ("wallonia", "flanders", "brussels"))
OTHER = PROFILE.replace("x-land", "x-other").replace("name: Land", "name: Otherland")
LATER = OTHER.replace("as_of: 2024", "as_of: 2025")


@pytest.mark.parametrize("format", ["text", "md", "html", "json", "csv"])
def test_every_format_goes_to_standard_output_and_to_a_file(format: str, tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE, other=OTHER)
    words = ("compare", "one.yaml", "other.yaml", "--format", format)
    printed = run(*words, folder=tmp_path)
    assert (printed.code, printed.err) == (0, "")
    saved = run(*words, "--output", "out", folder=tmp_path)
    assert (saved.code, saved.out, saved.err) == (0, "", "")
    assert (tmp_path / "out").read_text("utf-8") == printed.out
    again = process(*words, folder=tmp_path)
    assert again.out == printed.out


@pytest.mark.parametrize("lang", ["en", "fr", "nl", "de"])
def test_languages(lang: str) -> None:
    done = run("compare", *THREE, "--lang", lang, "--format", "html")
    assert done.code == 0
    assert f'<html lang="{lang}">' in done.out
    name = {"en": "Wallonia", "fr": "Wallonie", "nl": "Wallonië", "de": "Wallonie"}[lang]
    assert f"{name} (BE-WAL)" in done.out


@pytest.mark.parametrize("format", ["json", "csv"])
def test_what_is_for_programs_stays_english(format: str) -> None:
    settings = {"LC_ALL": "fr_BE.UTF-8"}
    done = run("compare", *THREE, "--format", format, settings=settings)
    assert "Wallonia" in done.out
    assert "Wallonie" in run("compare", *THREE, "--format", format, "--lang", "fr", settings=settings).out
    assert "Wallonie" in run("compare", *THREE, settings=settings).out


def test_regions_stand_in_the_order_given_and_folders_sorted(tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    write(tmp_path / "some", b=PROFILE, a=OTHER)
    write(tmp_path, c=PROFILE.replace("x-land", "x-third"))
    done = run("compare", "c.yaml", "some", "--format", "json", folder=tmp_path)
    assert [one["profile"] for one in json.loads(done.out)["regions"]] == ["x-third", "x-other", "x-land"]


def test_each_at_its_own_date_unless_one_is_given(tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE, other=LATER)
    done = run("compare", "one.yaml", "other.yaml", "--format", "json", folder=tmp_path)
    assert [one["as_of"] for one in json.loads(done.out)["regions"]] == ["2024-12-31", "2025-12-31"]
    assert done.err == "the profiles speak for different dates; --as-of DATE compares all at one\n"
    done = run("compare", "one.yaml", "other.yaml", "--format", "json", "--as-of", "2020-02", folder=tmp_path)
    assert [one["as_of"] for one in json.loads(done.out)["regions"]] == ["2020-02-29"] * 2
    assert done.err == ""


def test_only_the_domains_asked_for(tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE, other=OTHER)
    done = run("compare", "one.yaml", "other.yaml", "--domain", "other/housing", "--format", "csv", folder=tmp_path)
    assert {row["domain"] for row in csv.DictReader(io.StringIO(done.out))} == {"other/housing", ""}
    done = run("compare", "one.yaml", "other.yaml", "--domain", "housing", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith('--domain: unknown domain "housing"\n')


def test_standard_input_is_a_profile(tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE)
    done = run("compare", "-", "one.yaml", stdin=OTHER.encode(), folder=tmp_path)
    assert done.code == 0
    assert done.out.startswith("Otherland and Land  ")


# ---- What is refused


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["one.yaml"], "1 profile was named"),
        (["one.yaml", "./one.yaml"], None),
    ],
)
def test_too_few(tmp_path: Path, names: list[str], said: str | None) -> None:
    write(tmp_path, one=PROFILE)
    done = run("compare", *names, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    if said:
        assert done.err == f"compare takes {LEAST} to {MOST} profiles; {said}\n"
    else:
        assert 'two profiles have the id "x-land"' in done.err


def test_too_many_in_a_folder_are_not_even_read(tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    write(tmp_path / "some", **{f"r{number}": WRONG for number in range(51)})
    done = run("compare", "some", folder=tmp_path)
    assert (done.code, done.err) == (2, "compare takes 2 to 50 profiles; 51 profiles were named\n")


def test_too_many_by_name(tmp_path: Path) -> None:
    regions = {f"r{number}": PROFILE.replace("x-land", f"x-r{number}") for number in range(51)}
    write(tmp_path, **regions)
    done = run("compare", *(f"{name}.yaml" for name in regions), folder=tmp_path)
    assert (done.code, done.err) == (2, "compare takes 2 to 50 profiles; 51 profiles were named\n")


def test_texts_of_other_languages_are_no_regions(tmp_path: Path) -> None:
    assert len(list(PROFILES.glob("*.yaml"))) > 3
    done = run("compare", PROFILES, "--format", "json")
    assert len(json.loads(done.out)["regions"]) == 3


def test_two_profiles_of_one_id(tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE, two=PROFILE)
    done = run("compare", "one.yaml", "two.yaml", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        'one.yaml and two.yaml: two profiles have the id "x-land"\n'
        '    help: give one of them an id of its own, such as "id: second" at the top of its file\n'
    )
    write(tmp_path, two=f"id: second\n{PROFILE}")
    done = run("compare", "one.yaml", "two.yaml", folder=tmp_path)
    assert done.code == 0
    assert done.out.startswith("Land (x-land) and Land (second)  ")


def test_another_rubric_for_all(tmp_path: Path) -> None:
    rubric = (ROOT / "rubrics" / "social-innovation-policy.yaml").read_text("utf-8")
    changed = re.sub(r"(?m)^(version: ).*$", r"\g<1>1.5", rubric, count=1)
    assert changed != rubric
    write(tmp_path, rules=changed, one=PROFILE, two=OTHER)
    done = run("compare", "one.yaml", "two.yaml", "--rubric", "rules.yaml", "--format", "json", folder=tmp_path)
    assert done.code == 0
    assert json.loads(done.out)["rubric"] == {"id": "social-innovation-policy", "version": "1.5"}


def test_profiles_of_different_rubrics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One rubric is shipped so far, so a second one is made up here."""
    write(tmp_path, one=PROFILE, two=OTHER)
    monkeypatch.chdir(tmp_path)
    one, two = assessed(["one.yaml", "two.yaml"], None, None, None, [], "en")
    two = two._replace(profile=two.profile.model_copy(update={"rubric": "another/2"}))
    with pytest.raises(Stop) as refused:
        _check([one, two], None)
    assert refused.value.lines == [
        "the profiles name different rubrics: two.yaml names another/2, one.yaml names social-innovation-policy/1",
        "    help: choose the one for all with --rubric",
    ]
    _check([one, two], "rules.yaml")


def test_an_invalid_profile_stops_everything(tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE, wrong=WRONG)
    done = run("compare", "one.yaml", "wrong.yaml", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("wrong.yaml:4:8: as_of: expected a date")


def test_a_hostile_name_is_text(tmp_path: Path) -> None:
    name = '"[red]=1+1[/red] <b>x</b>"'
    write(tmp_path, one=PROFILE.replace("name: Land", f"name: {name}"), other=OTHER)
    assert "[red]=1+1[/red] <b>x</b> (x-land)" in run("compare", "one.yaml", "other.yaml", folder=tmp_path).out
    html = run("compare", "one.yaml", "other.yaml", "--format", "html", folder=tmp_path).out
    assert "<b>x" not in html
    assert "[red]=1+1[/red] &lt;b&gt;x&lt;/b&gt; (x-land)" in html
    write(tmp_path, one=PROFILE.replace("name: Land", 'name: "\\e[31mred"'))
    done = run("compare", "one.yaml", "other.yaml", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "\x1b" not in done.err


def test_a_formula_is_no_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    write(tmp_path, one=PROFILE.replace("name: Land", "name: =1+1"), other=OTHER)
    done = run("compare", "one.yaml", "other.yaml", "--format", "csv", folder=tmp_path)
    assert {row["name"] for row in csv.DictReader(io.StringIO(done.out))} == {"'=1+1", "Otherland"}


def test_the_same_input_gives_the_same_bytes() -> None:
    for format in ("text", "md", "html", "json", "csv"):
        assert run("compare", *THREE, "--format", format) == run("compare", *THREE, "--format", format)


def test_fifty_regions_in_every_format(tmp_path: Path) -> None:
    generate(tmp_path, 50)
    for format in ("text", "md", "html", "json", "csv"):
        done = run("compare", ".", "--format", format, folder=tmp_path)
        assert (done.code, done.err) == (0, "")
        assert "Region 49" in done.out
        if format == "text":
            assert max(map(len, done.out.splitlines())) <= 80


PAGE = (ROOT / "docs" / "comparing.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [one for one in commands(PAGE) if one.shown], ids=lambda one: one.words)
def test_page_shows_what_is_printed(command: Command) -> None:
    assert run_command(command, ROOT) is None


@pytest.mark.parametrize("name", ["flanders", "profiles/flanders.yaml"])
def test_one_profile_named_twice(name: str) -> None:
    done = run("compare", name, "brussels", name)
    assert done == Run(2, "", f"{name}: named twice\n    help: name each profile once\n")

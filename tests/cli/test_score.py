"""simaturity.cli.score."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

import pytest

from simaturity.files.yaml_text import read_plain

from .profiles import PROFILE, WRONG, write
from .running import ROOT, process, run

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile, land.yaml."""
    write(tmp_path, land=PROFILE)
    return tmp_path


def scored(text: str) -> list[dict[str, Any]]:
    """The assessments of a JSON output."""
    found: list[dict[str, Any]] = json.loads(text)["assessments"]
    return found


# ---- Dates


@pytest.mark.parametrize(
    ("given", "day", "stage"),
    [
        ("2011", "2011-12-31", 1),
        ("2012", "2012-12-31", 3),
        ("2013-01", "2013-01-31", 3),
        ("2013-02", "2013-02-28", 5),
        ("2012-02", "2012-02-29", 3),
        ("2013-02-14", "2013-02-14", 3),
        ("2013-02-15", "2013-02-15", 5),
        ("0001", "0001-12-31", 1),
        ("9999", "9999-12-31", 5),
        (None, "2024-12-31", 5),
    ],
)
def test_as_of_takes_each_precision(folder: Path, given: str | None, day: str, stage: int) -> None:
    options = ["--as-of", given] if given else []
    done = run("score", "land.yaml", "--format", "json", *options, folder=folder)
    (one,) = scored(done.out)
    assert (one["as_of"], one["domains"]["social-economy"]["supported"]) == (day, stage)


def test_as_of_today_reads_the_clock(folder: Path) -> None:
    with mock.patch("simaturity.cli.assessing.date", wraps=date) as clock:
        clock.today.return_value = date(2012, 5, 6)
        done = run("score", "land.yaml", "--as-of", "today", folder=folder)
    assert done.out.startswith("Land  x-land, as of 6 May 2012, rubric social-innovation-policy/1\n")


@pytest.mark.parametrize(
    "given",
    ["soon", "2024-13", "2024-02-30", "24", "2024-1-1", "0000", "2024-01-01T00:00", "٢٠٢٤", "Today", "", "a\x1bb"],
)
def test_as_of_refuses_nonsense(folder: Path, given: str) -> None:
    done = run("score", "land.yaml", "--as-of", given, folder=folder)
    shown = given.replace("\x1b", "\\x1b")
    expected = 'expected a date such as 2013, 2013-02 or 2013-02-28, or "today"'
    assert (done.code, done.out, done.err) == (2, "", f'--as-of: {expected}, got "{shown}"\n')


# ---- Domains


def test_domain_limits_the_result(folder: Path) -> None:
    done = run(
        "score", "land.yaml", "--domain", "welfare", "--domain", "social-economy", "--format", "json", folder=folder
    )
    (one,) = scored(done.out)
    assert list(one["domains"]) == ["social-economy", "welfare"]
    assert (one["summary"]["core"], one["summary"]["counted"]) == (1, 1)


@pytest.mark.parametrize(
    ("given", "help"),
    [
        ("social-economie", 'did you mean "social-economy"?'),
        ("Social Economy", 'did you mean "social-economy"?'),
        ("housing", 'did you mean "other/housing"?'),
        (
            "zzz",
            "known: social-entrepreneurship, social-innovation, social-business, social-economy, impact-economy, "
            "non-profit, welfare, community-led, sdg, esg, other, other/housing",
        ),
    ],
)
def test_domain_that_is_not_known(folder: Path, given: str, help: str) -> None:
    done = run("score", "land.yaml", "land.yaml", "--domain", "welfare", "--domain", given, folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err == f'--domain: unknown domain "{given}"\n    help: {help}\n'


def test_domain_of_one_of_several_profiles(folder: Path) -> None:
    write(folder, other=PROFILE.replace("x-land", "x-other").replace("other/housing", "other/care"))
    done = run("score", "land.yaml", "other.yaml", "--domain", "other/housing", "--format", "json", folder=folder)
    assert done.code == 0
    assert [list(one["domains"]) for one in scored(done.out)] == [["other/housing"], []]


# ---- The gate


@pytest.mark.parametrize(
    ("options", "code", "remarks"),
    [
        (["--fail-under", "1"], 0, []),
        (["--fail-under", "0"], 0, []),
        # Without a domain, those with evidence or a declaration count.
        (
            ["--fail-under", "2"],
            3,
            ["x-land: welfare: the evidence supports 1, asked for is 2"],
        ),
        (
            ["--fail-under", "6"],
            3,
            [
                "x-land: welfare: the evidence supports 1, asked for is 6",
                "x-land: social-economy: the evidence supports 5, asked for is 6",
                "x-land: other/housing: the evidence supports 3, asked for is 6",
            ],
        ),
        (["--fail-under", "5", "--domain", "social-economy"], 0, []),
        (
            ["--fail-under", "6", "--domain", "social-economy"],
            3,
            ["x-land: social-economy: the evidence supports 5, asked for is 6"],
        ),
        # A silent domain that is asked for fails, too.
        (["--fail-under", "2", "--domain", "sdg"], 3, ["x-land: sdg: the evidence supports 1, asked for is 2"]),
        (["--fail-under", "1", "--domain", "sdg"], 0, []),
    ],
)
def test_fail_under(folder: Path, options: list[str], code: int, remarks: list[str]) -> None:
    done = run("score", "land.yaml", *options, folder=folder)
    assert done.code == code
    assert sorted(done.err.splitlines()) == sorted(remarks)
    assert done.out.startswith("Land  x-land")


def test_fail_under_where_nothing_is_known(folder: Path) -> None:
    write(folder, empty=PROFILE.partition("sources:")[0].replace("x-land", "x-empty"))
    done = run("score", "land.yaml", "empty.yaml", "--fail-under", "1", folder=folder)
    assert (done.code, done.err) == (3, "x-empty: no domain has evidence\n")


def test_fail_under_writes_the_result_first(folder: Path) -> None:
    done = run("score", "land.yaml", "--fail-under", "8", "--output", "out.txt", folder=folder)
    assert (done.code, done.out) == (3, "")
    assert (folder / "out.txt").read_text(encoding="utf-8") == run("score", "land.yaml", folder=folder).out


# ---- What-ifs: more in test_assuming


def test_what_if_is_said_on_top_and_beside_each_stage(folder: Path) -> None:
    options = ["--domain", "social-economy", "--domain", "other/housing", "--assume", "social-economy:in-effect=met"]
    lines = run("score", "land.yaml", *options, folder=folder).out.splitlines()
    assert lines[2:7] == [
        "WHAT IF: this is not what the evidence shows.",
        "Assumed: in effect is met in social economy",
        "",
        "With what is assumed, Stages 3 to 5 would be supported in 2 domains. Stage 5",
        "declared in 1 domain: supported.",
    ]
    assert [line.strip() for line in lines if "■" in line] == [
        "■ supported with what is assumed   □ possible   · ruled out   ◆ declared",
        "■  ■  ■  ■  ■  □  □  □   if so, at least 5; nothing read so far rules out 8",
        # Nothing is assumed there.
        "■  ■  ■  □  □  □  □  □   at least 3; nothing read so far rules out 8",
    ]
    assert [line.split("◆")[1].strip() for line in lines if "◆  " in line] == [
        "declared 5: supported, with what is assumed"
    ]


def test_what_if_says_each_answer_once(folder: Path) -> None:
    named = ["--domain", "social-economy", "--domain", "welfare", "--domain", "sdg"]
    given = ["adopted=not-met", "delivered=not-applicable", "sdg:adopted=met"]
    options = [word for one in given for word in ("--assume", one)]
    done = run("score", "land.yaml", *named, *options, folder=folder, settings={"COLUMNS": "100"})
    assert [line for line in done.out.splitlines() if line.startswith("Assumed")] == [
        "Assumed: adopted is met in sustainable development goals",
        "Assumed: delivered does not apply in sustainable development goals, social economy and welfare and",
        "Assumed: adopted is not met in social economy and welfare and social services",
    ]


@pytest.mark.parametrize(
    ("least", "code", "remark"),
    [
        ("6", 0, ""),
        ("7", 3, "x-land: social-economy: with what is assumed, 6 would be supported, asked for is 7\n"),
    ],
)
def test_fail_under_holds_what_is_assumed(folder: Path, least: str, code: int, remark: str) -> None:
    given = ["in-effect=met", "funded=met", "delivered=met"]
    options = [word for one in given for word in ("--assume", one)]
    done = run("score", "land.yaml", "--domain", "social-economy", *options, "--fail-under", least, folder=folder)
    assert (done.code, done.err) == (code, remark)


def test_fail_under_where_nothing_is_assumed_speaks_of_evidence(folder: Path) -> None:
    options = ["--domain", "social-economy", "--domain", "welfare", "--assume", "welfare:adopted=met"]
    done = run("score", "land.yaml", *options, "--fail-under", "6", folder=folder)
    assert sorted(done.err.splitlines()) == [
        "x-land: social-economy: the evidence supports 5, asked for is 6",
        "x-land: welfare: with what is assumed, 5 would be supported, asked for is 6",
    ]


def test_what_is_assumed_gives_its_reason_once(folder: Path) -> None:
    options = ["--domain", "social-economy", "--assume", "adopted=met", "--explain"]
    lines = run("score", "land.yaml", *options, folder=folder).out.splitlines()
    start = lines.index("    ✓ Adopted  met (assumed)")
    assert lines[start + 1 : start + 4] == ["      Assumed; no source says so.", "      - Gazette", "  Stage 6"]


# ---- Other rubrics and checklists


def test_rubric_of_another_id_leaves_out_what_it_does_not_know() -> None:
    done = run("score", "region.yaml", "--rubric", "short-rubric.yaml", "--format", "json", folder=GOLDEN)
    assert done.code == 0
    (one,) = scored(done.out)
    assert one["rubric"] == {"id": "short", "version": "2"}
    assert list(one["domains"]) == ["social-economy", "social-innovation"]
    # The decree was `adopted`, which this rubric calls `passed`.
    criteria = {criterion["id"]: criterion for criterion in one["domains"]["social-economy"]["criteria"]}
    assert (criteria["passed"]["outcome"], criteria["passed"]["basis"]) == ("met", "milestone")
    remarks = [line for line in done.err.splitlines() if not line.startswith("    help:")]
    assert all(line.startswith("region.yaml:") and ": warning: " in line for line in remarks)
    assert not [line for line in remarks if '"adopted"' in line]


def test_rubric_by_name_is_the_profiles_own(folder: Path) -> None:
    plain = run("score", "land.yaml", folder=folder)
    for name in ("social-innovation-policy", "social-innovation-policy/1"):
        assert run("score", "land.yaml", "--rubric", name, folder=folder) == plain


def test_barriers_of_another_checklist() -> None:
    done = run("score", "region.yaml", "--barriers", "short-barriers.yaml", "--format", "json", folder=GOLDEN)
    (one,) = scored(done.out)
    assert [item["id"] for item in one["barriers"]["items"]] == ["money", "will"]
    assert [lever["id"] for lever in one["levers"]] == ["structural-funding", "support-advisers"]


@pytest.mark.parametrize(
    ("option", "value", "code"),
    [
        ("--rubric", "missing.yaml", "no-such-file"),
        ("--rubric", "social-inovation-policy", "no-such-file"),
        ("--rubric", "region.yaml", "unknown-schema"),
        ("--rubric", "short-barriers.yaml", "unknown-schema"),
        ("--barriers", "missing.yaml", "no-such-file"),
        ("--barriers", "short-rubric.yaml", "unknown-schema"),
    ],
)
def test_rubric_or_checklist_that_is_none(option: str, value: str, code: str) -> None:
    done = run("score", "region.yaml", option, value, folder=GOLDEN)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0].startswith(value)
    assert done.err.splitlines()[0].endswith(f" [{code}]")


# ---- Several files


def test_one_invalid_file_stops_all_and_all_problems_are_shown(folder: Path) -> None:
    write(folder, wrong=WRONG, worse=WRONG.replace("soon", "later"))
    done = run("score", "land.yaml", "wrong.yaml", "missing.yaml", "worse.yaml", "--output", "out.txt", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert not (folder / "out.txt").exists()
    lines = [line for line in done.err.splitlines() if not line.startswith("    help:")]
    assert [(line.split(":")[0], line.rsplit(" ", 1)[1]) for line in lines] == [
        ("wrong.yaml", "[date-form]"),
        ("wrong.yaml", "[unknown-instrument-kind]"),
        ("missing.yaml", "[no-such-file]"),
        ("worse.yaml", "[date-form]"),
        ("worse.yaml", "[unknown-instrument-kind]"),
    ]


def test_warnings_stop_nothing_and_are_not_repeated(folder: Path) -> None:
    write(folder, warned=PROFILE.replace("sources: [gazette]}\ninstruments", "sources: []}\ninstruments"))
    assert run("validate", "warned.yaml", folder=folder).err == "1 file, 0 errors, 1 warning\n"
    done = run("score", "warned.yaml", folder=folder)
    assert (done.code, done.err) == (0, "")


def test_files_come_in_the_order_given_and_each_once(folder: Path) -> None:
    write(folder, other=PROFILE.replace("x-land", "x-other"))
    done = run("score", "other.yaml", "land.yaml", "other.yaml", "--format", "json", folder=folder)
    assert [one["profile"] for one in scored(done.out)] == ["x-other", "x-land"]


# ---- Same facts, same bytes


def shuffled(value: Any, chance: Random) -> Any:
    """The same data, with the keys of every mapping in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", ["verdicts", "reasons", "region", "top", "texts"])
def test_order_of_keys_changes_no_byte(name: str) -> None:
    text = (GOLDEN / f"{name}.yaml").read_text(encoding="utf-8")
    data = read_plain(text).data
    for options in (["--explain"], ["--format", "json"]):
        expected = run("score", "-", *options, stdin=text.encode())
        for seed in range(3):
            mixed = json.dumps(shuffled(data, Random(seed)), ensure_ascii=False)  # JSON is YAML, too
            assert run("score", "-", *options, stdin=mixed.encode()) == expected


def test_same_bytes_whatever_the_process(folder: Path) -> None:
    outputs = {
        process("score", GOLDEN / "region.yaml", "--explain", settings={"PYTHONHASHSEED": seed, "TZ": zone}).out
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati"))
    }
    assert outputs == {(GOLDEN / "region-explain.txt").read_text(encoding="utf-8")}


# ---- Use


@pytest.mark.parametrize(
    "arguments",
    [
        ["score"],
        ["score", "land.yaml", "--format", "xml"],
        ["score", "land.yaml", "--fail-under", "many"],
        ["score", "land.yaml", "--no-such-option"],
        ["score", "land.yaml", "--output"],
    ],
)
def test_wrong_use(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, folder=folder)
    assert (done.code, done.out) == (2, "")
    assert "─ Error ─" in done.err
    assert "Traceback" not in done.err

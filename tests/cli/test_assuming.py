"""simaturity.cli.assuming: what --assume takes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .profiles import PROFILE, write
from .running import ROOT, run

GOLDEN = ROOT / "tests" / "golden"

CRITERIA = (
    "known: acknowledged, consulted, drafted, piloted, adopted, in-effect, funded, delivered, enforced, evaluated, "
    "strengthened, new-resources, recognised-leader, practice-shared, incentives, comprehensive-framework"
)
SHORT = ("--rubric", "short-rubric.yaml", "--barriers", "short-barriers.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile, land.yaml: 5 in social-economy, 3 in other/housing, welfare only declared."""
    write(tmp_path, land=PROFILE)
    return tmp_path


def scored(folder: Path, *options: str, name: str = "land.yaml") -> list[dict[str, Any]]:
    """The assessments of a score with these options."""
    done = run("score", name, "--format", "json", *options, folder=folder)
    assert (done.code, done.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.out)["assessments"]
    return found


def assumed(one: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What an assessment says that it assumes."""
    return [(given["domain"], given["criterion"], given["answer"]) for given in one["assumptions"]]


def test_nothing_is_assumed_by_itself(folder: Path) -> None:
    assert [one["assumptions"] for one in scored(folder)] == [[]]


def test_without_a_domain_where_something_is_said(folder: Path) -> None:
    """In all domains with evidence or a declaration, and in no silent one."""
    (one,) = scored(folder, "--assume", "piloted=met")
    assert assumed(one) == [
        ("other/housing", "piloted", "met"),
        ("social-economy", "piloted", "met"),
        ("welfare", "piloted", "met"),
    ]
    stages = {name: domain["supported"] for name, domain in one["domains"].items() if domain["evidence"]}
    assert stages == {"social-economy": 5, "welfare": 4, "other/housing": 4}


def test_without_a_domain_in_those_asked_for(folder: Path) -> None:
    (one,) = scored(folder, "--domain", "sdg", "--domain", "social-economy", "--assume", "funded=not-met")
    assert assumed(one) == [("sdg", "funded", "not-met"), ("social-economy", "funded", "not-met")]
    assert {name: domain["possible"] for name, domain in one["domains"].items()} == {"social-economy": 5, "sdg": 5}


def test_in_a_domain_by_name(folder: Path) -> None:
    options = ("--assume", "other/housing:in-effect=met", "--assume", "sdg:acknowledged=met")
    (one,) = scored(folder, *options)
    assert assumed(one) == [("other/housing", "in-effect", "met"), ("sdg", "acknowledged", "met")]
    stages = {name: domain["supported"] for name, domain in one["domains"].items() if domain["evidence"]}
    assert stages == {"social-economy": 5, "sdg": 2, "other/housing": 5}


def test_a_domain_by_name_goes_first(folder: Path) -> None:
    options = ("--assume", "welfare:piloted=not-met", "--assume", "piloted=met")
    (one,) = scored(folder, *options, "--domain", "welfare", "--domain", "social-economy")
    assert assumed(one) == [("social-economy", "piloted", "met"), ("welfare", "piloted", "not-met")]


def test_the_day_is_the_one_asked_about(folder: Path) -> None:
    """Before the decree was adopted, and still without a dispute with anything."""
    (one,) = scored(folder, "--as-of", "2012", "--assume", "social-economy:in-effect=met")
    criteria = {given["id"]: given for given in one["domains"]["social-economy"]["criteria"]}
    assert one["domains"]["social-economy"]["supported"] == 5
    assert criteria["in-effect"]["since"] == "2012-12-31"
    assert criteria["in-effect"]["reason"] == "Assumed; no source says so."
    (source,) = [given for given in one["sources"] if given["id"] == "assumed"]
    assert (source["title"], source["kind"]) == ("Assumed; no source says so.", "other")


def test_what_does_not_apply(folder: Path) -> None:
    (one,) = scored(folder, "--domain", "social-economy", "--assume", "delivered=not-applicable")
    criteria = {given["id"]: given["outcome"] for given in one["domains"]["social-economy"]["criteria"]}
    assert criteria["delivered"] == "not-applicable"


def test_each_profile_takes_what_it_knows(folder: Path) -> None:
    write(folder, other=PROFILE.replace("x-land", "x-other").replace("other/housing", "other/care"))
    options = ("--assume", "other/housing:piloted=met", "--assume", "social-economy:piloted=met")
    first, second = scored(folder, "other.yaml", *options)
    assert assumed(first) == [("other/housing", "piloted", "met"), ("social-economy", "piloted", "met")]
    assert assumed(second) == [("social-economy", "piloted", "met")]


def test_where_nothing_is_said_nothing_is_assumed(folder: Path) -> None:
    write(folder, empty=PROFILE.partition("sources:")[0])
    plain = run("score", "empty.yaml", folder=folder)
    done = run("score", "empty.yaml", "--assume", "adopted=met", folder=folder)
    assert (done.code, done.out) == (0, plain.out)
    assert (
        done.err == "x-land: nothing is assumed: no such domain has evidence\n    help: name a domain before a colon\n"
    )


@pytest.mark.parametrize(
    ("given", "message", "help"),
    [
        ("funded", "expected [DOMAIN:]CRITERION=ANSWER", "such as funded=met or social-economy:funded=not-met"),
        ("", "expected [DOMAIN:]CRITERION=ANSWER", "such as funded=met or social-economy:funded=not-met"),
        ("fundd=met", 'unknown criterion "fundd"', 'did you mean "funded"?'),
        ("zzz=met", 'unknown criterion "zzz"', CRITERIA),
        ("=met", 'unknown criterion ""', CRITERIA),
        ("welfair:funded=met", 'unknown domain "welfair"', 'did you mean "welfare"?'),
        (
            ":funded=met",
            'unknown domain ""',
            "known: social-entrepreneurship, social-innovation, social-business, social-economy, impact-economy, "
            "non-profit, welfare, community-led, sdg, esg, other, other/housing",
        ),
        ("funded=mett", 'unknown answer "mett"', 'did you mean "met"?'),
        ("funded=partly", 'unknown answer "partly"', "known: met, not-met, not-applicable"),
        ("funded=unknown", 'unknown answer "unknown"', "known: met, not-met, not-applicable"),
        ("adopted=not-applicable", '"adopted" always applies', None),
    ],
)
def test_what_is_refused(folder: Path, given: str, message: str, help: str | None) -> None:
    done = run("score", "land.yaml", "--assume", "piloted=met", "--assume", given, folder=folder)
    first, second = done.err.splitlines()
    assert (done.code, done.out, first) == (2, "", f"--assume {given}: {message}")
    if help is not None:
        assert second == f"    help: {help}"
    else:
        assert second.startswith("    help: what may not apply: delivered, ")


def test_one_criterion_has_one_answer(folder: Path) -> None:
    options = ("--assume", "funded=met", "--assume", "funded=not-met")
    done = run("score", "land.yaml", *options, folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err == ('--assume funded=not-met: is assumed to be "met", too\n    help: leave one of them out\n')
    twice = run("score", "land.yaml", "--assume", "funded=met", "--assume", "funded=met", folder=folder)
    assert twice == run("score", "land.yaml", "--assume", "funded=met", folder=folder)


def test_the_criteria_are_those_of_the_rubric_that_counts() -> None:
    done = run("score", "region.yaml", *SHORT, "--assume", "adopted=met", folder=GOLDEN)
    assert done.code == 2
    assert done.err.splitlines()[-2:] == [
        '--assume adopted=met: unknown criterion "adopted"',
        "    help: known: drafted, passed, in-effect, funded",
    ]
    none = run("score", "region.yaml", *SHORT, "--assume", "passed=not-applicable", folder=GOLDEN)
    assert none.err.splitlines()[-2:] == [
        '--assume passed=not-applicable: "passed" always applies',
        "    help: what may not apply: nothing",
    ]

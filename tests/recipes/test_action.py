"""action.yml: its steps are taken in a real clone with a base and a head, as GitHub's runner takes them."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from simaturity.files.yaml_text import read_plain

from ..cli.profiles import PROFILE
from ..cli.running import ROOT
from ..cli.states import NEW, OLD, region
from ..repository import commit, git
from .page import refused
from .place import PULL, SETTINGS, Place
from .runner import Runner, filled, wanted

FILE = ROOT / "action.yml"
PUSH = {"GITHUB_EVENT_NAME": "push", "GITHUB_REF": "refs/heads/main"}
LOWERED = (
    "::error file=profiles/land.yaml,line=15,col=9,title=Regression%3A 1 stage is lower than in {base}; none may be::"
    "Land: Social economy: Stage 3, and it was Stage 5"
)


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    """action.yml as it is read."""
    data = read_plain(FILE.read_text(encoding="utf-8")).data
    assert data is not None
    return data


def outcomes(runner: Runner) -> dict[str, str]:
    """How the steps ended that run scripts."""
    return {name: step.outcome for name, step in runner.steps.items() if name not in ("python", "install")}


ALL_WELL = dict.fromkeys(("validate", "base", "check", "diff", "report", "Upload what was written"), "success")


# ---- The whole, from a base to a head


@pytest.mark.slow
def test_nothing_changed(action: dict[str, Any], place: Place) -> None:
    commit(place.head)
    runner = place.run(action)
    assert outcomes(runner) == ALL_WELL
    assert [runner.steps[name].out for name in ("validate", "base", "check", "diff")] == [
        "2 files, no problems\n",
        "",
        "1 profile: 2 passed, 0 warned, 0 failed, 0 not applicable, 7 off\n",
        "",
    ]
    folder = str(place.files / "written")
    assert runner.outputs(action) == {"base": place.base(), "lowered": "false", "folder": folder, "sarif": ""}
    assert place.written() == ["changes.md", "gates.txt", "reports/land.html"]
    assert runner.used == [
        ("actions/setup-python@v6", {"python-version": "3.13", "update-environment": "false"}),
        ("actions/upload-artifact@v6", {"name": "simaturity", "path": folder, "if-no-files-found": "ignore"}),
    ]
    gates, changes = runner.summary.split("# What changed\n")
    text = (place.files / "written" / "gates.txt").read_text(encoding="utf-8")
    told = "".join(f"    {line}\n" for line in text.splitlines()).rstrip()
    assert gates == f"# Gates\n\n{told}\n\n"
    assert f"against {place.base()}\n" in text
    assert changes == (place.files / "written" / "changes.md").read_text(encoding="utf-8").partition("\n")[2]
    assert "\n**Nothing changed.**\n" in changes


@pytest.mark.slow
@pytest.mark.parametrize("place", [NEW], indirect=True)
def test_raised(action: dict[str, Any], place: Place) -> None:
    place.change(OLD)
    runner = place.run(action)
    assert outcomes(runner) == ALL_WELL
    assert runner.outputs(action)["lowered"] == "false"
    assert "- ▲ Social economy: **3 → 5**, raised (evidence)\n" in runner.summary
    assert "::error" not in "".join(step.out for step in runner.steps.values())


@pytest.mark.slow
def test_lowered(action: dict[str, Any], place: Place) -> None:
    place.change(NEW)
    runner = place.run(action, {"formats": "html md json sarif junit", "lang": ""})
    assert outcomes(runner) == {**ALL_WELL, "check": "failure", "diff": "failure"}
    assert (runner.steps["check"].code, runner.steps["diff"].code) == (3, 3)
    annotation, tally = runner.steps["check"].out.splitlines()
    assert annotation.startswith(LOWERED.format(base=place.base()))
    assert tally == "1 profile: 1 passed, 0 warned, 1 failed, 0 not applicable, 7 off"
    # The same line has an annotation already.
    assert runner.steps["diff"].out == (
        "x-land:domains.social-economy: stage lowered from 5 to 3 (--fail-on regress) [5a3ff646383c]\n"
    )
    folder = place.files / "written"
    assert runner.outputs(action) == {
        "base": place.base(),
        "lowered": "true",
        "folder": str(folder),
        "sarif": str(folder / "gates.sarif"),
    }
    assert "- ▼ Social economy: **5 → 3**, lowered (evidence)\n" in runner.summary
    assert "    ✗ Regression " in runner.summary
    reports = ["reports/land.html", "reports/land.md"]
    assert place.written() == ["changes.md", "gates.sarif", "gates.txt", "gates.xml", *reports, "scores.json"]
    (run,) = json.loads((folder / "gates.sarif").read_text(encoding="utf-8"))["runs"]
    assert ["regression" in result["ruleId"] for result in run["results"]] == [True]
    assert json.loads((folder / "scores.json").read_text(encoding="utf-8"))["format_version"] == 1


@pytest.mark.slow
def test_lowered_where_the_gates_only_warn(action: dict[str, Any], place: Place) -> None:
    place.change(NEW)
    (place.head / ".simaturity.toml").write_text(f'{SETTINGS}regression = "warn"\n', encoding="utf-8")
    runner = place.run(action)
    assert outcomes(runner) == {**ALL_WELL, "diff": "failure"}
    assert runner.steps["check"].out.startswith("::warning file=profiles/land.yaml,line=15,")
    assert runner.steps["diff"].out.startswith(
        "::error file=profiles/land.yaml,line=15,col=9,title=Stage lowered::"
        "x-land:domains.social-economy: stage lowered from 5 to 3 [5a3ff646383c]%0A"
    )
    lenient = place.run(action, {"fail-on": " "})
    assert outcomes(lenient) == ALL_WELL
    assert (lenient.steps["diff"].out, lenient.outputs(action)["lowered"]) == ("", "true")


@pytest.mark.slow
def test_broken_file(action: dict[str, Any], place: Place) -> None:
    place.change(PROFILE.replace("as_of: 2024", "as_of: soon"))
    runner = place.run(action, {"formats": "html json md sarif junit"})
    skipped = dict.fromkeys(("base", "check", "diff"), "skipped")
    assert outcomes(runner) == {**ALL_WELL, "validate": "failure", **skipped}
    assert (runner.steps["validate"].code, runner.steps["validate"].out) == (
        2,
        "::error file=profiles/land.yaml,line=4,col=8,title=date-form::"
        'as_of: expected a date, got "soon"%0Ahelp: write 2013, 2013-02 or 2013-02-28\n'
        "2 files, 1 error, 0 warnings\n",
    )
    assert runner.steps["report"].out == ""
    assert (runner.outputs(action)["lowered"], runner.summary) == ("", "")
    assert place.written() == ["gates.sarif", "gates.xml"]
    (run,) = json.loads((place.files / "written" / "gates.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["date-form"]
    assert runner.used[-1][0] == "actions/upload-artifact@v6"


@pytest.mark.slow
@pytest.mark.parametrize("place", [PROFILE.replace("as_of: 2024", "as_of: soon")], indirect=True)
def test_a_broken_base_is_mended(action: dict[str, Any], place: Place) -> None:
    place.change(OLD)
    runner = place.run(action)
    assert outcomes(runner) == ALL_WELL
    assert runner.steps["diff"].out == (
        f'{place.base()}:profiles/land.yaml:4:8: as_of: expected a date, got "soon" [date-form]\n'
        "    help: write 2013, 2013-02 or 2013-02-28\n"
        "::warning title=Not compared::What was there before cannot be read; the log says why.\n"
    )
    assert runner.outputs(action)["lowered"] == ""
    assert place.written() == ["gates.txt", "reports/land.html"]


@pytest.mark.slow
def test_several_names_rules_and_what_stands_beside(action: dict[str, Any], place: Place) -> None:
    (place.head / "my towns").mkdir()
    (place.head / "my towns" / "town.yaml").write_text(region("town"), encoding="utf-8")
    place.change(NEW)
    inputs = {"profiles": "profiles/land.yaml\nmy towns\n", "rubric": "social-innovation-policy", "lang": "fr"}
    inputs |= {"also-validate": "my towns/town.yaml", "formats": "md", "upload": "false", "preset": "draft"}
    runner = place.run(action, inputs)
    assert runner.steps["validate"].out == "3 files, no problems\n"
    assert runner.steps["check"].outcome == "success"
    assert (runner.steps["diff"].code, runner.summary.count("\n## ")) == (3, 2)
    assert runner.steps["Upload what was written"].outcome == "skipped"
    assert place.written() == ["changes.md", "gates.txt", *(f"reports/{name}.md" for name in ("index", "land", "town"))]
    assert "# Ce qui a changé" in runner.summary


@pytest.mark.parametrize(
    ("inputs", "step", "code", "told"),
    [
        ({"preset": "stern"}, "check", 2, "--preset: unknown preset"),
        ({"config": "none.toml"}, "check", 2, "::error title=no-such-file::none.toml: no such file\n"),
        ({"profiles": "absent"}, "validate", 2, "::error title=no-such-file::"),
        ({"profiles": ""}, "check", 2, "profile"),
        ({"fail-on": "lowering"}, "diff", 2, "--fail-on"),
        ({"formats": "html pdf"}, "report", 2, "::error title=Unknown format::"),
        ({"base": "--output=x"}, "base", 2, "::error title=No base::"),
    ],
)
def test_wrong_inputs_fail(
    action: dict[str, Any], place: Place, inputs: dict[str, str], step: str, code: int, told: str
) -> None:
    runner = place.run(action, inputs, ("validate", "base", step))
    assert runner.steps[step].code == code, runner.steps[step].out
    assert told in runner.steps[step].out
    assert not (place.head / "x").exists()


def test_every_module_is_run_isolated() -> None:
    calls = re.findall(r".* -m [a-z].*", FILE.read_text(encoding="utf-8"))
    assert [line.partition(" -m ")[0].endswith(" -I") for line in calls] == [True, True]


@pytest.mark.slow
def test_installation(action: dict[str, Any], place: Place) -> None:
    traps = ("venv", "logging", "shutil", "pip/__init__", "pip/__main__", "ensurepip/__main__", "simaturity/__init__")
    for name in traps:  # which `-m` would take from where it runs
        trap = place.head / f"{name}.py"
        trap.parent.mkdir(exist_ok=True)
        trap.write_text("import pathlib\n\npathlib.Path(__file__).with_name('sprung').touch()\n", encoding="utf-8")
    runner = place.runner({}, {**PULL, "GITHUB_ACTION_PATH": str(ROOT), "PYTHONPATH": ""}, {})
    assert runner.run(action, {"python": {"python-path": sys.executable}}, ("install", "validate"))
    (folder,) = (place.files / "github_path").read_text(encoding="utf-8").split()
    (command,) = Path(folder).iterdir()
    assert (command.name, command.resolve().read_text(encoding="utf-8").partition("\n")[0]) == (
        "simaturity",
        f"#!{Path(folder).parent}/python/bin/python",
    )
    assert runner.steps["validate"].out == "2 files, no problems\n"
    assert list(Path(runner.outputs(action)["folder"]).iterdir()) == []
    assert list(place.head.rglob("sprung")) == []


# ---- Which base


def based(place: Place, action: dict[str, Any], settings: dict[str, str], before: str = "", base: str = "") -> str:
    """The commit that a run compares with."""
    runner = place.run(action, {"base": base}, ["base"], settings, {"before": before})
    assert runner.steps["base"].code == 0, runner.steps["base"].out
    return runner.outputs(action)["base"]


def test_base_of_a_shallow_checkout_is_fetched(action: dict[str, Any], place: Place) -> None:
    before = place.base()
    place.change(NEW)
    place.shallow()
    commit(place.origin)  # the base moves on, which is no change of the branch
    assert place.base() != before
    assert based(place, action, PULL) == before
    assert based(place, action, PULL, base="main") == before
    assert based(place, action, {}, base="HEAD^") == before


def test_base_of_a_merge_is_the_target(action: dict[str, Any], place: Place) -> None:
    place.change(NEW)
    commit(place.origin)
    git(place.head, "fetch", "--quiet")
    git(place.head, "checkout", "--quiet", "--detach", "origin/main")
    git(place.head, "merge", "--quiet", "--no-ff", "--message", "merge", "work")
    assert based(place, action, PULL) == place.base()


def test_base_that_is_called_like_the_head(action: dict[str, Any], place: Place) -> None:
    place.change(NEW)
    git(place.head, "branch", "HEADLINE")  # one of ours, of which the origin has another
    git(place.origin, "branch", "HEADLINE")
    git(place.head, "fetch", "--quiet")
    assert based(place, action, {**PULL, "GITHUB_BASE_REF": "HEADLINE"}) == place.base()
    assert based(place, action, PULL, base="HEADLINE") == place.base()
    assert [based(place, action, {}, base=name) for name in ("HEAD~1", "HEAD^", "HEAD@{1}")] == [place.base()] * 3


def test_base_whose_short_name_is_that_of_a_tag(action: dict[str, Any], place: Place) -> None:
    place.change(NEW)
    git(place.head, "tag", place.base(), "HEAD")
    assert based(place, action, PULL) == git(place.origin, "rev-parse", "main").strip()


def test_base_of_a_push(action: dict[str, Any], place: Place) -> None:
    first = place.base()
    place.change(NEW)
    head = git(place.head, "rev-parse", "--short=12", "HEAD").strip()
    whole = git(place.origin, "rev-parse", "main").strip()
    assert based(place, action, PUSH, before=whole) == first
    assert based(place, action, {**PUSH, "GITHUB_REF": "refs/heads/work"}, before=head) == first
    assert based(place, action, {**PUSH, "GITHUB_REF": "refs/heads/work"}, before="0" * 40) == first
    queue = {"GITHUB_EVENT_NAME": "merge_group", "GITHUB_REF": "refs/heads/gh-readonly-queue/main/pr-7"}
    assert based(place, action, queue) == first
    assert based(place, action, PUSH, before="0" * 40) == head
    assert based(place, action, {"GITHUB_EVENT_NAME": "schedule"}) == head


def test_commits_that_a_push_threw_away_count(action: dict[str, Any], place: Place) -> None:
    place.change(NEW)
    git(place.head, "push", "--quiet", "origin", "work")
    thrown = git(place.head, "rev-parse", "HEAD").strip()
    git(place.head, "reset", "--quiet", "--hard", "HEAD^")
    git(place.head, "push", "--quiet", "--force", "origin", "work")
    place.shallow()
    git(place.origin, "config", "uploadpack.allowAnySHA1InWant", "true")  # as GitHub does
    assert based(place, action, PUSH, before=thrown) == thrown[:12]


def test_base_that_is_not_there(action: dict[str, Any], place: Place) -> None:
    runner = place.run(action, {}, ["base"], {**PULL, "GITHUB_BASE_REF": "gone"})
    assert runner.steps["base"].code == 2
    assert runner.steps["base"].out.splitlines()[-1] == (
        "::error title=No base::It is not in the checkout; give actions/checkout fetch-depth 0."
    )


# ---- What strangers write


def test_no_expression_in_a_script(action: dict[str, Any]) -> None:
    steps = action["runs"]["steps"]
    assert [step["name"] for step in steps if "${{" in step.get("run", "")] == []
    assert {step.get("shell") for step in steps if "run" in step} == {"bash"}
    assert "eval" not in "".join(step.get("run", "") for step in steps)


HOSTILE = (
    "$(touch pwned); touch pwned; `touch pwned`; \" ' ; touch pwned & | touch pwned > pwned * ${HOME}\n\n;touch pwned"
)


ENDS = {"diff": ("success", "")}
"""Each step fails but one: what cannot be compared is told, and the step before it has failed."""
SLOW = pytest.param("install", marks=pytest.mark.slow)


@pytest.mark.parametrize("step", [SLOW, "validate", "base", "check", "diff", "report"])
def test_inputs_are_never_run(action: dict[str, Any], place: Place, step: str) -> None:
    inputs = dict.fromkeys(action["inputs"], HOSTILE)
    runner = place.runner(inputs, {**PULL, "GITHUB_BASE_REF": HOSTILE}, {"before": HOSTILE})
    said = {"folder": str(place.files), "commit": "main"}
    others = {one["id"]: said for one in action["runs"]["steps"] if one.get("id", step) != step}
    runner.run(action, {**others, "python": {"python-path": sys.executable}}, [step])
    assert (runner.steps[step].outcome, runner.outputs(action)["lowered"]) == ENDS.get(step, ("failure", ""))
    assert list(place.head.parent.rglob("pwned")) == []
    place.run(action, {}, ["base"], PUSH, {"before": HOSTILE, "repository": {"default_branch": HOSTILE}})
    assert list(place.head.parent.rglob("pwned")) == []


FORGED = "##[error]forged"


def forged(runner: Runner) -> list[str]:
    """The lines of a run in which the runner would take a command that is not ours."""
    lines = [line.lstrip() for step in runner.steps.values() for line in step.out.splitlines()]
    ours = re.compile(r"::(error|warning|notice) (file|title)=")
    return [line for line in lines if ("##[" in line or line.startswith("::")) and not ours.match(line)]


@pytest.mark.slow
def test_profiles_give_no_commands(action: dict[str, Any], place: Place) -> None:
    text = region("town", NEW).replace("name: Town", f'name: "{FORGED}\\n::error::forged"')
    place.put(place.head, text.replace("  - {stages: [5]", "  - {stages: [8]"), FORGED)
    place.change(NEW)
    runner = place.run(action, {"formats": "html sarif"})
    assert [FORGED.replace("##[", "#[") in runner.steps[name].out for name in ("check", "report")] == [False, True]
    assert (outcomes(runner)["check"], forged(runner)) == ("failure", [])


def test_settings_give_no_commands(action: dict[str, Any], place: Place) -> None:
    (place.head / ".simaturity.toml").write_text(f'preset = "{FORGED}"\n', encoding="utf-8")
    runner = place.run(action, {}, ("base", "check"))
    assert (runner.steps["check"].code, forged(runner)) == (2, [])
    assert runner.steps["check"].out.startswith("::error file=.simaturity.toml,line=1,")
    plain = place.run(action, {}, ("base", "report"))
    assert forged(plain) == []


def test_what_was_there_before_gives_no_commands(action: dict[str, Any], place: Place) -> None:
    place.put(place.head, PROFILE.replace("as_of: 2024", f'as_of: "{FORGED}"'))
    commit(place.head)
    place.change(OLD)
    runner = place.run(action, {"base": "HEAD^"}, ("base", "diff"))
    assert forged(runner) == []
    assert 'got "#[error]forged"' in runner.steps["diff"].out


# ---- The rest


def test_inputs_and_outputs_are_described(action: dict[str, Any]) -> None:
    for one in (*action["inputs"].values(), *action["outputs"].values()):
        assert re.fullmatch(r"[A-Z][^\n]*[^.]\.\n?", one["description"]), one
    assert all("default" in one for one in action["inputs"].values())
    used = set(re.findall(r"inputs\.([a-z-]+)", FILE.read_text(encoding="utf-8")))
    assert used == set(action["inputs"])


def test_what_runs_after_a_failure(action: dict[str, Any]) -> None:
    after = {"base": {"outcome": "success"}, "install": {"outcome": "success"}}
    known = {"steps": after, "inputs": {"upload": "true", "python": "3.13"}}
    steps = [step["name"] for step in action["runs"]["steps"] if wanted(step, known, failed=True)]
    assert steps == ["Tell what changed", "Write reports", "Upload what was written"]


def test_form(tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert refused(text, "github-actions", tmp_path) == ""
    assert refused(text.replace("using: composite", "using: compost"), "github-actions", tmp_path) != ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("${{ inputs.a }} and ${{ inputs.b || 'none' }}", "one and none"),
        ("${{ inputs.a == 'one' && !cancelled() }}", "true"),
        ("${{ inputs.a != 'one' || (failure() && 'it''s') }}", "it's"),
        ("${{ steps.none.outputs.x }}", ""),
    ],
)
def test_expressions_of_the_runner(text: str, value: str) -> None:
    assert filled(text, {"inputs": {"a": "one", "b": ""}}, failed=True) == value

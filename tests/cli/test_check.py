"""simaturity.cli.check: the command as a whole, in a real repository."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.cli.ignoring import FILE
from simaturity.cli.ruling import pinned
from simaturity.core.gates.gate import GATES
from simaturity.files.shipped import shipped_folder

from ..repository import commit, git, on_its_own, start
from .profiles import PROFILE, WRONG, write
from .running import ROOT, Run, run
from .states import ADOPTED, NEW, OLD, region

RULE = "─" * 80
LOWERED = "5a3ff646383c"
"""The fingerprint of the lowered stage, as `diff` tells it."""
ALL_OFF = "[gates]\n" + "".join(f'{gate} = "off"\n' for gate in GATES)


def only(gate: str, told: str = '"error"') -> str:
    """Settings in which one gate looks."""
    return ALL_OFF.replace(f'{gate} = "off"', f"{gate} = {told}")


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with land.yaml: OLD in HEAD, NEW on disk."""
    on_its_own(monkeypatch)
    top = start(tmp_path / "top")
    commit(top, land=OLD)
    (top / "land.yaml").write_text(NEW, encoding="utf-8")
    return top


def check(folder: Path, *arguments: str, settings: str | None = None, code: int = 0, **more: Any) -> Run:
    """Run a check at a date that stays."""
    if settings is not None:
        (folder / ".simaturity.toml").write_text(settings, encoding="utf-8")
    done = run("check", *arguments, "--as-of", "2024", folder=folder, **more)
    assert done.code == code, done.err
    return done


def gates(folder: Path, *arguments: str, **more: Any) -> dict[str, dict[str, Any]]:
    """What each gate says of the one profile."""
    told = json.loads(check(folder, *arguments, "--format", "json", **more).out)
    (profile,) = told["profiles"]
    return {one["gate"]: one for one in profile["gates"]}


# ---- The whole


def test_text(top: Path) -> None:
    settings = 'preset = "draft"\nbaseline = "HEAD"\n[gates]\nregression = "error"\n'
    settings += 'floor = {level = "warn", threshold = 2}\n'
    assert check(top, "land.yaml", settings=settings, code=3) == Run(
        3,
        f"""\
Land  x-land, as of 31 December 2024, rubric social-innovation-policy/1
{RULE}
  Problems         off
/ Floor            does not apply: fewer than two core domains have evidence;
                   asked for: at least Stage 2
  Stages           off
  Age of evidence  off: at most 10 years
  Independence     off: at least 25%
✓ Declarations     passed: 0 declared stages are contradicted; none may be
  Tensions         off
✗ Regression       failed: 1 stage is lower than in HEAD; none may be
                   - Social economy: Stage 3, and it was Stage 5 [5a3ff646383c]
  Expiry           off: more than 30 days

What to do
  Regression       Check what took the stage away; where it is right, let the
                   change pass with .simaturity-ignore.yaml.

1 profile: 1 passed, 0 warned, 1 failed, 1 not applicable, 6 off
preset draft, settings of .simaturity.toml, against HEAD
""",
        "",
    )


def test_json(top: Path) -> None:
    done = check(top, "land.yaml", "--against", "HEAD", "--format", "json", settings=only("regression"), code=3)
    told = json.loads(done.out)
    Draft202012Validator(json.loads((ROOT / "schemas" / "check.schema.json").read_text("utf-8"))).validate(told)
    (profile,) = told.pop("profiles")
    assert told == {
        "format_version": 1,
        "as_of": "2024-12-31",
        "preset": "publish",
        "configuration": ".simaturity.toml",
        "baseline": "HEAD",
        "states": {"passed": 0, "warned": 0, "failed": 1, "not_applicable": 0, "off": 8},
    }
    found = profile.pop("gates")
    assert profile == {"profile": "x-land", "name": "land.yaml", "path": "land.yaml", "region": "Land", "gone": False}
    assert found[GATES.index("regression")] == {
        "gate": "regression",
        "level": "error",
        "state": "failed",
        "figure": 1,
        "threshold": None,
        "reason": None,
        "short": [
            {
                "domains": ["social-economy"],
                "figure": 3,
                "on": None,
                "name": None,
                "before": 5,
                "fingerprints": [LOWERED],
                "line": 15,
                "column": 9,
                "said": f"Social economy: Stage 3, and it was Stage 5 [{LOWERED}]",
            }
        ],
        "let_pass": 0,
    }
    assert done.err == "1 profile: 0 passed, 0 warned, 1 failed, 0 not applicable, 8 off\n"


def test_github(top: Path) -> None:
    (top / "deep").mkdir()
    settings = only("regression")
    done = check(top / "deep", "../land.yaml", "--against", "HEAD", "--format", "github", settings=settings, code=3)
    assert done.out == (
        "::error file=land.yaml,line=15,col=9,title=Regression%3A 1 stage is lower than in HEAD; none may be::"
        "Land: Social economy: Stage 3, and it was Stage 5 [5a3ff646383c]%0A"
        "help: Check what took the stage away; where it is right, let the change pass "
        "with .simaturity-ignore.yaml.\n"
    )
    settings = settings.replace('"error"', '"warn"')
    done = check(top / "deep", "../land.yaml", "--against", "HEAD", "--format", "github", settings=settings)
    assert done.out.startswith("::warning file=land.yaml,line=15,")


def test_sarif(top: Path) -> None:
    arguments = ("land.yaml", "--against", "HEAD", "--format", "sarif")
    done = check(top, *arguments, settings=only("regression"), code=3)
    (result,) = json.loads(done.out)["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("gate-regression", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "land.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 15, "startColumn": 9}
    # Lines that move leave the fingerprint.
    (top / "land.yaml").write_text("# A remark.\n" + NEW, encoding="utf-8")
    moved = json.loads(check(top, *arguments, code=3).out)["runs"][0]["results"][0]
    assert moved["partialFingerprints"] == result["partialFingerprints"]
    assert moved["locations"][0]["physicalLocation"]["region"]["startLine"] == 16


def test_junit(top: Path) -> None:
    settings = 'preset = "draft"\n[gates]\nregression = "warn"\nfloor = "warn"\nproblems = "error"\n'
    write(top, town=region("town"))
    done = check(top, "land.yaml", "town.yaml", "--against", "HEAD", "--format", "junit", settings=settings)
    tree = ET.fromstring(done.out.encode())
    assert tree.attrib == {"name": "simaturity", "tests": "8", "failures": "0", "errors": "0", "skipped": "3"}
    assert [[case.attrib["name"] for case in suite] for suite in tree] == [
        ["gate-problems", "gate-floor", "gate-declarations", "gate-regression"]
    ] * 2
    (remark,) = tree.findall(".//system-out")
    assert (remark.text or "").startswith("land.yaml:15:9: warning: Land: Social economy: Stage 3")
    skipped = [one.attrib["message"] for one in tree.findall(".//skipped")]
    assert skipped == [
        "fewer than two core domains have evidence; asked for: at least Stage 2",
        "fewer than two core domains have evidence; asked for: at least Stage 2",
        "the profile is new, and the baseline does not have it",
    ]


def test_quiet_and_output(top: Path) -> None:
    tally = "1 profile: 0 passed, 0 warned, 1 failed, 0 not applicable, 8 off\n"
    arguments = ("land.yaml", "--against", "HEAD")
    assert check(top, *arguments, "--quiet", settings=only("regression"), code=3) == Run(3, "", tally)
    assert check(top, *arguments, "--output", "out.txt", code=3) == Run(3, "", tally)
    text = (top / "out.txt").read_text(encoding="utf-8")
    assert check(top, *arguments, code=3) == Run(3, text, "")
    assert check(top, *arguments, "-q", "--format", "github", "--output", "out.txt", code=3).out == ""
    assert (top / "out.txt").read_text(encoding="utf-8").startswith("::error ")


# ---- Exit codes and levels


@pytest.mark.parametrize(("level", "state", "code"), [("off", "off", 0), ("warn", "warned", 0), ("error", "failed", 3)])
def test_levels(top: Path, level: str, state: str, code: int) -> None:
    settings = only("stages", f'{{level = "{level}", threshold = {{social-economy = 4}}}}')
    assert gates(top, "land.yaml", settings=settings, code=code)["stages"]["state"] == state
    settings = settings.replace("= 4", "= 3")
    found = gates(top, "land.yaml", settings=settings)["stages"]
    assert (found["state"], found["figure"]) == (("off", None) if level == "off" else ("passed", {"social-economy": 3}))


def test_presets(top: Path) -> None:
    states = {
        preset: [one["state"] for one in gates(top, "land.yaml", "--preset", preset, code=code).values()]
        for preset, code in (("draft", 0), ("publish", 0), ("strict", 3))
    }
    beside = "not-applicable"
    assert states == {
        "draft": ["off", "off", "off", "off", "off", "passed", "off", beside, "off"],
        "publish": ["passed", "off", "off", "warned", "warned", "passed", "passed", beside, "passed"],
        # Without a baseline, what was asked for expressly cannot be judged, and so does not pass.
        "strict": ["passed", "failed", "off", "failed", "failed", "passed", "passed", "failed", "passed"],
    }


def test_command_line_has_the_last_word(top: Path) -> None:
    settings = 'preset = "strict"\nbaseline = "nowhere"\n[gates]\nexpiry = "off"\n'
    done = check(top, "land.yaml", "--preset", "draft", "--against", "HEAD", "--format", "json", settings=settings)
    told = json.loads(done.out)
    assert (told["preset"], told["baseline"]) == ("draft", "HEAD")
    assert told["profiles"][0]["gates"][-1]["level"] == "off"


def test_settings_that_are_named_or_found(top: Path) -> None:
    (top / "deep").mkdir()
    (top / "pyproject.toml").write_text("[tool.simaturity]\npreset = 'draft'\n", encoding="utf-8")
    (top / "own.toml").write_text("preset = 'strict'\n", encoding="utf-8")

    def asked(*arguments: str, code: int = 0) -> list[str]:
        told = json.loads(check(top / "deep", "../land.yaml", "--format", "json", *arguments, code=code).out)
        return [told["preset"], told["configuration"]]

    assert asked() == ["draft", "../pyproject.toml"]
    assert asked("--config", "../own.toml", code=3) == ["strict", "../own.toml"]
    (top / "deep" / ".simaturity.toml").write_text("", encoding="utf-8")
    assert asked() == ["publish", ".simaturity.toml"]


# ---- Baselines


def baseline(folder: Path, *names: str, **more: Any) -> list[tuple[str, str, str | None]]:
    """How each profile stands against HEAD."""
    done = check(folder, *names, "--against", "HEAD", "--format", "json", **more)
    return [
        (profile["profile"], gate["state"], gate["reason"])
        for profile in json.loads(done.out)["profiles"]
        for gate in profile["gates"]
        if gate["gate"] == "regression"
    ]


def test_profiles_are_held_against_what_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_its_own(monkeypatch)
    top = start(tmp_path / "top")
    (top / "p").mkdir()
    for name in ("same", "lower", "moved", "gone", "mended"):
        (top / "p" / f"{name}.yaml").write_text(region(name), encoding="utf-8")
    (top / "p" / "mended.yaml").write_text(WRONG.replace("x-land", "x-mended"), encoding="utf-8")
    (top / "p" / "same.fr.yaml").write_text("schema: simaturity/texts/1\nlanguage: fr\n", encoding="utf-8")
    commit(top)
    (top / "p" / "lower.yaml").write_text(region("lower", NEW), encoding="utf-8")
    (top / "p" / "moved.yaml").rename(top / "p" / "elsewhere.yaml")
    (top / "p" / "gone.yaml").unlink()
    (top / "p" / "mended.yaml").write_text(region("mended"), encoding="utf-8")
    (top / "p" / "new.yaml").write_text(region("new"), encoding="utf-8")
    assert baseline(top, "p", settings=only("regression"), code=3) == [
        ("x-moved", "passed", None),
        ("x-lower", "failed", None),
        ("x-mended", "failed", "invalid-baseline"),
        ("x-new", "not-applicable", "new-profile"),
        ("x-same", "passed", None),
        ("x-gone", "failed", None),
    ]
    text = check(top, "p", "--against", "HEAD", code=3).out
    assert text.count("the profile is gone") == 1
    assert (
        f"Gone  x-gone, as of 31 December 2024\n{RULE}\n✗ Regression  failed: the profile is gone, and HEAD has it ["
        in text
    )
    assert "::Regression" not in check(top, "p", "--against", "HEAD", "--format", "github", code=3).out
    told = check(top, "p", "--against", "HEAD", "--format", "json", settings=only("tensions", '"warn"')).out
    assert [profile["profile"] for profile in json.loads(told)["profiles"] if profile["gone"]] == []
    git(top, "add", "--all")
    files = ("p/same.yaml", "p/elsewhere.yaml")
    assert [state for _, state, _ in baseline(top, *files, settings=only("regression"))] == ["passed", "passed"]


def test_profile_that_was_moved_is_held_against_what_it_was(top: Path) -> None:
    (top / "p").mkdir()
    (top / "land.yaml").unlink()
    write(top, stray=region("stray", OLD))
    (top / "p" / "new.yaml").write_text(NEW, encoding="utf-8")
    for name in ("p/new.yaml", "p", "."):
        assert ("x-land", "failed", None) in baseline(top, name, settings=only("regression"), code=3)


def test_id_written_with_a_backslash_is_found_where_it_was(top: Path) -> None:
    commit(top, land=OLD.replace("x-land", '"x-l\\u0061nd"'))
    (top / "land.yaml").unlink()
    write(top, new=NEW)
    assert baseline(top, "new.yaml", settings=only("regression"), code=3) == [("x-land", "failed", None)]


def test_shipped_profile_does_not_stand_in_for_one_that_is_gone(top: Path) -> None:
    commit(top, wallonia=region("wallonia", OLD))
    (top / "wallonia.yaml").unlink()
    assert check(top, "wallonia.yaml", "--against", "HEAD", code=2).err == (
        'wallonia.yaml: no such file here; this is the shipped profile "wallonia"\n'
        "wallonia.yaml: no such file, and there is one in HEAD\n"
    )


def test_copy_does_not_hide_what_is_lowered(top: Path) -> None:
    write(top, land=OLD, land2=NEW)
    assert baseline(top, "land2.yaml", settings=only("regression"), code=3) == [("x-land", "failed", None)]
    done = check(top, "land.yaml", "land2.yaml", "--against", "HEAD", code=2)
    assert done.err == (
        'land2.yaml: the id "x-land" is that of another profile, too\n'
        "    help: the other one is land.yaml; give one of them an `id` of its own\n"
    )
    done = check(top, "land.yaml", "../top/land.yaml", "--against", "HEAD", settings=only("regression"))
    assert "2 profiles: 2 passed" in done.out  # one file, whatever it is called


def test_before_the_first_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_its_own(monkeypatch)
    top = start(tmp_path / "top")
    write(top, land=OLD)
    settings = only("regression")
    assert baseline(top, "land.yaml", settings=settings) == [("x-land", "not-applicable", "new-profile")]
    assert check(top, "land.yaml", "--against", "main", code=2).out == ""


def test_rubric_is_that_of_the_revision(top: Path) -> None:
    """A ladder that asks for more, or knows less, lowers a stage as well as evidence that is gone."""
    shipped = (shipped_folder("rubrics") / "social-innovation-policy.yaml").read_text(encoding="utf-8")
    commit(top, r=shipped, land=OLD)
    arguments = ("land.yaml", "--rubric", "r.yaml", "--against", "HEAD", "--format", "json")

    def regression(code: int = 0) -> tuple[str, str | None]:
        pinned.cache_clear()  # a run reads its rules once
        (profile,) = json.loads(check(top, *arguments, settings=only("regression"), code=code).out)["profiles"]
        (one,) = [gate for gate in profile["gates"] if gate["gate"] == "regression"]
        return one["state"], one["reason"]

    assert regression() == ("passed", None)
    # The profile stays as it was, and its decree no longer counts as adopted.
    shown_by = "      - milestones: [adopted]\n        instruments: [law, "
    (top / "r.yaml").write_text(shipped.replace(f"{shown_by}decree, ", shown_by), encoding="utf-8")
    (top / "land.yaml").write_text(OLD, encoding="utf-8")
    assert regression(3) == ("failed", None)
    # The kind has another name, so that the old profile is not valid under the new rubric.
    (top / "r.yaml").write_text(shipped.replace("decree", "edict"), encoding="utf-8")
    (top / "land.yaml").write_text(OLD.replace("kind: decree", "kind: edict"), encoding="utf-8")
    assert regression() == ("passed", None)
    (top / "land.yaml").write_text(NEW.replace("kind: decree", "kind: edict"), encoding="utf-8")
    assert regression(3) == ("failed", None)
    commit(top, r="schema: simaturity/rubric/1\n", land=OLD)
    (top / "r.yaml").write_text(shipped, encoding="utf-8")
    assert regression(3) == ("failed", "invalid-baseline")


def test_what_was_never_asked_for_is_not_read(top: Path) -> None:
    assert gates(top, "land.yaml", "--against", "nowhere", settings=ALL_OFF)["regression"]["state"] == "off"


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nowhere", 'nowhere: git knows no revision "nowhere" here\n'),
        ("", ': git knows no revision "" here\n'),
    ],
)
def test_baseline_that_git_does_not_give(top: Path, revision: str, said: str) -> None:
    done = check(top, "land.yaml", "--against", revision, settings=only("regression"), code=2)
    assert (done.out, done.err) == ("", said)


def test_no_repository_and_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_its_own(monkeypatch)
    write(tmp_path, land=OLD)
    done = check(tmp_path, "land.yaml", "--against", "main", settings=only("tensions", '"warn"'), code=2)
    assert done.err == "main: not in a git repository\n"
    monkeypatch.setenv("PATH", str(tmp_path))
    done = check(tmp_path, "land.yaml", "--against", "main", code=2)
    assert done.err == "main: git is not installed here; revisions need it\n"


def test_what_has_no_revisions_cannot_be_judged(top: Path) -> None:
    for name, more in (("-", {"stdin": OLD.encode()}), ("flanders", {})):
        found = gates(top, name, "--against", "HEAD", settings=only("regression"), code=3, **more)
        assert (found["regression"]["state"], found["regression"]["reason"]) == ("failed", "no-baseline")
        assert found["regression"]["short"] == []
    done = check(top, "flanders", "--format", "github", code=3)
    assert done.out == (
        "::error title=Regression%3A no baseline is named::Flanders: no baseline is named%0A"
        "help: Name a revision with --against, or with `baseline` in the settings.\n"
    )
    text = check(top, "flanders", code=3).out
    assert "\nWhat to do\n  Regression       Name a revision with --against, or with `baseline` in the\n" in text
    assert "What to do" not in check(top, "flanders", "--preset", "draft", settings="").out


def test_both_sides_are_seen_at_one_date(top: Path) -> None:
    """What lapses with time alone is no regression: other gates look at that."""
    funded = OLD.replace(ADOPTED, f"{ADOPTED}      - {{reached: funded, on: 2013, until: 2014, sources: [gazette]}}\n")
    commit(top, land=funded)
    (top / "land.yaml").write_text(f"# Reworded.\n{funded}", encoding="utf-8")
    assert baseline(top, "land.yaml", settings=only("regression")) == [("x-land", "passed", None)]


def test_changes_that_are_let_pass(top: Path) -> None:
    entry = f"{{fingerprint: {LOWERED}, reason: Known., until: 9999}}"
    (top / FILE).write_text(f"schema: simaturity/ignore/1\nignore: [{entry}]\n", encoding="utf-8")
    found = gates(top, "land.yaml", "--against", "HEAD", settings=only("regression"))["regression"]
    assert (found["state"], found["figure"], found["let_pass"]) == ("passed", 0, 1)
    assert "1 change is let pass" in check(top, "land.yaml", "--against", "HEAD").out
    (top / FILE).write_text((top / FILE).read_text().replace("9999", "2020"), encoding="utf-8")
    assert gates(top, "land.yaml", "--against", "HEAD", code=3)["regression"]["let_pass"] == 0


# ---- What is wrong


def test_settings_that_are_wrong(top: Path) -> None:
    done = check(top, "land.yaml", settings="[gates]\nflor = 'warn'\n", code=2)
    assert (done.out, done.err) == (
        "",
        '.simaturity.toml:2:1: gates.flor: unknown key [unknown-key]\n    help: did you mean "floor"?\n',
    )
    done = check(top, "land.yaml", "--config", "none.toml", code=2)
    assert done.err.startswith("none.toml: no such file [no-such-file]\n")


def test_domain_that_nobody_has(top: Path) -> None:
    settings = only("stages", '{level = "warn", threshold = {social-econom = 4}}')
    done = check(top, "land.yaml", settings=settings, code=2)
    assert done.err == (
        '.simaturity.toml:4:40: gates.stages.threshold.social-econom: no domain "social-econom" [unknown-domain]\n'
        '    help: did you mean "social-economy"?\n'
    )
    # One of the profile's own is known.
    assert gates(top, "land.yaml", settings=settings.replace("social-econom ", '"other/housing" '))["stages"]


def test_preset_that_is_none(top: Path) -> None:
    done = check(top, "land.yaml", "--preset", "strikt", code=2)
    assert done.err == '--preset: unknown preset "strikt"\n    help: did you mean "strict"?\n'
    assert "known: draft, publish, strict" in check(top, "land.yaml", "--preset", "x", code=2).err


def test_invalid_profile(top: Path) -> None:
    write(top, wrong=WRONG)
    done = check(top, "land.yaml", "wrong.yaml", code=2)
    assert (done.out, len(done.err.splitlines())) == ("", 4)
    done = check(top, "land.yaml", "wrong.yaml", "--format", "github", code=2)
    assert [line.split("::")[1] for line in done.out.splitlines()] == [
        "error file=wrong.yaml,line=4,col=8,title=date-form",
        "error file=wrong.yaml,line=12,col=11,title=unknown-instrument-kind",
    ]
    assert check(top, "wrong.yaml", "--format", "junit", "--quiet", code=2).out == ""
    assert check(top, "wrong.yaml", "--format", "json", code=2).out == ""


@pytest.mark.parametrize("settings", ["[gates]\nfloor = 3\n", only("stages", "{threshold = {social-econom = 3}}")])
def test_wrong_settings_in_the_format_that_is_asked_for(top: Path, settings: str) -> None:
    plain = check(top, "land.yaml", settings=settings, code=2)
    place, line, column, message = plain.err.splitlines()[0].split(":", 3)
    text, code = message.strip().removesuffix("]").rsplit(" [", 1)
    done = check(top, "land.yaml", "--format", "github", code=2)
    assert (plain.out, done.err) == ("", "")
    assert done.out.startswith(f"::error file={place},line={line},col={column},title={code}::{text}")
    (run_of,) = json.loads(check(top, "land.yaml", "--format", "sarif", code=2).out)["runs"]
    assert [one["ruleId"] for one in run_of["results"]] == [code]
    (case,) = ET.fromstring(check(top, "land.yaml", "--format", "junit", code=2).out.encode()).iter("testcase")
    assert case.attrib == {"classname": ".simaturity.toml", "name": code}
    done = check(top, "land.yaml", "--config", "none.toml", "--format", "github", code=2)
    assert done.out == "::error title=no-such-file::none.toml: no such file\n"
    assert check(top, "land.yaml", "--format", "github", "--quiet", code=2) == Run(2, "", "")


def test_warnings_of_validation(top: Path) -> None:
    (top / "land.yaml").write_text(NEW.replace("declared:", "  more: {title: More, kind: press}\ndeclared:"), "utf-8")
    found = gates(top, "land.yaml", settings=only("problems"), code=3)["problems"]
    assert (found["figure"], found["short"][0]["name"], found["short"][0]["line"]) == (1, "unused-source", 7)


def test_another_rubric(tmp_path: Path) -> None:
    golden = ROOT / "tests" / "golden"
    rubric = ("--rubric", golden / "short-rubric.yaml", "--barriers", golden / "short-barriers.yaml")
    write(tmp_path, land=PROFILE)
    done = run("check", "land.yaml", *rubric, "--preset", "draft", "--as-of", "2024", folder=tmp_path)
    assert (done.code, done.out.splitlines()[0]) == (0, "Land  x-land, as of 31 December 2024, rubric short/2")
    assert "unknown-" in done.err


def test_today_unless_told_otherwise(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from simaturity.cli import assessing

    monkeypatch.setattr(assessing, "today", lambda: date(2031, 5, 6))
    done = run("check", "land.yaml", "--preset", "draft", "--format", "json", folder=top)
    assert json.loads(done.out)["as_of"] == "2031-05-06"


def test_texts_that_are_named_are_no_profiles(top: Path) -> None:
    said = "land.fr.yaml: holds texts in another language; only profiles are checked\n"
    write(top, **{"land.fr": "schema: simaturity/texts/1\nlanguage: de\n", "land.be": region("land-be", OLD)})
    arguments = ("--against", "HEAD", "--format", "github")
    done = check(top, "land.fr.yaml", *arguments, settings=only("regression"))
    assert done == Run(0, "", f"{said}0 profiles: 0 passed, 0 warned, 0 failed, 0 not applicable, 0 off\n")
    done = check(top, "land.be.yaml", "land.fr.yaml", "land.yaml", *arguments, code=3)
    assert [line.split(",")[0] for line in done.out.splitlines()] == ["::error file=land.yaml"]
    assert done.err.startswith(said)

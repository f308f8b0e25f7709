"""What we write as SARIF against its official schema and rules, as the SARIF tool of Microsoft reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from ..cli.running import ROOT, run
from .tools import SARIF_MULTITOOL, call, need

pytestmark = pytest.mark.slow

HOSTILE = ROOT / "tests" / "browser" / "hostile.yaml"

COMMANDS = {
    "validate": ("validate", "tests/golden/wrong.yaml", "tests/golden/warned.yaml", "profiles"),
    "nothing": ("validate", "profiles"),
    "check": ("check", "profiles", str(HOSTILE), "--preset", "strict", "--as-of", "2026-11-25"),
    "score": ("score", "profiles", "--fail-under", "5"),
    "diff": ("diff", "profiles/flanders.yaml", "--from", "2012", "--to", "2020", "--fail-on", "expiry"),
}

ALLOWED = {("SARIF2005", "warning")}
"""It would have the version of the tool, which nothing else of the log hangs on."""


def validated(log: Path) -> list[dict[str, Any]]:
    """What the tool finds in a log; with rules of the standard and of GitHub's code scanning."""
    tool, said = need(SARIF_MULTITOOL), log.with_suffix(".said.sarif")
    tool.chmod(tool.stat().st_mode | 0o100)  # where npm runs no scripts of packages, nobody did
    with mock.patch.dict("os.environ", {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}):
        done = call(
            *(tool, "validate", log, "--output", said, "--log", "ForceOverwrite"),
            *("--level", "Error;Warning", "--kind", "Fail", "--rule-kind", "Sarif;Ghas"),
        )
    assert said.is_file(), done.stdout + done.stderr
    (found,) = json.loads(said.read_text(encoding="utf-8-sig"))["runs"]
    invocation = found["invocations"][0]
    assert not invocation.get("toolConfigurationNotifications"), invocation
    results: list[dict[str, Any]] = found.get("results", [])
    return results


@pytest.mark.parametrize("name", COMMANDS)
def test_log_is_valid(name: str, tmp_path: Path) -> None:
    log = tmp_path / f"{name}.sarif"
    done = run(*COMMANDS[name], "--format", "sarif")
    assert done.code in (0, 2, 3), done.err
    log.write_text(done.out, encoding="utf-8")
    results = json.loads(done.out)["runs"][0]["results"]
    assert bool(results) == (name != "nothing")
    assert {(one["ruleId"].partition("/")[0], one.get("level", "warning")) for one in validated(log)} - ALLOWED == set()


def test_tool_is_awake(tmp_path: Path) -> None:
    """Without a message, a tool that read nothing would look the same as valid logs."""
    done = run("score", "profiles", "--fail-under", "5", "--format", "sarif")
    log = tmp_path / "wrong.sarif"
    log.write_text(done.out.replace('"startLine": ', '"startLine": -'), encoding="utf-8")
    assert {one["ruleId"].partition("/")[0] for one in validated(log) if one.get("level") == "error"} != set()

"""Takes the steps of a composite action as GitHub's runner does, as far as action.yml asks for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from ..cli.running import environment

Data = Mapping[str, Any]
NOTHING: Data = {}
STATUS = ("always()", "cancelled()", "failure()", "success()")
SECONDS = 300.0

_TOKEN = re.compile(r"\s*(&&|\|\||==|!=|!|\(\)|\(|\)|'(?:[^']|'')*'|[A-Za-z_][\w.-]*)")
_PLACE = re.compile(r"\$\{\{(.*?)\}\}")


class Expression:
    """An expression between ``${{`` and ``}}``; read from left to right, the loosest binding first."""

    def __init__(self, text: str, known: Data, failed: bool) -> None:
        assert _TOKEN.sub("", text).strip() == "", f"beyond this runner: {text}"
        self.tokens = [*_TOKEN.findall(text), ""]
        self.known = known
        self.status = {"always": True, "cancelled": False, "failure": failed, "success": not failed}

    def value(self) -> Any:
        """What the expression comes to."""
        found = self._or()
        assert self.tokens == [""], self.tokens
        return found

    def _taken(self, *tokens: str) -> str | None:
        return self.tokens.pop(0) if self.tokens[0] in tokens else None

    def _or(self) -> Any:
        found = self._and()
        while self._taken("||"):
            other = self._and()
            found = found or other
        return found

    def _and(self) -> Any:
        found = self._equal()
        while self._taken("&&"):
            other = self._equal()
            found = found and other
        return found

    def _equal(self) -> Any:
        found = self._single()
        while sign := self._taken("==", "!="):
            found = (found == self._single()) is (sign == "==")
        return found

    def _single(self) -> Any:
        if self._taken("!"):
            return not self._single()
        if self._taken("("):
            found = self._or()
            assert self._taken(")")
            return found
        token = self.tokens.pop(0)
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        return self.status[token] if self._taken("()") else _looked_up(token, self.known)


def _looked_up(path: str, known: Data) -> Any:
    """What a dotted name means; nothing is as good as an empty text."""
    found: Any = known
    for name in path.split("."):
        found = found.get(name, "") if isinstance(found, Mapping) else ""
    return found


def filled(text: object, known: Data, failed: bool = False) -> str:
    """A text with its expressions replaced by what they come to."""

    return _PLACE.sub(lambda place: _said(Expression(place[1], known, failed).value()), _said(text))


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def wanted(step: Data, known: Data, failed: bool) -> bool:
    """Whether a step is to run: after a failure only where its condition speaks of that."""
    condition = str(step.get("if", "success()")).removeprefix("${{").removesuffix("}}")
    if not any(word in condition for word in STATUS):
        condition = f"success() && ({condition})"
    return bool(Expression(condition, known, failed).value())


class Step(NamedTuple):
    """How a step went."""

    outcome: str
    out: str = ""
    outputs: Mapping[str, str] = {}
    code: int | None = None


@dataclass
class Runner:
    """A machine with a workspace, that takes one action."""

    workspace: Path
    files: Path
    """A folder for all that the runner keeps itself."""
    inputs: dict[str, str]
    event: Data = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    """Variables of the environment, such as GITHUB_EVENT_NAME."""
    steps: dict[str, Step] = field(default_factory=dict)
    used: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """The actions that were used in their turn, with what they were given."""

    def run(self, action: Data, instead: Mapping[str, Mapping[str, str]], only: Collection[str] = ()) -> bool:
        """Take the steps, some of them only by their outputs; whether all went well."""
        defaults = {name: one.get("default", "") for name, one in action["inputs"].items()}
        assert set(self.inputs) <= set(defaults)
        self.inputs = {**defaults, **self.inputs}
        for step in action["runs"]["steps"]:
            name = step.get("id", step["name"])
            if not only or name in only or name in instead:
                self.steps[name] = self._step(step, instead.get(name))
        return not self._failed

    def outputs(self, action: Data) -> dict[str, str]:
        """What the action gives to the steps after it."""
        return {name: filled(one["value"], self._known) for name, one in action["outputs"].items()}

    @property
    def summary(self) -> str:
        """What stands beside the job."""
        file = self._file("GITHUB_STEP_SUMMARY")
        return file.read_text(encoding="utf-8") if file.exists() else ""

    @property
    def _failed(self) -> bool:
        return any(step.outcome == "failure" for step in self.steps.values())

    @property
    def _known(self) -> Data:
        steps = {name: {"outcome": one.outcome, "outputs": one.outputs} for name, one in self.steps.items()}
        return {"inputs": self.inputs, "steps": steps, "github": {"event": self.event}}

    def _file(self, name: str) -> Path:
        return self.files / name.lower()

    def _step(self, step: Data, instead: Mapping[str, str] | None) -> Step:
        if not wanted(step, self._known, self._failed):
            return Step("skipped")
        if "uses" in step:
            told = {name: filled(value, self._known) for name, value in step.get("with", NOTHING).items()}
            self.used.append((step["uses"], told))
            return Step("success", outputs=instead or {})
        return self._shell(step) if instead is None else Step("success", outputs=instead)

    def _shell(self, step: Data) -> Step:
        assert step["shell"] == "bash"
        self._file("GITHUB_OUTPUT").write_text("", encoding="utf-8")
        given = {name: filled(value, self._known, self._failed) for name, value in step.get("env", NOTHING).items()}
        script = self.files / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace,
            env={**self._environment(), **given},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in self._lines("GITHUB_OUTPUT"))
        return Step("failure" if done.returncode else "success", done.stdout, outputs, done.returncode)

    def _lines(self, name: str) -> Iterator[str]:
        file = self._file(name)
        yield from file.read_text(encoding="utf-8").splitlines() if file.exists() else ()

    def _environment(self) -> dict[str, str]:
        """What every step finds: where it is, and files to tell something by."""
        ours = [str(Path(sys.executable).parent), *os.environ["PATH"].split(os.pathsep)]
        for name in ("temp", "home"):
            (self.files / name).mkdir(exist_ok=True)
        files = {name: str(self._file(name)) for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        places = {
            "GITHUB_WORKSPACE": str(self.workspace),
            "RUNNER_TEMP": str(self.files / "temp"),
            "HOME": str(self.files / "home"),
            "PATH": os.pathsep.join([*reversed(list(self._lines("GITHUB_PATH"))), *ours]),
        }
        return environment({**places, **files, "GITHUB_BASE_REF": "", **self.settings})

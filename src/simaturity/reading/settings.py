"""The configuration of `simaturity check`: found from a folder upwards, read, and judged key by key."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeGuard

from simaturity.core.gates.gate import GATES, LEVELS, GateId, Level, Setting, Settings, Threshold
from simaturity.core.gates.presets import DEFAULT, PRESETS, SETTINGS, Preset
from simaturity.core.problem import Problem, Route, did_you_mean, shown
from simaturity.files.checkout import checkout
from simaturity.files.places import Places
from simaturity.files.texts import FileText, read_text
from simaturity.files.toml_text import find_toml_places, read_toml

from .outcome import Reading

OWN = ".simaturity.toml"
SHARED = "pyproject.toml"
TABLE = ("tool", "simaturity")
KEYS = ("preset", "baseline", "gates")


class Configuration(NamedTuple):
    """How the gates are set."""

    path: str | None = None
    """The file; None where there is none."""
    preset: Preset = DEFAULT
    baseline: str | None = None
    """A revision of git."""
    settings: Settings = SETTINGS[DEFAULT]
    places: Places = Places()
    """Of the keys of the file."""
    top: Route = ()
    """Where in the file the configuration begins."""


class Range(NamedTuple):
    """What a threshold may be."""

    least: int
    most: int
    whole: bool = True


RANGES: Mapping[GateId, Range] = {
    "floor": Range(1, 20),
    "stages": Range(1, 20),
    "evidence-age": Range(0, 100),
    "independence": Range(0, 1, whole=False),
    "expiry": Range(0, 36_500),
}
"""The gates that take a threshold; of `stages`, for each domain."""


def find_settings(folder: str) -> str | None:
    """The configuration that counts in a folder: the nearest one, up to the top of the repository.

    Outside of a repository only the folder itself is looked at.
    """
    here = os.path.abspath(folder)
    top = checkout(here) or here  # outside of any: what lies above may be anybody's
    while True:
        own, shared = (os.path.join(here, name) for name in (OWN, SHARED))
        if os.path.lexists(own):
            return own
        if os.path.lexists(shared) and _concerns_us(shared):
            return shared
        if here == top:
            return None
        here = os.path.dirname(here)


def _concerns_us(path: str) -> bool:
    """Whether a shared file has our table; one that cannot be read may have it."""
    text = read_text(path).text
    if text is None or ("simaturity" in text and read_toml(text).data is None):
        return True
    return "simaturity" in text and _own(read_toml(text).data or {}) is not None


def read_settings(path: str, preset: Preset | None = None) -> Reading[Configuration]:
    """Read a configuration; a preset that is named takes the place of its own."""
    return parse_settings(read_text(path), preset)


def parse_settings(file: FileText, preset: Preset | None = None) -> Reading[Configuration]:
    """Read a configuration whose text is at hand."""
    if file.text is None:
        return Reading(file.path, None, file.problems)
    data, problems = read_toml(file.text)
    if data is None:
        return Reading(file.path, None, (*file.problems, *problems))
    top = TABLE if os.path.basename(file.path) == SHARED else ()
    table = _own(data) if top else data
    if table is None:
        problem = Problem(
            "no-settings", (), "no table [tool.simaturity]", f"add one, or name a {OWN}", line=1, column=1
        )
        return Reading(file.path, None, (problem,))
    places = find_toml_places(file.text)
    if not isinstance(table, dict):
        line, column = places.at(TABLE, True)
        message = f"expected keys with values, got {shown(table)}"
        wrong = Problem("mapping-form", TABLE, message, "write [tool.simaturity]", line=line, column=column)
        return Reading(file.path, None, (*file.problems, wrong))
    return _judged(file, _Settings(table, preset), places, top)


def _own(data: dict[str, Any]) -> Any:
    """What a shared file has for us, a table or not; None where it has nothing."""
    tool = data.get("tool")
    return tool.get("simaturity") if isinstance(tool, dict) else None


def _judged(file: FileText, made: _Settings, places: Places, top: Route) -> Reading[Configuration]:
    settings = {gate: made.gate(gate) for gate in GATES}
    problems = list(file.problems)
    for problem in made.problems:
        line, column = places.at((*top, *problem.route), problem.at_key)
        problems.append(problem._replace(line=line, column=column))
    problems.sort(key=lambda one: (one.line or 0, one.column or 0, one.route))
    if any(one.severity == "error" for one in problems):
        return Reading(file.path, None, tuple(problems))
    value = Configuration(file.path, made.preset, made.baseline, settings, places, top)
    return Reading(file.path, value, tuple(problems))


_MISPLACED: Mapping[str, str] = {
    "tool": f"[tool.simaturity] is for {SHARED}; in {OWN} its keys stand on top, and gates in [gates]",
    **dict.fromkeys(GATES, "gates stand in the table gates, as in gates.floor"),
}
"""What to do with keys on top that belong elsewhere."""


def _is_number(given: Any) -> TypeGuard[int | float]:
    return isinstance(given, int | float) and not isinstance(given, bool)


class _Settings:
    """Goes through a configuration, and notes what is wrong with it."""

    def __init__(self, data: dict[str, Any], preset: Preset | None) -> None:
        self.problems: list[Problem] = []
        self._unknown(data, KEYS, (), _MISPLACED)
        own = self._option(data.get("preset", DEFAULT), PRESETS, ("preset",))
        self.preset: Preset = preset or own or DEFAULT
        self.baseline = self._baseline(data)
        gates = data.get("gates", {})
        self.gates: dict[str, Any] = gates if self._is_table(gates, ("gates",)) else {}
        self._unknown(self.gates, GATES, ("gates",))

    def gate(self, gate: GateId) -> Setting:
        """How a gate is set: as the preset does, but for what the configuration says."""
        preset = SETTINGS[self.preset][gate]
        if gate not in self.gates:
            return preset
        given, route = self.gates[gate], ("gates", gate)
        table = given if isinstance(given, dict) else {"level": given}
        named = "write threshold = {social-economy = 5}" if gate == "stages" else None
        self._unknown(table, ("level", "threshold") if gate in RANGES else ("level",), route, default=named)
        # Who names a threshold for what the preset leaves off wants it held.
        level: Level = "error" if preset.level == "off" else preset.level
        if "level" in table:
            help = f"write {gate} = {{threshold = {shown(given)}}}" if _is_number(given) and gate in RANGES else None
            where = (*route, "level") if table is given else route
            level = self._option(table["level"], LEVELS, where, help) or level
        threshold = preset.threshold
        if gate in RANGES and "threshold" in table:
            threshold = self._threshold(gate, table["threshold"], (*route, "threshold"))
        if gate == "stages" and level != "off" and table.get("threshold", {}) == {}:
            help = "write threshold = {social-economy = 5}"
            self._report("missing-key", route, "no stage is named for any domain", help)
        return Setting(level, threshold, needed=level == "error")

    def _baseline(self, data: dict[str, Any]) -> str | None:
        given = data.get("baseline")
        if given is None or (isinstance(given, str) and given.strip()):
            return given
        code, expected = ("empty-text", "none") if given == "" else ("text-form", shown(given))
        self._report(code, ("baseline",), f"expected a revision of git, got {expected}", 'write it like "main"')
        return None

    def _threshold(self, gate: GateId, given: Any, route: Route) -> Threshold:
        if gate != "stages":
            return self._number(given, RANGES[gate], route)
        if not self._is_table(given, route):
            return {}
        numbers = {name: self._number(stage, RANGES[gate], (*route, name)) for name, stage in given.items()}
        return {name: int(stage) for name, stage in numbers.items()}

    def _number(self, given: Any, range: Range, route: Route) -> int | float:
        if not _is_number(given) or (range.whole and not isinstance(given, int)):
            code, what = ("whole-number-form", "a whole number") if range.whole else ("number-form", "a number")
            self._report(code, route, f"expected {what}, got {shown(given)}", "write digits without quotes")
        elif not range.least <= given <= range.most:
            message = f"expected a number from {range.least} to {range.most}, got {shown(given)}"
            self._report("out-of-range", route, message)
        else:
            return given
        return range.least

    def _option(self, given: Any, options: tuple[Any, ...], route: Route, help: str | None = None) -> Any:
        if isinstance(given, str) and given in options:
            return given
        near = did_you_mean(given, options) if isinstance(given, str) else help
        self._report("not-an-option", route, f"expected one of {', '.join(options)}; got {shown(given)}", near)
        return None

    def _is_table(self, given: Any, route: Route) -> TypeGuard[dict[str, Any]]:
        if isinstance(given, dict):
            return True
        self._report("mapping-form", route, f"expected keys with values, got {shown(given)}")
        return False

    def _unknown(
        self,
        table: Iterable[str],
        known: Iterable[str],
        route: Route,
        helps: Mapping[str, str] = MappingProxyType({}),
        default: str | None = None,
    ) -> None:
        for key in table:
            if key not in known:
                help = helps.get(key) or did_you_mean(key, known) or default or f"known: {', '.join(known)}"
                self._report("unknown-key", (*route, key), "unknown key", help)

    def _report(self, code: str, route: Route, message: str, help: str | None = None) -> None:
        self.problems.append(Problem(code, route, message, help, at_key=True))


def unknown_domains(configuration: Configuration, known: Iterable[str]) -> Iterator[Problem]:
    """The domains that a stage is asked for and that no rubric or profile has."""
    setting = configuration.settings["stages"]
    names = list(dict.fromkeys(known))
    for name in setting.threshold if isinstance(setting.threshold, dict) and setting.level != "off" else ():
        if name not in names:
            route = ("gates", "stages", "threshold", name)
            line, column = configuration.places.at((*configuration.top, *route), True)
            help = did_you_mean(name, names) or f"known: {', '.join(names)}"
            yield Problem("unknown-domain", route, f"no domain {shown(name)}", help, line=line, column=column)

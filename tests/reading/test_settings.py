"""simaturity.reading.settings: found, read, and told all that is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.core.gates.gate import GATES, GateId, Setting
from simaturity.core.gates.presets import PRESETS, SETTINGS, Preset
from simaturity.core.problem import problem_line
from simaturity.files.texts import FileText
from simaturity.reading.settings import (
    OWN,
    RANGES,
    Configuration,
    find_settings,
    parse_settings,
    read_settings,
    unknown_domains,
)


def read(text: str, name: str = OWN, preset: Preset | None = None) -> Configuration:
    """A configuration that has no problems."""
    reading = parse_settings(FileText(name, text), preset)
    assert reading.problems == ()
    return reading.result()


def problems(text: str, name: str = OWN) -> list[str]:
    """What is wrong with a configuration, with the help."""
    reading = parse_settings(FileText(name, text))
    assert reading.value is None
    return [
        problem_line("", one).removeprefix(":") + (f" ({one.help})" if one.help else "") for one in reading.problems
    ]


# ---- What a file says


def test_nothing_is_the_default_preset() -> None:
    found = read("")
    assert (found.preset, found.baseline, found.settings) == ("publish", None, SETTINGS["publish"])


@pytest.mark.parametrize("preset", PRESETS)
def test_preset(preset: Preset) -> None:
    assert read(f'preset = "{preset}"').settings == SETTINGS[preset]
    assert read('preset = "draft"', preset=preset).settings == SETTINGS[preset]


def test_own_settings_over_the_preset() -> None:
    found = read(
        """\
        preset = "draft"
        baseline = "main"
        [gates]
        floor = "warn"
        independence = {threshold = 0.5}
        evidence-age = {level = "off", threshold = 7}
        """
    )
    own: dict[GateId, Setting] = {
        "floor": Setting("warn", 2),
        # Who names a threshold for what the preset leaves off wants it held.
        "independence": Setting("error", 0.5, needed=True),
        "evidence-age": Setting("off", 7),
    }
    assert found.baseline == "main"
    assert found.settings == {**SETTINGS["draft"], **own}


@pytest.mark.parametrize("gate", GATES)
def test_a_level_alone_or_in_a_table(gate: GateId) -> None:
    more = ", threshold = {welfare = 2}" if gate == "stages" else ""
    for level in ("off", "warn", "error"):
        found = read(f'[gates]\n{gate} = {{level = "{level}"{more}}}').settings[gate]
        assert (found.level, found.needed) == (level, level == "error")
        if gate != "stages":
            assert read(f'[gates]\n{gate} = "{level}"').settings[gate] == found


def test_what_a_preset_asks_for_stays_where_only_the_threshold_is_named() -> None:
    found = read('preset = "publish"\n[gates]\nexpiry = {threshold = 10}').settings["expiry"]
    assert found == Setting("warn", 10)


def test_table_of_a_shared_file() -> None:
    text = '[project]\nname = "x"\n[tool.simaturity]\npreset = "strict"\n[tool.simaturity.gates]\nfloor = "off"\n'
    found = read(text, "folder/pyproject.toml")
    assert (found.preset, found.settings["floor"].level) == ("strict", "off")


# ---- What is wrong with it


def test_every_problem_at_once_with_its_place() -> None:
    assert problems(
        """\
preset = "publsh"
basline = "x"
[gates]
floor = {level = "err", threshold = 21}
stages = {level = "error", threshold = {social-economy = 5, "x" = "a"}}
expiry = "of"
independance = "warn"
declarations = {level = "warn", threshold = 3}
evidence-age = {threshold = true}
independence = {threshold = "half"}
tensions = 3
"""
    ) == [
        '1:1: preset: expected one of draft, publish, strict; got "publsh" [not-an-option] (did you mean "publish"?)',
        '2:1: basline: unknown key [unknown-key] (did you mean "baseline"?)',
        '4:10: gates.floor.level: expected one of off, warn, error; got "err" [not-an-option] (did you mean "error"?)',
        "4:25: gates.floor.threshold: expected a number from 1 to 20, got 21 [out-of-range]",
        '5:61: gates.stages.threshold.x: expected a whole number, got "a" [whole-number-form]'
        " (write digits without quotes)",
        '6:1: gates.expiry: expected one of off, warn, error; got "of" [not-an-option] (did you mean "off"?)',
        '7:1: gates.independance: unknown key [unknown-key] (did you mean "independence"?)',
        "8:33: gates.declarations.threshold: unknown key [unknown-key] (known: level)",
        "9:17: gates.evidence-age.threshold: expected a whole number, got true [whole-number-form]"
        " (write digits without quotes)",
        '10:17: gates.independence.threshold: expected a number, got "half" [number-form]'
        " (write digits without quotes)",
        "11:1: gates.tensions: expected one of off, warn, error; got 3 [not-an-option]",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("baseline = 3", 'baseline: expected a revision of git, got 3 [text-form] (write it like "main")'),
        ('baseline = ""', 'baseline: expected a revision of git, got none [empty-text] (write it like "main")'),
        ("gates = 3", "gates: expected keys with values, got 3 [mapping-form]"),
        (
            'gates.stages = "warn"',
            "gates.stages: no stage is named for any domain [missing-key] (write threshold = {social-economy = 5})",
        ),
        ("gates.stages.threshold = 3", "gates.stages.threshold: expected keys with values, got 3 [mapping-form]"),
        (
            "gates.independence.threshold = nan",
            "gates.independence.threshold: expected a number from 0 to 1, got nan [out-of-range]",
        ),
        (
            'tool.simaturity.preset = "draft"',
            "tool: unknown key [unknown-key] ([tool.simaturity] is for pyproject.toml; in .simaturity.toml its keys "
            "stand on top, and gates in [gates])",
        ),
        ("floor.threshold = 2", "floor: unknown key [unknown-key] (gates stand in the table gates, as in gates.floor)"),
        (
            "gates.floor = 3",
            "gates.floor: expected one of off, warn, error; got 3 [not-an-option] (write floor = {threshold = 3})",
        ),
        ("gates.floor = true", "gates.floor: expected one of off, warn, error; got true [not-an-option]"),
        (
            'gates.stages = {level = "off", esg = 3}',
            "gates.stages.esg: unknown key [unknown-key] (write threshold = {social-economy = 5})",
        ),
        ("gates.floor.threshold = 2.5", "gates.floor.threshold: expected a whole number, got 2.5 [whole-number-form]"),
    ],
)
def test_problem(text: str, expected: str) -> None:
    (found,) = problems(text)
    help = " (write digits without quotes)" if "whole-number-form" in expected else ""
    assert found.partition(": ")[2] == f"{expected}{help}"
    assert found.startswith("1:1: " if "esg" not in text else "1:32: ")


@pytest.mark.parametrize("gate", RANGES)
def test_both_ends_of_a_range(gate: GateId) -> None:
    least, most, _ = RANGES[gate]
    for number, good in ((least, True), (most, True), (least - 1, False), (most + 1, False)):
        told = f"{{social-economy = {number}}}" if gate == "stages" else number
        reading = parse_settings(FileText(OWN, f"gates.{gate}.threshold = {told}"))
        assert [one.code for one in reading.problems] == ([] if good else ["out-of-range"])


def test_text_that_is_none(tmp_path: Path) -> None:
    assert problems("preset = publish") == ["1:10: not TOML: Invalid value [toml-syntax] (texts stand in quotes)"]
    reading = parse_settings(FileText("pyproject.toml", "[project]\n"))
    assert [(one.line, one.column, one.code) for one in reading.problems] == [(1, 1, "no-settings")]
    assert problems("tool = 3", "pyproject.toml")[0].endswith("[no-settings] (add one, or name a .simaturity.toml)")
    assert [one.code for one in read_settings(str(tmp_path / "none.toml")).problems] == ["no-such-file"]
    (tmp_path / OWN).write_bytes(b"\xef\xbb\xbfpreset = 'draft'")
    assert [one.code for one in read_settings(str(tmp_path / OWN)).problems] == ["byte-order-mark"]


def test_domains_that_nobody_has() -> None:
    stages = '[gates]\nstages = {level = "warn", threshold = {welfare = 2, social-econom = 3, zzz = 3}}'
    known = ["social-economy", "welfare"]
    found = [(problem_line("f", one), one.help) for one in unknown_domains(read(stages), known)]
    assert found == [
        (
            'f:2:53: gates.stages.threshold.social-econom: no domain "social-econom" [unknown-domain]',
            'did you mean "social-economy"?',
        ),
        ('f:2:72: gates.stages.threshold.zzz: no domain "zzz" [unknown-domain]', "known: social-economy, welfare"),
    ]
    assert list(unknown_domains(read(stages.replace("warn", "off")), known)) == []
    assert list(unknown_domains(read(""), known)) == []


# ---- Where it is looked for


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with folders in it."""
    (tmp_path / "top" / "a" / "b").mkdir(parents=True)
    (tmp_path / "top" / ".git").mkdir()
    return tmp_path / "top"


TABLE = "[tool.simaturity]\npreset = 'draft'\n"


def found(folder: Path, top: Path) -> str | None:
    """The file that counts in a folder."""
    path = find_settings(str(folder))
    return None if path is None else Path(path).relative_to(top).as_posix()


def test_nearest_file(tree: Path) -> None:
    deep = tree / "a" / "b"
    assert found(deep, tree) is None
    (tree / "pyproject.toml").write_text(TABLE)
    assert found(deep, tree) == "pyproject.toml"
    (tree / OWN).write_text("")
    assert found(deep, tree) == OWN  # before the other one of its folder
    (tree / "a" / "pyproject.toml").write_text("[project]\n")
    assert found(deep, tree) == OWN  # without our table it is none
    (tree / "a" / "pyproject.toml").write_text(TABLE)
    assert found(deep, tree) == "a/pyproject.toml"
    (deep / OWN).write_text("")
    assert found(deep, tree) == f"a/b/{OWN}"


def test_outside_of_a_repository_only_the_folder_itself_counts(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / OWN).write_text("")
    assert found(tmp_path / "a", tmp_path) is None
    assert found(tmp_path, tmp_path) == OWN


@pytest.mark.parametrize("text", ["[[tool.simaturity]]\npreset = 'strict'\n", "[tool]\nsimaturity = 'strict'\n"])
def test_table_that_is_none_is_told(tree: Path, text: str) -> None:
    (tree / "pyproject.toml").write_text(text)
    assert found(tree, tree) == "pyproject.toml"
    (one,) = read_settings(str(tree / "pyproject.toml")).problems
    assert (one.code, one.line, one.help) == ("mapping-form", 1 if "[[" in text else 2, "write [tool.simaturity]")


def test_not_above_the_repository(tree: Path) -> None:
    (tree.parent / OWN).write_text("")
    assert found(tree / "a", tree) is None


@pytest.mark.parametrize("text", ["[tool.simaturity\n", "\0\xff[tool.simaturity]"])
def test_shared_file_that_is_wrong_is_not_passed_over(tree: Path, text: str) -> None:
    (tree / "pyproject.toml").write_bytes(text.encode("latin-1"))
    assert found(tree / "a", tree) == "pyproject.toml"
    (tree / "pyproject.toml").write_text("[tool.other\n")
    assert found(tree / "a", tree) is None

"""simaturity.cli.gates: each on both sides of its line."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from simaturity.cli.gates import GATES, MOST
from simaturity.cli.ignoring import FILE

from .profiles import PROFILE, write
from .running import Run, run
from .states import LOWERED, NEW, OLD

FINDING = """\
findings:
  - {criterion: adopted, domains: [social-economy], answer: not-met, on: 2014, because: It fell., sources: [gazette]}
"""
FUNDED = PROFILE.replace(
    "2013-02-15, sources: [gazette]}\ndomains",
    "2013-02-15, sources: [gazette]}\n      - {reached: funded, on: 2013, sources: [gazette]}\ndomains",
)
TEXTS = {
    "old": OLD,
    "new": NEW,
    "refuted": NEW + FINDING,
    "worded": OLD.replace("Decree", "The decree"),
    "funded": FUNDED,
    "wider": OLD.replace("stages: [5]", "stages: [8]"),
    "refuted_wider": (NEW + FINDING).replace("stages: [5]", "stages: [8]"),
    "undeclared": NEW[: NEW.index("declared:")] + NEW[NEW.index("instruments:") :] + FINDING,
}
LOWER = "x-land:domains.social-economy: stage lowered from 5 to 3"
CONTRADICTED = "x-land:domains.social-economy.declared.gazette: verdict changed from {} to contradicted"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile in several states."""
    write(tmp_path, **TEXTS)
    return tmp_path


def gate(folder: Path, *arguments: str) -> tuple[int, list[str]]:
    """The exit code, and the lines about gates without their fingerprints."""
    done = run("diff", *arguments, "--quiet", folder=folder)
    assert done.out == ""
    lines = done.err.splitlines()
    assert all(line.endswith("]") and line[-14] == "[" for line in lines if not line.startswith("and "))
    return done.code, [line.partition(" [")[0] for line in lines]


@pytest.mark.parametrize(
    ("arguments", "gates", "said"),
    [
        (["old.yaml", "new.yaml"], ["regress"], [f"{LOWER} (--fail-on regress)"]),
        (["old.yaml", "old.yaml"], ["regress"], []),
        (["new.yaml", "old.yaml"], ["regress"], []),
        (["old.yaml", "--from", "2013", "--to", "2012"], ["regress"], [f"{LOWER} (--fail-on regress)"]),
        (["old.yaml", "--from", "2012", "--to", "2013"], ["regress"], []),
        # What is possible may sink without what is supported.
        (["new.yaml", "refuted.yaml"], ["regress"], []),
        (["old.yaml", "worded.yaml"], ["change", "regress", "contradicted", "expiry"], []),
        (["old.yaml", "old.yaml"], ["change", "regress", "contradicted", "expiry"], []),
        (
            ["old.yaml", "refuted.yaml"],
            ["contradicted"],
            [f"{CONTRADICTED.format('supported')} (--fail-on contradicted)"],
        ),
        (
            ["new.yaml", "refuted.yaml"],
            ["contradicted"],
            [f"{CONTRADICTED.format('not-verified')} (--fail-on contradicted)"],
        ),
        (
            ["undeclared.yaml", "refuted.yaml"],
            ["contradicted"],
            [f"{CONTRADICTED.format('none')} (--fail-on contradicted)"],
        ),
        (["refuted.yaml", "undeclared.yaml"], ["contradicted"], []),
        (["refuted.yaml", "refuted_wider.yaml"], ["contradicted"], []),
        (["refuted.yaml", "old.yaml"], ["contradicted"], []),
        (["old.yaml", "new.yaml"], ["contradicted", "expiry"], []),
        (
            ["funded.yaml", "--from", "2018-02-15", "--to", "2018-02-16"],
            ["expiry"],
            [
                f"x-land:domains.{name}.funded: criterion changed by expiry (--fail-on expiry)"
                for name in ("other/housing", "social-economy")
            ],
        ),
        (["funded.yaml", "--from", "2018-02-14", "--to", "2018-02-15"], ["expiry"], []),
        (["funded.yaml", "--from", "2018-02-16", "--to", "2024"], ["expiry"], []),
    ],
)
def test_gate(folder: Path, arguments: list[str], gates: list[str], said: list[str]) -> None:
    options = [word for gate in gates for word in ("--fail-on", gate)]
    assert gate(folder, *arguments, *options) == (3 if said else 0, said)


def test_any_change(folder: Path) -> None:
    code, said = gate(folder, "new.yaml", "refuted.yaml", "--fail-on", "change")
    assert code == 3
    assert "x-land:findings.adopted.social-economy.2014: finding added by policy (--fail-on change)" in [
        line.replace("by evidence", "by policy") for line in said
    ]
    assert all(line.endswith(" (--fail-on change)") for line in said)


def test_several_gates_are_told_in_the_order_asked_for_and_each_once(folder: Path) -> None:
    options = ["--fail-on", "contradicted", "--fail-on", "regress", "--fail-on", "contradicted"]
    code, said = gate(folder, "old.yaml", "refuted.yaml", *options)
    assert (code, said) == (
        3,
        [f"{CONTRADICTED.format('supported')} (--fail-on contradicted)", f"{LOWER} (--fail-on regress)"],
    )


def test_gate_looks_at_the_kinds_that_are_asked_for(folder: Path) -> None:
    arguments = ("old.yaml", "refuted.yaml", "--fail-on", "contradicted")
    assert gate(folder, *arguments, "--only", "stage") == (0, [])
    assert gate(folder, *arguments, "--only", "stage", "--only", "verdict")[0] == 3


def test_gate_beside_the_result(folder: Path) -> None:
    done = run("diff", "old.yaml", "new.yaml", "--only", "stage", "--fail-on", "regress", folder=folder)
    assert done == Run(3, LOWERED, f"{LOWER} (--fail-on regress) [5a3ff646383c]\n")


def test_result_is_written_all_the_same(folder: Path) -> None:
    arguments = ("old.yaml", "new.yaml", "--only", "stage", "--fail-on", "regress", "--output", "out.txt")
    for quiet in ([], ["--quiet"]):
        assert run("diff", *arguments, *quiet, folder=folder).code == 3
        assert (folder / "out.txt").read_text(encoding="utf-8") == LOWERED
        (folder / "out.txt").unlink()


def test_profile_that_is_gone_is_a_change_and_a_regress(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "land.yaml").write_text(OLD, encoding="utf-8")
    (folder / "a" / "town.yaml").write_text(OLD.replace("x-land", "x-town"), encoding="utf-8")
    removed = "x-town:profile: profile removed by evidence (--fail-on change)"
    assert gate(folder, "a", "b", "--fail-on", "change") == (3, [removed])
    assert gate(folder, "a", "b", "--fail-on", "regress") == (3, [removed.replace("change)", "regress)")])


def test_many_changes_are_counted(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        for number in range(MOST + 2):
            text = (OLD if name == "a" else NEW).replace("x-land", f"x-l{number:02}")
            (folder / name / f"{number}.yaml").write_text(text, encoding="utf-8")
    code, said = gate(folder, "a", "b", "--fail-on", "regress")
    expected = [f"{LOWER.replace('x-land', f'x-l{number:02}')} (--fail-on regress)" for number in range(MOST)]
    assert (code, said) == (3, [*expected, "and 2 more (--fail-on regress)"])
    for name, number in itertools.product("ab", range(2)):
        (folder / name / f"{number}.yaml").unlink()
    code, said = gate(folder, "a", "b", "--fail-on", "regress")
    assert (code, len(said), said[-1]) == (3, MOST, f"{LOWER.replace('x-land', 'x-l11')} (--fail-on regress)")


def test_changes_that_are_let_pass_are_no_matter_of_gates(folder: Path) -> None:
    entry = "{fingerprint: 5a3ff646383c, reason: Known., until: 9999}"
    (folder / FILE).write_text(f"schema: simaturity/ignore/1\nignore: [{entry}]\n", encoding="utf-8")
    assert gate(folder, "old.yaml", "new.yaml", "--fail-on", "regress") == (0, [])


def test_gate_that_is_none(folder: Path) -> None:
    done = run("diff", "old.yaml", "new.yaml", "--fail-on", "raise", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert "'raise' is not one of" in " ".join(done.err.split())
    assert list(GATES) == ["regress", "change", "contradicted", "expiry"]


def test_what_comes_back_when_a_suspension_ends_has_not_lapsed(tmp_path: Path) -> None:
    suspended = "      - {reached: suspended, on: 2020, until: 2022, sources: [gazette]}\n"
    write(tmp_path, land=PROFILE.replace("domains:\n  other", f"{suspended}domains:\n  other"))
    back = ["land.yaml", "--from", "2021", "--to", "2023", "--fail-on"]
    assert gate(tmp_path, *back, "expiry") == (0, [])
    assert gate(tmp_path, *back, "change", "--only", "stage")[1] == [
        "x-land:domains.social-economy: stage raised from 4 to 5 (--fail-on change)"
    ]
    gone = ["land.yaml", "--from", "2023", "--to", "2021", "--fail-on", "regress"]
    assert gate(tmp_path, *gone)[0] == 3


def test_one_of_two_claims_that_is_contradicted(tmp_path: Path) -> None:
    other = "declared:\n  - {stages: [1], domains: [social-economy], sources: [rival]}\n"
    claimed = TEXTS["wider"].replace("declared:\n", f"  rival: {{title: Rival, kind: press}}\n{other}")
    denied = FINDING.replace("adopted", "evaluated")
    write(tmp_path, old=claimed, new=claimed.replace("declared:", f"{denied}declared:"))
    done = gate(tmp_path, "old.yaml", "new.yaml", "--fail-on", "contradicted")
    assert (done[0], [line.partition(": ")[2] for line in done[1]]) == (
        3,
        ["verdict changed from not-verified to contradicted (--fail-on contradicted)"],
    )

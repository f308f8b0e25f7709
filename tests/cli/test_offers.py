"""simaturity.cli.offers: what is offered for each value, and that it does nothing to a shell."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from simaturity.cli.app import COMMANDS

from .tab_key import RUBRIC, asked, hostile_rubric, offered

DOMAINS = ["social-entrepreneurship", "social-innovation", "social-business", "social-economy"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([""], [*(name for name in COMMANDS if name != "rubric"), "rubric"]),
        (["--"], ["--version", "--install-completion", "--show-completion", "--help"]),
        (["--version", "rep"], ["report"]),
        (["sc"], [name for name in COMMANDS if name.startswith("sc")]),
        (["rubric", ""], ["show"]),
        (["score", "--dom"], ["--domain"]),
        (["score", "--domain", "social"], DOMAINS),
        (["score", "--domain=", "social-e"], []),
        (["score", "--domain", "=", "social-e"], [DOMAINS[0], DOMAINS[3]]),
        (
            ["score", "--domain", "="],
            [*DOMAINS, *"impact-economy non-profit welfare community-led sdg esg other".split()],
        ),
        (["score", "--domain", "nothing"], []),
        (["score", "--format", ""], ["text", "json", "github", "sarif", "junit"]),
        (["score", "--lang", ""], ["en", "de", "fr", "nl"]),
        (["score", "--as-of", "t"], ["today"]),
        (["score", "--fail-under", ""], list("12345678")),
        (["path", "wallonia", "--to", "7"], ["7"]),
        (["diff", "--to", ""], ["today"]),
        (["diff", "--fail-on", ""], ["regress", "change", "contradicted", "expiry"]),
        (["diff", "--only", "stage"], ["stage", "stage-raised", "stage-lowered", "stage-widened", "stage-narrowed"]),
        (["score", "--rubric", ""], ["social-innovation-policy"]),
        (["score", "--barriers", ""], ["social-innovation-barriers"]),
        (["score", "--output", ""], []),
        (["score", "fl"], ["flanders"]),
        (["score", "wallonia", "fl"], ["flanders"]),
        (["compare", ""], ["brussels", "flanders", "wallonia"]),
        (["path", "--among", "b"], ["brussels"]),
        (["init", "be-w"], ["be-wal", "be-wbr", "be-wht", "be-wlg", "be-wlx", "be-wna"]),
        (["init", "Lombar"], ["Lombardy"]),
        (["init", "L"], None),
        (["schema", "pro"], ["profile"]),
        (["explain", "adopt"], ["adopted", "adoption-denied"]),
        (["explain", "criterion", ":", "ado"], ["adopted"]),
        (["explain", "definition.o"], ["definition.operational", "definition.official"]),
        (["explain", "kin"], ["kind"]),
        (["explain", "led"], ["led_by"]),
        (["explain", "key", ":", "barriers"], ["barriers", "barriers.status"]),
    ],
)
def test_offers(tmp_path: Path, words: list[str], expected: list[str] | None) -> None:
    found = offered(*words, folder=tmp_path)
    if expected is None:
        assert found[:11] == ["LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY"]
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["fun"], ["funded=met", "funded=not-met", "funded=not-applicable"]),
        (["funded", "="], ["met", "not-met", "not-applicable"]),
        (["funded", "=", "not-m"], ["not-met"]),
        (["=", "funded", "=", "not-m"], ["not-met"]),
        (["adopted", "="], ["met", "not-met"]),
        (["social"], [f"{name}:" for name in DOMAINS]),
        (["social-economy", ":"], None),
        (["social-economy", ":", "in"], ["in-effect=", "incentives="]),
        (["social-economy", ":", "ado"], ["adopted=met", "adopted=not-met"]),
        (["social-economy:ado"], ["social-economy:adopted=met", "social-economy:adopted=not-met"]),
        (["nothing", ":", "at", "="], []),
    ],
)
def test_assumptions_a_part_at_a_time(tmp_path: Path, words: list[str], expected: list[str] | None) -> None:
    found = offered("score", "wallonia", "--assume", *words, folder=tmp_path)
    if expected is None:
        assert found[:3] == ["acknowledged=", "consulted=", "drafted="]
        assert len(found) == 16
    else:
        assert found == expected


def test_a_domain_that_fits_alone_comes_with_what_follows(tmp_path: Path) -> None:
    # A single value ends with a space, and nothing could be typed behind the colon.
    found = offered("score", "wallonia", "--assume", "social-ec", folder=tmp_path)
    assert found[0] == "social-economy:acknowledged="
    assert len(found) == 16


def test_files_stand_beside_regions(tmp_path: Path) -> None:
    for name in ("wallet.yaml", "walls.yml", "wall.txt", ".wall.yaml", "wall paper.yaml", "wall$(touch pwned).yaml"):
        (tmp_path / name).touch()
    (tmp_path / "walled").mkdir()
    assert offered("score", "wal", folder=tmp_path) == ["wallonia", "walled/", "wallet.yaml", "walls.yml"]
    assert offered("score", "wall", "--explain", "", folder=tmp_path) == [
        *("brussels", "flanders", "wallonia"),
        *("walled/", "wallet.yaml", "walls.yml"),
    ]
    # Where no region fits, the shell completes files by itself, and knows better how to quote them.
    assert offered("score", "walle", folder=tmp_path) == []


def test_rubric_of_the_line_is_the_one_asked(tmp_path: Path) -> None:
    (tmp_path / "short.yaml").write_text(RUBRIC, encoding="utf-8")
    told = ("score", "x.yaml", "--rubric", "short.yaml")
    assert offered(*told, "--domain", "", folder=tmp_path) == ["social-economy", "social-innovation"]
    assert offered(*told, "--fail-under", "", folder=tmp_path) == ["1", "2", "3"]
    assert offered(*told, "--assume", "f", folder=tmp_path) == ["funded=met", "funded=not-met"]


def test_rubric_that_cannot_be_read_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("a: [", encoding="utf-8")
    for name in ("wrong.yaml", "missing.yaml"):
        assert offered("score", "x.yaml", "--rubric", name, "--domain", "", folder=tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_nothing_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("-", "pipe"):
        told = ("score", "x.yaml", "--rubric", name, "--domain", "social-b")
        assert offered(*told, folder=tmp_path) == ["social-business"]


def test_texts_of_a_rubric_do_nothing_to_a_shell(tmp_path: Path) -> None:
    hostile_rubric(tmp_path / "short.yaml")
    line = "simaturity score --rubric short.yaml --domain social-e"
    said = "touch pwned touch pwned \N{RIGHT SINGLE QUOTATION MARK} ; touch pwned; bold x / F red 31m é"
    assert asked("zsh", line, tmp_path) == f"""_arguments '*: :(("social-economy":"{said}"))'\n"""
    assert asked("fish", line, tmp_path) == f"social-economy\t{said}\n"
    assert asked("powershell", line, tmp_path) == f"social-economy:::{said}\n"


def test_long_words_are_cut(tmp_path: Path) -> None:
    text = RUBRIC.replace("{title: Social economy, core: true}", f"{{title: {'long ' * 40}, core: true}}")
    (tmp_path / "short.yaml").write_text(text, encoding="utf-8")
    line = "simaturity score --rubric short.yaml --domain social-e"
    assert asked("fish", line, tmp_path) == f"social-economy\t{('long ' * 14).strip()[:69].rstrip()}…\n"


def test_presets_of_gates(tmp_path: Path) -> None:
    assert offered("check", "wallonia", "--preset", "", folder=tmp_path) == ["draft", "publish", "strict"]

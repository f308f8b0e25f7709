"""simaturity.cli.explain."""

from __future__ import annotations

import pytest

from .running import ROOT, run

GOLDEN = ROOT / "tests" / "golden"


def test_one_id_and_several() -> None:
    one, other = run("explain", "criterion:funded"), run("explain", "lack-of-money")
    assert (one.code, one.err) == (0, "")
    both = run("explain", "criterion:funded", "lack-of-money")
    assert both.out == f"{one.out}\n{other.out}"


def test_each_is_said_once() -> None:
    once = run("explain", "adopted")
    assert run("explain", "adopted", "milestone:adopted", "Adopted") == once


def test_without_an_id_it_says_what_can_be_asked() -> None:
    done = run("explain")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("What can be asked about  social-innovation-policy/1\n")


@pytest.mark.parametrize("lang", ["fr", "nl", "de"])
def test_in_another_language(lang: str) -> None:
    english = run("explain", "adopted")
    done = run("explain", "adopted", "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert "A law, decree" in english.out
    assert "A law, decree" not in done.out
    assert run("explain", "adopted", settings={"LANG": f"{lang}_BE.UTF-8"}) == done


def test_another_rubric_and_checklist() -> None:
    words = ("--rubric", "short-rubric.yaml", "--barriers", "short-barriers.yaml")
    assert "There is none." in run("explain", "money", *words, folder=GOLDEN).out
    done = run("explain", "lack-of-money", "--rubric", "short-rubric.yaml", folder=GOLDEN)
    assert (done.code, done.out) == (2, "")


def test_all_that_is_unknown_is_said_at_once() -> None:
    done = run("explain", "funded", "fundd", "xyzzy")
    assert (done.code, done.out) == (2, "")
    last = '    help: "simaturity rubric show" lists the ids of the rubric, "simaturity explain" the kinds of ids'
    assert done.err.splitlines() == [
        'explain: nothing is called "fundd"',
        '    help: did you mean "funded" or "fund"?',
        last,
        'explain: nothing is called "xyzzy"',
        "    help: no id is near",
        last,
    ]


@pytest.mark.parametrize(
    ("words", "meant"),
    [("social economy", "social-economy"), ("Stage 6", "stage:6"), ("in effect", "in-effect"), ("led by", "led_by")],
)
def test_a_title_needs_no_quotes(words: str, meant: str) -> None:
    done = run("explain", *words.split())
    assert (done.code, done.err) == (0, "")
    assert done == run("explain", meant)


def test_words_of_a_title_are_mended_together() -> None:
    done = run("explain", "socal", "economy")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[:2] == [
        'explain: nothing is called "socal economy"',
        '    help: did you mean "social-economy"?',
    ]
    apart = run("explain", "xyzzy", "fundd").err.splitlines()
    assert [line for line in apart if line.startswith("explain")] == [
        'explain: nothing is called "xyzzy"',
        'explain: nothing is called "fundd"',
    ]


def test_what_a_terminal_obeys_is_written_out() -> None:
    done = run("explain", "\x1b[31mx")
    assert done.code == 2
    assert "\x1b" not in done.err


@pytest.mark.parametrize("option", ["--rubric", "--barriers"])
def test_files_of_another_kind(option: str) -> None:
    done = run("explain", "adopted", option, "region.yaml", folder=GOLDEN)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("region.yaml:2:9: schema: expected simaturity/")

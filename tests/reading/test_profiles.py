"""Profiles against other rubrics than the one they were written for."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.files.texts import FileText
from simaturity.reading.profiles import parse_profile, read_profile
from simaturity.reading.rubrics import parse_checklist, parse_rubric

EXAMPLES = Path(__file__).parent.parent / "examples"

RUBRIC = """\
schema: simaturity/rubric/1
id: {id}
version: "1"
title: Another ladder
origins: {{ours: {{title: Ours}}}}
domains: {{welfare: {{title: Welfare}}}}
instruments: {{law: {{title: Law}}, plan: {{title: Plan}}}}
milestones:
  passed: {{title: Passed, instruments: [law]}}
  praised: {{title: Praised}}
stages:
  - {{stage: 1, name: None}}
  - {{stage: 2, name: Some}}
criteria:
  passed: {{stage: 2, title: P, statement: P., counts: done, nature: state, advice: P., origin: ours,
    shown_by: [{{milestones: [passed]}}]}}
  praised: {{stage: 2, title: P, statement: P., counts: done, nature: event, advice: P., origin: ours,
    not_by: [self-report], shown_by: [{{milestones: [praised]}}]}}
conditions:
  definition:
    title: D
    asks: D?
    type: scale
    options: {{formal: {{title: F, origin: ours}}}}
    origin: ours
renamed: {{adopted: passed, social-economy: welfare, official: formal, decree: law, in-effect: nothing}}
"""

CHECKLIST = """\
schema: simaturity/barriers/1
id: mine
version: "1"
title: Mine
origins: {ours: {title: Ours}}
barriers: {poverty: {title: Poverty, statement: Poverty., origin: ours}}
levers: {money: {title: Money, statement: Money., origin: ours}}
renamed: {lack-of-money: poverty, structural-funding: money}
"""

PROFILE = """\
schema: simaturity/profile/1
rubric: {pin}
region: {{id: BE-WAL, name: Wallonia}}
as_of: 2025
sources:
  s: {{title: A report, kind: press}}
  own: {{title: Own report, kind: self-report}}
declared:
  - {{stages: [2, 8], domains: [social-economy], sources: [s]}}
instruments:
  decree:
    title: Decree
    kind: decree
    domains: {{social-economy: dedicated}}
    milestones:
      - {{reached: adopted, on: 2010, domains: [social-economy], sources: [s]}}
      - {{reached: praised, on: 2011, sources: [own]}}
      - {{reached: drafted, on: 2009, sources: [s, x]}}
findings:
  - {{criterion: adopted, domains: [social-economy], answer: not-applicable, because: So., sources: [s]}}
conditions:
  definition: {{answer: official, sources: [s]}}
barriers:
  lack-of-money: [{{status: present, sources: [s]}}]
levers:
  structural-funding: {{status: asked, domains: [social-economy, sdg], sources: [s]}}
"""

HEAD = "schema: simaturity/profile/1\nrubric: social-innovation-policy/1\nregion: {id: NO, name: Norge}\nas_of: 2025\n"


def rubric(id: str = "other") -> Rubric:
    text = RUBRIC.format(id=id).replace(", in-effect: nothing", "")
    return parse_rubric(text).result()


def told(pin: str, rubric: Rubric, checklist: Checklist | None = None) -> list[tuple[int | None, str, str]]:
    reading = parse_profile(PROFILE.format(pin=pin), rubric, checklist)
    return [(problem.line, problem.severity, problem.code) for problem in reading.problems]


def test_renamed_ids_are_put_and_the_rest_are_remarks() -> None:
    checklist = parse_checklist(CHECKLIST).result()
    assert told("social-innovation-policy/1", rubric(), checklist) == [
        (9, "warning", "stage-out-of-range"),
        (17, "warning", "not-independent"),
        (18, "warning", "unknown-milestone"),
        (18, "error", "unknown-source"),
        (20, "warning", "always-applies"),
        (26, "warning", "unknown-domain"),
    ]


def test_the_same_are_errors_for_its_own_rubric() -> None:
    assert [severity for _, severity, _ in told("other/1", rubric())] == ["error"] * 6


def test_routes_are_those_of_the_file() -> None:
    reading = parse_profile(
        PROFILE.format(pin="social-innovation-policy/1"), rubric(), parse_checklist(CHECKLIST).value
    )
    assert ("levers", "structural-funding", "domains", 1) in [problem.route for problem in reading.problems]
    assert reading.value is None


def test_a_profile_with_remarks_has_a_value_in_the_words_of_the_rubric() -> None:
    text = PROFILE.format(pin="social-innovation-policy/1").replace("[s, x]", "[s]")
    profile = parse_profile(text, rubric(), parse_checklist(CHECKLIST).value).result()
    decree = profile.instruments["decree"]
    assert decree.kind == "law"
    assert decree.domains == {"welfare": "dedicated"}
    assert decree.milestones[0].reached == "passed"
    assert decree.milestones[0].domains == ("welfare",)
    assert profile.declared[0].domains == ("welfare",)
    assert profile.findings[0].criterion == "passed"
    assert profile.conditions["definition"][0].answer == "formal"
    assert list(profile.barriers) == ["poverty"]
    assert list(profile.levers) == ["money"]


def test_without_a_checklist_barriers_are_not_judged() -> None:
    codes = [code for *_, code in told("social-innovation-policy/1", rubric())]
    assert "unknown-barrier" not in codes


def test_a_checklist_may_be_given_alone() -> None:
    text = PROFILE.format(pin="social-innovation-policy/1").replace("[s, x]", "[s]")
    checklist = parse_checklist(CHECKLIST).result()
    problems = {p.code for p in parse_profile(text, checklist=checklist).problems}
    assert "unknown-barrier" not in problems  # for it is renamed
    other = text.replace("lack-of-money:", "no-definition:")
    assert "unknown-barrier" in {p.code for p in parse_profile(other, checklist=checklist).problems}
    assert "unknown-barrier" not in {p.code for p in parse_profile(other).problems}


def test_what_only_the_checklist_of_the_rubric_knows_is_a_remark() -> None:
    text = HEAD + "sources: {s: {title: S, kind: press}}\n"
    text += "barriers:\n  short-term-funding: {status: present, sources: [s]}\n"
    text += "  no-such: {status: present, sources: [s]}\nlevers:\n  support-advisers: {status: asked, sources: [s]}\n"
    checklist = parse_checklist(CHECKLIST).result()
    told = [(one.line, one.severity, one.code) for one in parse_profile(text, checklist=checklist).problems]
    assert told == [
        (7, "warning", "unknown-barrier"),
        (8, "error", "unknown-barrier"),
        (10, "warning", "unknown-lever"),
    ]


def test_a_new_name_that_is_taken_is_not_put() -> None:
    text = PROFILE.format(pin="other/1").replace(
        "{social-economy: dedicated}", "{social-economy: dedicated, welfare: partial}"
    )
    problems = [(p.line, p.code) for p in parse_profile(text, rubric()).problems if p.code == "unknown-domain"]
    assert problems[0] == (14, "unknown-domain")


@pytest.mark.parametrize("broken", ["instruments: [a]", "findings: 3", "declared: [5]", "conditions: {a: [b]}"])
def test_renaming_leaves_what_is_broken_to_the_model(broken: str) -> None:
    text = "schema: simaturity/profile/1\nrubric: other/1\nregion: {id: NO, name: Norge}\nas_of: 2025\n" + broken
    assert {p.code for p in parse_profile(text, rubric()).problems} <= {
        "mapping-form",
        "list-form",
        "unknown-condition",
    }


def test_sections_may_stand_empty() -> None:
    text = HEAD
    empty = parse_profile(text + "sources:\nfindings:\nbarriers: ~\n")
    assert empty.problems == ()
    assert empty.result() == parse_profile(text).result()
    assert [p.code for p in parse_profile(text.replace("2025", "")).problems] == ["date-form"]
    assert [p.code for p in parse_profile(text + "barriers:\n  lack-of-money:\n").problems] == ["mapping-form"]


def test_python_names_are_no_keys_of_a_file() -> None:
    text = HEAD.replace("schema:", "schema_:")
    assert [p.code for p in parse_profile(text).problems] == ["missing-key", "unknown-key"]


def test_numbers_stay_as_they_are_written() -> None:
    text = HEAD
    for word in ("1.10", "1.1", "2013", "010", "1e3", "12:30", "-0", "0.50", "no", "2024-05-01"):
        assert parse_profile(f"{text}title: {word}\n").result().title == word
    for word in ("true", "~", "null"):
        assert [p.code for p in parse_profile(f"{text}authors: [{word}]\n").problems] == ["text-form"]


def test_problems_go_by_the_path_that_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    assert read_profile("invalid/../invalid/empty.yaml").path == "invalid/../invalid/empty.yaml"
    assert parse_profile(FileText("a.yaml", "")).path == "a.yaml"
    assert parse_profile("", path="stdin").path == "stdin"


def test_a_reading_that_failed_gives_the_reason() -> None:
    reading = read_profile("nowhere.yaml")
    assert (reading.ok, reading.value, [p.code for p in reading.problems]) == (False, None, ["no-such-file"])


def test_a_byte_order_mark_does_not_hide_the_rest() -> None:
    from simaturity.files.texts import decode

    file = decode(b"\xef\xbb\xbfschema: simaturity/profile/1\n", "x")
    assert [p.code for p in parse_profile(file).problems] == ["byte-order-mark", *["missing-key"] * 3]


def test_open_questions_are_as_good_as_none() -> None:
    text = (EXAMPLES / "valid" / "open.yaml").read_text("utf-8")
    profile = parse_profile(text).result()
    assert {name: [one.answer for one in answers] for name, answers in profile.conditions.items()} == {
        "flagship-programmes": [None],
        "coordination-body": ["none"],
    }
    assert {name: [one.status for one in answers] for name, answers in profile.barriers.items()} == {
        "fragmentation": ["present"]
    }


def test_not_more_problems_than_anyone_reads() -> None:
    text = "schema: simaturity/profile/1\n" + "".join(f"key-{i}: 1\n" for i in range(2000))
    problems = parse_profile(text).problems
    assert len(problems) == 1001
    assert (problems[-1].code, problems[-1].severity) == ("more-problems", "error")


def test_not_more_remarks_either() -> None:
    text = HEAD
    sources = "".join(f"  s{i}: {{title: T, kind: press}}\n" for i in range(1500))
    reading = parse_profile(f"{text}sources:\n{sources}note: a@b.cd\n")
    assert not reading.ok
    reading = parse_profile(f"{text}sources:\n{sources}")
    assert len(reading.problems) == 1001
    assert (reading.problems[-1].code, reading.problems[-1].severity) == ("more-problems", "warning")
    assert reading.ok


def test_many_files_leave_nothing_behind() -> None:
    text = (EXAMPLES / "valid" / "full.yaml").read_text("utf-8")
    parse_profile(text)
    tracemalloc.start()
    try:
        for i in range(60):
            assert parse_profile(f"{text}note-{i}: 1\n").problems
            assert parse_profile(text.replace("id: testland-full", f"id: testland-{i}")).ok
        gc.collect()
        left, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert left < 300_000

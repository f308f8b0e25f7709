"""simaturity.report.annotations.of_problems."""

from __future__ import annotations

from simaturity.core.problem import Problem
from simaturity.reading.codes import CODES
from simaturity.report.annotations.annotation import Annotation, Rule
from simaturity.report.annotations.of_problems import FILE, FileProblems, of_problems, rule_of

SOON = Problem("date-form", ("instruments", "decree", "on"), "expected a date", "write 2013", line=4, column=8)
UNUSED = Problem("unused-source", ("sources", "a"), "nothing rests on it", severity="warning", line=5, column=1)


def test_problems_of_a_file() -> None:
    found = of_problems([FileProblems("a.yaml", "b/a.yaml", (SOON, UNUSED))], False)
    one, other = found.annotations
    assert one._replace(fingerprint="") == Annotation(
        *("date-form", "found", "a.yaml", "b/a.yaml", "error", True, "date-form"),
        *("instruments.decree.on: expected a date", "write 2013", 4, 8),
    )
    assert (other.severity, other.fails, other.help) == ("warning", False, None)
    assert found.rules == [
        FILE,
        Rule(
            *("date-form", "Date form", "A date is not written as a year, a month or a day"),
            "Write the year first, then month and day with two digits, as far as they are known. "
            "See `simaturity explain date-form`",
        ),
        Rule(
            *("unused-source", "Unused source", "No statement rests on this source"),
            "Let a statement name it, or delete it. See `simaturity explain unused-source`",
        ),
    ]


def test_warnings_fail_where_they_are_to() -> None:
    found = of_problems([FileProblems("a.yaml", None, (UNUSED,))], True)
    assert [(one.severity, one.fails) for one in found.annotations] == [("warning", True)]


def test_file_without_problems_passes() -> None:
    found = of_problems([FileProblems("a.yaml", "a.yaml", ())], True)
    assert found.annotations == [Annotation("file", "passed", "a.yaml", "a.yaml")]


def test_fingerprint_knows_no_lines() -> None:
    def print_(problem: Problem, path: str | None = "a.yaml") -> str:
        return of_problems([FileProblems("a.yaml", path, (problem,))], False).annotations[0].fingerprint

    assert print_(SOON) == print_(SOON._replace(line=99, column=1, help=None))
    others = [SOON._replace(message="m"), SOON._replace(code="no-source"), SOON._replace(route=()), UNUSED]
    assert len({print_(SOON), print_(SOON, "b.yaml"), *map(print_, others)}) == 6


def test_fingerprint_knows_no_places_in_lists() -> None:
    def print_(*route: str | int) -> str:
        problem = SOON._replace(route=route)
        return of_problems([FileProblems("a.yaml", "a.yaml", (problem,))], False).annotations[0].fingerprint

    assert print_("declared", 0, "stages", 1) == print_("declared", 2, "stages", 0)
    assert len({print_("declared", 0), print_("declared"), print_("findings", 0), print_("declared", "0")}) == 4


def test_every_code_has_its_rule() -> None:
    for code in CODES:
        rule = rule_of(code)
        assert rule.id == code
        assert rule.help.endswith(f"See `simaturity explain {code}`")


def test_problem_of_a_whole_file() -> None:
    def message(subject: str, path: str | None) -> str:
        empty = Problem("empty-file", (), "the file is empty")
        return of_problems([FileProblems(subject, path, (empty,))], False).annotations[0].message

    assert message("a", "b/a") == message("-", None) == "the file is empty"
    assert message("a\n", None) == "a\\n: the file is empty"

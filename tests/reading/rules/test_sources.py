"""Sources that are named, though in a form that cannot be read, and sources that nothing rests on."""

from __future__ import annotations

import pytest

from simaturity.reading.profiles import parse_profile

HEAD = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: NO, name: Norge}
as_of: 2025
sources:
  law: {title: Law, kind: law}
"""
LEVER = "levers:\n  meeting-places:"


def codes(text: str) -> list[str]:
    return [one.code for one in parse_profile(HEAD + text).problems]


@pytest.mark.parametrize(
    "sources", ["sources: law", "sources:", "source: law", "Sources: [law]", "sources: https://a.b"]
)
def test_what_is_told_as_an_error_is_no_remark(sources: str) -> None:
    assert "no-source" not in codes(f"{LEVER} {{status: asked, {sources}}}\n".replace("sources:}", "sources: ~}"))
    assert "no-source" not in codes(f"{LEVER}\n  - {{status: asked, {sources}}}\n".replace("sources:}", "sources: ~}"))


@pytest.mark.parametrize("sources", ["", "sources: [], ", "note: The sources are missing., "])
def test_beside_other_errors_it_is_still_told(sources: str) -> None:
    assert codes(f"titel: T\n{LEVER} {{{sources}status: asked}}\n").count("no-source") == 1


def test_of_an_answer_that_follows_one_that_cannot_be_read() -> None:
    text = f"{LEVER}\n  - {{status: qqq, sources: law}}\n  - {{status: asked}}\n  - {{status: asked, sources: law}}\n"
    problems = parse_profile(HEAD + text).problems
    assert [one.route for one in problems if one.code == "no-source"] == [("levers", "meeting-places", 1)]


def test_a_source_is_not_idle_where_a_part_of_the_file_was_dropped() -> None:
    first = "  pilot: {title: P, kind: call, domains: {welfare: dedicated}, sources: [law]}\n"
    second = first.replace("law", "act")
    sources = "  act: {title: Act, kind: law}\n"
    assert codes(f"{sources}instruments:\n{first}{second}") == ["duplicate-key"]
    assert codes(f"{sources}instruments:\n{second}") == ["unused-source"]

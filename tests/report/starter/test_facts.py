"""simaturity.report.starter.facts: four sections, each empty but for an example."""

from __future__ import annotations

from simaturity.core.dates import partial_date
from simaturity.reading.load import load_rubric
from simaturity.report.starter.facts import Facts

from .beginning import GOLDEN, short

FACTS = Facts(load_rubric(GOLDEN / "short-rubric.yaml"), partial_date("2021-05"), "en")


def test_sources() -> None:
    assert FACTS.sources() == [
        "# Sources: every document or page that you rely on, each under a short id of your own.",
        "# kind: law, official, self-report, evaluation, academic, civil-society, press,",
        "#   interview or other",
        "sources:",
        "  # journal:",
        "  #   title: Law of 18 March 2020",
        "  #   publisher: Official journal",
        "  #   kind: law",
        "  #   url: https://example.org/act",
        "  #   published: 2020-04-02",
        "  #   collected: 2021-05",
        "  #   language: en",
        "  # report:",
        "  #   title: Report of the ministry",
        "  #   kind: self-report",
        "  #   published: 2020",
        "  #   collected: 2021-05",
    ]


def test_declared_has_the_stages_by_name() -> None:
    assert FACTS.declared()[2:] == [
        "#   1  Nothing yet",
        "#   2  Begun",
        "#   3  Done",
        "declared:",
        "  # - stages: [2]",
        "  #   domains: [social-economy]",
        "  #   on: 2020",
        "  #   sources: [report]",
    ]


def test_instruments_have_the_words_of_the_rubric() -> None:
    assert FACTS.instruments()[2:] == [
        "# kind: law or fund",
        "# level, where it is not the region's own: federal, local, european, other-region or",
        "#   private; a national law is federal",
        "# led_by, where government does not lead it alone: mixed or civil-society",
        "# part_of: ids of instruments that it belongs to",
        "# domains, each dedicated (made for it) or partial (a general one that reaches it, too):",
        "#   social-economy     Social economy",
        "#   social-innovation  Social innovation",
        "# reached: passed, in-effect, funded or weakened",
        "# on: it happened then; by: it had happened by then; at: where the source says so",
        "# until: the stated end of a term; inferred: true, for a conclusion of your own",
        "instruments:",
        "  # law-2020:",
        "  #   title: Law of 18 March 2020",
        "  #   kind: law",
        "  #   domains: {social-economy: dedicated}",
        "  #   milestones:",
        "  #     - {reached: passed, on: 2020-03-18, sources: [{source: journal, at: Article 1}]}",
        "  #     - {reached: in-effect, by: 2020-04-02, sources: [journal]}",
    ]


def test_findings_have_the_criteria() -> None:
    assert FACTS.findings()[2:] == [
        "# criterion: drafted, passed, in-effect or funded",
        "# answer: met, not-met, partly, not-applicable or unknown",
        "findings:",
        "  # - criterion: funded",
        "  #   domains: [social-economy]",
        "  #   answer: not-met",
        "  #   on: 2020",
        "  #   because: The minister answered that this has not been done so far.",
        "  #   sources: [report]",
    ]


def test_an_instrument_that_reaches_nothing_has_its_source_itself() -> None:
    rubric = short().rubric
    bare = {name: one.model_copy(update={"shown_by": ()}) for name, one in rubric.criteria.items()}
    facts = Facts(rubric.model_copy(update={"criteria": bare}), partial_date("2021"), "en")
    assert facts.instruments()[-2:] == ["  #   domains: {social-economy: dedicated}", "  #   sources: [journal]"]


def test_domains_with_the_first_sentence_about_them() -> None:
    lines = Facts(load_rubric(), partial_date("2021"), "en").instruments()
    start = next(place for place, line in enumerate(lines) if line.startswith("# domains"))
    assert lines[start + 1 : start + 6] == [
        "#   social-entrepreneurship  People and enterprises that pursue a social aim by",
        "#                            entrepreneurial means",
        "#   social-innovation        New answers to social needs, whoever finds them and in",
        "#                            whatever legal form",
        "#   social-business          Business as such, or a company form, with a social purpose",
    ]
    assert "#   non-profit               Non-profit sector" in lines
    assert "#   other/...                a field of your own; see simaturity explain domains" in lines


def test_a_title_that_the_id_does_not_say_comes_first() -> None:
    rubric = short().rubric
    told = rubric.domains["social-economy"].model_copy(update={"title": "Third sector", "about": "All of it. Or not."})
    facts = Facts(rubric.model_copy(update={"domains": {"social-economy": told}}), partial_date("2021"), "en")
    assert "#   social-economy  Third sector. All of it" in facts.instruments()


def test_a_milestone_that_is_too_long_for_a_line_stands_on_several() -> None:
    shipped = Facts(load_rubric(), partial_date("2021"), "fr").instruments()
    assert shipped[-4:] == [
        "  #     - reached: adopted",
        "  #       on: 2020-03-18",
        "  #       sources: [{source: journal, at: Article 1er}]",
        "  #     - {reached: in-effect, by: 2020-04-02, sources: [journal]}",
    ]

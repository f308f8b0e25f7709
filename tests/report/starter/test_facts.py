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
        "# kind: law, official, self-report, evaluation, academic, civil-society, press, interview or other",
        "sources:",
        "  # journal:",
        "  #   title: Law of 18 March 2020",
        "  #   publisher: Official journal",
        "  #   kind: law",
        "  #   url: https://example.org/act",
        "  #   published: 2020-03-18",
        "  #   collected: 2021-05",
        "  #   language: en",
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
        "  #   sources: [journal]",
    ]


def test_instruments_have_the_words_of_the_rubric() -> None:
    assert FACTS.instruments()[2:] == [
        "# kind: law or fund",
        "# domains: social-economy or social-innovation",
        "# dedicated: it is made for the domain; partial: it is a general one that reaches the domain, too",
        "# reached: passed, in-effect, funded or weakened",
        "# on: it happened then; by: it had happened by then; at: where the source says so",
        "instruments:",
        "  # law-2020:",
        "  #   title: Law of 18 March 2020",
        "  #   kind: law",
        "  #   domains: {social-economy: dedicated}",
        "  #   milestones:",
        "  #     - {reached: passed, on: 2020-03-18, sources: [{source: journal, at: Article 1}]}",
        "  #     - {reached: in-effect, by: 2020-07-01, sources: [journal]}",
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
        "  #   sources: [journal]",
    ]


def test_an_instrument_that_reaches_nothing_has_its_source_itself() -> None:
    rubric = short().rubric
    bare = {name: one.model_copy(update={"shown_by": ()}) for name, one in rubric.criteria.items()}
    facts = Facts(rubric.model_copy(update={"criteria": bare}), partial_date("2021"), "en")
    assert facts.instruments()[-2:] == ["  #   domains: {social-economy: dedicated}", "  #   sources: [journal]"]


def test_other_is_no_domain_by_itself() -> None:
    shipped = Facts(load_rubric(), partial_date("2021"), "en").instruments()
    told = " ".join(line.strip("# ") for line in shipped)
    assert "community-led, sdg or esg dedicated" in told

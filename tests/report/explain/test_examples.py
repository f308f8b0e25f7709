"""simaturity.report.explain.examples: each can be pasted, and shows what it says."""

from __future__ import annotations

import pytest

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.profiles import parse_profile
from simaturity.report.explain.book import Book
from simaturity.report.explain.index import Index
from simaturity.report.explain.topic import Example

from .test_index import INDICES, LANGUAGES, SHORT, SHORT_LIST

SOURCES = "sources:\n  report: {title: Report, kind: evaluation, published: 2024}\n"
OF_A_PROFILE = [
    *("stage", "criterion", "milestone", "instrument", "domain", "condition", "option", "barrier", "lever"),
    *("tension", "key", "source", "field", "outcome"),
]
"""The kinds of ids that have an example to paste into a profile."""
SAID_WITHOUT = {"finding-overruled", "weakened"}
"""The method's own tensions take more than a piece of a profile."""
languages = pytest.mark.parametrize("lang", LANGUAGES)
RULES = {"short": (SHORT, SHORT_LIST), "alone": (SHORT, None)}


def profile(example: Example, rubric: Rubric) -> str:
    """A profile with an example in it."""
    head = f"schema: simaturity/profile/1\nrubric: {rubric.pin}\nregion: {{id: x-land, name: Land}}\nas_of: 2025\n"
    there = {line.partition(":")[0] for line in example.code.splitlines()}
    around = [line for line in (head + SOURCES).splitlines() if line.partition(":")[0].split()[0] not in there]
    around = [line for line in around if not (line.startswith(" ") and "sources" in there)]
    return "\n".join([*around, example.code, ""])


def assessed(example: Example, rubric: Rubric, checklist: Checklist | None) -> Assessment:
    """What a profile with an example shows."""
    reading = parse_profile(profile(example, rubric), rubric, checklist)
    assert [problem for problem in reading.problems if problem.code != "unused-source"] == []
    return assess(reading.result(), rubric, checklist)


def examples(index: Index, kind: str) -> list[tuple[str, Example]]:
    """The example of every id of a kind."""
    chapter = index.chapter(kind)
    return [(id, example) for id in chapter.ids for example in chapter.topic(id).examples]


@languages
@pytest.mark.parametrize("kind", OF_A_PROFILE)
def test_every_id_has_an_example_that_is_valid(lang: str, kind: str) -> None:
    index = INDICES[lang]
    found = examples(index, kind)
    assert {*index.chapter(kind).ids} - {id for id, _ in found} == (SAID_WITHOUT if kind == "tension" else set())
    for _, example in found:
        assessed(example, index.book.rubric, index.book.checklist)


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("kind", OF_A_PROFILE)
def test_those_of_another_rubric_are_valid(rules: str, kind: str) -> None:
    rubric, checklist = RULES[rules]
    found = examples(Index(Book(rubric, checklist, "en")), kind)
    assert bool(found) is bool(checklist or kind not in ("barrier", "lever"))
    for id, example in found:
        # A term on a barrier of a checklist that is not at hand can be written all the same.
        assessed(example, rubric, checklist or (SHORT_LIST if kind == "tension" else None))
        assert id


@pytest.mark.parametrize(("rubric", "checklist"), [(None, None), *RULES.values()])
def test_the_example_of_a_criterion_meets_it(rubric: Rubric | None, checklist: Checklist | None) -> None:
    book = Book(rubric, checklist, "en") if rubric else INDICES["en"].book
    for id, example in examples(Index(book), "criterion"):
        it = assessed(example, book.rubric, book.checklist)
        met = [
            one.basis
            for domain in it.domains.values()
            for one in domain.criteria
            if (one.id, one.outcome) == (id, "met")
        ]
        assert met == ["milestone" if book.rubric.criteria[id].shown_by else "finding"], id


def test_the_example_of_a_tension_raises_it() -> None:
    book = INDICES["en"].book
    for id, example in examples(INDICES["en"], "tension"):
        assert id in [one.id for one in assessed(example, book.rubric, book.checklist).tensions]


def test_the_example_of_an_answer_gives_it() -> None:
    book = INDICES["en"].book
    for id, example in examples(INDICES["en"], "option"):
        name, _, option = id.partition(".")
        answers = {one.id: one.answer for one in assessed(example, book.rubric, book.checklist).conditions}
        told = answers.pop(name)
        assert told is not None
        assert told.answer in (option, (option,))
        assert set(answers.values()) == {None}
    for id, example in examples(INDICES["en"], "barrier"):
        present = [one.id for one in assessed(example, book.rubric, book.checklist).barriers if one.status == "present"]
        assert present == [id]
    for id, example in examples(INDICES["en"], "lever"):
        asked = [one.id for one in assessed(example, book.rubric, book.checklist).levers if one.status == "asked"]
        assert asked == [id]


def test_the_example_of_a_milestone_or_kind_holds_it() -> None:
    book = INDICES["en"].book
    for id, example in examples(INDICES["en"], "milestone"):
        it = assessed(example, book.rubric, book.checklist)
        assert id in [one.reached for told in it.profile.instruments.values() for one in told.milestones]
    for id, example in examples(INDICES["en"], "instrument"):
        it = assessed(example, book.rubric, book.checklist)
        assert [told.kind for told in it.profile.instruments.values()] == [id]


def test_other_voices_are_written_where_a_criterion_needs_them() -> None:
    """Another level, others that lead, a general instrument, a criterion that comes first."""
    showing = {"milestones": ["drafted"], "level": ["federal"], "led_by": ["civil-society"], "coverage": ["partial"]}
    data = SHORT.model_dump(by_alias=True, exclude_none=True)
    data["criteria"]["funded"] |= {"shown_by": [showing | {"milestones": ["funded"]}], "follows": "in-effect"}
    rubric = Rubric.model_validate(data)
    ((_, example),) = [one for one in examples(Index(Book(rubric, None, "en")), "criterion") if one[0] == "funded"]
    assert example.code.splitlines()[2:] == [
        "  my-fund:",
        "    title: Fund",
        "    kind: fund",
        "    led_by: civil-society",
        "    level: federal",
        "    domains: {social-economy: partial}",
        "    milestones:",
        "      - {reached: in-effect, on: 2022, sources: [report]}",
        "      - {reached: funded, on: 2024, sources: [report]}",
    ]

"""simaturity.report.starter.text: a profile that is valid at once, in any language and by any rubric."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.core.dates import partial_date
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.characters import REFUSED
from simaturity.reading.load import in_language, load_barriers
from simaturity.reading.profiles import parse_profile
from simaturity.report.catalogue import languages
from simaturity.report.starter.comments import WIDTH
from simaturity.report.starter.text import Beginning, starter

from ...laws.chance import Chance, random_rubric, tries
from ..golden import cases, check
from .beginning import GOLDEN, beginning, short, uncommented

CASES = cases("starter")
RUBRIC, BARRIERS = "social-innovation-policy", "social-innovation-barriers"


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def read(it: Beginning, text: str) -> Profile:
    """The profile of a text that has nothing wrong with it, not even a warning."""
    found = parse_profile(text, it.rubric, it.checklist)
    assert found.problems == ()
    return found.result()


def worded(lang: str) -> Beginning:
    it = beginning()
    assert it.checklist is not None
    return it._replace(
        rubric=in_language(it.rubric, RUBRIC, lang), checklist=in_language(it.checklist, BARRIERS, lang), lang=lang
    )


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("as_of", ["2026-11-25", "2020", "0999-01", "9999-12-31", "0001"])
def test_it_says_who_and_when_and_nothing_else(lang: str, as_of: str) -> None:
    it = worded(lang)._replace(as_of=partial_date(as_of))
    assert read(it, starter(it)).model_dump(mode="json", by_alias=True, exclude_defaults=True) == {
        "schema": "simaturity/profile/1",
        "rubric": "social-innovation-policy/1",
        **({} if lang == "en" else {"language": lang}),
        "region": {"id": "IT-25", "name": {"en": "Lombardy", "de": "Lombardei"}},
        "as_of": as_of,
    }


@pytest.mark.parametrize("lang", languages())
def test_every_question_is_there_with_its_words(lang: str) -> None:
    it = worded(lang)
    assert it.checklist is not None
    text = starter(it)
    words = " ".join(line.strip(" #") for line in text.splitlines())
    for name, condition in it.rubric.conditions.items():
        assert f"\n  {name}: {{answer: unknown}}\n" in text
        assert in_words(condition.asks, lang) in words
        for option, one in condition.options.items():
            assert f"{option} " in words
            assert in_words(one.title, lang) in words
    for name, barrier in it.checklist.barriers.items():
        assert f"\n  {name}: {{status: unknown}}" in text
        assert in_words(barrier.title, lang) in words
    for name, lever in it.checklist.levers.items():
        assert f"\n#   {name} " in text
        assert in_words(lever.title, lang) in words
    for group in it.checklist.groups.values():
        assert f"\n#\n# {in_words(group.title, lang)}\n" in text


def in_words(text: str | dict[str, str], lang: str) -> str:
    said = text if isinstance(text, str) else text[lang]
    return re.sub("[ \n]+", " ", said).strip()


@pytest.mark.parametrize("lang", languages())
def test_examples_count_once_uncommented(lang: str) -> None:
    it = worded(lang)
    assert it.checklist is not None
    profile = read(it, uncommented(starter(it)))
    assert [(name, one.kind) for name, one in profile.sources.items()] == [
        ("journal", "law"),
        ("report", "self-report"),
    ]
    (claim,) = profile.declared
    assert (claim.stages, [one.source for one in claim.sources]) == ((5,), ["report"])
    assert [(name, [one.reached for one in it.milestones]) for name, it in profile.instruments.items()] == [
        ("law-2025", ["adopted", "in-effect"])
    ]
    assert [(one.criterion, one.answer) for one in profile.findings] == [("evaluated", "not-met")]
    ((name, (lever,)),) = profile.levers.items()
    assert (name, lever.status, lever.on and lever.on.text) == ("structural-funding", "asked", "2025")


def test_the_answers_shown_are_valid_ones() -> None:
    it = beginning()
    text = starter(it)
    shown = re.findall("^#   ([a-z-]+): ({.*: unknown})\n#     → (.*)$", text, re.MULTILINE)
    assert shown == [
        ("definition", "{answer: unknown}", "{answer: official, on: 2025, sources: [report]}"),
        ("actors", "{answer: unknown}", "{answer: [government, social-enterprises], on: 2025, sources: [report]}"),
        ("impact-measurement", "{status: unknown}", "{status: present, on: 2025, sources: [report]}"),
    ]
    answered = uncommented(text)
    for name, before, after in shown:
        assert answered.count(f"\n  {name}: {before}") == 1
        answered = answered.replace(f"\n  {name}: {before}", f"\n  {name}: {after}")
    profile = read(it, answered)
    assert [*profile.conditions, *profile.barriers] == [name for name, _, _ in shown]


def test_by_another_rubric() -> None:
    it = short()
    for text in (starter(it), uncommented(starter(it))):
        read(it, text)


def test_without_questions_and_checklist_there_are_no_such_sections() -> None:
    it = short(checklist=None)
    text = starter(it._replace(rubric=it.rubric.model_copy(update={"conditions": {}})))
    assert [line for line in text.splitlines() if line.endswith(":") and line[0] not in "# "] == [
        "sources:",
        "declared:",
        "instruments:",
        "findings:",
    ]


@pytest.mark.parametrize("lang", languages())
def test_lines_are_short(lang: str) -> None:
    assert [line for line in starter(worded(lang)).splitlines() if len(line) > WIDTH] == []


def test_the_region_stands_on_one_line_where_it_fits() -> None:
    assert "\nregion: {id: IT-25, name: {en: Lombardy, de: Lombardei}}\n" in starter(beginning())
    assert '\nregion: {id: "NO", name: Norway}\n' in starter(beginning(region="NO", name="Norway"))
    long = starter(beginning(name={"en": "a" * 90, "fr": "b"}))
    assert f"\nregion:\n  id: IT-25\n  name:\n    en: {'a' * 90}\n    fr: b\n" in long
    assert f"\nregion:\n  id: IT-25\n  name: {'a' * 90}\n" in starter(beginning(name="a" * 90))


def test_the_name_is_said_in_the_language_of_the_profile_if_it_has_one() -> None:
    assert starter(beginning(lang="de")).splitlines()[1].startswith("# Lombardei")
    assert starter(beginning(lang="fr")).splitlines()[1].startswith("# Lombardy")


def test_commands_name_the_file_and_what_it_needs() -> None:
    lines = starter(short()).splitlines()
    assert [line.split("  ")[1].strip() for line in lines if line.startswith("#   simaturity ")] == [
        "simaturity validate lombardy.yaml --rubric short-rubric.yaml",
        "simaturity score lombardy.yaml --rubric short-rubric.yaml --explain",
        "simaturity preview lombardy.yaml --rubric short-rubric.yaml",
        "simaturity explain funded --rubric short-rubric.yaml",
        "simaturity fmt lombardy.yaml",
    ]


TEXTS = st.text(min_size=1, max_size=150).filter(lambda text: not REFUSED.search(text) and text.strip())
HARD = st.sampled_from(
    [": x", "# y", "- z", '"q', "null", "a\nb: c", "\\", "{}", "yes", "x" * 150, "a\n\n# b: {answer: c}"]
)


@given(TEXTS | HARD, TEXTS | HARD)
def test_no_text_of_the_data_breaks_it(text: str, other: str) -> None:
    it = short()
    assert it.checklist is not None
    rubric, checklist = it.rubric.model_dump(by_alias=True), it.checklist.model_dump(by_alias=True)
    parts = (rubric["domains"], rubric["instruments"], rubric["conditions"])
    for part in (*rubric["stages"], *(one for some in parts for one in some.values())):
        part.update({key: text for key in ("title", "name", "asks", "about") if key in part})
    for part in (*checklist["barriers"].values(), *checklist["levers"].values(), *checklist["groups"].values()):
        part["title"] = other
    made = it._replace(
        name=text.strip(),
        rubric=Rubric.model_validate(rubric),
        checklist=type(it.checklist).model_validate(checklist),
    )
    assert read(made, starter(made)).region.name == text.strip()
    read(made, uncommented(starter(made)))


@given(st.integers(0, 2**32))
@tries(100)
def test_by_any_rubric(seed: int) -> None:
    it = short(rubric=random_rubric(Chance(seed)))
    assert read(it, starter(it)).key == "IT-25"
    read(it, uncommented(starter(it)))


def test_an_id_that_is_a_word_of_yaml_is_in_quotes() -> None:
    it = short(checklist=load_barriers(GOLDEN / "short-barriers.yaml"))
    conditions = {"no": it.rubric.conditions["definition"], "1": it.rubric.conditions["definition"]}
    it = it._replace(rubric=it.rubric.model_copy(update={"conditions": conditions}))
    text = starter(it)
    assert '\n  "no": {answer: unknown}\n' in text
    assert '\n  "1": {answer: unknown}\n' in text
    read(it, text)

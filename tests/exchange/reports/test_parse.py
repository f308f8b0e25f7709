"""simaturity.exchange.reports.parse: a text that is cut anywhere gives answers of the whole one, and none besides."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.exchange.reports.draft import Draft
from simaturity.files.enclosed import NotRead

from .reading_of import read, shipped_rubric
from .test_corpus import REPORTS

OPENING = (
    "In Kenya, social innovation has an official definition.\n"
    "Kenya does not have a formal framework or methodology for measuring social innovation impact.\n\n"
)
BARRIERS = "The following barriers are currently hindering the growth of social innovation in Kenya:\n"
FOOT = "\nStay up to date\n"


def answers(draft: Draft) -> set[tuple[object, ...]]:
    """All that a draft answers; scales and yes or no as the one answer that they are."""
    found: set[tuple[object, ...]] = {("barrier", id) for id in draft.barriers}
    found |= {("stage", domain, stage) for one in draft.claims for domain in one.domains for stage in one.stages}
    for id, answer in draft.conditions.items():
        found |= {("condition", id, option) for option in answer.options}
    return found


@cache
def whole_answers(report: Path) -> set[tuple[object, ...]]:
    return answers(read(report.read_bytes(), report.name))


def of_text(text: str) -> Draft:
    return read(text.encode())


@given(data=st.data())
def test_a_cut_text_answers_nothing_more(data: st.DataObject) -> None:
    report = data.draw(st.sampled_from(REPORTS), label="report")
    whole = report.read_bytes()
    cut = whole[: data.draw(st.integers(0, len(whole)), label="cut")]
    try:
        found = read(cut, report.name)
    except NotRead:
        return  # a cut mark of UTF-16: no text
    assert answers(found) <= whole_answers(report)


@pytest.mark.parametrize("name", ["none-with-remark.txt", "slash-option-as-bullets.txt"])
def test_close_to_the_end(name: str) -> None:
    report = next(one for one in REPORTS if one.name == name)
    whole = report.read_bytes()
    all_answers = answers(read(whole))
    for end in range(len(whole) - 700, len(whole) + 1, 5):
        assert answers(read(whole[:end])) <= all_answers, whole[:end][-80:]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["windows-1252.txt", "region-differs.html"])
def test_at_every_byte(name: str) -> None:
    report = next(one for one in REPORTS if one.name == name)
    whole = report.read_bytes()
    all_answers = answers(read(whole, name))
    for end in range(len(whole)):
        assert answers(read(whole[:end], name)) <= all_answers, whole[:end][-80:]


@pytest.mark.parametrize(
    ("end", "barriers", "cut"),
    [
        ("• Lack of money", [], 5),
        ("• Lack of money\n", [], 5),
        ("• Lack of money\n\n", ["lack-of-money"], None),
        ("• Lack of money\n•", [], 6),
        ("• Lack of money\n• L", ["lack-of-money"], 6),
        ("• Lack of money\nfor small ones\n\n", [], None),
        ("• Lack of money\nStay up to date", [], 5),
        ("• Lack of money\nStay up to date\n", ["lack-of-money"], None),
    ],
)
def test_only_what_is_closed_counts(end: str, barriers: list[str], cut: int | None) -> None:
    found = of_text(OPENING + BARRIERS + end)
    assert (list(found.barriers), found.cut) == (barriers, cut)


def test_a_sentence_is_read_whole() -> None:
    text = "A centralized body responsible for coordinating social innovation efforts across sectors exists in Kenya"
    assert of_text(OPENING + text + "." + FOOT).conditions["coordination-body"].options == ("central",)
    limited = of_text(OPENING + "Coordination Bodies\n" + text + " for cooperatives only." + FOOT)
    answer = limited.conditions["coordination-body"]
    assert (answer.options, answer.notes) == ((), (f"{text} for cooperatives only.",))


def test_of_two_answers_the_first_stays_and_the_second_is_told() -> None:
    found = of_text(
        OPENING + "Kenya has a formal framework or methodology for measuring social innovation impact." + FOOT
    )
    assert found.conditions["impact-measurement"].options == ("none",)
    assert [(one.place, one.why) for one in found.unplaced] == [(4, "second-answer")]


def test_a_ranking_takes_no_more_than_it_has_places() -> None:
    actors = "".join(f"• {one}\n" for one in ("Citizens", "NGOs", "Academia", "Companies"))
    found = of_text(OPENING + "The top three most influential actors are:\n" + actors + FOOT)
    assert found.conditions["top-actors"].options == ("citizens", "ngos", "academia")
    assert [(one.text, one.why) for one in found.unplaced] == [("Companies", "too-many")]


def test_stages_that_there_are_not() -> None:
    found = of_text(OPENING + "Stage9: Social Economy\nStage0: Social Innovation" + FOOT)
    assert found.claims == ()
    assert [(one.text, one.why) for one in found.unplaced] == [
        ("Stage9: Social Economy", "stage-unknown"),
        ("Stage0: Social Innovation", "stage-unknown"),
    ]


def test_a_box_without_a_tick_is_no_answer() -> None:
    found = of_text(
        OPENING
        + BARRIERS
        + "☐ Lack of money\n☒ Lack of awareness\n[ ] Regulatory barriers\n[x] Insufficient funding"
        + FOOT
    )
    assert list(found.barriers) == ["low-awareness", "lack-of-money"]
    assert found.unplaced == ()


def test_stage_alone_on_its_line() -> None:
    found = of_text(OPENING + "Stage4:\n• Social Economy\n• Impact Economy\n" + FOOT)
    assert [(one.stages, one.domains) for one in found.claims] == [
        ((4,), ("social-economy",)),
        ((4,), ("impact-economy",)),
    ]


def test_a_field_before_its_stage() -> None:
    found = of_text(
        OPENING + "Current Stage of Implementation\nSocial Economy: Stage 4; Social Innovation: Stage 2" + FOOT
    )
    assert [(one.stages, one.domains) for one in found.claims] == [
        ((4,), ("social-economy",)),
        ((2,), ("social-innovation",)),
    ]


def test_words_that_speak_of_a_stage_declare_none() -> None:
    found = of_text(OPENING + "Current Stage of Implementation\nMore details:\nStage 5 was reached in spring." + FOOT)
    assert found.claims == ()
    assert found.conditions["frameworks"].notes == ("Stage 5 was reached in spring.",)


def test_addresses_are_withheld_and_names_kept() -> None:
    found = of_text(OPENING + "Technology for Good\nA map, ask map@example.org for it." + FOOT)
    answer = found.conditions["technology-for-good"]
    assert (answer.options, answer.notes) == (("yes",), ("A map, ask [e-mail address] for it.",))
    assert answer.said[0].words == "A map, ask"


def test_nothing_is_dropped() -> None:
    """Every word of the respondent's is in an answer, in a note or listed."""
    text = (
        OPENING
        + BARRIERS
        + "• Lack of moths\n\nAlpha beta.\n\nGamma\n\nSocial Impact Reports\nDelta.\n\n• Epsilon"
        + FOOT
        + "Zeta\n"
    )
    found = of_text(text)
    kept = " ".join(
        (*found.notes, *(one.text for one in found.unplaced), *found.conditions["impact-reports"].notes)
    ) + " ".join(found.conditions["impact-reports"].named)
    for word in ("moths", "Alpha beta.", "Gamma", "Delta.", "Epsilon", "Zeta"):
        assert word in kept


def test_places_are_lines() -> None:
    found = of_text("\n\n" + OPENING + BARRIERS + "• Lack of money" + FOOT)
    assert found.barriers["lack-of-money"].place == 7
    assert found.conditions["definition"].said[0].place == 3
    assert shipped_rubric().pin == "social-innovation-policy/1"


def stages(found: Draft) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
    return [(one.stages, one.domains) for one in found.claims]


def test_what_a_slash_has_left_belongs_to_the_stage_above() -> None:
    text = (
        "Stage8: Social Entrepreneurship\n• Innovation\n• Businesses\n• [and Solidarity] Economy\n• Social Innovation\n"
    )
    found = of_text(OPENING + text + FOOT)
    four = ("social-entrepreneurship", "social-innovation", "social-business", "social-economy")
    assert stages(found) == [((8,), four)]
    assert of_text(OPENING + "Current Stage of Implementation\n• Innovation\n" + FOOT).claims == ()


def test_pieces_of_an_option_with_slashes() -> None:
    top = "The top three most influential actors are:\n"
    whole = of_text(OPENING + top + "• Government entity (ministries\n• agencies)\n• NGOs\n" + FOOT)
    assert whole.conditions["top-actors"].options == ("government", "ngos")
    assert whole.unplaced == ()
    broken = of_text(
        OPENING + top + "• Government entity (ministries\n• NGOs\n• Philanthropic institutions (foundations" + FOOT
    )
    assert broken.conditions["top-actors"].options == ()  # the second place is known, the first is not
    assert [one.text for one in broken.unplaced] == [
        "Government entity (ministries",
        "Philanthropic institutions (foundations",
    ]
    money = "Social innovation in Kenya is financed through a variety of mechanisms including:\n"
    three = of_text(
        OPENING + money + "• International funding (e.g., EU\n• bilateral\n• multilateral funds)\n• SDG\n" + FOOT
    )
    assert three.conditions["financing"].options == ("international",)
    assert [one.text for one in three.unplaced] == ["SDG"]
    assert "financing" not in of_text(OPENING + money + "• International funding (e.g., EU\n\n").conditions


def test_a_second_report_of_another_territory() -> None:
    other = (OPENING + "Stage6: Social Economy\n" + BARRIERS + "• Lack of awareness\n").replace("Kenya", "Uganda")
    text = OPENING + BARRIERS + "• Lack of money" + FOOT
    for between in ("", "National Report on Social Innovation: Uganda\n"):
        found = of_text("National Report on Social Innovation: Kenya\n\n" + text + between + other + FOOT)
        assert (list(found.barriers), stages(found), found.body) == (["lack-of-money"], [], ("Kenya",))
        assert {one.why for one in found.unplaced} == {"other-territory"}
        assert "Lack of awareness" in [one.text for one in found.unplaced]


def test_stages_of_somebodys_own_are_no_claims() -> None:
    text = (
        "Current Stage of Implementation\nStage4: Social Economy\n\nMore details:\nStage 1: hearings\nStage 2: bill\n\n"
        "Flagship Programs and Achievements\nStage 3: Social Innovation\n"
    )
    found = of_text(OPENING + text + FOOT)
    assert stages(found) == [((4,), ("social-economy",))]
    assert found.conditions["frameworks"].notes == ("Stage 1: hearings", "Stage 2: bill")
    assert found.conditions["flagship-programmes"].notes == ("Stage 3: Social Innovation",)


def test_stages_that_are_none() -> None:
    text = "Current Stage of Implementation\nStage 4.5: Social Economy\nStage IV: Social Economy\nStage5: ?\n"
    found = of_text(OPENING + text + FOOT)
    assert found.claims == ()
    assert [one.text for one in found.unplaced] == ["Stage 4.5: Social Economy", "Stage IV: Social Economy"]
    assert found.conditions["frameworks"].notes == ("?",)


def test_a_legend_of_several_paragraphs() -> None:
    legend = "with:\n• Stage1: “Something: No policy exists.\nThe sector is alone.\nAll of it.”;\n"
    text = f"Stage4: Social Economy\n{legend}\nA remark.\n"
    found = of_text(OPENING + text + FOOT)
    assert stages(found) == [((4,), ("social-economy",))]
    assert found.conditions["frameworks"].notes == ("A remark.",)
    assert found.unplaced == ()


def test_none_and_what_follows() -> None:
    heading = "Technology for Good\n"
    assert of_text(OPENING + heading + "None\n\nImpact\n").conditions["technology-for-good"].options == ("no",)
    for rest in ("", "\n\n", "\n\nA trial runs.\n\nImpact\n"):
        answer = of_text(OPENING + heading + "None" + rest).conditions.get("technology-for-good")
        assert answer is None or answer.options == ()
    assert (
        of_text(OPENING + heading + "No drone flies yet.\n\nImpact\n").conditions["technology-for-good"].options == ()
    )
    assert "technology-for-good" not in of_text(OPENING + heading + "N/A\n\nImpact\n").conditions

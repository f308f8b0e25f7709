"""The profile's models: short forms, defaults, what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from simaturity.core.profile import Amount, Instrument, LeverAnswer, Milestone, Profile, Source, SourceReference

PROFILE: dict[str, Any] = {
    "schema": "simaturity/profile/1",
    "rubric": "social-innovation-policy/1",
    "region": {"id": "BE-WAL", "name": {"fr": "Wallonie"}},
    "as_of": "2025-04",
}
INSTRUMENT: dict[str, Any] = {"title": "Decree", "kind": "decree", "domains": {"social-economy": "dedicated"}}


def with_(**parts: Any) -> Profile:
    return Profile.model_validate(PROFILE | parts)


def refused(model: Any, data: dict[str, Any]) -> list[tuple[Any, ...]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return [error["loc"] for error in caught.value.errors()]


def test_the_least_that_a_profile_says() -> None:
    profile = with_()
    assert (profile.language, profile.key) == ("en", "BE-WAL")
    assert (profile.sources, profile.instruments, profile.findings, profile.declared) == ({}, {}, (), ())


def test_its_own_id_is_its_key() -> None:
    assert with_(id="wallonia-2025").key == "wallonia-2025"


def test_a_source_by_its_id_alone() -> None:
    claim = {"stages": [8], "domains": ["social-economy"], "sources": ["gcsi", {"source": "print", "at": "p. 4"}]}
    assert with_(declared=[claim]).declared[0].sources == (
        SourceReference(source="gcsi"),
        SourceReference(source="print", at="p. 4"),
    )


@pytest.mark.parametrize(
    ("section", "answer"),
    [("conditions", {"answer": "none"}), ("barriers", {"status": "present"}), ("levers", {"status": "asked"})],
)
def test_one_answer_is_a_list_of_one(section: str, answer: dict[str, str]) -> None:
    one, listed = with_(**{section: {"x": answer}}), with_(**{section: {"x": [answer]}})
    assert getattr(one, section) == getattr(listed, section)
    assert len(getattr(one, section)["x"]) == 1
    assert refused(Profile, PROFILE | {section: {"x": []}}) == [(section, "x")]


def test_unknown_is_no_answer() -> None:
    answers = [{"answer": "unknown"}, {"answer": None}, {}, {"answer": ["a", "unknown"]}, {"answer": "no"}]
    found = with_(conditions={"x": answers}).conditions["x"]
    assert [one.answer for one in found] == [None, None, None, ("a", "unknown"), "no"]
    assert refused(Profile, PROFILE | {"conditions": {"x": {"answer": {"unknown": "yes"}}}})[0][:3] == (
        "conditions",
        "x",
        0,
    )


def test_a_milestone_is_known_by_its_word_or_its_own_id() -> None:
    assert Milestone(reached="adopted").key == "adopted"
    assert Milestone(reached="adopted", id="second").key == "second"


def test_defaults_of_an_instrument() -> None:
    instrument = Instrument.model_validate(INSTRUMENT)
    assert (instrument.led_by, instrument.level, instrument.milestones) == ("government", "region", ())


def test_answers_to_conditions_of_each_type() -> None:
    answers: list[Any] = ["none", ["a", "b"], None, "yes"]
    given = with_(conditions={"x": [{"answer": answer} for answer in answers]}).conditions["x"]
    assert [one.answer for one in given] == ["none", ("a", "b"), None, "yes"]


def test_an_amount_for_something() -> None:
    amount = Amount.model_validate({"value": "1.50", "for": "advice", "period": "2013-07/2017-06"})
    assert (amount.value, amount.for_, amount.currency, amount.qualifier) == (1.5, "advice", "unknown", "exactly")


@pytest.mark.parametrize("code", ["BE", "BE-WAL", "BE-1", "x-benelux", "x-a-b"])
def test_regions(code: str) -> None:
    assert with_(region={"id": code, "name": "R"}).region.id == code


@pytest.mark.parametrize("code", ["be", "BE-", "BE-wal", "BEL", "BE-WALL", "x-", "x-A", "Wallonia", ""])
def test_no_regions(code: str) -> None:
    assert refused(Profile, PROFILE | {"region": {"id": code, "name": "R"}}) == [("region", "id")]


@pytest.mark.parametrize("domain", ["social-economy", "other/food", "other"])
def test_domains(domain: str) -> None:
    assert with_(instruments={"x": INSTRUMENT | {"domains": {domain: "partial"}}}).instruments["x"].domains


@pytest.mark.parametrize("url", ["ftp://a", "javascript:alert(1)", "https://a b", "a.be", "https://", 'https://a"b'])
def test_no_urls(url: str) -> None:
    assert refused(Source, {"title": "S", "kind": "law", "url": url}) == [("url",)]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"schema": "simaturity/profile/2"}, ("schema",)),
        ({"rubric": "social-innovation-policy"}, ("rubric",)),
        ({"colour": "red"}, ("colour",)),
        ({"declared": [{"stages": [], "domains": ["x"]}]}, ("declared", 0, "stages")),
        ({"declared": [{"stages": [7, "8"], "domains": ["x"]}]}, ("declared", 0, "stages", 1)),
        ({"declared": [{"stages": [7, True], "domains": ["x"]}]}, ("declared", 0, "stages", 1)),
        ({"declared": [{"stages": [8], "domains": []}]}, ("declared", 0, "domains")),
        ({"instruments": {"x": INSTRUMENT | {"domains": {}}}}, ("instruments", "x", "domains")),
        ({"instruments": {"x": INSTRUMENT | {"led_by": "me"}}}, ("instruments", "x", "led_by")),
        ({"sources": {"s": {"title": "S", "kind": "blog"}}}, ("sources", "s", "kind")),
        (
            {"findings": [{"criterion": "c", "domains": ["d"], "answer": "maybe", "because": "b"}]},
            ("findings", 0, "answer"),
        ),
        ({"findings": [{"criterion": "c", "domains": ["d"], "answer": "met"}]}, ("findings", 0, "because")),
        ({"barriers": {"b": {"status": "some"}}}, ("barriers", "b", 0, "status")),
    ],
)
def test_what_is_refused(change: dict[str, Any], place: tuple[Any, ...]) -> None:
    assert refused(Profile, PROFILE | change) == [place]


def test_levers_name_instruments() -> None:
    assert LeverAnswer.model_validate({"status": "in-place", "instruments": ["decree"]}).instruments == ("decree",)

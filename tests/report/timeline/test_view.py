"""simaturity.report.timeline.view: the steps and those to come, in words."""

from __future__ import annotations

from datetime import date

import pytest

from simaturity.report.catalogue import languages

from .building import ADOPTED, AS_OF, FUNDED, RISEN, land


def test_steps_and_those_to_come() -> None:
    view = land(*RISEN).view()
    (domain,) = view.domains
    assert [(step.iso, step.supported, step.possible, step.sentence, step.forecast) for step in domain.steps] == [
        ("2010-05-01", 5, 8, "at least 5; nothing read so far rules out 8", False),
        ("2012-07-01", 6, 8, "at least 6; nothing read so far rules out 8", False),
    ]
    assert [(step.on, step.supported, step.sentence, step.forecast) for step in domain.coming] == [
        ("1 January 2019", 5, "falls to at least 5 in January 2019 unless renewed", True)
    ]
    assert domain.now == "at least 6; nothing read so far rules out 8"
    assert domain.outlook == "Falls to at least 5 in January 2019 unless renewed."
    assert view.lead == (
        "Next, if nothing new happens: welfare and social services falls to at least 5 in January 2019 unless renewed."
    )
    assert (view.as_of, view.iso, view.id, view.top, view.lang) == ("30 June 2016", "2016-06-30", "x-a", 8, "en")
    assert view.still
    assert view.still.startswith("Social entrepreneurship, Social innovation")
    assert "Welfare" not in view.still


def test_the_next_step_of_all_leads() -> None:
    call = {"title": "Call", "kind": "call", "domains": {"esg": "partial"}, "milestones": [{**FUNDED, "until": 2017}]}
    decree = {"title": "D", "kind": "decree", "domains": {"welfare": "dedicated"}, "milestones": list(RISEN)}
    view = land(instruments={"decree": decree, "call": call}).view()
    assert [(one.id, [step.iso for step in one.coming]) for one in view.domains] == [
        ("welfare", ["2019-01-01"]),
        ("esg", []),
    ]
    # Money acknowledged the field, and that does not lapse.
    no = {"criterion": "adopted", "domains": ["esg"], "answer": "not-met", "on": 2015, "until": 2016, "because": "No."}
    view = land(instruments={"decree": decree, "call": call}, findings=[no]).view()
    assert view.lead.endswith(
        "environmental, social and governance practice may be as high as 8 from January 2017: "
        "what rules it out holds until then."
    )


def test_nothing_to_come_is_said() -> None:
    view = land(ADOPTED).view()
    assert view.lead == "No step to come: without news, every domain stays where it is."
    assert [one.outlook for one in view.domains] == ["No step to come: without news, the stage stays where it is."]


def test_nothing_at_all_is_said() -> None:
    view = land().view()
    assert (view.domains, view.lead) == ((), "Nothing read so far makes any domain take a step.")


def test_every_domain_moves() -> None:
    domains = list(land().it.domains)
    decree = {"title": "D", "kind": "decree", "domains": dict.fromkeys(domains, "partial"), "milestones": [ADOPTED]}
    view = land(instruments={"decree": decree}).view()
    assert (len(view.domains), view.still) == (len(domains), None)


def test_a_step_to_come_alone() -> None:
    """A decree that was suspended from its first day rises when the suspension ends; before, there is no step."""
    suspended = {"reached": "suspended", "on": "2010-05", "until": 2016, "sources": ["gazette"]}
    drafted = {"reached": "adopted", "on": "2010-05", "sources": ["gazette"]}
    (domain,) = land(drafted, suspended).view().domains
    assert [step.supported for step in domain.steps] == [4]
    assert [step.supported for step in domain.coming] == [5]


@pytest.mark.parametrize(
    ("since", "years"),
    [(None, (2010, 2020)), (date(2003, 5, 1), (2003, 2020)), (date(2015, 12, 31), (2015, 2020))],
)
def test_the_picture_begins_with_the_first_step_or_where_it_is_asked_to(
    since: date | None, years: tuple[int, int]
) -> None:
    view = land(*RISEN).view(since=since)
    assert (view.begin, view.end) == years


def test_the_picture_ends_where_the_future_is_too_far_off() -> None:
    far = {**ADOPTED, "until": 2400}
    view = land(far).view()
    assert (view.begin, view.end) == (2010, AS_OF.year + 10 + 1)
    assert [step.iso for step in view.domains[0].coming] == ["2401-01-01"]
    assert view.domains[0].picture.ahead == ()


@pytest.mark.parametrize("lang", languages())
def test_every_language(lang: str) -> None:
    view = land(*RISEN, lang=lang).view(lang)
    assert view.lang == lang
    assert [len(one.steps) for one in view.domains] == [2]

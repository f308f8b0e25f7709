"""simaturity.core.timeline: steps, and what stands behind each."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter
from typing import Any
from unittest import mock

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring import evidence
from simaturity.core.timeline import Moved, Step, forecast, timeline

LATER = date(2030, 12, 31)


def profile(**sections: Any) -> Profile:
    """A profile with two sources."""
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2024,
            "sources": {
                "gazette": {"title": "Gazette", "kind": "law", "published": "2011-03-04"},
                "report": {"title": "Report", "kind": "official", "published": 2013},
            },
            **sections,
        }
    )


def instrument(*milestones: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A decree of the social economy."""
    return {"title": "Decree", "kind": "decree", "domains": {"social-economy": "dedicated"}, **more} | {
        "milestones": list(milestones)
    }


ADOPTED = {"reached": "adopted", "on": "2010-05", "sources": ["gazette"]}
IN_EFFECT = {"reached": "in-effect", "on": 2011, "sources": ["gazette"]}
FUNDED = {"reached": "funded", "by": "2012-06", "sources": ["report"]}
DELIVERED = {"reached": "delivered", "on": "2012-07-01", "sources": ["report"]}


def test_nothing_known_takes_no_step(rubric: Rubric) -> None:
    assert timeline(profile(), rubric, LATER) == {}


def begun(criterion: str, source: str) -> Moved:
    """A criterion that its own milestone of the decree shows from the day on."""
    statement = (f"instruments.decree.{criterion}",)
    return Moved(criterion, "met", "milestone", statement, statement, (source,))


def lapsed(criterion: str, source: str) -> Moved:
    """One that nothing but time has taken away."""
    return Moved(criterion, "unknown", "expired", (f"instruments.decree.{criterion}",), (), (source,))


def test_steps_up_by_milestones_and_down_by_age(rubric: Rubric) -> None:
    found = timeline(profile(instruments={"decree": instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED)}), rubric, LATER)
    assert found == {
        "social-economy": (
            Step(date(2010, 5, 1), 5, 8, (begun("adopted", "gazette"),)),
            Step(date(2012, 7, 1), 6, 8, (begun("delivered", "report"),)),
            # The report of 2013 attests money and delivery to its end; five years later they are unknown.
            Step(date(2019, 1, 1), 5, 8, (lapsed("delivered", "report"), lapsed("funded", "report"))),
        )
    }


def test_the_last_day_counts_and_no_later_one(rubric: Rubric) -> None:
    held = profile(instruments={"decree": instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED)})
    assert len(timeline(held, rubric, date(2012, 7, 1))["social-economy"]) == 2
    assert len(timeline(held, rubric, date(2012, 6, 30))["social-economy"]) == 1
    assert timeline(held, rubric, date(2010, 4, 30)) == {}


def test_an_end_counts_from_the_next_day(rubric: Rubric) -> None:
    ended = {"reached": "ended", "on": "2014-02-28", "sources": ["report"]}
    steps = timeline(profile(instruments={"decree": instrument(ADOPTED, ended)}), rubric, LATER)["social-economy"]
    assert [(step.on, step.supported) for step in steps] == [(date(2010, 5, 1), 5), (date(2014, 3, 1), 4)]
    assert steps[1].because == (
        Moved(
            "adopted",
            "unknown",
            "ended",
            ("instruments.decree.adopted",),
            ("instruments.decree.ended",),
            ("gazette", "report"),
        ),
    )


def test_a_suspension_and_its_end(rubric: Rubric) -> None:
    milestones = [
        ADOPTED,
        {"reached": "suspended", "on": "2014-02-01", "sources": ["report"]},
        {"reached": "resumed", "on": "2015-03-01", "sources": ["report"]},
    ]
    steps = timeline(profile(instruments={"decree": instrument(*milestones)}), rubric, LATER)["social-economy"]
    assert [(step.on, step.supported) for step in steps] == [
        (date(2010, 5, 1), 5),
        (date(2014, 2, 1), 4),
        (date(2015, 3, 1), 5),
    ]
    assert [one.events for step in steps for one in step.because] == [
        ("instruments.decree.adopted",),
        ("instruments.decree.suspended",),
        ("instruments.decree.resumed",),
    ]


def test_a_strengthening_counts_from_the_evaluation_of_another_instrument(rubric: Rubric) -> None:
    old = instrument({"reached": "evaluated", "by": "2016-12", "sources": ["report"]})
    new = instrument(
        *(
            ADOPTED,
            IN_EFFECT,
            FUNDED,
            {**DELIVERED, "until": 2040},
            {"reached": "strengthened", "on": "2016", "sources": ["report"]},
        ),
        replaces=["old"],
    )
    new["milestones"][2] = {**FUNDED, "until": 2040}
    steps = timeline(profile(instruments={"new": new, "old": old}), rubric, LATER)["social-economy"]
    assert [(step.on, step.supported) for step in steps][-1] == (date(2016, 12, 31), 7)
    assert [(moved.criterion, moved.statements, moved.events) for moved in steps[-1].because] == [
        ("evaluated", ("instruments.old.evaluated",), ("instruments.old.evaluated",)),
        ("strengthened", ("instruments.new.strengthened",), ("instruments.old.evaluated",)),
    ]


def test_findings_move_both_bounds(rubric: Rubric) -> None:
    findings = [
        {"criterion": "adopted", "domains": ["welfare"], "answer": "not-met", "on": 2015, "because": "None."},
        {"criterion": "adopted", "domains": ["welfare"], "answer": "met", "on": 2017, "because": "One."},
    ]
    held = profile(findings=findings)
    said = (("findings.adopted",), ("findings.adopted",), ())
    assert timeline(held, rubric, LATER) == {
        "welfare": (
            Step(date(2015, 1, 1), 1, 4, (Moved("adopted", "not-met", "finding", *said, held.findings[0]),)),
            Step(date(2017, 1, 1), 5, 8, (Moved("adopted", "met", "finding", *said, held.findings[1]),)),
        )
    }


def test_what_is_undated_moves_nothing_on_the_day_of_another(rubric: Rubric) -> None:
    undated = {"reached": "delivered", "sources": ["undated"]}
    sources = {"gazette": {"title": "G", "kind": "law"}, "undated": {"title": "U", "kind": "official"}}
    held = profile(sources=sources, instruments={"decree": instrument(ADOPTED, undated)})
    (step,) = timeline(held, rubric, LATER)["social-economy"]
    assert step.because == (begun("adopted", "gazette"),)


def test_of_several_the_one_that_lapses_last_is_named(rubric: Rubric) -> None:
    early = {"reached": "funded", "id": "early", "on": 2005, "until": 2010, "sources": ["report"]}
    late = {"reached": "funded", "id": "late", "on": 2008, "until": 2012, "sources": ["report"]}
    held = instrument(ADOPTED, IN_EFFECT, early, late, {**DELIVERED, "on": 2009, "until": 2030})
    steps = timeline(profile(instruments={"decree": held}), rubric, LATER)["social-economy"]
    assert (steps[-1].on, steps[-1].supported) == (date(2013, 1, 1), 5)
    assert steps[-1].because == (Moved("funded", "unknown", "expired", ("instruments.decree.late",), (), ("report",)),)


def test_what_stood_already_is_named_where_a_finding_lapses(rubric: Rubric) -> None:
    """The money is shown by a milestone again, on a day on which the stage falls for another reason."""
    finding = {"criterion": "funded", "domains": ["social-economy"], "answer": "met", "on": 2013, "until": 2014}
    held = profile(
        instruments={"decree": instrument(ADOPTED, IN_EFFECT, FUNDED, {**DELIVERED, "until": 2014})},
        findings=[{**finding, "because": "It was."}],
    )
    fall = timeline(held, rubric, LATER)["social-economy"][2]
    assert (fall.on, fall.supported) == (date(2015, 1, 1), 5)
    assert fall.because == (
        lapsed("delivered", "report"),
        Moved("funded", "met", "milestone", ("instruments.decree.funded",), (), ("report",)),
    )


def test_a_term_that_passed_before_it_began_is_looked_at_once(rubric: Rubric) -> None:
    odd = {"reached": "delivered", "on": "2010-05-01", "until": 2004, "sources": ["report"]}
    finding = {"criterion": "funded", "domains": ["welfare"], "answer": "met", "on": 2010, "until": 2004}
    held = profile(instruments={"decree": instrument(odd)}, findings=[{**finding, "because": "It was."}])
    found = timeline(held, rubric, LATER)
    assert [(name, [step.on for step in steps]) for name, steps in found.items()] == [
        ("social-economy", [date(2010, 5, 1)]),
        ("welfare", [date(2010, 1, 1)]),
    ]


def test_only_domains_asked_for(rubric: Rubric) -> None:
    held = profile(
        instruments={"decree": instrument(ADOPTED, domains={"social-economy": "dedicated", "welfare": "dedicated"})}
    )
    assert list(timeline(held, rubric, LATER)) == ["social-economy", "welfare"]
    assert list(timeline(held, rubric, LATER, domains=["welfare"])) == ["welfare"]
    assert list(forecast(held, rubric, date(2020, 1, 1), domains=["welfare"])) == []


# ---- What comes if nothing new happens


def test_the_forecast_is_what_the_timeline_will_be_without_news(rubric: Rubric) -> None:
    held = profile(instruments={"decree": instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED)})
    (fall,) = timeline(held, rubric, LATER)["social-economy"][-1:]
    assert forecast(held, rubric, date(2013, 12, 31)) == {"social-economy": (fall,)}
    assert forecast(held, rubric, date(2018, 12, 31)) == {"social-economy": (fall,)}
    assert forecast(held, rubric, date(2019, 1, 1)) == {}


def test_a_forecast_knows_nothing_that_is_dated_later(rubric: Rubric) -> None:
    renewal = {"reached": "funded", "id": "again", "on": 2018, "sources": ["report"]}
    ending = {"reached": "ended", "on": 2016, "sources": ["report"]}
    plain = instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED)
    later = instrument(ADOPTED, IN_EFFECT, FUNDED, DELIVERED, renewal, ending)
    denied = {"criterion": "adopted", "domains": ["social-economy"], "answer": "not-met", "on": 2017, "because": "No."}
    day = date(2014, 6, 30)
    expected = forecast(profile(instruments={"decree": plain}), rubric, day)
    assert expected
    assert forecast(profile(instruments={"decree": later}, findings=[denied]), rubric, day) == expected


def test_an_evaluation_that_comes_later_does_not_help_a_strengthening(rubric: Rubric) -> None:
    milestones: list[dict[str, Any]] = [
        *(ADOPTED, IN_EFFECT, {**FUNDED, "until": 2040}, {**DELIVERED, "until": 2040}),
        {"reached": "strengthened", "on": "2016", "sources": ["report"]},
        {"reached": "evaluated", "by": "2016-12", "sources": ["report"]},
    ]
    held = profile(instruments={"decree": instrument(*milestones)})
    assert timeline(held, rubric, LATER)["social-economy"][-1].supported == 7
    (fall,) = forecast(held, rubric, date(2016, 6, 30))["social-economy"]
    assert (fall.on, fall.supported) == (date(2041, 1, 1), 5)


def test_a_suspension_with_a_stated_end_rises_by_itself(rubric: Rubric) -> None:
    suspended = {"reached": "suspended", "on": 2014, "until": "2015-06-30", "sources": ["report"]}
    held = profile(instruments={"decree": instrument(ADOPTED, suspended)})
    (rise,) = forecast(held, rubric, date(2014, 12, 31))["social-economy"]
    assert rise == Step(
        date(2015, 7, 1),
        5,
        8,
        (Moved("adopted", "met", "milestone", ("instruments.decree.adopted",), (), ("gazette",)),),
    )


def test_a_no_with_a_stated_end_gives_the_possible_back(rubric: Rubric) -> None:
    no = {"criterion": "adopted", "domains": ["welfare"], "answer": "not-met", "on": 2015, "until": 2016}
    held = profile(findings=[{**no, "because": "None."}])
    (rise,) = forecast(held, rubric, date(2015, 12, 31))["welfare"]
    assert (rise.on, rise.supported, rise.possible) == (date(2017, 1, 1), 1, 8)
    assert [(one.basis, one.statements, one.events) for one in rise.because] == [
        ("expired", ("findings.adopted",), ()),
    ]


def test_a_forecast_has_no_last_day(rubric: Rubric) -> None:
    held = profile(instruments={"decree": instrument({**ADOPTED, "until": "9999-12-30"})})
    (fall,) = forecast(held, rubric, date(2014, 12, 31))["social-economy"]
    assert fall.on == date(9999, 12, 31)
    held = profile(instruments={"decree": instrument({**ADOPTED, "until": "9999-12-31"})})
    assert forecast(held, rubric, date(2014, 12, 31)) == {}


# ---- It must not take the square of what happened


def test_thousands_of_milestones_and_findings(rubric: Rubric) -> None:
    """The bounds are some twenty times what it takes: a square would take longer still."""
    first = date(1990, 1, 1)
    words = ["adopted", "funded", "delivered", "evaluated", "strengthened"]
    milestones = [
        {
            "reached": words[i % 5],
            "id": f"m{i}",
            "on": (first + timedelta(days=11 * i)).isoformat(),
            "sources": ["report"],
        }
        for i in range(1000)
    ]
    answers = ("met", "not-met", "partly")
    findings = [
        {
            "criterion": "funded",
            "domains": ["welfare"],
            "answer": answers[i % 3],
            "on": (first + timedelta(days=5 * i)).isoformat(),
            "because": "It was read.",
        }
        for i in range(2000)
    ]
    for held in (profile(instruments={"decree": instrument(*milestones)}), profile(findings=findings)):
        begun = perf_counter()
        once = assess(held, rubric, as_of=LATER)
        scored = perf_counter()
        steps = timeline(held, rubric, LATER)
        taken = perf_counter() - scored
        assert taken < max(2.0, 300 * (scored - begun))
        for name, some in steps.items():
            assert (some[-1].supported, some[-1].possible) == (
                once.domains[name].supported,
                once.domains[name].possible,
            )


def toggled(most: int, domains: int = 1) -> Profile:
    """One decree that is adopted, suspended, in effect and resumed again and again, in domains that are all alike."""
    words = ("adopted", "suspended", "in-effect", "resumed")
    first = date(1200, 1, 1)
    milestones = [
        {
            "reached": words[i % 4],
            "id": f"m{i}",
            "on": (first + timedelta(days=10 * i)).isoformat(),
            "sources": ["report"],
        }
        for i in range(most)
    ]
    own = {f"other/d{i}": {"title": f"D{i}"} for i in range(domains)}
    decree = instrument(*milestones, domains=dict.fromkeys(own, "dedicated"))
    return profile(domains=own, instruments={"decree": decree})


def judgements(held: Profile, rubric: Rubric) -> int:
    """How often a milestone is judged on the way through a timeline."""
    judge = evidence.Testimony.judge
    with mock.patch.object(evidence.Testimony, "judge", autospec=True, side_effect=judge) as asked:
        timeline(held, rubric, LATER)
    return asked.call_count


def test_a_suspension_is_judged_once_for_all_that_it_suspends(rubric: Rubric) -> None:
    # Each of 200 states as it begins; and, on each of 200 days on which the decree stands otherwise, two lots of them:
    # what was adopted and what is in effect. On the first of these days nothing is in effect yet.
    assert judgements(toggled(400), rubric) == 200 + 2 * 200 - 1


def test_what_does_not_change_is_not_judged_again(rubric: Rubric) -> None:
    first = date(1900, 1, 1)
    milestones = [
        {
            "reached": "adopted",
            "id": f"m{i}",
            "on": (first + timedelta(days=i)).isoformat(),
            "until": (first + timedelta(days=1000 + i)).isoformat(),
            "sources": ["report"],
        }
        for i in range(300)
    ]
    held = profile(instruments={"decree": instrument(*milestones)})
    # As each begins, and as it ends.
    assert judgements(held, rubric) == 600


def test_domains_that_are_alike_are_judged_once(rubric: Rubric) -> None:
    many = toggled(40, domains=30)
    assert judgements(many, rubric) == judgements(toggled(40), rubric)
    found = timeline(many, rubric, LATER)
    assert sorted(found) == sorted(f"other/d{i}" for i in range(30))
    assert len(set(found.values())) == 1
    assert list(timeline(many, rubric, LATER, domains=["other/d7"])) == ["other/d7"]

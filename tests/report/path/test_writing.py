"""simaturity.report.path.writing: what is said of a path."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.report.path.view import OtherView, SourceView, WalkView
from simaturity.report.path.writing import Found, paths_view
from simaturity.report.phrase import parts_of

from .building import decree, found, profile

ADOPTED = {"reached": "adopted", "on": "2011-03-04"}
IN_EFFECT = {"reached": "in-effect", "on": "2011-04"}


def headlines(*many: Found) -> list[str]:
    """The headlines of paths."""
    return [path.headline for one in many for path in paths_view(one).paths]


def test_headlines() -> None:
    no = {"criterion": "delivered", "domains": ["welfare"], "answer": "not-met", "because": "No.", "on": 2012}
    adopted = profile(instruments=decree(ADOPTED))
    assert headlines(
        found(profile(), 2),
        found(adopted, 6),
        found(adopted, 5),
        found(adopted, 3),
        found(profile(instruments=decree(ADOPTED), findings=[no]), 6),
    ) == [
        "Welfare and social services: from at least 1 to Stage 2 needs 1 criterion",
        "Welfare and social services: from at least 5 to Stage 6 needs 3 criteria",
        "Welfare and social services: Stage 5 is supported already",
        "Welfare and social services: Stage 5 is supported already",
        "Welfare and social services: from exactly 5 to Stage 6 needs 3 criteria",
    ]


def test_nothing_leads_there() -> None:
    one = found(profile(instruments=decree(ADOPTED)), 6)
    (path,) = paths_view(one._replace(paths=((one.paths[0][0], None),)), ("simaturity score a",)).paths
    assert path.headline == "Welfare and social services: nothing leads to Stage 6"
    assert path.notes == ("Too few of the supporting criteria that it asks for apply.",)
    assert (path.tally, path.steps, path.command) == (None, (), ())


def test_notes() -> None:
    silent = found(profile(), 4)
    assert paths_view(silent).paths[0].notes == ("Nothing read so far speaks of this domain.",)
    further: list[dict[str, Any]] = [
        ADOPTED,
        IN_EFFECT,
        *({"reached": name, "on": 2012} for name in ("delivered", "evaluated")),
    ]
    one = found(profile(instruments=decree(*further, {"reached": "strengthened", "on": 2013})), 6)
    assert paths_view(one).paths[0].notes == ("With them, Stage 7 would be supported.",)
    domain, path = one.paths[0]
    assert path is not None
    unsure = one._replace(paths=((domain, path._replace(smallest=False, reached=6)),))
    assert paths_view(unsure).paths[0].notes == (
        "None of them can be spared, and yet another set might be smaller: the search was given up.",
    )


def test_ways_are_told_apart() -> None:
    """Each in a few words, what it asks for, and how many there are of it."""
    findings = [
        {"criterion": name, "domains": ["welfare"], "answer": answer, "because": "So it is.", "on": 2012}
        for name, answer in (("funded", "not-met"), ("evaluated", "partly"))
    ]
    one = profile(instruments=decree(ADOPTED, {"reached": "in-effect", "on": 2011, "until": 2012}), findings=findings)
    (path,) = paths_view(found(one, 7)).paths
    assert [(step.number, step.id, step.way, step.way_said, step.way_means) for step in path.steps] == [
        (1, "delivered", "document", "a document may do", "It may hold already: find or publish what shows it."),
        (2, "funded", "reform", "reform", "It is said not to hold: only a change of policy helps."),
        (3, "in-effect", "renew", "show anew or renew", "It held: show that it goes on, or renew it."),
        (4, "evaluated", "finish", "finish", "It is begun: finish it."),
        (5, "strengthened", "document", "a document may do", "It may hold already: find or publish what shows it."),
    ]
    assert path.tally == (
        "2 that documents may show, 1 to be shown anew or renewed, 1 to be finished, 1 that needs a reform"
    )
    assert [step.reason for step in path.steps] == [
        "nothing read speaks of it",
        "So it is.",
        "not shown to hold after 31 December 2012: Decree (2011)",
        "partly: So it is.",
        "nothing read speaks of it",
    ]


def test_what_a_step_says() -> None:
    barriers = {"lack-of-money": {"status": "present", "sources": ["gazette"]}}
    levers = {"structural-funding": {"status": "asked", "sources": ["gazette"]}}
    instruments = decree(ADOPTED, IN_EFFECT, {"reached": "delivered", "on": 2012})
    (path,) = paths_view(found(profile(instruments=instruments, barriers=barriers, levers=levers), 6)).paths
    (step,) = path.steps
    assert (step.title, step.stage, step.said, step.outcome, step.brings) == (
        *("Funded", "Stage 6", "unknown"),
        *("unknown", ""),
    )
    assert step.advice == "Give the policy a budget line of its own and publish the amount each year."
    assert step.evidence == "A budget line, a grant decision, an annual account."
    ((barrier,), told) = step.barriers, [(one.id, one.said) for one in step.levers]
    assert (barrier.id, barrier.title, barrier.binding) == ("lack-of-money", "Lack of money", True)
    assert [(one.id, one.said) for one in barrier.levers] == [
        ("pilots-outside-accreditation", "not mentioned"),
        ("research-costs-eligible", "not mentioned"),
        ("structural-funding", "asked for"),
    ]
    assert told == [("economic-aid-for-non-profits", "not mentioned")]


def test_what_a_step_brings_is_named() -> None:
    (path,) = paths_view(found(profile(), 5)).paths
    assert [(step.id, step.brings) for step in path.steps] == [("adopted", "acknowledged, drafted and piloted")]


def test_who_has_walked_it() -> None:
    """With instruments, dates and sources; implied ones say by what, lapsed ones since when."""
    ended = decree({"reached": "adopted", "on": 2011, "until": 2012, "sources": ["annonce"]})
    told = {"criterion": "adopted", "domains": ["welfare"], "answer": "met", "because": "Read.", "on": 2012}
    view = paths_view(
        found(
            profile(),
            5,
            profile("x-force", instruments=decree(IN_EFFECT)),
            profile("x-law", instruments=decree(ADOPTED)),
            profile("x-once", instruments=ended),
            profile("x-told", findings=[told]),
            profile("x-other", instruments=decree(ADOPTED, domain="sdg")),
        )
    )
    (step,) = view.paths[0].steps
    gazette = SourceView("gazette", "Gazette", "art. 1", "https://www.example.org/a")
    assert step.walks == (
        WalkView("x-force", "Force", "Decree (April 2011) (implied by in effect)", (gazette,)),
        WalkView("x-law", "Law", "Decree (4 March 2011)", (gazette,)),
        WalkView("x-told", "Told", "Read.", ()),
    )
    assert step.once == (
        WalkView(
            *("x-once", "Once", "not shown to hold after 31 December 2012: Decree (2011)"),
            (SourceView("annonce", "Annonce", None, None),),
        ),
    )
    # What is in another language than the page is marked.
    assert parts_of(step.once[0].sources[0].title) == (("Annonce", "fr"),)
    day = "31 December 2013"
    assert view.among[0] == OtherView("x-force", "Force", day)
    assert view.compared == (
        f"Held against Force as of {day}; Law as of {day}; Once as of {day}; Told as of {day}; Other as of {day}."
    )


@pytest.mark.parametrize(
    ("domain", "said"),
    [
        (None, "No core domain has evidence. Name a domain to see the path from its beginning."),
        ("welfare", "No core domain has evidence. Name a domain to see the path from its beginning."),
        (
            "social-economy",
            "Nothing is missing: Stage 3 or more is supported in the 1 core domain with evidence.",
        ),
    ],
)
def test_why_there_is_no_path(domain: str | None, said: str) -> None:
    one = profile(instruments=decree(ADOPTED, domain=domain) if domain else {})
    view = paths_view(found(one, 3, profile("x-b"), domains=()))
    assert (view.nothing, view.compared, view.paths) == (said, None, ())


def test_a_domain_of_the_profiles_own_is_no_core_domain() -> None:
    one = profile(instruments=decree(ADOPTED, domain="other/care"), domains={"other/care": {"title": "Care"}})
    view = paths_view(found(one, 6, domains=("other/care",)))
    assert view.paths[0].headline == "Care: from at least 5 to Stage 6 needs 3 criteria"
    assert paths_view(found(one, 6, domains=())).nothing == (
        "No core domain has evidence. Name a domain to see the path from its beginning."
    )


def test_the_command_that_tries_it_out() -> None:
    view = paths_view(found(profile(), 5), ("simaturity score a.yaml", "--as-of 2013"))
    assert view.paths[0].command == (
        "simaturity score a.yaml",
        "--as-of 2013",
        "--domain welfare",
        "--assume welfare:adopted=met",
    )
    assert paths_view(found(profile(), 5)).paths[0].command == ()

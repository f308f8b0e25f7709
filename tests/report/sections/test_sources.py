"""simaturity.report.sections.sources."""

from __future__ import annotations

from simaturity.report.sections.references import Link
from simaturity.report.sections.sources import Bar, Resting

from .building import report


def test_age_language_and_site_of_sources() -> None:
    found = {one.id: one for one in report().sources}
    assert [found[name].age for name in ("gazette", "report", "press", "later")] == [
        "13 years old",
        "prints no date",
        "4 years old",  # its birthday is a day after the report's date
        "published after the date of this report",
    ]
    assert [found[name].language for name in ("gazette", "report", "press")] == ["in French", "pt-BR", None]
    assert found["press"].site == "example.org"
    assert found["gazette"].site is None


def test_what_rests_on_a_source() -> None:
    ref = ["press"]
    found = report(
        declared=[{"stages": [3], "domains": ["welfare", "esg"], "on": 2020, "sources": ref}],
        instruments={
            "law": {
                "title": "Law",
                "kind": "law",
                "domains": {"welfare": "dedicated"},
                "sources": ref,
                "milestones": [{"reached": "adopted", "on": 2020, "sources": ref}],
                "amounts": [{"value": 1, "sources": ref}],
            }
        },
        findings=[
            {"criterion": "adopted", "domains": ["sdg"], "answer": "met", "because": "So.", "on": 2020, "sources": ref},
            {"criterion": "adopted", "domains": ["esg"], "answer": "met", "because": "So.", "on": 2090, "sources": ref},
        ],
        conditions={"momentum": {"answer": "none", "sources": ref}},
        barriers={"lack-of-money": {"status": "present", "sources": ref}},
        levers={"structural-funding": {"status": "asked", "sources": ref}},
    )
    (press,) = (one for one in found.sources if one.id == "press")
    assert press.rests == (
        Resting(
            "Declared stages",
            (
                Link("Welfare and social services", "domain--welfare"),
                Link("Environmental, social and governance practice", "domain--esg"),
            ),
        ),
        Resting("Instruments", (Link("Law", "instrument--law"),)),
        Resting("Findings", (Link("Adopted", "criterion--sdg--adopted"), Link("Adopted", "criterion--esg--adopted"))),
        Resting("Conditions", (Link("Political momentum", "condition--momentum"),)),
        Resting("Barriers", (Link("Lack of money", "barrier--lack-of-money"),)),
        Resting("Levers", (Link("Structural funding", "lever--structural-funding"),)),
    )
    assert press.statements == 8
    assert [one.rests for one in found.sources if one.id != "press"] == [(), (), ()]


def test_what_is_of_a_domain_that_is_not_told_leads_to_the_section() -> None:
    finding = {"criterion": "adopted", "domains": ["sdg"], "answer": "met", "because": "So.", "on": 2090}
    claim = {"stages": [3], "domains": ["esg"], "on": 2090, "sources": ["press"]}
    found = report(declared=[claim], findings=[{**finding, "sources": ["press"]}])
    (press,) = (one for one in found.sources if one.id == "press")
    assert [link.anchor for part in press.rests for link in part.statements] == ["ladder", "why"]


def test_bars() -> None:
    assert report().bars == (
        Bar("law or official journal", 1, 150.0, 0.0),
        Bar("official", 1, 150.0, 20.0),
        Bar("academic", 1, 150.0, 40.0),
        Bar("press", 1, 150.0, 60.0),
    )


def test_a_user_in_an_address_does_not_pass_for_its_host() -> None:
    sources = {"a": {"title": "A", "kind": "press", "url": "https://www.gov.be@evil.example/"}}
    (found,) = report(sources=sources).sources
    assert found.site == "evil.example"

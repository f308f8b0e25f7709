"""Comparisons of small profiles, for the tests of their parts."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.comparison import Comparison, compare
from simaturity.core.profile import Profile
from simaturity.reading.load import in_language, load_barriers, load_rubric
from simaturity.report.compare.regions import Regions
from simaturity.report.compare.view import CompareView, compare_view

from ...laws.chance import ANSWERS, Chance, make
from ...laws.chance import SOURCES as SOURCE_IDS

SOURCES = {
    "gazette": {"title": "Gazette", "kind": "law", "published": "2011-03-04"},
    "answers": {"title": "Answers", "kind": "self-report", "published": 2020},
}
CHECKLIST = load_barriers()
ODD = (
    "Land",
    "[bold]Land[/bold] [link=https://example.org]x[/link]",
    '<script>alert(1)</script> & "Land"',
    "=HYPERLINK(1)",
    "@land",
    "a | b * c _d_ `e` # f",
    "\u793e\u4f1a\u5275\u65b0\u8207\u793e\u6703\u7d93\u6fdf",
    "\u0627\u0644\u0627\u0642\u062a\u0635\u0627\u062f",
    "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
)
"""Names that a terminal, a page or a spreadsheet could take for something else."""


def reached(title: str = "Law", domain: str = "social-economy", kind: str = "law", **dates: Any) -> dict[str, Any]:
    """An instrument that has reached some things, each on a date: ``reached(adopted=2012)``."""
    return {
        "title": title,
        "kind": kind,
        "domains": {domain: "dedicated"},
        "milestones": [
            {"reached": name.replace("_", "-"), "on": on, "sources": ["gazette"]} for name, on in dates.items()
        ],
    }


def region(name: str, lang: str = "en", /, **sections: Any) -> Assessment:
    """The assessment of a profile with some sources and what else is given."""
    data = {
        "schema": "simaturity/profile/1",
        "rubric": "social-innovation-policy/1",
        "region": {"id": f"x-{name.lower().replace(' ', '-')}", "name": name},
        "as_of": 2024,
        "sources": SOURCES,
        **sections,
    }
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    return assess(Profile.model_validate(data), rubric, in_language(CHECKLIST, "social-innovation-barriers", lang))


def several(count: int, **sections: Any) -> list[Assessment]:
    """So many regions with the same content: R1, R2 ..."""
    return [region(f"R{number}", **sections) for number in range(1, count + 1)]


def parts(*found: Assessment, lang: str = "en") -> tuple[Comparison, Regions]:
    """A comparison and its regions, as the parts of a view are made from."""
    comparison = compare(found)
    return comparison, Regions(comparison, in_language(CHECKLIST, "social-innovation-barriers", lang), lang)


def seen(*found: Assessment, lang: str = "en") -> CompareView:
    """The view of a comparison."""
    return compare_view(compare(found), in_language(CHECKLIST, "social-innovation-barriers", lang), lang)


def by_chance(seed: int, count: int) -> list[Assessment]:
    """Assessments of random profiles, with barriers, levers and conditions by chance, and odd names."""
    found = []
    for number in range(count):
        case = make(seed + number, 4, True, ANSWERS, effects=True)
        chance, rubric = case.chance, case.rubric
        data = {
            **case.data,
            "region": {"id": f"x-r{number}", "name": f"{chance.choice(ODD)} {number}"},
            "barriers": _answers(chance, sorted(CHECKLIST.barriers), ("present", "absent", "not-applicable")),
            "levers": _answers(chance, sorted(CHECKLIST.levers), ("asked", "in-place", "dropped")),
            "conditions": {
                name: {"answer": chance.choice(("yes", "no")), "sources": ["a"], "named": [chance.choice(ODD)]}
                for name, one in rubric.conditions.items()
                if one.type == "presence" and chance.odds(0.5)
            },
        }
        found.append(assess(Profile.model_validate(data), rubric, CHECKLIST, as_of=case.day))
    return found


def _answers(chance: Chance, names: list[str], status: tuple[str, ...]) -> dict[str, Any]:
    return {
        name: {"status": chance.choice(status), "sources": chance.some(SOURCE_IDS, 1, 1)}
        for name in chance.some(names, 0, 6)
    }

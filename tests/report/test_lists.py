"""simaturity.report.lists."""

from __future__ import annotations

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.report.lists import regions
from simaturity.report.lists import rubric as render
from simaturity.report.page import Style

from .golden import cases, check

CASES = cases("lists")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def test_every_id_of_the_rubric_and_the_checklist(rubric: Rubric, checklist: Checklist) -> None:
    words = set(render(rubric, checklist, Style(width=100)).replace(",", " ").split())
    wanted = {*rubric.criteria, *rubric.domains, *rubric.conditions, *checklist.barriers, *checklist.levers}
    wanted |= {option for condition in rubric.conditions.values() for option in condition.options}
    assert wanted - words == set()


def profile(name: str) -> Profile:
    """A profile of which little is known."""
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": f"x-{name}", "name": {"fr": f"Pays de {name}", "en": f"Land of {name}"}},
            "as_of": "2024-03",
            "sources": {"gazette": {"title": "Gazette", "kind": "law"}},
            "instruments": {
                "law": {
                    "title": "Law",
                    "kind": "law",
                    "domains": {"social-economy": "dedicated"},
                    "milestones": [{"reached": "adopted"}, {"reached": "in-effect"}],
                }
            },
        }
    )


def test_regions() -> None:
    found = [("a", profile("a")), ("longer-name", profile("b"))]
    assert regions(found, Style(), lang="fr") == (
        "a            Pays de a (x-a), date de référence\u00a0: mars 2024\n"
        "             1 source, 1 instrument, 2 jalons\n"
        "longer-name  Pays de b (x-b), date de référence\u00a0: mars 2024\n"
        "             1 source, 1 instrument, 2 jalons\n"
    )


def test_no_regions() -> None:
    assert regions([], Style()) == ""

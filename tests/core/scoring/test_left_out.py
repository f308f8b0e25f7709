"""simaturity.core.scoring.left_out: instruments that count for nothing because of whose they are."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.left_out import LeftOut, left_out


def found(rubric: Rubric, **instruments: dict[str, Any]) -> dict[str, tuple[LeftOut, ...]]:
    """What is left out of a profile with these laws, each adopted and in effect if it says nothing else."""
    reached = [{"reached": "adopted", "on": 2014}, {"reached": "in-effect", "on": 2015}]
    laws = {
        name: {"title": name, "kind": "law", "domains": {"welfare": "dedicated"}, "milestones": reached, **one}
        for name, one in instruments.items()
    }
    head = {"schema": "simaturity/profile/1", "rubric": rubric.pin, "region": {"id": "x-a", "name": "A"}, "as_of": 2024}
    return left_out(assess(Profile.model_validate({**head, "instruments": laws}), rubric))


def test_a_law_of_the_state_and_one_without_government(rubric: Rubric) -> None:
    told = found(rubric, state={"level": "federal"}, club={"led_by": "civil-society"})
    both = ("adopted", "in-effect")
    assert told == {"welfare": (LeftOut("club", both), LeftOut("state", both))}


def test_what_is_the_regions_own_is_not_left_out(rubric: Rubric) -> None:
    assert found(rubric, own={}, joint={"led_by": "mixed"}) == {}


def test_what_would_show_nothing_either_way(rubric: Rubric) -> None:
    assert found(rubric, general={"level": "federal", "domains": {"welfare": "partial"}}) == {}
    assert found(rubric, talk={"level": "federal", "milestones": [{"reached": "acknowledged", "on": 2014}]}) == {}
    assert (
        found(rubric, over={"level": "federal", "milestones": [{"reached": "adopted", "on": 2014, "until": 2015}]})
        == {}
    )
    assert found(rubric, later={"level": "federal", "milestones": [{"reached": "adopted", "on": 2030}]}) == {}


def test_what_another_instrument_shows_is_not_missed(rubric: Rubric) -> None:
    own = {"milestones": [{"reached": "adopted", "on": 2020}]}
    assert found(rubric, own=own, state={"level": "federal"}) == {"welfare": (LeftOut("state", ("in-effect",)),)}

"""simaturity.report.left_out: `score --explain` names what does not count because of whose it is."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.reading.load import load_barriers, load_rubric
from simaturity.report.left_out import with_left_out
from simaturity.report.page import Style
from simaturity.report.text import render
from simaturity.report.view import view

LAW = {
    "kind": "law",
    "domains": {"welfare": "dedicated"},
    "milestones": [{"reached": "adopted", "on": 2014}, {"reached": "in-effect", "on": 2015}],
}


def explained(**instruments: dict[str, Any]) -> str:
    """What is said of a profile with these laws."""
    rubric, checklist = load_rubric(), load_barriers()
    laws = {name: {"title": name.title(), **LAW, **one} for name, one in instruments.items()}
    head = {"schema": "simaturity/profile/1", "rubric": rubric.pin, "region": {"id": "x-a", "name": "A"}, "as_of": 2024}
    it = assess(Profile.model_validate({**head, "instruments": laws}), rubric, checklist)
    return render([with_left_out(view(it, checklist), it)], Style(width=100), explain=True)


def test_each_is_told_with_its_reason() -> None:
    told = explained(state={"level": "federal"}, club={"led_by": "civil-society"}).splitlines()
    assert [line for line in told if "Not counted" in line or line.startswith(" " * 15)] == [
        "  Not counted  Club: government does not lead it, so that it does not count for adopted and in",
        "               effect",
        "  Not counted  State: it is not the region's own, so that it does not count for adopted and in",
        "               effect",
    ]


def test_nothing_is_said_where_all_counts() -> None:
    assert "Not counted" not in explained(own={})


def test_titles_are_data() -> None:
    assert "  Not counted  [red]x[/red] {y}: it is not the region's own," in explained(
        state={"level": "federal", "title": "[red]x[/red] {y}"}
    )

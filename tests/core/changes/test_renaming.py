"""An assessment in the ids of newer rules: the rows on rubrics tell what becomes of it."""

from __future__ import annotations

from simaturity.core.assess import assess
from simaturity.core.changes.renaming import renamed
from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric

from .profiles import profile

OLD = {
    "instruments": {"decree": [{"reached": "weakened", "on": 2010}]},
    "conditions": {"definition": {"answer": "none", "on": 2010}, "frameworks": {"answer": ["sdg"], "on": 2010}},
    "barriers": {"lack-of-money": {"status": "present", "domains": ["social-economy", "welfare"], "on": 2010}},
}


def test_every_id_is_the_new_one(rubric: Rubric, checklist: Checklist) -> None:
    names = {"social-economy": "solidarity", "funded": "financed", "definition": "meaning", "none": "nothing"}
    names |= {"sdg": "goals", "ended": "closed"}
    later = rubric.model_copy(update={"renamed": names})
    items = checklist.model_copy(update={"renamed": {"lack-of-money": "poverty", "structural-funding": "money"}})
    it, carried = assess(profile(**OLD), rubric, checklist), profile()
    found = renamed(it, later, items, carried)
    assert found.profile is carried
    assert [*found.domains][:4] == ["social-entrepreneurship", "social-innovation", "social-business", "solidarity"]
    assert {one.id for one in found.domains["solidarity"].criteria} == {*rubric.criteria} - {"funded"} | {"financed"}
    answers = {one.id: one.answer.answer for one in found.conditions if one.answer}
    assert answers == {"meaning": "nothing", "frameworks": ("goals",)}
    assert [(one.id, one.domains) for one in found.barriers if one.status == "present"] == [
        ("poverty", ("solidarity", "welfare"))
    ]
    assert "money" in {one.id for one in found.levers}
    assert [(one.id, one.domains, one.subject) for one in found.tensions] == [("weakened", ("solidarity",), "decree")]
    assert found.rubric.milestones["closed"].effect == "ends"
    assert found.rubric.conditions["meaning"].type == "scale"


def test_without_new_names_or_another_reading_it_stays_as_it_is(rubric: Rubric, checklist: Checklist) -> None:
    it = assess(profile(**OLD), rubric, checklist)
    assert renamed(it, rubric, checklist, profile()) is it
    assert renamed(it, rubric, None, profile()) is it
    assert renamed(it, rubric.model_copy(update={"renamed": {"funded": "financed"}}), checklist, None) is it

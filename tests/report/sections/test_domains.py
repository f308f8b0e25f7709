"""simaturity.report.sections.domains and its pictures."""

from __future__ import annotations

from typing import Any

from simaturity.report.sections.domains import DomainSection

from .building import report


def section(*milestones: dict[str, Any], declared: Any = (), **more: Any) -> DomainSection:
    """The section of a domain with a decree that reached these milestones."""
    decree = {"title": "Decree", "kind": "decree", "domains": {"welfare": "dedicated"}, "milestones": list(milestones)}
    (found,) = report(instruments={"decree": decree}, declared=declared, **more).domains
    return found


ADOPTED = {"reached": "adopted", "on": "2020-05-01", "sources": [{"source": "gazette", "at": "art. 1", "quote": "mot"}]}


def test_the_picture_says_what_the_words_do() -> None:
    claims = [{"stages": [7, 8], "domains": ["welfare"], "on": 2021, "sources": ["press"]}]
    found = section(ADOPTED, declared=claims)
    assert [(rung.stage, rung.state, rung.declared) for rung in found.ladder.rungs] == [
        *((stage, "supported", False) for stage in range(1, 6)),
        (6, "possible", False),
        (7, "possible", True),
        (8, "possible", True),
    ]
    assert found.ladder.rungs[0].x == 0
    assert round(found.ladder.rungs[-1].x + found.ladder.rungs[-1].width, 1) == 320
    assert found.ladder.describes == (
        "Supported by evidence: Stage 5, Policy Adopted but Not Fully Implemented; possible: up to Stage 8; "
        "declared: Stage 7 or 8 (not verified)."
    )
    assert [one.id for one in found.declared_in] == ["press"]


def test_what_a_no_rules_out() -> None:
    finding = {"criterion": "in-effect", "domains": ["welfare"], "answer": "not-met", "because": "No.", "on": 2021}
    found = section(ADOPTED, findings=[finding])
    assert [rung.state for rung in found.ladder.rungs] == ["supported"] * 5 + ["ruled-out"] * 3
    assert found.ladder.describes.endswith("Policy Adopted but Not Fully Implemented.")
    assert found.view.barred_by == "in effect"
    assert [step.criterion.anchor for step in found.steps] == ["criterion--welfare--in-effect"]


def test_unknowns_of_one_effect_stand_together() -> None:
    found = section(ADOPTED)
    assert found.together == "Together, delivered, funded and in effect would raise the supported stage to at least 6."
    told = [([one.criterion.text for one in some.unknowns], some.effects) for some in found.decides]
    assert told == [
        (["Delivered", "Funded", "In effect"], ("each, if not met, leaves at most Stage 5 possible",)),
        (["Evaluated", "Strengthened"], ("each, if not met, leaves at most Stage 6 possible",)),
        (
            ["Incentives", "Practice shared", "Recognised as a leader"],
            ("each, if not met, leaves at most Stage 7 possible",),
        ),
    ]


def test_one_unknown_that_lifts_by_itself() -> None:
    found = section({"reached": "piloted", "on": 2020})
    assert found.together is None
    assert found.decides[0].effects == (
        "if met, at least Stage 5 is supported",
        "if not met, at most Stage 4 is possible",
    )


def test_a_next_step_names_barriers_and_levers_with_their_state() -> None:
    found = section(
        {"reached": "piloted", "on": 2020},
        barriers={
            "no-definition": {"status": "present", "domains": ["welfare"]},
            "unsuited-law": {"status": "present", "domains": ["esg"]},
            "fragmentation": {"status": "absent"},
        },
        levers={"network-recognition": {"status": "asked"}},
    )
    (step,) = found.steps
    assert (step.criterion.text, step.standing) == ("Adopted", "nothing said")
    assert step.advice == "Adopt a text of its own for the field, and publish it with its date."
    assert step.evidence == "The official gazette, a government decision, the adopted strategy."
    assert [link.anchor for link in step.barriers] == ["barrier--no-definition"]
    assert [(one.lever.anchor, one.status, one.said) for one in step.levers] == [
        ("lever--network-recognition", "asked", "asked for")
    ]


def test_every_criterion_has_its_grounds() -> None:
    found = section(ADOPTED)
    assert [stage.number for stage in found.stages] == [2, 3, 4, 5, 6, 7, 8]
    (adopted,) = (one for stage in found.stages for one in stage.criteria if one.view.id == "adopted")
    assert (adopted.reason, adopted.until) == (None, None)
    (ground,) = adopted.grounds
    assert (ground.statement, ground.anchor) == ("Decree: adopted, 1 May 2020", "instrument--decree")
    assert [(ref.id, ref.at, ref.quote) for ref in ground.sources] == [("gazette", "art. 1", "mot")]
    (piloted,) = (one for stage in found.stages for one in stage.criteria if one.view.id == "piloted")
    assert piloted.reason == "implied by adopted"
    (funded,) = (one for stage in found.stages for one in stage.criteria if one.view.id == "funded")
    assert (funded.reason, funded.grounds) == ("nothing read speaks of it", ())


def test_a_finding_is_a_ground_too() -> None:
    finding = {
        "criterion": "funded",
        "domains": ["welfare"],
        "answer": "met",
        "because": "Told.",
        "on": 2022,
        "sources": ["press"],
    }
    found = section(ADOPTED, findings=[finding])
    (funded,) = (one for stage in found.stages for one in stage.criteria if one.view.id == "funded")
    assert (funded.grounds[0].statement, funded.grounds[0].anchor) == ("Finding of the analysts", None)
    assert funded.reason == "Told."
    assert funded.until == "holds until 1 January 2027 without newer evidence"

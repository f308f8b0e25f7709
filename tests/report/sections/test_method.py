"""simaturity.report.sections.method."""

from __future__ import annotations

from .building import CONTENTS, report


def test_what_was_assessed_and_how_to_cite_it() -> None:
    found = report(
        authors=["A. Writer", "B. Writer"],
        reviewed={"by": "C. Reader", "on": "2024-03"},
        licence="CC-BY-4.0",
        note="A note.",
        questions=["Why?"],
    ).method
    assert (found.rubric, found.barriers) == ("social-innovation-policy/1", "social-innovation-barriers/1")
    assert found.contents == CONTENTS
    assert found.citation == (
        "A. Writer, B. Writer: A, stage of social-innovation policy, as of 30 June 2024. "
        "Rubric social-innovation-policy/1, content bbbbbbbbbbbb; profile x-a, content aaaaaaaaaaaa."
    )
    assert (found.reviewed, found.licence) == ("Reviewed by C. Reader, March 2024", "CC-BY-4.0")
    assert (found.note, found.questions) == ("A note.", ("Why?",))


def test_nobody_named() -> None:
    found = report().method
    assert found.citation.startswith("No author named: A, ")
    assert (found.reviewed, found.licence, found.note, found.questions) == (None, None, None, ())


def test_the_ladder_has_every_criterion() -> None:
    stages = report("fr").method.stages
    assert [stage.number for stage in stages] == list(range(1, 9))
    assert sum(len(stage.criteria) for stage in stages) == 16
    assert stages[0].criteria == ()
    assert stages[1].name == "Premières discussions et prise de conscience"
    assert [(one.id, one.supporting) for one in stages[1].criteria] == [("acknowledged", False), ("consulted", True)]

"""simaturity.report.json_types: the types hold what is printed, strictly and with no key more."""

from __future__ import annotations

import json
import sys
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import TypeAdapter

from simaturity.core import assessment, profile, rubric
from simaturity.report import ecosystem_types, json_types
from simaturity.report.schemas import OUTPUTS

from .golden import CASES

PRINTED = {case.output: case for case in CASES if case.path.suffix == ".json"}


@pytest.mark.parametrize("output", PRINTED)
def test_printed_json_is_of_its_type(output: str) -> None:
    case = PRINTED[output]
    adapter = TypeAdapter(OUTPUTS[case.schema])
    text = case.path.read_text(encoding="utf-8")
    # A key that the type does not know would get lost on the way.
    assert json.loads(adapter.dump_json(adapter.validate_json(text, strict=True))) == json.loads(text)


@pytest.mark.parametrize(
    ("ours", "inside"),
    [
        (json_types.Basis, assessment.Basis),
        (json_types.Verdict, assessment.Verdict),
        (get_type_hints(json_types.CriterionJson)["outcome"], rubric.Outcome),
        (get_type_hints(ecosystem_types.BarrierJson)["status"], profile.BarrierStatus),
    ],
)
def test_words_are_those_of_the_method(ours: Any, inside: Any) -> None:
    """A word that the method gains is a decision about the format, not an accident."""
    assert set(get_args(ours)) == set(get_args(inside))


def test_every_type_says_what_it_is() -> None:
    modules = {sys.modules[output.__module__] for output in OUTPUTS.values()} | {ecosystem_types}
    own = [kind for module in modules for name, kind in vars(module).items() if name.endswith("Json")]
    assert [kind.__name__ for kind in own if not kind.__doc__] == []

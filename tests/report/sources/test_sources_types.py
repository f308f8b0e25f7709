"""simaturity.report.sources.sources_types: the lists of words are those of the code."""

from __future__ import annotations

from typing import get_args, get_type_hints

from simaturity.core.rubric import Outcome
from simaturity.report.sources.sources_types import CarriedJson, HeldJson
from simaturity.report.statements import KINDS


def test_words() -> None:
    assert get_args(get_type_hints(HeldJson)["kind"]) == KINDS
    assert set(get_args(get_type_hints(CarriedJson)["outcome"])) == set(get_args(Outcome))

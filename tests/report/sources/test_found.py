"""simaturity.report.sources.found: the states are those of the JSON format."""

from __future__ import annotations

from typing import get_args, get_type_hints

from simaturity.report.sources.found import LINK_STATES, QUOTE_STATES, UNCHECKED, LinkState, QuoteState
from simaturity.report.sources.sources_types import LinkJson, QuoteJson


def test_states() -> None:
    assert get_args(LinkState) == LINK_STATES == get_args(get_type_hints(LinkJson)["state"])
    assert get_args(QuoteState) == QUOTE_STATES == get_args(get_type_hints(QuoteJson)["state"])
    assert UNCHECKED == (None, None)

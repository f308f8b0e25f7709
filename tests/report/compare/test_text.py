"""simaturity.report.compare.text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from simaturity.report.compare.text import render
from simaturity.report.page import Style

from ..golden import cases, check
from .building import by_chance, reached, region, seen, several

CASES = {name: case for name, case in cases("compare").items() if name.endswith(".txt")}
LAW = {"law": reached(adopted=2012)}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(st.integers(0, 2**32), st.integers(2, 8), st.integers(1, 120))
@settings(max_examples=60)
def test_no_line_is_wider_than_it_may_be_and_nothing_is_cut_off(seed: int, count: int, width: int) -> None:
    text = render(seen(*by_chance(seed, count)), Style(width=width))
    assert max(map(cell_len, text.splitlines())) <= max(40, min(width, 100))
    assert "…" not in text


@given(st.integers(0, 2**32), st.integers(2, 7))
@settings(max_examples=40)
def test_every_region_domain_and_item_is_named(seed: int, count: int) -> None:
    found = seen(*by_chance(seed, count))
    text = render(found, Style(width=40))  # so that no title stands beside something else
    items = (*found.around.conditions, *found.around.barriers, *found.around.levers)
    titles = [f"({one.key}), as of {one.as_of}" for one in found.regions]
    titles += [one.title for one in found.domains] + [one.title for one in items]
    joined = "".join(text.split())
    assert [title for title in titles if "".join(title.split()) not in joined] == []


def test_fifty_regions_on_eighty_columns() -> None:
    regions = several(50, instruments=LAW, barriers={"lack-of-money": {"status": "present"}})
    lines = render(seen(*regions), Style(width=80)).splitlines()
    assert max(map(cell_len, lines)) <= 80
    table = [line for line in lines if line.endswith("  5\u20138")]
    assert [line.split()[0] for line in table] == [str(number) for number in range(1, 51)]
    level = [line[8:] for line in lines if set(line[8:]) == {"=", "·", "\u00a0"}]
    assert level == [row(i) for i in range(50)]


def row(position: int) -> str:
    """The relations of one of fifty regions that are all level."""
    signs = "".join("·" if i == position else "=" for i in range(50))
    return " ".join(signs[i : i + 5] for i in range(0, 50, 5)).replace(" ", "\u00a0")


def test_a_table_in_parts_where_it_is_too_wide() -> None:
    lines = render(seen(*several(50, instruments=LAW)), Style(width=40)).splitlines()
    first = [line.split()[0] for line in lines if line.endswith(("=", "·")) and line.strip()[0].isdigit()]
    assert first == [str(number) for number in range(1, 51)] * 2


def test_two_regions_of_which_nothing_differs() -> None:
    text = render(seen(*several(2, instruments=LAW)), Style())
    assert "Nothing that one is known to have and another lacks." in text
    assert "R1 and R2 are level" in text


def test_nothing_in_common() -> None:
    text = render(seen(region("A", instruments=LAW), region("B")), Style())
    assert "No two of them have evidence in the same domain." in text
    assert "How they stand to each other" not in text
    assert "A has, B lacks" in text


def test_regions_of_which_nothing_is_known() -> None:
    assert render(seen(*several(2)), Style()).splitlines()[6:] == [
        "In no domain has every region evidence, so none of them can be compared to",
        "another.",
        "No two of them have evidence in the same domain.",
    ]

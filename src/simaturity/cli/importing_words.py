"""What is wrong with a workbook, in the words that its readers see: headings and titles, not keys and ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from simaturity.core.problem import Problem, escaped

if TYPE_CHECKING:
    from simaturity.exchange.workbook.read import Answers

_ONE_OF = re.compile(r"expected one of .*?; got ", re.DOTALL)
_YES_OR_NO = "expected true or false, "
_CAN_REACH = re.compile(r"(?P<kind>\S+) can reach: (?P<reached>.*)", re.DOTALL)
_QUOTED = re.compile(r'"([^"]*)"')


def as_seen(one: Problem, found: Answers) -> Problem:
    """A problem of a profile with the heading of its cell and the titles of its list."""
    if one.code == "milestone-kind":
        one = _reached(one, found.lists)
    if one.code == "missing-key" and one.route[::2] == ("instruments", "domains"):  # each domain has a column
        return one._replace(message="nothing stands in the columns of the domains")
    seen = found.looks(one.route)
    if seen is None or seen.heading is None:
        return one
    heading, titles = escaped(seen.heading), ", ".join(seen.choices.values())
    message = one.message
    if message == "this key is missing":
        return one._replace(message=f'"{heading}" is missing')
    if one.code == "not-an-option" and titles:
        message = _ONE_OF.sub(lambda _: f"expected one of {titles}; got ", message, count=1)
    if message.startswith(_YES_OR_NO) and seen.choices:
        message = f"expected {' or '.join(seen.choices.values())}, {message.removeprefix(_YES_OR_NO)}"
    return one._replace(message=f'"{heading}": {message}')


def _reached(one: Problem, lists: Mapping[str, Mapping[str, str]]) -> Problem:
    """What a kind of instrument can reach, by titles."""
    kinds, milestones = lists.get("instrument-kind", {}), lists.get("milestone", {})
    titles = {**kinds, **milestones}
    message = _QUOTED.sub(lambda part: f'"{titles.get(part[1], part[1])}"', one.message)
    parted = _CAN_REACH.fullmatch(one.help or "")
    if parted is None:
        return one._replace(message=message)
    reached = ", ".join(milestones.get(name, name) for name in parted["reached"].split(", "))
    return one._replace(message=message, help=f"{kinds.get(parted['kind'], parted['kind'])} can reach: {reached}")

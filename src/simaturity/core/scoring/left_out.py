"""Instruments that would show a criterion if they were the region's own and its government led them."""

from collections.abc import Iterator
from typing import NamedTuple

from ..assessment import Assessment
from ..profile import Instrument, Profile
from .evidence import Testimony


class LeftOut(NamedTuple):
    """An instrument that does not count for criteria of a domain because of whose it is."""

    instrument: str
    criteria: tuple[str, ...]
    """Unknown in the domain, and shown if the instrument were the region's own; in the rubric's order."""


def left_out(it: Assessment) -> dict[str, tuple[LeftOut, ...]]:
    """By domain, what each such instrument would show: found by asking what would be shown if it were the region's."""
    others = {name: one for name, one in it.profile.instruments.items() if not _is_own(one)}
    if not others:
        return {}
    own = {name: one.model_copy(update={"level": "region", "led_by": "government"}) for name, one in others.items()}
    would = it.profile.model_copy(update={"instruments": {**it.profile.instruments, **own}})
    more = set(_shown(would, it)) - set(_shown(it.profile, it))
    found: dict[str, tuple[LeftOut, ...]] = {}
    for name, domain in it.domains.items():
        unknown = [one.id for one in domain.criteria if one.outcome == "unknown"]
        wanted = {key: tuple(one for one in unknown if (name, key, one) in more) for key in sorted(others)}
        if kept := tuple(LeftOut(key, criteria) for key, criteria in wanted.items() if criteria):
            found[name] = kept
    return found


def _is_own(instrument: Instrument) -> bool:
    return instrument.level == "region" and instrument.led_by != "civil-society"


def _shown(profile: Profile, it: Assessment) -> Iterator[tuple[str, str, str]]:
    """What is shown and valid at the date: domain, instrument and criterion."""
    told = Testimony(profile, it.rubric, it.as_of)
    for one in told.bearings():
        if told.judge(one, it.as_of).standing == "valid":
            yield one.domain, one.instrument, one.criterion

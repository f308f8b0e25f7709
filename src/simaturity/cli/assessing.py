"""What `score` and `report` have in common: from names on the command line to assessments."""

from __future__ import annotations

import os
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.profile import Profile

    from .inputs import Given, Rules


class Assessed(NamedTuple):
    """One profile, assessed."""

    name: str
    """As it was given, or found in a folder."""
    profile: Profile
    """As it stands in its file. The one in the assessment has the texts of the language beside its own."""
    rules: Rules
    """Likewise: what the profile is scored by, as it stands in its files."""
    worded: Rules
    assessment: Assessment


def assessed(
    names: list[str],
    day: date | None,
    rubric: str | None,
    barriers: str | None,
    domains: list[str],
    lang: str,
    assume: list[str] | None = None,
) -> list[Assessed]:
    """Read and assess profiles, with their texts in a language; anything invalid stops everything."""
    from .inputs import given, profiles

    asked = given(rubric, barriers)
    return scored(profiles(names, asked), asked, day, rubric, barriers, domains, lang, assume)


def scored(
    read: list[tuple[str, Profile]],
    given: Given,
    day: date | None,
    rubric: str | None,
    barriers: str | None,
    domains: list[str],
    lang: str,
    assume: list[str] | None = None,
) -> list[Assessed]:
    """Assess profiles that were read. `given` are the rules that the command line names, if it names any."""
    from .assuming import assumptions_asked, tried_out
    from .inputs import Rules, rules, worded

    found = [(name, profile, rubric or profile.rubric) for name, profile in read]
    pins = dict.fromkeys(pin for _, _, pin in found)
    plain = {pin: Rules(given.rubric, given.checklist) if given.rubric else rules(pin, barriers) for pin in pins}
    said = {pin: rules(pin, barriers, lang) for pin in pins}
    _known(domains, [name for _, profile, pin in found for name in (*plain[pin].rubric.domains, *profile.domains)])
    asked = assumptions_asked(assume or (), [(profile, plain[pin]) for _, profile, pin in found])
    return [
        Assessed(
            name,
            profile,
            plain[pin],
            said[pin],
            tried_out(worded(profile, name, lang), said[pin], day, domains, asked, lang),
        )
        for name, profile, pin in found
    ]


def _known(domains: list[str], known: list[str]) -> None:
    from simaturity.core.problem import did_you_mean, shown

    for name in domains:
        if name not in known:
            help = did_you_mean(name, known) or f"known: {', '.join(dict.fromkeys(known))}"
            raise Stop([f"--domain: unknown domain {shown(name)}", f"    help: {help}"])


def date_asked(text: str | None, option: str = "--as-of") -> date | None:
    """The last day of a date on the command line."""
    from simaturity.core.dates import partial_date
    from simaturity.core.problem import shown

    if text is None:
        return None
    if text == "today":
        return today()
    try:
        return partial_date(text).last
    except ValueError as wrong:
        expected = 'expected a date such as 2013, 2013-02 or 2013-02-28, or "today"'
        raise Stop([f"{option}: {expected}, got {shown(text)}"]) from wrong


def today() -> date:
    """The day that it is. Results take their date from here, and from nowhere else."""
    return date.today()


def now() -> str:
    """The time of the day in the zone of this machine: 14:03:05."""
    return f"{datetime.now():%H:%M:%S}"


def language_asked(text: str | None) -> str:
    """A language on the command line, else the one that the system's settings ask for, else English."""
    from simaturity.report.catalogue import languages, nearest, preferred

    if text is None:
        return preferred(os.environ)
    from simaturity.core.problem import shown

    found = nearest(text)
    if found is None:
        raise Stop([f"--lang: expected one of {', '.join(languages())}, got {shown(text)}"])
    return found

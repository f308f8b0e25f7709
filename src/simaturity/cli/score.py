"""``simaturity score``: what stage the evidence supports, and why."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .stop import GATE, Stop, say

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment, DomainResult
    from simaturity.core.checklist import Checklist


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"


Found = list[tuple["Assessment", "Checklist | None"]]


def score(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE|today", help="The date to assess; default: the profile's own.")
    ] = None,
    rubric: Annotated[str | None, typer.Option(help="A rubric file or name; default: the profile's own.")] = None,
    barriers: Annotated[str | None, typer.Option(help="A barriers checklist; default: the rubric's own.")] = None,
    domain: Annotated[list[str] | None, typer.Option(help="Only this domain; may be repeated.")] = None,
    format: Annotated[Format, typer.Option(help="Text to read, or JSON for programs.")] = Format.TEXT,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to a file, whole or not at all.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show every criterion with its evidence.")] = False,
    fail_under: Annotated[
        int | None, typer.Option(metavar="N", help="Exit with 3 where the evidence supports less than stage N.")
    ] = None,
) -> None:
    """Score profiles: the stage that the evidence supports in each domain, why, and what is missing."""
    from .output import write

    day = _date(as_of)
    found = _assessed(profile, day, rubric, barriers, domain or [])
    write(_rendered(found, format, explain, output), output, json=format is Format.JSON)
    if fail_under is not None:
        _gate([assessment for assessment, _ in found], fail_under, asked=bool(domain))


def _date(text: str | None) -> date | None:
    """The last day of a date on the command line; this is the one place that reads the clock."""
    from simaturity.core.dates import partial_date
    from simaturity.core.problem import shown

    if text is None:
        return None
    if text == "today":
        return date.today()
    try:
        return partial_date(text).last
    except ValueError as wrong:
        expected = 'expected a date such as 2013, 2013-02 or 2013-02-28, or "today"'
        raise Stop([f"--as-of: {expected}, got {shown(text)}"]) from wrong


def _assessed(
    names: list[str], day: date | None, rubric: str | None, barriers: str | None, domains: list[str]
) -> Found:
    from simaturity.core.assess import assess

    from .inputs import profiles, rules, rules_of

    given = rules(rubric, barriers) if rubric else None
    held = [(profile, given or rules_of(profile, barriers)) for profile in profiles(names, given)]
    _known(domains, [name for profile, by in held for name in (*by.rubric.domains, *profile.domains)])
    return [
        (assess(profile, by.rubric, by.checklist, as_of=day, domains=domains or None), by.checklist)
        for profile, by in held
    ]


def _known(domains: list[str], known: list[str]) -> None:
    from simaturity.core.problem import did_you_mean, shown

    for name in domains:
        if name not in known:
            help = did_you_mean(name, known) or f"known: {', '.join(dict.fromkeys(known))}"
            raise Stop([f"--domain: unknown domain {shown(name)}", f"    help: {help}"])


def _rendered(found: Found, format: Format, explain: bool, output: str | None) -> str:
    from simaturity.report.view import view

    views = [view(assessment, checklist) for assessment, checklist in found]
    if format is Format.JSON:
        from simaturity.report.as_json import render as render_json

        return render_json([(assessment, one) for (assessment, _), one in zip(found, views, strict=True)])
    from simaturity.report.text import render

    from .terminal import style

    return render(views, style(to_file=output not in (None, "-")), explain)


def _gate(assessments: list[Assessment], least: int, asked: bool) -> None:
    """Hold L against the stage asked for, in the domains named, else in those with evidence or a declaration."""
    short = []
    for assessment in assessments:
        held = [one for one in assessment.domains.values() if asked or one.evidence or one.declared]
        short += [_short(assessment, one, least) for one in held if one.supported < least]
        if not held:
            short.append(f"{assessment.profile.key}: no domain has evidence")
    if short:
        say(*short)
        raise typer.Exit(GATE)


def _short(assessment: Assessment, one: DomainResult, least: int) -> str:
    return f"{assessment.profile.key}: {one.id}: the evidence supports {one.supported}, asked for is {least}"

"""``simaturity score``: what stage the evidence supports, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsOf, BarriersAsked, Domains, Lang, OutputFile, RubricAsked
from .stop import GATE, say

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment, DomainResult

    from .assessing import Assessed


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"


def score(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    as_of: AsOf = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    domain: Domains = None,
    format: Annotated[Format, typer.Option(help="Text to read, or JSON for programs.")] = Format.TEXT,
    output: OutputFile = None,
    lang: Lang = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show every criterion with its evidence.")] = False,
    assume: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[DOMAIN:]CRITERION=ANSWER",
            help="Try out an answer: met, not-met or not-applicable; may be repeated. The result is a what-if.",
        ),
    ] = None,
    fail_under: Annotated[
        int | None, typer.Option(metavar="N", help="Exit with 3 where the evidence supports less than stage N.")
    ] = None,
) -> None:
    """Score profiles: the stage that the evidence supports in each domain, why, and what is missing.

    What is unknown is taken once as No and once as Yes: that gives the stage that is supported, and the highest that
    remains possible. A declared stage is held against both. Below stand what decides between them, what to do next,
    and which barriers are in the way.
    """
    from .assessing import assessed, date_asked, language_asked
    from .output import write

    language = language_asked(lang or ("en" if format is Format.JSON else None))
    found = assessed(profile, date_asked(as_of), rubric, barriers, domain or [], language, assume)
    write(_rendered(found, format, language, explain, output), output, json=format is Format.JSON)
    if fail_under is not None:
        _gate([one.assessment for one in found], fail_under, asked=bool(domain))


def _rendered(found: list[Assessed], format: Format, lang: str, explain: bool, output: str | None) -> str:
    from simaturity.report.view import view

    views = [view(one.assessment, one.worded.checklist, lang) for one in found]
    if format is Format.JSON:
        from simaturity.report.as_json import render as render_json

        return render_json([(one.assessment, seen) for one, seen in zip(found, views, strict=True)], lang)
    from simaturity.report.text import render

    from .terminal import style

    if explain:
        from simaturity.report.left_out import with_left_out

        views = [with_left_out(seen, one.assessment) for one, seen in zip(found, views, strict=True)]
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
    if any(each.domain == one.id for each in assessment.assumptions):
        assumed = f"with what is assumed, {one.supported} would be supported"
        return f"{assessment.profile.key}: {one.id}: {assumed}, asked for is {least}"
    return f"{assessment.profile.key}: {one.id}: the evidence supports {one.supported}, asked for is {least}"

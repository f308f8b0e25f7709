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


Shortfalls = list[tuple[str | None, str]]
"""The domains that fall short, None for the profile as a whole, each with the words for it."""


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


def score(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    as_of: AsOf = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    domain: Domains = None,
    format: Annotated[
        Format, typer.Option(help="Text, JSON, or what a CI reads of the gate: github, sarif or junit.")
    ] = Format.TEXT,
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
    from .annotating import refusing_in
    from .assessing import assessed, date_asked, language_asked
    from .output import write

    language = language_asked(lang or (None if format is Format.TEXT else "en"))
    with refusing_in(format.value, output):
        found = assessed(profile, date_asked(as_of), rubric, barriers, domain or [], language, assume)
    short = [_short_of(one.assessment, fail_under, asked=bool(domain)) for one in found]
    if format in (Format.TEXT, Format.JSON):
        write(_rendered(found, format, language, explain, output), output, json=format is Format.JSON)
    else:
        write(_annotated(found, short, format, fail_under), output, as_bytes=True)
    if any(short):
        say(*(said for some in short for _, said in some))
        raise typer.Exit(GATE)


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


def _annotated(found: list[Assessed], short: list[Shortfalls], format: Format, least: int | None) -> str:
    from .annotating import rendered
    from .gate_annotations import Under, needs_gate, of_score

    if least is None:
        raise needs_gate(format.value, "--fail-under N")
    held = [Under(one.name, one.assessment, some) for one, some in zip(found, short, strict=True)]
    return rendered(of_score(held), format.value)


def _short_of(assessment: Assessment, least: int | None, asked: bool) -> Shortfalls:
    """Hold L against the stage asked for, in the domains named, else in those with evidence or a declaration."""
    if least is None:
        return []
    held = [one for one in assessment.domains.values() if asked or one.evidence or one.declared]
    if not held:
        return [(None, f"{assessment.profile.key}: no domain has evidence")]
    return [(one.id, _short(assessment, one, least)) for one in held if one.supported < least]


def _short(assessment: Assessment, one: DomainResult, least: int) -> str:
    if any(each.domain == one.id for each in assessment.assumptions):
        assumed = f"with what is assumed, {one.supported} would be supported"
        return f"{assessment.profile.key}: {one.id}: {assumed}, asked for is {least}"
    return f"{assessment.profile.key}: {one.id}: the evidence supports {one.supported}, asked for is {least}"

"""The text view for a terminal, a pipe or a file: made for reading, at any width, with or without colour."""

from __future__ import annotations

from rich.text import Text

from . import words
from .domain import CriterionView, DomainView
from .page import Marks, Page, Style
from .view import View

OUTCOME_STYLES = {"met": "green", "not met": "red", "unknown": "yellow", "does not apply": "dim"}


def render(views: list[View], style: Style, explain: bool = False) -> str:
    """Render assessments one below the other."""
    page = Page(style)
    for number, view in enumerate(views):
        if number:
            page.blank()
        _region(page, view, explain)
    return page.text()


def _region(page: Page, view: View, explain: bool) -> None:
    page.heading(view.region, f"{view.id}, as of {view.as_of}, rubric {view.rubric}")
    page.line(view.sentence)
    if view.summary:
        page.line(view.summary, style="dim")
    for group in view.shared:
        page.line(group, style="dim")
    if view.declared_in:
        page.line(f"Declared in: {view.declared_in}", style="dim")
    if view.domains:
        page.blank()
        page.line(_legend(page))
    for domain in view.domains:
        page.blank()
        _domain(page, domain, view)
        if explain:
            _criteria(page, domain)
    if view.silent:
        page.blank()
        page.rows([("Silent", f"{', '.join(view.silent)}: at least 1, unknown.")], indent=0)
    _region_rows(page, view)


def _region_rows(page: Page, view: View) -> None:
    """What concerns the region as a whole."""
    if view.barriers:
        page.blank()
        page.line(f"Barriers: {view.burden}", style="bold")
        for barrier in view.barriers:
            page.rows([("-", barrier)])
    if view.tensions:
        page.blank()
        page.line("Tensions", style="bold")
        for tension in view.tensions:
            page.rows([("-", tension)])
    if view.next_step:
        page.blank()
        page.line("Next step", style="bold")
        page.line(view.next_step, indent=2)


def _legend(page: Page) -> Text:
    """What the signs mean, never with a break between a sign and its meaning."""
    marks = page.marks
    meanings = (
        f"{marks.supported} supported by evidence",
        f"{marks.possible} possible",
        f"{marks.ruled_out} ruled out",
        f"{marks.declared} declared",
    )
    lines = [meanings[0]]
    for meaning in meanings[1:]:
        longer = f"{lines[-1]}   {meaning}"
        lines[-1:] = [longer] if len(longer) <= page.width else [lines[-1], meaning]
    return Text("\n".join(lines), style="dim")


def _domain(page: Page, domain: DomainView, view: View) -> None:
    page.line(domain.title, style="bold")
    _ladder(page, domain, view.top)
    page.rows(_facts(domain, told_above=view.declared_in is not None))


def _ladder(page: Page, domain: DomainView, top: int) -> None:
    """Numbers, signs and declarations in columns of three, with what they say beside or below."""
    sentence = Text(domain.sentence, style="bold")
    claims = [_claim(claim.stages, claim.verdict, claim.flags) for claim in domain.claims]
    if page.width >= 2 + 3 * top + 30:
        numbers, signs, declared = _rungs(page.marks, domain, range(1, top + 1))
        page.line(numbers)
        page.beside(signs, sentence)
        if claims:
            page.beside(declared, Text("; ".join(claims), style="magenta"))
        return
    most = (page.width - 2) // 3
    for first in range(1, top + 1, most):
        stages = range(first, min(first + most, top + 1))
        numbers, signs, declared = _rungs(page.marks, domain, stages)
        page.line(numbers)
        page.line(signs)
        if set(stages) & set(domain.declared):
            page.line(declared)
    page.line(sentence, indent=2)
    for claim in claims:
        page.line(claim, indent=2, style="magenta")


def _rungs(marks: Marks, domain: DomainView, stages: range) -> tuple[Text, Text, Text]:
    numbers, signs, declared = Text("  "), Text("  "), Text("  ")
    for stage in stages:
        numbers.append(f"{stage:<3}", style="dim")
        sign, colour = _sign(marks, domain, stage)
        signs.append(f"{sign:<3}", style=colour)
        declared.append(f"{marks.declared if stage in domain.declared else '':<3}", style="magenta")
    for line in (signs, declared):
        line.append(" ")
    return numbers, signs, declared


def _sign(marks: Marks, domain: DomainView, stage: int) -> tuple[str, str]:
    if stage <= domain.supported:
        return marks.supported, "bold green"
    if stage <= domain.possible:
        return marks.possible, "yellow"
    return marks.ruled_out, "dim"


def _claim(stages: str, verdict: str, flags: tuple[str, ...]) -> str:
    return f"declared {stages}: {', '.join((verdict, *flags))}"


def _facts(domain: DomainView, told_above: bool) -> list[tuple[str, str]]:
    sources = () if told_above else dict.fromkeys(claim.sources for claim in domain.claims if claim.sources)
    rows = [
        (f"Stage {domain.supported}", domain.stage_name or ""),
        ("Declared in", "; ".join(sources)),
        ("Assembled", domain.assembled or ""),
        ("Reach", domain.reach or ""),
        ("Next", f"{domain.next_stage}: {domain.progress}" if domain.next_stage else ""),
        ("Decided by", domain.decided_by or ""),
        ("Barred by", domain.barred_by or ""),
        ("Advice", _advice(domain)),
        ("In the way", "; ".join(domain.barriers)),
        ("Lapses soon", "; ".join(domain.lapsing)),
    ]
    return [(label, text) for label, text in rows if text]


def _advice(domain: DomainView) -> str:
    """The advice on the first step; one of several says which."""
    if not domain.steps:
        return ""
    first = domain.steps[0]
    return first.advice if len(domain.steps) == 1 else f"{words.within(first.title)}: {first.advice}"


def _criteria(page: Page, domain: DomainView) -> None:
    """Every criterion: outcome, basis and reason, then the evidence with its place."""
    stage = 0
    for criterion in domain.criteria:
        if criterion.stage != stage:
            stage = criterion.stage
            page.line(f"Stage {stage}", indent=2, style="dim")
        _criterion(page, criterion)


def _criterion(page: Page, criterion: CriterionView) -> None:
    marks = page.marks
    mark = {"met": marks.yes, "not met": marks.no, "unknown": marks.open, "does not apply": marks.beside}[
        criterion.outcome
    ]
    style = OUTCOME_STYLES[criterion.outcome]
    line = Text()
    line.append(f"{mark} ", style=style)
    line.append(criterion.title, style="bold")
    line.append(f"  {criterion.outcome}", style=style)
    line.append(f" [{criterion.basis}]", style="dim")
    if criterion.supporting:
        line.append("  supporting", style="dim")
    page.line(line, indent=4)
    page.line(criterion.reason, indent=6)
    for source in criterion.evidence:
        page.beside(Text("      - ", style="dim"), Text(source, style="dim"))
    if criterion.expires:
        page.line(f"holds until {criterion.expires} without newer evidence", indent=6, style="dim")

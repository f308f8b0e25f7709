"""The text view for a terminal, a pipe or a file: made for reading, at any width, with or without colour."""

from __future__ import annotations

from rich.text import Text

from .domain import ClaimView, CriterionView, DomainView
from .page import Marks, Page, Style
from .phrase import phrase
from .view import View
from .words import Words, words

OUTCOME_STYLES = {"met": "green", "not-met": "red", "unknown": "yellow", "not-applicable": "dim"}


def render(views: list[View], style: Style, explain: bool = False) -> str:
    """Render assessments one below the other."""
    page = Page(style)
    for number, view in enumerate(views):
        if number:
            page.blank()
        _region(page, view, explain, words(view.lang))
    return page.text()


def _region(page: Page, view: View, explain: bool, say: Words) -> None:
    aside = say.gettext("{id}, as of {date}, rubric {rubric}")
    page.heading(view.region, aside.format(id=view.id, date=view.as_of, rubric=view.rubric))
    if view.assumed:
        page.line(say.gettext("WHAT IF: this is not what the evidence shows."), style="bold yellow")
        for assumption in view.assumed:
            page.line(phrase(say.gettext("Assumed: {what}"), what=assumption), style="yellow")
        page.blank()
    page.line(view.sentence)
    if view.summary:
        page.line(view.summary, style="dim")
    for group in view.shared:
        page.line(group, style="dim")
    if view.declared_in:
        page.line(phrase(say.gettext("Declared in: {source}"), source=view.declared_in), style="dim")
    if view.domains:
        page.blank()
        page.line(_legend(page, say, bool(view.assumed)))
    for domain in view.domains:
        page.blank()
        _domain(page, domain, view, say)
        if explain:
            _criteria(page, domain, say)
            page.rows([(say.gettext("Not counted"), one) for one in domain.left_out])
    if view.silence:
        page.blank()
        page.rows([(say.gettext("Silent"), view.silence)], indent=0)
    _region_rows(page, view, say)


def _region_rows(page: Page, view: View, say: Words) -> None:
    """What concerns the region as a whole."""
    if view.barriers:
        page.blank()
        page.line(say.gettext("Barriers: {burden}").format(burden=view.burden), style="bold")
        for barrier in view.barriers:
            page.rows([("-", barrier)])
    if view.tensions:
        page.blank()
        page.line(say.gettext("Tensions"), style="bold")
        for tension in view.tensions:
            page.rows([("-", tension)])
    if view.next_step:
        page.blank()
        page.line(say.gettext("Next step"), style="bold")
        page.line(view.next_step, indent=2)


def _legend(page: Page, say: Words, what_if: bool) -> Text:
    """What the signs mean, never with a break between a sign and its meaning."""
    marks = page.marks
    supported = say.gettext("supported with what is assumed") if what_if else say.gettext("supported by evidence")
    meanings = (
        f"{marks.supported} {supported}",
        f"{marks.possible} {say.gettext('possible')}",
        f"{marks.ruled_out} {say.gettext('ruled out')}",
        f"{marks.declared} {say.gettext('declared')}",
    )
    lines = [meanings[0]]
    for meaning in meanings[1:]:
        longer = f"{lines[-1]}   {meaning}"
        lines[-1:] = [longer] if len(longer) <= page.width else [lines[-1], meaning]
    return Text("\n".join(lines), style="dim")


def _domain(page: Page, domain: DomainView, view: View, say: Words) -> None:
    page.line(domain.title, style="bold")
    _ladder(page, domain, view.top, say)
    page.rows(_facts(domain, view.declared_in is not None, say))


def _ladder(page: Page, domain: DomainView, top: int, say: Words) -> None:
    """Numbers, signs and declarations in columns of three, with what they say beside or below."""
    sentence = Text(domain.sentence, style="bold")
    claims = [_claim(claim, say) for claim in domain.claims]
    if page.width >= 2 + 3 * top + 30:
        numbers, signs, declared = _rungs(page.marks, domain, range(1, top + 1))
        page.line(numbers)
        page.beside(signs, sentence)
        if claims:
            page.beside(declared, Text(say.semicolon.join(claims), style="magenta"))
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


def _claim(claim: ClaimView, say: Words) -> str:
    pattern = say.gettext("declared {stages}: {verdict}")
    return pattern.format(stages=claim.stages, verdict=", ".join((claim.verdict, *claim.flags)))


def _facts(domain: DomainView, told_above: bool, say: Words) -> list[tuple[str, str]]:
    _ = say.gettext
    sources = () if told_above else dict.fromkeys(claim.sources for claim in domain.claims if claim.sources)
    rows = [
        (say.stage(domain.supported), domain.stage_name or ""),
        (_("Declared in"), say.semicolon.join(sources)),
        (_("Assembled"), domain.assembled or ""),
        (_("Reach"), domain.reach or ""),
        (_("Next"), say.colon.join((domain.next_stage, domain.progress or "")) if domain.next_stage else ""),
        (_("Decided by"), domain.decided_by or ""),
        (_("Barred by"), domain.barred_by or ""),
        (_("Advice"), _advice(domain, say)),
        (_("In the way"), say.semicolon.join(domain.barriers)),
        (_("Lapses soon"), say.semicolon.join(domain.lapsing)),
    ]
    return [(label, text) for label, text in rows if text]


def _advice(domain: DomainView, say: Words) -> str:
    """The advice on the first step; one of several says which."""
    if not domain.steps:
        return ""
    first = domain.steps[0]
    return first.advice if len(domain.steps) == 1 else say.colon.join((say.within(first.title), first.advice))


def _criteria(page: Page, domain: DomainView, say: Words) -> None:
    """Every criterion: outcome, basis and reason, then the evidence with its place."""
    stage = 0
    for criterion in domain.criteria:
        if criterion.stage != stage:
            stage = criterion.stage
            page.line(say.stage(stage), indent=2, style="dim")
        _criterion(page, criterion, say)


def _criterion(page: Page, criterion: CriterionView, say: Words) -> None:
    marks = page.marks
    mark = {"met": marks.yes, "not-met": marks.no, "unknown": marks.open, "not-applicable": marks.beside}[
        criterion.outcome
    ]
    style = OUTCOME_STYLES[criterion.outcome]
    line = Text()
    line.append(f"{mark} ", style=style)
    line.append(criterion.title, style="bold")
    line.append(f"  {criterion.said}", style=style)
    line.append(f" ({criterion.basis_said})", style="dim")
    if criterion.supporting:
        line.append(f"  {say.gettext('supporting')}", style="dim")
    page.line(line, indent=4)
    page.line(criterion.reason, indent=6)
    for source in criterion.evidence:
        page.beside(Text("      - ", style="dim"), Text(source, style="dim"))
    if criterion.expires:
        until = say.gettext("holds until {day} without newer evidence")
        page.line(until.format(day=criterion.expires), indent=6, style="dim")

"""Lists for the terminal: the shipped regions, and everything that a rubric and a checklist hold."""

from __future__ import annotations

from ..core.checklist import Barrier, Checklist
from ..core.profile import Profile
from ..core.rubric import Condition, Criterion, Rubric
from ..core.text import Text, say
from . import words
from .page import Page, Style


def regions(profiles: list[tuple[str, Profile]], style: Style, lang: str = "en") -> str:
    """The regions by the name that commands take, with what they hold."""
    page = Page(style)
    page.rows([(name, _region(profile, lang)) for name, profile in profiles], indent=0)
    return page.text()


def _region(profile: Profile, lang: str) -> str:
    name = say(profile.region.name, lang, profile.language)
    milestones = sum(len(instrument.milestones) for instrument in profile.instruments.values())
    return (
        f"{name} ({profile.region.id}), as of {words.period(profile.as_of)}\n"
        f"{words.count(len(profile.sources), 'source', 'sources')}, "
        f"{words.count(len(profile.instruments), 'instrument', 'instruments')}, "
        f"{words.count(milestones, 'milestone', 'milestones')}"
    )


def rubric(rubric: Rubric, checklist: Checklist | None, style: Style, lang: str = "en") -> str:
    """The ladder, the questionnaire and the checklist, each item with its id."""
    page = Page(style)
    page.heading(say(rubric.title, lang, rubric.language), rubric.pin)
    widest = max(len(name) for name in rubric.criteria)
    for stage in sorted(rubric.stages, key=lambda one: one.stage):
        page.blank()
        page.line(f"Stage {stage.stage}  {say(stage.name, lang, rubric.language)}", style="bold")
        if stage.about:
            page.line(say(stage.about, lang, rubric.language), indent=2, style="dim")
        own = [(name, one) for name, one in rubric.criteria.items() if one.stage == stage.stage]
        page.rows([(name, _criterion(one, rubric, lang)) for name, one in own], labels=widest)
    _domains(page, rubric, lang)
    _words(page, "Instruments", [(name, one.title) for name, one in rubric.instruments.items()], rubric, lang)
    _words(
        page, "Milestones", [(name, one.about or one.title) for name, one in rubric.milestones.items()], rubric, lang
    )
    _conditions(page, rubric, lang)
    if checklist:
        _checklist(page, checklist, lang)
    return page.text()


def _criterion(one: Criterion, rubric: Rubric, lang: str) -> str:
    traits: list[str] = [one.kind, one.nature]
    if one.age_limit:
        traits.append(f"ages after {words.count(one.age_limit, 'year', 'years')}")
    return f"{say(one.statement, lang, rubric.language)} ({', '.join(traits)})"


def _domains(page: Page, rubric: Rubric, lang: str) -> None:
    page.blank()
    page.heading("Domains")
    page.rows(
        [
            (name, say(one.title, lang, rubric.language) + (" (core)" if one.core else ""))
            for name, one in rubric.domains.items()
        ],
        indent=0,
    )


def _words(page: Page, title: str, items: list[tuple[str, Text]], rubric: Rubric, lang: str) -> None:
    page.blank()
    page.heading(title)
    page.rows([(name, say(text, lang, rubric.language)) for name, text in items], indent=0)


def _conditions(page: Page, rubric: Rubric, lang: str) -> None:
    page.blank()
    page.heading("Conditions")
    page.rows([(name, _condition(one, rubric, lang)) for name, one in rubric.conditions.items()], indent=0)


def _condition(one: Condition, rubric: Rubric, lang: str) -> str:
    asks = f"{say(one.asks, lang, rubric.language)} ({one.type})"
    return f"{asks}\n{', '.join(one.options)}" if one.options else f"{asks}\nyes, no"


def _checklist(page: Page, checklist: Checklist, lang: str) -> None:
    page.blank()
    page.heading("Barriers", checklist.pin)
    page.rows([(name, _barrier(one, checklist, lang)) for name, one in checklist.barriers.items()], indent=0)
    page.blank()
    page.heading("Levers")
    widest = max((len(name) for name in checklist.levers), default=0)
    for group in (*checklist.groups, None):
        levers = [(name, one.title) for name, one in checklist.levers.items() if one.group == group]
        if group:
            page.line(say(checklist.groups[group].title, lang, checklist.language), style="dim")
        rows = [(name, say(title, lang, checklist.language)) for name, title in levers]
        page.rows(rows, indent=2 if group else 0, labels=widest)


def _barrier(one: Barrier, checklist: Checklist, lang: str) -> str:
    title = say(one.title, lang, checklist.language)
    return f"{title}\nblocks {', '.join(one.blocks)}" if one.blocks else title

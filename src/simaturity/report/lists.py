"""Lists for the terminal: the shipped regions, and everything that a rubric and a checklist hold."""

from __future__ import annotations

from ..core.checklist import Barrier, Checklist
from ..core.profile import Profile
from ..core.rubric import Condition, Criterion, DomainDefinition, Rubric
from ..core.text import Text, say
from .page import Page, Style
from .words import Words, words


def regions(profiles: list[tuple[str, Profile]], style: Style, lang: str = "en") -> str:
    """The regions by the name that commands take, with what they hold."""
    page = Page(style)
    page.rows([(name, _region(profile, words(lang))) for name, profile in profiles], indent=0)
    return page.text()


def _region(profile: Profile, by: Words) -> str:
    name = say(profile.region.name, by.lang, profile.language)
    sources, instruments = len(profile.sources), len(profile.instruments)
    milestones = sum(len(instrument.milestones) for instrument in profile.instruments.values())
    head = by.gettext("{region} ({id}), as of {date}").format(
        region=name, id=profile.region.id, date=by.period(profile.as_of)
    )
    held = (
        by.ngettext("{count} source", "{count} sources", sources).format(count=sources),
        by.ngettext("{count} instrument", "{count} instruments", instruments).format(count=instruments),
        by.ngettext("{count} milestone", "{count} milestones", milestones).format(count=milestones),
    )
    return f"{head}\n{', '.join(held)}"


def rubric(rubric: Rubric, checklist: Checklist | None, style: Style, lang: str = "en") -> str:
    """The ladder, the questionnaire and the checklist, each item with its id."""
    return _Lists(rubric, checklist, style, words(lang)).text()


class _Lists:
    def __init__(self, rubric: Rubric, checklist: Checklist | None, style: Style, by: Words) -> None:
        self.rubric, self.checklist, self.by = rubric, checklist, by
        self.page = Page(style)

    def text(self) -> str:
        _ = self.by.gettext
        self._ladder()
        self._section(_("Domains"), [(name, self._domain(one)) for name, one in self.rubric.domains.items()])
        self._section(_("Instruments"), [(name, self.ours(one.title)) for name, one in self.rubric.instruments.items()])
        self._section(
            _("Milestones"),
            [(name, self.ours(one.about or one.title)) for name, one in self.rubric.milestones.items()],
        )
        self._section(_("Conditions"), [(name, self._condition(one)) for name, one in self.rubric.conditions.items()])
        if self.checklist:
            self._barriers(self.checklist)
        return self.page.text()

    def ours(self, text: Text) -> str:
        return say(text, self.by.lang, self.rubric.language)

    def _section(self, title: str, rows: list[tuple[str, str]], aside: str = "") -> None:
        self.page.blank()
        self.page.heading(title, aside)
        self.page.rows(rows, indent=0)

    def _ladder(self) -> None:
        page = self.page
        page.heading(self.ours(self.rubric.title), self.rubric.pin)
        widest = max(len(name) for name in self.rubric.criteria)
        for stage in sorted(self.rubric.stages, key=lambda one: one.stage):
            page.blank()
            page.line(f"{self.by.stage(stage.stage)}  {self.ours(stage.name)}", style="bold")
            if stage.about:
                page.line(self.ours(stage.about), indent=2, style="dim")
            own = [(name, one) for name, one in self.rubric.criteria.items() if one.stage == stage.stage]
            page.rows([(name, self._criterion(one)) for name, one in own], labels=widest)

    def _criterion(self, one: Criterion) -> str:
        _ = self.by.gettext
        traits = [_("required") if one.kind == "required" else _("supporting")]
        traits.append(_("event") if one.nature == "event" else _("state"))
        if one.age_limit:
            ages = self.by.ngettext("ages after {count} year", "ages after {count} years", one.age_limit)
            traits.append(ages.format(count=one.age_limit))
        return f"{self.ours(one.statement)} ({', '.join(traits)})"

    def _domain(self, one: DomainDefinition) -> str:
        title = self.ours(one.title)
        return self.by.gettext("{domain} (core)").format(domain=title) if one.core else title

    def _condition(self, one: Condition) -> str:
        _ = self.by.gettext
        types = {
            "scale": _("scale"),
            "checklist": _("checklist"),
            "ranking": _("ranking"),
            "presence": _("presence"),
        }
        return f"{self.ours(one.asks)} ({types[one.type]})\n{', '.join(one.options or ('yes', 'no'))}"

    def _barriers(self, checklist: Checklist) -> None:
        def listed(text: Text) -> str:
            return say(text, self.by.lang, checklist.language)

        def barrier(one: Barrier) -> str:
            blocks = self.by.gettext("blocks {criteria}").format(criteria=", ".join(one.blocks))
            return f"{listed(one.title)}\n{blocks}" if one.blocks else listed(one.title)

        _ = self.by.gettext
        self._section(_("Barriers"), [(name, barrier(one)) for name, one in checklist.barriers.items()], checklist.pin)
        self.page.blank()
        self.page.heading(_("Levers"))
        widest = max((len(name) for name in checklist.levers), default=0)
        for group in (*checklist.groups, None):
            if group:
                self.page.line(listed(checklist.groups[group].title), style="dim")
            rows = [(name, listed(one.title)) for name, one in checklist.levers.items() if one.group == group]
            self.page.rows(rows, indent=2 if group else 0, labels=widest)

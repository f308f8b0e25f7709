"""The lists that cells are chosen from: titles for people, each for one id, and the way back."""

from __future__ import annotations

import gettext
from collections.abc import Mapping

from simaturity.core.checklist import Checklist
from simaturity.core.problem import folded
from simaturity.core.profile import Profile
from simaturity.core.rubric import Condition, Rubric
from simaturity.core.text import Text, say

from .columns import answers
from .terms import terms
from .using import used

Titles = Mapping[str, str]
"""By id, titles of which no two are alike, and none is the id of another."""
MARK = "x"
"""What marks an option of a checklist."""
UNKNOWN = "unknown"
"""An answer to a condition that is none."""


def lists(
    rubric: Rubric, checklist: Checklist | None, profile: Profile, lang: str, translations: gettext.NullTranslations
) -> dict[str, Titles]:
    """All lists of a workbook, by name; ids of the profile that nobody knows stand in them, too."""

    def titled(items: Mapping[str, object], own: str) -> dict[str, str]:
        return {name: say(_title(one), lang, own) for name, one in items.items()}

    stages = sorted(rubric.stages, key=lambda one: one.stage)
    found: dict[str, Mapping[str, str]] = {
        **terms(translations),
        "instrument-kind": titled(rubric.instruments, rubric.language),
        "milestone": titled(rubric.milestones, rubric.language),
        "criterion": titled(rubric.criteria, rubric.language),
        "condition": titled(rubric.conditions, rubric.language),
        "domain": titled(rubric.domains, rubric.language) | titled(profile.domains, profile.language),
        "stage": {str(one.stage): f"{one.stage} {say(one.name, lang, rubric.language)}" for one in stages},
        "barrier": titled(checklist.barriers, checklist.language) if checklist else {},
        "lever": titled(checklist.levers, checklist.language) if checklist else {},
        "mark": {MARK: MARK},
    }
    for name, one in rubric.conditions.items():
        found[answers(name)] = _answers(one, rubric, lang, translations)
    for name, ids in used(profile).items():
        known = found.get(name, {})
        found[name] = {**known, **{one: one for one in sorted(ids) if one not in known}}
    return {name: unlike(titles) for name, titles in found.items()}


def _title(item: object) -> Text:
    return item.title  # type: ignore[attr-defined,no-any-return]  # whatever has one


def _answers(one: Condition, rubric: Rubric, lang: str, translations: gettext.NullTranslations) -> dict[str, str]:
    """What may be chosen where a condition is answered, silence last."""
    _ = translations.gettext
    options = {name: say(option.title, lang, rubric.language) for name, option in one.options.items()}
    if one.type == "presence":
        options = {"yes": _("yes"), "no": _("no")}
    return {**options, UNKNOWN: _("unknown")}


def unlike(known: Mapping[str, str]) -> Titles:
    """Titles that can be told apart, and from ids: a doubled one has its id behind it."""
    taken: set[str] = set()
    titles = {}
    for name, title in known.items():
        plain = " ".join(title.split()).replace(";", ",")
        for one in (plain, f"{plain} ({name})", name):
            if one == name or (folded(one) not in taken and folded(one) and not (set(known) - {name}) & {one}):
                titles[name] = one
                taken.add(folded(one))
                break
    return titles


class Finder:
    """Finds what a title of a list stands for; ids stand for themselves."""

    def __init__(self, titles: Titles) -> None:
        self.by_id = dict(titles)
        self.titles = tuple(titles.values())
        self._ids = frozenset(titles)
        self._exact = {title: name for name, title in titles.items()}
        self._near = {folded(title): name for name, title in titles.items()}
        self._near_ids = {folded(name): name for name in titles}

    def __call__(self, given: str) -> str:
        """The id of a title, in whatever capitals; what is neither title nor id comes back as it is."""
        given = " ".join(given.split())
        if given in self._exact or given in self._ids:
            return self._exact.get(given, given)
        near = folded(given)
        return self._near.get(near) or self._near_ids.get(near) or given

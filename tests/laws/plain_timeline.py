"""The timeline as it is defined: on every day on which anything happens, every milestone is judged anew."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from simaturity.core.profile import Milestone, Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.evidence import Bearing, Happening, Shown, Testimony
from simaturity.core.scoring.findings import at, moments, series
from simaturity.core.scoring.ladder import ladder
from simaturity.core.scoring.outcomes import SILENT, Judged, close, judge
from simaturity.core.scoring.stages import interval
from simaturity.core.timeline import Moved, Step, Steps


def plain_timeline(profile: Profile, rubric: Rubric, known: date, until: date) -> Steps:
    """The steps of all domains; nothing is kept from one day to the next but what stood on it."""
    told = Testimony(profile, rubric, known)
    bearings = list(told.bearings())
    answers = series(profile, rubric, known)
    domains = {one.domain for one in bearings} | {domain for domain, _ in answers}
    found = {}
    for domain in sorted(domains):
        own = {criterion: some for (name, criterion), some in answers.items() if name == domain}
        some = [(one, _happens(told, one)) for one in bearings if one.domain == domain]
        days = {day for _, happens in some for day in happens}
        days |= {day for one in own.values() for day in moments(one)}
        steps = []
        scale = ladder(rubric)
        before = tuple(SILENT for _ in scale.ids)
        stages = interval(scale, close(scale, before))
        stood: dict[int, Shown] = {}
        for day in sorted(day for day in days if day <= until):
            begun = [(i, one) for i, (one, _) in enumerate(some) if one.start is None or one.start <= day]
            shown = {i: told.judge(one, day) for i, one in begun}
            counting = {name: at(one, day) for name, one in own.items() if one[0].on <= day}
            now = tuple(
                judge(
                    rubric.criteria[name].nature,
                    [shown[i] for i, one in begun if one.criterion == name],
                    counting.get(name),
                )
                for name in scale.ids
            )
            reached = interval(scale, close(scale, now))
            if reached != stages:
                because = []
                for name, old, new in zip(scale.ids, before, now, strict=True):
                    if (old.outcome, old.basis, old.happened) != (new.outcome, new.basis, new.happened):
                        news = [
                            (one, some[i][1].get(day, []))
                            for i, one in shown.items()
                            if some[i][0].criterion == name and (i not in stood or _other(stood[i], one))
                        ]
                        because.append(_moved(name, new, news, day in moments(own.get(name, ())), day))
                steps.append(Step(day, *reached, tuple(because)))
            before, stages, stood = now, reached, shown
        if steps:
            found[domain] = tuple(steps)
    return found


def _other(before: Shown, now: Shown) -> bool:
    return (before.standing, before.end) != (now.standing, now.end)


def _happens(told: Testimony, bearing: Bearing) -> dict[date, list[Happening]]:
    """All that touches a milestone, by day."""
    found: dict[date, list[Happening]] = defaultdict(list)
    for day, happenings in told.moments(bearing):
        found[day] += happenings
    effects = told.effects_on(bearing.instrument, bearing.domain) if bearing.state else None
    for day, milestones in effects.changes if effects else ():
        if bearing.start and day > bearing.start:
            found[day] += [(bearing.instrument, one) for one in milestones]
    return found


def _moved(criterion: str, new: Judged, news: list[tuple[Shown, list[Happening]]], answers: bool, day: date) -> Moved:
    shown = [(one, happenings) for one, happenings in news if any(one is other for other in new.shown)]
    answered = new.answered if answers else None
    if not shown and not answered:
        shown = news or [(one, []) for one in new.shown]
        answered = None if shown else new.answered
    statements = {_called(one.instrument, one.milestone) for one, _ in shown}
    events = {_called(*happening) for _, happenings in shown for happening in happenings}
    behind = [one.milestone.sources for one, _ in shown]
    behind += [one.sources for _, happenings in shown for _, one in happenings]
    if answered:
        statements.add(f"findings.{criterion}")
        events |= {f"findings.{criterion}"} if answered.on == day else set()
        behind.append(answered.finding.sources)
    return Moved(
        criterion,
        new.outcome,
        new.basis,
        tuple(sorted(statements)),
        tuple(sorted(events)),
        tuple(sorted({reference.source for references in behind for reference in references})),
        answered.finding if answered else None,
    )


def _called(instrument: str, milestone: Milestone) -> str:
    return f"instruments.{instrument}.{milestone.key}"

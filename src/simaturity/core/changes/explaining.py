"""Which changes explain a stage, a verdict or a tension."""

from __future__ import annotations

from collections.abc import Iterable

from ..assessment import DomainResult
from .raw import Raw

GOOD = ("met", "not-applicable")


def stage_leaves(stage: Raw, criteria: list[Raw], before: DomainResult | None, after: DomainResult | None) -> list[Raw]:
    """The criteria whose outcome moved one of the bounds; where the rubric alone did, none."""
    number = {one.id: one.stage for domain in (before, after) if domain for one in domain.criteria}
    moved = [raw for raw in criteria if _outcome(raw.earlier) != _outcome(raw.later)]
    found = []
    for bound, counts in enumerate((_is_good, _is_open)):
        low, high = sorted((stage.earlier[bound], stage.later[bound]))
        found += [
            raw
            for raw in moved
            if low < number[raw.subject[2]] <= high and counts(_outcome(raw.earlier)) != counts(_outcome(raw.later))
        ]
    return _once(found) or moved


def _is_good(outcome: str | None) -> bool:
    return outcome in GOOD


def _is_open(outcome: str | None) -> bool:
    return outcome != "not-met"


def _outcome(value: dict[str, str] | None) -> str | None:
    return value["outcome"] if value else None


def explain_verdicts(found: list[Raw], rules: list[Raw]) -> None:
    """A verdict follows from the stage and from what is declared; else from the first evidence that there is."""
    for verdict in (one for one in found if one.family == "verdict"):
        domain = verdict.subject[1]
        stages = [one for one in found if one.family == "stage" and one.subject == verdict.subject]
        claims = [one for one in found if one.family == "declaration" and domain in one.subject[2].split("+")]
        criteria = [one for one in found if one.family == "criterion" and one.subject[1] == domain]
        verdict.follows_from(rules or stages + claims or criteria)


def explain_tensions(tensions: list[Raw], among: list[Raw], rules: list[Raw]) -> None:
    """A tension follows from the statements that it names."""
    for tension in tensions:
        if rules:
            tension.follows_from(rules)
            continue
        value = tension.earlier or tension.later
        domain = tension.subject[-1]
        names = [tuple(statement.split(".")) for statement in value["statements"]]
        tension.follows_from(
            _once(one for one in among for name in names if one is not tension and _named(one, name, domain))
        )


def _named(one: Raw, name: tuple[str, ...], domain: str) -> bool:
    """Whether a statement of a tension is what a change is about."""
    if name[0] == "criteria":
        return one.family == "criterion" and one.subject[2] == name[1] and one.subject[1] == domain
    if name[0] == "findings":
        return one.subject[:2] == name or (one.family == "criterion" and one.subject[1:] == (domain, name[1]))
    return one.subject[: len(name)] == name


def _once(found: Iterable[Raw]) -> list[Raw]:
    return list({id(raw): raw for raw in found}.values())

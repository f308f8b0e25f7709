"""Which changes explain a stage, a verdict or a tension."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..assessment import DomainResult
from .change import Subject
from .raw import Raw

BehindStatement = Callable[[str, Subject], list[Raw]]
"""What changed behind a statement of a profile, in a domain."""

GOOD = ("met", "not-applicable")


def stage_leaves(
    stage: Raw, criteria: list[Raw], before: DomainResult | None, after: DomainResult | None, counted: set[str]
) -> list[Raw]:
    """The criteria whose outcome moved one of the bounds; where the rubric alone did, none.

    `counted` are those that stages ask for: a supporting criterion that no stage counts moves none.
    """
    number = {one.id: one.stage for domain in (before, after) if domain for one in domain.criteria}
    moved = [raw for raw in criteria if _outcome(raw.earlier) != _outcome(raw.later)]
    found = []
    for bound, counts in enumerate((_is_good, _is_open)):
        low, high = sorted((stage.earlier[bound], stage.later[bound]))
        between = [raw for raw in moved if low < number[raw.subject[2]] <= high and raw.subject[2] in counted]
        # Where a stage counts supporting criteria, one that does not apply is open and yet counts for nothing.
        found += [raw for raw in between if counts(_outcome(raw.earlier)) != counts(_outcome(raw.later))] or between
    return _once(found)


def _is_good(outcome: str | None) -> bool:
    return outcome in GOOD


def _is_open(outcome: str | None) -> bool:
    return outcome != "not-met"


def _outcome(value: dict[str, str] | None) -> str | None:
    return value["outcome"] if value else None


def explain_verdicts(found: list[Raw], rules: list[Raw]) -> None:
    """A verdict follows from the stage and from what is declared; else from the first evidence that there is."""
    for verdict in (one for one in found if one.family == "verdict"):
        _, domain, _, claimant = verdict.subject
        stages = [one for one in found if one.family == "stage" and one.subject[1] == domain]
        claims = [
            one
            for one in found
            if one.family == "declaration" and one.subject[1] == claimant and domain in one.subject[2].split("+")
        ]
        criteria = [one for one in found if one.family == "criterion" and one.subject[1] == domain]
        verdict.follows_from(rules or stages + claims or criteria)


def explain_tensions(tensions: list[Raw], among: list[Raw], behind: BehindStatement) -> None:
    """A tension follows from the statements that it names, else from what changed behind them."""
    for tension in tensions:
        value = tension.earlier or tension.later
        domain = tension.subject[-1] if len(tension.subject) > 2 else None
        names = [tuple(statement.split(".")) for statement in value["statements"]]
        found = _once(one for one in among for name in names if _named(one, name, domain))
        if not found and domain:
            # Another statement took a finding's place, or a source was what dated a milestone.
            found = _once(one for name in names for one in behind(domain, name))
        tension.follows_from(found)


def _named(one: Raw, name: tuple[str, ...], domain: str | None) -> bool:
    """Whether a statement of a tension is what a change is about; `domain` is None where it holds for the region."""
    match name[0]:
        case "declared":
            return one.family == "declaration" and domain in one.subject[2].split("+")
        case "criteria":
            return one.family == "criterion" and one.subject[1:] == (domain, name[1])
        case "findings":
            # A finding that is overruled: it changed, or what it is overruled by.
            return one.subject[:3] == (*name, domain) or one.subject == ("domains", domain, name[1])
        case "instruments":
            return one.subject in (name, name[:2])
        case _:
            return one.subject == name


def _once(found: Iterable[Raw]) -> list[Raw]:
    return list({id(raw): raw for raw in found}.values())

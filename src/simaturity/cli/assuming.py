"""What-ifs on the command line: ``--assume [DOMAIN:]CRITERION=ANSWER``, and assessments that take them up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment, Assumption
    from simaturity.core.profile import Profile

    from .inputs import Rules

Answer = Literal["met", "not-met", "not-applicable"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)


def assumptions_asked(texts: Iterable[str], read: list[tuple[Profile, Rules]]) -> tuple[Assumption, ...]:
    """Read assumptions, and hold them against all profiles and rubrics of the run: each must mean something in one."""
    criteria = dict.fromkeys(name for _, rules in read for name in rules.rubric.criteria)
    domains = dict.fromkeys(name for profile, rules in read for name in (*rules.rubric.domains, *profile.domains))
    found: dict[tuple[str | None, str], Assumption] = {}
    for text in texts:
        one = _read(text, tuple(criteria), tuple(domains))
        key = one.domain, one.criterion
        if key in found and found[key].answer != one.answer:
            raise _wrong(text, f'is assumed to be "{found[key].answer}", too', "leave one of them out")
        if one.answer == "not-applicable":
            _may_not_apply(text, one.criterion, [rules for _, rules in read])
        found[key] = one
    return tuple(found.values())


def _read(text: str, criteria: tuple[str, ...], domains: tuple[str, ...]) -> Assumption:
    from simaturity.core.assessment import Assumption

    subject, equals, answer = text.rpartition("=")
    domain, colon, criterion = subject.rpartition(":")
    if not equals:
        raise _wrong(text, "expected [DOMAIN:]CRITERION=ANSWER", "such as funded=met or social-economy:funded=not-met")
    _look_up(text, "criterion", criterion, criteria)
    if colon:
        _look_up(text, "domain", domain, domains)
    _look_up(text, "answer", answer, ANSWERS)
    given = next(one for one in ANSWERS if one == answer)
    return Assumption(criterion, given, domain if colon else None)


def _look_up(text: str, what: str, given: str, known: tuple[str, ...]) -> None:
    from simaturity.core.problem import did_you_mean, shown

    if given not in known:
        help = did_you_mean(given, known) or f"known: {', '.join(known)}"
        raise _wrong(text, f"unknown {what} {shown(given)}", help)


def _may_not_apply(text: str, criterion: str, found: list[Rules]) -> None:
    """Refuse what no rubric of the run lets a finding say."""
    able = sorted({name for rules in found for name, one in rules.rubric.criteria.items() if one.not_applicable})
    if criterion not in able:
        raise _wrong(text, f'"{criterion}" always applies', f"what may not apply: {', '.join(able) or 'nothing'}")


def _wrong(text: str, message: str, help: str) -> Stop:
    from simaturity.core.problem import escaped

    return Stop([f"--assume {escaped(text)}: {message}", f"    help: {help}"])


def tried_out(
    profile: Profile, rules: Rules, day: date | None, domains: list[str], asked: tuple[Assumption, ...], lang: str
) -> Assessment:
    """Assess a profile with what is assumed of it.

    What names no domain is assumed in the domains asked for, else in all that have evidence or a declaration.
    """
    from simaturity.core.assess import assess
    from simaturity.core.assumptions import assume, resolved
    from simaturity.report.words import words

    plain = assess(profile, rules.rubric, rules.checklist, as_of=day, domains=domains or None)
    if not asked:
        return plain
    where = domains or [one.id for one in plain.domains.values() if one.evidence or one.declared]
    made = tuple(
        one for one in resolved(asked, where) if one.domain in plain.domains and one.criterion in rules.rubric.criteria
    )
    if not made:
        say(f"{profile.key}: nothing is assumed: no such domain has evidence", "    help: name a domain before a colon")
        return plain
    because = {lang: words(lang).gettext("Assumed; no source says so.")}
    changed = assume(profile, rules.rubric, plain.as_of, made, because)
    found = assess(changed, rules.rubric, rules.checklist, as_of=day, domains=domains or None)
    return found._replace(assumptions=made)

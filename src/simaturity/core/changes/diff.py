"""The one way from two assessments to what changed between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from ..assess import assess
from ..assessment import Assessment, CriterionResult, DomainResult, Verdict
from ..checklist import Checklist
from ..content import content_hash
from ..profile import Profile
from ..rubric import Rubric
from .causes import SILENT, Causes, standing
from .change import FAMILIES, Cause, Change, Family, Subject, Value
from .explaining import explain_tensions, explain_verdicts, stage_leaves
from .facts import facts
from .raw import Raw, Side
from .renaming import renamed
from .results import Values, results


def alone(it: Assessment, there_before: bool) -> Change:
    """A profile that is there on one side only: added, or removed."""
    value = {"as_of": it.as_of.isoformat(), "rubric": it.rubric.pin}
    raw = Raw("profile", ("profile",), value if there_before else None, None if there_before else value, "evidence")
    return raw.told(it.profile.key, False, {})


REPORTED = ("instrument", "milestone", "finding", "source")
"""Families of facts that are changes themselves; the others are told by what counts of them at the date."""


def diff(
    old: Assessment,
    new: Assessment,
    checklists: tuple[Checklist | None, Checklist | None] = (None, None),
    carried: Profile | None = None,
) -> tuple[Change, ...]:
    """What changed from one assessment to another of the same region, by family and subject.

    Facts, findings and answers are matched by their ids; wording and order are no change. Of two assessments the one
    of the earlier date is the earlier, in whichever order they are given, and of one date the first; causes are judged
    from it to the later one.
    Under another rubric or checklist the earlier facts are first assessed anew by the later's: that is the rubric's
    share, and what is left is the share of the facts. `carried` is the earlier profile as it reads under the later's
    rubric, where ids were renamed in between. `checklists` are the ones that the two were assessed with.

    A pure function of its arguments.
    """
    swapped = new.as_of < old.as_of
    earlier, later = (new, old) if swapped else (old, new)
    lists = checklists[::-1] if swapped else checklists
    return _told(_changes(earlier, later, lists, carried), new.profile.key, swapped)


def _changes(
    earlier: Assessment, later: Assessment, lists: tuple[Checklist | None, Checklist | None], carried: Profile | None
) -> Iterator[Raw]:
    rules = list(_rules(earlier, later, lists))
    if rules:
        middle = assess(carried or earlier.profile, later.rubric, lists[1], as_of=earlier.as_of)
        yield from rules
        yield from _Step(renamed(earlier, later.rubric, lists[1], carried), middle, None, rules).changes()
        earlier = middle
    causes = Causes(_side(earlier), _side(later), lists[1])
    yield from (raw for raw in causes.moved.values() if raw.family in REPORTED)
    yield from _Step(earlier, later, causes, []).changes()


def _side(it: Assessment) -> Side:
    return Side(it, facts(it.profile, it.rubric, it.as_of))


def _rules(earlier: Assessment, later: Assessment, lists: tuple[Checklist | None, Checklist | None]) -> Iterator[Raw]:
    """The rubric or the checklist, where it is another one or says something else."""
    if earlier.rubric is not later.rubric and earlier.rubric != later.rubric:
        yield Raw("rubric", ("rubric",), _content(earlier.rubric), _content(later.rubric), "rubric")
    if lists[0] is not lists[1] and lists[0] != lists[1]:
        before, after = (_content(one) if one else None for one in lists)
        yield Raw("checklist", ("checklist",), before, after, "rubric")


def _content(rules: Rubric | Checklist) -> Value:
    return {"id": rules.pin, "sha256": content_hash(rules)}


class _Step:
    """What changed in the results from one assessment to another: by the rubric alone, or by facts and time."""

    def __init__(self, earlier: Assessment, later: Assessment, causes: Causes | None, rules: list[Raw]) -> None:
        self.earlier, self.later, self.causes, self.rules = earlier, later, causes, rules
        top = max(stage.stage for stage in later.rubric.stages)
        self.silent = (1, top)
        self.known: dict[int, Values] = {}
        self.counted = _counted(earlier.rubric) | _counted(later.rubric)

    def changes(self) -> list[Raw]:
        """All of them, each explained by the others or by the rubric."""
        found: list[Raw] = []
        for domain in sorted(self.earlier.domains.keys() | self.later.domains.keys()):
            found += self._domain(domain)
        before, after = self._results(self.earlier), self._results(self.later)
        for key in sorted(before.keys() | after.keys()):
            if _differ(key[0], before.get(key), after.get(key)):
                found.append(self._result(key, before.get(key), after.get(key)))
        self._explain([one for one in found if one.family == "tension"], found)
        explain_verdicts(found, self.rules)
        return found

    def _results(self, it: Assessment) -> Values:
        """The results of an assessment, worked out once."""
        if id(it) not in self.known:
            self.known[id(it)] = results(it)
        return self.known[id(it)]

    def _explain(self, tensions: list[Raw], found: list[Raw]) -> None:
        if self.causes is None:
            for tension in tensions:
                tension.follows_from(self.rules)
            return
        told = [raw for raw in self.causes.moved.values() if raw.family in REPORTED]
        explain_tensions(tensions, found + told, self.causes.behind_statement)

    def _result(self, key: tuple[Family, Subject], before: Value, after: Value) -> Raw:
        family, subject = key
        raw = Raw(family, subject, before, after)
        if family != "tension":
            self._caused(raw, lambda causes: causes.of_result(family, subject, lambda it: self._results(it).get(key)))
        return raw

    def _caused(self, raw: Raw, of: Callable[[Causes], tuple[Cause, list[Raw]]]) -> None:
        if self.causes is None:
            raw.cause, raw.because = "rubric", list(self.rules)
            return
        raw.cause, behind = of(self.causes)
        raw.because = [one for one in behind if one.family in REPORTED]
        days = [one.on for one in behind if one.on and one.cause == raw.cause and one.family != "instrument"]
        # Met since the first that shows it; lost, or answered anew, with the last word on it.
        met = raw.family == "criterion" and raw.later and raw.later["outcome"] == "met"
        raw.on = (min if met else max)(days, default=None)

    def _domain(self, name: str) -> list[Raw]:
        before, after = self.earlier.domains.get(name), self.later.domains.get(name)
        if before and after and _same(before, after):
            return []
        found = [raw for criterion in _ids(before, after) if (raw := self._criterion(name, criterion, before, after))]
        stages = [_stages(one) if one else self.silent for one in (before, after)]
        if stages[0] != stages[1]:
            raw = Raw("stage", ("domains", name), list(stages[0]), list(stages[1]))
            raw.follows_from(self.rules + stage_leaves(raw, found, before, after, self.counted))
            found.append(raw)
        old, new = (verdicts(one) for one in (before, after))
        for claimant in sorted(old.keys() | new.keys()):
            if old.get(claimant) != new.get(claimant):
                subject = ("domains", name, "declared", claimant)
                found.append(Raw("verdict", subject, old.get(claimant), new.get(claimant)))
        return found

    def _criterion(
        self, domain: str, criterion: str, before: DomainResult | None, after: DomainResult | None
    ) -> Raw | None:
        results = [_of(one, criterion) for one in (before, after)]
        # What is said of a domain that is not there is nothing, as of one that nobody speaks of.
        values = [standing(one) if there else SILENT for one, there in zip(results, (before, after), strict=True)]
        if values[0] == values[1]:
            return None
        raw = Raw("criterion", ("domains", domain, criterion), values[0], values[1])
        self._caused(raw, lambda causes: causes.of_criterion(domain, criterion))
        if raw.cause == "expiry" and results[1] and results[1].lapsed:
            raw.on = _day_after(results[1].lapsed)
        since = results[1].since if results[1] else None
        if raw.cause == "policy" and raw.on is None and since and since > self.earlier.as_of:
            raw.on = since  # it only began to count: no statement changed
        return raw


def _differ(family: Family, before: Value, after: Value) -> bool:
    """Whether two results differ; of a tension, whether one of them is there at all."""
    return bool(before) != bool(after) if family == "tension" else bool(before != after)


def _same(before: DomainResult, after: DomainResult) -> bool:
    told = [(one.criteria, _stages(one), verdicts(one)) for one in (before, after)]
    return told[0] == told[1]


def verdicts(domain: DomainResult | None) -> dict[str, Verdict]:
    """By claimant, the verdict on what is claimed; of several claims of one, the worst."""
    found: dict[str, Verdict] = {}
    for claim in domain.declared.claims if domain and domain.declared else ():
        claimant = "+".join(claim.sources)
        found[claimant] = min(claim.verdict, found.get(claimant, claim.verdict), key=_WORST.index)
    return found


_WORST: tuple[Verdict, ...] = ("contradicted", "no-evidence", "not-verified", "understated", "supported")


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _counted(rubric: Rubric) -> set[str]:
    """The criteria that stages ask for: the required ones, and the supporting ones where a stage counts some."""
    counting = {stage.stage for stage in rubric.stages if stage.supporting}
    return {name for name, one in rubric.criteria.items() if one.kind == "required" or one.stage in counting}


def _ids(*domains: DomainResult | None) -> list[str]:
    return sorted({one.id for domain in domains if domain for one in domain.criteria})


def _of(domain: DomainResult | None, criterion: str) -> CriterionResult | None:
    return next((one for one in domain.criteria if one.id == criterion), None) if domain else None


def _stages(domain: DomainResult) -> tuple[int, int]:
    return domain.supported, domain.possible


def _told(raws: Iterable[Raw], profile: str, swapped: bool) -> tuple[Change, ...]:
    known: dict[int, Change] = {}
    kept = list(raws)  # as long as all of them live, each has an identity of its own
    changes = [raw.told(profile, swapped, known) for raw in kept]
    changes.sort(key=lambda one: (FAMILIES.index(one.family), one.subject, one.cause != "rubric", one.kind))
    return tuple(changes)

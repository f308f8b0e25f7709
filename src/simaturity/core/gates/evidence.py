"""Gates on evidence: how old it is, whose it is, and what of it lapses soon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from unicodedata import category, normalize

from ..answers import dated
from ..assessment import Assessment, CriterionResult, DomainResult
from ..dates import years_after
from ..profile import Milestone, Profile, Source
from ..scoring.dating import attested, start_of
from .gate import Case, Found, Short, Threshold


def evidence_age(case: Case, threshold: Threshold) -> Found:
    """How many years ago the newest evidence of each domain was attested; the highest of these ages."""
    assert isinstance(threshold, int)
    it = case.it
    newest = {one.id: day for one in it.domains.values() if (day := newest_evidence(it, one))}
    if not newest:
        return Found(reason="no-evidence")
    ages = {name: years_between(day, it.as_of) for name, (day, _) in newest.items()}
    short = tuple(
        Short(subject, (name,), ages[name], day) for name, (day, subject) in newest.items() if ages[name] > threshold
    )
    return Found(max(ages.values()), short)


def newest_evidence(it: Assessment, domain: DomainResult) -> tuple[date, tuple[str, ...]] | None:
    """The newest day, up to the date, to which sources attest what a domain's met criteria rest on, and the statement.

    Where no criterion is met, what lapsed or is open counts instead. None without any evidence.
    """
    met = [one for one in domain.criteria if one.outcome == "met"]
    for criteria in (met, domain.criteria):
        found = {
            subject: min(day, it.as_of) for one in criteria for subject, day in _attested(it.profile, one, domain.id)
        }
        if found:
            return max((day, subject) for subject, day in found.items())
    return None


def _attested(profile: Profile, one: CriterionResult, domain: str) -> Iterator[tuple[tuple[str, ...], date]]:
    for statement in one.statements:
        _, instrument, key = statement.split(".")
        milestone = _milestone(profile, instrument, key)
        if milestone and (start := start_of(profile, milestone, event=True)):
            yield ("instruments", instrument, key), attested(profile, milestone, start)
    if one.finding and one.basis != "implied":
        days = [_published(profile.sources.get(reference.source)) for reference in one.finding.sources]
        on = dated(profile, one.finding)
        subject = ("findings", one.finding.criterion, domain, one.finding.on.text if one.finding.on else "undated")
        yield subject, max([on, *(day for day in days if day)])


def _milestone(profile: Profile, instrument: str, key: str) -> Milestone | None:
    found = profile.instruments.get(instrument)
    return next((one for one in found.milestones if one.key == key), None) if found else None


def _published(source: Source | None) -> date | None:
    return source.published.last if source and source.published else None


def years_between(day: date, later: date) -> float:
    """The years from a day to a later one, to the tenth, rounded up: 5.0 on the fifth anniversary, 5.1 a day after."""
    if later <= day:
        return 0.0
    years = later.year - day.year
    if years_after(day, years) > later:
        years -= 1
    last, following = years_after(day, years), years_after(day, years + 1)
    span, passed = max((following - last).days, 1), (later - last).days
    return round(years + -(-10 * passed // span) / 10, 1)


def independence(case: Case, threshold: Threshold) -> Found:
    """The share of the sources behind the evidence that are independent of the region's own declaration."""
    assert isinstance(threshold, int | float)
    profile = case.it.profile
    if not any(domain.evidence for domain in case.it.domains.values()):
        return Found(reason="no-evidence")
    used = sources_of_evidence(case.it)
    if not used:
        return Found(0.0, (Short(()),) if threshold > 0 else ())
    theirs = dependent(profile, used)
    share = (len(used) - len(theirs)) / len(used)
    if share >= threshold:
        # With a publisher that is not known, more sources may be theirs, and none fewer.
        return Found(share) if _declared_by_known(profile) else Found(reason="unknown-publisher")
    return Found(share, tuple(Short(("sources", name), name=name) for name in theirs))


def sources_of_evidence(it: Assessment) -> tuple[str, ...]:
    """The sources that the met criteria rest on, or where none is met all others, each once, sorted."""
    criteria = [one for domain in it.domains.values() for one in domain.criteria]
    met = [one for one in criteria if one.outcome == "met"]
    named = {evidence.reference.source for one in met or criteria for evidence in one.evidence}
    return tuple(sorted(named & it.profile.sources.keys()))


def dependent(profile: Profile, names: Iterable[str]) -> tuple[str, ...]:
    """Those of some sources that are not independent.

    These are self-reports, the sources of a declaration, and what their publishers published. Where the publisher of a
    declaration is known, a source that names none counts as theirs: nothing says that it is another's.
    """
    claiming = _claiming(profile)
    publishers = {name for source in _declaring(profile) for name in _publishers(source)}
    return tuple(name for name in names if name in claiming or _dependent(profile.sources[name], publishers))


def _claiming(profile: Profile) -> set[str]:
    return {reference.source for claim in profile.declared for reference in claim.sources}


def _declared_by_known(profile: Profile) -> bool:
    """Whether every declared stage has a source, and every such source a publisher."""
    return all(claim.sources for claim in profile.declared) and all(map(_publishers, _declaring(profile)))


def _declaring(profile: Profile) -> list[Source]:
    """The sources of the declarations."""
    return [source for name, source in profile.sources.items() if name in _claiming(profile)]


def _dependent(source: Source, publishers: set[str]) -> bool:
    if source.kind == "self-report":
        return True
    own = _publishers(source)
    return bool(publishers) and (not own or not own.isdisjoint(publishers))


def _publishers(source: Source) -> set[str]:
    """The names of its publisher in every language, as they compare."""
    publisher = source.publisher
    names = publisher.values() if isinstance(publisher, dict) else [publisher] if publisher else []
    return {_compared(name) for name in names}


def _compared(name: str) -> str:
    """A name without what no reader sees, such as a blank of no width."""
    plain = "".join(sign for sign in normalize("NFKC", name) if category(sign) != "Cf")
    return " ".join(plain.split()).casefold()


def expiry(case: Case, threshold: Threshold) -> Found:
    """The days until the first met criterion lapses, if nothing new happens; None where none does."""
    assert isinstance(threshold, int)
    it = case.it
    ends = [
        (one.expires, domain, one)
        for domain in it.domains.values()
        for one in domain.criteria
        if one.expires is not None
    ]
    if not any(domain.evidence for domain in it.domains.values()):
        return Found(reason="no-evidence")
    short = tuple(
        Short(_behind(it, domain, one), (domain.id,), (day - it.as_of).days, day, one.id)
        for day, domain, one in ends
        if (day - it.as_of).days <= threshold
    )
    return Found(min(((day - it.as_of).days for day, _, _ in ends), default=None), short)


def _behind(it: Assessment, domain: DomainResult, one: CriterionResult) -> tuple[str, ...]:
    """The newest statement that a criterion rests on."""
    found = [(day, subject) for subject, day in _attested(it.profile, one, domain.id)]
    return max(found)[1] if found else ("domains", domain.id)

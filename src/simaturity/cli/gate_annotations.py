"""The gates of `score` and of `diff` as annotations, each at the line of what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from simaturity.report.annotations.annotation import Annotated, Annotation, Rule, stable

from .annotating import Lines, path_of
from .gates import GATES, worded
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.changes.change import Change

    from .annotating import Place
    from .ignoring import Told

UNDER = Rule(
    "fail-under",
    "Stage under that asked for",
    "The evidence supports a lower stage than the one that was asked for with --fail-under",
    "Add evidence for the next stage; `simaturity path` tells what is missing",
)

ON: Mapping[str, Rule] = {
    "regress": Rule(
        "fail-on-regress",
        "Stage lowered",
        "The supported stage of a domain is lower than before, or a profile or its id is gone",
        "Check what took the stage away; where it is right, let the change pass with .simaturity-ignore.yaml",
    ),
    "change": Rule(
        "fail-on-change",
        "Something changed",
        "Something changed, even if only a source",
        "Check the change; where it is right, let it pass with .simaturity-ignore.yaml",
    ),
    "contradicted": Rule(
        "fail-on-contradicted",
        "Declaration contradicted",
        "A declared stage has come to be contradicted by the evidence",
        "Check what is declared and what refutes it; correct the one that is wrong",
    ),
    "expiry": Rule(
        "fail-on-expiry",
        "Evidence lapsed",
        "Something has lapsed only because time has passed",
        "Look for newer sources that attest it, and add them",
    ),
}
"""By the names of `GATES`."""


class Under(NamedTuple):
    """One profile before `--fail-under`."""

    name: str
    it: Assessment
    short: Sequence[tuple[str | None, str]]
    """The domains that fall short, None for the profile as a whole, each with the words for it."""


def needs_gate(format: str, option: str) -> Stop:
    """Say that a format for machines shows gates, and that none is asked for."""
    return Stop([f"--format {format}: shows gates, and none is asked for", f"    help: ask for one with {option}"])


def of_score(found: Sequence[Under]) -> Annotated:
    """The gate of `score` on every profile."""
    return Annotated([annotation for one in found for annotation in _of_profile(one)], [UNDER])


def _of_profile(one: Under) -> Iterator[Annotation]:
    path, lines = path_of(one.name), Lines(one.name)
    if not one.short:
        yield Annotation(UNDER.id, "passed", one.name, path)
    for domain, said in one.short:
        place = lines.of(one.it, ("domains", domain)) if domain else None
        yield Annotation(
            UNDER.id,
            "found",
            one.name,
            path,
            title=UNDER.title,
            message=said,
            line=place[0] if place else 1,
            column=place[1] if place else None,
            fingerprint=stable(UNDER.id, one.it.profile.key, domain or ""),
        )


def of_diff(asked: Sequence[str], found: Sequence[Told]) -> Annotated:
    """The gates of `diff` on every region."""
    gates = list(dict.fromkeys(asked))
    annotations = [annotation for told in found for annotation in _of_region(gates, told)]
    return Annotated(annotations, [ON[gate] for gate in gates])


def _of_region(gates: Sequence[str], told: Told) -> Iterator[Annotation]:
    side = told.pair.new or told.pair.old
    assert side is not None
    name, it = side.version.name, told.pair.new.it if told.pair.new else None
    path, lines = path_of(name), Lines(name)
    for gate in gates:
        wrong = [change for change in told.changes if GATES[gate](change)]
        if not wrong:
            yield Annotation(ON[gate].id, "passed", name, path)
        for change in wrong:
            place = lines.of(it, change.subject) if it else None
            yield _of_change(ON[gate], change, name, path, place)


def _of_change(rule: Rule, change: Change, name: str, path: str | None, place: Place | None) -> Annotation:
    return Annotation(
        rule.id,
        "found",
        name,
        path,
        title=rule.title,
        message=f"{change.name}: {worded(change)} [{change.fingerprint}]",
        help=rule.help,
        line=place[0] if place else 1,
        column=place[1] if place else None,
        fingerprint=change.fingerprint,
    )

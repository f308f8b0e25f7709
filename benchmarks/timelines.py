"""What a region's course over time costs against one assessment of it."""

from __future__ import annotations

from random import Random

from simaturity import Assessment, Profile, Rubric, assess, load_barriers, load_rubric
from simaturity.core.timeline import Steps, timeline

from .generator import CORE, FURTHER, SEED
from .measuring import Measure, in_turn

INSTRUMENTS, MILESTONES = 60, 200
SOURCES = 40
LEAST_STEPS = 20
BAR = 60


def timelines(rounds: int) -> list[Measure]:
    """Measure the timeline of a large profile, read beforehand, against one assessment in the same process."""
    rubric, checklist = load_rubric(), load_barriers()
    profile = large_profile(rubric)

    def score() -> Assessment:
        return assess(profile, rubric, checklist)

    def course() -> Steps:
        return timeline(profile, rubric, profile.as_of.last)

    if sum(map(len, course().values())) < LEAST_STEPS:
        raise SystemExit("a timeline with few steps measures nothing")
    ratios = in_turn((lambda: _ignore(score()), lambda: _ignore(course())), rounds)
    what = f"a timeline of a profile with {INSTRUMENTS} instruments and {MILESTONES} milestones"
    return [Measure(what, "one `assess` of it", tuple(ratio for (ratio,) in ratios), BAR)]


def large_profile(rubric: Rubric) -> Profile:
    """A profile of many instruments; equal each time."""
    chance = Random(f"{SEED}/timeline")
    words = list(rubric.milestones)
    kinds = ("decree", "strategy", "call", "programme", "fund", "body")

    def day(first: int, last: int) -> str:
        return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"

    def milestone(number: int) -> dict[str, object]:
        sources = [f"source-{chance.randrange(SOURCES)}" for _ in range(chance.randint(1, 2))]
        return {"reached": chance.choice(words), "id": f"m{number}", "on": day(1995, 2024), "sources": sources}

    def instrument(number: int) -> dict[str, object]:
        domains = {name: chance.choice(("dedicated", "partial")) for name in chance.sample((*CORE, *FURTHER), 2)}
        milestones = [milestone(i) for i in range(number, MILESTONES, INSTRUMENTS)]
        return {"title": "Instrument", "kind": chance.choice(kinds), "domains": domains, "milestones": milestones}

    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": rubric.pin,
            "region": {"id": "x-region", "name": "Region"},
            "as_of": 2025,
            "sources": {
                f"source-{i}": {"title": "Source", "kind": "official", "published": day(1995, 2024)}
                for i in range(SOURCES)
            },
            "instruments": {f"instrument-{i}": instrument(i) for i in range(INSTRUMENTS)},
        }
    )


def _ignore(result: object) -> None:
    """Keep nothing: only the time counts."""

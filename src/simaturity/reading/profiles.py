"""Profiles: read, and judged by the rules against the rubric that they are written for or another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simaturity.core.answers import without_silence
from simaturity.core.checklist import Checklist
from simaturity.core.problem import Problem, did_you_mean, shown
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.texts import FileText

from .building import Kind, Parts, build
from .opening import open_text
from .outcome import Reading
from .renaming import renaming
from .rules.case import case
from .rules.registry import PROFILE_RULES, RUBRIC_RULES
from .standards import RUBRIC, pinned_words, shipped_checklist, shipped_pins, words_of
from .vocabulary import Vocabulary

PROFILE = Kind(
    Profile,
    "simaturity/profile/1",
    frozenset(name for name, field in Profile.model_fields.items() if field.default in ((), {})),
    {
        "schema": "simaturity/profile/1",
        "rubric": "unreadable/0",
        "region": {"id": "x-unreadable", "name": "-"},
        "as_of": "9999",
    },
)


def read_profile(
    path: str | Path, rubric: Rubric | None = None, checklist: Checklist | None = None
) -> Reading[Profile]:
    """Read a profile: a file, ``-`` for standard input, or the bare name of a shipped one.

    Without a rubric it is judged against the one that it names, and without a checklist beside the one that
    goes with the rubric. With a rubric, ids that this one does not know are errors where it is the one named, and
    warnings otherwise; with a checklist, barriers and levers that it does not know are warnings where the one that goes
    with the rubric has them.
    """
    return parse_profile(open_text("profiles", path), rubric, checklist)


def parse_profile(
    file: FileText | str,
    rubric: Rubric | None = None,
    checklist: Checklist | None = None,
    path: str = "-",
) -> Reading[Profile]:
    """Read a profile whose text is at hand; `path` is the name that a mere text goes by."""
    text = FileText(path, file) if isinstance(file, str) else file

    def rules(profile: Profile, parts: Parts) -> Iterator[Problem]:
        words = words_of(rubric, checklist) if rubric else pinned_words(profile.rubric, checklist)
        if words is None and parts.data.get("rubric") == profile.rubric:
            yield _unknown_rubric(profile.rubric)
        yield from judge(profile, words, parts)

    def hint(problems: list[Problem], data: dict[str, Any]) -> list[Problem]:
        from .hinting import hinted  # imported late, like all that only a wrong file needs

        words = words_of(rubric, checklist) if rubric else pinned_words(str(data.get("rubric")), checklist)
        return hinted(problems, data, words)

    found = build(text, PROFILE, rules, renaming(rubric, checklist), hint)
    return Reading(found.path, without_silence(found.value), found.problems) if found.value else found


def judge(profile: Profile, words: Vocabulary | None, parts: Parts) -> Iterator[Problem]:
    """Apply all rules to a profile."""
    judged = case(profile, words, parts)
    for rule in PROFILE_RULES:
        yield from rule(judged)
    if words is None:
        return
    foreign = words.pin != profile.rubric
    for rule in RUBRIC_RULES:
        for problem in rule(judged):
            yield problem._replace(severity="warning") if foreign or _is_of_its_own_list(problem, words) else problem


def _is_of_its_own_list(problem: Problem, words: Vocabulary) -> bool:
    """Whether the checklist that goes with the rubric knows a barrier or lever which another one does not."""
    if problem.code not in ("unknown-barrier", "unknown-lever"):
        return False
    own = shipped_checklist(words.rubric.barriers or "")
    return own is not None and problem.route[1] in (own.barriers if problem.route[0] == "barriers" else own.levers)


def _unknown_rubric(pin: str) -> Problem:
    known = shipped_pins(RUBRIC.schema)
    help = did_you_mean(pin, known) or f"known: {', '.join(known)}; give another one with --rubric"
    return Problem("unknown-rubric", ("rubric",), f"no rubric {shown(pin)} comes with simaturity", help)

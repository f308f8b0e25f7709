"""From names on the command line to what the gates find in each profile."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped, shown

from .ruling import Named
from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.gates.gate import Result, Short
    from simaturity.core.gates.presets import Preset
    from simaturity.core.profile import Profile
    from simaturity.reading.outcome import Reading
    from simaturity.reading.settings import Configuration
    from simaturity.report.check.view import Checked, Place

    from .annotating import Lines
    from .baselines import Before, Then


class Asked(NamedTuple):
    """What is to be checked, and how."""

    names: list[str]
    day: date
    configuration: Configuration
    rules: Named = Named()
    lang: str = "en"
    placing: bool = False
    """Whether lines are asked for."""


class Profiles(NamedTuple):
    """The profiles that were read."""

    readings: list[Reading[Profile]]
    texts: dict[str, str | None]
    """What their files say, by name."""

    @property
    def valid(self) -> bool:
        """Whether all of them can be used."""
        return all(reading.ok for reading in self.readings)


def settings(file: str | None, preset: str | None, baseline: str | None) -> Configuration:
    """The configuration that is named, else the nearest one, else none; the command line has the last word."""
    from simaturity.core.gates.presets import DEFAULT, SETTINGS
    from simaturity.reading.settings import Configuration, find_settings, read_settings

    from .inputs import refuse_errors

    path = file or find_settings(os.getcwd())
    asked = _preset(preset)
    if path is None:
        found = Configuration(preset=asked or DEFAULT, settings=SETTINGS[asked or DEFAULT])
    else:
        reading = read_settings(file or os.path.relpath(path), asked)
        refuse_errors([reading])
        found = reading.result()
    return found._replace(baseline=baseline) if baseline is not None else found


def _preset(name: str | None) -> Preset | None:
    from simaturity.core.gates.presets import PRESETS
    from simaturity.core.problem import did_you_mean

    if name is None:
        return None
    known: dict[str, Preset] = {one: one for one in PRESETS}
    if name in known:
        return known[name]
    help = did_you_mean(name, PRESETS) or f"known: {', '.join(PRESETS)}"
    raise Stop([f"--preset: unknown preset {shown(name)}", f"    help: {help}"])


def without_texts(names: Sequence[str]) -> list[str]:
    """The names without those of texts in further languages, which say nothing that a gate looks at.

    A folder leaves them out as well; hooks name every file of a commit by itself.
    """
    from simaturity.core.problem import escaped
    from simaturity.reading.translating import is_texts

    out = []
    for name in names:
        if is_texts(name):
            say(f"{escaped(name, most=4096)}: holds texts in another language; only profiles are checked")
        else:
            out.append(name)
    return out


def read(asked: Asked) -> Profiles:
    """Read every profile once, and keep what its file says."""
    from simaturity.reading.opening import open_text
    from simaturity.reading.profiles import parse_profile
    from simaturity.reading.translating import is_texts

    from .inputs import read_all

    rules = asked.rules.given
    texts: dict[str, str | None] = {}

    def one(name: str) -> Reading[Profile]:
        file = open_text("profiles", name)
        texts[name] = file.text
        return parse_profile(file, *rules)

    return Profiles(list(read_all(asked.names, one, leave=is_texts)), texts)


def check(asked: Asked, profiles: Profiles) -> list[Checked]:
    """Put every profile before the gates; those that are gone since the baseline come last."""
    from simaturity.core.gates.gate import Case
    from simaturity.core.gates.judging import judge
    from simaturity.report.check.view import Checked

    from .annotating import Lines, path_of
    from .ignoring import fingerprints_now
    from .inputs import accepted, worded

    found = accepted(profiles.readings, asked.rules.given)
    _refuse_doubled(found)
    _refuse_unknown(asked, [profile for _, profile in found])
    before, let_pass = _before(asked, profiles, found), fingerprints_now()
    if asked.configuration.settings["regression"].level == "off":
        before = before._replace(gone={})
    out = []
    for (name, profile), baseline, reading in zip(found, before.of, profiles.readings, strict=True):
        it = _assess(asked, worded(profile, name, asked.lang), asked.lang)
        results = judge(Case(it, reading.problems, baseline, let_pass), asked.configuration.settings)
        out.append(Checked(name, path_of(name), profile.key, it, results))
    gone = [
        Checked(key, None, key, None, _gone(asked, one, let_pass), region=_region(one, asked.lang))
        for key, one in before.gone.items()
    ]
    return [one._replace(place=partial(_place, one, Lines(one.name))) if asked.placing else one for one in out] + gone


def _assess(asked: Asked, profile: Profile, lang: str | None = None) -> Assessment:
    from simaturity.core.assess import assess

    rules = asked.rules.of(profile, lang)
    return assess(profile, rules.rubric, rules.checklist, as_of=asked.day)


def _refuse_doubled(found: Sequence[tuple[str, Profile]]) -> None:
    """Stop where two files have one id: nobody could say which of them is held against the baseline."""
    first: dict[str, str] = {}
    for name, profile in found:
        other = first.setdefault(profile.key, name)
        if other != name and not (os.path.exists(name) and os.path.exists(other) and os.path.samefile(name, other)):
            message = f"{escaped(name, most=4096)}: the id {shown(profile.key)} is that of another profile, too"
            raise Stop(
                [
                    message,
                    f"    help: the other one is {escaped(other, most=4096)}; give one of them an `id` of its own",
                ]
            )


def _refuse_unknown(asked: Asked, profiles: Sequence[Profile]) -> None:
    """Stop where a stage is asked for in a domain that nobody knows."""
    from simaturity.reading.settings import unknown_domains

    from .inputs import Refused

    known = [name for one in profiles for name in (*asked.rules.of(one).rubric.domains, *one.domains)]
    wrong = list(unknown_domains(asked.configuration, known))
    if wrong:
        raise Refused([(asked.configuration.path or "", wrong)])


def _before(asked: Asked, profiles: Profiles, found: Sequence[tuple[str, Profile]]) -> Before:
    """The same in the baseline, where there is one and a gate asks for it."""
    from simaturity.core.gates.gate import Baseline

    from .baselines import Before, Today, before

    revision, gates = asked.configuration.baseline, asked.configuration.settings
    if revision is None or gates["regression"].level == gates["tensions"].level == "off":
        return Before([Baseline("none")] * len(found), {})
    today = [Today(name, profiles.texts.get(name), profile) for name, profile in found]
    return before(asked.names, today, revision, _then(asked, revision))


def _then(asked: Asked, revision: str) -> Then:
    """By what the profiles of the baseline are read and assessed: by rules as old as they are."""
    from simaturity.files.revisions import InRevision

    from .baselines import Then
    from .inputs import Refused

    here = next((name for name in asked.names if os.path.lexists(name)), os.curdir)
    then = asked._replace(rules=asked.rules.then(InRevision(revision, here)))
    try:
        given = then.rules.given
    except Refused:
        return Then(asked.rules.given, partial(_assess, asked), valid=False)
    return Then(given, partial(_assess, then), as_today=given == asked.rules.given)


def _region(profile: Profile, lang: str) -> str:
    name = profile.region.name
    return name if isinstance(name, str) else name.get(lang) or next(iter(name.values()))


def _gone(asked: Asked, profile: Profile, let_pass: frozenset[str]) -> tuple[Result, ...]:
    from simaturity.core.gates.judging import result
    from simaturity.core.gates.stages import removed

    setting = asked.configuration.settings["regression"]
    as_of, rubric = profile.as_of.last.isoformat(), asked.rules.of(profile).rubric.pin
    return (result("regression", setting, removed(profile.key, as_of, rubric, let_pass)),)


def _place(one: Checked, lines: Lines, short: Short) -> Place | None:
    if short.problem is not None:
        line, column = short.problem.line, short.problem.column
        return (line, column or 1) if line else None
    return lines.of(one.it, short.subject) if one.it else None

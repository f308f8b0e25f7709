"""What the gates are called, what they ask for, and why they do not apply."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...core.gates.gate import GateId, Reason, State
from ..words import Words, words


@cache
def gate_words(lang: str) -> GateWords:
    """The words of the gates in one language."""
    return GateWords(words(lang))


class GateWords:
    """The words of the gates."""

    def __init__(self, by: Words) -> None:
        _ = by.gettext
        self.titles: Mapping[GateId, str] = {
            "problems": _("Problems"),
            "floor": _("Floor"),
            "stages": _("Stages"),
            "evidence-age": _("Age of evidence"),
            "independence": _("Independence"),
            "declarations": _("Declarations"),
            "tensions": _("Tensions"),
            "regression": _("Regression"),
            "expiry": _("Expiry"),
        }
        self.about: Mapping[GateId, str] = {
            "problems": _("Validation has no warning about the profile."),
            "floor": _("Every core domain with evidence supports at least this stage."),
            "stages": _("Each domain that is named supports at least its stage."),
            "evidence-age": _("In every domain with evidence, the newest of it is at most so many years old."),
            "independence": _("At least this share of the sources is independent of the region's own declaration."),
            "declarations": _("The evidence contradicts no declared stage."),
            "tensions": _("No two statements contradict each other that did not before."),
            "regression": _("In no domain is the supported stage lower than in the baseline."),
            "expiry": _("Nothing that a stage rests on lapses within so many days."),
        }
        self.help: Mapping[GateId, str] = {
            "problems": _("Mend what validation warns of."),
            "floor": _("Add evidence for the next stage; `simaturity path` tells what is missing."),
            "stages": _("Add evidence for the next stage; `simaturity path` tells what is missing."),
            "evidence-age": _("Look for newer sources, and add what they say."),
            "independence": _("Add sources of other publishers, or let a statement rest on one that is there."),
            "declarations": _("Check what is declared and what refutes it; correct the one that is wrong."),
            "tensions": _("Check both statements; correct the one that is wrong, or date it."),
            "regression": _(
                "Check what took the stage away; where it is right, let the change pass with .simaturity-ignore.yaml."
            ),
            "expiry": _("Look for newer sources that attest it, and add them."),
        }
        self._reason_help: Mapping[Reason, str] = {
            "no-baseline": _("Name a revision with --against, or with `baseline` in the settings."),
            "invalid-baseline": _("Compare with `simaturity diff`, and name a revision in which the profile is valid."),
            "unknown-publisher": _("Name a source of each declared stage, and the publisher of that source."),
            "no-such-domain": _("Correct the names of the domains in the settings."),
        }
        """What to do where a gate cannot be judged; of the other reasons, the same as where it falls short."""
        self.states: Mapping[State, str] = {
            "passed": _("passed"),
            "warned": _("warned"),
            "failed": _("failed"),
            "not-applicable": _("does not apply"),
            "off": _("off"),
        }
        self.reasons: Mapping[Reason, str] = {
            "no-evidence": _("there is no evidence"),
            "unknown-publisher": _("a declared stage has no source, or its source no publisher"),
            "fewer-than-two": _("fewer than two core domains have evidence"),
            "one-observation": _("all evidence rests on one observation"),
            "no-declaration": _("no stage is declared"),
            "no-such-domain": _("neither the rubric nor the profile has a domain that is named"),
            "no-baseline": _("no baseline is named"),
            "new-profile": _("the profile is new, and the baseline does not have it"),
            "invalid-baseline": _("the profile is not valid in the baseline"),
        }

    def mend(self, gate: GateId, reason: Reason | None) -> str:
        """What to do where a gate falls short, or cannot be judged for a reason."""
        return self._reason_help.get(reason, self.help[gate]) if reason else self.help[gate]

"""The gates as annotations: a rule for each gate, each thing that falls short at the line behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ...core.changes.change import Subject
from ...core.changes.facts import claim_subject
from ...core.gates.gate import GATES, GateId, Short, State
from ..annotations.annotation import Annotated, Annotation, Rule, Severity, stable
from ..words import words
from .gate_words import gate_words
from .view import Checked, CheckView, GateView, ProfileView

_BESIDE: Mapping[State, Literal["passed", "skipped"]] = {"passed": "passed", "not-applicable": "skipped"}


def annotated(found: Sequence[Checked], view: CheckView) -> Annotated:
    """What every gate finds in every profile; one that is off is left out."""
    annotations = [
        annotation
        for one, seen in zip(found, view.profiles, strict=True)
        for gate in seen.gates
        if gate.state != "off"
        for annotation in _of_gate(one, seen, gate, view.lang)
    ]
    return Annotated(annotations, [_rule(gate, view.lang) for gate in GATES])


def _rule(gate: GateId, lang: str) -> Rule:
    said = gate_words(lang)
    return Rule(rule_id(gate), said.titles[gate], said.about[gate], said.help[gate])


def rule_id(gate: GateId) -> str:
    """The rule of a gate; problems have their codes for rules, and some are called like a gate."""
    return f"gate-{gate}"


def _of_gate(one: Checked, profile: ProfileView, gate: GateView, lang: str) -> Iterator[Annotation]:
    rule, by = rule_id(gate.id), words(lang)
    if gate.state in _BESIDE:
        yield Annotation(rule, _BESIDE[gate.state], one.name, one.path, message=gate.text)
        return
    fails = gate.state == "failed"
    severity: Severity = "error" if fails else "warning"
    title = by.gettext("{gate}: {text}").format(gate=gate.title, text=gate.text.partition("\n")[0])
    help = gate_words(lang).mend(gate.id, gate.reason)
    if not gate.details:
        text = by.gettext("{region}: {what}").format(region=profile.region, what=gate.text)
        print_ = stable(rule, one.key)
        yield Annotation(rule, "found", one.name, one.path, severity, fails, title, text, help, 1, fingerprint=print_)
    for detail in gate.details:
        text = by.gettext("{region}: {what}").format(region=profile.region, what=detail.text)
        short = detail.short
        line, column = one.place(short) or (1, None)
        message = short.problem.message if short.problem else ""
        print_ = stable(
            rule, one.key, ".".join(_subject(one, short)), "+".join(short.domains), short.name or "", message
        )
        mend = (short.problem.help or help) if short.problem else help
        yield Annotation(
            *(rule, "found", one.name, one.path, severity, fails, title, text, mend, line, column), fingerprint=print_
        )


def _subject(one: Checked, short: Short) -> Subject:
    """What falls short, wherever it stands in a list: a claim is known by its sources and domains."""
    match short.subject:
        case ("declared", number) if one.it and number.isdecimal():
            return claim_subject(one.it.profile.declared[int(number)])
    return short.subject

"""JUnit XML, the form in which most CIs take test results: one case for each file and check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from .annotation import Annotated, Annotation, whole

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, be it escaped."""


def render(found: Annotated) -> str:
    """Write every check of every file: passed, skipped, or failed with what was found."""
    suites: dict[str, dict[str, list[Annotation]]] = {}
    for one in found.annotations:
        suites.setdefault(one.path or one.subject, {}).setdefault(one.rule, []).append(one)
    titles = {rule.id: rule.title for rule in found.rules}
    cases = [case for suite in suites.values() for case in suite.values()]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="simaturity" {_counts(cases)}>']
    for name, suite in suites.items():
        lines.append(f"  <testsuite name={_attribute(name)} {_counts(list(suite.values()))}>")
        for rule, some in suite.items():
            lines += _case(name, rule, titles.get(rule, rule), some)
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _counts(cases: Sequence[list[Annotation]]) -> str:
    failed = sum(any(_fails(one) for one in case) for case in cases)
    skipped = sum(all(one.outcome == "skipped" for one in case) for case in cases)
    return f'tests="{len(cases)}" failures="{failed}" errors="0" skipped="{skipped}"'


def _fails(one: Annotation) -> bool:
    return one.outcome == "found" and one.fails


def _case(suite: str, rule: str, title: str, some: list[Annotation]) -> list[str]:
    """One check; warnings do not fail it, and are kept as its output."""
    found = [one for one in some if one.outcome == "found"]
    failures, remarks = [one for one in found if one.fails], [one for one in found if not one.fails]
    head = f"    <testcase classname={_attribute(suite)} name={_attribute(rule)}"
    inner = []
    if failures:
        first = failures[0].message.partition("\n")[0]
        message = first if len(failures) == 1 else f"{first} (+{len(failures) - 1})"
        told = _text("\n".join(map(_told, failures)))
        inner.append(f"      <failure message={_attribute(message)} type={_attribute(title)}>{told}</failure>")
    elif all(one.outcome == "skipped" for one in some):
        inner.append(f"      <skipped message={_attribute(some[0].message)}/>")
    if remarks:
        inner.append(f"      <system-out>{_text(chr(10).join(map(_told, remarks)))}</system-out>")
    return [f"{head}>", *inner, "    </testcase>"] if inner else [f"{head}/>"]


def _told(one: Annotation) -> str:
    place = ":".join(str(part) for part in (one.path or one.subject, one.line, one.column) if part is not None)
    return f"{place}: {one.severity}: {one.text}"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", whole(text))


def _text(text: str) -> str:
    return escape(_clean(text), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))

"""Forms of published reports: read, and judged against the rubric and checklist whose questions they ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from simaturity.core.form import Form, Section
from simaturity.core.problem import Problem, Route, did_you_mean, shown
from simaturity.files.shipped import shipped_file
from simaturity.files.texts import FileText, read_text

from .building import Kind, build
from .outcome import Reading
from .rules.case import unknown
from .standards import pinned_words
from .vocabulary import Vocabulary

DEFAULT_FORM = "gcsi"
FORM = Kind(
    Form,
    "simaturity/form/1",
    frozenset(name for name, field in Form.model_fields.items() if field.default == {}),
    {"schema": "simaturity/form/1"},
)
PLACEHOLDERS = ("region", "option", "options", "words")

_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def read_form(path: str | Path) -> Reading[Form]:
    """Read a form, which is added to the shipped one."""
    return parse_form(read_text(path))


def parse_form(file: FileText) -> Reading[Form]:
    """The same for one whose text is at hand."""
    return build(file, FORM, lambda form, parts: judge(form))


@lru_cache(maxsize=1)
def shipped_form() -> Form:
    """The form that comes with simaturity. Its rules are not applied: our tests do that."""
    path = shipped_file("forms", DEFAULT_FORM)
    assert path
    return build(read_text(path), FORM, lambda form, parts: ()).result()


def judge(form: Form) -> Iterator[Problem]:
    """Find what a form names that is not there, and wordings that mean two things."""
    shipped = shipped_form()
    words = pinned_words(form.rubric or shipped.rubric or "")
    if words is None:
        yield Problem("unknown-rubric", ("rubric",), f"no rubric {shown(form.rubric)} comes with simaturity")
        return
    for section in ("domains", "parts"):
        for domain in getattr(form, section):
            if domain not in words.domains:
                yield unknown("unknown-domain", "domain", domain, words.domains, (section, domain), at_key=True)
        yield from _doubled(getattr(form, section), (section,))
    for id, part in form.sections.items():
        yield from _section(id, part, shipped.sections.get(id), words)


def _section(id: str, part: Section, base: Section | None, words: Vocabulary) -> Iterator[Problem]:
    route: Route = ("sections", id)
    if base is None and part.holds is None and part.condition is None:
        help = did_you_mean(id, shipped_form().sections) or "say with condition: or holds: what is read from it"
        yield Problem("unknown-section", route, f"the form has no section {shown(id)}", help, at_key=True)
        return
    holds = part.holds or (base.holds if base else None) or "condition"
    condition = part.condition or (base.condition if base else None)
    if part.condition is not None and part.condition not in words.conditions:
        where = (*route, "condition")
        yield unknown("unknown-condition", "condition", part.condition, words.conditions, where)
        return
    yield from _doubled(part.options, (*route, "options"))
    known: Iterable[str] | None = words.barriers
    what = "barrier"
    if holds != "barriers":
        what, known = "option", _options(condition, words)
    for option in part.options:
        if known is not None and option not in known:
            of = "the checklist" if what == "barrier" else "the condition"
            yield unknown(f"unknown-{what}", what, option, known, (*route, "options", option), of=of, at_key=True)
    for i, sentence in enumerate(part.sentences):
        where = (*route, "sentences", i)
        if sentence.answer is not None and sentence.answer not in _options(condition, words):
            options = _options(condition, words)
            yield unknown("unknown-option", "option", sentence.answer, options, (*where, "answer"), of="the condition")
        yield from _placeholders(sentence.says, (*where, "says"))


def _options(condition: str | None, words: Vocabulary) -> tuple[str, ...]:
    found = words.conditions.get(condition or "")
    if found is None:
        return ()
    return ("yes", "no") if found.type == "presence" else tuple(found.options)


def _placeholders(says: str, route: Route) -> Iterator[Problem]:
    """A sentence holds something in braces that stands for nothing, or no word of its own."""
    for name in _IN_BRACES.findall(says):
        if name not in PLACEHOLDERS:
            known = [f"{{{one}}}" for one in PLACEHOLDERS]
            help = did_you_mean(f"{{{name}}}", known) or f"known: {', '.join(known)}"
            yield Problem("unknown-placeholder", route, f"{shown(f'{{{name}}}')} stands for nothing", help)
    if len(_IN_BRACES.sub(" ", says).split()) < 2:
        yield Problem("too-few", route, "expected at least two fixed words", "write the sentence as it is printed")


def _doubled(wordings: dict[str, tuple[str, ...]], route: Route) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for id, texts in wordings.items():
        for i, text in enumerate(texts):
            other = seen.setdefault(text.casefold(), id)
            if other != id:
                message = f"{shown(text)} stands for {shown(other)} already"
                yield Problem("doubled-wording", (*route, id, i), message, "leave it with one of the two")

"""What pydantic says of a file, in words for whoever wrote the file, each kind of error under a stable code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, get_args

from pydantic import ValidationError

from simaturity.core.model import ID_PATTERN, Model, Pin
from simaturity.core.problem import Problem, escaped, shown
from simaturity.core.profile import Amount, Domain, Region, Snapshot, Span, Url
from simaturity.core.rubric import Version
from simaturity.core.text import LANGUAGE_PATTERN

from .advising import Spot, advice, options_of
from .routing import Fault, faults
from .shape import keys_at

_ANSWERED = ("conditions", "barriers", "levers")
"""Sections whose entries are one answer or a list of them."""

Words = tuple[str, str, str | None]
"""Code, message, help."""


def _pattern(kind: Any) -> str:
    """The pattern of a constrained text, which is all that pydantic's error tells of its kind."""
    return str(next(part.pattern for part in get_args(kind)[1:] if getattr(part, "pattern", None)))


def _field_pattern(model: type[Model], name: str) -> str:
    return str(next(part.pattern for part in model.model_fields[name].metadata if getattr(part, "pattern", None)))


FORMS: dict[str, Words] = {
    ID_PATTERN: ("id-form", "an id", "write small letters, digits and single hyphens: social-economy-decree"),
    _pattern(Domain): ("domain-form", "a domain", "write an id, or other/ and an id: social-economy, other/housing"),
    LANGUAGE_PATTERN: ("language-form", "a language tag", "write it as BCP 47 does: fr, nl-BE, zh-Hans"),
    _pattern(Url): ("address-form", "a web address", "begin with https:// and leave out spaces"),
    _pattern(Pin): ("pin-form", "an id with a version", "write it like social-innovation-policy/1"),
    _pattern(Version): ("version-form", "a version", 'write digits with dots: "1", "1.2"'),
    _pattern(Span): ("period-form", "a date or two dates", "write it like 2013 or 2013-07/2017-06"),
    _field_pattern(Region, "id"): ("region-form", "a region's code", "write an ISO 3166 code (BE-WAL), or x-name"),
    _field_pattern(Amount, "currency"): ("currency-form", "a currency", "write its ISO 4217 code (EUR), or unknown"),
    _field_pattern(Snapshot, "sha256"): ("checksum-form", "a SHA-256 checksum", "write its 64 digits in small letters"),
}


def reword(error: ValidationError, model: type[Model], data: Any) -> Iterator[Problem]:
    """Turn pydantic's errors into problems, one for each thing that is wrong."""
    for fault in faults(error, data):
        if fault.error:
            problem = _problem(fault)
            spot = Spot(problem.route, fault.error["input"], model, data, fault.error.get("ctx", {}))
            yield problem._replace(help=advice(problem.code, spot) or problem.help)
        else:
            yield _no_branch(fault.route, model, data)


def _problem(found: Fault) -> Problem:
    item = found.error
    kind = item["type"]
    if kind == "extra_forbidden":
        return Problem("unknown-key", found.route, "unknown key", at_key=True)
    if kind == "tuple_type" and len(found.route) == 2 and found.route[0] in _ANSWERED:
        message = f"expected an answer with its keys, got {shown(item['input'])}"
        return Problem("mapping-form", found.route, message, "write its keys below it: answer or status, sources")
    code, message, help = WORDINGS.get(kind, _unforeseen)(item)
    return Problem(code, found.route, message, help, at_key=found.at_key)


def _no_branch(route: tuple[str | int, ...], model: type[Model], data: Any) -> Problem:
    value = data
    for step in route:
        value = value[step]
    keys = keys_at(model, route)
    if "declared" in keys:
        message = f"expected a term, got {shown(value)}"
        return Problem("term-form", route, message, "give one of: declared, condition, named, barrier, criterion")
    if route[-1] == "answer":
        return Problem("answer-form", route, f"expected an answer, got {shown(value)}", _answer_help(value))
    return Problem("text-form", route, f"expected text, got {shown(value)}", "write text, or a map of languages")


def _answer_help(value: Any) -> str:
    if isinstance(value, bool):
        return f"write {'yes' if value else 'no'}"
    return "write an option, a list of options, yes or no"


def _missing(item: Any) -> Words:
    return "missing-key", "this key is missing", None


def _pattern_mismatch(item: Any) -> Words:
    code, name, help = FORMS.get(item["ctx"]["pattern"], ("text-form", "another form of text", None))
    return code, f"expected {name}, got {shown(item['input'])}", help


def _literal(item: Any) -> Words:
    options = options_of(item["ctx"]["expected"])
    return "not-an-option", f"expected one of {', '.join(options)}; got {shown(item['input'])}", None


def _date_form(item: Any) -> Words:
    return "date-form", f"expected a date, got {shown(item['input'])}", "write 2013, 2013-02 or 2013-02-28"


def _date_impossible(item: Any) -> Words:
    return "date-impossible", f"the calendar has no {shown(item['input'])}", None


def _expected(code: str, what: str, help: str | None = None) -> Callable[[Any], Words]:
    return lambda item: (code, f"expected {what}, got {shown(item['input'])}", help)


def _limit(words: str, name: str) -> Callable[[Any], Words]:
    return lambda item: ("out-of-range", f"expected {words} {item['ctx'][name]:g}, got {shown(item['input'])}", None)


def _too_few(item: Any) -> Words:
    least, given = item["ctx"]["min_length"], len(item["input"])
    if least > 1:
        return "too-few", f"expected at least {least} entries, got {given}", None
    return "too-few", "expected at least one entry, got none", "fill it in, or delete the key"


def _too_many(item: Any) -> Words:
    return "too-many", f"expected at most {item['ctx']['max_length']} entries, got {item['ctx']['actual_length']}", None


def _too_long(item: Any) -> Words:
    return "too-long", f"expected at most {item['ctx']['max_length']} characters, got {len(str(item['input']))}", None


def _unforeseen(item: Any) -> Words:
    return "not-valid", escaped(str(item["msg"]), 120), None


_MAPPING = _expected("mapping-form", "keys with values")
_LIST = _expected("list-form", "a list", "put a dash before each entry, or brackets around all")
_NUMBER = _expected("number-form", "a number", "write digits, with a point for decimals and nothing between them")
_WHOLE = _expected("whole-number-form", "a whole number", "write digits without quotes")

WORDINGS: dict[str, Callable[[Any], Words]] = {
    "missing": _missing,
    "string_type": _expected("text-form", "text"),
    "string_pattern_mismatch": _pattern_mismatch,
    "string_too_short": lambda item: ("empty-text", "expected text, got none", "fill it in, or delete the key"),
    "string_too_long": _too_long,
    "literal_error": _literal,
    "date-form": _date_form,
    "date-impossible": _date_impossible,
    "bool_type": _expected("true-or-false", "true or false", "write it in small letters, without quotes"),
    "int_type": _WHOLE,
    "float_type": _NUMBER,
    "greater_than_equal": _limit("at least", "ge"),
    "less_than_equal": _limit("at most", "le"),
    "too_short": _too_few,
    "too_long": _too_many,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "tuple_type": _LIST,
}
"""Pydantic's name of an error, and how we word it."""

"""The questions of a rubric in the schema of profiles: each with its options, and with the type of its answer."""

from __future__ import annotations

from simaturity.core.rubric import Condition, Rubric
from simaturity.core.text import say

from .choosing import Meaning, choice, old_keys
from .models import one_or_several, or_null, reference
from .named import Schema
from .wording import escaped

_UNKNOWN = Meaning("Nobody has said; the same as leaving it out.")

_YES_OR_NO = {"yes": Meaning("A source says so."), "no": Meaning("A source says that there are none.")}

_LISTS = ("checklist", "ranking")

_HOW = {
    "scale": "One of these:",
    "checklist": "A list of those that a source names:",
    "ranking": "A list of at most {most}, the first first:",
    "presence": "Answer yes, no or unknown.",
}


def questions(rubric: Rubric, definitions: Schema) -> dict[str, Schema]:
    """The conditions by key; what one answer to each is made of goes to the definitions."""
    found = {}
    for key, condition in rubric.conditions.items():
        name = f"conditions.{key}"
        definitions[name] = _answered(condition, rubric, definitions["ConditionAnswer"])
        answer = reference(f"{name}/properties/answer")
        several = one_or_several(definitions[name], reference(name))
        found[key] = {**several, "properties": {**several["properties"], "answer": answer}}
    return found | old_keys(found, rubric.renamed)


def _answered(condition: Condition, rubric: Rubric, general: Schema) -> Schema:
    """One answer to a condition with its keys."""
    said = {"title": say(condition.title, "en", rubric.language), **_asked(condition, rubric.language)}
    others = {key: reference(f"ConditionAnswer/properties/{key}") for key in general["properties"] if key != "answer"}
    keys = {"answer": _answer(condition, rubric), **others}
    return {**said, "type": "object", "properties": keys, "additionalProperties": False, **_example(condition)}


def _asked(condition: Condition, language: str) -> Schema:
    """The question, how it is answered, and the options with their titles; once more for editors that read Markdown."""
    asks = say(condition.asks, "en", language)
    how = _HOW[condition.type].format(most=condition.most or len(condition.options))
    options = [(key, one.title) for key, one in _options(condition, language).items()]
    plain = "\n".join(f"- {key}: {title}" for key, title in options)
    marked = "\n".join(f"- `{key}`: {escaped(title)}" for key, title in options)
    return {
        "description": "\n\n".join(filter(None, (asks, how, plain))),
        "markdownDescription": "\n\n".join(filter(None, (escaped(asks), how, marked))),
    }


def _options(condition: Condition, language: str) -> dict[str, Meaning]:
    return {key: Meaning(say(option.title, "en", language)) for key, option in condition.options.items()}


def _example(condition: Condition) -> Schema:
    first = next(iter(condition.options), "yes")
    answer = [first] if condition.type in _LISTS else first
    return {"examples": [{"answer": answer, "sources": ["gcsi"]}]}


def _answer(condition: Condition, rubric: Rubric) -> Schema:
    """What the answer to a condition may be. Unknown, and nothing, are no answer."""
    tag = rubric.language
    question = {"title": say(condition.title, "en", tag), "description": say(condition.asks, "en", tag)}
    options = _options(condition, tag)
    if condition.type in _LISTS:
        items = {**question, **choice(options, rubric.renamed)}
        return {"title": question["title"], **_asked(condition, tag), **_list(condition, items)}
    meant = options if condition.type == "scale" else _YES_OR_NO
    return {**question, **or_null(choice({**meant, "unknown": _UNKNOWN}, rubric.renamed))}


def _list(condition: Condition, items: Schema) -> Schema:
    made: Schema = {
        "type": ["array", "string", "null"],
        "items": items,
        "uniqueItems": True,
        "pattern": "^unknown$",
        "errorMessage": "expected a list of options, or unknown",
    }
    if condition.most is not None:
        made["maxItems"] = condition.most
    return made

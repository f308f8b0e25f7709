"""The ids of a rubric and its checklist in the schema of profiles: what may be named, and what each name means."""

from __future__ import annotations

from collections.abc import Mapping

from simaturity.core.checklist import Barrier, Checklist, Lever
from simaturity.core.rubric import Rubric
from simaturity.core.text import Text, say

from .choosing import Meaning, choice, keys
from .models import reference
from .named import NAMED, Schema, words_of
from .questions import questions


def with_words(schema: Schema, rubric: Rubric, checklist: Checklist | None) -> Schema:
    """The schema of profiles for those that are written for one rubric."""
    definitions: Schema = {**schema["$defs"], **_lists(rubric), "Coverage": _coverage(schema)}
    properties = {**schema["properties"]}
    properties["rubric"] = _pin(properties["rubric"], rubric)
    properties["domains"] = {**properties["domains"], "patternProperties": _own(rubric, "OwnDomain")}
    for name, found in _sections(rubric, checklist, definitions).items():
        closed = {"type": ["object", "null"], "properties": found, "additionalProperties": False}
        properties[name] = {**words_of(properties[name]), **closed}
    _point(definitions, rubric)
    return {**schema, "properties": properties, "$defs": dict(sorted(definitions.items()))}


def _sections(rubric: Rubric, checklist: Checklist | None, definitions: Schema) -> dict[str, dict[str, Schema]]:
    """The sections whose keys are ids, each with these keys."""
    found = {"conditions": questions(rubric, definitions)}
    if checklist:
        old = checklist.renamed
        barriers = {key: _barrier(one, rubric, checklist) for key, one in checklist.barriers.items()}
        levers = {key: _lever(one, rubric, checklist) for key, one in checklist.levers.items()}
        found["barriers"] = keys(barriers, old, reference("BarrierAnswers"))
        found["levers"] = keys(levers, old, reference("LeverAnswers"))
    return found


def _point(definitions: Schema, rubric: Rubric) -> None:
    """Let the values that are ids of the rubric be these only."""
    for name, key, goal in (
        ("Instrument", "kind", "InstrumentKindId"),
        ("Milestone", "reached", "MilestoneKindId"),
        ("Finding", "criterion", "CriterionId"),
    ):
        properties = definitions[name]["properties"]
        properties[key] = {**words_of(properties[key]), **reference(goal)}
    definitions["Claim"]["properties"]["stages"] |= {"items": reference("StageNumber"), "uniqueItems": True}
    definitions["Instrument"]["properties"]["domains"] |= {
        "properties": keys(_domains(rubric), rubric.renamed, reference("Coverage")),
        "patternProperties": _own(rubric, "Coverage"),
    }


def _lists(rubric: Rubric) -> dict[str, Schema]:
    """The ids that stand as values."""
    tag, old = rubric.language, rubric.renamed
    kinds = {key: _meaning(tag, one.title, one.about) for key, one in rubric.instruments.items()}
    milestones = {key: _meaning(tag, one.title, one.about) for key, one in rubric.milestones.items()}
    criteria = {
        key: _meaning(tag, one.title, one.statement)._replace(title=f"Stage {one.stage}, {say(one.title, 'en', tag)}")
        for key, one in rubric.criteria.items()
    }
    stages = {str(one.stage): _meaning(tag, one.name, one.about) for one in rubric.stages}
    most = NAMED["Domain"].schema["maxLength"]
    own = [{"type": "string", "pattern": pattern, "maxLength": most} for pattern in _own(rubric, "Domain")]
    return {
        "InstrumentKindId": _list("Kind of instrument", kinds, old),
        "MilestoneKindId": _list("Milestone", milestones, old),
        "CriterionId": _list("Criterion", criteria, old),
        "Domain": {**words_of(NAMED["Domain"].schema), **choice(_domains(rubric), old, own)},
        "StageNumber": {**_list("Stage", stages, {}), "type": "integer", "enum": [one.stage for one in rubric.stages]},
    }


def _list(title: str, meanings: dict[str, Meaning], renamed: Mapping[str, str]) -> Schema:
    return {"title": title, "description": "One of the rubric's, by its id.", **choice(meanings, renamed)}


def _meaning(language: str, title: Text, about: Text | None) -> Meaning:
    return Meaning(say(title, "en", language), say(about, "en", language) if about else "")


def _domains(rubric: Rubric) -> dict[str, Meaning]:
    """Without ``other``, which is written with a name of its own."""
    return {
        key: _meaning(rubric.language, one.title, one.about) for key, one in rubric.domains.items() if key != "other"
    }


def _own(rubric: Rubric, goal: str) -> dict[str, Schema]:
    """Domains of a profile's own, where the rubric lets it have any."""
    return {"^other/[a-z0-9]+(-[a-z0-9]+)*$": reference(goal)} if "other" in rubric.domains else {}


def _pin(schema: Schema, rubric: Rubric) -> Schema:
    message = f"expected {rubric.pin}: this schema is for profiles that are written for it"
    return {**words_of(schema), "type": "string", "const": rubric.pin, "errorMessage": message}


def _coverage(schema: Schema) -> Schema:
    """How an instrument covers a domain."""
    (covers,) = schema["$defs"]["Instrument"]["properties"]["domains"]["patternProperties"].values()
    return {"title": "Coverage", "description": "How an instrument covers a domain.", **covers}


def _barrier(barrier: Barrier, rubric: Rubric, checklist: Checklist) -> Meaning:
    tag = checklist.language
    lines = [say(barrier.statement, "en", tag)]
    lines += _listed("Stands in the way of", [_criterion(rubric, key) for key in barrier.blocks])
    titles = [say(checklist.levers[key].title, "en", tag) for key in barrier.levers if key in checklist.levers]
    lines += _listed("What lowers it", titles)
    return Meaning(say(barrier.title, "en", tag), "\n\n".join(lines))


def _lever(lever: Lever, rubric: Rubric, checklist: Checklist) -> Meaning:
    lines = [say(lever.statement, "en", checklist.language)]
    lines += _listed("Helps meet", [_criterion(rubric, key) for key in lever.helps])
    return Meaning(say(lever.title, "en", checklist.language), "\n\n".join(lines))


def _criterion(rubric: Rubric, key: str) -> str:
    """A criterion by its title, with its stage; by its id where the rubric at hand does not have it."""
    one = rubric.criteria.get(key)
    return f"{say(one.title, 'en', rubric.language)} (stage {one.stage})" if one else key


def _listed(what: str, items: list[str]) -> list[str]:
    return [f"{what}: {', '.join(items)}."] if items else []

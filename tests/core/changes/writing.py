"""A profile written anew: other places for keys and entries, other quotes, comments between, the same said."""

from __future__ import annotations

from random import Random
from typing import Any

import yaml

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.reading.profiles import parse_profile

from ..expecting import Data

STRICT = ("stages",)
"""Keys whose whole numbers must stay such."""
QUOTES = (None, "'", '"')


class _Quoted(str):
    """A text with the quotes that it is to be written in."""

    __slots__ = ("quote",)

    quote: str | None


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _quoted(dumper: _Dumper, text: _Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=text.quote)


_Dumper.add_representer(_Quoted, _quoted)


def read_anew(data: Data, rubric: Rubric, checklist: Checklist, seed: int = 0) -> Profile:
    """Write the data of a profile in another way and read it as a file is read."""
    chance = Random(seed)
    text = yaml.dump(_turned(data, chance, rubric), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=60)
    return parse_profile(_with_comments(text), rubric, checklist).result()


def _turned(value: Any, chance: Random, rubric: Rubric, key: str = "", ranking: bool = False) -> Any:
    if isinstance(value, dict):
        keys = chance.sample(list(value), len(value))
        ranked = {name for name, one in rubric.conditions.items() if one.type == "ranking"}
        return {
            _scalar(name, chance): _turned(value[name], chance, rubric, name, ranking or name in ranked)
            for name in keys
        }
    if isinstance(value, list):
        entries = [_turned(entry, chance, rubric, key, ranking) for entry in value]
        return entries if ranking and key == "answer" else chance.sample(entries, len(entries))
    return value if isinstance(value, bool) or key in STRICT else _scalar(value, chance)


def _scalar(value: Any, chance: Random) -> _Quoted:
    found = _Quoted(value)
    found.quote = chance.choice(QUOTES)
    return found


def _with_comments(text: str) -> str:
    """A comment before every key at the top, where none can be part of a text."""
    return "".join(line if line[0] in " -" else f"# Above.\n{line}" for line in text.splitlines(keepends=True))

"""What `simaturity fmt` does to a text costs, against what ruamel.yaml needs to load and dump it."""

from __future__ import annotations

import io
import re

from ruamel.yaml import YAML

from simaturity.files.layout import lay_out

from .generator import profile_text, vocabulary
from .measuring import Measure, in_turn

_KEY = re.compile(r"^( *(?:- )?[a-z0-9-]+): (?=\S)", re.MULTILINE)


def layout(profiles: int, rounds: int) -> list[Measure]:
    """Measure the layout of profiles, checks included: of some that are laid out already, and of some that are not."""
    words = vocabulary()
    tidy = [profile_text(i, words) for i in range(profiles)]
    untidy = [_KEY.sub(r"\1:   ", text) for text in tidy]
    if (lay_out(tidy[0]), lay_out(untidy[0])) != (tidy[0], tidy[0]) or tidy[0] == untidy[0]:
        raise SystemExit("the texts are not what they are taken for")

    def all_of(texts: list[str]) -> None:
        for text in texts:
            lay_out(text)

    ratios = in_turn((lambda: _round_trips(tidy), lambda: all_of(tidy), lambda: all_of(untidy)), rounds)
    against = "loading and dumping them with ruamel.yaml"
    return [
        Measure(f"laying out {profiles:,} profiles {which}", against, tuple(one[i] for one in ratios), None)
        for i, which in enumerate(("that are laid out already", "with a change in every line"))
    ]


def _round_trips(texts: list[str]) -> None:
    for text in texts:
        yaml = YAML()
        yaml.preserve_quotes = True
        yaml.width = 1_000_000  # lines are not folded
        yaml.dump(yaml.load(text), io.StringIO())

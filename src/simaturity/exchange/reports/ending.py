"""What stands open where a report ends: the beginning of something known, or words that no answer can rest on."""

from __future__ import annotations

from collections.abc import Iterable

from .answering import Answering
from .blocks import Block, label
from .letters import EDGES, bare
from .table import Table

_MOST_NAME_WORDS = 8


def is_beginning(it: Answering, block: Block, names: Iterable[str]) -> bool:
    """Whether a block is the beginning of what the form prints. `names` are keys of names of the territory."""
    said = block.said
    if block.heading or any(one.startswith(bare(said)) for one in it.table.beginnings):
        return True
    if it.table.stage.match(said):
        return it.in_legend or _is_cut_legend(block, it.table)
    if it.legend_open or label(said, it.table):
        return True
    known = list(names)
    return any(_is_cut(said, sentence.says, known) for sentence in it.table.sentences)


def _is_cut_legend(block: Block, table: Table) -> bool:
    content = table.stage.sub("", block.said).strip(EDGES)
    named = any(name.startswith(content) or content.startswith(name) for name in table.legend)
    return named and any(mark in block.text for mark in '"“«„')


def _is_cut(said: str, says: str, names: list[str]) -> bool:
    """Whether a key is the beginning of a fixed sentence, with one of these names or any other."""
    if any(says.replace("{region}", name).startswith(said) for name in names):
        return True
    first, _, rest = says.partition("{region}")
    if not first or rest.startswith(".") or not said.startswith(first):
        return False
    name, _, tail = said.removeprefix(first).partition(rest[:2] or " ")
    return name.count(" ") < _MOST_NAME_WORDS and rest[2:].startswith(tail)

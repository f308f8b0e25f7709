"""Lines of stages put down as claims, and the legend passed over."""

from __future__ import annotations

from .answering import Answering, within
from .blocks import Block
from .letters import EDGES, bare
from .listing import own_field
from .options import takes_back
from .stages import Declared, StageLine, stage_line

_MOST_LETTERS = 5_000
"""Of a line that declares stages."""
_OPENING = '“"«„'
_CLOSING = ('"', "”", "»", "'", "\u2019")
STAGES = "stages"


def stages_in(it: Answering, block: Block) -> StageLine | None:
    """A line that declares stages, or says what they mean; None for one that only speaks of some."""
    if len(block.said) > _MOST_LETTERS or not it.table.stage.search(block.said):
        return None
    begins = it.table.stage.match(block.said.lstrip(EDGES)) is not None
    below = it.holds(STAGES) and not it.noting
    if not begins and not below:
        return None
    found = stage_line(block.said, it.table, it.in_legend)
    if found is None or found.legend:
        return found if found and (below or found.named) else None
    fields = [field for one in found.declared for field in one.fields]
    if below:
        return found if begins or fields else None
    # Elsewhere somebody may write of stages of his own: only fields of the form tell that it is an answer.
    is_late = any(it.table.parts[id].holds == STAGES for id in it.seen)
    every = all(one.fields for one in found.declared) and all(field.domain for field in fields)
    every = every or not bare(it.table.stage.sub("", block.said))  # the fields stand below
    return found if every and not is_late else None


def is_stage_line(it: Answering, block: Block) -> bool:
    """Read a line of stages."""
    found = stages_in(it, block)
    if found is None:
        if it.holds(STAGES) and not it.noting and it.table.stage_word.match(block.said):
            it.leave(block, "stage-unknown")
            return True
        return False
    if not it.holds(STAGES):
        it.enter(next(id for id, part in it.table.parts.items() if part.holds == STAGES))
    if found.legend:
        it.in_legend = True
        it.legend_open = any(mark in block.text for mark in _OPENING) and not is_closed(block.text)
    elif any(takes_back(words) for words in _own(block, found)):
        it.leave(block)
    else:
        for one in found.declared:
            _declare(it, block, one)
    return True


def _own(block: Block, found: StageLine) -> list[str]:
    """The fields in the respondent's own words."""
    fields = [field for one in found.declared for field in one.fields]
    return [block.said[field.begin : field.end] for field in fields if not field.domain]


def is_closed(text: str) -> bool:
    """Whether a text in quotes ends with them."""
    return text.removesuffix("and").rstrip(" .;,").endswith(_CLOSING)


def _declare(it: Answering, block: Block, one: Declared) -> None:
    if any(not 1 <= stage <= len(it.rubric.stages) for stage in one.stages):
        it.leave(block, "stage-unknown")
        return
    domains = [field.domain or own_field(it, block, field.begin, field.end) for field in one.fields]
    if domains:
        it.book.claim(one.stages, tuple(domains), it.said(block))
    it.stage_due = () if domains else one.stages
    for begin, end in one.others:
        rest = within(block, begin, end)
        if rest.said:
            it.note(rest)

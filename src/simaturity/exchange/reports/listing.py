"""Lines below a question that are read as its options: whole ones, pieces of one, or ``Other``."""

from __future__ import annotations

from .answering import MOST_NAME, Answering, within
from .blocks import Block
from .letters import words_between
from .options import opens_option, option_in, slashed


def is_listed(it: Answering, block: Block) -> bool:
    """Read a block as one or several options of the question at hand. False where it is free text."""
    part = it.here()
    if part.holds == "stages":
        return _is_below_stage(it, block)
    options = it.options()
    if not options:
        return False
    if _is_piece(it, block) or it.take_row(block, options):
        return True
    if part.condition == "frameworks" and _is_other(it, block):
        return True
    ranking = it.ranking()
    if part.open or not (block.bullet or it.kind() == "scale"):
        if ranking:
            it.ranks.miss(ranking, block.bullet)
        return False
    if ranking or not it.is_nothing(block):
        it.leave_option(block)
    return True


def _is_piece(it: Answering, block: Block) -> bool:
    """Read a bullet that is one piece of an option with slashes: ``NGOs (local`` and then ``national)``."""
    before, it.begun = it.begun, None
    known = it.here().with_slashes
    if not known:
        return False
    said = slashed(block.said)
    if before and before.bullet == block.bullet:
        whole = before._replace(said=f"{slashed(before.said)}/{said}")
        found = known.get(slashed(whole.said))
        if found:
            it.take(found, before)
            return True
        if opens_option(whole.said, known):
            it.begun = whole
            return True
    if before:
        it.begun = before
        it.settle()
    if said and opens_option(said, known):
        it.begun = block
        return True
    return False


def _is_below_stage(it: Answering, block: Block) -> bool:
    """Read a bullet below a line of stages: its field, or what a slash has left of an option."""
    found = option_in(block.said, it.table.fields if it.stage_due else it.table.pieces)
    if found is None or it.in_legend:
        return False
    if it.stage_due:
        it.book.claim(it.stage_due, (found.id,), it.said(block))
        return True
    return it.book.add_to_claim(found.id)


def _is_other(it: Answering, block: Block) -> bool:
    """Read the option ``Other``, with what it names."""
    other = it.table.other.fullmatch(block.said.strip())
    if other and other["name"]:
        named = within(block, other.start("name"), len(block.said))
        it.book.own_domain(title_of(named.text or block.text))
        it.note(block)
    return other is not None


def own_field(it: Answering, block: Block, begin: int, end: int) -> str:
    """The domain of a field in the respondent's own words, with or without ``Other`` before them."""
    words = block.said[begin:end]
    other = it.table.other.fullmatch(words.strip())
    if other and other["name"]:
        begin += len(words) - len(words.lstrip()) + other.start("name")
    elif other:
        end = begin + len(words.partition("(")[0].rstrip())
    return it.book.own_domain(title_of(words_between(block.text, block.said, begin, max(begin, end - 1))))


def title_of(text: str) -> str:
    """The title of a field of a respondent's own."""
    return text.strip(' "“”„«».,;:()[]\u2013\u2014-')[:MOST_NAME].strip() or text[:MOST_NAME]

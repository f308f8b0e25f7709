"""Lines that begin too far right or left, and entries of lists without their dash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from simaturity.core.problem import escaped

from .failure import Failure, Said
from .lines import Line, around, hidden_above, lines_above, lines_below
from .spacing import glued

_LISTS = frozenset("declared findings milestones amounts targets".split())
"""Keys of our formats below which each entry begins with a dash."""

_UNFIT = "a line that does not fit those above it"


def further_right(failure: Failure, line: Line, key: Line) -> Said:
    """A line begins further right than the key above it, which has a value."""
    place = (line.number, line.column)
    message = "further right than the line above, which has a value already"
    if not key.dashed and not line.dashed and (said := _further_left(failure, line, key)):
        return said
    if not key.dashed and lacks_a_dash(failure, key):
        return lacking_dash(key)
    if line.dashed:
        return _further_dash(failure, line)
    return Said(place, message, _in_the_column_of(key))


def _further_left(failure: Failure, line: Line, key: Line) -> Said | None:
    """Of a key and the line below it, the key is the one that has moved."""
    before = next(lines_above(failure.lines, key.number), None)
    if before is None or before.key is None or before.dashed:
        return None
    if before.column == line.column:
        help = _in_the_column_of(before)
        return Said((key.number, key.column), "further left than the lines around it", help)
    if before.column == key.column > 1 and not before.value and line.key is not None:
        help = _in_the_column_of(line)
        return Said((key.number, key.column), "further left than the lines below it", help)
    return None


def _in_the_column_of(line: Line) -> str:
    return f'begin it in column {line.start}, as "{escaped(line.key or line.text, 20)}" in line {line.number}'


def _further_dash(failure: Failure, line: Line) -> Said:
    """A dash below a key that has a value: that of the next entry, too far right, or that of a list without a key."""
    place = (line.number, line.column)
    message = "an entry of a list behind a key that has a value already"
    dash = next((one for one in around(failure.lines, line) if one.dashed), None)
    if dash:
        return Said(place, message, f"begin it in column {dash.column}, as the dash in line {dash.number}")
    return Said(place, message, "write the key of the list on the line above it")


def lacks_a_dash(failure: Failure, key: Line) -> bool:
    """Whether a list stands around a key: by its name, or since entries beside the key have dashes."""
    parent = next(around(failure.lines, key), None)
    if parent is None:
        return False
    if parent.key in _LISTS and not parent.value:
        return True
    above = [line.dashed for line in _beside(lines_above(failure.lines, key.number), key.column)]
    below = [line.dashed for line in _beside(lines_below(failure.lines, key.number), key.column)]
    return bool(above + below) and all(above) and all(below)


def _beside(lines: Iterator[Line], column: int) -> Iterator[Line]:
    """The lines that begin in a column, as far as no other one begins further left."""
    within = takewhile(lambda line: line.column >= column, lines)
    return (line for line in within if line.column == column)


def lacking_dash(line: Line) -> Said:
    """A line is an entry of a list but for its dash."""
    what = escaped(line.key + ":" if line.key else line.text, 20)
    return Said((line.number, line.column), "an entry of a list without its dash", f'write "- {what}"')


def out_of_line(failure: Failure) -> Said | None:
    """A line begins in a column where none of those that it may belong to does."""
    line, above = failure.line, failure.above
    if above is None or failure.place[1] != line.column:
        return None
    if said := glued(line) or cut_above(line, above):
        return said
    hidden = hidden_above(failure.lines, line.number)
    if hidden and (hidden.dashed or hidden.column <= line.column):
        return Said(failure.place, _UNFIT, hidden.hint())
    if above.value and line.column > above.start:
        return further_right(failure, line, above)
    if line.dashed and above.value and line.column == above.start:
        return _further_dash(failure, line)
    dash = _dash_above(failure, line)
    if dash and not line.dashed and dash.column == line.column:
        return _beside_dashes(line, dash)
    return _wrong_parent(failure, line) or Said(failure.place, _UNFIT, _columns(failure, line))


def cut_above(line: Line, above: Line | None) -> Said | None:
    """A text would go on, had a comment not ended it in the line above."""
    if above is None or line.key is not None or line.dashed or " #" not in above.text or line.start < above.start:
        return None
    place = (above.number, above.start + above.text.index(" #") + 1)
    help = 'put the text in quotes, "...", if # belongs to it; else delete the comment'
    return Said(place, "a comment begins here, and the text goes on below it", help)


def _wrong_parent(failure: Failure, line: Line) -> Said | None:
    """A line fits, and the one that it seems to stand below is the one that does not."""
    parent = next(around(failure.lines, line), None)
    child = next(lines_below(failure.lines, parent.number), None) if parent else None
    if not parent or not child or parent.value or parent.dashed:
        return None
    hidden = hidden_above(failure.lines, child.number)
    if hidden and parent.number < hidden.number and hidden.column == line.column:
        return Said((child.number, child.column), "further right than the lines beside it", hidden.hint())
    last = failure.above
    after = next(lines_below(failure.lines, line.number), None)
    if last == child and child.key and after and after.column == line.column:
        return Said((child.number, child.column), "further right than the lines below it", _in_the_column_of(line))
    before = next((one for one in lines_above(failure.lines, parent.number) if one.column <= line.column), None)
    if before and before.column == line.column and before.key and not line.dashed:
        place = (parent.number, parent.column)
        return Said(place, "further left than the lines beside it", _in_the_column_of(before))
    return None


def _dash_above(failure: Failure, line: Line) -> Line | None:
    """The first line of the last entry of the list that a line stands in."""
    return next((one for one in lines_above(failure.lines, line.number) if one.dashed), None)


def _beside_dashes(line: Line, dash: Line) -> Said:
    if line.key == dash.key or line.key is None:
        return lacking_dash(line)
    return Said((line.number, line.column), "a key in the column of the dashes", _in_the_column_of(dash))


def _columns(failure: Failure, line: Line) -> str:
    """Name the columns that a line may begin in, of those to the left and right of where it does."""
    nearer: dict[int, Line] = {}
    column = line.column + 1000
    for above in lines_above(failure.lines, line.number):
        if above.column < column:
            column = above.column
            wanted = above.column if line.dashed else above.start
            if above.dashed or not line.dashed:
                nearer.setdefault(wanted, above)
        if column < line.column:
            break
    options = [f"in column {at} as line {one.number}" for at, one in sorted(nearer.items()) if at != line.column]
    return f"begin it {', or '.join(options[:2])}" if options else "let what belongs together begin in one column"

"""What `simaturity import` says of a report that it has read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from simaturity.core.problem import escaped

if TYPE_CHECKING:
    from simaturity.core.rubric import Rubric
    from simaturity.exchange.reports.draft import Draft
    from simaturity.exchange.reports.profile import Made as Data

MOST_LISTED = 20
"""Lines that are listed on the screen; the file has them all."""
MOST_OPEN = 8
"""Open questions that are named; more stand in the file."""
_WHY = {
    "second-answer": "a second answer to the question",
    "too-many": "more than the question takes",
    "stage-unknown": "no stage of the rubric",
    "other-territory": "on another territory",
    "too-long": "what a note has no room for",
    "no-question": "the rubric does not ask it",
    "no-barrier": "not in the checklist",
    "no-place": "a place that is not understood; what follows it is in the note",
}


def reason(why: str | None) -> str:
    """Why something was not placed, in brackets."""
    return f" ({_WHY[why]})" if why else ""


def summary(draft: Draft, made: Data, rubric: Rubric, territories: Mapping[str, str], code: str | None) -> list[str]:
    """What was found, what is open, and what is missing. `code` is that of the territory that was asked for."""
    from simaturity.exchange.reports.draft import found_in

    told = [*_answers(draft, made, rubric), *_whose(draft, territories, code)]
    if draft.absent:
        told.append(f"nothing found of: {', '.join(draft.absent)}")
    unit = "page" if draft.paged else "line"
    if draft.cut is not None:
        told.append(f"it may be cut: nothing behind {unit} {draft.cut} says that it is whole")
    if not found_in(draft) and not draft.claims:
        told.append("no answer was found in it")
    told += [
        f"not placed: {unit} {one.place}: {escaped(one.text, 100)}{reason(one.why)}"
        for one in made.unplaced[:MOST_LISTED]
    ]
    rest = len(made.unplaced) - MOST_LISTED
    return [*told, *([f"and {rest} more, at the end of the file"] if rest > 0 else [])]


def _answers(draft: Draft, made: Data, rubric: Rubric) -> list[str]:
    from simaturity.core.text import say

    asked = made.data["conditions"]
    open_ = [id for id, one in asked.items() if one["answer"] == "unknown"]
    told = (
        f"{len(asked) - len(open_)} of {len(asked)} questions answered, {len(open_)} open; "
        f"declared stages: {len(draft.claims)}; barriers: {len(made.data.get('barriers', ()))}; "
        f"not placed: {len(made.unplaced)}"
    )
    titles = [say(rubric.conditions[id].title, "en", rubric.language) for id in open_]
    return [told, *([f"open: {'; '.join(titles)}"] if 0 < len(titles) <= MOST_OPEN else [])]


def _whose(draft: Draft, territories: Mapping[str, str], code: str | None) -> list[str]:
    """Which of several territories counts, and where another one was asked for."""
    from simaturity.exchange.reports.regions import is_same, region_of

    title = draft.title if draft.title and draft.body else None
    differs = title is not None and not is_same(title, draft.body[0], territories)
    found = region_of(draft, territories)
    if code and found and found.territory.code != code:
        also = f", its title of {escaped(title)}" if title and differs else ""
        return [f"the report speaks of {escaped(found.name)}{also}; it is filed under {code}, as asked"]
    if not (title and differs):
        return []
    counts = f"{code} counts, as asked" if code else "the text counts"
    return [f'the title says "{escaped(title)}", the text "{escaped(draft.body[0])}": {counts}']

"""What `score --explain` says of instruments that do not count because of whose they are."""

from __future__ import annotations

from ..core.assessment import Assessment
from ..core.scoring.left_out import LeftOut, left_out
from .names import Names
from .phrase import phrase
from .view import View
from .words import words


def with_left_out(seen: View, it: Assessment) -> View:
    """The same view, each of its domains with the instruments that do not count in it."""
    found, names = left_out(it), Names(it, None, words(seen.lang))
    domains = (
        one._replace(left_out=tuple(_said(each, names) for each in found.get(one.id, ()))) for one in seen.domains
    )
    return seen._replace(domains=tuple(domains))


def _said(one: LeftOut, names: Names) -> str:
    _ = names.words.gettext
    own = names.profile.instruments[one.instrument].level == "region"
    pattern = (
        _("{instrument}: government does not lead it, so that it does not count for {criteria}")
        if own
        else _("{instrument}: it is not the region's own, so that it does not count for {criteria}")
    )
    return phrase(pattern, instrument=names.instrument(one.instrument), criteria=names.criteria(one.criteria))

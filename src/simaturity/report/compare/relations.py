"""How the regions stand to each other, in signs and in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...core.comparison import Comparison, Relation
from ..phrase import phrase
from ..words import Words
from .regions import Regions, RegionView

SIGNS: Mapping[Relation, str] = {
    "ahead-in-every-case": "»",
    "ahead-on-the-evidence": ">",
    "level": "=",
    "undecided": "~",
    "behind-on-the-evidence": "<",
    "behind-in-every-case": "«",
    "not-comparable": "/",
}
TYPEWRITTEN: Mapping[Relation, str] = {**SIGNS, "ahead-in-every-case": ")", "behind-in-every-case": "("}
"""The same for where there is only ASCII."""


class RelationView(NamedTuple):
    """How one region stands to another."""

    id: Relation
    sign: str
    said: str


class RelationRow(NamedTuple):
    """How one region stands to all, in their order."""

    region: RegionView
    cells: tuple[RelationView | None, ...]
    """None: the region itself."""


class Meaning(NamedTuple):
    """What a relation means."""

    relation: RelationView
    means: str


class Relations(NamedTuple):
    """How all stand to all."""

    rows: tuple[RelationRow, ...]
    meanings: tuple[Meaning, ...]
    """Of the relations that occur."""
    sentence: str | None
    """The relation of two regions in a sentence; None where there are more, or they cannot be compared."""


def relations(found: Comparison, regions: Regions) -> Relations:
    """Word the relations."""
    said, means = _said(regions.words), _means(regions.words)
    known = {name: RelationView(name, sign, said[name]) for name, sign in SIGNS.items()}
    rows = tuple(
        RelationRow(region, tuple(known[one] if one else None for one in row))
        for region, row in zip(regions.all, found.relations, strict=True)
    )
    held = {one for row in found.relations for one in row}
    return Relations(
        rows=rows,
        meanings=tuple(Meaning(known[name], means[name]) for name in SIGNS if name in held),
        sentence=_sentence(found, regions) if len(rows) == 2 else None,
    )


def _said(say: Words) -> Mapping[Relation, str]:
    _ = say.gettext
    return {
        "ahead-in-every-case": _("ahead in every case"),
        "ahead-on-the-evidence": _("ahead on the evidence"),
        "level": _("level"),
        "undecided": _("undecided"),
        "behind-on-the-evidence": _("behind on the evidence"),
        "behind-in-every-case": _("behind in every case"),
        "not-comparable": _("not comparable"),
    }


def _means(say: Words) -> Mapping[Relation, str]:
    _ = say.gettext
    return {
        "ahead-in-every-case": _("nowhere lower and somewhere higher, whatever the unknowns turn out to be"),
        "ahead-on-the-evidence": _("shows nowhere less and somewhere more: what is shown, not what is"),
        "level": _("the same stage is supported in every domain compared"),
        "undecided": _("each is ahead of the other somewhere"),
        "behind-on-the-evidence": _("shows nowhere more and somewhere less: what is shown, not what is"),
        "behind-in-every-case": _("nowhere higher and somewhere lower, whatever the unknowns turn out to be"),
        "not-comparable": _("in no domain has every region evidence"),
    }


def _sentence(found: Comparison, regions: Regions) -> str | None:
    """The relation of two regions, told from the side of the one ahead."""
    stands = found.relations[0][1]
    if stands is None or stands == "not-comparable":
        return None
    one, other = regions.all if not stands.startswith("behind") else reversed(regions.all)
    _ = regions.words.gettext
    in_every_case = _(
        "{one} is ahead of {other} in every case: nowhere lower and somewhere higher, whatever the unknowns turn out "
        "to be."
    )
    on_the_evidence = _(
        "{one} is ahead of {other} on the evidence: it shows nowhere less and somewhere more. That is what is shown, "
        "not what is."
    )
    patterns: Mapping[Relation, str] = {
        "ahead-in-every-case": in_every_case,
        "behind-in-every-case": in_every_case,
        "ahead-on-the-evidence": on_the_evidence,
        "behind-on-the-evidence": on_the_evidence,
        "level": _("{one} and {other} are level: the same stage is supported in every domain compared."),
        "undecided": _("{one} and {other} are undecided: each is ahead of the other somewhere."),
    }
    return phrase(patterns[stands], one=one.name, other=other.name)

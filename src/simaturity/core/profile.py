"""The profile: what is known of one region, every statement dated and with its sources."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from .dates import DateField
from .model import Flag, Id, Model, Number, Once, Pin, Whole
from .text import Language, Plain, Text

SourceKind = Literal[
    "law", "official", "self-report", "evaluation", "academic", "civil-society", "press", "interview", "other"
]
LedBy = Literal["government", "mixed", "civil-society"]
Level = Literal["region", "federal", "local", "european", "other-region", "private"]
Coverage = Literal["dedicated", "partial"]
BarrierStatus = Literal["present", "absent", "unknown", "not-applicable"]
Qualifier = Literal["exactly", "at-least", "at-most", "about"]

_Domain = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=80)
]
Domain = Annotated[_Domain, Once(_Domain)]
"""A domain of the rubric, or ``other/<slug>`` with a title under `Profile.domains`."""

_Url = Annotated[str, StringConstraints(pattern=r'^https?://[^\s<>"\\^`{|}]+$', max_length=2000)]
Url = Annotated[_Url, Once(_Url)]

_Span = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"),
]
Span = Annotated[_Span, Once(_Span)]
"""A date or two dates: ``2013`` or ``2013-07/2017-06``."""


def _as_reference(value: Any) -> Any:
    """``gcsi`` is short for ``{source: gcsi}``."""
    return {"source": value} if isinstance(value, str) else value


def _as_list(value: Any) -> Any:
    """One answer is short for a list of one."""
    return [value] if isinstance(value, dict) else value


class SourceReference(Model):
    """A source that a statement rests on."""

    source: Id
    """Id of a source of the profile."""
    at: Text | None = None
    """The place in the source: a heading, a page, an article."""
    quote: Plain | None = None
    """Its words, up to 25, in the language of the source."""


Sources = tuple[Annotated[SourceReference, BeforeValidator(_as_reference)], ...]


class Snapshot(Model):
    """A copy of a source that is kept with the profile."""

    path: Plain
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Source(Model):
    """A document or page that statements rest on."""

    title: Text
    kind: SourceKind
    publisher: Text | None = None
    url: Url | None = None
    archived: Url | None = None
    """Where a public archive keeps a copy."""
    published: DateField | None = None
    """When it was published, as far as it says so; absent where it prints no date."""
    collected: DateField | None = None
    """When it was read."""
    language: Language | None = None
    snapshot: Snapshot | None = None
    note: Text | None = None


class Statement(Model):
    """What every answer shares: when it held, what it rests on, what is open about it."""

    on: DateField | None = None
    """Since when. Default: the earliest publication of its sources, else the profile's `as_of`."""
    until: DateField | None = None
    """Until when, where a term is stated."""
    sources: Sources = ()
    contested: Flag = False
    """Sources dispute it: it scores as unknown."""
    note: Text | None = None
    question: Text | None = None
    """What is open about it."""


class Claim(Statement):
    """A stage that a source declares. One claim over several domains is one observation."""

    stages: Annotated[tuple[Whole, ...], Field(min_length=1, max_length=20)]
    """The stages named, mostly one."""
    domains: Annotated[tuple[Domain, ...], Field(min_length=1)]


class Amount(Model):
    """A sum of money as a source states it. Sums that differ between sources stand side by side."""

    value: Annotated[Number, Field(ge=0)] | None = None
    """In units of the currency; absent where only the existence of money is told."""
    qualifier: Qualifier = "exactly"
    currency: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3}|unknown)$")] = "unknown"
    """ISO 4217, or ``unknown`` where the source prints none."""
    for_: Annotated[Text | None, Field(alias="for")] = None
    period: Span | None = None
    per: Literal["year", "project", "total"] = "total"
    sources: Sources = ()
    note: Text | None = None


class Target(Model):
    """A number that an instrument plans or has reached. A target is never a result."""

    id: Id
    title: Text | None = None
    planned: Annotated[Number, Field(ge=0)] | None = None
    actual: Annotated[Number, Field(ge=0)] | None = None
    per: Literal["year", "total"] = "total"
    unit: Text | None = None
    qualifier: Qualifier = "exactly"
    on: DateField | None = None
    """The date or period that the number speaks of."""
    sources: Sources = ()
    note: Text | None = None


class Milestone(Model):
    """Something that happened to an instrument."""

    reached: Id
    """A milestone of the rubric's vocabulary."""
    id: Id | None = None
    """Default: `reached`. A second one of the same kind in an instrument needs its own."""
    on: DateField | None = None
    """When it happened; reads as the first day."""
    by: DateField | None = None
    """It had happened at the latest then; reads as the last day."""
    until: DateField | None = None
    """The stated end of its term or period; holds up to the last day."""
    seen: DateField | None = None
    """The time that its sources speak of, where they look back."""
    state: Literal["done", "underway"] = "done"
    inferred: Flag = False
    """The milestone or its date is a conclusion, said in no source: scores as unknown."""
    domains: Annotated[tuple[Domain, ...] | None, Field(min_length=1)] = None
    """The instrument's domains that it concerns; default: all of them."""
    answers: tuple[Id, ...] = ()
    """Other instruments whose evaluation this strengthening answers."""
    sources: Sources = ()
    note: Text | None = None
    question: Text | None = None

    @property
    def key(self) -> str:
        """Its id in the instrument."""
        return self.id or self.reached


class Instrument(Model):
    """A law, strategy, programme, fund, body or the like, with what happened to it."""

    title: Text
    kind: Id
    """An instrument kind of the rubric."""
    led_by: LedBy = "government"
    level: Level = "region"
    domains: Annotated[dict[Domain, Coverage], Field(min_length=1)]
    part_of: tuple[Id, ...] = ()
    replaces: tuple[Id, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    amounts: tuple[Amount, ...] = ()
    targets: tuple[Target, ...] = ()
    named: tuple[Text, ...] = ()
    """Bodies and partners that the sources name for it."""
    url: Url | None = None
    sources: Sources = ()
    note: Text | None = None
    question: Text | None = None


class Finding(Statement):
    """An analyst's direct answer to a criterion, with the reason."""

    criterion: Id
    domains: Annotated[tuple[Domain, ...], Field(min_length=1)]
    answer: Literal["met", "not-met", "partly", "not-applicable", "unknown"]
    because: Text


def _as_answer(value: Any) -> Any:
    """``unknown`` is no answer: so a question can stand in a file before anybody has answered it."""
    return None if value == "unknown" else value


_Answer = Annotated[str | tuple[Id, ...] | None, Field(union_mode="left_to_right"), BeforeValidator(_as_answer)]


class ConditionAnswer(Statement):
    """An answer to a question on the ecosystem."""

    answer: _Answer = None
    """An option (scale), options (checklist), options in order (ranking), ``yes`` or ``no`` (presence).

    ``unknown``, or nothing: no answer.
    """
    named: tuple[Text, ...] = ()
    """What the source names beside or instead of an option."""


class BarrierAnswer(Statement):
    """What is said of one item of the barriers checklist."""

    status: BarrierStatus
    severity: Literal["minor", "moderate", "severe"] | None = None
    domains: Annotated[tuple[Domain, ...] | None, Field(min_length=1)] = None
    """Default: all domains."""


class LeverAnswer(Statement):
    """What is said of one lever: somebody asks for it, or it is in place."""

    status: Literal["asked", "in-place", "dropped"]
    who: Text | None = None
    """Who asks for it, or who put it in place."""
    domains: Annotated[tuple[Domain, ...] | None, Field(min_length=1)] = None
    instruments: tuple[Id, ...] = ()
    """The instruments that put it in place."""


class Region(Model):
    """The territory whose policy is assessed."""

    id: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|x-[a-z0-9]+(-[a-z0-9]+)*)$")]
    """ISO 3166-1 or 3166-2 code, or ``x-name`` for a territory without one."""
    name: Text


class Review(Model):
    """Who read the profile against its sources, and when."""

    by: Text
    on: DateField


class OwnDomain(Model):
    """A domain that the rubric files under ``other``."""

    title: Text


class Profile(Model):
    """One YAML file: what is known of one region."""

    schema_: Annotated[Literal["simaturity/profile/1"], Field(alias="schema")]
    rubric: Pin
    """The rubric that it is written for."""
    id: Id | None = None
    """Tells several profiles of one region apart. Default: the region's id."""
    language: Language = "en"
    """The language of its plain texts."""
    region: Region
    as_of: DateField
    """The date it speaks for; reads as the last day."""
    title: Text | None = None
    authors: tuple[Plain, ...] = ()
    reviewed: Review | None = None
    licence: Plain | None = None
    note: Text | None = None
    questions: tuple[Text, ...] = ()
    domains: dict[Domain, OwnDomain] = {}
    sources: dict[Id, Source] = {}
    declared: tuple[Claim, ...] = ()
    instruments: dict[Id, Instrument] = {}
    findings: tuple[Finding, ...] = ()
    conditions: dict[Id, Annotated[tuple[ConditionAnswer, ...], BeforeValidator(_as_list), Field(min_length=1)]] = {}
    barriers: dict[Id, Annotated[tuple[BarrierAnswer, ...], BeforeValidator(_as_list), Field(min_length=1)]] = {}
    levers: dict[Id, Annotated[tuple[LeverAnswer, ...], BeforeValidator(_as_list), Field(min_length=1)]] = {}

    @property
    def key(self) -> str:
        """Its id, by which profiles are matched."""
        return self.id or self.region.id

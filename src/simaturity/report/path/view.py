"""What a page on paths says, in the order of reading."""

from typing import Literal, NamedTuple

from ...core.paths import Way
from ...core.rubric import Outcome
from ..sections.ladder import Ladder


class LeverView(NamedTuple):
    """A measure that lowers a barrier or helps meet the criterion."""

    id: str
    title: str
    status: Literal["in-place", "asked", "dropped", "unknown"]
    said: str
    """The status in words."""


class HindranceView(NamedTuple):
    """A barrier in the way."""

    id: str
    title: str
    binding: bool
    """It stands before the very next stage."""
    levers: tuple[LeverView, ...]


class SourceView(NamedTuple):
    """A source of another region, with the place in it."""

    id: str
    title: str
    at: str | None
    url: str | None


class WalkView(NamedTuple):
    """Another region that meets the criterion in the same domain, or met it once."""

    id: str
    region: str
    how: str
    """The instruments with their dates, or the reason that its analysts give; and since when it is over."""
    sources: tuple[SourceView, ...]


class StepView(NamedTuple):
    """A criterion to be met."""

    number: int
    id: str
    title: str
    stage: str
    """Stage 6."""
    statement: str
    outcome: Outcome
    said: str
    """The outcome in words."""
    reason: str
    way: Way
    way_said: str
    """The way in a few words."""
    way_means: str
    """What it asks for."""
    brings: str
    """Other open criteria that it implies; empty where there are none."""
    advice: str
    evidence: str | None
    """What would count as evidence."""
    barriers: tuple[HindranceView, ...]
    levers: tuple[LeverView, ...]
    """Those that help meet it, beside those that lower the barriers."""
    walks: tuple[WalkView, ...]
    once: tuple[WalkView, ...]
    """The regions that met it once, where that ended or is no longer attested."""


class PathView(NamedTuple):
    """One domain."""

    id: str
    title: str
    headline: str
    tally: str | None
    """How many criteria there are of each way."""
    notes: tuple[str, ...]
    ladder: Ladder
    steps: tuple[StepView, ...]
    command: tuple[str, ...]
    """What tries the path out, in parts that belong on one line; empty without steps."""


class OtherView(NamedTuple):
    """A region that the path is held against."""

    id: str
    region: str
    as_of: str


class PathsView(NamedTuple):
    """One region at one date, with the paths of its domains to one stage."""

    lang: str
    region: str
    id: str
    as_of: str
    rubric: str
    target: str
    """Stage 6, Policy in Effect & Actively Implemented."""
    paths: tuple[PathView, ...]
    nothing: str | None
    """Why there is no path; None where there is one."""
    among: tuple[OtherView, ...]
    compared: str | None
    """The regions that it is held against, in a sentence."""

"""The form of published reports: the words by which a report's headings, fixed sentences and options are known."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .model import Id, Model, Pin
from .profile import Domain, SourceKind
from .text import Language, Plain


def _as_list(value: Any) -> Any:
    """One wording is short for a list of one."""
    return [value] if isinstance(value, str) else value


Wordings = Annotated[tuple[Plain, ...], BeforeValidator(_as_list), Field(min_length=1)]
"""The ways in which something is printed. Capitals, accents, brackets, quotes and a sign behind make no difference."""

ByLanguage = dict[Language, Wordings]
"""Wordings by the language that they are in."""


class Saying(Model):
    """A sentence that the form prints in every report, or one of those that it prints by the answer."""

    says: Plain
    """The sentence. ``{region}`` stands for the territory, ``{option}`` for one option, ``{options}`` for several in a
    row, and ``{words}`` for words of the respondent's own."""
    answer: Id | None = None
    """The option that the sentence gives by itself."""


class Section(Model):
    """A question of the form: how its place is told, and what answers it."""

    title: Plain | None = None
    """Its heading in English; sources of answers name it as their place."""
    holds: Literal["condition", "stages", "barriers", "nothing"] | None = None
    """What is read from it. Default: an answer to `condition`."""
    condition: Id | None = None
    """The condition of the rubric that it answers, or that takes the free text of a section of another kind."""
    headings: ByLanguage = {}
    sentences: tuple[Saying, ...] = ()
    options: dict[Id, Wordings] = {}
    """How each option of the condition, or each barrier, is printed."""
    open: bool = False
    """Whether a list may hold what is no option, as a respondent's own words."""


class FormSource(Model):
    """What a profile says of the report as a source."""

    id: Id
    title: Plain
    """``{region}`` stands for the territory."""
    publisher: Plain
    kind: SourceKind = "self-report"
    undated: Plain | None = None
    """The note of a report that prints no date."""


class Form(Model):
    """One YAML file: a form of reports, or what is to be added to one."""

    schema_: Annotated[Literal["simaturity/form/1"], Field(alias="schema")]
    title: Plain | None = None
    rubric: Pin | None = None
    """The rubric whose questions the form asks."""
    licence: Plain | None = None
    source: FormSource | None = None
    report: ByLanguage = {}
    """The title of a report, which the name of the territory follows."""
    furniture: ByLanguage = {}
    """Lines of the page around a report."""
    ends: ByLanguage = {}
    """Lines of the page with which a report is over."""
    labels: ByLanguage = {}
    """What stands before free text: ``More details``."""
    stage: ByLanguage = {}
    """The word before the number of a stage."""
    legend: ByLanguage = {}
    """The names of the stages, by which the legend is told from what is declared."""
    legend_follows: ByLanguage = {}
    """The line after which the legend stands."""
    other: ByLanguage = {}
    """The option of a field that the form does not list."""
    nothing: ByLanguage = {}
    """What is written where there is none: said, it is a "no"."""
    not_said: ByLanguage = {}
    """What is written where nothing is said."""
    domains: dict[Domain, Wordings] = {}
    """How each policy field is printed."""
    parts: dict[Domain, Wordings] = {}
    """What a bullet holds where the slashes of one option were made several bullets."""
    territories: dict[str, Wordings] = {}
    """Names of territories beside those of ISO 3166, by their code."""
    sections: dict[Id, Section] = {}

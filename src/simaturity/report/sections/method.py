"""What a reader needs to check a report and to cite it: the rubric, the contents, the ladder with its criteria."""

from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.text import say
from ..names import Names
from ..phrase import phrase


class Contents(NamedTuple):
    """What was assessed and by what, as hashes of the content."""

    profile: str
    """SHA-256 of the profile, hexadecimal."""
    rubric: str
    barriers: str | None


class CriterionLine(NamedTuple):
    """A criterion of the ladder."""

    id: str
    title: str
    statement: str
    supporting: bool


class StageLine(NamedTuple):
    """A stage of the ladder."""

    number: int
    name: str
    about: str | None
    criteria: tuple[CriterionLine, ...]


class Method(NamedTuple):
    """The last section."""

    rubric: str
    """Id and version."""
    title: str
    barriers: str | None
    contents: Contents
    stages: tuple[StageLine, ...]
    citation: str
    licence: str | None
    authors: tuple[str, ...]
    reviewed: str | None
    questions: tuple[str, ...]
    note: str | None


def method(it: Assessment, contents: Contents, names: Names) -> Method:
    """Describe how the report came about."""
    profile, rubric = it.profile, it.rubric
    return Method(
        rubric=rubric.pin,
        title=names.ours(rubric.title),
        barriers=names.checklist.pin if names.checklist else None,
        contents=contents,
        stages=tuple(
            StageLine(
                stage.stage,
                names.ours(stage.name),
                names.ours(stage.about) if stage.about else None,
                tuple(
                    CriterionLine(name, names.ours(one.title), names.ours(one.statement), one.kind == "supporting")
                    for name, one in rubric.criteria.items()
                    if one.stage == stage.stage
                ),
            )
            for stage in sorted(rubric.stages, key=lambda stage: stage.stage)
        ),
        citation=_citation(it, contents, names),
        licence=profile.licence,
        authors=profile.authors,
        reviewed=_reviewed(it, names),
        questions=tuple(names.theirs(question) for question in profile.questions),
        note=names.theirs(profile.note) if profile.note else None,
    )


def _citation(it: Assessment, contents: Contents, names: Names) -> str:
    """Who, what, as of when, by which rules, and which content: enough to find the same page again."""
    pattern = names.words.gettext(
        "{authors}: {region}, stage of social-innovation policy, as of {date}. "
        "Rubric {rubric}, content {rubric_hash}; profile {profile}, content {profile_hash}."
    )
    return phrase(
        pattern,
        authors=", ".join(it.profile.authors) or names.words.gettext("No author named"),
        region=say(it.profile.region.name, names.words.lang, it.profile.language),
        date=names.words.day(it.as_of),
        rubric=it.rubric.pin,
        rubric_hash=contents.rubric[:12],
        profile=it.profile.key,
        profile_hash=contents.profile[:12],
    )


def _reviewed(it: Assessment, names: Names) -> str | None:
    if it.profile.reviewed is None:
        return None
    by, on = names.theirs(it.profile.reviewed.by), names.words.period(it.profile.reviewed.on)
    return phrase(names.words.gettext("Reviewed by {name}, {date}"), name=by, date=on)

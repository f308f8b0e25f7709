"""What each value of a key means that takes one of a few."""

from __future__ import annotations

from typing import Any

EXPLAINED: tuple[dict[str, str], ...] = (
    {
        "law": "The text of a law, decree, order or other act, or its official journal.",
        "official": "A page or document of an authority about its policy.",
        "self-report": "What a region tells of itself to others, such as an answer to a questionnaire.",
        "evaluation": "A study that judges a policy.",
        "academic": "A publication of researchers.",
        "civil-society": "A publication of associations, networks or enterprises.",
        "press": "A newspaper, magazine or broadcast.",
        "interview": "What somebody said to the author.",
        "other": "Anything else.",
    },
    {
        "government": "The region's authorities lead it.",
        "mixed": "Authorities and others lead it together.",
        "civil-society": "Others lead it; the rubric says what it may show.",
    },
    {
        "region": "The region's own authorities; what it co-signs or co-funds is its own.",
        "federal": "The state that the region is part of.",
        "local": "Towns, municipalities or provinces.",
        "european": "The European Union or another body of several states.",
        "other-region": "Another region.",
        "private": "Nobody public.",
    },
    {
        "dedicated": "Made for the domain, or for a whole recognised part of it.",
        "partial": "A general instrument that includes the domain or may reach it.",
    },
    {
        "present": "A source says that it stands in the way.",
        "absent": "A source says that it does not.",
        "unknown": "Nobody has said; the same as leaving it out.",
        "not-applicable": "It cannot stand in the way here.",
    },
    {
        "exactly": "The number as it is.",
        "at-least": "That number or more.",
        "at-most": "That number or less.",
        "about": "A rounded or estimated number.",
    },
    {"year": "For each year.", "project": "For each project.", "total": "In all."},
    {"year": "For each year.", "total": "In all."},
    {"done": "It has happened.", "underway": "It has begun and is not finished."},
    {
        "met": "The statement of the criterion is true.",
        "not-met": "A source shows that it is not true.",
        "partly": "It is true in part, and known what is missing: does not meet the criterion.",
        "not-applicable": "It cannot apply to this region; only some criteria allow it.",
        "unknown": "Looked for, and neither shown nor refuted.",
    },
    {"minor": "It slows things down.", "moderate": "It holds much back.", "severe": "It stops things."},
    {
        "asked": "Somebody asks for it.",
        "in-place": "It is there.",
        "dropped": "It was there, or asked for, and is no more.",
    },
    {
        "ends": "The instrument is over from the next day.",
        "suspends": "The instrument does not work meanwhile.",
        "resumes": "The instrument works again.",
        "weakens": "The instrument was cut back; reported, never scored.",
    },
    {
        "required": "The stage cannot be reached without it.",
        "supporting": "It counts towards the number that the stage asks for.",
    },
    {"begun": "Something underway meets it.", "done": "Only something finished meets it."},
    {
        "event": "It happened: it does not age, and survives an ending.",
        "state": "It lasts: it ends with its instrument, and may age.",
    },
    {
        "scale": "One option, from the least to the most.",
        "checklist": "All options that apply.",
        "ranking": "Options in order, the first first.",
        "presence": "Yes or no.",
    },
    {
        "met": "The criterion is met.",
        "not-met": "The criterion is refuted.",
        "not-applicable": "The criterion does not apply.",
    },
)
"""Each key with its values."""


def meanings(values: tuple[Any, ...]) -> dict[str, list[str]]:
    """What the values of a key mean, in their order."""
    found = next(known for known in EXPLAINED if set(known) == set(values))
    return {"enumDescriptions": [found[value] for value in values]}

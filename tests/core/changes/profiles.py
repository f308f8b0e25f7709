"""Small profiles for the tests of single modules."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.changes.facts import Facts, facts
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

from ..casework import profile_data


def profile(**sections: Any) -> Profile:
    """A profile of some sections, written as a row of a table."""
    return Profile.model_validate(profile_data({}, {"case": "one", **sections}))


def known(rubric: Rubric, day: str, **sections: Any) -> Facts:
    """The facts of such a profile that exist on a day, but for the source that all rest on."""
    found = facts(profile(**sections), rubric, date.fromisoformat(day))
    return {subject: fact for subject, fact in found.items() if subject != ("sources", "print")}

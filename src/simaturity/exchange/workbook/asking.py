"""What a questionnaire is made from."""

from __future__ import annotations

import gettext
from typing import NamedTuple

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric


class Asking(NamedTuple):
    """What a questionnaire is made from."""

    profile: Profile
    rubric: Rubric
    checklist: Checklist | None
    lang: str
    translations: gettext.NullTranslations

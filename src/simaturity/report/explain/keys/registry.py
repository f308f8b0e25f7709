"""All keys of a profile, in the order of the file."""

from __future__ import annotations

from ...words import Words
from .answers import of_answers, of_findings
from .files import of_files, of_many
from .instruments import of_figures, of_instruments, of_milestones
from .key import Keys
from .sources import of_claims, of_references, of_sources


def keys(say: Words) -> Keys:
    """What is told of each, in one language."""
    return {
        **of_files(say),
        **of_sources(say),
        **of_claims(say),
        **of_instruments(say),
        **of_milestones(say),
        **of_figures(say),
        **of_findings(say),
        **of_answers(say),
        **of_references(say),
        **of_many(say),
    }

"""What every model of a file shares: frozen, closed to unknown keys, with ids of one form."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""A kebab-case name: ``social-economy-decree``."""

Pin = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[0-9]+(\.[0-9]+)*$", max_length=100)]
"""A rubric or checklist with its version: ``social-innovation-policy/1``."""


class Model(BaseModel):
    """A frozen model that takes the keys it names and no others."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, populate_by_name=True, use_attribute_docstrings=True
    )

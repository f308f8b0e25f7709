"""What every model of a file shares: frozen, closed to unknown keys, with ids of one form."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""A kebab-case name: ``social-economy-decree``."""

Pin = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[0-9]+(\.[0-9]+)*$", max_length=100)]
"""A rubric or checklist with its version: ``social-innovation-policy/1``."""

Whole = Annotated[int, Strict()]
"""A whole number; neither ``true`` nor ``"8"`` is one."""

Flag = Annotated[bool, Strict()]
"""``true`` or ``false``; neither ``yes`` nor 1 is one."""

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


def _as_number(value: Any) -> Any:
    """``1.10`` comes as text, since a version or title keeps what was written; a number is read here."""
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return float(value)
    if isinstance(value, bool | str):
        raise PydanticCustomError("float_type", "expected a number")
    return value


Number = Annotated[float, BeforeValidator(_as_number)]
"""A whole or decimal number."""


class Model(BaseModel):
    """A frozen model that takes the keys it names and no others. Text fields take numbers as written."""

    # Field docstrings stay out of the model: reading them would cost every start 30 ms. Schemas look them up.
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        populate_by_name=True,
        coerce_numbers_to_str=True,
        allow_inf_nan=False,
    )

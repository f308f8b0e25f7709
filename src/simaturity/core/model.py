"""What every model of a file shares: frozen, closed to unknown keys, with ids of one form."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler, Strict, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError


class Once:
    """Stands around a type that many fields have, so that pydantic works its schema out once and not for each.

    Without it the types of the fields alone would take as long as the reading of a profile.
    """

    def __init__(self, kind: Any) -> None:
        self.kind = kind
        self._schema: CoreSchema | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if self._schema is None:
            self._schema = handler.generate_schema(self.kind)
        made: Any = dict(self._schema)
        if "metadata" in made:
            made["metadata"] = dict(made["metadata"])  # a field may add to it
        return made  # type: ignore[no-any-return]


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Id = Annotated[_Id, Once(_Id)]
"""A kebab-case name: ``social-economy-decree``."""

_Pin = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[0-9]+(\.[0-9]+)*$", max_length=100)]
Pin = Annotated[_Pin, Once(_Pin)]
"""A rubric or checklist with its version: ``social-innovation-policy/1``."""

_Whole = Annotated[int, Strict()]
Whole = Annotated[_Whole, Once(_Whole)]
"""A whole number; neither ``true`` nor ``"8"`` is one."""

_Flag = Annotated[bool, Strict()]
Flag = Annotated[_Flag, Once(_Flag)]
"""``true`` or ``false``; neither ``yes`` nor 1 is one."""

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


def _as_number(value: Any) -> Any:
    """``1.10`` comes as text, since a version or title keeps what was written; a number is read here."""
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return float(value)
    if isinstance(value, bool | str):
        raise PydanticCustomError("float_type", "expected a number")
    return value


_Number = Annotated[float, BeforeValidator(_as_number)]
Number = Annotated[_Number, Once(_Number)]
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

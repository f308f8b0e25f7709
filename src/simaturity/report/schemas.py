"""JSON Schemas of our JSON output: made from its types, with their docstrings as descriptions.

``python -m simaturity.report.schemas`` writes them anew; a test holds them up to date.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import is_typeddict

from simaturity.files.shipped import shipped_folder

from .check.check_types import CheckJson
from .compare.compare_types import ComparisonJson
from .diff.diff_types import DiffJson
from .json_types import ScoreJson
from .path.path_types import PathsJson
from .problem_types import ValidationJson
from .sources.sources_types import SourcesJson
from .timeline.timeline_types import TimelineJson

OUTPUTS: dict[str, Any] = {
    "assessment": ScoreJson,
    "check": CheckJson,
    "comparison": ComparisonJson,
    "diff": DiffJson,
    "path": PathsJson,
    "sources": SourcesJson,
    "timeline": TimelineJson,
    "validation": ValidationJson,
}
"""Every output that has a schema, by its name."""


class _Generator(GenerateJsonSchema):
    """Leaves out titles made of field names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema(name: str) -> dict[str, Any]:
    """Make the JSON Schema of one output: ``assessment``, ``validation`` or another of `OUTPUTS`."""
    for kind in vars(sys.modules[OUTPUTS[name].__module__]).values():
        if is_typeddict(kind):
            kind.__pydantic_config__ = ConfigDict(use_attribute_docstrings=True)
    made = TypeAdapter(OUTPUTS[name]).json_schema(schema_generator=_Generator)
    return {"$schema": GenerateJsonSchema.schema_dialect, **made, "title": f"simaturity {name}"}


def as_text(name: str) -> str:
    """Write a schema as it is shipped."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name in OUTPUTS:
        (shipped_folder("schemas") / f"{name}.schema.json").write_text(as_text(name), encoding="utf-8")

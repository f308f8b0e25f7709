"""simaturity.reading.schemas.meanings: each entry is of a key that there is, and stands in for no docstring."""

from __future__ import annotations

from simaturity.core import checklist, ignored, profile, rubric, texts
from simaturity.core.model import Model
from simaturity.reading.schemas.meanings import MEANINGS, TITLES
from simaturity.reading.schemas.wording import field_docs

MODELS: dict[str, type[Model]] = {
    name: one
    for module in (checklist, ignored, profile, rubric, texts)
    for name, one in vars(module).items()
    if isinstance(one, type) and issubclass(one, Model)
}
KEYS = {f"{name}.{field.alias or key}" for name, model in MODELS.items() for key, field in model.model_fields.items()}
SHARED = {key.partition(".")[2] for key in KEYS}


def test_every_entry_has_its_key() -> None:
    for entries in (MEANINGS, TITLES):
        assert [name for name in entries if name not in (KEYS if "." in name else SHARED)] == []


def test_docstrings_come_first() -> None:
    doubled = [name for name in MEANINGS if "." in name and _key(name) in field_docs(MODELS[name.partition(".")[0]])]
    assert doubled == []


def _key(name: str) -> str:
    return name.partition(".")[2]

"""simaturity.core.texts."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from simaturity.core.texts import Texts


def texts(**fields: object) -> Texts:
    """A file of texts."""
    return Texts.model_validate({"schema": "simaturity/texts/1", "language": "fr", **fields})


def test_it_may_be_empty() -> None:
    assert texts().texts == ()


@pytest.mark.parametrize("within", ["conditions.momentum", "domains.other/housing.title", "sources"])
def test_places(within: str) -> None:
    (one,) = texts(texts=[{"text": "None", "within": within, "translation": "Aucun"}]).texts
    assert one.within == within


@pytest.mark.parametrize(
    "entry", [{"text": "a"}, {"text": "a", "translation": ""}, {"text": "a", "translation": "b", "within": "a..b"}]
)
def test_wrong_entries(entry: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        texts(texts=[entry])

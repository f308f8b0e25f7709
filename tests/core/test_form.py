"""simaturity.core.form."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from simaturity.core.form import Form


def test_least_and_defaults() -> None:
    form = Form.model_validate({"schema": "simaturity/form/1", "sections": {"x": {}}})
    section = form.sections["x"]
    assert (section.holds, section.condition, section.open, section.options) == (None, None, False, {})
    assert (form.source, form.domains) == (None, {})


def test_closed_to_what_it_does_not_know() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Form.model_validate({"schema": "simaturity/form/1", "sektions": {}})
    with pytest.raises(ValidationError, match="at least 1"):
        Form.model_validate({"schema": "simaturity/form/1", "labels": {"en": []}})

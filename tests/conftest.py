"""What all tests share: the shipped rubric and checklist, and how hard hypothesis looks."""

from __future__ import annotations

import os
import signal
import tempfile
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_file
from simaturity.files.yaml_text import read_plain

# Slow machines are no bugs, so nothing has a deadline. `ci`, the default, tries the same examples every time, and
# HYPOTHESIS_PROFILE=dev others each time.
_COMMON: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("ci", derandomize=True, database=None, **_COMMON)
settings.register_profile("dev", **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# Whoever starts the tests in the background may have told them to ignore Ctrl-C, and with them what they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Compiled templates are kept here and not among the user's own.
_CACHE = tempfile.TemporaryDirectory(prefix="simaturity-tests-")
os.environ["XDG_CACHE_HOME"] = _CACHE.name


def _shipped(name: str) -> dict[str, Any]:
    path = shipped_file("rubrics", name)
    assert path is not None
    data = read_plain(path.read_text(encoding="utf-8")).data
    assert data is not None
    return data


@pytest.fixture(scope="session")
def rubric() -> Rubric:
    """The shipped rubric."""
    return Rubric.model_validate(_shipped("social-innovation-policy"))


@pytest.fixture(scope="session")
def checklist() -> Checklist:
    """The shipped barriers checklist."""
    return Checklist.model_validate(_shipped("barriers"))

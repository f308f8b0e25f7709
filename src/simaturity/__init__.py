"""simaturity: what stage a region's social-innovation policy has really reached, from published evidence.

The library in three calls::

    from simaturity import assess, load_profile, load_rubric

    assessment = assess(load_profile("wallonia"), load_rubric())
    assessment.domains["social-economy"].supported
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Assessment",
    "Assumption",
    "Change",
    "Checklist",
    "Comparison",
    "InvalidFile",
    "Path",
    "Problem",
    "Profile",
    "Rubric",
    "Step",
    "__version__",
    "assess",
    "assume",
    "compare",
    "diff",
    "forecast",
    "load_barriers",
    "load_profile",
    "load_rubric",
    "path",
    "timeline",
]

if TYPE_CHECKING:
    from .core.assess import assess
    from .core.assessment import Assessment, Assumption
    from .core.assumptions import assume
    from .core.changes.change import Change
    from .core.changes.diff import diff
    from .core.checklist import Checklist
    from .core.comparison import Comparison, compare
    from .core.paths import Path, path
    from .core.problem import Problem
    from .core.profile import Profile
    from .core.rubric import Rubric
    from .core.timeline import Step, forecast, timeline
    from .reading.load import load_barriers, load_profile, load_rubric
    from .reading.outcome import InvalidFile

_HOMES = {
    "assess": "core.assess",
    "Assessment": "core.assessment",
    "Assumption": "core.assessment",
    "Change": "core.changes.change",
    "Checklist": "core.checklist",
    "Comparison": "core.comparison",
    "Path": "core.paths",
    "Problem": "core.problem",
    "Profile": "core.profile",
    "Rubric": "core.rubric",
    "Step": "core.timeline",
    "assume": "core.assumptions",
    "compare": "core.comparison",
    "diff": "core.changes.diff",
    "forecast": "core.timeline",
    "InvalidFile": "reading.outcome",
    "load_barriers": "reading.load",
    "load_profile": "reading.load",
    "load_rubric": "reading.load",
    "path": "core.paths",
    "timeline": "core.timeline",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: `simaturity --version` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)

"""simaturity.reading.schemas.expressible: the schemas tell what is said there to be told, and the lists are whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simaturity.core.problem import Problem
from simaturity.files.shipped import shipped_folder
from simaturity.reading.any_kind import read_file
from simaturity.reading.codes import CODES
from simaturity.reading.schemas import KINDS
from simaturity.reading.schemas.expressible import EXPRESSIBLE, FORMS, WORDS

from .checking import Checked, check
from .mistakes import BASES, MISTAKES

ROOT = Path(__file__).resolve().parents[3]
INVALID = sorted((ROOT / "tests" / "examples" / "invalid").glob("*.yaml"))

NO_YAML = [
    "characters",
    "commented-id",
    "glued",
    "syntax-bracket",
    "syntax-colon",
    "syntax-indent",
    "syntax-quote",
    "syntax-start",
    "tab-indent",
    "two-documents",
    "yaml-refused",
]
"""Examples that other readers of YAML refuse as well."""

OTHERWISE_REFUSED = ["deep", "empty", "key-form"]
"""Examples without such a problem that a schema refuses all the same, for another reason than ours."""

LEFT_TO_VALIDATE = ["ahead", "cut-text", "ignore-doubled", "language-missing", "languages", "milestones", "rubric-many"]
"""Examples in which a schema sees nothing wrong."""


def errors(path: Path) -> list[Problem]:
    """The errors of a file."""
    return [problem for problem in read_file(path).problems if problem.severity == "error"]


def kind_of(path: Path) -> str:
    """The schema that a file is checked with: what it says it is, else that of profiles."""
    said = re.search(r"^schema: simaturity/([a-z]+)/1$", path.read_text("utf-8", errors="replace"), re.MULTILINE)
    return said[1] if said and said[1] in KINDS else "profile"


def has_expressible(path: Path) -> bool:
    """Whether a file has a problem that its schema can tell."""
    codes = {problem.code for problem in errors(path)}
    return bool(codes & (EXPRESSIBLE if kind_of(path) == "profile" else FORMS))


def checked(files: list[Path]) -> Checked:
    """Check files, each with the shipped schema of its kind."""
    found = [
        check(shipped_folder("schemas") / f"{kind}.schema.json", mine)
        for kind in KINDS
        if (mine := [path for path in files if kind_of(path) == kind])
    ]
    return Checked(
        frozenset().union(*(one.by_schema for one in found)), frozenset().union(*(one.as_yaml for one in found))
    )


def test_every_example_with_such_a_problem_is_refused_and_the_others_are_those_listed() -> None:
    refused = checked(INVALID)
    seen = {path for path in INVALID if has_expressible(path)}
    assert seen <= refused.by_schema
    assert sorted(path.stem for path in refused.as_yaml) == NO_YAML
    assert sorted(path.stem for path in refused.by_schema - seen) == OTHERWISE_REFUSED
    assert [path.stem for path in INVALID if path not in refused.by_schema | refused.as_yaml] == LEFT_TO_VALIDATE


def test_each_such_problem_is_refused_by_itself(tmp_path: Path) -> None:
    for code, mistake in MISTAKES.items():
        (tmp_path / f"{code}.yaml").write_text(mistake.text, encoding="utf-8")
    files = sorted(tmp_path.glob("*.yaml"))
    assert {path.stem: [problem.code for problem in errors(path)] for path in files} == {
        code: [code] for code in MISTAKES
    }
    refused = frozenset().union(
        *(
            check(
                shipped_folder("schemas") / f"{kind}.schema.json",
                [path for path in files if MISTAKES[path.stem].kind == kind],
            ).by_schema
            for kind in BASES
        )
    )
    assert refused == set(files)


@pytest.mark.parametrize("kind", BASES)
def test_without_the_mistake_they_are_valid(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"{kind}.yaml"
    path.write_text(BASES[kind], encoding="utf-8")
    assert errors(path) == []
    assert check(shipped_folder("schemas") / f"{kind}.schema.json", [path]) == Checked(frozenset(), frozenset())


def test_the_lists_are_whole() -> None:
    assert set(MISTAKES) == EXPRESSIBLE
    assert set(CODES) > EXPRESSIBLE
    assert not FORMS & WORDS


def test_the_page_on_problems_lists_them() -> None:
    page = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    _, _, section = page.partition("## What an editor shows while you type\n")
    first, second = re.findall(r"^- (.*(?:\n  .*)*)", section, re.MULTILINE)
    assert set(re.findall(r"`([a-z-]+)`", first)) == FORMS
    assert set(re.findall(r"`([a-z-]+)`", second)) == WORDS

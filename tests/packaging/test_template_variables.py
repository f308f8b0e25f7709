"""docs/templates.md: its tables are those of the types, and its examples work."""

from __future__ import annotations

import re
from pathlib import Path

from ..cli.running import run
from .template_variables import PAGE, fields, page, types

TEXT = PAGE.read_text(encoding="utf-8")


def test_tables_are_up_to_date() -> None:
    assert page() == TEXT, "run: make docs"


def test_every_type_and_field_is_there() -> None:
    names = [one.__name__ for one in types()]
    assert len(names) == len(set(names)) > 30
    for one in types():
        assert [name for name, _, _ in fields(one)] == list(one._fields)
        assert one.__doc__


def test_links_lead_to_headings() -> None:
    headings = {heading.lower() for heading in re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= headings


def test_examples(tmp_path: Path) -> None:
    examples = re.findall(r"^```jinja\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert len(examples) == 2
    (tmp_path / "mine").mkdir()
    shown = []
    for example in examples:
        (tmp_path / "mine" / "report.html").write_text(example, "utf-8")
        done = run("report", "wallonia", "--templates", "mine", "--output", "-", folder=tmp_path)
        assert done.code == 0, done.err
        shown.append(done.out)
    assert "<h1>Wallonia</h1><p>The evidence supports" in shown[0]
    assert 'id="sources"' in shown[0]
    assert shown[1].count("<svg") == 4
    assert "<h2>Social economy</h2>" in shown[1]

"""The variables that templates are given, as tables for docs/templates.md: made from the view's types.

``python tests/packaging/template_variables.py`` writes them anew between the marks of that page.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from pathlib import Path
from types import ModuleType
from typing import Any

from simaturity.report import domain, full, pages, view
from simaturity.report.sections import (
    course,
    domains,
    ecosystem,
    instruments,
    ladder,
    method,
    references,
    scale,
    sources,
)

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "templates.md"
BEGIN, END = "<!-- variables: made by `make docs` -->\n", "<!-- end of variables -->\n"
MODULES: tuple[ModuleType, ...] = (
    *(full, view, domain, ladder, domains, course, scale, ecosystem),
    *(instruments, sources, references, method, pages),
)


def types() -> list[type[Any]]:
    """Every type that a template can meet, in the order of the modules."""
    return [
        found
        for module in MODULES
        for found in vars(module).values()
        if isinstance(found, type) and found.__module__ == module.__name__ and hasattr(found, "_fields")
        if not found.__name__.startswith("_")
    ]


def fields(owner: type[Any]) -> list[tuple[str, str, str]]:
    """Each field of a type with what it is and what it means."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
    assert isinstance(body, ast.ClassDef)
    found: list[tuple[str, str, str]] = []
    for node in body.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append((node.target.id, ast.unparse(node.annotation), ""))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and found:
            name, kind, _ = found.pop()
            found.append((name, kind, inspect.cleandoc(str(node.value.value)).replace("\n", " ").replace("``", "`")))
    return found


def tables() -> str:
    """All types as tables, with links from one to the other."""
    known = {one.__name__ for one in types()}
    return "".join(_table(one, known) for one in types())


def _table(owner: type[Any], known: set[str]) -> str:
    rows = [f"| `{name}` | {_linked(kind, known)} | {meaning} |\n" for name, kind, meaning in fields(owner)]
    about = inspect.cleandoc(owner.__doc__ or "").replace("``", "`")
    return f"### {owner.__name__}\n\n{about}\n\n| name | type | meaning |\n| --- | --- | --- |\n{''.join(rows)}\n"


def _linked(kind: str, known: set[str]) -> str:
    """A type with links to those that are ours."""
    plain = kind.replace("|", "or").replace("tuple[tuple[str, str], ...]", "list of pairs of str")
    plain = re.sub(r"tuple\[(\w+), \.\.\.\]", r"list of \1", plain)
    return re.sub(
        r"[A-Z]\w+", lambda match: f"[{match[0]}](#{match[0].lower()})" if match[0] in known else match[0], plain
    )


def page() -> str:
    """docs/templates.md with the tables up to date."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n{tables()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.exit(0)

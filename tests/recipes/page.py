"""docs/recipes.md, and what stands in it to be copied."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from ..cli.running import ROOT

PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands below a title, up to the next one of its rank; no script of the page looks like one."""
    rank = len(title.partition(" ")[0])
    found = re.search(rf"^{re.escape(title)}\n(.*?)(?=^#{{1,{rank}}} |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def blocks(title: str, language: str) -> list[str]:
    """The fenced blocks of one language below a title."""
    return re.findall(rf"^```{language}\n(.*?)^```$", section(title), re.MULTILINE | re.DOTALL)


def refused(text: str, schema: str, folder: Path) -> str:
    """What a schema that comes with check-jsonschema says against a text; nothing where it is right."""
    file = folder / "file.yaml"
    file.write_text(text, encoding="utf-8")
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    if schema == "gitlab-ci":
        words[-1:-1] = ["--data-transform", "gitlab-ci"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""

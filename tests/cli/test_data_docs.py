"""docs/data.md: its commands, and what it reads with pandas, DuckDB and R, do what they show."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from ..browser.tools import call
from ..exchange.tables.test_definitions import ALL
from ..exchange.tables.tools import DUCKDB, PANDAS, RSCRIPT, need
from ..packaging.readme_commands import commands
from .running import ROOT, run

PAGE = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the exports that the page makes of the regions that come along."""
    folder = tmp_path_factory.mktemp("data")
    for command in commands(PAGE):
        done = run(*shlex.split(command.words)[1:], folder=folder)
        assert (done.code, done.out, done.err) == (0, "", command.shown)
    return folder


def test_commands(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["panel", "tables"]


def test_every_table_is_told_with_its_key() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \| [^|]+ \| ([^|]*)\|$", PAGE, re.MULTILINE)
    expected = [(table.name, ", ".join(f"`{one}`" for one in table.key)) for table in ALL[:-1]]
    assert [
        (name, key.strip()) for name, key in rows if name not in ("csv", "parquet", "datapackage", "xlsx")
    ] == expected


@pytest.mark.slow
def test_python(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    need(PANDAS)
    need(DUCKDB)
    monkeypatch.chdir(folder)
    names: dict[str, object] = {}
    for number, block in enumerate(blocks("pycon")):
        test = doctest.DocTestParser().get_doctest(block, {}, f"data.md, block {number + 1}", None, None)
        test.globs = names
        said: list[str] = []
        failed = doctest.DocTestRunner().run(test, out=said.append, clear_globs=False).failed
        assert not failed, "".join(said)


@pytest.mark.slow
def test_r(folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "page.R"
    script.write_text('\ncat("-----\\n")\n'.join(blocks("r")), encoding="utf-8")
    done = call(need(RSCRIPT), script, folder=folder)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().split("-----\n") == blocks("text")

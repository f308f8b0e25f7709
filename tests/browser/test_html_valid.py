"""The pages against the HTML standard, as html-validate reads it; also those of hostile data."""

from __future__ import annotations

import json

import pytest

from .beside import BESIDE
from .subjects import HOSTILE_PAGES, PAGES, Pages
from .tools import HERE, HTML_VALIDATE, NODE, call, need

pytestmark = pytest.mark.slow

CONFIG = HERE / ".htmlvalidate.mjs"

Found = dict[str, list[str]]


@pytest.fixture(scope="module")
def found(pages: Pages, beside: Pages, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What html-validate says of each file that is not as it should be."""
    node, validator = need(NODE), need(HTML_VALIDATE)
    files = [pages.path(name, lang) for name, lang in (*PAGES, *HOSTILE_PAGES)]
    files += [beside.path(name, lang) for name, lang in BESIDE]
    # Into a file: what goes into a pipe is cut when the program ends.
    said = tmp_path_factory.mktemp("valid") / "found.json"
    done = call(node, validator, "--config", CONFIG, "--formatter", f"json={said}", *files)
    assert (done.returncode in (0, 1), done.stderr) == (True, b"")
    return {
        one["filePath"]: [
            f"{some['line']}:{some['column']}: {some['ruleId']}: {some['message']} ({some['selector']})"
            for some in one["messages"]
        ]
        for one in json.loads(said.read_bytes())
    }


@pytest.mark.parametrize(("name", "lang"), [*PAGES, *HOSTILE_PAGES])
def test_page_is_valid(found: Found, pages: Pages, name: str, lang: str) -> None:
    assert found.get(str(pages.path(name, lang)), []) == []


@pytest.mark.parametrize(("name", "lang"), BESIDE)
def test_page_beside_is_valid(found: Found, beside: Pages, name: str, lang: str) -> None:
    assert found.get(str(beside.path(name, lang)), []) == []


def test_validator_is_awake(pages: Pages) -> None:
    """Without a message, a validator that read nothing would look the same as valid pages."""
    wrong = pages.folder / "wrong.html"
    wrong.write_text(pages.text("index", "en").replace("</main>", "<p><div></div></p></main>"), encoding="utf-8")
    done = call(need(NODE), need(HTML_VALIDATE), "--config", CONFIG, wrong)
    assert done.returncode == 1
    assert b"close-order" in done.stdout

"""simaturity.report.path.text, and the pages of paths: whole outputs, widths, signs and colours."""

from __future__ import annotations

import html
import re

import pytest
from rich.cells import cell_len
from rich.text import Text

from simaturity.report.page import Style
from simaturity.report.pages import Pages
from simaturity.report.path.text import MOST_SOURCES, render
from simaturity.report.path.writing import paths_view

from ..golden import cases, check
from ..test_pages import Page
from .building import decree, found, profile

CASES = cases("path")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@pytest.mark.parametrize("format", ["html", "md", "text"])
def test_every_format_says_everything(format: str) -> None:
    """Every criterion with its way, barriers, levers, regions and sources; and the page is in order."""
    barriers = {"lack-of-money": {"status": "present", "sources": ["gazette"]}}
    force = profile("x-force", instruments=decree({"reached": "in-effect", "on": 2011}))
    once = profile("x-once", instruments=decree({"reached": "funded", "on": 2001, "until": 2002}))
    view = paths_view(found(profile(barriers=barriers), 8, force, once), ("simaturity score a.yaml",))
    text = render(view, Style(width=100)) if format == "text" else Pages(format, "en").page("path", view=view)
    said = re.sub(r"\s+", " ", text if format != "html" else html.unescape(re.sub("<[^>]+>", "", text)))
    (path,) = view.paths
    assert path.headline.removeprefix(f"{path.title}: ") in said
    for step in path.steps:
        for part in (step.title, step.way_said, step.way_means, step.reason, step.advice, step.evidence, step.brings):
            assert (part or "") in said, part
        assert [one.title for one in step.barriers if one.title not in said] == []
        levers = [*step.levers, *(lever for one in step.barriers for lever in one.levers)]
        assert [one.title for one in levers if f"{one.title} ({one.said})" not in said] == []
        for walk in (*step.walks, *step.once):
            assert walk.region in said
            assert re.sub(r"\s+", " ", walk.how) in said
            assert [one.title for one in walk.sources if one.title not in said] == []
    assert [part for part in path.command if part not in text] == []
    if format == "html":
        page = Page(text)
        assert page.open == []
        assert len(page.ids) == len(set(page.ids))


def many_sources(count: int) -> str:
    """The text of a path that a region has walked with so many sources."""
    sources = {f"s{i}": {"title": f"Source {i}", "kind": "law", "published": 2010} for i in range(count)}
    milestone = {"reached": "adopted", "on": 2011, "sources": [*sources]}
    other = profile("x-b", sources=sources, instruments=decree(milestone))
    return render(paths_view(found(profile(), 5, other)), Style(width=100))


def test_few_sources_are_named_and_the_rest_counted() -> None:
    assert MOST_SOURCES == 3
    assert "Sources: Source 0; Source 1; Source 2\n" in many_sources(3)
    assert "Sources: Source 0; Source 1; Source 2; 1 more source\n" in many_sources(4)
    assert "Sources: Source 0; Source 1; Source 2; 2 more sources\n" in many_sources(5)
    assert "Sources" not in many_sources(0)


def test_a_stage_that_is_supported_has_no_steps_and_no_command() -> None:
    adopted = profile(instruments=decree({"reached": "adopted", "on": 2011}))
    text = render(paths_view(found(adopted, 3), ("simaturity score a.yaml",)), Style(width=100))
    assert text.splitlines()[4:] == ["", "Welfare and social services: Stage 5 is supported already"]


def test_a_barrier_without_levers() -> None:
    barriers = {"lack-of-money": {"status": "present", "sources": ["gazette"]}}
    one = found(profile(barriers=barriers), 4)
    (domain, path), *_ = one.paths
    assert path is not None
    bare = path.steps[0]._replace(barriers=(path.steps[0].barriers[0]._replace(levers=(), binding=False),))
    text = render(paths_view(one._replace(paths=((domain, path._replace(steps=(bare,))),))), Style())
    assert "     In the way      Lack of money\n" in text


def test_a_command_can_be_pasted() -> None:
    """On one line where there is room, else with a sign at the end of each line that it goes on."""
    view = paths_view(found(profile(), 5), ("simaturity score a.yaml",))
    line = "simaturity score a.yaml --domain welfare --assume welfare:adopted=met"
    assert f"    {line}\n" in render(view, Style(width=80))
    narrow = render(view, Style(width=60)).splitlines()
    start = narrow.index("    simaturity score a.yaml \\")
    joined = " ".join(part.strip().removesuffix("\\").strip() for part in narrow[start:])
    assert joined == line


@pytest.mark.parametrize("width", [40, 57, 80, 100])
def test_no_line_is_wider_than_it_may_be(width: int) -> None:
    barriers = {"lack-of-money": {"status": "present", "sources": ["gazette"]}}
    other = profile("x-b", instruments=decree({"reached": "in-effect", "on": 2011}))
    view = paths_view(found(profile(barriers=barriers), 8, other), ("simaturity score a.yaml",))
    assert max(map(cell_len, render(view, Style(width=width)).splitlines())) <= width


def test_colour_changes_nothing_but_colour() -> None:
    view = paths_view(found(profile(), 8, profile("x-b")), ("simaturity score a.yaml",))
    coloured = Text.from_ansi(render(view, Style(colour=True))).plain
    assert [line.rstrip() for line in coloured.splitlines()] == render(view, Style()).splitlines()

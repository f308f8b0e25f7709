"""simaturity.cli.rendering: a user's own templates, and what is said of those that are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from unittest import mock

import pytest

from .running import ROOT, Run, run

PROFILE = ROOT / "tests" / "golden" / "region.yaml"


def report(folder: Path, templates: Mapping[str, str], *more: str) -> Run:
    """A report with some templates of one's own."""
    for name, text in templates.items():
        place = folder / "mine" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return run("report", PROFILE, "--templates", "mine", "--output", "-", *more, folder=folder)


def test_a_template_of_its_own(tmp_path: Path) -> None:
    text = "{{ report.view.region }} <b>{{ report.method.authors }}</b> {{ lang }} {{ _('Sources') }}"
    done = report(tmp_path, {"report.html": text}, "--lang", "fr")
    assert (done.code, done.out) == (0, "Pays des régions <b>()</b> fr Sources")


def test_one_that_extends_ours(tmp_path: Path) -> None:
    text = (
        '{% extends "simaturity/report.html" %}{% block method %}<p>Ours: {{ report.view.sentence }}</p>{% endblock %}'
    )
    done = report(tmp_path, {"report.html": text})
    assert done.code == 0
    assert "<p>Ours: The evidence supports" in done.out
    assert 'id="sources"' in done.out
    assert 'id="method"' not in done.out


def test_one_section_of_ours(tmp_path: Path) -> None:
    done = report(tmp_path, {"html/cover.html": "<header>{{ report.view.id }}</header>"})
    assert "<header>regionland-2024</header>" in done.out
    assert 'class="cover"' not in done.out


def test_a_style_sheet_of_its_own_is_what_the_page_allows(tmp_path: Path) -> None:
    ours, own = report(tmp_path, {}), report(tmp_path, {"report.css": "body { color: red }\n"})
    assert "<style>body { color: red }\n</style>" in own.out
    policies = [done.out.partition("style-src '")[2].partition("'")[0] for done in (ours, own)]
    assert policies[0] != policies[1]


def test_markdown(tmp_path: Path) -> None:
    done = report(tmp_path, {"report.md": "# {{ report.view.region }} {{ lang ~ '*' }}\n"}, "--format", "md")
    assert done.out == "# Regionland en\\*\n"


WRONG = {
    "undefined": (
        "a\n{{ report.colour }}",
        "mine/report.html:2: 'simaturity.report.full.Report object' has no attribute 'colour'",
    ),
    "undefined name": ("{{ colour }}", "mine/report.html:1: 'colour' is undefined"),
    "syntax": ("a\nb\n{% if %}", "mine/report.html:3: Expected an expression, got 'end of statement block'"),
    "unknown tag": ("{% frobnicate %}", "mine/report.html:1: Encountered unknown tag 'frobnicate'."),
    "unknown filter": ("\n{{ lang|shout }}", "mine/report.html:2: No filter named 'shout'."),
    "missing": ('{% include "no/such.html" %}', "mine/report.html:1: no template no/such.html"),
    "outside": ('{% include "../secret.html" %}', "mine/report.html:1: no template ../secret.html"),
    "division": ("{{ 1 / 0 }}", "mine/report.html:1: division by zero"),
    "insides": (
        "{{ lang.__class__.__mro__ }}",
        "mine/report.html:1: access to attribute '__class__' of 'str' object is unsafe.",
    ),
    "power": ("{{ 9 ** 9 ** 9 }}", "mine/report.html:1: templates take no powers"),
    "product": ("{{ 'x' * 10000000000 }}", "mine/report.html:1: too large a product"),
    "product of lists": ("{{ [1] * 10000000000 }}", "mine/report.html:1: too large a product"),
    "format": (
        "{{ '%99999999999d' % 1 }}",
        "mine/report.html:1: templates format no text with %, nor in a trans block; join it with ~",
    ),
    "range": (
        "{% for i in range(10000000) %}{% endfor %}",
        "mine/report.html:1: Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).",
    ),
    "asset": ("{{ asset('a.css') }}", "mine/report.html:1: a.css: a style sheet or script must not hold a closing tag"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_names_its_file_and_line(tmp_path: Path, name: str) -> None:
    text, said = WRONG[name]
    (tmp_path / "secret.html").write_text("secret", "utf-8")
    done = report(tmp_path, {"report.html": text, "a.css": "</style>"})
    assert (done.code, done.out) == (2, "")
    line = done.err.splitlines()[-1]
    assert line.startswith(said.rstrip(".")), line


def test_the_line_in_an_included_template_is_the_one_named(tmp_path: Path) -> None:
    done = report(tmp_path, {"html/method.html": "\n\n{{ nothing }}"})
    assert done.err.splitlines()[-1] == "mine/html/method.html:3: 'nothing' is undefined"


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% set ns = namespace(x='y') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{{ 'x'.center(100000000000) }}",
        "{{ '%99999999999d'|format(1) }}",
    ],
)
def test_time_and_memory_are_bounded(tmp_path: Path, text: str) -> None:
    with mock.patch.multiple("simaturity.cli.rendering", SECONDS=2, BYTES=200_000_000):
        done = report(tmp_path, {"report.html": text})
    assert (done.code, done.out) == (2, "")
    assert "mine/report.html:1: " in done.err


def test_nothing_is_written_for_a_wrong_template(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "index.html").write_text("{{ nothing }}", "utf-8")
    done = run("report", "wallonia", "brussels", "--templates", "mine", "--output", "out", folder=tmp_path)
    assert done.code == 2
    assert list((tmp_path / "out").iterdir()) == []
    (tmp_path / "mine" / "report.html").write_text("{{ nothing }}", "utf-8")
    done = run("report", "wallonia", "brussels", "--templates", "mine", "--output", "new", folder=tmp_path)
    assert done.code == 2
    assert not (tmp_path / "new").exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = run("report", "wallonia", "--templates", "nowhere", folder=tmp_path)
    assert (done.code, done.err.splitlines()[-1]) == (2, "--templates: no folder nowhere")

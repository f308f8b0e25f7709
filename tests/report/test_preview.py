"""simaturity.report.preview."""

from __future__ import annotations

import pytest

from simaturity.core.problem import Problem
from simaturity.report.catalogue import languages
from simaturity.report.preview import SCRIPT, STYLES, Frame, Outcome, PreviewView, ProblemView, preview_view

ERROR = Problem("date-form", ("declared", 0, "on"), 'expected a date, got "soon"', "write 2013", line=4, column=8)
WARNING = Problem("x-warning", (), "a <b>bold</b> remark", severity="warning", line=9)
FOUND = [("land.yaml", (ERROR, WARNING)), ("land.fr.yaml", (ERROR,))]
ERRORS = tuple(
    ProblemView(f"{name}:4:8", "declared[0].on", 'expected a date, got "soon"', "date-form", "write 2013")
    for name in ("land.yaml", "land.fr.yaml")
)
WARNINGS = (ProblemView("land.yaml:9", "", "a <b>bold</b> remark", "x-warning", None),)
TIME = "14:03:05"


def test_up_to_date() -> None:
    assert preview_view("land.yaml", Outcome([("land.yaml", ())]), "a1", TIME, "en") == PreviewView(
        file="land.yaml",
        title="Preview of land.yaml",
        state="good",
        status="Up to date since 14:03:05.",
        alarm=None,
        older=None,
        errors=(),
        warnings=(),
        warned=None,
        lines=(),
        report="a1",
    )


def test_warnings_are_no_alarm() -> None:
    view = preview_view("land.yaml", Outcome([("land.yaml", (WARNING,))]), "a1", TIME, "en")
    assert (view.title, view.alarm, view.warned, view.warnings) == ("Preview of land.yaml", None, "1 warning", WARNINGS)


def test_wrong() -> None:
    assert preview_view("land.yaml", Outcome(FOUND), "a1", TIME, "en") == PreviewView(
        file="land.yaml",
        title="2 problems in land.yaml",
        state="wrong",
        status="Not up to date.",
        alarm="2 problems to mend",
        older="The page below is the last good one, of 14:03:05.",
        errors=ERRORS,
        warnings=WARNINGS,
        warned="1 warning",
        lines=(),
        report="a1",
    )


def test_nothing_yet() -> None:
    lines = ["mine/report.html:1: no such thing"]
    assert preview_view("land\x1b.yaml", Outcome(lines=lines), "", "", "en") == PreviewView(
        file="land\\x1b.yaml",
        title="1 problem in land\\x1b.yaml",
        state="waiting",
        status="No page yet: it appears by itself as soon as the file is mended.",
        alarm="1 problem to mend",
        older=None,
        errors=(),
        warnings=(),
        warned=None,
        lines=("mine/report.html:1: no such thing",),
        report="",
    )


BODY = """\
<body data-report="a1" data-state="wrong">
<header class="bar">
<h1 id="file">land.yaml</h1>
<p id="status" role="status">Not up to date.</p>
<p id="alone"><a href="/report" target="_blank">The page alone</a></p>
</header>
<p id="lost" role="alert" hidden>\
Not connected: the preview was ended, or is just starting again. Until then nothing here is renewed.</p>
<noscript><p class="plain">Without scripts, reload this page after each save.</p></noscript>
<p id="alarm" role="alert"><strong>2 problems to mend</strong></p>
<section id="problems" tabindex="0" aria-label="Problems">
<ol class="problems">
<li>
<p><code>land.yaml:4:8</code> <code class="id">declared[0].on</code></p>
<p lang="en">expected a date, got &#34;soon&#34;</p>
<p class="mend" lang="en">write 2013</p>
<p class="more"><code>simaturity explain date-form</code></p>
</li>
<li>
<p><code>land.fr.yaml:4:8</code> <code class="id">declared[0].on</code></p>
<p lang="en">expected a date, got &#34;soon&#34;</p>
<p class="mend" lang="en">write 2013</p>
<p class="more"><code>simaturity explain date-form</code></p>
</li>
</ol>
<details>
<summary>1 warning</summary>
<ol class="problems quiet">
<li>
<p><code>land.yaml:9</code></p>
<p lang="en">a &lt;b&gt;bold&lt;/b&gt; remark</p>
<p class="more"><code>simaturity explain x-warning</code></p>
</li>
</ol>
</details>
</section>
<main>
<p id="older">The page below is the last good one, of 14:03:05.</p>
<div id="pages"><iframe src="/report" title="Report"></iframe></div>
</main>
</body>
</html>
"""


def test_frame() -> None:
    text = Frame("en").render(preview_view("land.yaml", Outcome(FOUND), "a1", TIME, "en"))
    assert text[text.index("<body") :] == BODY


def test_frame_with_nothing_to_show() -> None:
    text = Frame("en").render(preview_view("<b>.yaml", Outcome(lines=["<script>"]), "", "", "en"))
    assert "<iframe" not in text
    assert '<li><pre lang="en">&lt;script&gt;</pre></li>' in text
    assert "<title>1 problem in &lt;b&gt;.yaml</title>" in text


@pytest.mark.parametrize("lang", languages())
def test_frame_needs_nothing_inline(lang: str) -> None:
    frame = Frame(lang)
    text = frame.render(preview_view("land.yaml", Outcome(FOUND), "a1", TIME, lang))
    assert "<style" not in text
    assert " style=" not in text
    assert text.count("<script") == text.count('<script src="/preview.js" integrity=') == 1
    assert [name for name in (*STYLES, SCRIPT) if f'"/{name}"' not in text or not frame.part(name)] == []

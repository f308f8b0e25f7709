"""simaturity.cli.previewing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from simaturity.cli.previewing import Asked, Preview
from simaturity.cli.serving import Board
from simaturity.cli.watching import Watched
from simaturity.report.preview import Outcome
from simaturity.report.problems import render

from .profiles import PROFILE, WRONG, write
from .running import ROOT, run

RUBRIC = (ROOT / "tests" / "golden" / "short-rubric.yaml").read_text(encoding="utf-8")
TEXTS = """\
schema: simaturity/texts/1
language: fr
texts:
  - {text: Decree, translation: Décret}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where we are: a folder with a profile, land.yaml."""
    write(tmp_path, land=PROFILE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(preview: Preview, path: str) -> str:
    """What a path shows."""
    content = preview.board.get(path)
    return content.body.decode("utf-8") if content else ""


def number(frame: str) -> str:
    """What the frame tells one report from another by."""
    return frame.partition('data-report="')[2].partition('"')[0]


def places(outcome: Outcome) -> list[tuple[str, list[tuple[int | None, str]]]]:
    """The files with their problems: line and code."""
    return [(path, [(one.line, one.code) for one in problems]) for path, problems in outcome.found]


def written(folder: Path, *words: str) -> str:
    """The page that `simaturity report` writes."""
    assert run("report", *words, "--output", "-", folder=folder).err == ""
    return run("report", *words, "--output", "-", folder=folder).out


def test_page_is_what_report_writes(folder: Path) -> None:
    preview = Preview(Asked("land.yaml", "fr"), Board())
    assert places(preview.refresh()) == [("land.yaml", [])]
    assert shown(preview, "/report") == written(folder, "land.yaml", "--lang", "fr")
    assert [path for path in ("/", "/report.css", "/preview.css", "/preview.js") if not preview.board.get(path)] == []


def test_options_reach_the_page(folder: Path) -> None:
    write(folder, own=RUBRIC)
    (folder / "mine").mkdir()
    (folder / "mine" / "report.html").write_text("{{ report.view.as_of }} {{ report.view.rubric }}", encoding="utf-8")
    preview = Preview(Asked("land.yaml", "en", date(2013, 1, 1), "own.yaml", templates="mine"), Board())
    preview.refresh()
    assert shown(preview, "/report") == "1 January 2013 short/2"


def test_wrong_file_keeps_the_last_good_page(folder: Path) -> None:
    preview = Preview(Asked("land.yaml", "en"), Board())
    preview.refresh()
    good, since, frame = shown(preview, "/report"), preview.since, shown(preview, "/")
    write(folder, land=WRONG)
    assert places(preview.refresh()) == [("land.yaml", [(4, "date-form"), (12, "unknown-instrument-kind")])]
    assert (shown(preview, "/report"), preview.since) == (good, since)
    assert 'data-state="wrong"' in shown(preview, "/")
    write(folder, land=PROFILE)
    preview.refresh()
    assert number(shown(preview, "/")) == number(frame), "it is the same page as before"
    assert 'data-state="good"' in shown(preview, "/")
    write(folder, land=PROFILE.replace("name: Land", "name: Country"))
    preview.refresh()
    assert number(shown(preview, "/")) != number(frame)
    assert "<h1>Country</h1>" in shown(preview, "/report")


def test_file_that_is_wrong_from_the_start(folder: Path) -> None:
    write(folder, land=WRONG)
    preview = Preview(Asked("land.yaml", "en"), Board())
    preview.refresh()
    assert preview.board.get("/report") is None
    assert 'data-state="waiting"' in shown(preview, "/")
    write(folder, land=PROFILE)
    preview.refresh()
    assert preview.board.get("/report")


def test_file_that_is_gone(folder: Path) -> None:
    preview = Preview(Asked("land.yaml", "en"), Board())
    preview.refresh()
    (folder / "land.yaml").unlink()
    assert places(preview.refresh()) == [("land.yaml", [(None, "no-such-file")])]
    assert preview.board.get("/report")


def test_warnings(folder: Path) -> None:
    warned = (ROOT / "tests" / "golden" / "warned.yaml").read_text(encoding="utf-8")
    write(folder, land=warned)
    outcome = Preview(Asked("land.yaml", "en"), Board()).refresh()
    assert [one.severity for _, found in outcome.found for one in found] == ["warning", "warning"]
    assert render(outcome.found) == run("validate", "land.yaml", folder=folder).out


def test_texts_beside(folder: Path) -> None:
    preview = Preview(Asked("land.yaml", "fr"), Board())
    (folder / "land.fr.yaml").write_text(TEXTS, encoding="utf-8")
    outcome = preview.refresh()
    assert [(path, {one.code for one in found}) for path, found in outcome.found] == [
        ("land.yaml", set()),
        ("land.fr.yaml", {"texts-missing"}),
    ]
    assert "Décret" in shown(preview, "/report")
    (folder / "land.fr.yaml").write_text(TEXTS.replace("text:", "txet:"), encoding="utf-8")
    assert [path for path, _ in preview.refresh().found] == ["land.fr.yaml"]
    assert "Décret" in shown(preview, "/report")


def test_wrong_rubric_and_checklist(folder: Path) -> None:
    write(folder, own=RUBRIC.replace("stages:", "steps:"), list="schema: simaturity/barriers/1\n")
    outcome = Preview(Asked("land.yaml", "en", rubric="own.yaml"), Board()).refresh()
    assert [path for path, _ in outcome.found] == ["own.yaml"]
    outcome = Preview(Asked("land.yaml", "en", barriers="list.yaml"), Board()).refresh()
    assert [path for path, _ in outcome.found] == ["list.yaml"]


def test_ids_that_another_rubric_does_not_know(folder: Path) -> None:
    write(folder, own=RUBRIC, land=PROFILE.replace("domains: [social-economy, welfare]", "domains: [welfare]"))
    outcome = Preview(Asked("land.yaml", "en", rubric="own.yaml"), Board()).refresh()
    ((_, found),) = outcome.found
    assert {one.severity for one in found} == {"warning"}


def test_mistake_in_a_template(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "report.html").write_text("{{ report.colour }}", encoding="utf-8")
    preview = Preview(Asked("land.yaml", "en", templates="mine"), Board())
    assert preview.refresh() == Outcome(
        lines=["mine/report.html:1: 'simaturity.report.full.Report object' has no attribute 'colour'"]
    )
    assert "has no attribute" in shown(preview, "/")


def test_what_is_watched(folder: Path) -> None:
    write(folder, own=RUBRIC)
    assert Asked("land.yaml", "fr", None, "own.yaml", "social-innovation-barriers/1", "mine").watched() == Watched(
        ("land.yaml", "own.yaml", "land.fr.yaml", "own.fr.yaml"), ("mine",)
    )
    assert Asked("wallonia", "fr").watched() == Watched(())

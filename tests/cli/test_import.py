"""simaturity.cli.import_: reports become drafts, whatever they come in, or a clear word says why not."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.importing_files import MOST_BYTES
from simaturity.reading.load import load_profile

from ..reading.quotes.pdfs import pdf
from .running import Run, run

REPORTS = Path(__file__).parents[1] / "examples" / "reports"
DATED = ("--as-of", "2025-04", "--collected", "2025-05-01")
SHORT = """\
National Report on Social Innovation: Kenya

In Kenya, social innovation has an official definition.
Current Stage of Implementation
Stage4: Social Economy; Stage2: Circular economy
Barriers to Growth
• Lack of money
• Lack of moths

Stay up to date
"""
DRAFT = """\
# yaml-language-server: $schema=profile.schema.json
# A draft, read from short.txt by simaturity import: what the report says, and in which words.
# Declared stages are claims. Instruments, milestones and findings are left to whoever goes on.
schema: simaturity/profile/1
rubric: social-innovation-policy/1
language: en
region: {id: KE, name: {en: Kenya, fr: Kenya, nl: Kenia, de: Kenia}}
as_of: 2025-04

domains:
  other/circular-economy: {title: Circular economy}

sources:
  gcsi:
    title: "Social innovation country report, Kenya"
    publisher: Government Council for Social Innovation
    kind: self-report
    collected: 2025-05-01
    language: en
    note: The page prints no date.

declared:
  - stages: [4]
    domains: [social-economy]
    sources:
      - source: gcsi
        at: Current stage of implementation
        quote: "Stage4: Social Economy; Stage2: Circular economy"
  - stages: [2]
    domains: [other/circular-economy]
    sources:
      - source: gcsi
        at: Current stage of implementation
        quote: "Stage4: Social Economy; Stage2: Circular economy"

conditions:
  definition:
    answer: official
    sources:
      - source: gcsi
        at: Opening statement
        quote: "In Kenya, social innovation has an official definition."
  frameworks: {answer: unknown}
  actors: {answer: unknown}
  top-actors: {answer: unknown}
  education: {answer: unknown}
  coordination-body: {answer: unknown}
  communication: {answer: unknown}
  incentives: {answer: unknown}
  financing: {answer: unknown}
  flagship-programmes: {answer: unknown}
  international-collaboration: {answer: unknown}
  technology-for-good: {answer: unknown}
  impact-measurement: {answer: unknown}
  economic-contribution: {answer: unknown}
  impact-reports: {answer: unknown}
  momentum: {answer: unknown}
  collaborative-ideas: {answer: unknown}

barriers:
  lack-of-money:
    status: present
    sources: [{source: gcsi, at: Barriers to growth, quote: Lack of money}]

# Not placed:
#   line 8: Lack of moths
"""
ABSENT = (
    "Legal and policy frameworks, Key ecosystem actors, Education and capacity building, Coordination bodies, "
    "Communication in the ecosystem, Policy incentives and support mechanisms, Financing mechanisms, "
    "Flagship programmes and achievements, International collaborations, Technology for good, "
    "Impact measurement frameworks, Economic contribution, Social impact reports, Political momentum, "
    "Collaborative ideas"
)
SUMMARY = f"""\
    1 of 17 questions answered, 16 open; claims: 2; barriers: 1; not placed: 1
    nothing found of: {ABSENT}
    not placed: line 8: Lack of moths
"""


ONE = "is for one report\n    help: import the reports one by one\n"
ADDRESS = "expected a web address such as https://example.org/report"
DATE = 'expected a date such as 2013, 2013-02 or 2013-02-28, or "today"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "short.txt").write_text(SHORT, encoding="utf-8")
    return tmp_path


def test_a_draft(folder: Path) -> None:
    done = run("import", "short.txt", *DATED, folder=folder)
    also = "profile.schema.json: written, too; with it, an editor completes and checks the profile\n"
    then = "next:\n    simaturity validate short.yaml\n    simaturity score short.yaml\n"
    written = f"short.yaml: written for Kenya (KE)\n{SUMMARY}{also}{then}"
    assert done == Run(0, "", written)
    assert (folder / "short.yaml").read_text(encoding="utf-8") == DRAFT
    assert run("validate", "short.yaml", "--strict", folder=folder).code == 0
    assert run("fmt", "short.yaml", "--check", folder=folder).code == 0


def test_to_standard_output(folder: Path) -> None:
    done = run("import", "short.txt", *DATED, "-o", "-", folder=folder)
    assert done == Run(0, DRAFT, f"standard output: written for Kenya (KE)\n{SUMMARY}")
    assert sorted(os.listdir(folder)) == ["short.txt"]


def test_from_standard_input(folder: Path) -> None:
    done = run("import", "-", *DATED, folder=folder, stdin=SHORT.encode())
    assert done.code == 0
    text = (folder / "kenya.yaml").read_text(encoding="utf-8")
    assert text == DRAFT.replace("short.txt", "standard input")


def test_never_over_a_file(folder: Path) -> None:
    (folder / "short.yaml").write_text("mine", encoding="utf-8")
    help = "    help: name another file with --output\n"
    assert run("import", "short.txt", folder=folder) == Run(
        2, "", f"short.yaml: is there already, and stays as it is\n{help}"
    )
    assert (folder / "short.yaml").read_text(encoding="utf-8") == "mine"
    assert sorted(os.listdir(folder)) == ["short.txt", "short.yaml"]


def test_several_into_a_folder(folder: Path) -> None:
    names = ["french-headings", "windows-1252"]
    done = run("import", *(REPORTS / f"{name}.txt" for name in names), "short.txt", "-o", "out", folder=folder)
    assert done.code == 0
    assert sorted(os.listdir(folder / "out")) == [
        "french-headings.yaml",
        "profile.schema.json",
        "short.yaml",
        "windows-1252.yaml",
    ]


def test_all_or_none(folder: Path) -> None:
    (folder / "soup.txt").write_text("Take two carrots.\n", encoding="utf-8")
    done = run("import", "short.txt", "soup.txt", "-o", "out", folder=folder)
    assert done.code == 2
    assert done.err == (
        "soup.txt: no national report on social innovation: too few of its headings and sentences are in it\n"
        "    help: if its headings are in another language, give them with --form (docs/importing.md)\n"
    )
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "b.txt"], "several reports need a folder to write to\n    help: name it with --output\n"),
        (["a.txt", "b.txt", "-o", "x.yaml"], "--output x.yaml: several profiles need a folder\n"),
        (["a.txt", "b.txt", "-o", "-"], "--output -: standard output takes one profile\n    help: name a folder\n"),
        (["a.txt", "b.txt", "-o", "x", "--region", "KE"], f"--region: {ONE}"),
        (["a.txt", "b.txt", "-o", "x", "--name", "K"], f"--name: {ONE}"),
        (["a.txt", "b.txt", "-o", "x", "--url", "https://example.org"], f"--url: {ONE}"),
        (["a.txt", "a.txt", "-o", "x"], "a report is named twice\n"),
        (["a.txt", "--lang", "English"], '--lang: expected a tag such as en, fr or pt-BR, got "English"\n'),
        (["a.txt", "--url", "ftp://x"], f'--url: {ADDRESS}, got "ftp://x"\n'),
        (["a.txt", "--published", "soon"], f'--published: {DATE}, got "soon"\n'),
        (["missing.txt"], "missing.txt: no such file\n"),
        (["."], ".: a folder, not a file\n"),
        (["nothing.txt"], "nothing.txt: no text in it\n"),
        (["bytes.txt"], "bytes.txt: no text, HTML or PDF\n"),
        (["broken.pdf"], "broken.pdf: a PDF that cannot be read\n"),
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, arguments: list[str], message: str) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SHORT, encoding="utf-8")
    (tmp_path / "nothing.txt").write_text(" \n\n", encoding="utf-8")
    (tmp_path / "bytes.txt").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing else")
    before = sorted(os.listdir(tmp_path))
    assert run("import", *arguments, folder=tmp_path) == Run(2, "", message)
    assert sorted(os.listdir(tmp_path)) == before


def test_too_large(tmp_path: Path) -> None:
    with open(tmp_path / "large.html", "wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    assert run("import", "large.html", folder=tmp_path) == Run(2, "", "large.html: larger than 20 MB; no report is\n")
    (tmp_path / "long.txt").write_text(SHORT + "x\n" * 20_001, encoding="utf-8")
    said = "long.txt: longer than a report: over 400,000 letters or 20,000 lines of text\n"
    assert run("import", "long.txt", folder=tmp_path) == Run(2, "", said)


def test_region_asked_for(tmp_path: Path) -> None:
    (tmp_path / "vale.txt").write_text(SHORT.replace("Kenya", "The Vale"), encoding="utf-8")
    help = "    help: give its code with --region: BE, BE-WAL, or x-my-valley for a territory without one\n"
    said = f'vale.txt: which region? "The Vale" is no name of ISO 3166 that is known here\n{help}'
    assert run("import", "vale.txt", folder=tmp_path) == Run(2, "", said)
    assert run("import", "vale.txt", "--region", "x-vale", folder=tmp_path).code == 0
    profile = load_profile(tmp_path / "vale.yaml")
    assert (profile.region.id, profile.region.name) == ("x-vale", "The Vale")
    assert run("import", "vale.txt", "--region", "GB-WLS", "-o", "wales.yaml", folder=tmp_path).code == 0
    assert load_profile(tmp_path / "wales.yaml").region.id == "GB-WLS"


def test_title_and_text_differ(tmp_path: Path) -> None:
    done = run("import", REPORTS / "region-differs.html", "-o", "-", folder=tmp_path)
    assert 'the title says "Belgium", the text "The Flemish Region (Belgium)": the text counts' in done.err
    assert 'title: "Social innovation country report, The Flemish Region (Belgium), filed under Belgium"' in done.out


def test_a_form_of_ones_own(tmp_path: Path) -> None:
    text = SHORT.replace("Barriers to Growth", "Bariery wzrostu").replace("Lack of money", "Brak środków")
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    form = "schema: simaturity/form/1\nsections:\n  barriers:\n    headings: {pl: Bariery wzrostu}\n"
    (tmp_path / "pl.yaml").write_text(form + "    options: {lack-of-money: Brak środków}\n", encoding="utf-8")
    done = run("import", "report.txt", "--form", "pl.yaml", "-o", "out.yaml", folder=tmp_path)
    assert done.code == 0
    assert list(load_profile(tmp_path / "out.yaml").barriers) == ["lack-of-money"]
    (tmp_path / "pl.yaml").write_text(form + "    options: {lack-of-mony: Brak}\n", encoding="utf-8")
    assert run("import", "report.txt", "--form", "pl.yaml", "-o", "-", folder=tmp_path) == Run(
        2,
        "",
        'pl.yaml:5:15: sections.barriers.options.lack-of-mony: the checklist has no barrier "lack-of-mony" '
        '[unknown-barrier]\n    help: did you mean "lack-of-money"?\n',
    )


def test_what_the_command_line_adds(folder: Path) -> None:
    url = "https://example.org/ke"
    done = run("import", "short.txt", "--published", "2025-03", "--url", url, "--lang", "sw", *DATED, folder=folder)
    assert done.code == 0
    profile = load_profile(folder / "short.yaml")
    source = profile.sources["gcsi"]
    assert (profile.language, source.language, source.url, str(source.published)) == ("sw", "sw", url, "2025-03")
    assert source.note is None


def test_a_page_without_a_head(tmp_path: Path) -> None:
    items = "".join(f"<li>{one}</li>" for one in ("Lack of money", "Lack of awareness"))
    page = f"<h1>{SHORT.splitlines()[0]}</h1><p>{SHORT.splitlines()[2]}</p><h2>Barriers to Growth</h2><ul>{items}</ul>"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    assert run("import", "page.txt", "-o", "page.yaml", folder=tmp_path).code == 0
    assert list(load_profile(tmp_path / "page.yaml").barriers) == ["lack-of-money", "low-awareness"]


def test_a_pdf(tmp_path: Path) -> None:
    lines = SHORT.replace("• ", "- ").splitlines()
    (tmp_path / "report.pdf").write_bytes(pdf("\n".join(lines[:5]), "\n".join(lines[5:])))
    done = run("import", "report.pdf", folder=tmp_path)
    assert done.code == 0
    assert "    not placed: page 2: Lack of moths\n" in done.err
    profile = load_profile(tmp_path / "report.yaml")
    assert [one.stages for one in profile.declared] == [(4,), (2,)]
    assert list(profile.barriers) == ["lack-of-money"]


def test_a_pdf_without_text(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf(""))
    help = "    help: a scanned PDF has pictures of its pages only: let a program recognise their text first\n"
    assert run("import", "scan.pdf", folder=tmp_path) == Run(2, "", f"scan.pdf: no text in it\n{help}")


def test_pypdf_is_missing(folder: Path) -> None:
    (folder / "report.pdf").write_bytes(pdf("x"))
    with mock.patch("simaturity.reading.quotes.pdf_pages.pdf_pages", side_effect=ModuleNotFoundError("pypdf")):
        done = run("import", "report.pdf", folder=folder)
    assert done == Run(2, "", "import needs pypdf to read a PDF\n    help: pip install 'simaturity[sources]'\n")


def test_too_much_work(folder: Path) -> None:
    with mock.patch("simaturity.exchange.reports.parse.parse", side_effect=TimeoutError):
        done = run("import", "short.txt", folder=folder)
    said = "short.txt: too much for a report: it takes over 30 seconds or 1 GB to read\n"
    assert done == Run(2, "", said)


def test_two_reports_of_one_name(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "report.txt").write_text(SHORT, encoding="utf-8")
    done = run("import", "a/report.txt", "b/report.txt", "-o", "out", folder=folder)
    help = "    help: rename one of the reports\n"
    assert done == Run(2, "", f"out/report.yaml: two profiles would be written to it\n{help}")


def test_a_place_that_cannot_be_written(folder: Path) -> None:
    done = run("import", "short.txt", "-o", "short.txt/x.yaml", folder=folder)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("short.txt")


def test_the_whole_list_stands_in_the_file(folder: Path) -> None:
    moths = "".join(f"• Lack of moth {number}\n" for number in range(30))
    (folder / "moths.txt").write_text(SHORT.replace("• Lack of moths\n", moths), encoding="utf-8")
    done = run("import", "moths.txt", folder=folder)
    assert done.err.count("    not placed: line ") == 20
    assert "    and 10 more, at the end of the file\n" in done.err
    assert (folder / "moths.yaml").read_text(encoding="utf-8").count("#   line ") == 30

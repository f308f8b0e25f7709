"""simaturity.cli.import_: reports become drafts, whatever they come in, or a clear word says why not."""

from __future__ import annotations

import json
import os
import re
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
    snapshot:
      path: short.txt
      sha256: 51ba1020c02fc77a915fac9d0ff3695d95e17482cf0ea5591cf16975ddcc3afc
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
WITHOUT_SNAPSHOT = re.sub(r"    snapshot:\n(      .*\n){2}", "", DRAFT)
ABSENT = (
    "Legal and policy frameworks, Key ecosystem actors, Education and capacity building, Coordination bodies, "
    "Communication in the ecosystem, Policy incentives and support mechanisms, Financing mechanisms, "
    "Flagship programmes and achievements, International collaborations, Technology for good, "
    "Impact measurement frameworks, Economic contribution, Social impact reports, Political momentum, "
    "Collaborative ideas"
)
SUMMARY = f"""\
    1 of 17 questions answered, 16 open; declared stages: 2; barriers: 1; not placed: 1
    nothing found of: {ABSENT}
    not placed: line 8: Lack of moths
"""


ONE = "is for one report\n"
BY_ONE = "    help: import the reports one by one\n"
NO_REPORT = "no national report on social innovation: too few of its headings and sentences are in it\n"
OTHER = (
    "    help: import reads national reports of the Government Council for Social Innovation (docs/importing.md)\n"
    "    help: for what stands elsewhere, begin with `simaturity init`\n"
    "    help: if it is such a report with headings in another language, give them with --form\n"
)
OWN = """    help: --region x-my-valley --name "My valley"\n"""
PICTURE = "a picture, which holds no text\n    help: let a program recognise its text first, and import that\n"
WEB = "a web address, not a file\n    help: save the page first, and import the file; import asks the network nothing\n"
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
    assert done == Run(0, WITHOUT_SNAPSHOT, f"standard output: written for Kenya (KE)\n{SUMMARY}")
    assert sorted(os.listdir(folder)) == ["short.txt"]


def test_from_standard_input(folder: Path) -> None:
    done = run("import", "-", *DATED, folder=folder, stdin=SHORT.encode())
    assert done.code == 0
    text = (folder / "kenya.yaml").read_text(encoding="utf-8")
    assert text == WITHOUT_SNAPSHOT.replace("short.txt", "standard input")


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
    assert done.err == (f"soup.txt: {NO_REPORT}{OTHER}1 of 2 files cannot be imported; nothing was written\n")
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "b.txt"], "several reports need a folder to write to\n    help: name it with --output\n"),
        (["a.txt", "b.txt", "-o", "x.yaml"], "--output x.yaml: several profiles need a folder\n"),
        (["a.txt", "b.txt", "-o", "-"], "--output -: standard output takes one profile\n    help: name a folder\n"),
        (["a.txt", "b.txt", "-o", "x", "--region", "KE"], f"--region: {ONE}{BY_ONE}"),
        (["a.txt", "b.txt", "-o", "x", "--name", "K"], f"--name: {ONE}{BY_ONE}"),
        (["a.txt", "b.txt", "-o", "x", "--url", "https://example.org"], f"--url: {ONE}{BY_ONE}"),
        (
            ["a.txt", "b.txt", "a.txt", "-o", "x", "--region", "KE", "--name", "K"],
            f"--region: {ONE}--name: {ONE}{BY_ONE}a.txt: is named twice\n",
        ),
        (["a.txt", "--name", "K"], f"--name: is for a code of one's own; give that, too\n{OWN}"),
        (["a.txt", "--name", "K", "--region", "kenya"], f"--name: is for a code of one's own; KE has its names\n{OWN}"),
        (["a.txt", "--lang", "English"], '--lang: expected a tag such as en, fr or pt-BR, got "English"\n'),
        (["a.txt", "--url", "ftp://x"], f'--url: {ADDRESS}, got "ftp://x"\n'),
        (["a.txt", "--published", "soon"], f'--published: {DATE}, got "soon"\n'),
        (["missing.txt"], "missing.txt: no such file\n"),
        (["."], ".: a folder, not a file\n    help: name its files: ./*.txt\n"),
        (["https://example.org/ke"], f"https://example.org/ke: {WEB}"),
        (["picture.txt"], f"picture.txt: {PICTURE}"),
        (["a.csv"], f"a.csv: {NO_REPORT}{OTHER}"),
        (["nothing.txt"], "nothing.txt: no text in it\n"),
        (["bytes.txt"], "bytes.txt: no text, HTML or PDF\n"),
        (["broken.pdf"], "broken.pdf: a PDF that cannot be read\n"),
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, arguments: list[str], message: str) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SHORT, encoding="utf-8")
    (tmp_path / "nothing.txt").write_text(" \n\n", encoding="utf-8")
    (tmp_path / "bytes.txt").write_bytes(b"\x7fELF\0\0")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "a.csv").write_text("region,stage\nKenya,4\n", encoding="utf-8")
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


def test_a_name_goes_with_a_code_of_ones_own(folder: Path) -> None:
    done = run("import", "short.txt", "--region", "x-vale", "--name", "Vale", "-o", "vale.yaml", folder=folder)
    assert "    the report speaks of Kenya; it is filed under x-vale, as asked\n" in done.err
    assert load_profile(folder / "vale.yaml").region.name == "Vale"
    assert run("import", "short.txt", "--region", "KE-99", "--name", "Vale", "-o", "v.yaml", folder=folder).code == 0
    assert load_profile(folder / "v.yaml").region.id == "KE-99"


def test_title_and_text_differ(tmp_path: Path) -> None:
    done = run("import", REPORTS / "region-differs.html", "-o", "-", folder=tmp_path)
    assert 'the title says "Belgium", the text "The Flemish Region (Belgium)": the text counts' in done.err
    assert 'title: "Social innovation country report, The Flemish Region (Belgium), filed under Belgium"' in done.out


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "BE",
            "the report speaks of The Flemish Region (Belgium), its title of Belgium; it is filed under BE, as asked",
        ),
        ("BE-VLG", 'the title says "Belgium", the text "The Flemish Region (Belgium)": BE-VLG counts, as asked'),
    ],
)
def test_the_code_that_was_asked_for_counts(tmp_path: Path, code: str, said: str) -> None:
    done = run("import", REPORTS / "region-differs.html", "--region", code, "-o", "-", folder=tmp_path)
    assert [line for line in done.err.splitlines() if "Flemish" in line] == [f"    {said}"]


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


def test_tags_within_a_text_make_it_no_page(tmp_path: Path) -> None:
    """A text that is cut before them would be read in another way."""
    (tmp_path / "a.txt").write_text(SHORT.replace("Stay", "<p>\n<p>\n<p>\nStay"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"<p>\n{SHORT}", encoding="utf-8")
    assert "barriers: 1" in run("import", tmp_path / "a.txt", "-o", "-").err
    page = run("import", tmp_path / "b.txt", "-o", "-")  # its lines are one
    assert (page.code, page.out) == (2, "")


@pytest.mark.parametrize(
    ("text", "said", "help"),
    [
        (DRAFT, "a profile already", "score it with `simaturity score`, or export it with `simaturity export`"),
        ("schema: simaturity/form/1\n", "a form, no report", "give it with --form, beside a report"),
        (
            '---\n"schema": "simaturity/rubric/1"\n',
            "a file of simaturity (rubric), no report",
            "check it with `simaturity validate`",
        ),
        ('\ufeff{"schema": "simaturity/profile/1"}', "a profile already", "score it with"),
    ],
)
def test_a_file_of_ours_is_no_report(tmp_path: Path, text: str, said: str, help: str) -> None:
    (tmp_path / "it.yaml").write_text(f"{text}{SHORT}", encoding="utf-8")
    done = run("import", "it.yaml", "-o", "out.yaml", folder=tmp_path)
    assert done.code == 2
    assert done.err.startswith(f"it.yaml: {said}\n    help: {help}")
    assert sorted(os.listdir(tmp_path)) == ["it.yaml"]


def test_what_is_said_of_our_files_within_a_report_makes_none(folder: Path) -> None:
    (folder / "short.txt").write_text(f"{SHORT}schema: simaturity/profile/1\n", encoding="utf-8")
    assert run("import", "short.txt", folder=folder).code == 0


def test_a_plain_text_that_is_called_a_page(tmp_path: Path) -> None:
    text = (REPORTS / "plain-english.txt").read_bytes()
    (tmp_path / "text.txt").write_bytes(text)
    (tmp_path / "page.html").write_bytes(text)
    profiles = [load_profile(_imported(tmp_path, name)) for name in ("text.txt", "page.html")]
    assert profiles[0].conditions == profiles[1].conditions
    assert profiles[0].barriers == profiles[1].barriers


def test_a_page_of_which_only_a_beginning_without_tags_is_there(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SHORT, encoding="utf-8")  # the tags may follow
    assert run("import", "page.html", folder=tmp_path) == Run(2, "", f"page.html: {NO_REPORT}{OTHER}")


def _imported(folder: Path, name: str) -> Path:
    place = folder / f"{name}.yaml"
    assert run("import", name, "-o", place.name, *DATED, folder=folder).code == 0
    return place


@pytest.mark.parametrize("name", ["plain-english.txt", "saved-page.html", "windows-1252.txt", "utf16.txt", "page.html"])
def test_every_quote_is_found_in_the_report(tmp_path: Path, name: str) -> None:
    (tmp_path / "reports").mkdir()
    source = "plain-english.txt" if name == "page.html" else name
    (tmp_path / "reports" / name).write_bytes((REPORTS / source).read_bytes())
    assert run("import", f"reports/{name}", "-o", "it.yaml", folder=tmp_path).code == 0
    snapshot = load_profile(tmp_path / "it.yaml").sources["gcsi"].snapshot
    assert snapshot is not None
    assert snapshot.path == f"reports/{name}"
    done = run("sources", "it.yaml", "--verify-quotes", "--format", "json", folder=tmp_path)
    (found,) = json.loads(done.out)["profiles"][0]["sources"]
    states = [quote["state"] for quote in found["quotes"]]
    assert (len(states) > 5, set(states)) == (True, {"found"})


def test_no_snapshot_where_nobody_would_find_it(folder: Path) -> None:
    (folder / "out").mkdir()
    assert run("import", "short.txt", "-o", "out", folder=folder).code == 0
    assert load_profile(folder / "out" / "short.yaml").sources["gcsi"].snapshot is None
    (folder / "page.txt").write_text(f"<p>{SHORT}</p>".replace("\n", "</p><p>"), encoding="utf-8")
    assert run("import", "page.txt", folder=folder).code == 0
    assert load_profile(folder / "page.yaml").sources["gcsi"].snapshot is None
    (folder / "ann@example.org.txt").write_text(SHORT, encoding="utf-8")
    assert run("import", "ann@example.org.txt", "-o", "ann.yaml", folder=folder).code == 0
    assert load_profile(folder / "ann.yaml").sources["gcsi"].snapshot is None


def test_all_bad_files_are_named(folder: Path) -> None:
    (folder / "soup.txt").write_text("Take two carrots.\n", encoding="utf-8")
    (folder / "stew.txt").write_text("Take two leeks.\n", encoding="utf-8")
    (folder / "vale.txt").write_text(SHORT.replace("Kenya", "The Vale"), encoding="utf-8")
    done = run("import", "soup.txt", "stew.txt", "none.txt", "short.txt", "vale.txt", "-o", "out", folder=folder)
    codes = "BE, BE-WAL, or x-my-valley for a territory without one"
    assert done == Run(
        2,
        "",
        f"soup.txt: {NO_REPORT}stew.txt: {NO_REPORT}{OTHER}none.txt: no such file\n"
        'vale.txt: which region? "The Vale" is no name of ISO 3166 that is known here\n'
        f"    help: import it by itself, with its code after --region: {codes}\n"
        "4 of 5 files cannot be imported; nothing was written\n",
    )
    assert not (folder / "out").exists()


def test_all_files_that_are_there_are_named(folder: Path) -> None:
    (folder / "long.txt").write_text(SHORT, encoding="utf-8")
    for name in ("short.yaml", "long.yaml"):
        (folder / name).write_text("mine", encoding="utf-8")
    there = "is there already, and stays as it is\n"
    done = run("import", "short.txt", "long.txt", "-o", ".", folder=folder)
    said = f"./short.yaml: {there}./long.yaml: {there}    help: name another folder with --output\n"
    assert done == Run(2, "", said)


def test_a_bad_form_is_told_once(folder: Path) -> None:
    (folder / "other.txt").write_text(SHORT, encoding="utf-8")
    done = run("import", "short.txt", "other.txt", "--form", "none.yaml", "-o", "out", folder=folder)
    assert (done.code, done.err.count("none.yaml"), "of 2 files" in done.err) == (2, 1, False)


def test_few_open_questions_are_named(tmp_path: Path) -> None:
    done = run("import", REPORTS / "saved-page.html", "-o", "-", folder=tmp_path)
    titles = "Technology for good; Economic contribution; Social impact reports; Collaborative ideas"
    assert f"    open: {titles}\n" in done.err


def test_what_may_be_cut(folder: Path) -> None:
    (folder / "short.txt").write_text(SHORT.partition("\nStay")[0], encoding="utf-8")
    done = run("import", "short.txt", folder=folder)
    assert "    it may be cut: nothing behind line 8 says that it is whole\n" in done.err


def test_options_of_reports_do_not_go_with_a_workbook(folder: Path) -> None:
    (folder / "book.xlsx").write_bytes(b"PK\x03\x04")
    options = ("--region", "BE", "--name", "B", "--as-of", "2025", "--published", "2025", "--collected", "2025")
    more = ("--url", "https://example.org", "--lang", "fr", "--form", "none.yaml")
    done = run("import", "book.xlsx", *options, *more, folder=folder)
    held = ("region", "name", "as-of", "published", "collected", "url", "lang")
    said = "".join(f"--{one}: is for reports; the workbook book.xlsx holds it\n" for one in held)
    assert done == Run(2, "", f"{said}--form: is for reports; the workbook book.xlsx needs none\n")


def test_a_workbook_is_told_by_name_and_code(tmp_path: Path) -> None:
    assert run("export", "flanders", "--format", "xlsx", "-o", "book.xlsx", folder=tmp_path).code == 0
    done = run("import", "book.xlsx", folder=tmp_path)
    assert (done.code, done.err.splitlines()[0]) == (0, "book.yaml: written for Flanders (BE-VLG)")

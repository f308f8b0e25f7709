"""What an author sees while typing, from the language server that editors run for YAML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_folder
from simaturity.files.yaml_text import read_plain
from simaturity.reading.any_kind import read_file
from simaturity.reading.load import load_rubric
from simaturity.reading.schemas import KINDS, as_text

from ..browser.tools import NODE, YAML_LANGUAGE_SERVER, need
from ..cli.running import run
from ..reading.schemas.mistakes import BASES, MISTAKES
from .language_server import Document, LanguageServer, Place, Squiggle, language_server

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
VALID = sorted(path for path in (ROOT / "tests" / "examples" / "valid").glob("*.yaml") if path.stem != "form")
"""Forms of reports have no schema."""
SHIPPED = sorted(path for name in ("profiles", "rubrics") for path in shipped_folder(name).glob("*.yaml"))

HEAD = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: BE-WAL, name: Wallonia}
as_of: 2025-04
"""


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with language_server(need(NODE), need(YAML_LANGUAGE_SERVER)) as running:
        yield running


@pytest.fixture
def opened(server: LanguageServer, tmp_path: Path) -> Any:
    """Opens a text in the editor, as a file whose first line names the schema of profiles."""

    def open_(text: str, kind: str = "profile") -> Document:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.yaml"
        path.write_text(with_line(text, kind), encoding="utf-8")
        return server.open(path)

    return open_


def with_line(text: str, kind: str) -> str:
    """A text below the line that names its schema, as our profiles have it."""
    return f"# yaml-language-server: $schema={shipped_folder('schemas')}/{kind}.schema.json\n{text}"


def kind_of(path: Path) -> str:
    """The kind of file that a file says it is."""
    data = read_plain(path.read_text(encoding="utf-8")).data
    assert data is not None
    return next(name for name, kind in KINDS.items() if kind.schema == data["schema"])


# ---- Completion ------------------------------------------------------------------------------------------------------


def test_barriers_are_completed(opened: Any, checklist: Checklist) -> None:
    document = opened(HEAD + "barriers:\n  \n")
    found = document.completions(document.place("barriers:\n  "))
    assert list(found) == list(checklist.barriers)
    money = found["lack-of-money"]
    assert money["insertText"] == "lack-of-money:\n  status: "
    assert money["documentation"] == (
        "There is too little money for the field.\n\n"
        "Stands in the way of: Piloted (stage 4), Funded (stage 6), Delivered (stage 6), New resources (stage 7).\n\n"
        "What lowers it: Structural funding, Pilots outside accreditation, Research costs eligible."
    )


def test_a_begun_barrier_is_completed(opened: Any) -> None:
    document = opened(HEAD + "barriers:\n  lack\n")
    assert "lack-of-money" in document.completions(document.place("barriers:\n  lack"))


def test_options_of_an_answer_are_completed(opened: Any) -> None:
    document = opened(HEAD + "conditions:\n  coordination-body:\n    answer: \n")
    found = document.completions(document.place("answer: "))
    assert {label: item["documentation"] for label, item in found.items()} == {
        "none": "No",
        "consultative": "A council or platform that is consulted",
        "partial": "A body for part of the field",
        "central": "A central body",
        "unknown": "Nobody has said; the same as leaving it out.",
        "null": "Left open.",
    }


@pytest.mark.parametrize("before", ["answer: [", "answer: [ngos, ", "answer:\n      - "])
def test_options_of_a_list_are_completed(opened: Any, rubric: Rubric, before: str) -> None:
    after = "]\n" if "[" in before else "\n"
    document = opened(f"{HEAD}conditions:\n  actors:\n    {before}{after}")
    assert list(document.completions(document.place(before))) == list(rubric.conditions["actors"].options)


def test_milestones_are_completed(opened: Any, rubric: Rubric) -> None:
    document = opened(HEAD + "instruments:\n  decree:\n    milestones:\n      - reached: \n")
    found = document.completions(document.place("reached: "))
    assert list(found) == list(rubric.milestones)
    assert found["adopted"]["documentation"] == "The competent authority passed it."


def test_domains_of_an_instrument_are_completed(opened: Any, rubric: Rubric) -> None:
    document = opened(HEAD + "instruments:\n  decree:\n    domains:\n      \n")
    found = document.completions(document.place("domains:\n      "))
    assert list(found) == [name for name in rubric.domains if name != "other"]
    assert found["social-innovation"]["documentation"] == (
        "New answers to social needs, whoever finds them and in whatever legal form."
    )


def test_domains_of_a_claim_are_completed(opened: Any, rubric: Rubric) -> None:
    document = opened(HEAD + "declared:\n  - stages: [8]\n    domains: []\n")
    found = list(document.completions(document.place("domains: [")))
    assert found == [*(name for name in rubric.domains if name != "other"), "- (array item) string"]


def test_stages_and_criteria_are_completed(opened: Any, rubric: Rubric) -> None:
    document = opened(HEAD + "declared:\n  - stages: []\nfindings:\n  - criterion: \n")
    assert list(document.completions(document.place("stages: ["))) == [str(one.stage) for one in rubric.stages]
    assert list(document.completions(document.place("criterion: "))) == list(rubric.criteria)


def test_keys_are_completed_with_what_they_need(opened: Any) -> None:
    document = opened(HEAD + "\n")
    found = document.completions(document.place("as_of: 2025-04\n"))
    assert found["findings"]["insertText"] == (
        "findings:\n  - criterion: $1\n    domains:\n      - \n    answer: $2\n    because: $3"
    )
    assert found["instruments"]["documentation"] == (
        "Laws, programmes, funds, bodies and the like, each under an id of your choice."
    )


def test_no_example_is_proposed_as_if_it_were_a_fact(opened: Any) -> None:
    text = HEAD + "instruments:\n  a:\n    url: \n    milestones:\n      - on: \n        sources: []\n    named: []\n"
    document = opened(text)
    for before in ("url: ", "- on: ", "sources: [", "named: ["):
        assert set(document.completions(document.place(before))) <= {"null"}


def test_an_old_id_is_not_completed(server: LanguageServer, tmp_path: Path) -> None:
    schema = tmp_path / "own.schema.json"
    schema.write_text(as_text("profile", load_rubric(ROOT / "tests" / "golden" / "short-rubric.yaml")), "utf-8")
    text = "# yaml-language-server: $schema=own.schema.json\nrubric: short/2\nfindings:\n  - criterion: \n"
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    document = server.open(path)
    assert list(document.completions(document.place("criterion: "))) == ["drafted", "passed", "in-effect", "funded"]


# ---- Hover -----------------------------------------------------------------------------------------------------------


def test_a_condition_tells_its_question_and_options(opened: Any) -> None:
    document = opened(HEAD + "conditions:\n  coordination-body: {answer: none}\n")
    assert said(document.hover(document.place("coordi", "nation-body"))) == [
        "#### Coordination body",
        "Does one body coordinate social innovation across sectors?",
        "One of these:",
        "- `none`: No",
        "- `consultative`: A council or platform that is consulted",
        "- `partial`: A body for part of the field",
        "- `central`: A central body",
    ]


def test_an_option_tells_what_it_means_before_the_others(opened: Any) -> None:
    document = opened(HEAD + "conditions:\n  coordination-body: {answer: partial}\n")
    assert said(document.hover(document.place("par", "tial"))) == [
        "#### Coordination body",
        "Does one body coordinate social innovation across sectors?",
        "Allowed Values:",
        "* `partial`: A body for part of the field",
        "* `none`: No",
        "* `consultative`: A council or platform that is consulted",
        "* `central`: A central body",
        "* `unknown`: Nobody has said; the same as leaving it out.",
        "* `null`: Left open.",
    ]


@pytest.mark.parametrize(
    ("line", "before", "after", "told"),
    [
        (
            "barriers:\n  lack-of-money: {status: present}",
            "lack-of",
            "-money",
            [
                "#### Lack of money",
                "There is too little money for the field.",
                "Stands in the way of: Piloted (stage 4), Funded (stage 6), Delivered (stage 6), "
                "New resources (stage 7).",
                "What lowers it: Structural funding, Pilots outside accreditation, Research costs eligible.",
            ],
        ),
        (
            "instruments:\n  a: {title: A, kind: law, domains: {welfare: partial}, milestones: [{on: 2013}]}",
            "o",
            "n: 2013",
            [
                "#### Date",
                "When it happened; reads as the first day.",
                "A year, a month or a day: 2013, 2013-02 or 2013-02-28.",
            ],
        ),
        (
            "instruments:\n  a: {title: A, kind: law, domains: {welfare: partial}}",
            "welfa",
            "re",
            [
                "#### Welfare and social services",
                "Welfare and social services",
                "Allowed Values:",
                "* `partial`: A general instrument that includes the domain or may reach it.",
                "* `dedicated`: Made for the domain, or for a whole recognised part of it.",
            ],
        ),
    ],
)
def test_keys_tell_what_they_mean(opened: Any, line: str, before: str, after: str, told: list[str]) -> None:
    document = opened(f"{HEAD}{line}\n")
    assert said(document.hover(document.place(before, after))) == told


def said(markdown: str) -> list[str]:
    """What an editor shows, without empty lines and the name of the schema."""
    return [line for line in markdown.splitlines() if line and not line.startswith("Source: [")]


# ---- Errors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_what_is_shipped(server: LanguageServer, path: Path) -> None:
    assert server.open(path).squiggles() == []


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_what_is_valid(opened: Any, path: Path) -> None:
    assert opened(path.read_text(encoding="utf-8"), kind_of(path)).squiggles() == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_is_wrong_with_a_new_profile(server: LanguageServer, tmp_path: Path, lang: str) -> None:
    assert run("init", "IT-25", "--lang", lang, folder=tmp_path).code == 0
    (path,) = tmp_path.glob("*.yaml")
    document = server.open(path)
    assert document.squiggles() == []
    assert document.hover(document.place("\n  lack-of", "-money:")).startswith("#### Lack of money\n")


def test_a_barrier_that_is_none_is_underlined(opened: Any) -> None:
    document = opened(HEAD + "barriers:\n  lack-of-money: {status: present}\n  lack-of-monney: {status: present}\n")
    assert document.squiggles() == [Squiggle(Place(8, 3), "Property lack-of-monney is not allowed.")]


def test_a_date_that_is_none_is_underlined(opened: Any) -> None:
    document = opened(HEAD + "sources:\n  s: {title: A, kind: press, published: 2013-02-29}\n")
    expected = "expected a date that the calendar has: write 2013, 2013-02 or 2013-02-28"
    assert document.squiggles() == [Squiggle(document.place("published: "), expected)]


@pytest.mark.parametrize("kind", BASES)
def test_without_a_mistake_nothing_is_underlined(opened: Any, kind: str) -> None:
    assert opened(BASES[kind], kind).squiggles() == []


@pytest.mark.parametrize("code", MISTAKES)
def test_each_mistake_is_underlined_in_its_line(opened: Any, tmp_path: Path, code: str) -> None:
    document = opened(MISTAKES[code].text, MISTAKES[code].kind)
    (path,) = tmp_path.iterdir()
    lines = {problem.line for problem in read_file(path).problems if problem.severity == "error"}
    assert {squiggle.place.line for squiggle in document.squiggles()} == lines


# ---- How fast --------------------------------------------------------------------------------------------------------


def test_a_big_profile_is_no_burden(opened: Any) -> None:
    """A thousand instruments in a file of 100 kB."""
    keys = "title: A", "kind: law", "domains: {welfare: partial}", "milestones: [{reached: adopted}]"
    entry = "".join(f"    {key}\n" for key in keys)
    instruments = "".join(f"  i{i}:\n{entry}" for i in range(1000))
    document = opened(f"{HEAD}instruments:\n{instruments}barriers:\n  \n")
    assert document.squiggles() == []
    began = perf_counter()
    assert "lack-of-money" in document.completions(document.place("barriers:\n  "))
    assert perf_counter() - began < 5

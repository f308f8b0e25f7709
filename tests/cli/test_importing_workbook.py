"""A workbook becomes a profile, or all that is wrong with it by sheet and cell."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from simaturity.cli import importing_workbook
from simaturity.cli.importing_workbook import import_workbook, is_workbook
from simaturity.cli.inputs import Refused, Rules
from simaturity.cli.questionnaire import questionnaire
from simaturity.cli.stop import Stop
from simaturity.reading.profiles import parse_profile

from ..exchange.workbook.people import Person, full, rules, smallest
from ..exchange.workbook.people import questionnaire as empty


def refused(data: bytes, path: str = "answers.xlsx") -> list[str]:
    """All that is said of a workbook that is not imported."""
    with pytest.raises(Refused) as caught:
        import_workbook(path, data)
    assert caught.value.status == 2
    return caught.value.lines


def test_a_profile_comes_back() -> None:
    rubric, checklist = rules("nl")
    data = questionnaire(full(), Rules(rubric, checklist), "nl")
    found = import_workbook("answers.xlsx", data)
    assert parse_profile(found.text).result() == full()
    assert found.region == "x-testland"
    told = (
        "answers.xlsx: 3 sources, 1 declared stage, 2 instruments, 3 milestones, 2 findings, 4 conditions, 2 barriers, "
        "1 lever"
    )
    assert found.remarks[-1].startswith("answers.xlsx: ")
    assert len(found.remarks[-1].split(", ")) == len(told.split(", "))


def test_nothing_filled_in_is_a_profile_as_well() -> None:
    found = import_workbook("answers.xlsx", empty())
    assert parse_profile(found.text).result() == smallest()
    assert found.remarks == ("answers.xlsx: no answers yet",)


def test_all_mistakes_are_told_by_cell() -> None:
    person = Person()
    person.add("sources", id="Bad Id", title="Again", kind="lew", url="nowhere")
    person.add("sources", id="gcsi", title="R", kind="law", note="ask a.b@example.org_x000B_now")
    person.type("barriers", "lack-of-money", status="presnet", note="=1+1", on="2024-13")
    person.type("barriers", "no-coordination", severity="grave")
    person.type("barriers", "no-definition", status="Present", sources="gcsi; nobody")
    person.add("instruments", id="d", title="Decree", kind="Decree", **{"domains__social-economy": "mada"})
    person.add("milestones", instrument="d", reached="Adoptd", on="soon", inferred="maybe")
    person.add("amounts", instrument="d", value="22,8")
    person.type("conditions", "momentum", answer="huge")
    person.cell("profile", "as_of", 0).value = None
    person.cell("profile", "region.id", 0).value = "Wallonia"
    assert refused(person.saved()) == [
        'answers.xlsx:Start here!C18: region.id: "Code of the region": expected a region\'s code, got "Wallonia" '
        "[region-form]",
        "    help: write an ISO 3166 code (BE-WAL), or x-name",
        'answers.xlsx:Start here!C20: as_of: "Date that the answers speak for" is missing [missing-key]',
        'answers.xlsx:Sources!B5: sources.Bad Id: expected an id, got "Bad Id" [id-form]',
        "    help: write small letters a to z, digits and single hyphens: bad-id",
        'answers.xlsx:Sources!D5: sources.Bad Id.kind: "Kind": expected one of law or official journal, official, '
        "self-report, evaluation, academic, civil society, press, interview, other; got "
        '"lew" [not-an-option]',
        "    help: choose from the list that the cell offers",
        'answers.xlsx:Sources!F5: sources.Bad Id.url: "Web address": expected a web address, got "nowhere" '
        "[address-form]",
        "    help: begin with https:// and leave out spaces",
        "answers.xlsx:Sources!M6: sources.gcsi.note: an e-mail address [e-mail-address]",
        "    help: name the organisation or its web page instead",
        "answers.xlsx:Sources!M6: sources.gcsi.note: the character U+000B [control-character]",
        "    help: delete it",
        'answers.xlsx:Instruments!J5: instruments.d.domains.social-economy: "Social economy": expected one of made '
        'for it, reaches it in part; got "mada" [not-an-option]',
        "    help: choose from the list that the cell offers",
        'answers.xlsx:Milestones!C5: instruments.d.milestones[0].reached: "What happened": expected an id, got '
        '"Adoptd" [id-form]',
        '    help: did you mean "Adopted"?',
        'answers.xlsx:Milestones!D5: instruments.d.milestones[0].on: "When": expected a date, got "soon" [date-form]',
        "    help: write 2013, 2013-02 or 2013-02-28",
        'answers.xlsx:Milestones!I5: instruments.d.milestones[0].inferred: "Inferred": expected yes or no, got '
        '"maybe" [true-or-false]',
        "    help: choose from the list that the cell offers",
        'answers.xlsx:Conditions!E81: conditions.momentum.answer: "Answer": the condition has no option "huge" '
        "[unknown-option]",
        "    help: choose from the list that the cell offers",
        'answers.xlsx:Barriers!D6: barriers.lack-of-money.status: "Answer": expected one of present, absent, '
        'unknown, does not apply; got "presnet" [not-an-option]',
        '    help: did you mean "present"?',
        'answers.xlsx:Barriers!F6: barriers.lack-of-money.on: "Since": the calendar has no "2024-13" [date-impossible]',
        "    help: months are 01 to 12, and years begin with 0001",
        "answers.xlsx:Barriers!K6: a formula [formula-cell]",
        "    help: type the text or number itself",
        'answers.xlsx:Barriers!H10: barriers.no-definition.sources[1]: "Sources": the profile has no source "nobody" '
        "[unknown-source]",
        "    help: list it on the sheet of sources, by this id",
        'answers.xlsx:Barriers!D11: barriers.no-coordination.status: "Answer" is missing [missing-key]',
        'answers.xlsx:Barriers!E11: barriers.no-coordination.severity: "How severe": expected one of minor, '
        'moderate, severe; got "grave" [not-an-option]',
        "    help: choose from the list that the cell offers",
        'answers.xlsx:Amounts!C5: instruments.d.amounts[0].value: "Sum": expected a number, got "22,8" [number-form]',
        "    help: write 22.8",
        "19 mistakes; nothing was written",
    ]


def test_mistakes_are_told_in_the_words_of_the_workbook() -> None:
    person = Person("de")
    person.add("sources", id="studie", title="Studie", kind="Presse", published="1.11.2026")
    person.type("findings", 5, answer="erfüllt", sources="studie S. 4")
    person.type("findings", 6, answer="erfült", because="Darum", sources="studie, S. 4")
    person.add("instruments", id="d", title="Programm", kind="programme")
    person.add("milestones", instrument="d", reached="acknowledged", on="1.11.2026", inferred="vielleicht")
    person.add("declared", stages="8, 7", domains="Sozialwirtschaft, Soziale Innovation")
    person.add("amounts", instrument="d", value="2,5 Mio.")
    assert refused(person.saved())[:-2] == [
        'answers.xlsx:Angegebene Stufen!B5: declared[0].stages[0]: "Stufe": expected a whole number, got "8, 7" '
        "[whole-number-form]",
        "    help: put semicolons between them: 8; 7",
        'answers.xlsx:Angegebene Stufen!C5: declared[0].domains[0]: "Bereiche": expected a domain, got '
        '"Sozialwirtschaft, Soziale Innovation" [domain-form]',
        "    help: put semicolons between them: Sozialwirtschaft; Soziale Innovation",
        "answers.xlsx:Instrumente!B5: instruments.d.domains: nothing stands in the columns of the domains "
        "[missing-key]",
        'answers.xlsx:Meilensteine!I5: instruments.d.milestones[0].inferred: "Abgeleitet": expected Ja or Nein, got '
        '"vielleicht" [true-or-false]',
        "    help: choose from the list that the cell offers",
        'answers.xlsx:Kriterien!F5: findings[0].because: "Begründung" is missing [missing-key]',
        'answers.xlsx:Kriterien!I5: findings[0].sources[0]: "Quellen": expected an id, got "studie S. 4" [id-form]',
        "    help: put a bar before the place: studie | S. 4",
        'answers.xlsx:Kriterien!E6: findings[1].answer: "Antwort": expected one of erfüllt, nicht erfüllt, teilweise, '
        'entfällt, unbekannt; got "erfült" [not-an-option]',
        '    help: did you mean "erfüllt"?',
        'answers.xlsx:Kriterien!I6: findings[1].sources[1]: "Quellen": expected an id, got "S. 4" [id-form]',
        "    help: put a bar before the place: studie | S. 4",
        'answers.xlsx:Beträge!C5: instruments.d.amounts[0].value: "Betrag": expected a number, got "2,5 Mio." '
        "[number-form]",
    ]


def test_what_a_kind_can_reach_is_told_by_titles() -> None:
    person = Person("de")
    person.add("sources", id="studie", title="Studie", kind="Presse")
    person.add("instruments", id="d", title="Programm", kind="programme", **{"domains__social-economy": "dedicated"})
    person.add("milestones", instrument="d", reached="in-effect", on="2020", sources="studie")
    lines = refused(person.saved())
    assert lines[0].endswith('.reached: "Was geschah": "Programm" cannot reach "In Kraft" [milestone-kind]')
    assert lines[1].startswith("    help: Programm can reach: Anerkannt, ")
    assert lines[1].endswith(", Beendet")
    assert len(lines) == 2, "one mistake is not counted"


def test_warnings_are_remarks() -> None:
    person = Person()
    person.add("sources", id="a", title="A", kind="law")
    person.book.create_sheet("Mine")["A1"] = "x"
    found = import_workbook("a.xlsx", person.saved())
    assert found.remarks == (
        "a.xlsx:Sources!B5: warning: sources.a: no statement rests on it [unused-source]",
        "    help: let a statement name it, or delete it",
        "a.xlsx:Mine: warning: no sheet of the questionnaire; it is not read [unknown-sheet]",
        "    help: move what it says into a note",
        "a.xlsx: 1 source",
    )


def test_line_breaks_of_other_systems() -> None:
    person = Person()
    person.cell("profile", "note", 0).value = "one\r\ntwo"
    assert "note: |-\n  one\n  two\n" in import_workbook("a.xlsx", person.saved()).text


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"PK\x03\x04 and no more", "no Excel workbook, or one that is cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook of Excel 97-2003 (.xls)"),
    ],
)
def test_what_is_no_questionnaire(data: bytes, line: str) -> None:
    assert refused(data, "x\x07.xlsx")[0] == f"x\\x07.xlsx: {line} [no-questionnaire]"


@pytest.mark.parametrize("error", [MemoryError, TimeoutError])
def test_a_workbook_that_takes_too_much(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(data: bytes) -> None:
        raise error

    monkeypatch.setattr("simaturity.exchange.workbook.read.read_workbook", too_much)
    assert refused(b"") == ["answers.xlsx: reading it takes over 60 seconds or 1 GB [no-questionnaire]"]


def test_a_profile_that_would_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    data = empty()  # made before: it reads the shipped rubric, which is larger as well
    monkeypatch.setattr("simaturity.files.texts.MOST_BYTES", 10)
    assert refused(data) == ["answers.xlsx: as a profile it has more than 0 MB [file-too-large]"]


def test_another_rubric_judges() -> None:
    person = Person()
    person.cell("profile", "rubric", 0).value = "mine/1"
    assert refused(person.saved())[0].endswith(
        'rubric: "Rubric": no rubric "mine/1" comes with simaturity [unknown-rubric]'
    )
    found = import_workbook("a.xlsx", person.saved(), "social-innovation-policy")
    assert "rubric: mine/1" in found.text


def test_another_checklist_judges() -> None:
    person = Person()
    person.type("barriers", "administrative-burden", status="present")
    short = Path(__file__).resolve().parents[1] / "golden/short-barriers.yaml"
    found = import_workbook("a.xlsx", person.saved(), None, str(short))
    message = 'barriers.administrative-burden: the checklist has no barrier "administrative-burden" [unknown-barrier]'
    assert found.remarks[0] == f"a.xlsx:Barriers!B24: warning: {message}"


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("a.xlsx", b"", True),
        ("a", b"PK\x03\x04", True),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1", True),
        ("A.ODS", b"x", True),
        ("a.html", b"<html>", False),
    ],
)
def test_what_is_meant_for_it(path: str, data: bytes, expected: bool) -> None:
    assert is_workbook(path, data) is expected


def missing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a package that is not there."""
    real = builtins.__import__
    for module in [one for one in sys.modules if one.startswith((name, "simaturity.exchange.workbook"))]:
        monkeypatch.delitem(sys.modules, module)

    def without(asked: str, *rest: Any, **named: Any) -> Any:
        if asked.partition(".")[0] == name:
            raise ModuleNotFoundError(f"No module named {asked!r}", name=asked)
        return real(asked, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = empty()
    given = Rules(*rules("en"))
    with monkeypatch.context() as patch:
        missing("defusedxml", patch)
        with pytest.raises(Stop) as caught:
            import_workbook("a.xlsx", data)
    install = "    help: pip install 'simaturity[data]'"
    assert caught.value.lines == ["import of a workbook needs defusedxml", install]
    with monkeypatch.context() as patch:
        missing("openpyxl", patch)
        with pytest.raises(Stop) as stopped:
            questionnaire(smallest(), given, "en")
    assert stopped.value.lines == ["export --format xlsx needs openpyxl", install]


def test_another_missing_module_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    data = empty()
    missing("zlib", monkeypatch)
    with pytest.raises(ModuleNotFoundError):
        import_workbook("a.xlsx", data)


def test_reading_loads_no_writer() -> None:
    code = (
        "import sys; import simaturity.cli.importing_workbook as one; import simaturity.exchange.workbook.read;"
        "print([name for name in ('openpyxl', 'pyarrow') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_bounds_are_named() -> None:
    assert (importing_workbook.SECONDS, importing_workbook.BYTES) == (60, 1_000_000_000)


@pytest.mark.parametrize("error", [MemoryError, TimeoutError])
def test_a_profile_that_takes_too_much(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(data: object) -> str:
        raise error

    monkeypatch.setattr("simaturity.files.data_text.data_text", too_much)
    assert refused(empty()) == ["answers.xlsx: reading it takes over 60 seconds or 1 GB [no-questionnaire]"]

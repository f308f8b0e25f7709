"""The workbook itself: what is protected, offered and printed, and that no text is ever a formula."""

from __future__ import annotations

import io
import textwrap
import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

from simaturity.core.profile import Profile
from simaturity.exchange.workbook.asking import Asking
from simaturity.exchange.workbook.choices import lists
from simaturity.exchange.workbook.columns import BY_KEY, SHEETS, column
from simaturity.exchange.workbook.headings import column_headings, guides, hints, legend, sheet_titles
from simaturity.exchange.workbook.looks import COLOURS
from simaturity.exchange.workbook.read import read_workbook
from simaturity.exchange.workbook.widths import FROZEN
from simaturity.exchange.workbook.write import workbook
from simaturity.report.catalogue import catalogue

from .people import SMALLEST, Person, full, questionnaire, rules, smallest

LANGUAGES = ("en", "fr", "nl", "de")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_the_same_bytes_each_time() -> None:
    first, second = (workbook(Asking(full(), *rules("fr"), "fr", catalogue("fr"))) for _ in range(2))
    assert first == second


def test_no_time_and_no_author_stand_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(questionnaire())) as parts:
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = parts.read("docProps/core.xml").decode()
    assert "<dc:creator>simaturity</dc:creator>" in core
    assert core.count("2000-01-01T00:00:00Z") == 2


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)", "'x", "\tx"])
def test_a_text_is_never_a_formula(sign: str) -> None:
    given = {**SMALLEST, "note": f"{sign}!", "sources": {"a": {"title": f"{sign}!".strip(), "kind": "law"}}}
    data = workbook(Asking(Profile.model_validate(given), *rules("en"), "en", catalogue("en")))
    book = load_workbook(io.BytesIO(data))
    cell = book["Sources"]["C5"]
    assert (cell.data_type, cell.value) == ("s", f"{sign}!".strip())
    assert cell.quotePrefix is (sign[0] != "\t")
    assert {one.data_type for page in book for row in page for one in row} <= {"n", "s"}


def test_lists_stand_on_the_hidden_sheet() -> None:
    book = Person("de").book
    assert book["lists"].sheet_state == "hidden"
    names = set(book.defined_names)
    for page in book.worksheets:
        for rule in page.data_validations.dataValidation:
            if rule.type == "list":
                assert rule.formula1 in names
                assert '"' not in rule.formula1
            assert len(rule.prompt or "") <= 255
    assert book.defined_names["list_barrier_status"].attr_text.startswith("'lists'!$")
    column = f"'{sheet_titles(catalogue('de'))['sources']}'!$B$5"
    assert book.defined_names["list_source"].attr_text == f"OFFSET({column},0,0,MAX(1,COUNTA({column}:$B$3000)),1)"


def test_what_may_be_changed() -> None:
    person = Person()
    for page in person.book.worksheets:
        assert page.protection.sheet is True
        assert page.protection.password is None
    locked = {
        (sheet, key): person.cell(sheet, key, row).protection.locked
        for sheet, key, row in (
            ("barriers", "id", "lack-of-money"),
            ("barriers", "asks", "lack-of-money"),
            ("barriers", "status", "lack-of-money"),
            ("barriers", "note", "lack-of-money"),
            ("sources", "id", 5),
            ("findings", "criterion", 5),
            ("findings", "answer", 5),
            ("conditions", "asks", 5),
            ("conditions", "answer", 5),
        )
    }
    assert [place for place, is_locked in locked.items() if is_locked] == [
        ("barriers", "id"),
        ("barriers", "asks"),
        ("findings", "criterion"),
        ("conditions", "asks"),
    ]
    assert person.cell("barriers", "id", person.free("barriers")).protection.locked is False
    assert person.page("sources").column_dimensions["C"].protection.locked is False


def test_what_stays_in_sight_and_is_printed() -> None:
    page = Person().page("barriers")
    assert (page.freeze_panes, page.print_title_rows, page.page_setup.orientation) == ("D5", "$4:$4", "landscape")
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage is True
    assert page.row_dimensions[3].hidden is True
    assert page.column_dimensions["A"].hidden is True
    assert page.cell(5, 6).number_format == "@"


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ["Name of the region * [en]", "Name of the region * [fr]"]),
        ("nl", ["Name of the region", "Name of the region * [en]", "Name of the region * [fr]"]),
    ],
)
def test_no_empty_row_asks_for_what_is_there_by_language(language: str, labels: list[str]) -> None:
    region = {"id": "x-vale", "name": {"en": "Vale", "fr": "Val"}}
    profile = Profile.model_validate({**SMALLEST, "language": language, "region": region})
    data = workbook(Asking(profile, *rules("en"), "en", catalogue("en")))
    cells = [row[1].value for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows()]
    assert [one for one in cells if str(one).startswith("Name of the region")] == labels
    assert Profile.model_validate(read_workbook(data).data) == profile


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_stays_in_sight_leaves_room(lang: str) -> None:
    for page in Person(lang, whole=True).book.worksheets[1:-1]:
        frozen = coordinate_to_tuple(page.freeze_panes or "A1")[1] - 1
        shown = [get_column_letter(at) for at in range(1, frozen + 1)]
        widths = [page.column_dimensions[one].width for one in shown if not page.column_dimensions[one].hidden]
        assert 1 <= len(widths) <= 2, page.title
        assert sum(widths) <= FROZEN, page.title


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headings_and_titles_of_lists_find_room(lang: str) -> None:
    titles = lists(*rules(lang), smallest(), lang, catalogue(lang))
    for page in Person(lang).book.worksheets[1:-1]:
        sheet = BY_KEY[str(page.cell(3, 1).value).removeprefix("sheet:")]
        for at in range(2, page.max_column + 1):
            letter, heading = get_column_letter(at), str(page.cell(4, at).value)
            if page.column_dimensions[letter].hidden:
                continue
            wide = page.column_dimensions[letter].width
            assert max(map(len, heading.split())) < wide, (page.title, heading)
            lines = textwrap.wrap(heading, int(wide / 1.2), break_long_words=False)
            assert page.row_dimensions[4].height >= 15 * len(lines), (page.title, heading)
            one = column(sheet, str(page.cell(3, at).value))
            if one and one.form == "choice" and one.choices:
                longest = max(map(len, titles[one.choices].values()))
                assert wide > min(longest, 35), (page.title, heading)


def test_everything_is_asked() -> None:
    rubric, checklist = rules("nl")
    person = Person("nl")
    ids = [row[1].value for row in person.page("barriers").iter_rows(min_row=5) if row[1].value]
    assert ids == list(checklist.barriers)
    asked = [
        row[1].value for row in person.page("conditions").iter_rows(min_row=5) if row[1].value and not row[2].value
    ]
    assert asked == list(rubric.conditions)
    findings = [row[1].value for row in person.page("findings").iter_rows(min_row=5) if row[1].value]
    assert len(findings) == 4 * len(rubric.criteria)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_that_a_spreadsheet_takes(lang: str) -> None:
    titles = sheet_titles(catalogue(lang))
    assert set(titles) == set(BY_KEY)
    assert len({title.casefold() for title in titles.values()} | {"lists"}) == len(titles) + 1
    assert [title for title in titles.values() if len(title) > 31 or set(title) & set("[]:*?/\\'")] == []


def test_every_sheet_and_column_has_its_words() -> None:
    english = catalogue("en")
    said, told = column_headings(english), guides(english)
    assert set(told) == {sheet.key for sheet in SHEETS}
    columns = [(sheet.key, one.key) for sheet in BY_KEY.values() for one in sheet.columns if not one.key.endswith(".")]
    assert [one for one in columns if "/".join(one) not in said and one[1] not in said] == []
    known = {one.key for sheet in BY_KEY.values() for one in sheet.columns}
    known |= {one.form for sheet in BY_KEY.values() for one in sheet.columns}
    assert [key for key in hints(english) if key.rpartition("/")[2] not in known] == []
    assert set(legend(english)) == {"input", "given", *COLOURS}


def test_the_parts_are_xml_of_one_kind() -> None:
    with zipfile.ZipFile(io.BytesIO(questionnaire("fr", whole=True))) as parts:
        for name in parts.namelist():
            assert ElementTree.fromstring(parts.read(name)).tag
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet2.xml"))
    assert sheet.find(f"{MAIN}sheetProtection") is not None
    assert sheet.findall(f".//{MAIN}f") == []

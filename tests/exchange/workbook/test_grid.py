"""Cells of every kind, as spreadsheets write them."""

from __future__ import annotations

from datetime import date

import pytest

from simaturity.exchange.workbook.grid import Content, Failed, Formula, Grid, coordinate, grids
from simaturity.exchange.workbook.package import Package, Refused

from .test_package import archive

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read(cells: str, book: str = "", strings: str = "", styles: str = "") -> Grid:
    """A workbook of one sheet."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": (
            f'<workbook {MAIN} {RELATIONS}>{book}<sheets><sheet name="One" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships><Relationship Id="rId1" Type="{TYPES}/worksheet" Target="worksheets/one.xml"/>'
            f'<Relationship Id="rId2" Type="{TYPES}/sharedStrings" Target="/xl/strings.xml"/>'
            f'<Relationship Id="rId3" Type="{TYPES}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId4" Type="{TYPES}/hyperlink" Target="https://example.org" TargetMode="External"/>'
            "</Relationships>"
        ),
        "xl/worksheets/one.xml": f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>",
        "xl/strings.xml": f"<sst {MAIN}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
    }
    (found,) = grids(Package(archive({name: text.encode() for name, text in parts.items()})))
    return found


FORMATS = (
    '<numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\ mmm\\ yyyy;@"/>'
    '<numFmt numFmtId="171" formatCode="0.0&quot; m&quot;"/>'
    '<numFmt numFmtId="172" formatCode="#,##0.00\\ [$EUR]"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>'
    '<xf numFmtId="172"/><xf/></cellXfs>'
)


@pytest.mark.parametrize(
    ("cell", "content"),
    [
        ('<c r="A1" t="inlineStr"><is><t>a</t></is></c>', "a"),
        ('<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r><rPh><t>spoken</t></rPh></is></c>', "a b"),
        ('<c r="A1" t="inlineStr"><is><t>_x000D_&lt;_x005F_x0041_</t></is></c>', "\r<_x0041_"),
        ('<c r="A1" t="s"><v>1</v></c>', "second"),
        ('<c r="A1" t="str"><v>result</v></c>', "result"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="d"><v>2024-05-01</v></c>', date(2024, 5, 1)),
        ('<c r="A1" t="e"><v>#REF!</v></c>', Failed("#REF!")),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', Formula()),
        ('<c r="A1" t="shared"><f t="shared" si="0"/><v>2</v></c>', Formula()),
        ('<c r="A1"><v>2024</v></c>', 2024),
        ('<c r="A1"><v>2.4E+7</v></c>', 24_000_000),
        ('<c r="A1"><v>0.1</v></c>', 0.1),
        ('<c r="A1" s="1"><v>45413</v></c>', date(2024, 5, 1)),
        ('<c r="A1" s="1"><v>45413.75</v></c>', date(2024, 5, 1)),
        ('<c r="A1" s="2"><v>59</v></c>', date(1900, 2, 28)),
        ('<c r="A1" s="1"><v>0.5</v></c>', 0.5),
        ('<c r="A1" s="3"><v>3.5</v></c>', 3.5),
        ('<c r="A1" s="4"><v>22850000</v></c>', 22_850_000),
        ('<c r="A1" s="5"><v>7</v></c>', 7),
        ('<c r="A1" s="99"><v>7</v></c>', 7),
        ("<c><v>7</v></c>", 7),
    ],
)
def test_what_a_cell_holds(cell: str, content: Content) -> None:
    strings = "<si><t>first</t></si><si><r><t>sec</t></r><r><t>ond</t></r></si>"
    found = read(f'<row r="1">{cell}</row>', strings=strings, styles=FORMATS)
    assert found == Grid("One", {(1, 1): content})


def test_dates_from_1904() -> None:
    found = read(
        '<row r="1"><c r="A1" s="1"><v>0</v></c><c s="1"><v>43951</v></c></row>',
        '<workbookPr date1904="1"/>',
        "",
        FORMATS,
    )
    assert found.cells == {(1, 1): 0, (1, 2): date(2024, 5, 1)}


def test_empty_cells_are_none() -> None:
    assert (
        read('<row r="1" s="1" customFormat="1"/><row><c s="2"/><c t="inlineStr"><is><t/></is></c></row>').cells == {}
    )


def test_there_is_a_bound_to_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simaturity.exchange.workbook.grid.MOST_CELLS", 2)
    with pytest.raises(Refused, match="more than 2 cells with something in them"):
        read("<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>")


def test_places_as_people_write_them() -> None:
    assert [coordinate(one) for one in ((1, 1), (7, 26), (5, 27), (1_048_576, 16_384))] == [
        "A1",
        "Z7",
        "AA5",
        "XFD1048576",
    ]


@pytest.mark.parametrize("number", ["2958465", "2957004"])
def test_days_after_the_last_one_are_numbers(number: str) -> None:
    from_1904 = '<workbookPr date1904="1"/>'
    assert read(f'<c r="A1" s="1"><v>{number}</v></c>', book=from_1904, styles=FORMATS).cells == {(1, 1): int(number)}
    last = read('<c r="A1" s="1"><v>2957003</v></c>', book=from_1904, styles=FORMATS)
    assert last.cells == {(1, 1): date(9999, 12, 31)}
    assert read('<c r="A1" s="1"><v>2958465</v></c>', styles=FORMATS).cells == {(1, 1): date(9999, 12, 31)}


def test_one_long_text_in_many_cells() -> None:
    cells = "".join(f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 102))
    with pytest.raises(Refused, match="its cells hold more than 10,000,000 letters"):
        read(cells, strings=f"<si><t>{'a' * 100_000}</t></si>")

"""simaturity.files.territories: codes and names, found as people write them."""

from __future__ import annotations

import re
import time

import pytest
from babel import Locale

from simaturity.files import territories
from simaturity.files.characters import REFUSED
from simaturity.files.territories import LANGUAGES, TABLE, beginning, called, find, near, near_codes, territory
from simaturity.reading.personal import addresses

ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
COUNTRIES = [code for code, *_ in ROWS if "-" not in code]


def codes(text: str) -> list[str]:
    return [one.code for one in find(text)]


def test_a_table_of_codes_and_names() -> None:
    assert [row[0] for row in ROWS] == sorted({row[0] for row in ROWS})
    assert len(COUNTRIES) == 250  # the 249 of ISO 3166-1 and Kosovo
    assert len(ROWS) > 5000
    for code, english, *others in ROWS:
        assert re.fullmatch("[A-Z]{2}(-[A-Z0-9]{1,3})?", code), code
        assert code[:2] in COUNTRIES, code
        assert english not in ("", "="), code
        assert len(others) >= 3, code
        for name in (english, *others):
            assert name == name.strip()
            assert not REFUSED.search(name)
            assert list(addresses(name)) == []


def test_countries_have_a_name_in_every_language() -> None:
    for code in COUNTRIES:
        found = territory(code)
        assert found is not None
        assert tuple(found.names) == LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_countries_are_called_as_babel_calls_them(lang: str) -> None:
    theirs = Locale(lang).territories
    differ = {
        code
        for code in COUNTRIES
        if (found := territory(code))
        and found.names[lang].replace("\u2019", "'") != theirs[code].replace("\u2019", "'")
    }
    assert differ == set()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("BE", {"en": "Belgium", "fr": "Belgique", "nl": "België", "de": "Belgien"}),
        ("be-wal", {"en": "Wallonia", "fr": "Wallonie", "nl": "Wallonië", "de": "Wallonien"}),
        ("It-25", {"en": "Lombardy", "fr": "Lombardie", "nl": "Lombardije", "de": "Lombardei"}),
        ("PT-30", {"en": "Madeira", "fr": "Madère", "nl": "Madeira", "de": "Autonome Region Madeira"}),
        ("FR-IDF", {"en": "Île-de-France", "fr": "Île-de-France", "nl": "Île-de-France", "de": "Île-de-France"}),
        ("ES-CN", {"en": "Canary Islands"}),
        ("AD", {"en": "Andorra", "fr": "Andorre", "nl": "Andorra", "de": "Andorra"}),
        ("ZW-MW", {"en": "Mashonaland West", "fr": "Mashonaland occidental", "nl": "Mashonaland West"}),
    ],
)
def test_by_code(code: str, names: dict[str, str]) -> None:
    found = territory(code)
    assert found is not None
    assert (found.code, {lang: name for lang, name in found.names.items() if lang in names}) == (code.upper(), names)
    assert found.name == names["en"]
    assert found.country == code[:2].upper()


@pytest.mark.parametrize("code", ["", "ZZ", "EU", "UK", "B", "BE-", "BE-XXX", "BEL", "BE\t", "AD\tAndorra", "BE-WAL\n"])
def test_no_such_code(code: str) -> None:
    assert territory(code) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lombardy", ["IT-25"]),
        ("  lombardei ", ["IT-25"]),
        ("ILE DE FRANCE", ["FR-IDF"]),
        ("provence alpes cote d'azur", ["FR-PAC"]),
        ("Katalonien", ["ES-CT"]),
        ("Vlaanderen", ["BE-VLG"]),
        ("Bruxelles", ["BE-BRU"]),
        ("Normandy", ["FR-NOR"]),
        ("Turkey", ["TR"]),
        ("uk", ["GB"]),
        ("United Kingdom", ["GB"]),
        ("Limburg", ["BE-VLI", "NL-LI"]),
        ("Luxembourg", ["BE-WLX", "LU"]),
        ("Georgia", ["GE", "US-GA"]),
        ("Oslo", ["NO-03"]),
        ("More og Romsdal", ["NO-15"]),
        ("Lomb", []),
        ("=", []),
        ("-", []),
        ("", []),
        ("be wal", []),
        ("(", []),
    ],
)
def test_by_name(text: str, found: list[str]) -> None:
    assert codes(text) == found


def test_a_name_of_nothing_but_accents_takes_no_time() -> None:
    started = time.process_time()
    assert codes("Lomb" + "\u0301\u0316" * 200_000) == []
    assert time.process_time() - started < 2


def test_every_name_leads_back() -> None:
    """By its whole name a territory is found, unless it gives way to the country around it."""
    for code, english, *others in ROWS[::97]:
        for name in {english, *others} - {"", "="}:
            assert code in codes(name) or code[:2] in codes(name), (code, name)


@pytest.mark.parametrize(
    ("text", "first"), [("Lombary", "IT-25"), ("Katalonia", "ES-CT"), ("walonie", "BE-WAL"), ("Britany", "FR-BRE")]
)
def test_near_names(text: str, first: str) -> None:
    found = near(text)
    assert found[0].code == first
    assert len(found) <= 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brit", ["FR-BRE", "CA-BC", "VG"]),  # the shortest name first
        ("katalon", ["ES-CT"]),  # Autonome Gemeinschaft Katalonien
        ("lomb", ["IT-25"]),
        ("br", ["RS-14", "ME-02"]),  # two letters are too few: Bor and Bar are like it
        ("it-2", []),
    ],
)
def test_names_that_begin_so_come_first(text: str, found: list[str]) -> None:
    assert [one.code for one in near(text)] == found


@pytest.mark.parametrize("text", ["", "xyzzy", "x" * 10_000])
def test_nothing_near(text: str) -> None:
    assert near(text) == ()


def test_near_codes_are_of_the_same_country() -> None:
    assert [one.code for one in near_codes("be-wax", most=3)] == ["BE-WNA", "BE-WLX", "BE-WAL"]
    assert near_codes("EL-30") == ()


def test_what_begins_so() -> None:
    assert [one.code for one in beginning("b")][:3] == ["BA", "BB", "BD"]
    assert [one.code for one in beginning("be")] == ["BE"]
    assert [one.code for one in beginning("be-w")] == ["BE-WAL", "BE-WBR", "BE-WHT", "BE-WLG", "BE-WLX", "BE-WNA"]
    assert [one.code for one in called("Lomb")] == ["IT-25"]
    assert beginning("zz") == called("lomb") == ()


def test_looking_up_a_code_is_quick() -> None:
    def seconds() -> float:
        territories._text.cache_clear()
        start = time.perf_counter()
        territory("ZW-MW")
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < 0.005

"""simaturity.cli.naming: which region is meant, or which ones may be."""

from __future__ import annotations

import pytest

from simaturity.cli.naming import Region, region_asked, stem_of
from simaturity.cli.stop import Stop

LOMBARDY = {"en": "Lombardy", "fr": "Lombardie", "nl": "Lombardije", "de": "Lombardei"}
HELP = 'help: an ISO 3166 code such as BE or BE-WAL, a name such as Lombardy, or x-my-valley with --name "My valley"'


def refused(text: str, name: str | None = None) -> list[str]:
    """What is said of a region that is none."""
    with pytest.raises(Stop) as caught:
        region_asked(text, name)
    assert caught.value.status == 2
    return [line.strip() for line in caught.value.lines]


@pytest.mark.parametrize("text", ["IT-25", "it-25", " It-25 ", "Lombardy", "lombardei", "Lombardije"])
def test_a_code_or_a_name(text: str) -> None:
    assert region_asked(text, None) == Region("IT-25", LOMBARDY, "lombardy")


@pytest.mark.parametrize(
    ("text", "lang", "stem", "told"),
    [
        ("Bretagne", "fr", "bretagne", "Bretagne"),
        ("FR-BRE", "fr", "bretagne", "Bretagne"),
        ("Bretagne", "en", "brittany", "Brittany"),
        ("Styria", "de", "steiermark", "Steiermark"),
        ("ES-CN", "fr", "canary-islands", "Canary Islands"),
    ],
)
def test_the_file_is_called_as_in_the_language_asked(text: str, lang: str, stem: str, told: str) -> None:
    found = region_asked(text, None, lang)
    assert (found.stem, found.told) == (stem, told)


def test_a_name_given_wins() -> None:
    found = region_asked("it-25", " Regione Lombardia ")
    assert found == Region("IT-25", "Regione Lombardia", "lombardy")
    assert (found.told, region_asked("it-25", None).told) == ("Regione Lombardia", "Lombardy")


def test_an_id_of_ones_own() -> None:
    assert region_asked("X-my-Valley", "My valley") == Region("x-my-valley", "My valley", "my-valley")


def test_a_language_without_a_name_is_left_out() -> None:
    assert region_asked("ES-CN", None).name == {"en": "Canary Islands"}


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Île-de-France", "ile-de-france"),
        ("Provence-Alpes-Côte-d\u2019Azur", "provence-alpes-cote-dazur"),
        ("Møre og Romsdal", "more-og-romsdal"),
        ("Trinidad & Tobago", "trinidad-tobago"),
        ("../../etc", "etc"),
        ("社会", ""),
    ],
)
def test_files_are_called_in_plain_letters(name: str, stem: str) -> None:
    assert stem_of(name) == stem


def test_every_territory_has_a_file_name() -> None:
    from simaturity.files.territories import TABLE

    for line in TABLE.read_text("utf-8").splitlines():
        code = line.partition("\t")[0]
        assert region_asked(code, None).stem


def test_several_candidates() -> None:
    assert refused("Luxembourg") == [
        '"Luxembourg" may be any of 2 territories; give the code of the one that you mean:',
        "BE-WLX  Luxembourg, Belgium",
        "LU      Luxembourg",
    ]


def test_many_candidates_are_not_all_named() -> None:
    lines = refused("saint")
    assert len(lines) == 22
    assert lines[0].startswith('"saint" may be any of ')
    assert lines[1] == "AG-03   Saint George, Antigua & Barbuda"
    assert lines[-1].endswith(" more")
    assert int(lines[0].split()[5]) == 20 + int(lines[-1].split()[1])


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Lombary", ["near to it:", "IT-25   Lombardy, Italy"]),
        ("Brit", ["near to it:", "FR-BRE  Brittany, France", "CA-BC   British Columbia, Canada"]),
        ("BE-WAX", ["near to it:", "BE-WNA  Namur, Belgium", "BE-WLX  Luxembourg, Belgium"]),
        ("be wal", []),
        ("xyzzy", []),
        ("EU", []),
    ],
)
def test_unknown_ones(text: str, near: list[str]) -> None:
    lines = refused(text)
    assert lines[0] == f"{text}: no territory of that code or name is known"
    assert lines[1 : 1 + len(near)] == near
    newer = [f'help: if {text} is a newer code, add --name "..."'] if text == "BE-WAX" else []
    assert lines[-1 - len(newer) :] == [HELP, *newer]
    assert near or len(lines) == 2


def test_a_newer_code_of_a_country_needs_a_name() -> None:
    assert region_asked("no-99", "Nyland") == Region("NO-99", "Nyland", "nyland")
    assert region_asked("BE-WAL", "Wallonie").id == "BE-WAL"
    for text in ("ZZ-1", "ZZ", "nowhere"):
        with pytest.raises(Stop):
            region_asked(text, "Nyland")


def test_nothing_at_all() -> None:
    assert refused(" ") == ["an empty name: no territory of that code or name is known", HELP]


def test_control_characters_are_written_out() -> None:
    assert refused("a\x1b[31m")[0] == "a\\x1b[31m: no territory of that code or name is known"


@pytest.mark.parametrize("id", ["x-", "x-a--b", "x-ä", "x-a_b", "x-a/b", "x-../b", "x-" + "a" * 300])
def test_ids_that_are_none(id: str) -> None:
    lines = refused(id, "Name")
    assert lines[0].endswith("an id of your own is x- with small letters, digits and single hyphens")
    assert lines[1] == "help: such as x-my-valley"


def test_an_id_of_ones_own_needs_a_name() -> None:
    assert refused("x-my-valley") == ["x-my-valley: has no name yet", 'help: add --name "..."']


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "--name: expected 1 to 200 characters, got 0"),
        (" \t", "--name: expected 1 to 200 characters, got 0"),
        ("a" * 201, "--name: expected 1 to 200 characters, got 201"),
        ("a\nb: c", '--name: "a\\nb: c" has line breaks or control characters'),
        ("a\x1b[0m", '--name: "a\\x1b[0m" has line breaks or control characters'),
        ("a\u2028b", '--name: "a\\u2028b" has line breaks or control characters'),
        ("a\u202eb", '--name: "a\\u202eb" has line breaks or control characters'),
        ("a\udc80", '--name: "a\\udc80" has line breaks or control characters'),
        ("me@example.org", "--name: an e-mail address; profiles hold none"),
    ],
)
def test_hostile_names(name: str, message: str) -> None:
    assert refused("x-land", name) == [message]
    assert refused("BE", name) == [message]

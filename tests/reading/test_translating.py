"""simaturity.reading.translating: texts in a further language, found, judged and put in their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.core.problem import problem_line
from simaturity.core.profile import Profile
from simaturity.core.texts import Texts
from simaturity.files.shipped import shipped_folder, shipped_names
from simaturity.reading.any_kind import read_file
from simaturity.reading.load import InvalidFile, in_language, load_barriers, load_profile, load_rubric
from simaturity.reading.profiles import parse_profile
from simaturity.reading.translating import says_texts, texts_beside, translated, translates

PROFILE = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: x-a, name: {en: Land, fr: Pays}}
as_of: 2024
questions: [Which law?, Which body?]
sources:
  one: {title: Report, kind: law, published: 2020, publisher: Report}
  two:
    title: A title
      over two lines
    kind: press
instruments:
  law:
    title: {en: Law, nl: Wet}
    kind: law
    domains: {welfare: dedicated}
    milestones:
      - {reached: adopted, on: 2020, sources: [{source: one, at: Report}, two], note: Report}
"""


def profile() -> Profile:
    """The profile above."""
    return parse_profile(PROFILE).result()


def french(*entries: tuple[str, str] | tuple[str, str, str]) -> Texts:
    """French texts: a text, its translation and, for some, the place."""
    rows = [dict(zip(("text", "translation", "within"), entry, strict=False)) for entry in entries]
    return Texts.model_validate({"schema": "simaturity/texts/1", "language": "fr", "texts": rows})


def test_texts_are_put_beside_those_of_the_file() -> None:
    found = translated(
        profile(),
        french(
            ("Which law?", "Quelle loi ?"),
            ("Report", "Rapport"),
            ("A title over two lines", "Un titre"),
            ("Law", "Loi"),
            ("Land", "Territoire"),
        ),
    )
    assert found.questions == ({"en": "Which law?", "fr": "Quelle loi ?"}, "Which body?")
    assert found.sources["one"].publisher == {"en": "Report", "fr": "Rapport"}
    assert found.sources["two"].title == {"en": "A title over two lines", "fr": "Un titre"}
    assert found.instruments["law"].title == {"en": "Law", "nl": "Wet", "fr": "Loi"}
    assert found.region.name == {"en": "Land", "fr": "Pays"}  # what the file says itself stays
    milestone = found.instruments["law"].milestones[0]
    assert milestone.note == milestone.sources[0].at == {"en": "Report", "fr": "Rapport"}
    assert milestone.sources[0].quote is None


def test_the_narrowest_place_counts() -> None:
    found = translated(
        profile(),
        french(
            ("Report", "Rapport"),
            ("Report", "Compte rendu", "sources.one"),
            ("Report", "Journal", "sources.one.publisher"),
            ("Report", "Rien", "source"),
        ),
    )
    assert found.sources["one"].title == {"en": "Report", "fr": "Compte rendu"}
    assert found.sources["one"].publisher == {"en": "Report", "fr": "Journal"}
    assert found.instruments["law"].milestones[0].note == {"en": "Report", "fr": "Rapport"}


def test_what_is_not_translated_stays_the_same_object() -> None:
    before = profile()
    assert translated(before, french()).sources["one"] == before.sources["one"]


@pytest.mark.parametrize(("path", "beside"), [("a/mine.yaml", "a/mine.fr.yaml"), ("mine.v2.yml", "mine.v2.fr.yml")])
def test_names_of_files(path: str, beside: str) -> None:
    assert texts_beside(path, "fr") == beside


def test_a_file_of_texts_lies_beside_what_it_translates(tmp_path: Path) -> None:
    for name in ("mine.yaml", "other.nl-BE.yaml", "other.yaml", "v1.2.yaml", "alone.fr.yaml"):
        (tmp_path / name).write_text("", "utf-8")
    assert translates(tmp_path / "mine.fr.yaml") == str(tmp_path / "mine.yaml")
    assert translates(tmp_path / "other.nl-BE.yaml") == str(tmp_path / "other.yaml")
    assert translates(tmp_path / "alone.fr.yaml") is None
    assert translates(tmp_path / "v1.2.yaml") is None


def test_a_model_in_a_language(tmp_path: Path) -> None:
    (tmp_path / "land.yaml").write_text(PROFILE, "utf-8")
    path = str(tmp_path / "land.yaml")
    plain = load_profile(path)
    assert in_language(plain, path, "en") is plain
    assert in_language(plain, path, "fr") is plain
    beside = tmp_path / "land.fr.yaml"
    beside.write_text(
        "schema: simaturity/texts/1\nlanguage: fr\ntexts: [{text: Report, translation: Rapport}]\n", "utf-8"
    )
    assert in_language(plain, Path(path), "fr").sources["one"].title == {"en": "Report", "fr": "Rapport"}
    beside.write_text("schema: simaturity/texts/1\n", "utf-8")
    with pytest.raises(InvalidFile, match="language: this key is missing"):
        in_language(plain, path, "fr")


@pytest.mark.parametrize("lang", ["fr", "nl", "de"])
def test_shipped_files_come_in_every_language(lang: str) -> None:
    rubric, checklist = load_rubric(), load_barriers()
    for name in ("social-innovation-policy", "social-innovation-policy/1"):
        assert isinstance(in_language(rubric, name, lang).criteria["adopted"].title, dict)
    assert isinstance(in_language(checklist, checklist.pin, lang).barriers["lack-of-money"].title, dict)
    for name in shipped_names("profiles"):
        assert any(isinstance(one.title, dict) for one in in_language(load_profile(name), name, lang).sources.values())


@pytest.mark.parametrize("name", ["profiles", "rubrics"])
@pytest.mark.parametrize("lang", ["fr", "nl", "de"])
def test_no_shipped_text_lacks_a_translation(name: str, lang: str) -> None:
    files = [shipped_folder(name) / f"{one}.{lang}.yaml" for one in shipped_names(name)]  # type: ignore[arg-type]
    assert [problem_line(path.name, one) for path in files for one in read_file(path).problems] == []


def test_problems(tmp_path: Path) -> None:
    (tmp_path / "land.yaml").write_text(PROFILE, "utf-8")
    (tmp_path / "land.fr.yaml").write_text(
        """\
schema: simaturity/texts/1
language: nl
texts:
  - {text: Report, translation: Rapport}
  - {text: Report, translation: Compte rendu}
  - {text: Report, translation: Journal, within: findings}
  - {text: Reports, translation: Rapports}
  - {text: "Which   law?", translation: "Quelle loi ?"}
  - {text: A title over two lines, translation: Un titre}
""",
        "utf-8",
    )
    found = read_file(tmp_path / "land.fr.yaml").problems
    assert [(one.line, one.code, one.message, one.help) for one in found] == [
        (2, "texts-language", 'the name of the file says "fr", this says "nl"', None),
        (3, "texts-missing", 'no translation of "Which body?" (questions.1)', "add one"),
        (3, "texts-missing", 'no translation of "Land" (region.name)', "add one"),
        (5, "texts-doubled", "translated before", "take one of the two out"),
        (6, "texts-unknown", "no such text in the file within findings", None),
        (7, "texts-unknown", "no such text in the file", 'did you mean "Report"?'),
    ]
    (tmp_path / "land.yaml").unlink()
    (tmp_path / "land.fr.yaml").write_text("schema: simaturity/texts/1\nlanguage: fr\n", "utf-8")
    (alone,) = read_file(tmp_path / "land.fr.yaml").problems
    assert (alone.code, alone.severity) == ("texts-without-file", "error")
    (tmp_path / "land.yaml").write_text("wrong", "utf-8")
    assert read_file(tmp_path / "land.fr.yaml").problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schema: simaturity/texts/1\n", True),
        ('"schema": "simaturity/texts/1"\nlanguage: [', True),
        ("schema: simaturity/profile/1  # not simaturity/texts/1\n", False),
        ("# simaturity/texts/1\nschema: simaturity/profile/1\n", False),
        ("note: simaturity/texts/1\n", False),
        ("schema: simaturity/profile/1\n", False),
    ],
)
def test_what_a_file_says_that_it_is(text: str, expected: bool) -> None:
    assert says_texts(text) is expected

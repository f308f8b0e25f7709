"""simaturity.report.explain.index: everything is found, in four languages, and says all that the rubric says."""

from __future__ import annotations

import pytest

from simaturity.core.changes.change import CAUSES, KINDS
from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.core.text import Text, say
from simaturity.reading.codes import CODES
from simaturity.reading.load import in_language, load_barriers, load_rubric
from simaturity.report.explain.book import Book
from simaturity.report.explain.index import CHAPTERS, Index, names
from simaturity.report.explain.keys.registry import keys
from simaturity.report.explain.topic import Topic
from simaturity.report.words import one_line, words

from ..golden import FOLDER

LANGUAGES = ("en", "fr", "nl", "de")
SHORT, SHORT_LIST = load_rubric(FOLDER / "short-rubric.yaml"), load_barriers(FOLDER / "short-barriers.yaml")


def index_in(lang: str) -> Index:
    """The index of the shipped rubric with the texts of a language."""
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    return Index(Book(rubric, in_language(load_barriers(), "social-innovation-barriers/1", lang), lang))


INDICES = {lang: index_in(lang) for lang in LANGUAGES}
ENGLISH = INDICES["en"]
languages = pytest.mark.parametrize("lang", LANGUAGES)


def kinds(found: tuple[Topic, ...]) -> list[str]:
    """What was found, as ``criterion:adopted``."""
    return [f"{topic.kind}:{topic.id}" for topic in found]


def ids(rubric: Rubric, checklist: Checklist | None) -> dict[str, set[str]]:
    """Every id by its kind."""
    return {
        "stage": {str(one.stage) for one in rubric.stages},
        "criterion": set(rubric.criteria),
        "milestone": set(rubric.milestones),
        "instrument": set(rubric.instruments),
        "domain": set(rubric.domains),
        "condition": set(rubric.conditions),
        "option": {f"{name}.{option}" for name, one in rubric.conditions.items() for option in one.options},
        "barrier": set(checklist.barriers) if checklist else set(),
        "lever": set(checklist.levers) if checklist else set(),
        "tension": {*rubric.tensions, "finding-overruled", "weakened"},
        "problem": set(CODES),
        "change": set(KINDS),
        "cause": set(CAUSES),
        "key": set(keys(words("en"))) - ({"domains"} if "other" not in rubric.domains else set()),
    }


@languages
def test_every_id_is_explained(rubric: Rubric, checklist: Checklist, lang: str) -> None:
    index = INDICES[lang]
    for kind, known in ids(rubric, checklist).items():
        assert set(index.chapter(kind).ids) == known
        for id in known:
            (topic,) = index.find(f"{kind}:{id}")
            assert (topic.kind, topic.id) == (kind, id)
            assert topic.title
            assert topic.what
            assert topic.means
            assert topic in index.find(id)


@pytest.mark.parametrize(("rubric", "checklist"), [(SHORT, SHORT_LIST), (SHORT, None)])
@languages
def test_every_id_of_another_rubric(rubric: Rubric, checklist: Checklist | None, lang: str) -> None:
    index = Index(Book(rubric, checklist, lang))
    for kind, known in ids(rubric, checklist).items():
        assert set(index.chapter(kind).ids) == known
        assert kinds(tuple(index.chapter(kind).topic(id) for id in sorted(known))) == [
            f"{kind}:{id}" for id in sorted(known)
        ]


def everything(topic: Topic) -> str:
    """All that a topic says but for its example."""
    rows = [part for row in topic.rows for part in (row.label, row.text, *(one.title for one in row.references))]
    return "\n".join([topic.title, topic.what, topic.means, *rows, *(title for _, title in topic.options)])


@languages
def test_all_that_the_rubric_says_is_said(lang: str) -> None:
    index = INDICES[lang]
    for kind, id, texts in said_by(index.book):
        (topic,) = index.find(f"{kind}:{id}")
        assert [text for text in texts if text not in everything(topic)] == []


def said_by(book: Book) -> list[tuple[str, str, list[str]]]:
    """What each id has to say, in the language of a book."""
    rubric, checklist = book.rubric, book.checklist
    assert checklist is not None

    def texts(*some: Text | None) -> list[str]:
        return [one_line(say(text, book.words.lang)) for text in some if text is not None]

    return [
        *(("stage", str(one.stage), texts(one.name, one.about)) for one in rubric.stages),
        *(
            ("criterion", id, texts(one.title, one.statement, one.advice, one.counts_as_evidence))
            for id, one in rubric.criteria.items()
        ),
        *(("milestone", id, texts(one.title, one.about)) for id, one in rubric.milestones.items()),
        *(("instrument", id, texts(one.title, one.about)) for id, one in rubric.instruments.items()),
        *(("domain", id, texts(one.title, one.about)) for id, one in rubric.domains.items()),
        *(
            ("condition", id, texts(one.title, one.asks, *(option.title for option in one.options.values())))
            for id, one in rubric.conditions.items()
        ),
        *(
            ("option", f"{id}.{name}", texts(option.title, one.asks, one.title))
            for id, one in rubric.conditions.items()
            for name, option in one.options.items()
        ),
        *(("tension", id, texts(one.title, one.says)) for id, one in rubric.tensions.items()),
        *(("barrier", id, texts(one.title, one.statement)) for id, one in checklist.barriers.items()),
        *(("lever", id, texts(one.title, one.statement)) for id, one in checklist.levers.items()),
    ]


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_no_sentence_of_the_rubric_stays_english(lang: str) -> None:
    """Titles may be the same in two languages; whole sentences are not."""
    for kind, id, texts in said_by(ENGLISH.book):
        (topic,) = INDICES[lang].find(f"{kind}:{id}")
        said = everything(topic)
        assert [text for text in texts if text.count(" ") > 3 and text in said] == []


# ---- What stands in which


def named(kind: str, id: str) -> set[tuple[str, str]]:
    """The other ids that a topic names."""
    (topic,) = ENGLISH.find(f"{kind}:{id}")
    return {(one.kind, one.id) for row in topic.rows for one in row.references}


def test_what_hangs_together_names_each_other(rubric: Rubric, checklist: Checklist) -> None:
    for id, barrier in checklist.barriers.items():
        for criterion in barrier.blocks:
            assert ("criterion", criterion) in named("barrier", id)
            assert ("barrier", id) in named("criterion", criterion)
        for lever in barrier.levers:
            assert ("lever", lever) in named("barrier", id)
            assert ("barrier", id) in named("lever", lever)
    for id, one in checklist.levers.items():
        for criterion in one.helps:
            assert ("criterion", criterion) in named("lever", id)
            assert ("lever", id) in named("criterion", criterion)
    for id, it in rubric.criteria.items():
        assert ("criterion", id) in named("stage", str(it.stage))
        for milestone in {name for showing in it.shown_by for name in showing.milestones}:
            assert ("criterion", id) in named("milestone", milestone)


# ---- Ways to ask


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("adopted", ["criterion:adopted", "milestone:adopted"]),
        ("Adopted", ["criterion:adopted", "milestone:adopted"]),
        ("criterion:adopted", ["criterion:adopted"]),
        ("Criterion: Adopted", ["criterion:adopted"]),
        ("in effect", ["criterion:in-effect", "milestone:in-effect"]),
        ("lack_of_money", ["barrier:lack-of-money"]),
        ("Lack  of money", ["barrier:lack-of-money"]),
        ("no shared definition", ["barrier:no-definition"]),
        ("definition.official", ["option:definition.official"]),
        ("option:official", ["option:definition.official"]),
        ("pay-by-results", ["option:financing.pay-by-results"]),
        ("6", ["stage:6"]),
        ("stage-6", ["stage:6"]),
        ("Stage 6", ["stage:6"]),
        ("stage:6", ["stage:6"]),
        ("as-of", ["key:as_of"]),
        ("level", ["key:level"]),
        ("led by", ["key:led_by"]),
        ("kind", ["key:sources.kind", "key:instruments.kind"]),
        ("instruments.kind", ["key:instruments.kind"]),
        ("key:status", ["key:barriers.status", "key:levers.status"]),
        ("by", ["key:by", "key:reviewed.by"]),
        ("key:by", ["key:by"]),
        ("declared", ["key:declared", "word:declared"]),
        ("partly", ["field:partly", "basis:partly"]),
        ("unknown", ["outcome:unknown"]),
        ("suspended", ["milestone:suspended", "basis:suspended"]),
        ("expiry", ["cause:expiry", "gate:expiry"]),
        ("incentives", ["criterion:incentives", "milestone:incentives", "condition:incentives"]),
        ("stage 9", []),
        ("stages:6", []),
        ("milestone:lack-of-money", []),
        ("", []),
    ],
)
def test_ways_to_ask(asked: str, found: list[str]) -> None:
    assert kinds(ENGLISH.find(asked)) == found


def test_ways_to_ask_in_another_language() -> None:
    french = INDICES["fr"]
    assert kinds(french.find("Stade 6")) == ["stage:6"]
    assert kinds(french.find("stage 6")) == ["stage:6"]
    assert kinds(french.find("Manque de moyens")) == ["barrier:lack-of-money"]
    assert kinds(INDICES["de"].find("stufe 6")) == ["stage:6"]


def test_old_ids_lead_to_the_new_ones() -> None:
    index = Index(Book(SHORT, SHORT_LIST, "en"))
    assert kinds(index.find("adopted")) == ["criterion:passed", "milestone:passed"]
    assert kinds(index.find("lack-of-money")) == ["barrier:money"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("fundd", ("funded", "fund")),
        ("money", ("high-stage-without-money", "lack-of-money")),
        ("criterion:adoptd", ("adopted",)),
        ("levl", ("level",)),
        ("led", ("community-led", "frameworks.community-led", "led_by")),
        ("xyzzy", ()),
        ("a" * 10_000, ()),
    ],
)
def test_near_misses(asked: str, near: tuple[str, ...]) -> None:
    assert ENGLISH.near(asked) == near


def test_kinds_without_an_id_are_left_out() -> None:
    chapters = [one.kind for one in Index(Book(SHORT, None, "en")).chapters]
    assert chapters == [kind for kind in CHAPTERS if kind not in ("barrier", "lever")]


def test_a_key_is_also_called_as_it_stands_in_a_file() -> None:
    found = names(ENGLISH.chapter("key"))
    assert {name: id for name, id in found.items() if id.endswith("kind")} == {
        "kind": "sources.kind",
        "sources.kind": "sources.kind",
        "instruments.kind": "instruments.kind",
    }
    assert names(ENGLISH.chapter("outcome")) == {id: id for id in ENGLISH.chapter("outcome").ids}

"""``simaturity explain``: what an id means, what shows it, what is in its way, and how to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import Lang
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.report.explain.index import Index
    from simaturity.report.explain.topic import Topic


def explain(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID",
            help="A criterion, milestone, condition, barrier, lever, stage, key or word of a profile, problem code or "
            "kind of change.",
        ),
    ] = None,
    rubric: Annotated[
        str, typer.Option(metavar="RUBRIC", help="A rubric file, or the name of a shipped one.")
    ] = "social-innovation-policy",
    barriers: Annotated[
        str | None, typer.Option(metavar="LIST", help="A barriers checklist; default: the rubric's.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Explain any id: what it means, what counts as evidence, what it blocks, how to meet it, with an example.

    Without an id it shows what can be asked about. A name that several kinds share is explained for each of them;
    criterion:adopted asks for one.
    """
    from simaturity.report.explain.book import Book
    from simaturity.report.explain.index import Index
    from simaturity.report.explain.text import overview, render

    from .assessing import language_asked
    from .inputs import rules
    from .output import write
    from .terminal import style

    language = language_asked(lang)
    found = rules(rubric, barriers, language)
    index = Index(Book(found.rubric, found.checklist, language))
    shown = style(to_file=False)
    write(render(_topics(ids, index), index, shown) if ids else overview(index, shown), None)


def _topics(ids: list[str], index: Index) -> list[Topic]:
    """What is asked about, each once; an id that nothing has stops everything."""
    found = {asked: index.find(asked) for asked in ids}
    unknown = [asked for asked, topics in found.items() if not topics]
    if unknown:
        # A title without quotes comes as several words: social economy.
        whole = " ".join(ids)
        found = {whole: index.find(whole)}
        if not found[whole]:
            apart = len(unknown) < len(ids) or not index.near(whole)
            raise Stop([line for asked in (unknown if apart else [whole]) for line in _unknown(asked, index)])
    return list({(topic.kind, topic.id): topic for topics in found.values() for topic in topics}.values())


def _unknown(asked: str, index: Index) -> list[str]:
    from simaturity.core.problem import shown

    near = index.near(asked)
    meant = f"did you mean {_either([shown(one) for one in near])}?" if near else "no id is near"
    return [
        f"explain: nothing is called {shown(asked)}",
        f"    help: {meant}",
        '    help: "simaturity rubric show" lists the ids of the rubric, "simaturity explain" the kinds of ids',
    ]


def _either(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]

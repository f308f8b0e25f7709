"""Helps that need the words of the rubric."""

from __future__ import annotations

import time

import pytest

from simaturity.core.rubric import Rubric
from simaturity.reading.profiles import parse_profile

HEAD = """\
schema: simaturity/profile/1
rubric: {pin}
region: {{id: NO, name: Norge}}
as_of: 2025
domains: {{other/housing: {{title: Housing}}}}
sources:
  law: {{title: {{en: The law, fr: La loi}}, kind: law}}
"""
SHIPPED = "social-innovation-policy/1"
DOMAINS = (
    "one of: social-entrepreneurship, social-innovation, social-business, social-economy, impact-economy, non-profit, "
    "welfare, community-led, sdg, esg, other/housing"
)
KINDS = (
    "one of: law, decree, ordinance, regulation, strategy, action-plan, decision, policy-statement, programme, call, "
    "fund, body, agreement, project, network, event, study"
)
LETTERS = "write small letters a to z, digits and single hyphens"


def helps(text: str, pin: str = SHIPPED) -> list[tuple[str, str | None]]:
    problems = parse_profile(HEAD.format(pin=pin) + text).problems
    return [(one.code, one.help) for one in problems if one.code not in ("unused-source", "unknown-rubric")]


def condition(key: str, answer: str) -> str:
    return f"conditions: {{{key}: {{answer: {answer}, sources: [law]}}}}"


def instrument(entries: str) -> str:
    needed = {"title": "T", "kind": "law", "domains": "{welfare: dedicated}", "sources": "[law]"}
    rest = [f"{key}: {value}" for key, value in needed.items() if f"{key}:" not in entries.partition("[")[0]]
    return f"instruments: {{i: {{{', '.join([*rest, entries])}}}}}"


def milestone(reached: str) -> str:
    return instrument(f"milestones: [{{reached: {reached}}}]")


def claim(domain: str) -> str:
    return f"declared: [{{stages: [5], domains: [{domain}], sources: [law]}}]"


def finding(criterion: str, sources: str = "[law]") -> str:
    return f"findings: [{{criterion: {criterion}, domains: [welfare], answer: met, because: B, sources: {sources}}}]"


@pytest.mark.parametrize(
    ("text", "code", "help"),
    [
        # Options, by their titles in four languages
        (condition("definition", "Official definition"), "unknown-option", 'did you mean "official"?'),
        (condition("definition", "définition officielle"), "unknown-option", 'did you mean "official"?'),
        (condition("definition", "Oficial"), "unknown-option", 'did you mean "official"?'),
        (
            condition("definition", "qqq"),
            "unknown-option",
            "one of: none, recognised-not-official, operational, official",
        ),
        (condition("definition", "Unknown"), "unknown-option", "write answer: unknown, with nothing beside it"),
        (condition("incentives", "[Government funding programmes]"), "id-form", 'did you mean "funding-programmes"?'),
        (condition("incentives", "[Steuerliche Vorteile]"), "id-form", 'did you mean "tax"?'),
        # Answers of another type
        (condition("definition", "[official]"), "answer-type", "write official, without brackets or dash"),
        (
            condition("definition", "[official, none]"),
            "answer-type",
            "options: none, recognised-not-official, operational, official",
        ),
        (condition("incentives", "Tax"), "answer-type", "write [tax]"),
        (condition("flagship-programmes", "oui"), "answer-type", "write yes"),
        (condition("flagship-programmes", "none"), "answer-type", "write no"),
        (condition("flagship-programmes", "[yes]"), "answer-type", "write yes or no"),
        # Keys
        (condition("Definition", "official"), "id-form", 'did you mean "definition"?'),
        (condition("defintion", "official"), "unknown-condition", 'did you mean "definition"?'),
        (condition("qqq", "official"), "unknown-condition", '"simaturity rubric show" lists the conditions'),
        (condition("Définition", "[A B]"), "id-form", 'did you mean "definition"?'),
        ("barriers: {lack_of_money: {status: present, sources: [law]}}", "id-form", 'did you mean "lack-of-money"?'),
        ("barriers: {money: {status: present, sources: [law]}}", "unknown-barrier", 'did you mean "lack-of-money"?'),
        (
            "levers: {my-own-lever: {status: asked, sources: [law]}}",
            "unknown-lever",
            '"simaturity rubric show" lists the levers',
        ),
        # Kinds, milestones, criteria
        (instrument("kind: Strategy"), "id-form", 'did you mean "strategy"?'),
        (instrument("kind: Programm"), "id-form", 'did you mean "programme"?'),
        (instrument("kind: plan"), "unknown-instrument-kind", 'did you mean "action-plan"?'),
        (instrument("kind: qqq"), "unknown-instrument-kind", KINDS),
        (milestone("Evaluated"), "id-form", 'did you mean "evaluated"?'),
        (milestone("in force"), "id-form", 'did you mean "in-effect"?'),
        (milestone("approved"), "unknown-milestone", 'did you mean "adopted"?'),
        (finding("Evaluation"), "id-form", 'did you mean "evaluated"?'),
        (finding("qqq"), "unknown-criterion", '"simaturity rubric show" lists the criteria'),
        # Domains
        (claim("Économie sociale"), "domain-form", 'did you mean "social-economy"?'),
        (claim("qqq"), "unknown-domain", DOMAINS),
        (instrument("domains: {Welfare: partial}"), "domain-form", 'did you mean "welfare"?'),
        # The profile's own
        (finding("adopted", "[La loi]"), "id-form", 'did you mean "law"?'),
        (finding("adopted", "[lau]"), "unknown-source", 'did you mean "law"?'),
        (finding("adopted", "[qqq]"), "unknown-source", "list it under sources: on top, by this id"),
        (finding("adopted", "[{source: QQQ}]"), "id-form", f"{LETTERS}: qqq"),
        (instrument("part_of: [j]"), "unknown-instrument", "list it under instruments: on top, by this id"),
        (instrument("replaces: [T]"), "id-form", 'did you mean "i"?'),
        # Ids that are one's own
        ("id: My File", "id-form", f"{LETTERS}: my-file"),
    ],
)
def test_helps(text: str, code: str, help: str) -> None:
    assert (code, help) in helps(text)


def test_an_id_that_is_itself_wrong_is_not_suggested() -> None:
    text = HEAD.format(pin=SHIPPED).replace("law:", "loi-été:", 1) + finding("adopted", "[loi-ete, loi-été, loi-et]")
    problems = [(one.route[-1], one.code, one.help) for one in parse_profile(text).problems]
    assert problems == [
        ("loi-été", "id-form", f"{LETTERS}: loi-ete"),
        (1, "id-form", f"{LETTERS}: loi-ete"),
        (2, "unknown-source", "list it under sources: on top, by this id"),
    ]


def test_without_a_known_rubric_only_the_profile_helps() -> None:
    assert helps(finding("Adopted", "[lau]"), "unheard-of/1") == [
        ("id-form", f"{LETTERS}: adopted"),
    ]
    assert helps(finding("adopted", "[lau]"), "unheard-of/1") == [("unknown-source", 'did you mean "law"?')]


def test_without_a_checklist_barriers_have_no_words(rubric: Rubric) -> None:
    bare = rubric.model_copy(update={"barriers": None})
    text = HEAD.format(pin=SHIPPED) + "barriers: {Lack of money: {status: present, sources: [law]}}"
    (problem,) = parse_profile(text, bare).problems
    assert (problem.code, problem.help) == ("id-form", f"{LETTERS}: lack-of-money")


def test_without_sources() -> None:
    text = HEAD.format(pin=SHIPPED).partition("sources:")[0]
    for section in ("sources:\n", "sources: 3\n", ""):
        problems = parse_profile(text + section + finding("adopted")).problems
        assert ("unknown-source", "list it under sources: on top, by this id") in [(p.code, p.help) for p in problems]


def test_many_mistakes_take_no_long_time() -> None:
    claims = "".join(f"  - {{stages: [5], domains: [sozial-{i}-wirtschaft], sources: [s{i}]}}\n" for i in range(600))
    start = time.perf_counter()
    problems = parse_profile(f"{HEAD.format(pin=SHIPPED)}declared:\n{claims}").problems
    assert len(problems) > 1000
    assert time.perf_counter() - start < 10

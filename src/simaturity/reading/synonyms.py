"""Words that people write for ours, by the key behind which they stand. One word may stand for several of ours: which
of them a key takes tells which is meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simaturity.core.problem import folded

_YES = "yes true y oui ja si x ok"
_NO = "no false n non nee nein not"
_UNSURE = "unsure unclear ? open tbd tbc dont-know don't-know no-answer no-data"
_NOT_APPLICABLE = "na n/a n.a. nvt inapplicable irrelevant does-not-apply not-relevant"

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "level": {
        "region": "regional own",
        "federal": "national nation state country central confederal state-level statewide nationwide",
        "local": "municipal municipality city town communal commune county district province provincial department "
        "departmental intermunicipal metropolitan metropole",
        "european": "eu e.u. europe european-union supranational international",
        "other-region": "other another-region neighbour neighbouring-region interregional",
        "private": "company business foundation ngo civil-society association non-profit",
    },
    "led_by": {
        "government": "public state ministry minister administration authority authorities region parliament gov",
        "mixed": "joint shared both public-private partnership co-led hybrid",
        "civil-society": "ngo ngos association associations third-sector non-profit non-profits network citizens",
    },
    "status": {
        "present": f"{_YES} exists existing there ticked severe high",
        "absent": f"{_NO} none gone solved resolved lifted missing",
        "not-applicable": _NOT_APPLICABLE,
        "unknown": _UNSURE,
        "asked": "requested request asked-for demanded demand proposed recommended wanted called-for",
        "in-place": "done existing exists active implemented adopted realised realized introduced available",
        "dropped": "abandoned rejected cancelled canceled withdrawn refused given-up stopped",
    },
    "severity": {
        "minor": "low light weak small slight limited 1",
        "moderate": "medium middle average partial some 2",
        "severe": "high strong serious major heavy grave critical big 3",
    },
    "answer": {
        "met": f"{_YES} fulfilled reached achieved done satisfied confirmed",
        "not-met": f"{_NO} none unmet not-fulfilled not-reached missing failed refuted denied",
        "partly": "partial partially part half some in-part",
        "not-applicable": _NOT_APPLICABLE,
        "unknown": _UNSURE,
        "yes": f"{_YES} present there exists",
        "no": f"{_NO} none absent nothing",
    },
    "state": {
        "done": "finished complete completed closed concluded yes ended",
        "underway": "ongoing in-progress on-going started begun running pending current in-course under-way open no",
    },
    "qualifier": {
        "exactly": "exact equal precisely",
        "at-least": "min minimum more-than over from >= > least",
        "at-most": "max maximum less-than under up-to <= < most",
        "about": "approx approximately circa ca ca. around roughly estimate estimated ~",
    },
    "per": {
        "year": "annual annually yearly annum per-year a-year",
        "project": "per-project each",
        "total": "all overall sum in-total whole once",
    },
    "domains": {
        "dedicated": f"{_YES} full fully whole main specific core complete primary",
        "partial": "partly general part some half indirect secondary partially limited",
    },
    "kind": {
        # Of sources
        "law": "decree ordinance regulation act statute gazette legislation legal bill official-journal",
        "official": "government ministry website web administration strategy plan policy public parliament",
        "self-report": "self-assessment self-evaluation survey questionnaire declaration self",
        "evaluation": "audit review assessment evaluation-report impact-study",
        "academic": "paper article scientific thesis university book research journal-article",
        "civil-society": "ngo association network federation third-sector non-profit",
        "press": "newspaper news media magazine journalism radio tv blog press-release",
        "interview": "conversation phone-call talk",
        "other": "unknown misc none",
        # Of instruments
        "action-plan": "plan roadmap actionplan work-plan",
        "strategy": "policy vision white-paper framework masterplan",
        "policy-statement": "statement declaration coalition-agreement government-programme",
        "decision": "resolution deliberation order",
        "programme": "program programm scheme initiative measure",
        "call": "tender call-for-projects competition",
        "fund": "grant funding financing loan subsidy",
        "body": "agency council committee platform office organisation organization institution unit",
        "agreement": "contract pact convention covenant charter memorandum mou",
        "project": "pilot",
        "network": "cluster hub",
        "event": "conference forum summit",
        "study": "report research survey",
    },
    "reached": {
        "acknowledged": "recognised recognized mentioned named",
        "consulted": "consultation discussed debated hearing",
        "drafted": "draft proposed prepared designed tabled",
        "piloted": "pilot tested trial experiment experimented",
        "adopted": "approved passed voted enacted signed ratified decided promulgated accepted",
        "in-effect": "in-force enforceable effective entered-into-force entry-into-force into-force active in-vigour",
        "funded": "financed budgeted budget funding money paid",
        "delivered": "implemented executed running operational carried-out",
        "enforced": "controlled sanctioned inspected",
        "monitored": "measured followed-up tracked reported",
        "evaluated": "reviewed assessed evaluation audited studied",
        "strengthened": "improved reinforced extended widened expanded",
        "weakened": "cut reduced narrowed",
        "suspended": "paused frozen halted",
        "resumed": "restarted reopened",
        "ended": "repealed abolished expired closed stopped terminated finished cancelled",
        "practice-shared": "shared copied good-practice",
        "recognised-leader": "leader leading model",
    },
    "inferred": {"true": _YES, "false": _NO},
    "contested": {"true": _YES, "false": _NO},
    "core": {"true": _YES, "false": _NO},
    "not_applicable": {"true": _YES, "false": _NO},
}
"""By key, then by our word: others that are written for it."""

KEYS: Mapping[str, str] = {
    "on": "date when start from since started day",
    "by": "before no-later-than latest at-the-latest",
    "until": "end to till end-date ends expires",
    "status": "answer state present",
    "answer": "status value option options",
    "sources": "source reference references ref refs evidence cite citation",
    "source": "id ref reference",
    "at": "page pages place where article section",
    "kind": "type category",
    "title": "name label heading",
    "name": "title label",
    "url": "link website web address site uri href",
    "published": "date publication year issued",
    "collected": "accessed read retrieved consulted",
    "publisher": "author authors editor organisation organization by",
    "because": "reason why justification explanation motivation",
    "note": "comment comments remark remarks notes description",
    "question": "questions open",
    "reached": "milestone event what achieved",
    "criterion": "criteria id",
    "domains": "domain field fields area areas",
    "stages": "stage level",
    "who": "by actor",
    "value": "amount sum",
    "named": "names bodies partners organisations",
    "led_by": "lead leader led owner",
    "as_of": "date",
}
"""By our key: others that are written for it, where a mapping has ours."""


def said_otherwise(given: str, words: Mapping[str, str], known: Iterable[str]) -> str | None:
    """Find which of ours a word stands for, among those that may stand."""
    asked = folded(given)
    return next((ours for ours in known if asked in words.get(ours, "").split()), None)

"""Tables of cases: YAML files that say what a profile shows at which date. A new row needs no Python.

A file has `cases`; a row has a sentence (`case`), parts of a profile, and under `at` dates with what is expected then.
Whatever an expectation names is compared as a whole. Left out, for brevity:

- titles; an instrument's kind where its id begins with it (`decree-2`); its domains where it is dedicated to the social
  economy alone; and an instrument may be its list of milestones;
- sources of milestones: `print` then, an official one without a date;
- domains and reasons of findings.

`parts` of a file are fragments of profiles, which rows take in with `with: [name]`. `sources` of a file are there for
all its rows. `rubric` in a row is laid over the shipped one, with `k` for the supporting criteria that stages ask for.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.dates import partial_date
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.yaml_text import read_plain

from .expecting import OF_A_DOMAIN, Data, told

DOMAIN = "social-economy"
PRINT = {"print": {"title": "A print without a date", "kind": "official"}}


@dataclass(frozen=True)
class Row:
    """One profile at one date, with what is expected of it."""

    profile: Data
    rubric: Data
    as_of: date
    expected: Data

    def found(self, rubric: Rubric, checklist: Checklist) -> Data:
        """Assess, and say what comes out of all that the row expects, in the form in which it expects it."""
        if self.rubric:
            rubric = Rubric.model_validate(changed_rubric(rubric.model_dump(mode="json", by_alias=True), self.rubric))
        profile = Profile.model_validate(self.profile)
        return told(assess(profile, rubric, checklist, as_of=self.as_of), self.expected)


def rows(folder: Path) -> dict[str, Row]:
    """All rows of a folder's files, by a name for the test."""
    found: dict[str, Row] = {}
    for path in sorted(folder.glob("*.yaml")):
        plain = read_plain(path.read_text(encoding="utf-8"))
        assert plain.data is not None, path
        assert plain.problems == (), path
        for row in plain.data["cases"]:
            for day, expected in row["at"].items():
                name = f"{path.stem}: {row['case']} ({day})"
                assert name not in found, name
                rubric = row.get("rubric", {})
                found[name] = Row(
                    profile_data(plain.data, row), rubric, partial_date(str(day)).last, _expected(expected)
                )
    return found


# ---- What a row gives -----------------------------------------------------------------------------------------------

SECTIONS = ("sources", "instruments", "findings", "declared", "conditions", "barriers", "levers", "domains")


def profile_data(file: Data, row: Data) -> Data:
    """The data of a row's profile, with all that rows may leave out."""
    data: Data = {
        "schema": "simaturity/profile/1",
        "rubric": "social-innovation-policy/1",
        "region": {"id": "x-case", "name": "Case"},
        "as_of": row.get("as_of", "2020-12-31"),
        "sources": PRINT | file.get("sources", {}),
    }
    unknown = set(row) - {"case", "at", "as_of", "rubric", "with", *SECTIONS}
    assert not unknown, f"{row['case']}: {unknown}"
    for part in (*(file["parts"][name] for name in row.get("with", ())), row):
        data = laid_over(data, {key: part[key] for key in SECTIONS if key in part}, join=True)
    for source in data["sources"].values():
        source.setdefault("title", "Source")
        source.setdefault("kind", "official")
    data["instruments"] = {name: _instrument(name, given) for name, given in data.get("instruments", {}).items()}
    for finding in data.get("findings", ()):
        finding.setdefault("domains", [DOMAIN])
        finding.setdefault("because", "It was read.")
    return data


def _instrument(name: str, given: Any) -> Data:
    instrument = {"milestones": given} if isinstance(given, list) else dict(given)
    instrument.setdefault("title", name)
    instrument.setdefault("kind", name.split("-")[0])
    instrument.setdefault("domains", {DOMAIN: "dedicated"})
    instrument["milestones"] = [{"sources": ["print"]} | milestone for milestone in instrument["milestones"]]
    return instrument


def changed_rubric(rubric: Data, changes: Data) -> Data:
    """A rubric with some of it laid over; `k` maps stages to how many supporting criteria they ask for."""
    count = {int(stage): k for stage, k in changes.get("k", {}).items()}
    stages = [one | {"supporting": count.get(one["stage"], one["supporting"])} for one in rubric["stages"]]
    over: Data = laid_over(rubric, {key: value for key, value in changes.items() if key != "k"})
    return over | {"stages": stages}


def laid_over(below: Any, above: Any, join: bool = False) -> Any:
    """Data with other data laid over it: mappings are joined, lists only where asked for, the rest is replaced."""
    if isinstance(below, dict) and isinstance(above, dict):
        over = {key: laid_over(below[key], value, join) if key in below else value for key, value in above.items()}
        return copy.deepcopy(below | over)
    if join and isinstance(below, list) and isinstance(above, list):
        return copy.deepcopy(below + above)
    return copy.deepcopy(above)


def _expected(data: Data) -> Data:
    """Expectations of the usual domain may stand without its name."""
    own = {key: value for key, value in data.items() if key in OF_A_DOMAIN}
    rest = {key: value for key, value in data.items() if key not in OF_A_DOMAIN}
    if own:
        rest["domains"] = {DOMAIN: own} | rest.get("domains", {})
    for expected in rest.get("domains", {}).values():
        if "outcomes" in expected:
            expected["outcomes"] = {key: sorted(names) for key, names in expected["outcomes"].items()}
    return rest

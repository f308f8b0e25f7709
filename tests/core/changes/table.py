"""Tables of pairs: YAML files that say what changed from one profile to another. A new row needs no Python.

A file has `cases`; a row has a sentence (`case`), `both` with what both profiles say, `old` and `new` with what each
says beside it, and under `expect` every change, a line each:

    stage-raised policy domains.social-economy [1,8]->[5,8] @2013-02-01 because adopted, drafted

that is kind, cause (`-` where none is shared), subject, old and new value, the day where there is one, and what
explains it; `~` is nothing. Of a fact that is there on one side only the value is left out; of two values that are
mappings what differs is told. Profiles are written as in `casework`; the old one speaks for 2012 and the new
one for 2014.

`rules` in a file or row is a small rubric in the place of the shipped one; `rubric` in a side is laid over it, `drop`
takes criteria, conditions, barriers or levers out of rubric and checklist, and `renamed` gives anything in them a new
id. `carried` in a row is the old profile as it reads under the newer rubric.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.change import Change
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.yaml_text import read_plain

from ..casework import changed_rubric, laid_over, profile_data
from ..expecting import Data

AS_OF = {"old": "2012", "new": "2014"}
OF_RULES = ("rubric", "drop", "renamed")


@dataclass(frozen=True)
class Side:
    """One profile with the rules that it is assessed by."""

    data: Data
    rubric: Rubric
    checklist: Checklist

    def assessed(self, profile: Profile | None = None) -> Assessment:
        """Assess it at its own date, or another reading of the same."""
        return assess(profile or Profile.model_validate(self.data), self.rubric, self.checklist)


@dataclass(frozen=True)
class Row:
    """Two profiles, and what changed from the one to the other."""

    old: Side
    new: Side
    carried: Profile | None
    expected: list[str]

    @property
    def checklists(self) -> tuple[Checklist, Checklist]:
        """Those of both sides."""
        return self.old.checklist, self.new.checklist


def rows(folder: Path, rubric: Rubric, checklist: Checklist) -> dict[str, Row]:
    """All rows of a folder's files, by a name for the test."""
    found: dict[str, Row] = {}
    for path in sorted(folder.glob("*.yaml")):
        plain = read_plain(path.read_text(encoding="utf-8"))
        assert plain.data is not None, path
        assert plain.problems == (), path
        own = Rubric.model_validate(plain.data["rules"]) if "rules" in plain.data else rubric
        for row in plain.data["cases"]:
            name = f"{path.stem}: {row['case']}"
            assert name not in found, name
            assert not set(row) - {"case", "both", "old", "new", "carried", "expect"}, name
            found[name] = _row(plain.data, row, own, checklist)
    return found


def _row(file: Data, row: Data, rubric: Rubric, checklist: Checklist) -> Row:
    old, new = (_side(file, row, name, rubric, checklist) for name in ("old", "new"))
    carried = _data(file, row | {"carried": row["carried"]}, "carried", "old") if "carried" in row else None
    return Row(old, new, Profile.model_validate(carried) if carried else None, row["expect"])


def _side(file: Data, row: Data, name: str, rubric: Rubric, checklist: Checklist) -> Side:
    given = {key: value for key, value in (row.get(name) or {}).items() if key in OF_RULES}
    if given:
        rubric, checklist = _rules(rubric, checklist, given)
    return Side(_data(file, row, name, name), rubric, checklist)


def _data(file: Data, row: Data, name: str, side: str) -> Data:
    given = {key: value for key, value in (row.get(name) or {}).items() if key not in OF_RULES}
    of_both = row.get("both", {}) if name == side else {}
    whole = laid_over(of_both, given, join=True) | {"case": row["case"]}
    return profile_data(file, {"as_of": AS_OF[side]} | whole)


def _rules(rubric: Rubric, checklist: Checklist, given: Data) -> tuple[Rubric, Checklist]:
    """The rules with something laid over them, or left out."""
    rules = changed_rubric(rubric.model_dump(mode="json", by_alias=True), given.get("rubric", {}))
    if "stages" in given.get("rubric", {}):
        rules["stages"] = given["rubric"]["stages"]
    items = checklist.model_dump(mode="json", by_alias=True)
    if new := given.get("renamed"):
        rules, items = (_renamed(one, new) | {"renamed": new} for one in (rules, items))
    for section, names in given.get("drop", {}).items():
        kept = items if section in ("barriers", "levers") else rules
        kept[section] = {name: one for name, one in kept[section].items() if name not in names}
    return Rubric.model_validate(rules), Checklist.model_validate(items)


def _renamed(value: Any, new: Data) -> Any:
    """Data with other ids, wherever they stand."""
    if isinstance(value, dict):
        return {new.get(key, key): _renamed(inner, new) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, new) for inner in value]
    return new.get(value, value) if isinstance(value, str) else value


# ---- What is expected -----------------------------------------------------------------------------------------------

FACTS = ("instrument", "milestone", "finding", "source", "rubric", "checklist")


def lines(changes: Iterable[Change]) -> list[str]:
    """Changes as a row writes them, in the order in which they are told."""
    known = {one.fingerprint: one for one in changes}
    return [_line(one, [known[found] for found in one.explains]) for one in known.values()]


def _line(one: Change, because: list[Change]) -> str:
    parts = [one.kind, one.cause or "-", ".".join(one.subject)]
    if values := _values(one):
        parts.append(values)
    if one.on:
        parts.append(f"@{one.on}")
    if because:
        parts.append(f"because {', '.join(sorted(_named(one, found) for found in because))}")
    return " ".join(parts)


def _named(one: Change, reason: Change) -> str:
    """What explains a change: by its last name in the same domain, by its family where the subject is the same."""
    if reason.subject == one.subject:
        return reason.family
    if reason.family == "criterion" and reason.subject[1] == one.subject[1]:
        return reason.subject[2]
    return ".".join(reason.subject)


def _values(one: Change) -> str:
    old, new = copy.deepcopy(one.old), copy.deepcopy(one.new)
    if one.family in FACTS and (old is None or new is None or one.family in ("rubric", "checklist")):
        return ""
    if one.family == "criterion":
        return "->".join("~" if value is None else f"{value['outcome']}/{value['basis']}" for value in (old, new))
    if isinstance(old, dict) and isinstance(new, dict):
        differing = [key for key in sorted(old.keys() | new.keys()) if old.get(key) != new.get(key)]
        return ", ".join(f"{key} {flow(old.get(key))}->{flow(new.get(key))}" for key in differing)
    return f"{flow(old)}->{flow(new)}"


def flow(value: Any) -> str:
    """A value in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in sorted(value.items())) + "}"
    if isinstance(value, list):
        return f"[{','.join(map(flow, value))}]"
    if value is None:
        return "~"
    return str(value).lower() if isinstance(value, bool) else str(value)

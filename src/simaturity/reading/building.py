"""From the text of a file to a model, or to all that is wrong with it; the same way for every kind of file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from simaturity.core.model import Model
from simaturity.core.problem import MOST_PROBLEMS, Problem, Severity, did_you_mean, shown
from simaturity.files.cut_texts import cut_texts
from simaturity.files.texts import FileText
from simaturity.files.yaml_text import read_plain

from .outcome import Reading
from .personal import addresses
from .placing import placed

M = TypeVar("M", bound=Model)

_ENOUGH = MOST_PROBLEMS + 1
"""Problems that each way of looking looks for."""

_NO_DATA_BELOW = frozenset(("alias", "empty-key", "merge-key"))
"""Problems of YAML that leave nothing to judge where they stand."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[M]):
    """A kind of file."""

    model: type[M]
    schema: str
    """What its key ``schema`` says."""
    sections: frozenset[str]
    """Keys on top that may stand without entries, as in a template."""
    stand_ins: Mapping[str, Any]
    """What is put for required keys on top that are wrong, so that the rest can still be judged."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How a model relates to its file."""

    data: dict[str, Any]
    """The data of the whole file."""
    whole: bool = True
    """False where the model holds only what could be read."""
    back: Callable[[Any], Any] = field(default=lambda route: route)
    """From a route in the model to the route in the data."""


Rules = Callable[[Any, Parts], Iterable[Problem]]
Rename = Callable[[dict[str, Any]], tuple[dict[str, Any], Mapping[str, str]]]
"""Puts new ids for old ones; gives the new data, and the old name of each new one."""
Hint = Callable[[list[Problem], dict[str, Any]], list[Problem]]
"""Puts better helps for those of problems, where the kind of file knows more; asked only where there are any."""


def build(
    file: FileText, kind: Kind[M], rules: Rules, rename: Rename | None = None, hint: Hint | None = None
) -> Reading[M]:
    """Read one file as one kind."""
    if file.text is None:
        return Reading(file.path, None, file.problems)
    plain = read_plain(file.text)
    problems = [*file.problems, *plain.problems]
    data = plain.data
    other = other_schema(data, (kind.schema,)) if data else None
    if data is None or other:
        return _reading(file, None, [*problems, other] if other else problems, {}, {})
    renamed, old_names = rename(data) if rename else (data, {})
    complete = all(problem.severity == "warning" for problem in plain.problems)
    value, found = _judged(_without_empty(renamed, kind.sections), kind, rules, complete)
    problems += islice(addresses(file.text), _ENOUGH)
    problems += islice(cut_texts(file.text), _ENOUGH)
    blind = [p.route for p in plain.problems if p.code in _NO_DATA_BELOW and p.route]
    problems += [p for p in found if not any(p.route[: len(route)] == route for route in blind)]
    if not problems:
        return Reading(file.path, value)
    hints = hint(problems, renamed) if hint else problems
    return _reading(file, value, _without_slips(hints, file.text, data, kind.model), data, old_names)


def other_schema(data: dict[str, Any], known: Collection[str]) -> Problem | None:
    """Say that a file is of another kind or format than those known. A missing key is the model's to report."""
    given = data.get("schema")
    if "schema" not in data or given in known:
        return None
    name, _, version = str(given).rpartition("/")
    if version.isdecimal() and any(name == schema.rpartition("/")[0] for schema in known):
        message = f"{shown(given)} is a later format than this version of simaturity reads"
        return Problem("later-format", ("schema",), message, "install a newer version")
    message = f"expected {' or '.join(known)}, got {shown(given)}"
    return Problem("unknown-schema", ("schema",), message, did_you_mean(str(given), known))


def _without_empty(data: dict[str, Any], sections: frozenset[str]) -> dict[str, Any]:
    """A section that stands there without entries says as little as one that does not."""
    if None not in data.values():
        return data
    return {key: value for key, value in data.items() if value is not None or key not in sections}


def _judged(data: dict[str, Any], kind: Kind[M], rules: Rules, complete: bool) -> tuple[M | None, list[Problem]]:
    """Give the model and its problems; the data are not complete where YAML already refused a part of them."""
    try:
        # File keys are `for` and `schema`, never the Python names of such fields.
        value = kind.model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        return None, _judged_in_parts(error, data, kind, rules)
    return value, list(islice(rules(value, Parts(data, complete)), _ENOUGH))


def _judged_in_parts(error: ValidationError, data: dict[str, Any], kind: Kind[M], rules: Rules) -> list[Problem]:
    """Say what is wrong with the form, and what the rules find in the parts whose form is right."""

    from .rewording import reword  # imported late, like all that only a wrong file needs
    from .salvage import salvage

    problems = list(islice(reword(error, kind.model, data), _ENOUGH))
    rest = salvage(data, kind.model, kind.stand_ins)
    if rest is not None:
        value, back = rest
        found = islice(rules(value, Parts(data, False, back)), _ENOUGH)
        problems += [problem._replace(route=back(problem.route)) for problem in found]
    return problems


def _without_slips(problems: list[Problem], text: str, data: dict[str, Any], model: type[Model]) -> list[Problem]:
    """Name the slip where one of notation makes many problems, or one that says little."""

    from .commented import point_out_comments  # imported late, as above
    from .glued import part_what_is_glued

    return point_out_comments(part_what_is_glued(problems, data), text, data, model)


def _reading(
    file: FileText, value: M | None, problems: list[Problem], data: dict[str, Any], old_names: Mapping[str, str]
) -> Reading[M]:
    assert file.text is not None
    usable = all(problem.severity == "warning" for problem in problems)
    found = placed(problems, file.text, data, old_names)
    if len(found) > MOST_PROBLEMS:
        severity: Severity = "warning" if usable else "error"
        more = Problem("more-problems", (), "more problems than can be shown", "mend these first", severity)
        found = (*found[:MOST_PROBLEMS], more)
    return Reading(file.path, value if usable else None, found)

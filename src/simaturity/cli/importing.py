"""What `simaturity import` makes of a file: a profile that is valid, with all that there is to say of it."""

from __future__ import annotations

import os
import re
import shlex
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped, shown

from .importing_files import taken
from .stop import Stop, unwritable

if TYPE_CHECKING:
    from .schema_line import SchemaFile

MOST_LETTERS, MOST_LINES = 400_000, 20_000
"""Of the text of one report; a report has some 7,000 letters in 120 lines."""
SECONDS, BYTES = 30, 1_000_000_000
"""What reading one report may take: time, and memory beyond what is in use."""


class Made(NamedTuple):
    """A profile, ready to be written."""

    text: str
    """Without the line that names its schema."""
    stem: str
    """The name of its file, where the report has none."""
    region: str
    remarks: tuple[str, ...]

    def told(self, path: str) -> list[str]:
        """What was written, and what is to be said of it."""
        place = "standard output" if path == "-" else escaped(path, most=4096)
        return [f"{place}: written for {self.region}", *(f"    {line}" for line in self.remarks)]


class Asked(NamedTuple):
    """What the command line says."""

    region: str | None
    name: str | None
    as_of: str
    published: str | None
    collected: str
    url: str | None
    language: str
    form: str | None
    rubric: str | None
    barriers: str | None
    of_reports: tuple[str, ...] = ()
    """Options that were given and say something of a report, so that no workbook goes with them."""

    @classmethod
    def of(
        cls,
        region: str | None,
        name: str | None,
        as_of: str | None,
        published: str | None,
        collected: str | None,
        url: str | None,
        lang: str | None,
        form: str | None,
        rubric: str | None,
        barriers: str | None,
    ) -> Asked:
        """Judge what was asked for."""
        from simaturity.core.text import LANGUAGE_PATTERN

        language = lang or "en"
        if not re.fullmatch(LANGUAGE_PATTERN, language):
            raise Stop([f"--lang: expected a tag such as en, fr or pt-BR, got {shown(language)}"])
        if url is not None and not re.fullmatch(r'https?://[^\s<>"\\^`{|}]{1,1990}', url):
            raise Stop([f"--url: expected a web address such as https://example.org/report, got {shown(url)}"])
        days = _day(as_of or "today", "--as-of"), _day(collected or "today", "--collected")
        first = _day(published, "--published") if published else None
        given = {"--region": region, "--name": name, "--as-of": as_of, "--published": published}
        given |= {"--collected": collected, "--url": url, "--lang": lang, "--form": form}
        of_reports = tuple(option for option, value in given.items() if value is not None)
        return cls(region, name, days[0], first, days[1], url, language, form, rubric, barriers, of_reports)


def _day(text: str, option: str) -> str:
    """A date, as precise as it was given."""
    from .assessing import date_asked, today

    if text == "today":
        return today().isoformat()
    date_asked(text, option)
    return text


def told_before(asked: Asked, reports: list[str]) -> None:
    """Stop where options do not go together."""
    of_one = [option for option in ("--region", "--name", "--url") if option in asked.of_reports]
    wrong = [f"{option}: is for one report" for option in of_one if len(reports) > 1]
    wrong += ["    help: import the reports one by one"] if wrong else []
    wrong += [f"{escaped(one, most=4096)}: is named twice" for one, times in Counter(reports).items() if times > 1]
    if wrong:
        raise Stop(wrong)


def write_all(paths: list[str], made: list[Made], makes: bool) -> list[str]:
    """Write the profiles, and a schema where one is missing: all or none, and over nothing. Gives what to say."""
    from .output import stage, write

    if paths == ["-"]:
        write(f"{_first_line(_schema('-'))}{made[0].text}", "-", as_bytes=True)
        return []
    schemas: dict[str, SchemaFile] = {}
    try:
        folders = {os.path.dirname(path) for path in paths}
        for folder in folders if makes else ():
            os.makedirs(folder or os.curdir, exist_ok=True)
        schemas = {folder: _schema(folder) for folder in folders}
        with stage() as staged:
            for path, one in zip(paths, made, strict=True):
                staged.add(path, f"{_first_line(schemas[os.path.dirname(path)])}{one.text}", new=True)
            for schema in schemas.values():
                if schema.text is not None:
                    staged.add(schema.path, schema.text, new=True)
    except FileExistsError as error:
        raise taken(str(error.filename or paths[0])) from error
    except OSError as error:
        raise unwritable(str(error.filename or paths[0]), error) from error
    told = "written, too; with it, an editor completes and checks the profile"
    return [f"{escaped(one.path, most=4096)}: {told}" for one in schemas.values() if one.text is not None]


def _schema(folder: str) -> SchemaFile:
    from .schema_line import schema_for

    return schema_for(None if folder == "-" else folder, "social-innovation-policy", None, shipped=True)


def _first_line(schema: SchemaFile) -> str:
    """What tells editors where the schema of a profile is."""
    return f"# yaml-language-server: $schema={schema.reference}\n"


def next_commands(path: str) -> list[str]:
    """What to do with a profile that was written."""
    file = shlex.join([path if not path.startswith("-") else os.path.join(os.curdir, path)])
    return ["next:", *(f"    simaturity {one} {escaped(file, most=4096)}" for one in ("validate", "score"))]

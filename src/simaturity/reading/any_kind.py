"""A file of any kind, told by its key ``schema``."""

from __future__ import annotations

from pathlib import Path

from simaturity.core.checklist import Checklist
from simaturity.core.form import Form
from simaturity.core.ignored import Ignored
from simaturity.core.model import Model
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.texts import Texts
from simaturity.files.texts import FileText
from simaturity.files.yaml_text import read_plain

from .building import other_schema
from .forms import FORM, parse_form
from .ignoring import IGNORED, parse_ignored
from .opening import open_text
from .outcome import Reading
from .placing import placed
from .profiles import PROFILE, parse_profile
from .rubrics import parse_checklist, parse_rubric
from .settings import Configuration, parse_settings
from .standards import CHECKLIST, RUBRIC
from .translating import TEXTS, parse_texts, translates

AnyKind = Profile | Rubric | Checklist | Texts | Ignored | Form | Configuration

SCHEMAS = (PROFILE.schema, RUBRIC.schema, CHECKLIST.schema, TEXTS.schema, IGNORED.schema, FORM.schema)


def read_file(path: str | Path, rubric: Rubric | None = None, checklist: Checklist | None = None) -> Reading[AnyKind]:
    """Read a file of any of our kinds; one that does not say what it is counts as a profile."""
    return parse_file(open_text("profiles", path), rubric, checklist)


def parse_file(file: FileText, rubric: Rubric | None = None, checklist: Checklist | None = None) -> Reading[AnyKind]:
    """Read a file of any kind whose text is at hand."""
    if file.path.endswith(".toml"):
        return parse_settings(file)
    if file.text and RUBRIC.schema in file.text and _schema(file.text) == RUBRIC.schema:
        return parse_rubric(file, checklist)
    if file.text and CHECKLIST.schema in file.text and _schema(file.text) == CHECKLIST.schema:
        return parse_checklist(file, rubric)
    if file.text and TEXTS.schema in file.text and _schema(file.text) == TEXTS.schema:
        base = translates(file.path)
        found = read_file(base).value if base else None
        return parse_texts(file, found if isinstance(found, Model) else None)
    if file.text and IGNORED.schema in file.text and _schema(file.text) == IGNORED.schema:
        return parse_ignored(file)
    if file.text and FORM.schema in file.text and _schema(file.text) == FORM.schema:
        return parse_form(file)
    if file.text and PROFILE.schema not in file.text:
        data = read_plain(file.text).data
        other = other_schema(data, SCHEMAS) if data else None
        if data and other:
            return Reading(file.path, None, placed([other], file.text, data, {}))
    return parse_profile(file, rubric, checklist)


def _schema(text: str) -> object:
    data = read_plain(text).data
    return data.get("schema") if data else None

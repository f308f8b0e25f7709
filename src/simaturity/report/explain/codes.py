"""What is said of the code of a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from ..words import Words, words
from .book import Book, Chapter
from .problems.files import files
from .problems.forms import forms
from .problems.notation import notation
from .problems.questionnaires import questionnaires
from .problems.remarks import remarks
from .problems.reports import reports
from .problems.rubrics import rubrics, translations
from .problems.settings import settings
from .problems.statements import statements
from .problems.told import Codes, Told
from .problems.vocabulary import vocabulary
from .topic import Example, Row, Topic

GROUPS: Mapping[str, Callable[[Words], Codes]] = {
    "Files": files,
    "YAML": notation,
    "Format": forms,
    "Words": vocabulary,
    "Statements": statements,
    "Remarks": remarks,
    "Rubrics and checklists": rubrics,
    "Texts in further languages": translations,
    "The settings of `check`": settings,
    "Questionnaires": questionnaires,
    "Forms of reports": reports,
}
"""The groups of codes, under the headings of docs/problems.md."""


@cache
def codes(lang: str) -> Mapping[str, Told]:
    """Every code with what is told of it."""
    say = words(lang)
    return {code: told for group in GROUPS.values() for code, told in group(say).items()}


def problems(book: Book) -> Chapter:
    """The codes of problems."""
    found = codes(book.words.lang)
    return Chapter("problem", book.words.gettext("Problems"), tuple(found), lambda name: _topic(name, found, book))


def _topic(name: str, found: Mapping[str, Told], book: Book) -> Topic:
    _, told = book.words.gettext, found[name]
    error = told.severity == "error"
    rows = (
        Row(_("Mend"), told.mend),
        Row(_("Severity"), _severity(error, name in vocabulary(book.words) and name != "unknown-rubric", book)),
    )
    examples = (Example(_("Wrong"), told.wrong, "wrong"), Example(_("Right"), told.right, "right"))
    what = _("problem of a file, an error") if error else _("problem of a file, a warning")
    return Topic("problem", name, name, what, told.means, rows, examples=tuple(one for one in examples if one.code))


def _severity(error: bool, of_the_rubric: bool, book: Book) -> str:
    _ = book.words.gettext
    if not error:
        return _("A warning: the file is used all the same, unless --strict is given.")
    if of_the_rubric:
        return _(
            "An error: the file is not used until it is mended. Against a rubric that the profile was not written for "
            "it is a warning, and what that rubric does not know is left out."
        )
    return _("An error: the file is not used until it is mended.")

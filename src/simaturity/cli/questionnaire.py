"""The questionnaire of `export --format xlsx`: a profile as a workbook that people fill in without the tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.profile import Profile

    from .inputs import Rules


def questionnaire(profile: Profile, rules: Rules, lang: str) -> bytes:
    """The bytes of the workbook; `rules` are those of `inputs.rules(..., lang)`, so that titles come in the language.

    Raises `Stop` where openpyxl is missing.
    """
    from simaturity.report.catalogue import catalogue

    try:
        from simaturity.exchange.workbook.asking import Asking
        from simaturity.exchange.workbook.write import workbook
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "openpyxl":
            raise
        install = "    help: pip install 'simaturity[data]'"
        raise Stop(["export --format xlsx needs openpyxl", install]) from error
    return workbook(Asking(profile, rules.rubric, rules.checklist, lang, catalogue(lang)))

"""The languages of the reports: which there are, which one is asked for, and the messages of each.

Messages are English in the code; ``locales/LANG/LC_MESSAGES/simaturity.mo`` says them in another language.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SOURCE = "en"
"""The language that messages are written in."""
LOCALES = Path(__file__).parent / "locales"
DOMAIN = "simaturity"


@cache
def languages() -> tuple[str, ...]:
    """The languages of the reports: English, and every one that has a catalogue."""
    return (SOURCE, *sorted(path.parts[-3] for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))


@cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """The messages of a language; English ones where it is none of the `languages`."""
    if lang == SOURCE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALES, [lang], fallback=True)


def nearest(tag: str) -> str | None:
    """The language of the reports that a tag or locale asks for, if there is one: ``fr_BE.UTF-8`` is ``fr``."""
    base = tag.replace("_", "-").partition(".")[0].partition("@")[0].partition("-")[0].lower()
    return base if base in languages() else None


def preferred(environment: Mapping[str, str]) -> str:
    """The language that the settings of a system ask for, in gettext's order; English where they ask for no other."""
    if environment.get("LC_ALL") in ("C", "POSIX"):
        return SOURCE
    asked = (environment.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    for tag in next((value.split(":") for value in asked if value), []):
        if found := nearest(tag):
            return found
    return SOURCE

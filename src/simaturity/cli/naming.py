"""The region that a new profile is about: an ISO code, a name in four languages, or an id of one's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped, shown

from .stop import Stop

if TYPE_CHECKING:
    from simaturity.files.territories import Territory

_OWN = re.compile("x-[a-z0-9]+(-[a-z0-9]+)*")
_CODE = re.compile("[a-z]{2}(-[a-z0-9]{1,3})?", re.IGNORECASE)
MOST_LETTERS = 200
"""Of a name, or an id of one's own."""
MOST_CANDIDATES = 20


class Region(NamedTuple):
    """A region by its id, its name or names, and what its file is called without ending."""

    id: str
    name: str | dict[str, str]
    stem: str
    lang: str = "en"
    """The language in which it is spoken of."""

    @property
    def told(self) -> str:
        """Its name in a remark."""
        return self.name if isinstance(self.name, str) else self.name.get(self.lang, self.name["en"])


def region_asked(text: str, name: str | None, lang: str = "en") -> Region:
    """Find the region that is meant, or stop with those that may be. The file is called as in a language."""
    own = _checked(name) if name is not None else None
    if text[:2].lower() == "x-":
        return _of_ones_own(text.lower(), own)
    if own and _is_newer(text.strip()):
        return Region(text.strip().upper(), own, stem_of(own) or text.strip().lower(), lang)
    found = _territory(text)
    stem = stem_of(found.names.get(lang, "")) or stem_of(found.name) or found.code.lower()
    return Region(found.code, own or found.names, stem, lang)


def _is_newer(text: str) -> bool:
    """Whether it has the form of a code that the table does not have, of a part of a country that it has."""
    from simaturity.files.territories import territory

    is_part = "-" in text and _CODE.fullmatch(text) is not None
    return is_part and territory(text) is None and territory(text[:2]) is not None


def stem_of(name: str) -> str:
    """A name in plain letters, as files are called: ``Île-de-France`` gives ``ile-de-france``."""
    from simaturity.files.territories import folded

    return "-".join(re.findall("[a-z0-9]+", folded(name).replace("'", "")))


def _of_ones_own(id: str, name: str | None) -> Region:
    if not _OWN.fullmatch(id) or len(id) > MOST_LETTERS:
        expected = "an id of your own is x- with small letters, digits and single hyphens"
        raise Stop([f"{shown(id)}: {expected}", "    help: such as x-my-valley"])
    if name is None:
        raise Stop([f"{id}: has no name yet", '    help: add --name "..."'])
    return Region(id, name, id.removeprefix("x-"))


def _checked(name: str) -> str:
    """A name that a profile can hold, or a stop."""
    from simaturity.files.characters import REFUSED
    from simaturity.reading.personal import addresses

    plain = name.strip()
    if not plain or len(plain) > MOST_LETTERS:
        raise Stop([f"--name: expected 1 to {MOST_LETTERS} characters, got {len(plain)}"])
    if "\n" in plain or REFUSED.search(plain):
        raise Stop([f"--name: {shown(plain)} has line breaks or control characters"])
    if any(addresses(plain)):
        raise Stop(["--name: an e-mail address; profiles hold none"])
    return plain


def _territory(text: str) -> Territory:
    from simaturity.files.territories import find, territory

    found = territory(text.strip()) if _CODE.fullmatch(text.strip()) else None
    several = (found,) if found else find(text)
    if len(several) == 1:
        return several[0]
    raise Stop(_ambiguous(text, several) if several else _unknown(text))


def _ambiguous(text: str, several: tuple[Territory, ...]) -> list[str]:
    """Name the candidates with their codes, those of one country together."""
    head = f"{shown(text)} may be any of {len(several)} territories; give the code of the one that you mean:"
    rest = len(several) - MOST_CANDIDATES
    return [head, *_listed(several[:MOST_CANDIDATES]), *([f"    and {rest} more"] if rest > 0 else [])]


def _listed(territories: tuple[Territory, ...]) -> list[str]:
    from simaturity.files.territories import territory

    lines = []
    for one in territories:
        country = territory(one.country) if one.country != one.code else None
        lines.append(f"    {one.code:<6}  {one.name}" + (f", {country.name}" if country else ""))
    return lines


def _unknown(text: str) -> list[str]:
    from simaturity.files.territories import near, near_codes

    code = text.strip()
    close = near_codes(code) if _CODE.fullmatch(code) else ()
    help = 'an ISO 3166 code such as BE or BE-WAL, a name such as Lombardy, or x-my-valley with --name "My valley"'
    head = f"{escaped(code, 100) or 'an empty name'}: no territory of that code or name is known"
    close = close or near(code)
    helps = [help, f'if {code.upper()} is a newer code, add --name "..."'] if _is_newer(code) else [help]
    return [head, *(["    near to it:", *_listed(close)] if close else []), *(f"    help: {one}" for one in helps)]

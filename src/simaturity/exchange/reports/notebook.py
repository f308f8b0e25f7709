"""What is put down while a report is read: the first answer to a question stays, and a second one is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from .draft import Answered, Claimed, Said, Unplaced
from .letters import key, without_addresses

_URL = re.compile(r"https?://\S+")
MOST_WORDS = 25
"""Words that a quote may take over."""
_ENOUGH = 2_000
"""Letters that hold as many."""
_MOST_SLUG = 60


class _Open:
    """What was found so far of one condition. Dicts keep the order, and hold each thing once."""

    def __init__(self) -> None:
        self.options: dict[str, None] = {}
        self.said: dict[Said, None] = {}
        self.notes: dict[str, None] = {}
        self.named: dict[str, None] = {}

    def add(self, option: str, said: Said) -> None:
        self.said = {before: None for before in self.said if before.words or before.at != said.at}  # notes give way
        self.options[option] = None
        self.said.setdefault(said)


class Notebook:
    """Answers, notes and what could not be placed, in the order in which they come."""

    def __init__(self) -> None:
        self.claims: dict[tuple[tuple[int, ...], tuple[str, ...]], Claimed] = {}
        self.open: dict[str, _Open] = {}
        self.barriers: dict[str, Said] = {}
        self.domains: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        """The domain of each title."""
        self.notes: list[str] = []
        self.unplaced: list[Unplaced] = []

    @property
    def conditions(self) -> dict[str, Answered]:
        """What was found of each condition."""
        return {
            id: Answered(tuple(one.options), tuple(one.said), tuple(one.notes), tuple(one.named))
            for id, one in self.open.items()
        }

    def options(self, condition: str) -> Collection[str]:
        """The options of a condition that were put down."""
        return self.open[condition].options if condition in self.open else ()

    def choose(self, condition: str, option: str, said: Said) -> bool:
        """Put down the one answer to a question. False where another one was put down before."""
        one = self._of(condition)
        if not one.options:
            one.add(option, said)
        return option in one.options

    def tick(self, condition: str, option: str, said: Said, most: int | None = None) -> bool:
        """Put down one of several answers to a question. False where there is no room for it."""
        one = self._of(condition)
        if option not in one.options:
            if most is not None and len(one.options) >= most:
                return False
            one.add(option, said)
        return True

    def note(self, condition: str | None, text: str, said: Said, name: bool = False) -> None:
        """Keep the respondent's own words."""
        text = without_addresses(text.strip())
        if not text:
            return
        if condition is None:
            self.notes.append(f"{said.at}: {text}")
            return
        one = self._of(condition)
        (one.named if name or _URL.fullmatch(text) else one.notes).setdefault(text)
        if all(before.at != said.at for before in one.said):
            one.said[said._replace(words=None)] = None

    def claim(self, stages: tuple[int, ...], domains: tuple[str, ...], said: Said) -> None:
        """Put down declared stages; said twice in the same words, they are one claim."""
        domains = tuple(dict.fromkeys(domains))
        self.claims.setdefault((stages, domains), Claimed(stages, domains, said))

    def add_to_claim(self, domain: str) -> bool:
        """Add a domain to the claim that was put down last."""
        if not self.claims:
            return False
        _, last = self.claims.popitem()
        self.claim(last.stages, (*last.domains, domain), last.said)
        return True

    def own_domain(self, title: str) -> str:
        """A domain of the report's own: its id, by its title."""
        title = without_addresses(title.strip())
        slug = "-".join(re.findall("[a-z0-9]+", key(title)))[:_MOST_SLUG].strip("-")
        domain = self.titles.setdefault(title, f"other/{slug or f'field-{len(self.titles) + 1}'}")
        self.domains.setdefault(domain, title)
        return domain

    def leave(self, place: int, text: str, why: str | None = None) -> None:
        """List a line that could not be placed."""
        if text.strip():
            self.unplaced.append(Unplaced(place, without_addresses(text.strip()), why))

    def _of(self, condition: str) -> _Open:
        return self.open.setdefault(condition, _Open())


def quote(text: str, runs: Iterable[str] = ()) -> str | None:
    """The first words of a text, as many as may be taken over, up to an e-mail address.

    Where the text is joined from `runs`, they are those of one run, so that they are found in the report.
    """
    words: list[str] = []
    found = text[:_ENOUGH].split()
    if len(text) > _ENOUGH:
        found.pop()  # it may be cut
    for word in found[:MOST_WORDS]:
        if without_addresses(word) != word:
            break
        words.append(word)
    if runs:
        while words and not any(" ".join(words) in run for run in runs):
            words.pop()
    return " ".join(words).strip(' "“”„«»:;,') or None

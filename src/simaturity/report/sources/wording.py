"""The words for sources: what rests on them, where they stand, and what became of links and quotes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...core.text import Text
from ..names import Names
from ..phrase import phrase
from ..statements import Kind
from ..words import Words, words
from .found import LinkFound, LinkState, QuoteFound, QuoteState
from .resting import Weighed


@cache
def wording(lang: str) -> Wording:
    """The words of one of the languages of the reports."""
    return Wording(words(lang))


class Wording:
    """One language's words, by the values that they stand for."""

    def __init__(self, say: Words) -> None:
        self.words = say
        _, pgettext = say.gettext, say.pgettext
        self.kinds: Mapping[Kind, str] = {
            "declared": _("Declared stages"),
            "instrument": _("Instruments"),
            "milestone": _("Milestones"),
            "amount": _("Amounts"),
            "target": _("Targets"),
            "finding": _("Findings"),
            "condition": _("Conditions"),
            "barrier": _("Barriers"),
            "lever": _("Levers"),
        }
        self.links: Mapping[LinkState, str] = {
            "alive": pgettext("link", "alive"),
            "changed": pgettext("link", "changed"),
            "moved": pgettext("link", "moved"),
            "dead": pgettext("link", "dead"),
            "unreachable": pgettext("link", "could not tell"),
            "refused": pgettext("link", "not visited"),
        }
        self.quotes: Mapping[QuoteState, str] = {
            "found": pgettext("quote", "found"),
            "not-found": pgettext("quote", "not found"),
            "hash-differs": pgettext("quote", "snapshot is another file"),
            "no-snapshot": pgettext("quote", "no snapshot"),
            "unreadable": pgettext("quote", "snapshot unreadable"),
        }
        self.reasons = {**self._of_links(say), **self._of_snapshots(say)}

    def _of_links(self, say: Words) -> Mapping[str, str]:
        _ = say.gettext
        return {
            "not-found": _("the server has no such page"),
            "gone": _("the server says that it is gone for good"),
            "no-such-host": _("there is no server of this name"),
            "offline": _("no name at all was found: this machine may be offline"),
            "status": _("the server would not show it"),
            "timeout": _("it took too long"),
            "connection": _("the server takes no connection"),
            "broke-off": _("the connection broke off"),
            "certificate": _("the server's certificate is not valid"),
            "encryption": _("no encrypted connection came about"),
            "bad-answer": _("the answer is not HTTP"),
            "name-unclear": _("the server's name could not be looked up"),
            "proxy": _("the proxy does not let it through"),
            "redirect-loop": _("it redirects in a circle"),
            "too-many-redirects": _("it redirects too often"),
            "bad-redirect": _("it redirects to no address"),
            "out-of-time": _("the time for all links was up"),
            "interrupted": _("interrupted before its turn"),
            "private-address": _("it leads to a private address"),
            "credentials": _("it holds a user name or password"),
            "other-scheme": _("it leads to something other than http or https"),
            "bad-address": _("it is no address that can be visited"),
            "since-visit": _("another text than at the last visit"),
            "from-snapshot": _("another text than the snapshot"),
        }

    def _of_snapshots(self, say: Words) -> Mapping[str, str]:
        _ = say.gettext
        return {
            "no-folder": _("a profile on standard input has no folder for snapshots"),
            "outside": _("its path leads out of the profile's folder"),
            "missing": _("no such file"),
            "not-a-file": _("a folder, pipe or device, not a file"),
            "no-permission": _("no permission to read it"),
            "too-large": _("larger than 20 MB"),
            "too-much": _("reading it takes too much time or memory"),
            "quotes-out-of-time": _("the time for all quotes was up"),
            "not-text": _("neither text nor HTML nor PDF"),
            "encrypted": _("a PDF behind a password"),
            "broken": _("a PDF that cannot be read"),
            "no-text": _("it holds no text: a scan without recognised letters, perhaps"),
        }

    def link(self, one: LinkFound) -> str:
        """What a visit showed, without the address."""
        _ = self.words.gettext
        state = self.links[one.state]
        if one.state == "moved":
            said = _("moved to {address}").format(address=one.moved_to)
            return _("{state}; changed, too").format(state=said) if one.changed else said
        if one.reason is None:
            return state
        if one.status is not None and one.state != "changed":
            pattern = _("{state}: {reason} (status {status})")
            return pattern.format(state=state, reason=self.reasons[one.reason], status=one.status)
        return _("{state}: {reason}").format(state=state, reason=self.reasons[one.reason])

    def quote(self, one: QuoteFound) -> str:
        """What became of a quote, without the quote."""
        _ = self.words.gettext
        if one.page is not None:
            return _("found on page {number}").format(number=one.page)
        if one.line is not None:
            return _("found in line {number}").format(number=one.line)
        if one.reason is not None:
            state = self.quotes[one.state]
            return _("{state}: {reason}").format(state=state, reason=self.reasons[one.reason])
        return self.quotes[one.state]

    def standing(self, one: Weighed) -> str:
        """Whether a source stands apart from the declaration."""
        _ = self.words.gettext
        if one.independent:
            return _("independent")
        if one.source.kind == "self-report":
            return _("not independent: a self-report")
        if one.declares:
            return _("not independent: it declares a stage")
        if one.source.publisher is None:
            return _("not independent: no publisher named")
        return _("not independent: the declaration's publisher")

    def publisher(self, publisher: Text | None, names: Names) -> str:
        """Who published a source."""
        return names.theirs(publisher) if publisher else self.words.gettext("no publisher named")

    def carried(self, titles: list[str]) -> str:
        """Titles of criteria one after the other."""
        return self.words.listed(titles)

    def of_domain(self, domain: str, titles: str) -> str:
        """What is carried in a domain."""
        return phrase(self.words.pgettext("carried", "{domain}: {criteria}"), domain=domain, criteria=titles)

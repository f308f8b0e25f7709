"""Domains of which a profile says the very same: one of them is looked at for all."""

from __future__ import annotations

from collections import defaultdict

from ..profile import Profile


def alike(profile: Profile) -> dict[str, str]:
    """Per domain that a profile speaks of, the first one of which it says the same: nothing sets the two apart.

    The same instruments cover them in the same way, with the same milestones, and the same findings and claims name
    them. A file may have one instrument for a thousand domains of its own.
    """
    said: dict[str, list[tuple[str, object]]] = defaultdict(list)
    for name, instrument in profile.instruments.items():
        for domain, coverage in instrument.domains.items():
            said[domain].append((name, coverage))
        for position, milestone in enumerate(instrument.milestones):
            for domain in dict.fromkeys(milestone.domains or ()):
                said[domain].append((name, position))
    # No instrument is called so: an id has no dot.
    statements = [(".findings", one.domains) for one in profile.findings]
    statements += [(".declared", one.domains) for one in profile.declared]
    for position, (section, domains) in enumerate(statements):
        for domain in dict.fromkeys(domains):
            said[domain].append((section, position))
    first: dict[tuple[tuple[str, object], ...], str] = {}
    return {domain: first.setdefault(tuple(told), domain) for domain, told in said.items()}

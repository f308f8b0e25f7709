"""How visits behave: what they may take, how long they wait, and how many are under way."""

from __future__ import annotations

from typing import NamedTuple


class Manners(NamedTuple):
    """The bounds of a round of visits. Times are in seconds, sizes in bytes."""

    timeout: float = 30.0
    """What one link may take in all, redirects and second tries included; waiting for its turn does not count."""
    total: float = 900.0
    """What all links may take together."""
    at_once: int = 8
    pause: float = 1.0
    """Between two requests to one host, which has only one at a time."""
    tries: int = 3
    backoff: float = 2.0
    """Before the second try; doubled before the next."""
    patience: float = 30.0
    """How long a server may ask us to stay away."""
    redirects: int = 10
    most: int = 1_000_000
    """What is read of one page."""
    most_of_snapshot: int = 20_000_000
    """The same where there is a snapshot to hold it against."""
    max_age: float = 86_400.0
    """How long the result of a visit holds without another."""
    private: bool = False
    """Private addresses may be visited."""


POLITE = Manners()

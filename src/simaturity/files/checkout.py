"""The checkout that a folder lies in, found without asking git."""

from __future__ import annotations

import os


def checkout(folder: str) -> str | None:
    """The nearest folder upwards with a ``.git``, which no commit can bring along; None where there is none.

    To git, a folder that holds ``HEAD``, ``objects`` and ``refs`` is a repository as well. Anybody can add such a
    one to a commit, with branches in it that are called like ours.
    """
    here = folder
    while not os.path.lexists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above
    return here

"""Rankings in which a place is not understood: those before it stand, and no place behind it is known."""

from __future__ import annotations


class Ranks:
    """The rankings that have such a place. It is never found again, so that a text that is cut says no other place."""

    def __init__(self) -> None:
        self.lost: set[str] = set()
        self._doubtful: set[str] = set()

    def miss(self, condition: str, bullet: bool) -> None:
        """Something that is no option stands among them; without a bullet it is a place only where they have none."""
        (self.lost if bullet else self._doubtful).add(condition)

    def is_known(self, condition: str, bullet: bool) -> bool:
        """Whether the place of an option is known that comes now."""
        if not bullet and condition in self._doubtful:
            self.lost.add(condition)
        return condition not in self.lost

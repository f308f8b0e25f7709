"""Where the keys and values of a file stand, found by walking it again once something is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from simaturity.core.problem import Route

Place = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(slots=True)
class Places:
    """The places of every key and value of one file, by route."""

    keys: dict[Route, Place] = field(default_factory=dict)
    values: dict[Route, Place] = field(default_factory=dict)
    """A block mapping or list under a key stands where its key does: that is the line a reader looks for."""

    def at(self, route: Route, at_key: bool = False) -> Place:
        """Give the place of a route; what is not in the file stands where the nearest thing around it does."""
        if at_key and route in self.keys:
            return self.keys[route]
        for length in range(len(route), -1, -1):
            place = self.values.get(route[:length])
            if place:
                return place
        return (1, 1)


class Recorder:
    """Follows a walk and notes the place of each key and value; of two equal keys, the last one's."""

    def __init__(self) -> None:
        self.places = Places()
        self.route: Route = ()
        """The route of the key or item whose value comes next or is open."""

    def key(self, name: str, place: Place) -> None:
        """A mapping's next value is called `name`."""
        self.route = (*self.route, name)
        self.places.keys[self.route] = place

    def value(self, place: Place, position: int | None, block: bool) -> None:
        """A value begins, in a list at its position, else behind the key just named or at the top."""
        if position is not None:
            self.route = (*self.route, position)
        self.places.values[self.route] = self.places.keys.get(self.route, place) if block else place

    def done(self) -> None:
        """The value that is open is complete."""
        self.route = self.route[:-1]

    def line_of(self, name: str) -> int:
        """The line of a key that the open mapping already has."""
        return self.places.keys[(*self.route, name)][0]

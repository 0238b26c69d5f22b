"""Boxes, points and matrices of a PDF page."""

from collections.abc import Sequence
from typing import NamedTuple

_HAIR = 0.2
"""Points: a side that leans less is upright or level."""

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle; ``top`` is the smaller number."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Return whether the point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    @property
    def area(self) -> float:
        """Return the area in square points."""
        return max(self.x1 - self.x0, 0) * max(self.bottom - self.top, 0)


class Matrix(NamedTuple):
    """How one space maps to another (PDF 32000-1 8.3.3)."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def on(self, x: float, y: float) -> Point:
        """Return the point in the outer space."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, outer: "Matrix") -> "Matrix":
        """Return this mapping followed by another."""
        x, y = outer.on(self.e, self.f)
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            x,
            y,
        )


def hull(points: Sequence[Point]) -> Box:
    """Return the smallest box around the points."""
    across, down = [point[0] for point in points], [point[1] for point in points]
    return Box(min(across), min(down), max(across), max(down))


def is_rectangle(points: Sequence[Point]) -> bool:
    """Return whether the points are the corners of a level rectangle, in turn."""
    corners = points[:-1] if points[0] == points[-1] else points
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return len(corners) == 4 and all(min(abs(a[0] - b[0]), abs(a[1] - b[1])) < _HAIR for a, b in sides)  # noqa: PLR2004


def common(one: Box, other: Box) -> Box:
    """Return what two boxes share; an empty box (ends before starts) holds no point."""
    return Box(max(one.x0, other.x0), max(one.top, other.top), min(one.x1, other.x1), min(one.bottom, other.bottom))


def clusters(places: Sequence[float], width: float) -> list[list[float]]:
    """Return the places sorted and parted where the next lies further than ``width`` from a cluster's first."""
    found: list[list[float]] = []
    for place in sorted(places):
        if found and place - found[-1][0] <= width:
            found[-1].append(place)
        else:
            found.append([place])
    return found

"""Tables found from ruled lines: which rules cross, and the cells between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from addendum.readers.pdf_geometry import Box
from addendum.readers.pdf_words import Word

_NEAR = 3.0
"""Points within which two rules are the same rule, or touch."""
_REACH = 4.6
"""Points by which a rule may fall short of the one it meets: corners are often rounded."""
_SMALLEST = 4.0
"""Points: a narrower cell holds no text."""
_MOST_RULES = 3000
_MOST_CROSSINGS = 20_000
FEWEST_RULES = 6


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its cells by rows, each row from left to right."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table and its words."""

    grid: Grid
    words: tuple[Word, ...]


@dataclass(slots=True)
class _Rule:
    """A rule at ``at`` (y of a horizontal one, x of a vertical one) from ``start`` to ``end``."""

    at: float
    start: float
    end: float


Rules = dict[float, list[_Rule]]


def grids_of(rules: Sequence[Box]) -> tuple[Grid, ...]:
    """Return the tables that the rules of a page draw, from the top; a frame without divisions is none."""
    if len(rules) < FEWEST_RULES:
        return ()
    flat = _merged(_Rule((r.top + r.bottom) / 2, r.x0, r.x1) for r in rules if r.x1 - r.x0 >= r.bottom - r.top)
    upright = _merged(_Rule((r.x0 + r.x1) / 2, r.top, r.bottom) for r in rules if r.bottom - r.top > r.x1 - r.x0)
    if len(flat) + len(upright) > _MOST_RULES:
        return ()
    groups = _groups(flat, upright)
    found = [_grid(*group) for group in groups]
    return tuple(sorted((grid for grid in found if grid is not None), key=lambda grid: (grid.box.top, grid.box.x0)))


def _merged(rules: Iterable[_Rule]) -> list[_Rule]:
    """Return the rules with those on one line that touch made one."""
    merged: list[_Rule] = []
    levels: list[_Rule] = sorted(rules, key=lambda rule: rule.at)
    for before, rule in pairwise([_Rule(float("-inf"), 0, 0), *levels]):
        # Chained snapping: rules that differ by a hair take the first one's place.
        if rule.at - before.at <= _NEAR:
            rule.at = before.at
    for rule in sorted(levels, key=lambda rule: (rule.at, rule.start)):
        last = merged[-1] if merged else None
        if last is not None and last.at == rule.at and rule.start <= last.end + _NEAR:
            last.end = max(last.end, rule.end)
        else:
            merged.append(rule)
    return merged


def _cross(flat: _Rule, upright: _Rule) -> bool:
    return (
        flat.start - _REACH <= upright.at <= flat.end + _REACH
        and upright.start - _REACH <= flat.at <= upright.end + _REACH
    )


def _groups(flat: list[_Rule], upright: list[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Return the rules that hang together by crossing."""
    groups: list[tuple[list[_Rule], list[_Rule]]] = []
    for rule in flat:
        touched = [u for u in upright if _cross(rule, u)]
        joined = [g for g in groups if any(u in g[1] for u in touched)]
        whole: tuple[list[_Rule], list[_Rule]] = ([rule], list(touched))
        for group in joined:
            whole[0].extend(group[0])
            whole[1].extend(u for u in group[1] if u not in touched)
            groups.remove(group)
        groups.append(whole)
    return groups


def _grid(flat: list[_Rule], upright: list[_Rule]) -> Grid | None:
    downs = sorted({rule.at for rule in flat})
    acrosses = sorted({rule.at for rule in upright})
    if len(downs) < 2 or len(acrosses) < 3:  # noqa: PLR2004  two columns have three borders
        return None
    if len(downs) * len(acrosses) > _MOST_CROSSINGS:
        # A chart's raster, not a table.
        return None
    cells = list(_cells(downs, acrosses, (_by_place(flat), _by_place(upright))))
    rows: dict[float, list[Box]] = {}
    for cell in cells:
        rows.setdefault(cell.top, []).append(cell)
    if max((len(row) for row in rows.values()), default=0) < 2:  # noqa: PLR2004  one column is plain text in a frame
        return None
    ordered = tuple(tuple(sorted(rows[top])) for top in sorted(rows))
    box = Box(
        min(c.x0 for c in cells), min(c.top for c in cells), max(c.x1 for c in cells), max(c.bottom for c in cells)
    )
    return Grid(box, ordered)


def _by_place(rules: list[_Rule]) -> Rules:
    places: Rules = {}
    for rule in rules:
        places.setdefault(rule.at, []).append(rule)
    return places


def _cells(downs: list[float], acrosses: list[float], rules: tuple[Rules, Rules]) -> Iterable[Box]:
    """Yield the smallest rectangles bordered on all sides, each from its upper left corner."""
    for row, top in enumerate(downs[:-1]):
        for column, left in enumerate(acrosses[:-1]):
            cell = _smallest(top, left, downs[row + 1 :], acrosses[column + 1 :], rules)
            if cell is not None and cell.x1 - cell.x0 >= _SMALLEST and cell.bottom - cell.top >= _SMALLEST:
                yield cell


def _smallest(
    top: float, left: float, bottoms: list[float], rights: list[float], rules: tuple[Rules, Rules]
) -> Box | None:
    flat, upright = rules
    rights = [right for right in rights if _spans(flat, top, left, right)]
    for bottom in bottoms:
        if not _spans(upright, left, top, bottom):
            return None
        for right in rights:
            if _spans(upright, right, top, bottom) and _spans(flat, bottom, left, right):
                return Box(left, top, right, bottom)
    return None


def _spans(rules: Rules, at: float, start: float, end: float) -> bool:
    """Return whether one rule at the place goes from start to end."""
    return any(rule.start - _REACH <= start and end <= rule.end + _REACH for rule in rules.get(at, ()))

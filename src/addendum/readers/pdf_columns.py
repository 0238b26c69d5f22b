"""Reading order of a page: columns of running text one after the other, everything else row by row.

Two columns of prose and a table without rules look alike from afar: both leave a gutter. Prose fills its lines with
several words on both sides; a table's or a list's side does not, and is read across.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from addendum.readers.pdf_geometry import clusters
from addendum.readers.pdf_loose import loose_table
from addendum.readers.pdf_rows import Piece, joined
from addendum.readers.pdf_tables import Ruled

_FEWEST_LINES = 3
_WORDS_A_LINE = 2.6
_FILLED = 0.55
_GUTTER = 6.0
"""Points: the narrowest gap between two columns."""
_SAME_PLACE = 4.0
"""Points within which the lines of a column begin."""
_MOST_DEPTH = 6
_LEADING = 1.9
"""Of the size: lines further apart are not one column's neighbours."""

Rows = Sequence[Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class Column:
    """Lines one below the other that share a left and a right edge."""

    lines: tuple[Piece, ...]
    beside: bool = False
    """Whether another column stands beside it."""

    @property
    def x0(self) -> float:
        """Return the left edge."""
        return min(line.x0 for line in self.lines)

    @property
    def x1(self) -> float:
        """Return the right edge."""
        return max(line.x1 for line in self.lines)


class _Split(NamedTuple):
    first: int
    last: int
    """One past the last row of the run."""
    at: float


def columns_of(rows: Rows, depth: int = 0) -> list[Column | Ruled]:
    """Return the columns, and tables without rules, of a page or of a part of one, in reading order."""
    rows = [row for row in rows if row]
    if not rows:
        return []
    split = _best_split(rows) if depth < _MOST_DEPTH else None
    if split is None:
        return _across(rows)
    run = rows[split.first : split.last]
    left = [[piece for piece in row if piece.x1 <= split.at] for row in run]
    right = [[piece for piece in row if piece.x1 > split.at] for row in run]
    sides = [_beside(block) for side in (left, right) for block in columns_of(side, depth + 1)]
    return [*columns_of(rows[: split.first], depth + 1), *sides, *columns_of(rows[split.last :], depth + 1)]


def _beside(block: Column | Ruled) -> Column | Ruled:
    return replace(block, beside=True) if isinstance(block, Column) else block


def _across(rows: Rows) -> list[Column | Ruled]:
    """Return rows that are read across: lines, and between them tables."""
    blocks: list[Column | Ruled] = []
    rest = rows
    found = loose_table(rest)
    while found is not None:
        first, last, table = found
        blocks += [*_lines(rest[:first]), table]
        rest = rest[last:]
        found = loose_table(rest)
    return [*blocks, *_lines(rest)]


def _lines(rows: Rows) -> list[Column]:
    return [Column(tuple(joined(row) for row in rows))] if rows else []


def _best_split(rows: Rows) -> _Split | None:
    """Return the longest run of rows that a gutter divides into two columns of prose."""
    best: _Split | None = None
    for at in _gutters(rows):
        for split in _runs(rows, at):
            longer = best is None or split.last - split.first > best.last - best.first
            if longer and _is_prose(rows[split.first : split.last], at):
                best = split
    return best


def _gutters(rows: Rows) -> list[float]:
    """Return the places where a gutter may run: just left of pieces that several rows begin with."""
    places = [piece.x0 for row in rows for before, piece in pairwise(row) if piece.x0 - before.x1 >= _GUTTER]
    return [found[0] - 1.0 for found in clusters(places, _SAME_PLACE) if len(found) >= _FEWEST_LINES - 1]


def _runs(rows: Rows, at: float) -> list[_Split]:
    """Return the runs of rows that nothing crosses at the place, cut to where both sides are used."""
    runs: list[_Split] = []
    first = 0
    for number in range(len(rows) + 1):
        crossed = number == len(rows) or any(piece.x0 < at < piece.x1 for piece in rows[number])
        if not crossed:
            continue
        cut = _cut(rows, first, number, at)
        if cut is not None:
            runs.append(cut)
        first = number + 1
    return runs


def _cut(rows: Rows, first: int, last: int, at: float) -> _Split | None:
    """Return the run from the first row that has a right side to the last, and on while the left column goes on."""
    right = [n for n in range(first, last) if any(piece.x0 >= at for piece in rows[n])]
    left = [n for n in range(first, last) if any(piece.x1 <= at for piece in rows[n])]
    if len(right) < _FEWEST_LINES or len(left) < _FEWEST_LINES:
        return None
    end = right[-1] + 1
    while end < last and _follows(rows[end - 1][0], rows[end][0]):
        end += 1
    return _Split(right[0], end, at)


def _follows(above: Piece, below: Piece) -> bool:
    return below.base - above.base <= _LEADING * max(above.size, below.size)


def _is_prose(rows: Rows, at: float) -> bool:
    left = [[p for p in row if p.x1 <= at] for row in rows]
    right = [[p for p in row if p.x0 >= at] for row in rows]
    return _fills([joined(row) for row in left if row]) and _fills([joined(row) for row in right if row])


def _fills(lines: list[Piece]) -> bool:
    """Return whether the lines look like running text: several words each, most of them nearly full."""
    if len(lines) < _FEWEST_LINES:
        return False
    words = sum(len(line.words) for line in lines) / len(lines)
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    if words < _WORDS_A_LINE or right <= left:
        return False
    if median(below.base - above.base for above, below in pairwise(lines)) > _LEADING * median(
        line.size for line in lines
    ):
        return False
    full = sum((line.x1 - left) / (right - left) >= _FILLED for line in lines)
    return full >= _FILLED * len(lines)

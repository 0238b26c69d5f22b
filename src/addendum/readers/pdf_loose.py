"""Tables without rules: a label (or several short cells) and beside it what belongs to it, parted by gutters only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from addendum.readers.numbers import is_bullet, typed_label
from addendum.readers.pdf_geometry import Box, clusters
from addendum.readers.pdf_rows import Piece
from addendum.readers.pdf_tables import Grid, Ruled

_FEWEST_ROWS = 3
_SAME_PLACE = 3.0
"""Points within which cells of one column begin."""
_GUTTER = 5.0
"""Points: the narrowest gap between two columns."""
_LABEL_WORDS = 7
_LARGER_GAP = 1.2
_MOST_NUMBERS = 0.5
_NEXT_ROW = 6
"""Of the size: rows further apart are not one table's."""

Row = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class _Run:
    first: int
    last: int
    """One past the last row."""
    starts: tuple[float, ...]
    """Where the second and later columns begin."""


def loose_table(rows: Sequence[Row]) -> tuple[int, int, Ruled] | None:
    """Return the first unruled table among the rows: its first row, one past its last, and its cells and words."""
    runs = [run for start in _starts(rows) if (run := _run(rows, start)) is not None]
    for run in sorted(runs, key=lambda run: (run.first, -run.last)):
        held = rows[run.first : run.last]
        if _reads_across(held, run.starts):
            words = tuple(word for row in held for piece in row for word in piece.words)
            return run.first, run.last, Ruled(_grid(held, run.starts), words)
    return None


def _starts(rows: Sequence[Row]) -> list[float]:
    """Return where pieces behind a gap begin in several rows, the most frequent place first."""
    places = [piece.x0 for row in rows for before, piece in pairwise(row) if piece.x0 - before.x1 >= _GUTTER]
    often = [found for found in clusters(places, _SAME_PLACE) if len(found) >= _FEWEST_ROWS]
    return [found[0] for found in sorted(often, key=lambda found: (-len(found), found[0]))]


def _run(rows: Sequence[Row], start: float) -> _Run | None:
    """Return the longest run of rows that keep the gutter left of ``start`` free."""
    best: tuple[int, int] = (0, 0)
    first = 0
    for number in range(len(rows) + 1):
        if number < len(rows) and _keeps(rows[number], start):
            continue
        cut = _cut(rows, first, number, start)
        if cut[1] - cut[0] > best[1] - best[0]:
            best = cut
        first = number + 1
    held = rows[best[0] : best[1]]
    if sum(_is_two_sided(row, start) for row in held) < _FEWEST_ROWS:
        return None
    others = [other for other in _starts(held) if all(_keeps(row, other) for row in held)]
    return _Run(*best, tuple(sorted({*others, start})))


def _keeps(row: Row, start: float) -> bool:
    return all(piece.x1 <= start - 1 or piece.x0 >= start - _SAME_PLACE for piece in row)


def _is_two_sided(row: Row, start: float) -> bool:
    return row[0].x1 < start and any(abs(piece.x0 - start) <= _SAME_PLACE for piece in row)


def _cut(rows: Sequence[Row], first: int, last: int, start: float) -> tuple[int, int]:
    """Return the run from its first row with both sides to its last with a right side, at no wide gap."""
    both = [number for number in range(first, last) if _is_two_sided(rows[number], start)]
    if not both:
        return (0, 0)
    end = both[0] + 1
    while end < last and rows[end][0].base - rows[end - 1][0].base <= _NEXT_ROW * rows[end][0].size:
        end += 1
    right = [number for number in range(both[0], end) if rows[number][-1].x0 >= start - _SAME_PLACE]
    return both[0], right[-1] + 1


def _reads_across(rows: Sequence[Row], starts: tuple[float, ...]) -> bool:
    """Return whether the left cells are labels: short, and not just numbers or bullets of a list."""
    labels = [row[0] for row in rows if row[0].x1 < starts[0]]
    others = [piece for row in rows for piece in row if piece.x0 >= starts[0] - _SAME_PLACE]
    if sum(len(label.words) for label in labels) > _LABEL_WORDS * len(labels):
        return False
    marks = sum(_is_mark(label.text) for label in labels)
    figures = sum(not any(c.isalpha() for c in piece.text) for piece in others)
    return marks <= _MOST_NUMBERS * len(labels) and figures <= _MOST_NUMBERS * len(others)


def _is_mark(text: str) -> bool:
    return len(text) <= 2 or is_bullet(f"{text} ") or typed_label(f"{text} Text") == text.rstrip(".")  # noqa: PLR2004


def _grid(rows: Sequence[Row], starts: tuple[float, ...]) -> Grid:
    left = min(row[0].x0 for row in rows) - 1
    right = max(piece.x1 for row in rows for piece in row) + 1
    borders = [left, *(start - _SAME_PLACE for start in starts), right]
    groups = _groups(rows, starts[0])
    tops = [group[0][0].base - group[0][0].size for group in groups]
    bottoms = [*tops[1:], rows[-1][0].base + rows[-1][0].size / 2]
    cells = tuple(
        tuple(Box(x0, top, x1, bottom) for x0, x1 in pairwise(borders))
        for top, bottom in zip(tops, bottoms, strict=True)
    )
    return Grid(Box(left, tops[0], right, bottoms[-1]), cells)


def _groups(rows: Sequence[Row], start: float) -> list[list[Row]]:
    """Return the rows of words by rows of the table: told by wider gaps, or where there are none, by the labels."""
    gaps = [below[0].base - above[0].base for above, below in pairwise(rows)]
    usual = min(gaps)
    spaced = any(gap > _LARGER_GAP * usual and row[0].x1 < start for gap, row in zip(gaps, rows[1:], strict=True))
    groups: list[list[Row]] = [[rows[0]]]
    for gap, row in zip(gaps, rows[1:], strict=True):
        has_label = row[0].x1 < start
        begins = gap > _LARGER_GAP * usual if spaced else not row[0].text[:1].islower()
        if has_label and begins:
            groups.append([])
        groups[-1].append(row)
    return groups

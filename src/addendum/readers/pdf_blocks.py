"""A page's words as blocks in reading order: columns of lines, and ruled tables between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from addendum.readers.pdf_columns import Column, columns_of
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_rows import piece_of, rows_of
from addendum.readers.pdf_tables import Grid, Ruled, grids_of
from addendum.readers.pdf_words import Word


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page in reading order."""

    page: Page
    blocks: tuple[Column | Ruled, ...]


def sheet_of(page: Page, words: Sequence[Word]) -> Sheet:
    """Return the blocks of the page; text set at right angles comes last."""
    upright = [word for word in words if word.style.angle == 0]
    tables = [_ruled(grid, upright) for grid in grids_of(page.shapes.rules)]
    tables = [table for table in tables if _is_table(table)]
    inside = {word.first for table in tables for word in table.words}
    rows = rows_of(word for word in upright if word.first not in inside)
    blocks: list[Column | Ruled] = []
    for table in tables:
        above = [row for row in rows if row[0].base <= table.grid.box.top + 1]
        rows = rows[len(above) :]
        blocks += [*columns_of(above), table]
    blocks += columns_of(rows)
    return Sheet(page, (*blocks, *_turned(words)))


def _ruled(grid: Grid, words: Sequence[Word]) -> Ruled:
    return Ruled(grid, tuple(w for w in words if grid.box.holds((w.x0 + w.x1) / 2, w.base - w.style.size / 4)))


def _is_table(table: Ruled) -> bool:
    """Return whether the words are spread over cells; a frame or a ground around a text is no table."""
    counts = [
        sum(cell.holds((w.x0 + w.x1) / 2, w.base - w.style.size / 4) for w in table.words)
        for row in table.grid.rows
        for cell in row
    ]
    filled = [count for count in counts if count]
    return len(filled) > 1 and (max(filled) <= _LARGE_CELL or max(filled) < _NEARLY_ALL * sum(filled))


_LARGE_CELL = 60
_NEARLY_ALL = 0.8


def _turned(words: Sequence[Word]) -> list[Column]:
    """Return text that runs up or down the page, one column for each direction."""
    columns: list[Column] = []
    for angle in (90, 180, 270):
        turned = [word for word in words if word.style.angle == angle]
        if turned:
            columns.append(Column((piece_of(turned, turned[0].base),)))
    return columns

"""Cells of a web table with the headers that make them readable; a table that only lays out text is none."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from addendum.model.agreement import ProvisionKind
from addendum.readers.outline import Line

_HEADER_LENGTH: Final = 160
"""Characters: a longer cell is text, not a header."""
_SHORT: Final = 60
_WIDE: Final = 3
_MOST_SPAN: Final = 100


@dataclass(slots=True)
class Cell:
    """One cell: its place (0-based), whether it is marked as header, and the lines found in it."""

    row: int
    column: int
    width: int = 1
    is_header: bool = False
    lines: list[int] = field(default_factory=list)
    """Indices into the page's lines."""


@dataclass(slots=True)
class Table:
    """A table while it is walked."""

    is_layout: bool = False
    row: int = -1
    column: int = 0
    cells: list[Cell] = field(default_factory=list)
    taken: dict[tuple[int, int], bool] = field(default_factory=dict)
    """Places that a cell spanning several rows covers."""

    def begin_row(self) -> None:
        """Go to the next row."""
        self.row += 1
        self.column = 0

    def begin_cell(self, width: int, height: int, *, is_header: bool) -> Cell:
        """Place a cell in the current row."""
        width, height = (max(1, min(span, _MOST_SPAN)) for span in (width, height))
        self.row = max(self.row, 0)
        while self.taken.get((self.row, self.column)):
            self.column += 1
        cell = Cell(self.row, self.column, width, is_header)
        for down in range(1, height):
            for across in range(width):
                self.taken[self.row + down, self.column + across] = True
        self.column += width
        self.cells.append(cell)
        return cell


def with_contexts(table: Table, lines: list[Line]) -> None:
    """Make the lines of a data table cells with their contexts, in place."""
    columns = {cell.column for cell in table.cells}
    if table.is_layout or len(columns) == 1:  # one column is a frame
        return
    is_form = len(columns) < _WIDE
    headers = _headers(table, lines)
    for cell in table.cells:
        heads = [head for head in headers if head.row < cell.row and _covers(head, cell)]
        first = next((one for one in table.cells if one.row == cell.row), cell)
        is_header = cell in headers
        parts = [_text(first, lines)] if first is not cell and (is_form or not is_header) else []
        parts += [_text(head, lines) for head in heads[-1:]]
        context = " | ".join(part for part in parts if part and len(part) <= _HEADER_LENGTH)
        for index in cell.lines:
            lines[index] = replace(lines[index], kind=ProvisionKind.CELL, context=context, is_heading=False)


def _covers(head: Cell, cell: Cell) -> bool:
    return head.column <= cell.column < head.column + head.width


def _headers(table: Table, lines: Sequence[Line]) -> list[Cell]:
    """Return the header cells: the marked ones of the top rows, else a short first row of a wide table."""
    marked = [cell for cell in table.cells if cell.is_header]
    rows = {cell.row for cell in marked}
    whole = [row for row in rows if all(cell.is_header for cell in table.cells if cell.row == row)]
    if whole:
        return [cell for cell in marked if cell.row in whole]
    first = [cell for cell in table.cells if cell.row == 0]
    texts = [_text(cell, lines) for cell in first]
    filled = [text for text in texts if text]
    short = all(len(text) <= _SHORT and not text.endswith(".") for text in filled)
    rows_below = any(cell.row > 0 for cell in table.cells)
    bold = bool(filled) and all(lines[i].is_heading for cell in first for i in cell.lines)
    return first if rows_below and len(filled) > 1 and (bold or (short and len(first) >= _WIDE)) else []


def _text(cell: Cell, lines: Sequence[Line]) -> str:
    return " ".join(lines[index].text for index in cell.lines).strip()

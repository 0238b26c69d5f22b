"""What makes a table cell readable: the headers of its row and column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from addendum.ooxml.blocks import Cell
from addendum.ooxml.stories import Paragraph

_HEADER_LENGTH: Final = 160
"""Characters: a longer cell is text, not a header."""
_SHORT: Final = 60
_WIDE_TABLE: Final = 3


@dataclass(frozen=True, slots=True)
class _CellText:
    cell: Cell
    text: str
    bold: bool


def _covers(one: Cell, column: int) -> bool:
    return one.column <= column < one.column + one.width


class TableContexts:
    """The row and column headers of every cell of a story."""

    def __init__(self, paragraphs: Iterable[tuple[Paragraph, str, bool]]) -> None:
        """Take (paragraph, visible text, whether bold) for each paragraph in a table."""
        self._tables: dict[int, dict[tuple[int, int], _CellText]] = {}
        for paragraph, text, bold in paragraphs:
            cell = paragraph.place.cell
            if cell is not None:
                self._add(cell, text.strip(), bold=bold)
        self._headers = {number: self._header_cells(cells) for number, cells in self._tables.items()}

    def _add(self, cell: Cell, text: str, *, bold: bool) -> None:
        cells = self._tables.setdefault(cell.table, {})
        key = (cell.row, cell.column)
        before = cells.get(key)
        if before is None:
            cells[key] = _CellText(cell, text, bold)
        elif text:
            joined = f"{before.text} {text}".strip()
            cells[key] = _CellText(cell, joined, (before.bold or not before.text) and bold)

    def is_layout(self, cell: Cell) -> bool:
        """Return whether the cell's table has one column only, so that it is a frame around plain text."""
        return all(column == 1 for _, column in self._tables[cell.table])

    def context(self, cell: Cell) -> str:
        """Return row header and column header, joined with " | "; "" where the cell has none."""
        cells = self._tables[cell.table]
        headers = self._headers[cell.table]
        is_header = cell.column == 1 or (bool(headers) and cell.row == 1)
        row_header = "" if is_header else self._row_header(cells, cell.row)
        column_header = next(
            (one.text for one in headers if _covers(one.cell, cell.column) and one.cell.row < cell.row), ""
        )
        return " | ".join(text for text in (row_header, column_header) if text and len(text) <= _HEADER_LENGTH)

    @staticmethod
    def _row_header(cells: Mapping[tuple[int, int], _CellText], row: int) -> str:
        """Return the first cell's text; where it continues the cell above, that one's."""
        while (one := cells.get((row, 1))) is not None and one.cell.merged_up and not one.text and row > 1:
            row -= 1
        return one.text if one is not None else ""

    @staticmethod
    def _header_cells(cells: Mapping[tuple[int, int], _CellText]) -> tuple[_CellText, ...]:
        first = tuple(one for (row, _), one in cells.items() if row == 1)
        filled = [one for one in first if one.text]
        is_wide = len(first) >= _WIDE_TABLE
        short = all(len(one.text) <= _SHORT and not one.text.endswith(".") for one in filled)
        marked = any(one.cell.header_row for one in first) or (bool(filled) and all(one.bold for one in filled))
        # a table of two columns is usually "what | which": its first row is no header unless it is marked as one
        return first if len(filled) > 1 and (marked or (is_wide and short)) else ()

"""Tables rebuilt from cells that know only the headers of their row and column."""

from collections.abc import Sequence
from itertools import groupby

from addendum.model.agreement import Provision
from addendum.writers.word_blocks import Cell, Para, para, paragraph, table
from addendum.writers.word_look import TEXT_WIDTH

_JOIN = " | "


def table_of(cells: Sequence[Provision]) -> str:
    """Return the table as XML, with an empty paragraph behind it that keeps it apart from the next one."""
    headers = _headers(cells)
    rows = _rows(cells, headers)
    width = max(len(row) for row in rows)
    columns = [TEXT_WIDTH // width] * width
    padded = [[*row, *((),) * (width - len(row))] for row in rows]
    return table(columns, padded, head=bool(headers)) + paragraph(para(""))


def _headers(cells: Sequence[Provision]) -> tuple[str, ...]:
    """Return the header row: the first cells without context whose text heads the columns of later ones."""
    first: list[str] = []
    for cell in cells:
        if cell.context:
            break
        first.append(_plain(cell))
    named = {cell.context.rpartition(_JOIN)[2] for cell in cells if cell.context}
    heads = [text for text in first if text in named]
    return tuple(first) if len(heads) > 1 else ()


def _rows(cells: Sequence[Provision], headers: tuple[str, ...]) -> list[list[Cell]]:
    """Return the cells as rows of columns; paragraphs of the same context make one cell."""
    rows: list[list[Cell]] = [[_cell(cell, bold=True)] for cell in cells[: len(headers)]]
    if headers:
        rows = [[one[0] for one in rows]]
    for context, group in groupby(cells[len(headers) :], key=lambda cell: cell.context):
        cell = [_para(one) for one in group]
        row_header, _, column_header = context.rpartition(_JOIN) if _JOIN in context else ("", "", context)
        starts_row = not context or (column_header == headers[0] and not row_header if headers else False)
        if starts_row or not rows or (headers and len(rows) == 1):
            rows.append([])
        while headers and column_header in headers and len(rows[-1]) < headers.index(column_header):
            rows[-1].append(())
        rows[-1].append(cell)
    return rows


def _plain(cell: Provision) -> str:
    return " ".join(cell.text.split())


def _para(cell: Provision) -> Para:
    number = f"{cell.number}\t" if cell.number and not cell.typed_number else ""
    return para(number + cell.text, "TableText")


def _cell(cell: Provision, *, bold: bool) -> Cell:
    return [para(cell.text, "TableText", bold=bold)]

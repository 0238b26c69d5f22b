"""The words of a ruled table as cells with the headers that make them readable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from addendum.readers.pdf_columns import Column
from addendum.readers.pdf_geometry import Box
from addendum.readers.pdf_paragraphs import Paragraph, paragraphs_of
from addendum.readers.pdf_rows import joined, rows_of
from addendum.readers.pdf_tables import Ruled
from addendum.readers.pdf_words import Word

_LONGEST_HEADER = 12
"""Words; a longer first cell is text of its own."""
_NEAR = 4.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page: for each row, the cells with their paragraphs."""

    box: Box
    rows: tuple[tuple[tuple[Box, tuple[Paragraph, ...]], ...], ...]


def table_of(ruled: Ruled, page: int, leading: dict[float, float]) -> Table:
    """Return the table with the words of each cell as paragraphs."""
    inside: dict[Box, list[Word]] = {cell: [] for row in ruled.grid.rows for cell in row}
    for word in ruled.words:
        x, y = (word.x0 + word.x1) / 2, word.base - word.style.size / 4
        home = next((cell for cell in inside if cell.holds(x, y)), None)
        if home is None:
            # A word that no cell holds (a cell with a border missing) is kept in the nearest one.
            home = min(inside, key=lambda cell: _distance(cell, x, y))
        inside[home].append(word)
    rows = tuple(
        tuple((cell, tuple(_paragraphs(inside[cell], page, leading))) for cell in row) for row in ruled.grid.rows
    )
    return Table(ruled.grid.box, rows)


def _distance(cell: Box, x: float, y: float) -> float:
    across = max(cell.x0 - x, 0.0, x - cell.x1)
    down = max(cell.top - y, 0.0, y - cell.bottom)
    return across + down


def with_context(table: Table, header: "Header | None") -> "tuple[list[Paragraph], Header | None]":
    """Return the cells' paragraphs with their contexts, and the header that a table going on may need.

    ``header`` is that of the table right before, on the page before.
    """
    rows = [row for row in table.rows if any(paragraphs for _, paragraphs in row)]
    own = _header(rows)
    if own is None and header is not None and header.fits(rows):
        own = header
    out: list[Paragraph] = []
    for number, row in enumerate(rows):
        is_header = number == 0 and own is not None and own.row is row
        label = "" if is_header else _label(row)
        for column, (cell, paragraphs) in enumerate(row):
            above = own.over(cell) if own is not None and not is_header else ""
            parts = [part for part in (label if column else "", above) if part]
            for paragraph in paragraphs:
                paragraph.kind, paragraph.context = "cell", " | ".join(parts)
                if _stands_beside(paragraph, row):
                    paragraph.seams = list(range(1, len(paragraph.lines)))
                out.append(paragraph)
    return out, own


def _stands_beside(paragraph: Paragraph, row: Sequence[tuple[Box, tuple[Paragraph, ...]]]) -> bool:
    """Return whether other cells have lines at the height of the paragraph: a program may read them across."""
    top, bottom = paragraph.lines[0].base, paragraph.lines[-1].base
    others = (line.base for _, cell in row if paragraph not in cell for one in cell for line in one.lines)
    slack = paragraph.size
    return any(top - slack < base < bottom + slack for base in others)


@dataclass(frozen=True, slots=True)
class Header:
    """A header row: the columns' places and words."""

    row: tuple[tuple[Box, tuple[Paragraph, ...]], ...]

    def over(self, cell: Box) -> str:
        """Return the words above a cell."""
        middle = (cell.x0 + cell.x1) / 2
        return next((_plain(texts) for box, texts in self.row if box.x0 <= middle <= box.x1), "")

    def fits(self, rows: Sequence[tuple[tuple[Box, tuple[Paragraph, ...]], ...]]) -> bool:
        """Return whether rows without a header of their own have this header's columns."""
        lefts = [box.x0 for box, _ in self.row]
        return any(
            len(row) == len(lefts) and all(abs(box.x0 - x) <= _NEAR for (box, _), x in zip(row, lefts, strict=True))
            for row in rows
        )


def _header(rows: Sequence[tuple[tuple[Box, tuple[Paragraph, ...]], ...]]) -> Header | None:
    """Return the first row as header where it looks like one: short, and bold or capitals above cells that are not."""
    if len(rows) < 2 or len(rows[0]) < 2:  # noqa: PLR2004
        return None
    if not all(_is_short(paragraphs) for _, paragraphs in rows[0]):
        return None
    below = [p for row in rows[1:] for _, paragraphs in row for p in paragraphs]
    stands_out = _stands_out([p for _, paragraphs in rows[0] for p in paragraphs])
    return Header(rows[0]) if stands_out and not _stands_out(below) else None


def _stands_out(paragraphs: Sequence[Paragraph]) -> bool:
    return bool(paragraphs) and all(p.bold or p.lines[0].text.isupper() for p in paragraphs)


def _is_short(paragraphs: Sequence[Paragraph]) -> bool:
    return sum(len(line.words) for p in paragraphs for line in p.lines) <= _LONGEST_HEADER


def _label(row: Sequence[tuple[Box, tuple[Paragraph, ...]]]) -> str:
    first = row[0][1] if len(row) > 1 else ()
    return _plain(first) if first and _is_short(first) else ""


def _plain(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(line.text for paragraph in paragraphs for line in paragraph.lines)


def _paragraphs(words: Sequence[Word], page: int, leading: dict[float, float]) -> Iterator[Paragraph]:
    rows = [joined(row) for row in rows_of(words)]
    if rows:
        yield from paragraphs_of(Column(tuple(rows)), page, leading)

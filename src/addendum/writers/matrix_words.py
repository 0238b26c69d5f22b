"""A Matrix in, the quotations of its cells as one block of data for its page out; equal words are kept once."""

import json

from addendum.model.matrix import Cell, Matrix
from addendum.writers.plain_text import visible

_LONGEST = 600
_CUT = " […]"
_MOST_ROWS = 2000
"""Beyond it the page would not open; the cells still lead to the reviews."""

Shown = list[list[int]]
"""For one cell its quotations: the numbers of the words, of the place and of the reason in the list of texts."""


def words_block(matrix: Matrix) -> str:
    """Return the JSON text {"texts": [...], "rows": [[cell, ...], ...]}, safe inside a script element."""
    block = _Block()
    with_words = len(matrix.rows) <= _MOST_ROWS
    rows = [
        [block.cell(row.cells.get(column.requirement)) for column in matrix.columns] if with_words else []
        for row in matrix.rows
    ]
    text = json.dumps({"texts": block.texts, "rows": rows}, ensure_ascii=False, separators=(",", ":"))
    # "</script" and "<!--" would end or change the element, and only there can "<" stand: inside a string.
    return text.replace("<", "\\u003c")


def shortened(words: str) -> str:
    """Return the words as the page shows them: whole, or cut at a space and marked as cut."""
    text = visible(words)
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]}{_CUT}"


class _Block:
    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    @property
    def texts(self) -> list[str]:
        return list(self._numbers)

    def cell(self, cell: Cell | None) -> Shown:
        quotes = cell.quotes if cell else ()
        return [[self._number(text) for text in (shortened(q.words), q.where, q.why)] for q in quotes]

    def _number(self, text: str) -> int:
        return self._numbers.setdefault(visible(text), len(self._numbers))

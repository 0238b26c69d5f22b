"""A Matrix in, matrix.csv out: UTF-8 with a byte order mark, one record per input file (DESIGN.md section 5)."""

import csv
import io

from addendum.model.matrix import Matrix, Row
from addendum.writers.plain_text import cell

_HEAD = ("file", "kind", "instrument", "language", "verdict", "error", "family")


def write_matrix_csv(matrix: Matrix) -> bytes:
    """Return the table; a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow([*_HEAD, *(column.requirement for column in matrix.columns)])
    for row in matrix.rows:
        writer.writerow([cell(text) for text in (*_facts(row), *_verdicts(row, matrix))])
    return target.getvalue().encode("utf-8-sig")


def _facts(row: Row) -> tuple[str, ...]:
    return (row.file, row.kind, row.instrument, row.language, row.verdict, row.error, row.family)


def _verdicts(row: Row, matrix: Matrix) -> tuple[str, ...]:
    return tuple(row.verdict_of(column) or "" for column in matrix.columns)

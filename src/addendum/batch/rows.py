"""The records of review.json in, the rows and columns of a Matrix out.

Rows are made from records and not from Reviews, so that a file drafted by an earlier run gives the same row.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from addendum.batch.cell_quotes import quotes_of
from addendum.model.matrix import Cell, Column, Matrix, Proposed, Row
from addendum.model.review import Verdict

Record = Mapping[str, Any]


def row_of(record: Record, *, review: str = "", remark: str = "") -> Row:
    """Return the row of one file; ``review`` is the path of its page, relative to the matrix."""
    agreement = record["agreement"]
    error = record.get("error", {})
    return Row(
        file=agreement["file"],
        sha256=agreement["sha256"],
        kind=agreement["kind"],
        instrument=agreement["instrument"],
        language=agreement["language"],
        verdict=record["verdict"],
        error=error.get("code", ""),
        remark=remark or error.get("what", "") or record.get("not_reviewed", ""),
        family=agreement["file"],
        party=_partner(agreement["parties"]),
        cells=MappingProxyType({f["requirement"]: _cell(f, record.get("proposed", {})) for f in record["findings"]}),
        unread=sum(note["kind"] == "not-reviewed" for note in agreement["notes"]),
        review=review,
    )


def matrix_of(
    records: Iterable[Record], rows: tuple[Row, ...], skipped: tuple[tuple[str, int], ...], playbook: str
) -> Matrix:
    """Return the matrix of the rows; the columns are those of the fullest record."""
    columns = max(map(columns_of, records), key=len, default=())
    return Matrix(playbook, columns, rows, skipped)


def columns_of(record: Record) -> tuple[Column, ...]:
    """Return the columns that the record has cells for."""
    return tuple(Column(f["requirement"], f["title"], f["law"], f["tier"], f["level"]) for f in record["findings"])


def _cell(finding: Record, proposed: Record) -> Cell:
    return Cell(
        Verdict(finding["verdict"]),
        tuple(finding["lacks"]),
        tuple(finding["lacks_words"]),
        quotes_of(finding),
        Proposed(proposed.get(finding["requirement"], "")),
    )


def _partner(parties: list[Record]) -> str:
    """Return the processor's name: the partner where we are the controller, as nearly always."""
    named = [party["name"] for party in parties if party["role"] == "processor" and party["name"]]
    return str(named[0]) if named else ""

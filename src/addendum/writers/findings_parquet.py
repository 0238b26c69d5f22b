"""A Matrix in, a Parquet file of its findings out: one row per file and requirement, for the tools of data people.

A file that could not be judged has one row without a requirement, so that no file is lost in a count.
"""

import io
from collections.abc import Iterator
from typing import Any

from addendum.errors import UsageError
from addendum.model.matrix import Cell, Column, Matrix, Row

_REMEDY = 'Install it with: pip install "addendum[parquet]".'
COLUMNS = (
    "file",
    "sha256",
    "family",
    "party",
    "kind",
    "instrument",
    "language",
    "agreement_verdict",
    "error",
    "unread",
    "requirement",
    "title",
    "law",
    "tier",
    "level",
    "verdict",
    "lacks",
    "proposed",
    "quote",
    "place",
    "decision",
    "accepted",
)
"""The columns in their order; they may grow, and are never renamed."""


def need_parquet() -> None:
    """Go on only where Parquet can be written, so that a long run does not end in this.

    Raises:
        UsageError: if the extra is not installed.
    """
    _arrow()


def write_findings_parquet(matrix: Matrix) -> bytes:
    """Return the file; texts are UTF-8, ``unread`` is a number, ``lacks`` a list of texts, ``accepted`` true or false.

    Raises:
        UsageError: if the extra is not installed.
    """
    arrow, parquet = _arrow()
    types = {"unread": arrow.int32(), "lacks": arrow.list_(arrow.string()), "accepted": arrow.bool_()}
    schema = arrow.schema([(name, types.get(name, arrow.string())) for name in COLUMNS])
    target = io.BytesIO()
    with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        for row in matrix.rows:
            writer.write_table(arrow.Table.from_pylist(list(_records(row, matrix.columns)), schema=schema))
    return target.getvalue()


def _records(row: Row, columns: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    facts = {
        "file": row.file,
        "sha256": row.sha256,
        "family": row.family or row.file,
        "party": row.party,
        "kind": row.kind,
        "instrument": row.instrument,
        "language": row.language,
        "agreement_verdict": row.verdict,
        "error": row.error,
        "unread": row.unread,
    }
    if not row.cells:
        yield facts
    for column in columns:
        cell = row.cells.get(column.requirement)
        if cell is not None:
            yield {**facts, **_finding(column, cell)}


def _finding(column: Column, cell: Cell) -> dict[str, Any]:
    first = cell.quotes[0] if cell.quotes else None
    return {
        "requirement": column.requirement,
        "title": column.title,
        "law": column.law,
        "tier": column.tier,
        "level": column.level,
        "verdict": str(cell.verdict),
        "lacks": list(cell.lacks),
        "proposed": str(cell.proposed),
        "quote": first.words if first else "",
        "place": first.where if first else "",
        "decision": cell.decision,
        "accepted": cell.accepted,
    }


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415  only where the extra is used
        from pyarrow import parquet  # noqa: PLC0415  likewise
    except ImportError:
        raise UsageError("--parquet needs pyarrow.", remedy=_REMEDY) from None
    return pa, parquet

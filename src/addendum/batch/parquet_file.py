"""A Matrix in, its findings as a Parquet file on the disk or in a store out."""

from pathlib import Path

from addendum.api.saving import write_atomically
from addendum.batch.stores import Store, is_url
from addendum.model.matrix import Matrix
from addendum.writers.findings_parquet import write_findings_parquet


def save_parquet(where: str, matrix: Matrix) -> None:
    """Write the findings to the path or address, whole or not at all.

    Raises:
        OutputError: if it cannot be written.
        UsageError: if an extra is not installed.
    """
    data = write_findings_parquet(matrix)
    if not is_url(where):
        write_atomically(Path(where), data)
        return
    folder, _, name = where.rpartition("/")
    Store(folder).write(name, data)

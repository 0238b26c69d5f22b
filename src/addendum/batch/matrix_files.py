"""Outcomes of ``draft`` in, the matrix and its three files out."""

from addendum import __version__
from addendum.batch.drafting import Outcome
from addendum.batch.rows import matrix_of, row_of
from addendum.model.matrix import Matrix, Row
from addendum.writers.matrix_csv import write_matrix_csv


def matrix_for(outcomes: tuple[Outcome, ...], skipped: tuple[tuple[str, int], ...], playbook: str) -> Matrix:
    """Return the matrix: one row per input file, in the order given."""
    return matrix_of((outcome.record for outcome in outcomes), tuple(map(_row, outcomes)), skipped, playbook)


def matrix_files(matrix: Matrix) -> tuple[tuple[str, bytes], ...]:
    """Return the files that stand at the top of the output folder, with their names."""
    # Only a batch needs these; Excel and HTML are not cheap to load.
    from addendum.writers.matrix_html import write_matrix_html  # noqa: PLC0415
    from addendum.writers.matrix_xlsx import write_matrix_xlsx  # noqa: PLC0415

    return (
        ("matrix.html", write_matrix_html(matrix, __version__).encode()),
        ("matrix.xlsx", write_matrix_xlsx(matrix)),
        ("matrix.csv", write_matrix_csv(matrix)),
    )


def _row(outcome: Outcome) -> Row:
    entry = outcome.entry
    return row_of(outcome.record, review=outcome.review_page, remark=entry.remark, family=entry.same_as)

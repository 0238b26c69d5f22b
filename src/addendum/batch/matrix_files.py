"""A Matrix in, its three files out."""

from addendum import __version__
from addendum.model.matrix import Matrix
from addendum.writers.matrix_csv import write_matrix_csv


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

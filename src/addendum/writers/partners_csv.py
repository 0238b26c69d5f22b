"""Several partners in, matrix.csv out: one record for each, the four checks as columns."""

import csv
import io

from addendum.model.dossier import PartnerRow
from addendum.writers.dossier_words import CHECK_WORDS
from addendum.writers.plain_text import cell

_HEAD = ("partner", "folder", *CHECK_WORDS, "conflicts", "not_reviewed", "error")


def write_partners_csv(rows: tuple[PartnerRow, ...]) -> bytes:
    """Return the table in UTF-8 with a byte order mark; what looks like a formula is marked as text."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(_HEAD)
    for row in rows:
        lights = [str(row.light(check)) for check in CHECK_WORDS]
        counts = [str(row.conflicts), str(row.not_reviewed)]
        writer.writerow([cell(text) for text in (row.partner, row.folder, *lights, *counts, row.error)])
    return target.getvalue().encode("utf-8-sig")

"""Several partners in, one self-contained page out: a row for each, the four checks as columns."""

from dataclasses import dataclass
from urllib.parse import quote

from addendum.model.dossier import PartnerRow
from addendum.writers.dossier_words import CHECK_WORDS, LIGHT_LOOKS, LIGHT_WORDS
from addendum.writers.pages import render


def write_partners_html(rows: tuple[PartnerRow, ...], version: str) -> str:
    """Return the page."""
    return render(
        "partners.html",
        "matrix.css",
        page=_Page(tuple(CHECK_WORDS.values()), tuple(map(_row, rows)), f"Addendum {version}."),
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    look: str
    word: str
    line: str
    href: str


@dataclass(frozen=True, slots=True)
class _Row:
    partner: str
    folder: str
    href: str
    cells: tuple[_Cell, ...]
    conflicts: int
    not_reviewed: int
    error: str


@dataclass(frozen=True, slots=True)
class _Page:
    checks: tuple[str, ...]
    rows: tuple[_Row, ...]
    footer: str


def _row(row: PartnerRow) -> _Row:
    href = quote(row.dossier)
    by_check = {one.check: one for one in row.checks}
    cells = tuple(
        _Cell(LIGHT_LOOKS[one.light], LIGHT_WORDS[one.light], one.line, f"{href}#{check}")
        for check in CHECK_WORDS
        if (one := by_check.get(check)) is not None
    )
    return _Row(row.partner, row.folder, href, cells, row.conflicts, row.not_reviewed, row.error)

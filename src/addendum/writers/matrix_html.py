"""A Matrix in, one self-contained page out: sortable and filterable by a script that the page's policy names."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from addendum.model.matrix import Cell, Column, Matrix, Row
from addendum.model.review import OPEN_VERDICTS, Verdict
from addendum.resources import folder
from addendum.writers.pages import render, source_hash
from addendum.writers.summary import MEANING, REVIEW_WORDS, VERDICT_WORDS, totals

SCRIPT_FILE = "matrix.js"
_FACTS = ("Agreement", "Verdict", "Open law points")
_RANK = {
    Verdict.CONTRADICTED: 0,
    Verdict.MISSING: 1,
    Verdict.PARTIAL: 2,
    Verdict.UNCLEAR: 3,
    Verdict.MET: 4,
    Verdict.NOT_APPLICABLE: 5,
}
_NO_RANK = 6


def write_matrix_html(matrix: Matrix, version: str) -> str:
    """Return the page; without scripts it is a plain table that reads the same."""
    script = (folder("templates") / SCRIPT_FILE).read_text(encoding="utf-8")
    shown = Markup(script)  # noqa: S704  our own script
    return render("matrix.html", page=_page(matrix, version), script=shown, script_hash=source_hash(script))


@dataclass(frozen=True, slots=True)
class _Cell:
    verdict: str = ""
    word: str = ""
    title: str = ""
    href: str = ""
    rank: int = _NO_RANK


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    party: str
    review: str
    verdict: str
    word: str
    remark: str
    open: str
    open_rank: int
    cells: tuple[_Cell, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    totals: str
    facts: tuple[str, ...]
    verdicts: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[_Row, ...]
    legend: tuple[tuple[str, str, str], ...]
    footer: str


def _page(matrix: Matrix, version: str) -> _Page:
    return _Page(
        totals=totals(matrix),
        facts=_FACTS,
        verdicts=tuple(REVIEW_WORDS.items()),
        columns=matrix.columns,
        rows=tuple(_row(row, matrix) for row in matrix.rows),
        legend=tuple((str(verdict), VERDICT_WORDS[verdict], meaning) for verdict, meaning in MEANING.items()),
        footer=f"Addendum {version}; playbook {matrix.playbook}. Unclear is never counted as met.",
    )


def _row(row: Row, matrix: Matrix) -> _Row:
    tally = row.tally(matrix.law_columns)
    open_points = sum(tally[verdict] for verdict in OPEN_VERDICTS)
    same_text = f"Same text as {row.family}." if row.family not in ("", row.file) else ""
    error = f"{row.remark} [{row.error}]" if row.error else row.remark
    return _Row(
        file=row.file,
        party=row.party,
        review=quote(row.review),
        verdict=row.verdict,
        word=REVIEW_WORDS[row.verdict],
        remark=f"{same_text} {error}".strip(),
        open=f"{open_points} of {len(matrix.law_columns)}" if row.cells else "",
        open_rank=open_points if row.cells else -1,
        cells=tuple(_cell(row, column) for column in matrix.columns),
    )


def _cell(row: Row, column: Column) -> _Cell:
    cell = row.cells.get(column.requirement)
    if cell is None:
        return _Cell()
    return _Cell(
        verdict=str(cell.verdict),
        word=VERDICT_WORDS[cell.verdict],
        title=_lacks(cell),
        href=f"{quote(row.review)}#{quote(column.requirement)}" if row.review else "",
        rank=_RANK[cell.verdict],
    )


def _lacks(cell: Cell) -> str:
    wanted = cell.verdict in (Verdict.PARTIAL, Verdict.UNCLEAR) and cell.lacks
    return f"lacks {', '.join(cell.words)}" if wanted else ""

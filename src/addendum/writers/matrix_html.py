"""A Matrix in, one self-contained page out: sorted, filtered and folded by a script that the page's policy names."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from addendum.model.matrix import Cell, Column, Deviation, Matrix, Row
from addendum.model.review import OPEN_VERDICTS, Verdict
from addendum.resources import folder
from addendum.writers.bars_svg import PATTERNS
from addendum.writers.matrix_families import Kin, has_families, kin_of
from addendum.writers.matrix_pictures import Picture, pictures
from addendum.writers.matrix_words import words_block
from addendum.writers.pages import render, source_hash
from addendum.writers.summary import MEANING, REVIEW_WORDS, VERDICT_WORDS, totals

SCRIPT_FILE = "matrix.js"
MATRIX_STYLE = "matrix.css"
_FACTS = ("Agreement", "Verdict", "Open law points")
_RANK = {verdict: rank for rank, verdict in enumerate((*OPEN_VERDICTS, Verdict.MET, Verdict.NOT_APPLICABLE))}
_NO_RANK = len(_RANK)


def write_matrix_html(matrix: Matrix, version: str) -> str:
    """Return the page; without scripts it is a plain table that reads the same."""
    script = (folder("templates") / SCRIPT_FILE).read_text(encoding="utf-8")
    return render(
        "matrix.html",
        MATRIX_STYLE,
        page=_page(matrix, version),
        patterns=PATTERNS,
        words=Markup(words_block(matrix)),  # noqa: S704  JSON in which no "<" stands
        script=Markup(script),  # noqa: S704  our own script
        script_hash=source_hash(script),
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    verdict: str = ""
    word: str = ""
    title: str = ""
    href: str = ""
    rank: int = _NO_RANK
    differs: bool = False
    decided: str = ""
    """"accepted", "rejected", "stale" or "run-out" where a lawyer decided on it."""


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
    kin: Kin
    cells: tuple[_Cell, ...]
    deviations: tuple[Deviation, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    id: str
    title: str
    law: str
    tier: str
    level: str
    open: int
    """In how many rows it is open."""


@dataclass(frozen=True, slots=True)
class _Page:
    totals: str
    has_families: bool
    has_decisions: bool
    facts: tuple[str, ...]
    verdicts: tuple[tuple[str, str], ...]
    columns: tuple[_Column, ...]
    rows: tuple[_Row, ...]
    open: int
    """The open law points of all rows."""
    pictures: tuple[Picture, ...]
    legend: tuple[tuple[str, str, str], ...]
    footer: str


def _page(matrix: Matrix, version: str) -> _Page:
    kin = kin_of(matrix)
    return _Page(
        totals=totals(matrix),
        has_families=has_families(kin),
        has_decisions=any(cell.decision for row in matrix.rows for cell in row.cells.values()),
        facts=_FACTS,
        verdicts=tuple(REVIEW_WORDS.items()),
        columns=tuple(_column(column, matrix) for column in matrix.columns),
        rows=tuple(_row(row, one, matrix) for row, one in zip(matrix.rows, kin, strict=True)),
        open=sum(_open_points(row, matrix) for row in matrix.rows),
        pictures=pictures(matrix),
        legend=tuple((str(verdict), VERDICT_WORDS[verdict], meaning) for verdict, meaning in MEANING.items()),
        footer=f"Addendum {version}; playbook {matrix.playbook}. Unclear is never counted as met.",
    )


def _column(column: Column, matrix: Matrix) -> _Column:
    is_open = sum(_is_open(row, column) for row in matrix.rows)
    return _Column(column.requirement, column.title, column.law, column.tier, column.level, is_open)


def _row(row: Row, kin: Kin, matrix: Matrix) -> _Row:
    open_points = _open_points(row, matrix)
    return _Row(
        file=row.file,
        party=row.party,
        review=quote(row.review),
        verdict=row.verdict,
        word=REVIEW_WORDS[row.verdict],
        remark=" ".join(part for part in (_family_words(row, kin), _error_words(row)) if part),
        open=f"{open_points} of {len(matrix.law_columns)}" if row.cells else "",
        open_rank=open_points if row.cells else -1,
        kin=kin,
        cells=tuple(_cell(row, column, kin) for column in matrix.columns),
        deviations=row.deviations,
    )


def _open_points(row: Row, matrix: Matrix) -> int:
    return sum(_is_open(row, column) for column in matrix.law_columns)


def _is_open(row: Row, column: Column) -> bool:
    cell = row.cells.get(column.requirement)
    return cell is not None and cell.is_open


def _family_words(row: Row, kin: Kin) -> str:
    if row.family in ("", row.file):
        return ""
    count = len(kin.differs)
    differ = f"; {count} verdict{'' if count == 1 else 's'} differ{'s' if count == 1 else ''}" if count else ""
    same = "; same verdicts" if row.cells and not count else ""
    relation = f"{row.relation[0].upper()}{row.relation[1:]}" if row.relation else f"Family of {row.family}"
    return f"{relation}{differ}{same}."


def _error_words(row: Row) -> str:
    return f"{row.remark} [{row.error}]" if row.error else row.remark


def _cell(row: Row, column: Column, kin: Kin) -> _Cell:
    cell = row.cells.get(column.requirement)
    if cell is None:
        return _Cell()
    decided = _decided(cell)
    return _Cell(
        verdict=str(cell.verdict),
        word=", ".join(part for part in (VERDICT_WORDS[cell.verdict], decided.replace("-", " ")) if part),
        title="; ".join(part for part in (_lacks(cell), cell.decision) if part),
        href=f"{quote(row.review)}#{quote(column.requirement)}",
        rank=_RANK[cell.verdict],
        differs=column.requirement in kin.differs,
        decided=decided,
    )


def _decided(cell: Cell) -> str:
    """Return in a word what became of a lawyer's decision on the cell; empty where there is none."""
    first = cell.decision.replace("run out", "run-out").partition(" ")[0]
    return first.rstrip(",:")


def _lacks(cell: Cell) -> str:
    wanted = cell.verdict in (Verdict.PARTIAL, Verdict.UNCLEAR) and cell.lacks
    return f"lacks {', '.join(cell.words)}" if wanted else ""

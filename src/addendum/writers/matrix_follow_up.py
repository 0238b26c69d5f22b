"""A Matrix in, the sheets of its workbook that a lawyer works on out: one line for each open finding, and the sums."""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from addendum.model.matrix import Cell, Column, Matrix, Quote, Row
from addendum.model.review import OPEN_VERDICTS, Verdict
from addendum.writers.plain_text import one_line
from addendum.writers.summary import VERDICT_WORDS

FILLS = {
    Verdict.MET: "#E3F1E8",
    Verdict.PARTIAL: "#FBEFD2",
    Verdict.MISSING: "#F8DEDC",
    Verdict.CONTRADICTED: "#E9B9BD",
    Verdict.UNCLEAR: "#E8E0F3",
    Verdict.NOT_APPLICABLE: "#EEF0F3",
}
"""The ground of a cell by its verdict, which also stands in it in words."""

_HEADS = (
    ("Agreement", 30),
    ("Partner", 24),
    ("Requirement", 34),
    ("Law", 20),
    ("Tier, level", 16),
    ("Verdict", 13),
    ("Lacking", 26),
    ("Words of the agreement", 60),
    ("Where", 16),
    ("Our papers", 16),
)
FOLLOW_UP = (("Decision", 16), ("Who", 12), ("Until", 12), ("Status", 16), ("Note", 40))
"""The columns left empty for the person who follows the findings up."""

STATUS = ("open", "asked", "agreed", "refused", "accepted as it is", "closed")
_STATUS_AT = len(_HEADS) + 3
_VERDICT_AT = 5
_LONGEST = 1000
_MOST_LINES = 1_000_000
"""A sheet ends at 1,048,576 lines."""


def findings_sheet(book: Workbook, matrix: Matrix) -> None:
    """Add the sheet of open findings, in the order of the verdicts' rows and columns, with columns to fill in."""
    sheet = book.add_worksheet("Findings")
    wrap = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D9DEE5"}
    text = book.add_format(wrap)
    fills = {verdict: book.add_format({**wrap, "bg_color": colour}) for verdict, colour in FILLS.items()}
    _heads(sheet, book, (*_HEADS, *FOLLOW_UP))
    last = 0
    for line, (row, column, cell) in enumerate(open_findings(matrix), start=1):
        if line > _MOST_LINES:
            break
        for at, shown in enumerate(_line(row, column, cell)):
            sheet.write_string(line, at, shown, fills[cell.verdict] if at == _VERDICT_AT else text)
        last = line
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(last, 1), len(_HEADS) + len(FOLLOW_UP) - 1)
    sheet.data_validation(1, _STATUS_AT, max(last, 1), _STATUS_AT, {"validate": "list", "source": list(STATUS)})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def sums_sheet(book: Workbook, matrix: Matrix) -> None:
    """Add the sheet of sums: for each requirement how many agreements have which verdict; figures, not formulas."""
    sheet = book.add_worksheet("Sums")
    _heads(sheet, book, (("Requirement", 40), ("Law", 24), *((word, 14) for word in VERDICT_WORDS.values())))
    for line, column in enumerate(matrix.columns, start=1):
        sheet.write_string(line, 0, one_line(column.title))
        sheet.write_string(line, 1, one_line(column.law))
        found = [row.verdict_of(column) for row in matrix.rows]
        for at, verdict in enumerate(VERDICT_WORDS, start=2):
            sheet.write_number(line, at, found.count(verdict))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(matrix.columns), 1), len(VERDICT_WORDS) + 1)


def open_findings(matrix: Matrix) -> Iterator[tuple[Row, Column, Cell]]:
    """Yield every open cell with its row and column."""
    for row in matrix.rows:
        for column in matrix.columns:
            cell = row.cells.get(column.requirement)
            if cell is not None and cell.verdict in OPEN_VERDICTS:
                yield row, column, cell


def _heads(sheet: Worksheet, book: Workbook, heads: tuple[tuple[str, int], ...]) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#F5F7F9", "bottom": 1})
    for at, (title, width) in enumerate(heads):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title, bold)


def _line(row: Row, column: Column, cell: Cell) -> tuple[str, ...]:
    shown = (
        row.file,
        row.party,
        column.title,
        column.law,
        f"{column.tier}, {column.level}",
        VERDICT_WORDS[cell.verdict],
        ", ".join(cell.words),
        " / ".join(map(_words, cell.quotes)),
        "; ".join(dict.fromkeys(quote.where for quote in cell.quotes if quote.where)),
        str(cell.proposed),
        cell.decision,
    )
    return tuple(map(one_line, shown))


def _words(quote: Quote) -> str:
    words = quote.words if len(quote.words) <= _LONGEST else f"{quote.words[:_LONGEST]} […]"
    return f"“{words}” (not enough: {quote.why})" if quote.why else f"“{words}”"

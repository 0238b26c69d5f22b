"""A Matrix in, matrix.xlsx out: verdicts, findings to follow up, sums, a legend; every text is text, no formula."""

import datetime as dt
import io

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from addendum.model.matrix import Column, Matrix, Row
from addendum.model.review import Verdict
from addendum.writers.matrix_follow_up import FILLS, findings_sheet, sums_sheet
from addendum.writers.plain_text import one_line
from addendum.writers.summary import MEANING, REVIEW_WORDS, VERDICT_WORDS

_FACTS = ("Agreement", "Partner", "Verdict", "Kind", "Instrument", "Language", "Family", "Error")
# Fixed, so that the same reviews give the same bytes.
_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_A3 = 8


def write_matrix_xlsx(matrix: Matrix) -> bytes:
    """Return the workbook: frozen heads, a filter, A3 landscape with repeated heads."""
    target = io.BytesIO()
    book = Workbook(target, _OPTIONS)
    book.set_properties({"title": "Matrix of verdicts", "created": _CREATED})
    _verdict_sheet(book, matrix)
    findings_sheet(book, matrix)
    sums_sheet(book, matrix)
    _legend_sheet(book, matrix)
    book.close()
    return target.getvalue()


def _verdict_sheet(book: Workbook, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Verdicts")
    wrap = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D9DEE5"}
    head = book.add_format({**wrap, "bold": True, "bg_color": "#F5F7F9"})
    turned = book.add_format({**wrap, "bold": True, "bg_color": "#F5F7F9", "rotation": 60, "valign": "bottom"})
    text = book.add_format(wrap)
    fills = {verdict: book.add_format({**wrap, "bg_color": colour}) for verdict, colour in FILLS.items()}
    for at, title in enumerate(_FACTS):
        sheet.write_string(0, at, title, head)
    for at, column in enumerate(matrix.columns, start=len(_FACTS)):
        sheet.write_string(0, at, f"{column.title}\n{column.law}", turned)
    for line, row in enumerate(matrix.rows, start=1):
        for at, fact in enumerate(_facts(row)):
            sheet.write_string(line, at, one_line(fact), text)
        for at, column in enumerate(matrix.columns, start=len(_FACTS)):
            verdict = row.verdict_of(column)
            sheet.write_string(line, at, _words(row, column), fills[verdict] if verdict else text)
    _lay_out(sheet, matrix)


def _lay_out(sheet: Worksheet, matrix: Matrix) -> None:
    last = len(_FACTS) + len(matrix.columns) - 1
    sheet.set_row(0, 150)
    sheet.set_column(0, 1, 30)
    sheet.set_column(2, len(_FACTS) - 1, 14)
    sheet.set_column(len(_FACTS), max(last, len(_FACTS)), 13)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(matrix.rows), 1), last)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.set_footer("&LDraft for review by counsel&R&P / &N")


def _facts(row: Row) -> tuple[str, ...]:
    family = row.family if row.family != row.file else ""
    error = f"{row.error}: {row.remark}" if row.error else row.remark
    overall = REVIEW_WORDS[row.verdict]
    return (row.file, row.party, overall, row.kind, row.instrument, row.language, family, error)


def _words(row: Row, column: Column) -> str:
    cell = row.cells.get(column.requirement)
    if cell is None:
        return ""
    lacks = ", ".join(cell.words) if cell.verdict is Verdict.PARTIAL else ""
    return f"{VERDICT_WORDS[cell.verdict]}: {lacks}" if lacks else VERDICT_WORDS[cell.verdict]


def _legend_sheet(book: Workbook, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Legend")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 3, 46)
    bold = book.add_format({"bold": True})
    for line, (verdict, meaning) in enumerate(MEANING.items()):
        sheet.write_string(line, 0, VERDICT_WORDS[verdict], book.add_format({"bg_color": FILLS[verdict]}))
        sheet.write_string(line, 1, meaning)
    line = len(MEANING) + 1
    for at, title in enumerate(("Id", "Requirement", "Law", "Tier, level")):
        sheet.write_string(line, at, title, bold)
    for column in matrix.columns:
        line += 1
        cells = (column.requirement, column.title, column.law, f"{column.tier}, {column.level}")
        for at, text in enumerate(cells):
            sheet.write_string(line, at, text)
    for reason, count in matrix.skipped:
        line += 1
        sheet.write_string(line + 1, 0, f"Passed over: {count} ({reason})")

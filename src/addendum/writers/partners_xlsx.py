"""Several partners in, matrix.xlsx out: the four checks as columns, each with its word, its colour and its sentence."""

import datetime as dt
import io

from xlsxwriter import Workbook

from addendum.model.dossier import Light, PartnerRow
from addendum.writers.dossier_words import CHECK_WORDS, LIGHT_WORDS
from addendum.writers.plain_text import one_line

_FILLS = {Light.GOOD: "#E3F1E8", Light.ATTENTION: "#FBEFD2", Light.BAD: "#E9B9BD", Light.NOT_REVIEWED: "#E8E0F3"}
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# Fixed, so that the same dossiers give the same bytes.
_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
_HEAD = ("Partner", "Folder", *CHECK_WORDS.values(), "Conflicts", "Not reviewed", "Remark")
_FIRST_CHECK = 2


def write_partners_xlsx(rows: tuple[PartnerRow, ...]) -> bytes:
    """Return the workbook: frozen head, a filter, landscape; every text is text, never a formula or a link."""
    target = io.BytesIO()
    book = Workbook(target, _OPTIONS)
    book.set_properties({"title": "Partners and the four checks", "created": _CREATED})
    wrap = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D9DEE5"}
    plain, head = book.add_format(wrap), book.add_format({**wrap, "bold": True, "bg_color": "#F5F7F9"})
    fills = {light: book.add_format({**wrap, "bg_color": colour}) for light, colour in _FILLS.items()}
    sheet = book.add_worksheet("Partners")
    for at, title in enumerate(_HEAD):
        sheet.write_string(0, at, title, head)
    for line, row in enumerate(rows, start=1):
        for at, text in enumerate(_texts(row)):
            sheet.write_string(line, at, one_line(text), plain)
        for at, check in enumerate(CHECK_WORDS, start=_FIRST_CHECK):
            sheet.write_string(line, at, _words(row, check), fills[row.light(check)])
    sheet.set_column(0, 1, 26)
    sheet.set_column(_FIRST_CHECK, _FIRST_CHECK + len(CHECK_WORDS) - 1, 34)
    sheet.set_column(len(_HEAD) - 1, len(_HEAD) - 1, 40)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(_HEAD) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&LDraft for review by counsel&R&P / &N")
    book.close()
    return target.getvalue()


def _texts(row: PartnerRow) -> tuple[str, ...]:
    blank = ("",) * len(CHECK_WORDS)
    return (row.partner, row.folder, *blank, str(row.conflicts), str(row.not_reviewed), row.error)


def _words(row: PartnerRow, check: str) -> str:
    line = next((one.line for one in row.checks if one.check == check), "")
    return f"{LIGHT_WORDS[row.light(check)].capitalize()}. {one_line(line)}".strip()

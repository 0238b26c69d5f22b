"""PDF as input: PDFium gives the words and what is drawn; order, lines, tables and paragraphs are found here."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from addendum.errors import NoText
from addendum.matching.language import detect
from addendum.model.agreement import Agreement, HiddenText, Note, NoteKind, Provision, ProvisionKind
from addendum.readers.outline import Line, provisions
from addendum.readers.pdf_blocks import Sheet, sheet_of
from addendum.readers.pdf_file import PdfFile, read_file
from addendum.readers.pdf_headings import levels_of
from addendum.readers.pdf_hyphens import learn
from addendum.readers.pdf_legible import SCAN, doubts
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_paragraphs import Paragraph, is_broken
from addendum.readers.pdf_running import without_running
from addendum.readers.pdf_second_look import second_look
from addendum.readers.pdf_text import paragraphs_in
from addendum.readers.pdf_visible import is_recognised, visible
from addendum.readers.pdf_words import Word
from addendum.readers.titles import may_not_be_title, title_of

_LEADER = re.compile(r"(?:\. ?|…){4,8} ?\d{1,4}$")
"""Dots that lead to a page number."""
_TITLE_PAGES = 2
_KINDS = {"text": ProvisionKind.TEXT, "cell": ProvisionKind.CELL, "note": ProvisionKind.NOTE}


def read_pdf(data: bytes, name: str, *, ocr: bool = True) -> Agreement:
    """Return the PDF as an Agreement; language and parties are left open.

    Args:
        data: The file's bytes.
        name: What it is called.
        ocr: Whether pages without a text layer that can be trusted may be recognised from their picture.

    Raises:
        EncryptedFile: if it cannot be opened without a password.
        DamagedFile: if PDFium cannot open it, or it has no pages.
        NoText: if no page has text that can be trusted.
        LimitReached: beyond the limits of ``pdf_file``.
    """
    file = read_file(data, name)
    notes: list[Note] = [Note(NoteKind.NOT_REVIEWED, f"page {n}", "the page could not be opened") for n in file.lost]
    unseen: list[tuple[int, str]] = []
    file, reasons = _looked_again(file, (data, name), notes, ocr=ocr)
    sheets = _sheets(file, reasons, notes, unseen)
    lines = [*_lines(paragraphs_in(sheets)), *_filled(file.pages)]
    found = provisions([_numbered(line, number) for number, line in enumerate(lines, start=1)])
    if not found:
        raise NoText(_why_nothing(notes), where=name)
    return Agreement(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="pdf",
        title=_title(lines) or file.title or title_of(found),
        language="und",
        provisions=found,
        notes=tuple(sorted(notes, key=lambda note: note.kind is not NoteKind.NOT_REVIEWED)),
        pages=file.count,
        properties=MappingProxyType(dict(file.properties)),
        hidden=tuple(_unseen(unseen, found)),
    )


def _unseen(texts: Sequence[tuple[int, str]], found: Sequence[Provision]) -> Iterator[HiddenText]:
    """Yield what stands hidden on each page, behind the last provision that begins there or before."""
    for page, text in texts:
        behind = [one.at for one in found if one.page is not None and one.page <= page]
        yield HiddenText(
            behind[-1] if behind else "", text, within=False, where=f"page {page}", why="words that cannot be seen"
        )


def _looked_again(
    file: PdfFile, source: tuple[bytes, str], notes: list[Note], *, ocr: bool
) -> tuple[PdfFile, Mapping[int, str]]:
    """Return the file with recognised pages in place of doubtful ones, and why pages are still not read."""
    words = [seen for seen, _ in _seen(file.pages)[0]]
    found = doubts(file.pages, words)
    trusted = (w.text for page, on_page in zip(file.pages, words, strict=True) if page.number not in found for w in on_page)
    look = second_look(file.pages, found, source, detect(" ".join(trusted)), ocr=ocr)
    notes.extend(look.notes)
    return replace(file, pages=look.pages), look.reasons


def _seen(pages: Sequence[Page]) -> tuple[list[tuple[tuple[Word, ...], tuple[Word, ...]]], int]:
    """Return each page's words that a reader sees and those hidden, and how much running matter was left out."""
    cleaned = without_running(pages)
    # What was recognised in a picture was seen in it.
    seen = [
        (words, ()) if page.from_picture else visible(page, words)
        for page, words in zip(pages, cleaned.words, strict=True)
    ]
    return seen, cleaned.left_out


def _sheets(
    file: PdfFile, reasons: Mapping[int, str], notes: list[Note], unseen: list[tuple[int, str]]
) -> list[Sheet]:
    """Return the pages that can be read, in order; what is left out is noted, hidden words of a page are kept apart."""
    seen, left_out = _seen(file.pages)
    sheets: list[Sheet] = []
    for page, (words, hidden) in zip(file.pages, seen, strict=True):
        reason = reasons.get(page.number, "")
        notes.extend(_notes_on(page, hidden, reason))
        if hidden and not reason:
            unseen.append((page.number, " ".join(word.text for word in hidden)))
        if not reason and words:
            sheets.append(sheet_of(page, words))
    if left_out:
        what = f"{left_out} running heads, feet and page numbers were left out"
        notes.append(Note(NoteKind.INFO, "all pages", what))
    return sheets


def _notes_on(page: Page, hidden: Sequence[Word], reason: str) -> Iterator[Note]:
    where = f"page {page.number}"
    if reason:
        yield Note(NoteKind.NOT_REVIEWED, where, reason)
    elif is_recognised(page):
        yield Note(NoteKind.INFO, where, "a scan whose text was recognised by a machine; it may hold slips")
    if hidden and not reason:
        yield Note(NoteKind.HIDDEN_TEXT, where, f"{len(hidden)} words that a reader cannot see were left out")
    if page.invisible:
        what = f"{page.invisible} zero-width or direction characters were left out"
        yield Note(NoteKind.HIDDEN_TEXT, where, what)
    if page.comments:
        yield Note(NoteKind.COMMENTS, where, f"{page.comments} comments pinned to the page were not read")


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[Line]:
    levels = levels_of(paragraphs)
    hyphens = learn((line.text, is_broken(line)) for paragraph in paragraphs for line in paragraph.lines)
    for number, paragraph in enumerate(paragraphs):
        text = paragraph.text(hyphens)
        yield Line(
            text=text,
            level_hint=levels.get(number),
            is_heading=number in levels,
            kind=_KINDS[paragraph.kind],
            context=paragraph.context,
            page=paragraph.page,
            indent=paragraph.indent,
            seams=paragraph.seam_offsets(hyphens),
            in_contents=bool(_LEADER.search(text)),
            recognised=paragraph.confidence,
        )


def _title(lines: Sequence[Line]) -> str:
    """Return the first heading of the largest size, if it stands on the first pages and is not a part's."""
    largest = [line for line in lines if line.is_heading and line.level_hint == 0 and not line.in_contents]
    fit = [line.text for line in largest if (line.page or 0) <= _TITLE_PAGES and not may_not_be_title(line.text)]
    return fit[0] if fit else ""


def _filled(pages: Sequence[Page]) -> Iterator[Line]:
    """Yield what was filled into form fields and written over the page, behind the text."""
    for page in pages:
        for filled in page.filled:
            kind = ProvisionKind.FIELD if filled.is_field else ProvisionKind.NOTE
            yield Line(text=filled.text, kind=kind, context=filled.name, page=page.number)


def _numbered(line: Line, number: int) -> Line:
    return replace(line, paragraph=number)


def _why_nothing(notes: Sequence[Note]) -> str:
    reasons = {note.what for note in notes if note.kind is NoteKind.NOT_REVIEWED}
    if reasons == {SCAN}:
        return "The PDF is a scan: images without a text layer."
    if reasons:
        return "No page of the PDF has text that can be read: " + "; ".join(sorted(reasons)) + "."
    return "The PDF holds no text that a reader can see."

"""PDF as input: PDFium gives the words and what is drawn; order, lines, tables and paragraphs are found here."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType

from addendum.errors import NoText
from addendum.model.agreement import Agreement, HiddenText, Note, NoteKind, Provision, ProvisionKind
from addendum.readers.outline import Line, provisions
from addendum.readers.pdf_blocks import Sheet, sheet_of
from addendum.readers.pdf_file import read_file
from addendum.readers.pdf_headings import levels_of
from addendum.readers.pdf_hyphens import learn
from addendum.readers.pdf_legible import SCAN
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_paragraphs import Paragraph, is_broken
from addendum.readers.pdf_second_look import pages_in_words
from addendum.readers.pdf_seen import ReadPages, read_pages
from addendum.readers.pdf_text import paragraphs_in
from addendum.readers.pdf_visible import is_recognised
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
    read = read_pages(file.pages, (data, name), ocr=ocr)
    notes.extend(read.notes)
    sheets = _sheets(read, notes, unseen)
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


def _sheets(read: ReadPages, notes: list[Note], unseen: list[tuple[int, str]]) -> list[Sheet]:
    """Return the pages that can be read, in order; what is left out is noted, hidden words of a page are kept apart."""
    sheets: list[Sheet] = []
    for reason, run in groupby(read.pages, key=lambda seen: seen.reason):
        if reason:
            where = pages_in_words([seen.page.number for seen in run])
            notes.append(Note(NoteKind.NOT_REVIEWED, where, reason))
    for seen in read.pages:
        notes.extend(_notes_on(seen.page, () if seen.reason else seen.hidden))
        if seen.hidden and not seen.reason:
            unseen.append((seen.page.number, " ".join(word.text for word in seen.hidden)))
        if not seen.reason and seen.words:
            sheets.append(sheet_of(seen.page, seen.words))
    if read.left_out:
        what = f"{read.left_out} running heads, feet and page numbers were left out"
        notes.append(Note(NoteKind.INFO, "all pages", what))
    return sheets


def _notes_on(page: Page, hidden: Sequence[Word]) -> Iterator[Note]:
    where = f"page {page.number}"
    if is_recognised(page):
        yield Note(NoteKind.INFO, where, "a scan whose text was recognised by a machine; it may hold slips")
    if hidden:
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
    if len(reasons) == 1 and min(reasons).startswith(SCAN):
        return f"The PDF is {min(reasons)}."
    if reasons:
        return "No page of the PDF has text that can be read: " + "; ".join(sorted(reasons)) + "."
    return "The PDF holds no text that a reader can see."

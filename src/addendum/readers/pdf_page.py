"""One PDF page as read: its words, shapes and filled fields."""

from dataclasses import dataclass

import pypdfium2.raw as pdfium

from addendum.readers.characters import clean, invisible_in
from addendum.readers.pdf_fields import Filled, filled_of
from addendum.readers.pdf_shapes import Shapes, shapes_of
from addendum.readers.pdf_spaced import healed
from addendum.readers.pdf_words import Frame, Word, frame_of, words_of


@dataclass(frozen=True, slots=True)
class Page:
    """The words and shapes of one page; ``number`` is 1-based, ``comments`` counts notes pinned to it."""

    number: int
    frame: Frame
    words: tuple[Word, ...]
    shapes: Shapes
    filled: tuple[Filled, ...] = ()
    comments: int = 0
    invisible: int = 0
    """Zero-width and direction characters that were taken out of its words."""
    from_picture: bool = False
    """Whether its words were recognised in its picture, and are not those of the file."""


def page_of(document: object, number: int, form: object | None = None) -> Page | None:
    """Return the page, or None where PDFium cannot load it; everything of it is closed again."""
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        return None
    try:
        frame = frame_of(page)
        filled, comments = filled_of(page, form)
        words, invisible = _words(page, frame)
        return Page(number, frame, words, shapes_of(page, frame), tuple(filled), comments, invisible)
    finally:
        pdfium.FPDF_ClosePage(page)


def _words(page: object, frame: Frame) -> tuple[tuple[Word, ...], int]:
    textpage = pdfium.FPDFText_LoadPage(page)
    if not textpage:
        return (), 0
    try:
        raw = tuple(words_of(textpage, frame))
        invisible = sum(invisible_in(word.text) for word in raw if not word.text.isascii())
        cleaned = (word._replace(text=clean(word.text)) for word in healed(raw, textpage, frame))
        return tuple(word for word in cleaned if word.text), invisible
    finally:
        pdfium.FPDFText_ClosePage(textpage)

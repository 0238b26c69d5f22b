"""A page made of recognised words: in the same places and records as a page that was read."""

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from addendum.readers.ocr import Recognised, Seen
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_shapes import Shapes
from addendum.readers.pdf_words import Frame, Style, Word

FONT = "recognised"
_HYPHENS = "-‐‑¬"
_LINE_TO_SIZE = 1.07
"""Of the height from the top of tall letters to the foot of low ones: the size of the type, measured on usual faces."""
_ONE_SIZE = 0.28
"""Lines whose height differs by less have the usual size: with no tall or no low letters a height is an estimate."""
_BLACK = (0, 0, 0, 255)


def usual_size(read: Iterable[Recognised]) -> float:
    """Return the size in points that most recognised words have; 0.0 where there are none."""
    sizes = [_points(word, _scale(one)) for one in read for word in one.words]
    return round(median(sizes), 1) if sizes else 0.0


def page_from(page: Page, read: Recognised, usual: float) -> Page:
    """Return the page with the recognised words instead of its own; ``usual`` is the size of most words."""
    frame = _frame(page, read)
    scale = _scale(read)
    words = tuple(_word(word, number, scale, usual) for number, word in enumerate(read.words))
    shapes = page.shapes if read.quarters == 0 else Shapes()
    return replace(
        page, frame=frame, words=tuple(w for w in words if w.text), shapes=shapes, invisible=0, from_picture=True
    )


def _frame(page: Page, read: Recognised) -> Frame:
    width, height = page.frame.width, page.frame.height
    if read.quarters % 2:
        width, height = height, width
    return Frame(0.0, height, width, height, 0)


def _scale(read: Recognised) -> float:
    """Return the points to a pixel."""
    return 72 / read.dpi


def _points(word: Seen, scale: float) -> float:
    return word.size * scale * _LINE_TO_SIZE


def _word(word: Seen, number: int, scale: float, usual: float) -> Word:
    size = _points(word, scale)
    size = usual if abs(size - usual) < _ONE_SIZE * usual else round(2 * size) / 2
    broken = word.ends_line and len(word.text) > 1 and word.text[-1] in _HYPHENS and word.text[-2].isalpha()
    style = Style(size, bold=False, italic=False, font=FONT, rgba=_BLACK, invisible=False, angle=0)
    return Word(
        text=word.text[:-1] if broken else word.text,
        x0=word.left * scale,
        x1=word.right * scale,
        base=word.base * scale,
        style=style,
        first=number,
        broken=broken,
        confidence=word.confidence,
    )

"""Words of a PDF page placed by hand, without a PDF: rows of text at a place, and the page around them."""

from collections.abc import Sequence

from addendum.readers.pdf_page import Page
from addendum.readers.pdf_shapes import Shapes
from addendum.readers.pdf_words import Frame, Style, Word

STYLE = Style(10.0, bold=False, italic=False, font="Plain", rgba=(0, 0, 0, 255), invisible=False, angle=0)
A4 = Frame(0, 842, 595, 842, 0)
LETTER = 5.0
"""Points that a letter takes."""


def word(text: str, x: float = 72, base: float = 100, *, style: Style = STYLE, first: int = 0, drawn: int = 0) -> Word:
    """One word that begins at a place."""
    return Word(text, x, x + LETTER * len(text), base, style, first, drawn)


def row(text: str, x: float = 72, base: float = 100, *, style: Style = STYLE, first: int = 0) -> list[Word]:
    """The words of a line, a letter's width apart; ``first`` counts on from word to word."""
    words: list[Word] = []
    for number, each in enumerate(text.split()):
        words.append(word(each, x, base, style=style, first=first + number))
        x += LETTER * (len(each) + 1)
    return words


def page(words: Sequence[Word], number: int = 1, shapes: Shapes | None = None) -> Page:
    """A page of these words; each word is numbered by its place among them."""
    numbered = tuple(each._replace(first=place) for place, each in enumerate(words))
    return Page(number, A4, numbered, shapes or Shapes())

"""Where words stand on a page of a PDF: rectangles, line by line."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

Spot = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the lower left corner."""

_SHORTEST = 12
"""Characters; a shorter beginning of a quotation is no proof of its place."""
_BEGINNINGS = (120, 60, 30)
_LABEL = re.compile(r"^\W*\w{1,4}(?:\.\w{1,3})*[.)]?\s+")


@dataclass(frozen=True, slots=True)
class _Squashed:
    """The letters and figures of a page, each with the number of its character on the page."""

    text: str
    places: tuple[int, ...]


class PageText:
    """The characters of one page, searchable without regard to spaces, hyphens and signs; close it after use."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.page = page
        self._text = page.get_textpage()
        self._squashed = _squashed(self._text)

    def spots(self, quote: str) -> tuple[Spot, ...]:
        """Return the rectangles of a quotation, one for each line; none where it is not on the page.

        Signs and spaces do not count, since a reader joins lines and hyphenated words. A quotation that goes on on the
        next page is marked up to the end of this one, and one that is interrupted (by a footer) at its beginning.
        """
        plain = _LABEL.sub("", quote)
        for way in (quote, plain, *(plain[:length] for length in _BEGINNINGS)):
            found = _find(self._squashed, "".join(_letters(way)))
            if found:
                return tuple(_rectangles(self._text, found[0], found[1] - found[0] + 1))
        return ()

    def close(self) -> None:
        """Give the page and its text back to PDFium."""
        self._text.close()
        self.page.close()


def _letters(text: str) -> Iterator[str]:
    for character in text:
        yield from (c for c in character.casefold() if c.isalnum())


def _squashed(text: pypdfium2.PdfTextPage) -> _Squashed:
    letters: list[str] = []
    places: list[int] = []
    for number in range(text.count_chars()):
        for letter in _letters(chr(raw.FPDFText_GetUnicode(text, number))):
            letters.append(letter)
            places.append(number)
    return _Squashed("".join(letters), tuple(places))


def _find(page: _Squashed, wanted: str) -> tuple[int, int] | None:
    """Return the first and last character of the words; of their beginning where the page ends within them."""
    if not wanted:
        return None
    start = page.text.find(wanted)
    if start >= 0:
        return page.places[start], page.places[start + len(wanted) - 1]
    for length in range(len(wanted) - 1, _SHORTEST, -1):
        if page.text.endswith(wanted[:length]):
            return page.places[len(page.text) - length], page.places[-1]
    return None


def _rectangles(text: pypdfium2.PdfTextPage, start: int, count: int) -> Iterator[Spot]:
    for number in range(raw.FPDFText_CountRects(text, start, count)):
        sides = [ctypes.c_double() for _ in range(4)]
        left, top, right, bottom = sides
        raw.FPDFText_GetRect(text, number, *(ctypes.byref(side) for side in sides))
        yield left.value, bottom.value, right.value, top.value

"""The words of one PDF page with their places, as PDFium gives them.

Places are in points from the page's upper left corner as it is shown (rotation and crop box taken into account).
"""

import ctypes
import math
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

BROKEN = "\ufffe"
"""PDFium's sign for a hyphen at the end of a line; the next line's word follows it without a space."""

_WORD = re.compile(rf"[^\s\x00-\x1f{BROKEN}]+{BROKEN}?")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6


class Style(NamedTuple):
    """How a run of characters is drawn."""

    size: float
    """Points, as shown."""
    bold: bool
    italic: bool
    font: str
    rgba: tuple[int, int, int, int]
    invisible: bool
    """Drawn neither filled nor stroked (render modes 3 and 7, PDF 32000-1 9.3.6)."""
    angle: int
    """Degrees counter-clockwise as shown, rounded to whole ones; 0 for upright text."""


class Word(NamedTuple):
    """Characters without white space between them."""

    text: str
    x0: float
    x1: float
    base: float
    """The baseline."""
    style: Style
    first: int
    """Index of its first character on the page."""
    drawn: int = 0
    """Which object of the page draws it (see ``Shapes.order``)."""
    broken: bool = False
    """Ends in a hyphen at the end of a line (the hyphen is not in the text)."""
    confidence: float | None = None
    """How sure recognition is of it, 0 to 1; None for text of the file."""


class Frame(NamedTuple):
    """The visible rectangle of a page and how it is turned."""

    left: float
    top: float
    width: float
    height: float
    turn: int
    """Quarter turns clockwise."""

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of page space as seen from the upper left corner."""
        across, down = x - self.left, self.top - y
        if self.turn == 0:
            return across, down
        unturned = (self.height, self.width) if self.turn % 2 else (self.width, self.height)
        if self.turn == 1:
            return unturned[1] - down, across
        if self.turn == 2:  # noqa: PLR2004  half a turn
            return unturned[0] - across, unturned[1] - down
        return down, unturned[0] - across


def frame_of(page: object) -> Frame:
    """Return the frame of a loaded page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    turn = pdfium.FPDFPage_GetRotation(page)
    width, height = abs(box.right - box.left), abs(box.top - box.bottom)
    if turn % 2:
        width, height = height, width
    return Frame(min(box.left, box.right), max(box.top, box.bottom), width, height, turn)


def words_of(textpage: object, frame: Frame) -> Iterator[Word]:
    """Yield the words in the order of the page's content."""
    places = _Places(textpage, frame)
    for match in _WORD.finditer(_text(textpage)):
        text = match.group()
        broken = text.endswith(BROKEN)
        word = places.word(text.rstrip(BROKEN), match.start(), broken)
        if word is not None:
            yield word


def _text(textpage: object) -> str:
    """Return the page's text so that index n is character n."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    units = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(units - 1, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    # A character beyond the basic plane takes two units and one index: ask for each.
    return "".join(_character(pdfium.FPDFText_GetUnicode(textpage, index)) for index in range(count))


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"  # noqa: PLR2004  surrogates


def address_of(found: object) -> int:
    """Return the address of a page object: the same as long as its page is open; 0 for none."""
    return ctypes.cast(found, ctypes.c_void_p).value or 0  # type: ignore[arg-type]  # a pointer of PDFium's


class _Places:
    """Asks PDFium for places and styles; styles are asked for once per text object."""

    def __init__(self, textpage: object, frame: Frame) -> None:
        self._textpage = textpage
        self._frame = frame
        self._styles: dict[int, Style] = {}
        self._numbers = [ctypes.c_double() for _ in range(4)]

    def word(self, text: str, first: int, broken: bool) -> Word | None:
        left, right, x, y = self._numbers
        bottom, top = ctypes.c_double(), ctypes.c_double()
        if not text or not pdfium.FPDFText_GetCharOrigin(self._textpage, first, x, y):
            return None
        pdfium.FPDFText_GetCharBox(self._textpage, first, left, right, bottom, top)
        start = (left.value, bottom.value, right.value, top.value)
        pdfium.FPDFText_GetCharBox(self._textpage, first + len(text) - 1, left, right, bottom, top)
        ends = (left.value, bottom.value, right.value, top.value)
        base = self._frame.place(x.value, y.value)[1]
        corners = [self._frame.place(*point)[0] for box in (start, ends) for point in (box[:2], box[2:])]
        drawn, style = self._style(first)
        return Word(text, min(corners), max(corners), base, style, first, drawn, broken)

    def _style(self, index: int) -> tuple[int, Style]:
        found = pdfium.FPDFText_GetTextObject(self._textpage, index)
        key = address_of(found)
        style = self._styles.get(key)
        if style is None or not key:
            style = self._styles[key] = self._ask(index, found)
        return key, style

    def _ask(self, index: int, found: object) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._textpage, index, matrix)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) - 90 * self._frame.turn
        size = pdfium.FPDFText_GetFontSize(self._textpage, index) * math.hypot(matrix.c, matrix.d)
        font, flags = self._font(index)
        weight = pdfium.FPDFText_GetFontWeight(self._textpage, index)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(found)
        bold = bool(_BOLD.search(font)) or weight >= _BOLD_WEIGHT or bool(flags & _FORCE_BOLD)
        return Style(
            size=round(size, 1),
            bold=bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
            italic=bool(flags & _ITALIC) or "italic" in font.lower() or "oblique" in font.lower(),
            font=font,
            rgba=self._colour(index),
            invisible=mode in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP),
            angle=angle % 360,
        )

    def _font(self, index: int) -> tuple[str, int]:
        flags = ctypes.c_int()
        buffer = ctypes.create_string_buffer(128)
        length = pdfium.FPDFText_GetFontInfo(self._textpage, index, buffer, 128, flags)
        return buffer.raw[: max(min(length, 128) - 1, 0)].decode("utf-8", "replace"), flags.value

    def _colour(self, index: int) -> tuple[int, int, int, int]:
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFText_GetFillColor(self._textpage, index, red, green, blue, alpha)
        return red.value, green.value, blue.value, alpha.value

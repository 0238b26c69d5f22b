"""Pages of a PDF drawn as grey pictures, for recognition."""

from collections.abc import Iterator, Sequence

import pypdfium2

from addendum.readers.ocr.picture import Picture
from addendum.readers.pdf_file import opened

DPI = 250
"""Measured on scans of 150 dpi: less loses the numbers of paragraphs, more takes longer for no more right words."""
_MOST_PIXELS = 16_000_000
"""A sheet of A3 at 250 dpi has 12 million."""


def pictures_of(data: bytes, name: str, numbers: Sequence[int]) -> Iterator[Picture]:
    """Yield a picture of each page named, 1-based; what is drawn on it and pinned to it is seen, as on paper.

    Raises:
        ReadError: as ``pdf_file.read_file``.
    """
    with opened(data, name) as document:
        for number in numbers:
            yield _picture(document[number - 1])


def _picture(page: pypdfium2.PdfPage) -> Picture:
    try:
        width, height = (max(side, 1.0) / 72 for side in page.get_size())
        dpi = min(float(DPI), (_MOST_PIXELS / (width * height)) ** 0.5)
        bitmap = page.render(scale=dpi / 72, grayscale=True)
        try:
            return Picture(bitmap.width, bitmap.height, dpi, _packed(bitmap))
        finally:
            bitmap.close()
    finally:
        page.close()


def _packed(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """Return the pixels without the padding of the rows."""
    raw, width, stride = bytes(bitmap.buffer), bitmap.width, bitmap.stride
    if stride == width:
        return raw[: width * bitmap.height]
    return b"".join(raw[row * stride : row * stride + width] for row in range(bitmap.height))

"""Which engine of recognition is here: tesseract, where it is on the PATH."""

from addendum.readers.ocr.picture import Engine
from addendum.readers.ocr.tesseract import tesseract

INSTALL = "install tesseract (apt install tesseract-ocr, and tesseract-ocr-deu, -fra, -spa, -ita, -nld)"


def engine() -> Engine | None:
    """Return what can read pictures here, or None."""
    return tesseract()

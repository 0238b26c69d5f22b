"""Which engine of recognition is here: tesseract, where it is on the PATH."""

from functools import cache

from addendum.readers.ocr.picture import Engine
from addendum.readers.ocr.tesseract import tesseract

INSTALL = "install tesseract (apt install tesseract-ocr, and tesseract-ocr-deu, -fra, -spa, -ita, -nld)"


def engine() -> Engine | None:
    """Return what can read pictures here, or None."""
    return tesseract()


@cache
def what_reads() -> str:
    """Return the engine's name and languages, looked up once a process; empty where there is none."""
    found = engine()
    return f"{found.name} {' '.join(sorted(found.languages))}" if found else ""

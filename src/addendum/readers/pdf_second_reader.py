"""pdfplumber as a second reader of pages that look suspicious: what letters are drawn there, whatever is said of them.

It is many times slower than PDFium and does not end on some files. So it is asked about few pages, in a process of its
own with a few seconds; where it gives none, nobody is contradicted.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from io import BytesIO

from addendum.errors import AddendumError
from addendum.isolation import run_limited
from addendum.readers.pdf_page import Page
from addendum.settings import Limits

_LIMITS = Limits(cpu_seconds=10, wall_seconds=30, memory_mib=512)
_MOST_PAGES = 20
_UNKNOWN = re.compile(r"\(cid:\d{1,9}\)")
"""How pdfplumber writes a letter that it does not know."""
_PARTED = 0.85
"""Of the letters: two readers of one page have more in common."""
_LEAST = 40
"""Letters: in which they must part at least; a page number or a ligature is no matter."""


def disputed(pages: Sequence[Page], source: tuple[bytes, str]) -> frozenset[int]:
    """Return the numbers of the pages on which the two readers part; ``source`` is the file's bytes and name."""
    asked = {page.number: page for page in pages if _is_suspicious(page)}
    numbers = tuple(sorted(asked)[:_MOST_PAGES])
    if not numbers:
        return frozenset()
    try:
        drawn = run_limited(drawn_on, (source[0], numbers), _LIMITS)
    except AddendumError:
        return frozenset()
    return frozenset(number for number, text in drawn.items() if _part(asked[number], text))


def drawn_on(data: bytes, numbers: tuple[int, ...]) -> Mapping[int, str]:
    """Return the letters that are drawn on each page named, 1-based; pages it cannot find are left out."""
    import pdfplumber  # noqa: PLC0415  half a second, for few files

    found: dict[int, str] = {}
    with pdfplumber.open(BytesIO(data)) as document:
        for number in numbers:
            if number <= len(document.pages):
                page = document.pages[number - 1]
                found[number] = "".join(str(char["text"]) for char in page.chars)
                page.close()
    return found


def _is_suspicious(page: Page) -> bool:
    # Something may be said instead of what is drawn, or be drawn in letters that PDFium does not know.
    return page.shapes.spoken >= _LEAST or len(page.shapes.order) > sum(len(word.text) for word in page.words)


def _part(page: Page, drawn: str) -> bool:
    ours, theirs = _letters(" ".join(word.text for word in page.words)), _letters(drawn)
    apart = max(ours.total(), theirs.total()) - (ours & theirs).total()
    return apart >= _LEAST and (ours & theirs).total() < _PARTED * max(ours.total(), theirs.total())


def _letters(text: str) -> Counter[str]:
    return Counter(character for character in _UNKNOWN.sub("", text).casefold() if character.isalnum())

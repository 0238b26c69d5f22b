"""What stands on every page and is no part of the text: heads, feet, page and line numbers, watermarks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from addendum.readers.pdf_page import Page
from addendum.readers.pdf_rows import Piece, rows_of
from addendum.readers.pdf_words import Word

_HEAD = 0.16
"""Of the page's height: where heads stand, and from below, feet."""
_EDGE_ROWS = 5
_SHARE = 0.4
"""Of the pages that a head or foot stands on at least (and on two)."""
_WATERMARK_SHARE = 0.8
_WATERMARK_PAGES = 3
_GRID = 8.0
"""Points: how far the same foot may move from page to page."""
_PAGE_NUMBER = re.compile(
    r"[-–—| ]{0,6}(?:(?:page|seite|pagina|página|side|p\.|s\.) {0,3}:? {0,3})?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?: {0,3}(?:/|of|von|sur|de|di|van|out of|af) {0,3}\d{1,4})?[-–—| ]{0,6}",
    re.IGNORECASE,
)
_LINE_NUMBERS = 8
"""A column of at least so many rising whole numbers beside the text numbers its lines."""

Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of each page that are text, and how many pieces of running matter were left out."""

    words: tuple[tuple[Word, ...], ...]
    left_out: int


def without_running(pages: Sequence[Page]) -> Cleaned:
    """Return the pages' words without what is repeated from page to page or only numbers page or line."""
    edges = [list(_edge_pieces(page)) for page in pages]
    repeated = _repeated(edges)
    marks = _watermarks(pages)
    words: list[tuple[Word, ...]] = []
    left_out = 0
    for page, pieces in zip(pages, edges, strict=True):
        dropped = [piece for key, piece in pieces if key in repeated or _is_page_number(key, piece, repeated)]
        gone = {word.first for piece in dropped for word in piece.words} | marks.get(page.number, set())
        gone |= _line_numbers(page)
        left_out += len(dropped)
        words.append(tuple(word for word in page.words if word.first not in gone))
    return Cleaned(tuple(words), left_out)


def _edge_pieces(page: Page) -> Iterable[tuple[Key, Piece]]:
    """Yield the pieces of the outermost rows, with what makes them the same from page to page."""
    rows = rows_of(word for word in page.words if word.style.angle == 0)
    for number, row in enumerate(rows):
        from_end = len(rows) - 1 - number
        base = row[0].base
        zone = ""
        if number < _EDGE_ROWS and base <= page.frame.height * _HEAD:
            zone = "head"
        elif from_end < _EDGE_ROWS and base >= page.frame.height * (1 - _HEAD):
            zone = "foot"
        for piece in row if zone else ():
            height = base if zone == "head" else page.frame.height - base
            yield (zone, _same(piece.text), round(height / _GRID)), piece


def _same(text: str) -> str:
    return re.sub(r"\d+", "#", text).lower()


def _repeated(edges: Sequence[Iterable[tuple[Key, Piece]]]) -> set[Key]:
    seen: dict[Key, int] = {}
    for pieces in edges:
        for key in {key for key, _ in pieces}:
            # A neighbour on the grid of heights is the same place.
            seen[key] = seen.get(key, 0) + 1
    wanted = max(2, round(_SHARE * len(edges)))
    return {key for key, count in seen.items() if _around(seen, key) >= wanted and count}


def _around(seen: dict[Key, int], key: Key) -> int:
    zone, text, height = key
    return sum(seen.get((zone, text, near), 0) for near in (height - 1, height, height + 1))


def _is_page_number(key: Key, piece: Piece, repeated: set[Key]) -> bool:
    if not _PAGE_NUMBER.fullmatch(piece.text):
        return False
    # "Page 3 of 9" says what it is; a bare number must stand where other pages have theirs, or alone at the foot.
    return not piece.text.strip().isdigit() or key in repeated or key[0] == "foot"


def _watermarks(pages: Sequence[Page]) -> dict[int, set[int]]:
    """Return, by page, the words of slanted text, and of text that stands in one place on nearly every page."""
    gone: dict[int, set[int]] = {}
    places: dict[tuple[str, int, int], list[tuple[int, int]]] = {}
    for page in pages:
        large = _large(page)
        for word in page.words:
            if word.style.angle % 90:
                gone.setdefault(page.number, set()).add(word.first)
            elif word.style.angle or word.style.size > large:
                key = (word.text, round(word.x0 / _GRID), round(word.base / _GRID))
                places.setdefault(key, []).append((page.number, word.first))
    for found in places.values():
        if len(found) >= max(_WATERMARK_PAGES, _WATERMARK_SHARE * len(pages)):
            for number, first in found:
                gone.setdefault(number, set()).add(first)
    return gone


def _large(page: Page) -> float:
    sizes = sorted(word.style.size for word in page.words)
    return 1.8 * sizes[len(sizes) // 2] if sizes else 0.0


def _line_numbers(page: Page) -> set[int]:
    """Return the words of a column of line numbers left of the text."""
    figures = [word for word in page.words if word.text.isdigit() and len(word.text) <= 3 and not word.style.angle]  # noqa: PLR2004
    figures.sort(key=lambda word: word.base)
    left = min((word.x0 for word in page.words), default=0.0)
    column = [word for word in figures if word.x1 - left <= 30]  # noqa: PLR2004  points: the width of a number
    rising = [b for a, b in pairwise(column) if _steps(int(a.text), int(b.text))]
    if len(rising) < _LINE_NUMBERS or len(rising) < len(column) - 2:
        return set()
    return {word.first for word in column}


def _steps(before: int, after: int) -> bool:
    return after - before in (1, 5)

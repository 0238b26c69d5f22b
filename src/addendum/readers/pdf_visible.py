"""Which words of a PDF page a reader can see, and which only a program finds."""

from collections.abc import Sequence

from addendum.readers.pdf_page import Page
from addendum.readers.pdf_shapes import Fill
from addendum.readers.pdf_words import Word

_TINY = 2.0
"""Points: smaller text cannot be read on paper."""
_CLEAR = 13
"""Of 255: what is more transparent cannot be seen."""
_NEAR_COLOUR = 24
"""Difference of all three colours together below which text cannot be told from its ground."""
_SOLID = 250
"""Of 255: highlighters are less opaque."""
_WHITE = (255, 255, 255)
_WHOLE_PAGE = 0.5
"""Of the page: an image this large with invisible text over it is a scan with recognised text."""
_MARGIN = 1.0


def visible(page: Page, words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words a reader sees, and those hidden: invisible, tiny, in the ground's colour or off the page."""
    recognised = is_recognised(page)
    seen: list[Word] = []
    hidden: list[Word] = []
    for word in words:
        (hidden if _is_hidden(page, word, recognised) else seen).append(word)
    return tuple(seen), tuple(hidden)


def is_recognised(page: Page) -> bool:
    """Return whether the page is a scan whose text was recognised and laid invisibly over the image."""
    invisible = sum(word.style.invisible for word in page.words)
    return invisible > len(page.words) / 2 and image_share(page) >= _WHOLE_PAGE


def image_share(page: Page) -> float:
    """Return how much of the page its largest image covers, 0 to 1."""
    whole = page.frame.width * page.frame.height
    return min(max((image.area for image in page.shapes.images), default=0.0) / whole, 1.0) if whole else 0.0


def pictured_share(page: Page) -> float:
    """Return how much of the page its images cover together, 0 to 1: a scan may lie there in strips."""
    whole = page.frame.width * page.frame.height
    return min(sum(image.area for image in page.shapes.images) / whole, 1.0) if whole else 0.0


def _is_hidden(page: Page, word: Word, recognised: bool) -> bool:
    style = word.style
    if style.invisible:
        return not recognised
    off = word.x1 < -_MARGIN or word.x0 > page.frame.width + _MARGIN
    off = off or word.base < -_MARGIN or word.base - style.size > page.frame.height + _MARGIN
    if off or style.size < _TINY or style.rgba[3] < _CLEAR:
        return True
    return _same_as_ground(page, word) or _is_covered(page, word)


def _same_as_ground(page: Page, word: Word) -> bool:
    colour = word.style.rgba[:3]
    on_white = _alike(colour, _WHITE)
    fills = [fill for fill in page.shapes.fills if _is_opaque(fill)]
    if not on_white and not any(fill.exact and _alike(fill.rgba[:3], colour) for fill in fills):
        return False
    x, y = _middle(word)
    beneath = [fill for fill in fills if fill.box.holds(x, y)]
    if on_white:
        # White on anything that is not white can be read; how an area is shaped inside its box does not matter then.
        on_image = any(image.holds(x, y) for image in page.shapes.images)
        return not on_image and all(_alike(fill.rgba[:3], _WHITE) for fill in beneath)
    exact = [fill for fill in beneath if fill.exact]
    return bool(exact) and _alike(exact[-1].rgba[:3], colour)


def _is_covered(page: Page, word: Word) -> bool:
    """Return whether an area painted later lies over the word."""
    order = page.shapes.order.get(word.drawn)
    if order is None:
        return False
    x, y = _middle(word)
    covers = [f.order for f in page.shapes.fills if f.order > order and f.exact and _is_solid(f) and f.box.holds(x, y)]
    if not covers:
        return False
    # PDFium gives text that is drawn twice only once, with the first drawing: a later one may lie on top again.
    return not any(order > covers[-1] and box.holds(x, y) for box, order in page.shapes.texts)


def _middle(word: Word) -> tuple[float, float]:
    """Return a point on the word; a drawn line ("____") stands on its baseline."""
    rise = 0.0 if set(word.text) == {"_"} else word.style.size / 3
    return (word.x0 + word.x1) / 2, word.base - rise


def _is_solid(fill: Fill) -> bool:
    return fill.rgba[3] >= _SOLID


def _alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= _NEAR_COLOUR


def _is_opaque(fill: Fill) -> bool:
    return fill.rgba[3] > 127  # noqa: PLR2004  half

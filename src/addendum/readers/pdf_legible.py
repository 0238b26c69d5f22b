"""Whether a PDF page's text layer can be trusted: scans without text, and fonts that give the wrong characters."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from addendum.readers.pdf_page import Page
from addendum.readers.pdf_visible import is_recognised, pictured_share
from addendum.readers.pdf_words import Word

_FEWEST_CHARACTERS = 50
_SCAN_SHARE = 0.15
"""Of the page: an image this large may hold text."""
_WHOLE_SHARE = 0.5
"""Of the page: images this large may be the page itself."""
_MOST_STAMPED = 400
"""Characters: a page with more text of its own is one, with a picture behind it."""
_EDGE = 0.12
"""Of the page's height."""
_FEWEST_CURVES = 150
"""Shapes with curved or many sides: so many, and no text, and letters may have been turned into shapes."""
_FEWEST_WORDS = 25
_BROKEN_SHARE = 0.3
"""Of a page's characters: so many in a broken font leave gaps that no reader can judge."""
_STRANGE_SHARE = 0.2
_FEWEST_SMALL_WORDS = 0.02
_VOWELS = re.compile("[aeiouyàâäáãåæèéêëìíîïòóôöøœùúûü]", re.IGNORECASE)
_LEAST_VOWELS = 0.22
_MOST_CAPITALS_INSIDE = 0.3
# fmt: off
_SMALL_WORDS = frozenset({
    "the", "of", "and", "to", "in", "for", "by", "or", "any", "with", "der", "die", "das", "und", "des", "den",
    "zu", "von", "mit", "le", "la", "les", "de", "du", "et", "à", "en", "el", "los", "y", "que", "il", "di", "e",
    "per", "non", "del", "een", "van", "het", "op", "te", "og", "i", "at", "til", "av", "och", "att", "do", "da",
    "em", "o", "w", "z", "na", "a", "se",
})
# fmt: on

SCAN = "a scan: image without a text layer"
UNREADABLE = "text layer is not readable"
DRAWN = "letters drawn as shapes: no text layer"
DISPUTED = "its text layer gives other words than those that are drawn"
LAYER = "layer"
STAMPED = "stamped"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a page's text layer is not simply trusted."""

    kind: str
    reason: str = ""
    """Why it cannot be reviewed as it is; empty where only its picture can tell whether the text layer is all."""
    text: str = ""
    """What the text layer says."""


def doubts(pages: Sequence[Page], words: Sequence[Sequence[Word]]) -> dict[int, Doubt]:
    """Return the doubts by page number; pages whose text can be trusted have none."""
    broken = _broken_fonts(words)
    found = ((page.number, _doubt(page, on_page, broken)) for page, on_page in zip(pages, words, strict=True))
    return {number: doubt for number, doubt in found if doubt is not None}


def _broken_fonts(words: Sequence[Sequence[Word]]) -> set[str]:
    """Return the fonts whose characters are not those printed, judged over the whole document."""
    by_font: dict[str, list[str]] = {}
    for on_page in words:
        for word in on_page:
            by_font.setdefault(word.style.font, []).append(word.text)
    lettered = {font: texts for font, texts in by_font.items() if any(c.isalpha() for text in texts for c in text)}
    return {font for font, texts in lettered.items() if len(texts) >= _FEWEST_WORDS and is_gibberish(texts)}


def _doubt(page: Page, words: Sequence[Word], broken: set[str]) -> Doubt | None:
    length = sum(len(word.text) for word in words)
    if length < _FEWEST_CHARACTERS and pictured_share(page) >= _SCAN_SHARE:
        return Doubt(SCAN, SCAN)
    if length < _FEWEST_CHARACTERS and page.shapes.curves >= _FEWEST_CURVES:
        return Doubt(DRAWN, DRAWN)
    in_broken = sum(len(word.text) for word in words if word.style.font in broken)
    if in_broken > _BROKEN_SHARE * length or is_gibberish([word.text for word in words]):
        return Doubt(UNREADABLE, UNREADABLE)
    return _beside_a_picture(page, words, length)


def _beside_a_picture(page: Page, words: Sequence[Word], length: int) -> Doubt | None:
    """Return the doubt on a page that is a picture for the most part and bears some text as well."""
    if pictured_share(page) < _WHOLE_SHARE:
        return None
    text = " ".join(word.text for word in words)
    if is_recognised(page):
        return Doubt(LAYER, text=text)
    if length >= _MOST_STAMPED:
        return None
    # A stamp at the edge, such as the number of an envelope for signing, says nothing of what the picture holds.
    edge = _EDGE * page.frame.height
    is_stamp = all(word.base < edge or word.base > page.frame.height - edge for word in words)
    return Doubt(STAMPED, SCAN if is_stamp else "", text)


def is_gibberish(words: Sequence[str]) -> bool:
    """Return whether the words cannot be what is printed: unmapped characters, or letters shifted in the alphabet."""
    text = "".join(words)
    if not text or len(words) < _FEWEST_WORDS:
        return bool(text) and _strange(text) > 0.5  # noqa: PLR2004  a few symbols among a few words are no proof
    if _strange(text) > _STRANGE_SHARE:
        return True
    letters = [character for character in text if character.isalpha()]
    if not letters or sum(character.isascii() for character in letters) < len(letters) / 2:
        return not letters and not any(character.isdigit() for character in text)
    if _small_words(words) >= _FEWEST_SMALL_WORDS * len(words):
        return False
    vowels = len(_VOWELS.findall(text)) / len(letters)
    return vowels < _LEAST_VOWELS or _mixed(words) > _MOST_CAPITALS_INSIDE


def _small_words(words: Sequence[str]) -> int:
    return sum(word.lower().strip(".,;:()") in _SMALL_WORDS for word in words)


def _strange(text: str) -> float:
    """Return the share of characters that no printed text holds: controls, private use, unassigned, replacements."""
    strange = sum(
        character == "\ufffd" or unicodedata.category(character) in {"Cc", "Co", "Cn", "Cs"} for character in text
    )
    return strange / len(text)


def _mixed(words: Sequence[str]) -> float:
    """Return the share of words that mix figures or signs between letters, as shifted text does."""
    return sum(bool(re.search(r"[A-Za-z][^\w\s'’.@/:-]+[A-Za-z]|[A-Za-z]\d[A-Za-z]", word)) for word in words) / len(
        words
    )

"""Whether a PDF page's text layer can be trusted: scans without text, and fonts that give the wrong characters."""

import re
import unicodedata
from collections.abc import Sequence

from addendum.readers.pdf_page import Page
from addendum.readers.pdf_visible import image_share
from addendum.readers.pdf_words import Word

_FEWEST_CHARACTERS = 50
_SCAN_SHARE = 0.15
"""Of the page: an image this large may hold text."""
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


def unreviewed(pages: Sequence[Page], words: Sequence[Sequence[Word]]) -> list[str]:
    """Return, for each page, why it cannot be reviewed, or "" where its text can be trusted."""
    broken = _broken_fonts(words)
    return [_why(page, on_page, broken) for page, on_page in zip(pages, words, strict=True)]


def _broken_fonts(words: Sequence[Sequence[Word]]) -> set[str]:
    """Return the fonts whose characters are not those printed, judged over the whole document."""
    by_font: dict[str, list[str]] = {}
    for on_page in words:
        for word in on_page:
            by_font.setdefault(word.style.font, []).append(word.text)
    lettered = {font: texts for font, texts in by_font.items() if any(c.isalpha() for text in texts for c in text)}
    return {font for font, texts in lettered.items() if len(texts) >= _FEWEST_WORDS and is_gibberish(texts)}


def _why(page: Page, words: Sequence[Word], broken: set[str]) -> str:
    length = sum(len(word.text) for word in words)
    if length < _FEWEST_CHARACTERS and image_share(page) >= _SCAN_SHARE:
        return SCAN
    if sum(len(word.text) for word in words if word.style.font in broken) > _BROKEN_SHARE * length:
        return UNREADABLE
    return UNREADABLE if is_gibberish([word.text for word in words]) else ""


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

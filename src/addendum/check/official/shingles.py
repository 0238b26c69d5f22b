"""Text as numbers: the hash of every five words in a row. From the numbers nobody reads the text again.

The same words in the same order give the same numbers, however they are cased, punctuated, hyphenated or laid out, so a
changed, added or dropped word shows as numbers that are not there.
"""

import re
import zlib
from collections.abc import Sequence

from addendum.matching.text import words_of

WIDTH = 5
"""How many words in a row make one number."""
_MARKER = re.compile(
    r"\s*(?:§\s*)?(?:[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\s?(?:[.)\]]+|\s(?=\s)|(?=\t|\Z))[)\].]*[\s\u00a0]*|[•●▪–-]\s+)"
)
"""A typed number or letter in front of a paragraph: "(a) ", "7.1. ", "ii) "; clauses are told by their words."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a paragraph in normal form, without the number typed in front of it."""
    marker = _MARKER.match(text)
    return words_of(text[marker.end() :] if marker else text).words


def shingles(stream: Sequence[str]) -> tuple[int, ...]:
    """Return the number of every five words in a row; of all of them together where they are fewer."""
    if len(stream) < WIDTH:
        return (number_of(stream),) if stream else ()
    return tuple(number_of(stream[i : i + WIDTH]) for i in range(len(stream) - WIDTH + 1))


def number_of(some: Sequence[str]) -> int:
    """Return the number of some words in a row: 32 bits."""
    return zlib.crc32(" ".join(some).encode())

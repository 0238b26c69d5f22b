"""Words with their places: every word of the normal form maps back to the text it came from.

Letter case and compatibility letters are folded (NFKC; "ß" is "ss", as in Switzerland), hyphens and apostrophes part
words, so that "on-site" and "on site", and "Processor’s" and "Processor", are the same words. Offsets are into the
text as given.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_POSSESSIVE = "'’ʼ"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: ``words[i]`` is the normal form of ``text[starts[i]:ends[i]]``."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.words)


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """Return the normal form of one word."""
    return unicodedata.normalize("NFKC", word).casefold()


@lru_cache(maxsize=16384)
def words_of(text: str) -> Words:
    """Split a text into words with offsets; a possessive "s" is left out."""
    if _INVISIBLE.search(text):
        return _through_invisible(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if word in ("s", "S") and start and text[start - 1] in _POSSESSIVE:
            continue
        words.append(normal(word))
        starts.append(start)
        ends.append(end)
    return Words(tuple(words), tuple(starts), tuple(ends))


def _through_invisible(text: str) -> Words:
    """Split as if soft hyphens and zero-width characters were not there, keeping the true offsets."""
    kept = [i for i, char in enumerate(text) if not _INVISIBLE.match(char)]
    plain = words_of("".join(text[i] for i in kept))
    starts = tuple(kept[start] for start in plain.starts)
    ends = tuple(kept[end - 1] + 1 for end in plain.ends)
    return Words(plain.words, starts, ends)

"""Words broken at the end of a line: put together by what the rest of the document shows, never blindly."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_EDGES = "\"'“”„«»‘’()[],.;:!?"
_JOINERS = frozenset({"und", "oder", "bzw", "sowie", "and", "or", "et", "ou", "y", "o", "e", "en", "of", "i", "og"})
"""A hyphen before one of these stands for a word left out: "Fehler- und Performance-Daten"."""
_OWN_HYPHENS = frozenset("-‐‑")
_SOFT = "\u00ad"


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The document's own words: what is written in one, and what with a hyphen, away from line ends."""

    whole: frozenset[str]
    hyphened: frozenset[str]
    breaks_words: bool
    """Whether the document was set with automatic hyphenation."""

    def between(self, before: str, after: str) -> str:
        """Return what belongs between the two halves of a broken word: nothing, a hyphen, or a hyphen and a space."""
        head, tail = before.rsplit(maxsplit=1)[-1].lstrip(_EDGES), after.split(maxsplit=1)[0].rstrip(_EDGES)
        if tail.lower() in _JOINERS:
            return "- "
        if self._is_one_word(head, tail):
            return ""
        return "-"

    def _is_one_word(self, head: str, tail: str) -> bool:
        stem = head.rsplit("-", 1)[-1]
        if (stem + tail).lower() in self.whole or (head + tail).lower() in self.whole:
            return True
        if f"{head}-{tail}".lower() in self.hyphened or not tail[:1].islower() or not stem.isalpha():
            return False
        return self.breaks_words


def learn(lines: Iterable[tuple[str, bool]]) -> Hyphens:
    """Return what the lines show; each is its text and whether its last word is broken."""
    whole: Counter[str] = Counter()
    hyphened: Counter[str] = Counter()
    breaks: list[tuple[str, str]] = []
    open_half = ""
    count = 0
    for text, is_broken in lines:
        count += 1
        words = _TOKEN.findall(text.lower())
        if open_half and words:
            breaks.append((open_half, words.pop(0)))
        open_half = words.pop() if is_broken and words else ""
        for word in words:
            (hyphened if _OWN_HYPHENS & set(word) else whole)[word] += 1
    joined = sum(head.rsplit("-", 1)[-1] + tail in whole for head, tail in breaks)
    kept = sum(f"{head}-{tail}" in hyphened for head, tail in breaks)
    often = len(breaks) > 0.03 * count
    return Hyphens(frozenset(whole), frozenset(hyphened), joined > kept or (joined == kept and often))


def without_soft(text: str) -> str:
    """Return the text without soft hyphens, which no reader sees inside a line."""
    return text.replace(_SOFT, "")

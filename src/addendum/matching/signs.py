"""Sign expressions: how the library says which words show that an Element is there.

    allow / permit / contribute to + audit* + @controller ! books / royalt*

Groups joined by " + " must all be there, in any order; within a group " / " parts alternatives; what follows " ! " must
not be there. A phrase is words in a row: "audit*" is any word that begins so, "*daten" any word that ends so, ".." lets
up to five words pass, "@name" is a term of the playbook, a role (@processor, @controller, @subprocessor), a mention of
an article (@art33), a place where a party is given a role (@designates_processor), the first word behind a lead-in or
table header (@entry), the first word of what a lead-in, a heading or a label in front names (@stated), or a word of
the heading above (@heading .. data).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from addendum.matching.text import words_of

GAP = 5
"""How many words ".." lets pass."""

_PIECE = re.compile(r"@[a-z0-9_]+|\.\.|[^\s]+")


class Piece(NamedTuple):
    """One step of a phrase: a word, a beginning ("audit*"), an ending ("*daten"), or a term, maybe after a gap."""

    word: str
    is_beginning: bool = False
    is_term: bool = False
    after_gap: bool = False
    is_ending: bool = False


Phrase = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A parsed expression: every group of ``needs`` must be there and no phrase of ``bars``."""

    source: str
    needs: tuple[tuple[Phrase, ...], ...]
    bars: tuple[Phrase, ...] = ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Return every phrase of the expression."""
        return tuple(phrase for group in self.needs for phrase in group) + self.bars

    @property
    def bars_above(self) -> tuple[Phrase, ...]:
        """Return the phrases that must not be in the heading above either."""
        return _of_heading(self.bars)

    @property
    def terms(self) -> frozenset[str]:
        """Return the names of the terms used, without "@"."""
        return frozenset(piece.word for phrase in self.phrases for piece in phrase if piece.is_term)


@lru_cache(maxsize=1024)
def _of_heading(bars: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return the phrases that begin in a heading; always the same record for the same phrases."""
    return tuple(phrase for phrase in bars if phrase[0].is_term and phrase[0].word == "heading")


@lru_cache(maxsize=16384)
def parse(source: str) -> Sign:
    """Parse an expression.

    Raises:
        ValueError: with the reason, in words for the author of a library.
    """
    wanted, *barred = source.split(" ! ")
    if len(barred) > 1:
        raise ValueError(f'"{source}": " ! " may stand only once')
    needs = tuple(_group(part, source) for part in wanted.split(" + "))
    bars = _group(barred[0], source) if barred else ()
    return Sign(source, needs, bars)


@lru_cache(maxsize=32768)
def parse_phrase(source: str) -> Phrase:
    """Parse one phrase ("on-site audit*").

    Raises:
        ValueError: with the reason.
    """
    pieces: list[Piece] = []
    gap = False
    for raw in _PIECE.findall(source.strip()):
        if raw == "..":
            gap = bool(pieces)
            continue
        pieces.extend(_pieces(raw, source, after_gap=gap))
        gap = False
    if not pieces:
        raise ValueError(f'"{source}": an alternative is empty')
    return tuple(pieces)


def _group(part: str, source: str) -> tuple[Phrase, ...]:
    alternatives = part.split(" / ")
    if not all(alternative.strip() for alternative in alternatives):
        raise ValueError(f'"{source}": an alternative is empty')
    return tuple(parse_phrase(alternative) for alternative in alternatives)


def _pieces(raw: str, source: str, *, after_gap: bool) -> list[Piece]:
    if raw.startswith("@"):
        return [Piece(raw[1:], is_term=True, after_gap=after_gap)]
    beginning, ending = raw.endswith("*"), raw.startswith("*")
    words = words_of(raw.strip("*")).words
    if not words:
        raise ValueError(f'"{source}": "{raw}" is not a word')
    if beginning and ending:
        raise ValueError(f'"{source}": "{raw}" has a star at both ends')
    last = len(words) - 1
    return [
        Piece(word, is_beginning=beginning and i == last, after_gap=after_gap and i == 0, is_ending=ending and i == 0)
        for i, word in enumerate(words)
    ]

"""Words set in rows and pieces: what stands on one baseline, and what hangs together on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from addendum.readers.pdf_words import Word

_BASE_TOLERANCE = 0.4
"""Of the size: a raised note number stays in its row, the next line (at least one size below) does not."""
_PIECE_GAP = 1.0
"""Of the size: a wider gap may be the gap between two columns."""
_SMALLEST = 4
"""Points: smaller words are taken for words of this size."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one row without a wide gap, or a whole row joined, from left to right."""

    words: tuple[Word, ...]
    base: float
    x0: float
    x1: float
    size: float
    """The size most characters have."""
    bold: bool
    """Whether every word that has a letter is bold."""

    @property
    def text(self) -> str:
        """Return the words with single spaces."""
        return " ".join(word.text for word in self.words)


def piece_of(words: Sequence[Word], base: float) -> Piece:
    """Return the words, which stand from left to right, as one piece."""
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.style.size] = sizes.get(word.style.size, 0) + len(word.text)
    lettered = [word for word in words if any(c.isalpha() for c in word.text)]
    return Piece(
        words=tuple(words),
        base=base,
        x0=words[0].x0,
        x1=max(word.x1 for word in words),
        size=max(sizes, key=lambda size: (sizes[size], size)),
        bold=bool(lettered) and all(word.style.bold for word in lettered),
    )


def rows_of(words: Iterable[Word]) -> list[list[Piece]]:
    """Return the rows from the top, each as its pieces from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.x0)):
        if rows and word.base - rows[-1][0].base <= _BASE_TOLERANCE * max(word.style.size, rows[-1][0].style.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_pieces(row) for row in rows]


def joined(pieces: Sequence[Piece]) -> Piece:
    """Return the pieces of one row as one."""
    if len(pieces) == 1:
        return pieces[0]
    return piece_of([word for piece in pieces for word in piece.words], pieces[0].base)


def is_apart(before: Word, word: Word) -> bool:
    """Return whether two words that follow each other in a row stand as far apart as two columns may."""
    return word.x0 - before.x1 > _PIECE_GAP * max(word.style.size, _SMALLEST)


def _pieces(row: list[Word]) -> list[Piece]:
    row.sort(key=lambda word: (word.x0, word.x1))
    base = _main_base(row)
    pieces: list[list[Word]] = [[row[0]]]
    end = row[0].x1
    for word in row[1:]:
        if word.x0 - end > _PIECE_GAP * max(word.style.size, _SMALLEST):
            pieces.append([])
        pieces[-1].append(word)
        end = max(end, word.x1)
    return [piece_of(piece, base) for piece in pieces]


def _main_base(row: list[Word]) -> float:
    """Return the baseline of the largest words: a raised number does not move its line."""
    largest = max(word.style.size for word in row)
    return max(word.base for word in row if word.style.size >= largest - 0.5)

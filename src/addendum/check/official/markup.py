"""How an official text is written down for its fingerprints: what is chosen from, filled in or may be left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from addendum.check.official.prints import Fill
from addendum.check.official.shingles import number_of, shingles
from addendum.matching.text import words_of

_ANCHOR = 4
"""So many words before and behind a place tell where something is filled in."""
_BREAK = ""
"""Stands in a stream of words where something is filled in."""
_GAP = "\x00"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph."""

    kind: str
    """"text", "label", "fill", "maybe", or the key of an option."""
    text: str = ""
    inner: tuple["Piece", ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces."""

    pieces: tuple[Piece, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the options it leaves a choice of."""
        return tuple(dict.fromkeys(piece.kind for piece in self.pieces if len(piece.kind) == 1))

    def form(self, key: str, *, maybe: bool = False, labels: bool = False) -> list[str]:
        """Return the words of one form: with one option, with what may be left out, with the option's label."""
        text: list[str] = []
        for at, piece in enumerate(self.pieces):
            is_own_label = labels and piece.kind == "label" and self._key_behind(at) == key
            if piece.kind == "text" or is_own_label:
                text.append(piece.text)
            elif piece.kind == "fill":
                text.append(f" {_GAP} ")
            elif piece.kind == key or (piece.kind == "maybe" and maybe):
                text.append("".join(f" {_GAP} " if one.kind == "fill" else one.text for one in piece.inner))
        return _words("".join(text))

    def published(self) -> list[str]:
        """Return the words as they are published, every option and bracket included."""
        return _words(_whole(self.pieces))

    def blanks(self) -> set[int]:
        """Return the numbers of the words that ask for something to be filled in, with some words around them."""
        found: set[int] = set()
        flat = [inner for piece in self.pieces for inner in (piece.inner or (piece,))]
        for at, piece in enumerate(flat):
            if piece.kind == "fill":
                before = words_of(flat[at - 1].text).words[-_ANCHOR:] if at else ()
                after = words_of(flat[at + 1].text).words[:1] if at + 1 < len(flat) else ()
                found |= set(shingles((*before, *words_of(piece.text).words, *after)))
        return found

    def _key_behind(self, at: int) -> str:
        return next((piece.kind for piece in self.pieces[at + 1 :] if len(piece.kind) == 1), "")


def parsed(text: str) -> Paragraph:
    """Return a paragraph in pieces.

    Raises:
        ValueError: if a brace is not closed.
    """
    return Paragraph(_pieces(text))


def _pieces(text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    place = depth = 0
    for at, sign in enumerate(text):
        if sign == "{":
            if depth == 0:
                pieces.append(Piece("text", text[place:at]))
                place = at + 1
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                pieces.append(_braced(text[place:at]))
                place = at + 1
    if depth:
        raise ValueError(f"a brace is not closed: {text[:60]}")
    return (*pieces, Piece("text", text[place:]))


def _braced(text: str) -> Piece:
    key, colon, rest = text.partition(":")
    if not colon or key not in {"_", "?", "m", *"123456789"}:
        return Piece("label", text)
    if key == "_":
        return Piece("fill", rest)
    return Piece("maybe" if key == "?" else key, rest, _pieces(rest))


def _whole(pieces: Sequence[Piece]) -> str:
    return "".join(_whole(piece.inner) if piece.inner else piece.text for piece in pieces)


def _words(text: str) -> list[str]:
    found: list[str] = []
    for number, part in enumerate(text.split(_GAP)):
        found += [_BREAK] if number else []
        found += words_of(part).words
    return found


def hashes(stream: Sequence[str]) -> set[int]:
    """Return the numbers of a stream of words, none of them across a place that is filled in."""
    return {number for part in _parts(stream) for number in shingles(part)}


def fills(stream: Sequence[str]) -> Iterator[Fill]:
    """Yield the places of a stream where something is filled in."""
    for before, after in pairwise(_parts(stream)):
        last, first = before[-_ANCHOR:], after[:_ANCHOR]
        yield Fill(number_of(last), len(last), number_of(first) if first else 0, len(first))


def _parts(stream: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in stream:
        if word == _BREAK:
            yield part
            part = []
        else:
            part.append(word)
    yield part

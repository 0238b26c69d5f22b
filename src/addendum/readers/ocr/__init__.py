"""Words recognised in pictures of pages, each page by the language it is in, with how sure the engine is."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from addendum.matching.language import UNKNOWN, detect
from addendum.matching.languages import NAMES
from addendum.readers.ocr.engines import INSTALL, engine
from addendum.readers.ocr.picture import Engine, Picture, RecognitionFailed, Seen
from addendum.readers.ocr.tesseract import PACKS

__all__ = ["INSTALL", "Engine", "Picture", "Recognised", "RecognitionFailed", "Seen", "engine", "recognise"]

LEAST_SURE = 0.65
"""Below it a page counts as not read: every third word or so is a guess. Clean scans come to 0.9 and more."""
_DOUBTFUL = 0.8
_FIRST = "en"
_MOST_AT_A_TIME = 4
_BLANK = 0.004
"""Of a picture: so little ink is dust, a rule or a punched hole."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What became of one picture: its words, or why it counts as not read."""

    words: tuple[Seen, ...] = ()
    language: str = ""
    quarters: int = 0
    """Quarter turns clockwise that set it upright; the words' places are those of the turned picture."""
    why_not: str = ""
    dpi: float = 0.0
    """Pixels to an inch of the picture."""

    @property
    def confidence(self) -> float:
        """Return how sure the engine is, 0 to 1, over all characters."""
        total = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / total if total else 0.0

    @property
    def text(self) -> str:
        """Return the words with spaces."""
        return " ".join(word.text for word in self.words)


def recognise(pictures: Sequence[Picture], reader: Engine, language: str = UNKNOWN) -> tuple[Recognised, ...]:
    """Return what is read in each picture; the same pictures and the same engine give the same words.

    Args:
        pictures: One for each page, in their order.
        reader: What reads them.
        language: What the rest of the document is in; where unknown, the first picture tells.
    """
    if not pictures:
        return ()
    known = language if language in PACKS else ""
    first = _page(pictures[0], reader, known or _FIRST)
    usual = known or first.language or _FIRST
    workers = min(_MOST_AT_A_TIME, os.cpu_count() or 1, len(pictures))
    with ThreadPoolExecutor(workers) as pool:
        rest = tuple(pool.map(lambda picture: _page(picture, reader, usual), pictures[1:]))
    return (first, *rest)


def _page(picture: Picture, reader: Engine, language: str) -> Recognised:
    try:
        read = _in_its_language(picture, reader, language)
        if read.confidence < _DOUBTFUL and picture.ink > _BLANK:
            read = _upright(picture, reader, read)
    except RecognitionFailed:
        return Recognised(why_not="a page on which recognition failed")
    return replace(_judged(read, picture), dpi=picture.dpi)


def _in_its_language(picture: Picture, reader: Engine, language: str) -> Recognised:
    """Read in the language supposed; where the words turn out to be in another one, read again in that."""
    supposed = language if language in reader.languages else min(reader.languages)
    words = reader.read(picture, supposed)
    told = detect(" ".join(word.text for word in words))
    if told == supposed or told not in PACKS:
        return Recognised(words, supposed)
    if told not in reader.languages:
        return Recognised(why_not=f"a page in {NAMES.get(told, told)}, for which {reader.name} has no language pack")
    return Recognised(reader.read(picture, told), told)


def _upright(picture: Picture, reader: Engine, read: Recognised) -> Recognised:
    """Return the better reading of the picture as it is and as it stands upright."""
    quarters = reader.quarters(picture)
    if quarters == 0:
        return read
    turned = _in_its_language(picture.turned(quarters), reader, read.language or _FIRST)
    if turned.confidence <= read.confidence:
        return read
    return Recognised(turned.words, turned.language, quarters, turned.why_not)


def _judged(read: Recognised, picture: Picture) -> Recognised:
    if read.why_not:
        return read
    if not read.words:
        return read if picture.ink <= _BLANK else Recognised(why_not="a picture in which no words could be made out")
    if read.confidence < LEAST_SURE:
        return Recognised(why_not=f"a page too poor to be recognised (sure to {read.confidence:.0%} only)")
    return read

"""Letter-spaced headings: PDFium takes wide gaps between letters for spaces ("SECT ION"); here they are healed."""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import pypdfium2.raw as pdfium

from addendum.readers.pdf_words import Frame, Word

_SPACED = 0.1
"""Of the size: the gap between letters from which on text is letter-spaced; ordinary type has about 0.05."""
_WORD_GAP = 1.8
"""Of the gap between letters: a wider one parts words."""
_WORD_GAP_MORE = 0.15
_LONGEST_RUN = 40
_FEWEST_SINGLES = 3


def healed(words: Sequence[Word], textpage: object, frame: Frame) -> Iterator[Word]:
    """Yield the words, those of letter-spaced runs parted anew by the real gaps."""
    for run in _runs(words):
        if _may_be_spaced(run):
            yield from _parted(run, textpage, frame)
        else:
            yield from run


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words in runs of one style on one baseline."""
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _goes_on(before: Word, word: Word) -> bool:
    gap = word.x0 - before.x1
    return before.style == word.style and abs(before.base - word.base) < 1 and -1 < gap < 1.2 * word.style.size


def _may_be_spaced(run: list[Word]) -> bool:
    if not 2 <= len(run) <= _LONGEST_RUN:  # noqa: PLR2004  one word cannot be torn
        return False
    singles = sum(len(word.text) == 1 and word.text.isalpha() for word in run)
    capitals = all(not word.text.isalpha() or word.text.isupper() for word in run)
    return singles >= max(_FEWEST_SINGLES, len(run) / 2) or (capitals and any(w.text.isalpha() for w in run))


def _parted(run: list[Word], textpage: object, frame: Frame) -> Iterator[Word]:
    letters = [letter for word in run for letter in _letters(word, textpage, frame)]
    inner = [b.x0 - a.x1 for a, b in pairwise(letters) if b.first == a.first + 1]
    usual = median(inner or [b.x0 - a.x1 for a, b in pairwise(letters)])
    size = run[0].style.size
    if usual < _SPACED * size:
        yield from run
        return
    limit = max(_WORD_GAP * usual, usual + _WORD_GAP_MORE * size)
    group = [letters[0]]
    for letter in letters[1:]:
        if letter.x0 - group[-1].x1 > limit:
            yield _word(group)
            group = []
        group.append(letter)
    yield _word(group)._replace(broken=run[-1].broken)


def _letters(word: Word, textpage: object, frame: Frame) -> Iterator[Word]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for number, character in enumerate(word.text):
        pdfium.FPDFText_GetCharBox(textpage, word.first + number, left, right, bottom, top)
        ends = [frame.place(left.value, bottom.value)[0], frame.place(right.value, top.value)[0]]
        yield word._replace(text=character, x0=min(ends), x1=max(ends), first=word.first + number, broken=False)


def _word(letters: list[Word]) -> Word:
    return letters[0]._replace(text="".join(letter.text for letter in letters), x1=letters[-1].x1)

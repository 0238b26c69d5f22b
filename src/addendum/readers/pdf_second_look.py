"""Pages whose text layer is absent, unreadable or doubtful, looked at a second time: recognised from their picture."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from addendum.matching.language import UNKNOWN
from addendum.matching.languages import NAMES
from addendum.model.agreement import Note, NoteKind
from addendum.readers.ocr import INSTALL, Engine, Recognised, engine, recognise
from addendum.readers.pdf_legible import LAYER, Doubt
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_pictures import pictures_of
from addendum.readers.pdf_recognised import page_from, usual_size

MOST_PAGES = 40
"""Recognised of one file: a page takes a second or two, and the whole file has a limit of time."""
_SAME = 0.75
"""Of the words: so many in common, and a scan's text layer says what its picture says."""
_MORE = 1.3
"""Times the characters of the text layer: a picture that holds so much more was not told by it."""
_STAMP = 40
_AT_A_TIME = 8
"""Pictures, of some 6 MB each."""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """The pages, recognised ones in place of doubtful ones, why others are still not read, and what is to be said."""

    pages: tuple[Page, ...]
    reasons: Mapping[int, str]
    """By page number."""
    notes: tuple[Note, ...] = ()


def second_look(
    pages: Sequence[Page], doubts: Mapping[int, Doubt], source: tuple[bytes, str], language: str, *, ocr: bool
) -> SecondLook:
    """Return the pages after a second look at those in doubt.

    Args:
        pages: All pages, as first read.
        doubts: What is wrong with some of them, by page number.
        source: The file's bytes and name.
        language: What the trusted pages are in, "und" if unknown.
        ocr: Whether recognition may be used.
    """
    if not doubts:
        return SecondLook(tuple(pages), {})
    reader = engine() if ocr else None
    if reader is None:
        remedy = INSTALL if ocr else "recognition (OCR) is switched off"
        return SecondLook(tuple(pages), {n: f"{d.reason}; {remedy}" for n, d in doubts.items() if d.reason})
    chosen = sorted(doubts)[:MOST_PAGES]
    read = dict(_recognised(chosen, source, reader, language))
    reasons = {n: f"{d.reason}; more than {MOST_PAGES} pages to recognise" for n, d in doubts.items() if d.reason}
    reasons = {number: reason for number, reason in reasons.items() if number not in read}
    taken = {number: one for number, one in read.items() if _is_taken(one, doubts[number])}
    reasons |= {n: one.why_not for n, one in taken.items() if one.why_not}
    size = usual_size(taken.values())
    seen = tuple(
        page_from(page, taken[page.number], size) if page.number in taken and not taken[page.number].why_not else page
        for page in pages
    )
    return SecondLook(seen, reasons, tuple(_notes(taken, doubts, reader)))


def _recognised(
    numbers: Sequence[int], source: tuple[bytes, str], reader: Engine, language: str
) -> Iterator[tuple[int, Recognised]]:
    """Yield each page's number and what is read on it; only a few pictures are held at a time."""
    for first in range(0, len(numbers), _AT_A_TIME):
        few = numbers[first : first + _AT_A_TIME]
        read = recognise(tuple(pictures_of(*source, few)), reader, language)
        if language == UNKNOWN:
            language = next((one.language for one in read if one.language), UNKNOWN)
        yield from zip(few, read, strict=True)


def _is_taken(read: Recognised, doubt: Doubt) -> bool:
    """Return whether what was recognised counts, and not the page's text layer."""
    if doubt.reason:
        return True
    if read.why_not or not read.words:
        return False
    if doubt.kind == LAYER:
        return _in_common(read.text, doubt.text) < _SAME
    return len(read.text) > _MORE * len(doubt.text) + _STAMP


def _in_common(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, of the longer one."""
    first, second = Counter(one.lower().split()), Counter(other.lower().split())
    return (first & second).total() / max(first.total(), second.total(), 1)


def _notes(taken: Mapping[int, Recognised], doubts: Mapping[int, Doubt], reader: Engine) -> Iterator[Note]:
    read = {number: one for number, one in taken.items() if one.words and not one.why_not}
    for numbers in _runs(sorted(read), {number: one.language for number, one in read.items()}):
        some = [read[number] for number in numbers]
        sure = sum(one.confidence for one in some) / len(some)
        language = NAMES.get(some[0].language, some[0].language)
        what = f"read by OCR ({reader.name}, {language}), sure to {sure:.0%}: compare quotations with the page"
        yield Note(NoteKind.INFO, pages_in_words(numbers), what)
    for number in sorted(taken):
        if not taken[number].words and not taken[number].why_not:
            yield Note(NoteKind.INFO, f"page {number}", "a picture in which there are no words")
        elif number in read and doubts[number].kind == LAYER:
            what = "the text laid over the scan does not say what its picture says; the picture was read"
            yield Note(NoteKind.HIDDEN_TEXT, f"page {number}", what)


def _runs(numbers: Sequence[int], languages: Mapping[int, str]) -> Iterator[list[int]]:
    """Yield numbers that follow each other and have one language."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: (pair[1] - pair[0], languages[pair[1]])):
        yield [number for _, number in run]


def pages_in_words(numbers: Sequence[int]) -> str:
    """Return "page 4" or "pages 4 to 9" for numbers that follow each other."""
    return f"page {numbers[0]}" if len(numbers) == 1 else f"pages {numbers[0]} to {numbers[-1]}"

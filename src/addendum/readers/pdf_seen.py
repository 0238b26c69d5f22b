"""The words of each PDF page that a reader sees: of the file, or recognised where the file's cannot be trusted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from addendum.matching.language import detect
from addendum.model.agreement import Note
from addendum.readers.pdf_legible import DISPUTED, Doubt, doubts
from addendum.readers.pdf_page import Page
from addendum.readers.pdf_running import without_running
from addendum.readers.pdf_second_look import second_look
from addendum.readers.pdf_second_reader import disputed
from addendum.readers.pdf_visible import is_recognised, visible
from addendum.readers.pdf_words import Word


@dataclass(frozen=True, slots=True)
class OnPage:
    """One page with the words a reader sees, those hidden, and why it counts as not read, if it does."""

    page: Page
    words: tuple[Word, ...]
    hidden: tuple[Word, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReadPages:
    """All pages as they were read, how many pieces of running matter were left out, and what is to be said."""

    pages: tuple[OnPage, ...]
    left_out: int
    notes: tuple[Note, ...]


def read_pages(pages: Sequence[Page], source: tuple[bytes, str], *, ocr: bool) -> ReadPages:
    """Return the pages as a reader sees them; ``source`` is the file's bytes and name, ``ocr`` allows recognition."""
    first, left_out = _seen(pages)
    found = doubts(pages, [seen.words for seen in first])
    undoubted = [page for page in pages if page.number not in found]
    found |= {number: Doubt(DISPUTED, DISPUTED) for number in disputed(undoubted, source)}
    if not found:
        return ReadPages(tuple(first), left_out, ())
    trusted = (word.text for seen in first if seen.page.number not in found for word in seen.words)
    look = second_look(pages, found, source, detect(" ".join(trusted)), ocr=ocr)
    again, left_out = _seen(look.pages, look.reasons)
    return ReadPages(tuple(again), left_out, look.notes)


def _seen(pages: Sequence[Page], reasons: Mapping[int, str] | None = None) -> tuple[list[OnPage], int]:
    cleaned = without_running(pages)
    return list(_on_pages(pages, cleaned.words, reasons or {})), cleaned.left_out


def _on_pages(pages: Sequence[Page], words: Sequence[tuple[Word, ...]], reasons: Mapping[int, str]) -> Iterator[OnPage]:
    for page, on_page in zip(pages, words, strict=True):
        # What was recognised in a picture was seen in it.
        seen, hidden = (on_page, ()) if page.from_picture else visible(page, on_page)
        if is_recognised(page):
            # Another program read the scan and does not say how sure it is.
            seen = tuple(word._replace(confidence=0.0) for word in seen)
        yield OnPage(page, seen, hidden, reasons.get(page.number, ""))

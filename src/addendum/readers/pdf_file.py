"""A PDF file opened with PDFium: its pages, read one by one and closed, and facts of the whole file."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from addendum.errors import DamagedFile, EncryptedFile, LimitReached
from addendum.readers.pdf_page import Page, page_of

_MOST_PAGES = 2_000
_MOST_WORDS = 4_000_000
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|rtf|odt|html?|indd)$|^Microsoft Word|^untitled|[_\\/]", re.IGNORECASE)
_lock = threading.Lock()
"""PDFium must not be called from two threads at once."""


@dataclass(frozen=True, slots=True)
class PdfFile:
    """What was found in the file; ``lost`` holds the numbers of pages that PDFium could not load."""

    pages: tuple[Page, ...]
    lost: tuple[int, ...]
    properties: Mapping[str, str]
    title: str

    @property
    def count(self) -> int:
        """Return how many pages the file has."""
        return len(self.pages) + len(self.lost)


def read_file(data: bytes, name: str) -> PdfFile:
    """Return the pages of a PDF.

    Raises:
        EncryptedFile: if it cannot be opened without a password.
        DamagedFile: if PDFium cannot open it, or it has no pages.
        LimitReached: beyond 2,000 pages or 4 million words.
    """
    with opened(data, name) as document:
        total = len(document)
        if total == 0:
            raise DamagedFile("The PDF has no pages.", where=name)
        if total > _MOST_PAGES:
            raise LimitReached(f"It has {total} pages; the limit is {_MOST_PAGES}.", where=name)
        form = document.formenv.raw if document.formenv is not None else None
        pages: list[Page] = []
        lost: list[int] = []
        words = 0
        for number in range(1, total + 1):
            page = page_of(document.raw, number, form)
            if page is None:
                lost.append(number)
                continue
            pages.append(page)
            words += len(page.words)
            if words > _MOST_WORDS:
                raise LimitReached(f"It has more than {_MOST_WORDS:,} words.", where=name)
        return PdfFile(tuple(pages), tuple(lost), _properties(document), _title(document))


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    """Open the file for as long as the block runs; no other thread can use PDFium meanwhile.

    Raises:
        EncryptedFile: if it cannot be opened without a password.
        DamagedFile: if PDFium cannot open it.
    """
    with _lock:
        document = _document(data, name)
        try:
            if document.get_formtype() != pdfium.FORMTYPE_NONE:
                document.init_forms()
            yield document
        finally:
            document.close()


def _document(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise EncryptedFile("The PDF is protected by a password.", where=name) from None
        raise DamagedFile("The PDF is cut short or broken inside.", where=name) from None


def _properties(document: pypdfium2.PdfDocument) -> dict[str, str]:
    signed = pdfium.FPDF_GetSignatureCount(document.raw)
    return {"signed": "it carries a digital signature"} if signed > 0 else {}


def _title(document: pypdfium2.PdfDocument) -> str:
    title = str(document.get_metadata_value("Title")).strip()
    # Programs that print write the file's name there.
    return "" if _FILE_NAME.search(title) or not any(c.isalpha() for c in title) else title

"""The partner's PDF with highlights and notes at the words that prove each finding; the pages themselves stay."""

import ctypes
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from addendum.model.review import Evidence, Finding, Review, Verdict
from addendum.writers.pdf_spots import PageText, Spot

_COLOURS: Mapping[Verdict, tuple[int, int, int]] = {
    Verdict.MET: (190, 235, 190),
    Verdict.PARTIAL: (255, 230, 140),
    Verdict.CONTRADICTED: (255, 175, 165),
    Verdict.UNCLEAR: (205, 215, 240),
}
_IDENTIFIER = re.compile(rb"(?<![0-9A-F])[0-9A-F]{32}(?![0-9A-F])")
_GRAVEST = (Verdict.CONTRADICTED, Verdict.PARTIAL, Verdict.UNCLEAR, Verdict.MET)
_NOTE = (20.0, 20.0)
"""Width and height of the note on the first page, and its distance from the corner, in points."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of one page with what is said of them."""

    page: int
    quote: str
    said: str
    verdict: Verdict


def write_marked_pdf(original: bytes, review: Review) -> bytes:
    """Return the PDF with a highlight on each quotation and one note on page 1 with what is missing.

    A quotation that is not found on its page gets no highlight. The text and look of the pages are not touched.
    """
    document = pypdfium2.PdfDocument(original)
    pages = _Pages(document)
    try:
        for mark in marks(review):
            _highlight(pages, mark)
        _note(pages.text(0).page, _missing(review))
        pages.close()
        buffer = io.BytesIO()
        document.save(buffer)
        return _with_fixed_id(buffer.getvalue(), original)
    finally:
        document.close()


class _Pages:
    """The pages opened so far, each once."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._open: dict[int, PageText] = {}

    def text(self, number: int) -> PageText:
        """Return the page with the number, 0 for the first."""
        if number not in self._open:
            self._open[number] = PageText(self._document[number])
        return self._open[number]

    def holding(self, mark: Mark) -> tuple[PageText, tuple[Spot, ...]] | None:
        """Return the page the quotation is on: the one where its paragraph begins, or the next."""
        for number in (mark.page - 1, mark.page):
            if number < len(self._document):
                spots = self.text(number).spots(mark.quote)
                if spots:
                    return self.text(number), spots
        return None

    def close(self) -> None:
        for text in self._open.values():
            text.close()


def _with_fixed_id(data: bytes, original: bytes) -> bytes:
    """Return the file with the random identifier in its trailer (ISO 32000-1, 14.4) made one of its content."""
    fixed = hashlib.sha256(original).hexdigest()[:32].upper().encode()
    head, trailer, tail = data.rpartition(b"/ID[<")
    return head + trailer + _IDENTIFIER.sub(fixed, tail) if trailer else data


def marks(review: Review) -> tuple[Mark, ...]:
    """Return the marks in page order: quotations used for several findings are marked once, with all that is said."""
    used: defaultdict[tuple[int, int, str], dict[str, tuple[Finding, Verdict]]] = defaultdict(dict)
    order = {p.at: number for number, p in enumerate(review.agreement.provisions)}
    pages = {p.at: p.page for p in review.agreement.provisions}
    for finding in review.findings:
        for evidence in finding.evidence:
            page = pages.get(evidence.at)
            if page:
                by_finding = used[page, order[evidence.at], evidence.quote]
                by_finding.setdefault(finding.requirement.id, (finding, _shown(finding, evidence)))
    return tuple(_mark(key, list(used[key].values())) for key in sorted(used))


def _mark(key: tuple[int, int, str], used: list[tuple[Finding, Verdict]]) -> Mark:
    page, _, quote = key
    verdicts = {verdict for _, verdict in used}
    gravest = next((verdict for verdict in _GRAVEST if verdict in verdicts), Verdict.MET)
    return Mark(page, quote, _said([finding for finding, _ in used]), gravest)


def _shown(finding: Finding, evidence: Evidence) -> Verdict:
    """Return what a quotation shows: of a contradicted requirement only the words that deny it are a contradiction."""
    denies = evidence.matcher.startswith("contradiction")
    return Verdict.PARTIAL if finding.verdict is Verdict.CONTRADICTED and not denies else finding.verdict


def _said(findings: list[Finding]) -> str:
    return "\n".join(_line(finding) for finding in findings)


def _line(finding: Finding) -> str:
    requirement = finding.requirement
    texts = {e.id: e.text.rstrip(".") for e in requirement.elements}
    lacking = "; ".join(texts[e] for e in finding.lacks if e in texts)
    told = f" Lacking: {lacking}." if lacking and finding.verdict is Verdict.PARTIAL else ""
    return f"{requirement.title}: {finding.verdict.value}. {requirement.law}.{told}"


def _missing(review: Review) -> str:
    """Return what is said on the first page: each requirement for which there is no text to mark."""
    silent = [f for f in review.findings if f.verdict is Verdict.MISSING and not f.evidence]
    asked = [f.requirement for f in silent if f.requirement.is_law_gap_if_open]
    lines = "\n".join(f"- {requirement.title} ({requirement.law})" for requirement in asked)
    return f"No text was found for:\n{lines}" if lines else ""


def _highlight(pages: _Pages, mark: Mark) -> None:
    found = pages.holding(mark)
    if found is None:
        return
    annotation = raw.FPDFPage_CreateAnnot(found[0].page, raw.FPDF_ANNOT_HIGHLIGHT)
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_COLOURS[mark.verdict], 255)
    for spot in found[1]:
        raw.FPDFAnnot_AppendAttachmentPoints(annotation, ctypes.byref(_quad(spot)))
    _finish(annotation, _around(found[1]), mark.said)


def _quad(spot: Spot) -> raw.FS_QUADPOINTSF:
    """Return the four corners in the order that readers expect: upper left and right, lower left and right."""
    left, bottom, right, top = spot
    return raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)


def _around(spots: tuple[Spot, ...]) -> Spot:
    lefts, bottoms, rights, tops = zip(*spots, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _note(page: pypdfium2.PdfPage, said: str) -> None:
    if not said:
        return
    width, height = page.get_size()
    wide, high = _NOTE
    annotation = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_TEXT)
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_COLOURS[Verdict.PARTIAL], 255)
    _finish(annotation, (width - 2 * wide, height - 2 * high, width - wide, height - high), said)


def _finish(annotation: object, around: Spot, said: str) -> None:
    left, bottom, right, top = around
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(left, top, right, bottom))
    raw.FPDFAnnot_SetFlags(annotation, raw.FPDF_ANNOT_FLAG_PRINT)
    encoded = ctypes.create_string_buffer((said + "\0").encode("utf-16-le"))
    raw.FPDFAnnot_SetStringValue(annotation, b"Contents", ctypes.cast(encoded, raw.FPDF_WIDESTRING))
    raw.FPDFPage_CloseAnnot(annotation)

"""Which paragraphs of a PDF are headings, told by size, weight and length, and how high they stand."""

from collections import Counter
from collections.abc import Sequence

from addendum.readers.pdf_paragraphs import Paragraph

_LARGER = 0.9
"""Points above the body's size from which on a paragraph stands out."""
_LONGEST_WORDS = 26
_LONGEST_LINES = 3
_NOTE_SMALLER = 1.2
"""Points below the body's size of a footnote."""
_NOTE_ZONE = 0.6
_UNFINISHED = (";", ",")


def body_size(paragraphs: Sequence[Paragraph]) -> float:
    """Return the size that most characters have."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        sizes[paragraph.size] += sum(len(line.text) for line in paragraph.lines)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def levels_of(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return the outline level (0 for the top) of each paragraph, by its index, that is a heading."""
    body = body_size(paragraphs)
    # In a text that is bold throughout, weight says nothing.
    bold_body = sum(p.bold for p in paragraphs) > len(paragraphs) / 2
    found = {
        number: (-round(paragraph.size), not paragraph.bold)
        for number, paragraph in enumerate(paragraphs)
        if paragraph.kind == "text" and _is_heading(paragraph, body, bold_body=bold_body)
    }
    ranks = {look: rank for rank, look in enumerate(sorted(set(found.values())))}
    return {number: ranks[look] for number, look in found.items()}


def _is_heading(paragraph: Paragraph, body: float, *, bold_body: bool) -> bool:
    words = [word.text for line in paragraph.lines for word in line.words]
    text = " ".join(words)
    if len(words) > _LONGEST_WORDS or len(paragraph.lines) > _LONGEST_LINES or not any(c.isalpha() for c in text):
        return False
    if text.endswith(_UNFINISHED) or (text.endswith(".") and len(words) > 8) or "___" in text:  # noqa: PLR2004
        return False
    if text[:1].islower() or "@" in text:
        return False
    return paragraph.size >= body + _LARGER or (paragraph.bold and not bold_body and paragraph.size >= body - _LARGER)


def is_note(paragraph: Paragraph, body: float, height: float) -> bool:
    """Return whether it is a footnote: smaller, low on the page, and begins with its sign."""
    first = paragraph.lines[0]
    return (
        paragraph.size <= body - _NOTE_SMALLER
        and first.base > _NOTE_ZONE * height
        and (first.words[0].text[:1].isdigit() or first.words[0].text[:1] in "*†‡")
    )

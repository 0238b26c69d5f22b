"""A paragraph struck as a whole goes with its mark: its number would otherwise stand alone on an empty line."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from addendum.ooxml.names import ALTERNATE, P, w
from addendum.ooxml.stories import Paragraph
from addendum.writers.tracked_marks import Marker
from addendum.writers.tracked_paragraphs import mark_properties
from addendum.writers.tracked_spots import next_block
from addendum.writers.tracked_words import WordEdit

_CONTENT: Final = (
    *(w(tag) for tag in ("bookmarkStart", "fldChar", "fldSimple", "footnoteReference", "endnoteReference", "drawing")),
    *(w(tag) for tag in ("pict", "object", "ins", "del", "moveFrom", "moveTo", "commentRangeStart", "sectPr")),
    *(w(tag) for tag in ("pPrChange", "sdt", "permStart")),
    ALTERNATE,
)
"""What must not run on into the next paragraph, or is somebody's pending change."""


def whole(paragraph: Paragraph, edits: Sequence[WordEdit]) -> WordEdit | None:
    """Return the edit that strikes a paragraph as a whole, stretched over white space at its ends; None if none does.

    A paragraph that holds anything but its words keeps its mark, and so does one that no paragraph follows.
    """
    text = paragraph.text()
    if len(edits) != 1 or edits[0].new or text[: edits[0].start].strip() or text[edits[0].end :].strip():
        return None
    follower = next_block(paragraph.element)
    if follower is None or follower.tag != P:
        return None
    if any(one.get(w("name")) != "_GoBack" for one in paragraph.element.iter(*_CONTENT)):
        return None
    if any(piece.hidden for piece in paragraph.pieces):
        return None
    return replace(edits[0], start=0, end=len(text))


def strike_mark(paragraph: Paragraph, marker: Marker) -> None:
    """Mark a paragraph's mark as deleted (ECMA-376 17.13.5.15)."""
    mark_properties(paragraph.element).insert(0, marker.change("del"))

"""What we insert can be seen: nobody signs words of ours that the page does not show."""

from collections.abc import Iterator

from addendum.model.proof import Check
from addendum.ooxml.names import PPR, RPR, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import Paragraph, stories
from addendum.ooxml.textmap import FIELD_CODE, Piece
from addendum.ooxml.views import Change
from addendum.verify.ours import Ours


def check_visible(original: WordPackage, redline: WordPackage, ours: Ours) -> Check:
    """Prove that no inserted text is vanished, white, tiny or struck by hand, and none of theirs made so by us."""
    before = "".join(piece.text for _, piece in _hidden(original))
    hidden = [
        f"{paragraph.story}, paragraph {paragraph.index}: “{piece.text[:60]}” is not seen ({piece.hidden})"
        for paragraph, piece in _hidden(redline)
        if _is_by_us(piece, ours) or (piece.text not in before and _is_changed(paragraph, ours))
    ]
    what = "; ".join(hidden[:3]) or "all that we insert can be seen on the page"
    return Check("visible", holds=not hidden, what=what)


def _hidden(package: WordPackage) -> Iterator[tuple[Paragraph, Piece]]:
    for story in stories(package):
        for paragraph in story.paragraphs:
            for piece in paragraph.pieces:
                if piece.hidden and piece.hidden != FIELD_CODE and piece.text.strip():
                    yield paragraph, piece


def _is_by_us(piece: Piece, ours: Ours) -> bool:
    if any(layer.change is Change.INSERTED and ours(layer.element) for layer in piece.layers):
        return True
    looks = piece.run.find(f"{RPR}/{w('rPrChange')}")
    return looks is not None and ours(looks)


def _is_changed(paragraph: Paragraph, ours: Ours) -> bool:
    """Return whether we change the paragraph's properties, its style or its ground for instance."""
    settings = paragraph.element.find(f"{PPR}/{w('pPrChange')}")
    return settings is not None and ours(settings)

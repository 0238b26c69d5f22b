"""Comments without a change: marks around the words of a paragraph, of which not one letter is touched."""

from typing import Final

from addendum.ooxml.names import RUN, Element, w
from addendum.ooxml.stories import Paragraph
from addendum.writers.comments import Remark

_KINDS: Final = ("bookmark", "commentRange", "perm")
_MARKS: Final = frozenset(w(f"{kind}{side}") for kind in _KINDS for side in ("Start", "End"))


def comment_on(paragraph: Paragraph, remark: Remark) -> bool:
    """Put a comment on all words of a paragraph; return whether there were any."""
    holders = [child for child in paragraph.element.iterchildren("*") if _holds_words(child)]
    if holders:
        remark.around(holders[0], holders[-1])
    return bool(holders)


def _holds_words(child: Element) -> bool:
    return child.tag not in _MARKS and (child.tag == RUN or next(child.iter(RUN), None) is not None)

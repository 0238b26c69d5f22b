"""Tracked changes of formatting: taking over the new properties, or putting the old ones back (ECMA-376 17.13.5)."""

from typing import Final

from addendum.ooxml.names import PPR, RPR, Element, w
from addendum.ooxml.views import CHANGES

PROPERTY_CHANGES: Final = tuple(
    w(name)
    for name in (
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblGridChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "numberingChange",
    )
)
"""The elements that hold former properties; each but the last is the last child of the properties it is about."""

_FIRST: Final = frozenset({*CHANGES, w("headerReference"), w("footerReference")})
"""What the former properties never hold and what therefore stays, before them ..."""
_LAST: Final = frozenset({RPR, w("sectPr")})
"""... and behind them: the mark's properties and the section's in a w:pPr."""
_MARKED_LAST: Final = frozenset({w("trPr"), w("tcPr")})
"""Properties in which the marks of insertion and deletion come last."""
_MAY_VANISH: Final = frozenset({PPR, RPR})


def drop_if_empty(holder: Element) -> None:
    """Remove paragraph or run properties that hold nothing any more, and those around them likewise."""
    parent = holder.getparent()
    if holder.tag in _MAY_VANISH and parent is not None and not len(holder) and not holder.attrib:
        parent.remove(holder)
        drop_if_empty(parent)


def accept_property_change(change: Element) -> None:
    """Forget the former properties."""
    holder = change.getparent()
    if holder is not None:
        holder.remove(change)
        drop_if_empty(holder)


def reject_property_change(change: Element) -> None:
    """Put the former properties back in the place of the present ones."""
    holder = change.getparent()
    if holder is None:
        return
    if change.tag == w("numberingChange"):
        # it records how an old program numbered; there is nothing to put back
        holder.remove(change)
        return
    former = next(change.iterchildren("*"), None)
    kept = [child for child in holder.iterchildren("*") if child.tag in _FIRST]
    behind = [child for child in holder.iterchildren("*") if child.tag in _LAST and holder.tag == PPR]
    old = [] if former is None else list(former.iterchildren("*"))
    marked_last = holder.tag in _MARKED_LAST
    _refill(holder, [*old, *kept] if marked_last else [*kept, *old, *behind])
    drop_if_empty(holder)


def _refill(holder: Element, children: list[Element]) -> None:
    for child in list(holder):
        holder.remove(child)
    for child in children:
        child.tail = None
        holder.append(child)

"""What becomes of a paragraph whose mark is gone, and of containers that lose their last block."""

from typing import Final

from addendum.ooxml.names import PPR, RPR, RUN, Element, P, w

MARKERS: Final = frozenset(
    w(name)
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "proofErr",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
    )
)
"""Elements without text that may stand between blocks and between runs."""
_ENDS: Final = {"Start": "End", "End": "Start"}
_NEEDS_PARAGRAPH_LAST: Final = frozenset(
    w(name) for name in ("body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
)
_CONTENT: Final = w("sdtContent")


def _blocks(parent: Element) -> list[Element]:
    return [one for one in parent.iterchildren("*") if one.tag not in MARKERS and not str(one.tag).endswith("Pr")]


def _next_block(element: Element) -> Element | None:
    for sibling in element.itersiblings("*"):
        if sibling.tag not in MARKERS:
            return sibling if not str(sibling.tag).endswith("Pr") else None
    return None


def _partner(marker: Element) -> tuple[str, str]:
    """Return the tag and id of the other end of a range."""
    tag = str(marker.tag)
    for one, other in _ENDS.items():
        if tag.endswith(one):
            return tag.removesuffix(one) + other, marker.get(w("id"), "")
    return "", ""


def remove(element: Element) -> None:
    """Take an element out; ends of ranges inside it whose other end is elsewhere stay in its place."""
    parent = element.getparent()
    if parent is None:
        return
    inside = [one for one in element.iter(*MARKERS) if one is not element]
    ends = {(str(one.tag), one.get(w("id"), "")) for one in inside}
    for marker in inside:
        if marker.tag != w("proofErr") and _partner(marker) not in ends:
            marker.tail = None
            element.addprevious(marker)
    parent.remove(element)


def has_content(paragraph: Element) -> bool:
    """Return whether anything but properties, range ends and empty runs is left in a paragraph."""
    for child in paragraph.iterchildren("*"):
        if child.tag == PPR or child.tag in MARKERS:
            continue
        if child.tag != RUN or any(one.tag != RPR for one in child.iterchildren("*")):
            return True
    return False


def dissolve(paragraph: Element) -> None:
    """Join a paragraph whose mark is gone to what follows.

    Its content goes to the front of the next paragraph, whose mark, and so whose properties, survive. Where no
    paragraph follows (before a table, at the end of a cell, note or text) an emptied one disappears if its container
    allows, and one with content stays.
    """
    following = _next_block(paragraph)
    if following is not None and following.tag == P:
        _prepend(paragraph, following)
        _take_out(paragraph)
    elif not has_content(paragraph):
        _remove_block(paragraph)


def _prepend(paragraph: Element, following: Element) -> None:
    settings = following.find(PPR)
    at = 0 if settings is None else following.index(settings) + 1
    for child in reversed([one for one in paragraph.iterchildren("*") if one.tag != PPR]):
        child.tail = None
        following.insert(at, child)


def _take_out(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _remove_block(block: Element) -> None:
    """Remove an empty block, or the content control that holds nothing else, unless the container needs it."""
    parent = block.getparent()
    if parent is None:
        return
    others = [one for one in _blocks(parent) if one is not block]
    if parent.tag == _CONTENT and not others:
        control = parent.getparent()
        if control is not None:
            _remove_block(control)
        return
    if parent.tag in _NEEDS_PARAGRAPH_LAST and not _ends_well(block, others):
        return
    remove(block)


def _ends_well(block: Element, others: list[Element]) -> bool:
    """Return whether a container without the block still ends in a paragraph (or in what it ends in now)."""
    if not others:
        return False
    return _next_block(block) is not None or others[-1].tag != w("tbl")


def mend(container: Element) -> None:
    """Give a container that lost its last paragraph an empty one, as Word demands of cells and stories."""
    if container.tag not in _NEEDS_PARAGRAPH_LAST:
        return
    blocks = _blocks(container)
    if blocks and blocks[-1].tag != w("tbl"):
        return
    paragraph = container.makeelement(P)
    if blocks:
        blocks[-1].addnext(paragraph)
    else:
        settings = [i for i, one in enumerate(container) if one.tag == w("tcPr")]
        container.insert(settings[-1] + 1 if settings else 0, paragraph)


def remove_row(row: Element) -> None:
    """Remove a table row, and the table or control that has no row left."""
    holder = row.getparent()
    if holder is None:
        return
    remove(row)
    if holder.tag in {_CONTENT, w("sdt"), w("customXml")} and not _rows_left(holder):
        remove_row(holder)
    elif holder.tag == w("tbl") and not _rows_left(holder):
        around = holder.getparent()
        remove(holder)
        if around is not None:
            mend(around)


def _rows_left(holder: Element) -> bool:
    return next(holder.iter(w("tr")), None) is not None


def remove_cell(cell: Element) -> None:
    """Remove a table cell, and the row that has no cell left."""
    row = next(cell.iterancestors(w("tr")), None)
    remove(cell)
    if row is not None and next(row.iter(w("tc")), None) is None:
        remove_row(row)

"""Accepts and rejects tracked changes in a tree (ECMA-376 17.13.5), all of them or those that are chosen.

A choice is a function on the element of a change; what it does not choose stays pending. So the views of two parties
can be told apart even where an author's name occurs on both sides.
"""

import copy
from collections.abc import Callable
from typing import Final

from addendum.ooxml.names import PPR, RPR, Element, P, w

Choice = Callable[[Element], bool]
"""Whether the change of an element is to be decided."""

_COMING: Final = frozenset({w("ins"), w("moveTo"), w("cellIns")})
_GOING: Final = frozenset({w("del"), w("moveFrom"), w("cellDel")})
_INLINE: Final = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
_PROPERTY_CHANGES: Final = tuple(
    w(f"{kind}Change") for kind in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblPrEx", "tblGrid", "numbering")
)
_MARK_HOLDERS: Final = frozenset({RPR, w("trPr"), w("numPr"), w("tcPr")})
_KEPT_BY_PROPERTY_CHANGE: Final = {
    w("pPr"): frozenset({RPR, w("sectPr")}),
    w("rPr"): frozenset(_INLINE),
    w("trPr"): frozenset({w("ins"), w("del")}),
    w("tcPr"): frozenset({w("cellIns"), w("cellDel"), w("cellMerge")}),
    w("sectPr"): frozenset({w("headerReference"), w("footerReference")}),
}
"""What the old properties do not record, so that restoring them keeps it."""
_PLAIN: Final = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_BLOCKS: Final = frozenset({P, w("tbl"), w("sdt"), w("customXml"), w("altChunk")})


def by_author(author: str | None) -> Choice:
    """Return the choice of one author's changes; of everybody's for None."""
    return lambda element: author is None or element.get(w("author")) == author


def accept(root: Element, choice: Choice) -> None:
    """Accept the chosen changes in place."""
    _resolve(root, choice, kept=_COMING)


def reject(root: Element, choice: Choice) -> None:
    """Reject the chosen changes in place: what was there before them is there again."""
    _resolve(root, choice, kept=_GOING)


def _resolve(root: Element, choice: Choice, kept: frozenset[str]) -> None:
    _resolve_ranges(root, choice)
    _resolve_rows(root, choice, kept)
    _resolve_cells(root, choice, kept)
    _resolve_content(root, choice, kept)
    for change in list(root.iter(*_PROPERTY_CHANGES)):
        if choice(change):
            _resolve_properties(change, restore=kept is _GOING)
    for paragraph in list(root.iter(P)):
        _resolve_mark(paragraph, choice, kept)


def _resolve_ranges(root: Element, choice: Choice) -> None:
    """Drop the range marks of moves that are decided; their ends bear only the id (17.13.5.23)."""
    for side in ("From", "To"):
        starts = [one for one in root.iter(w(f"move{side}RangeStart")) if choice(one)]
        numbers = {one.get(w("id")) for one in starts}
        ends = [one for one in root.iter(w(f"move{side}RangeEnd")) if one.get(w("id")) in numbers]
        for mark in (*starts, *ends):
            _remove(mark)


def _resolve_rows(root: Element, choice: Choice, kept: frozenset[str]) -> None:
    for row in list(root.iter(w("tr"))):
        settings = row.find(w("trPr"))
        for change in [] if settings is None else [one for one in settings if one.tag in _COMING | _GOING]:
            if not choice(change):
                continue
            if change.tag in kept:
                _remove(change)
            else:
                _remove_row(row)
                break


def _remove_row(row: Element) -> None:
    table = next(row.iterancestors(w("tbl")), None)
    _remove(row)
    if table is not None and next(table.iter(w("tr")), None) is None:
        _remove(table)


def _resolve_cells(root: Element, choice: Choice, kept: frozenset[str]) -> None:
    for change in list(root.iter(w("cellIns"), w("cellDel"))):
        if not choice(change):
            continue
        cell = next(change.iterancestors(w("tc")), None)
        if change.tag in kept or cell is None:
            _remove(change)
        else:
            _remove(cell)


def _resolve_content(root: Element, choice: Choice, kept: frozenset[str]) -> None:
    for change in list(root.iter(*_INLINE)):
        parent = change.getparent()
        if parent is None or parent.tag in _MARK_HOLDERS or not choice(change):
            continue
        if change.tag in kept:
            _unwrap(change)
        else:
            _remove(change)


def _unwrap(change: Element) -> None:
    parent = change.getparent()
    if parent is None:
        return
    if change.tag in _GOING:
        for node in list(change.iter(*_PLAIN)):
            # what stands in another deletion, inside or around, stays deleted text
            if all(around is change for around in node.iterancestors(w("del"))):
                node.tag = _PLAIN[str(node.tag)]
    at = parent.index(change)
    for offset, child in enumerate(list(change)):
        parent.insert(at + offset, child)
    _remove(change)


def _remove(element: Element) -> None:
    """Take an element out; white space behind it stays behind what stood in front."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _resolve_properties(change: Element, *, restore: bool) -> None:
    holder = change.getparent()
    if holder is None:
        return
    old = next(change.iterchildren("*"), None)
    holder.remove(change)
    if not restore or old is None or change.tag == w("numberingChange"):
        return
    kept = _KEPT_BY_PROPERTY_CHANGE.get(str(holder.tag), frozenset())
    last = [child for child in holder if child.tag in kept]
    for child in list(holder):
        holder.remove(child)
    restored = [copy.deepcopy(child) for child in old]
    # marks of a change come first among properties, everything else that is kept comes last
    first = holder.tag in {RPR, w("sectPr")}
    holder.extend([*last, *restored] if first else [*restored, *last])
    _drop_if_empty(holder)


def _drop_if_empty(holder: Element) -> None:
    if not len(holder) and not holder.attrib and holder.tag in {PPR, RPR}:
        _remove(holder)


def _resolve_mark(paragraph: Element, choice: Choice, kept: frozenset[str]) -> None:
    mark = paragraph.find(f"{PPR}/{RPR}")
    if mark is None:
        return
    decided = [one for one in mark if one.tag in _INLINE and choice(one)]
    for change in decided:
        mark.remove(change)
    if any(change.tag not in kept for change in decided):
        _join_next(paragraph)
        return
    if decided:
        _drop_if_empty(mark)
        settings = paragraph.find(PPR)
        if settings is not None:
            _drop_if_empty(settings)


def _join_next(paragraph: Element) -> None:
    """Let a paragraph run on in the next one, whose properties the joined one has (17.13.5.15, 17.13.5.20)."""
    parent = paragraph.getparent()
    if parent is None:
        return
    content = [child for child in paragraph if child.tag != PPR]
    following = next((one for one in paragraph.itersiblings("*") if one.tag in _BLOCKS), None)
    if following is not None and following.tag == P:
        between = []
        for one in paragraph.itersiblings("*"):
            if one is following:
                break
            between.append(one)
        at = 0 if following.find(PPR) is None else 1
        for offset, child in enumerate([*content, *(between if content else [])]):
            following.insert(at + offset, child)
        _remove(paragraph)
    elif not content and any(one.tag in _BLOCKS for one in parent if one is not paragraph):
        _remove(paragraph)

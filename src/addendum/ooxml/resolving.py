"""Tracked changes resolved in the tree of one part: each accepted, rejected or left as a decision says."""

from collections.abc import Callable, Iterator
from typing import Final

from addendum.ooxml.merging import dissolve, remove, remove_cell, remove_row
from addendum.ooxml.names import PPR, RPR, VAL, Element, M, P, w
from addendum.ooxml.property_changes import (
    PROPERTY_CHANGES,
    accept_property_change,
    drop_if_empty,
    reject_property_change,
)
from addendum.ooxml.views import CHANGES, Change

Decision = Callable[[Element], bool | None]
"""Says of the element of a tracked change: True accept, False reject, None leave it pending."""

_ROW: Final = w("trPr")
_CELL: Final = w("tcPr")
_LIST: Final = w("numPr")
_CONTROL_CHARACTER: Final = f"{{{M}}}ctrlPr"
_HOLDERS: Final = frozenset({_ROW, _CELL, _LIST, RPR, _CONTROL_CHARACTER})
_DELETIONS: Final = (w("del"), w("moveFrom"))
_DELETED_TEXT: Final = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_RANGE_STARTS: Final = tuple(
    w(f"{name}RangeStart")
    for name in (
        "moveFrom",
        "moveTo",
        "customXmlIns",
        "customXmlDel",
        "customXmlMoveFrom",
        "customXmlMoveTo",
    )
)
_MERGES: Final = {"cont": "continue", "rest": "restart"}


def concerns(root: Element, decide: Decision) -> bool:
    """Return whether any tracked change below a root is decided."""
    every = root.iter(*CHANGES, *PROPERTY_CHANGES, *_RANGE_STARTS, w("cellMerge"))
    return any(decide(element) is not None for element in every)


def resolve_tree(root: Element, decide: Decision) -> None:
    """Resolve every tracked change below a root on which the decision is not None.

    Order matters: whole rows and cells, then properties, then content, and marks last, for what is left of a paragraph
    tells whether it disappears.
    """
    _rows_and_cells(root, decide)
    _properties(root, decide)
    for element, decision in _decided(root, decide, lambda tag: tag not in _HOLDERS):
        _content(element, keep=_keeps(element, decision))
    for element, decision in _decided(root, decide, lambda tag: tag in {_LIST, _CONTROL_CHARACTER}):
        _small(element, keep=_keeps(element, decision))
    _marks(root, decide)
    _ranges(root, decide)


def _keeps(element: Element, decision: bool) -> bool:
    return decision is (CHANGES[str(element.tag)] is Change.INSERTED)


def _is_attached(element: Element, root: Element) -> bool:
    while element is not root:
        parent = element.getparent()
        if parent is None:
            return False
        element = parent
    return True


def _decided(root: Element, decide: Decision, wanted: Callable[[str], bool]) -> Iterator[tuple[Element, bool]]:
    """Yield the insertions and deletions in holders of the wanted kind that are decided and still in the tree."""
    for element in list(root.iter(*CHANGES)):
        parent = element.getparent()
        if parent is None or not wanted(str(parent.tag)) or (decision := decide(element)) is None:
            continue
        if _is_attached(element, root):
            yield element, decision


def _rows_and_cells(root: Element, decide: Decision) -> None:
    for element, decision in _decided(root, decide, lambda tag: tag in {_ROW, _CELL}):
        settings = element.getparent()
        holder = None if settings is None else settings.getparent()
        if settings is None or holder is None:
            continue
        if _keeps(element, decision):
            settings.remove(element)
            if settings.tag == _ROW and not len(settings):
                holder.remove(settings)
        elif settings.tag == _ROW:
            remove_row(holder)
        else:
            remove_cell(holder)
    for element in list(root.iter(w("cellMerge"))):
        decision_on_merge = decide(element)
        if decision_on_merge is not None:
            _merge(element, element.get(w("vMerge" if decision_on_merge else "vMergeOrig")))


def _merge(element: Element, state: str | None) -> None:
    """Set the vertical merge of a cell to what it is once the tracked merge is decided (17.13.5.3)."""
    settings = element.getparent()
    if settings is None:
        return
    settings.remove(element)
    for old in settings.findall(w("vMerge")):
        settings.remove(old)
    if state in _MERGES:
        merge = settings.makeelement(w("vMerge"), {VAL: _MERGES[state]})
        before = {w("cnfStyle"), w("tcW"), w("gridSpan"), w("hMerge")}
        settings.insert(sum(child.tag in before for child in settings), merge)


def _properties(root: Element, decide: Decision) -> None:
    for change in list(root.iter(*PROPERTY_CHANGES)):
        decision = decide(change)
        if decision is not None and _is_attached(change, root):
            (accept_property_change if decision else reject_property_change)(change)


def _content(element: Element, *, keep: bool) -> None:
    if not keep:
        remove(element)
        return
    if CHANGES[str(element.tag)] is Change.DELETED:
        _revive(element)
    _unwrap(element)


def _revive(deletion: Element) -> None:
    """Make the text of a rejected deletion text again, unless it is inside another deletion."""
    if next(deletion.iterancestors(*_DELETIONS), None) is not None:
        return
    for node in list(deletion.iter(*_DELETED_TEXT)):
        if next(one for one in node.iterancestors(*_DELETIONS)) is deletion:
            node.tag = _DELETED_TEXT[str(node.tag)]


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    for child in list(element.iterchildren()):
        child.tail = None
        element.addprevious(child)
    parent.remove(element)


def _small(element: Element, *, keep: bool) -> None:
    """Resolve an inserted list membership, or the mark on a formula's control character."""
    holder = element.getparent()
    if holder is None:
        return
    if holder.tag == _CONTROL_CHARACTER:
        _unwrap(element)
        return
    holder.remove(element)
    settings = holder.getparent()
    if not keep and settings is not None:
        settings.remove(holder)
        drop_if_empty(settings)


def _marks(root: Element, decide: Decision) -> None:
    gone: list[Element] = []
    for element, decision in list(_decided(root, decide, lambda tag: tag == RPR)):
        settings = element.getparent()
        around = None if settings is None else settings.getparent()
        if settings is None or around is None:
            continue
        settings.remove(element)
        paragraph = around.getparent() if around.tag == PPR else None
        drop_if_empty(settings)
        if paragraph is not None and paragraph.tag == P and not _keeps(element, decision) and paragraph not in gone:
            gone.append(paragraph)
    for paragraph in gone:
        dissolve(paragraph)


def _ranges(root: Element, decide: Decision) -> None:
    """Remove the marks around moved text and inserted controls; their content is resolved by now."""
    for start in list(root.iter(*_RANGE_STARTS)):
        parent = start.getparent()
        if parent is None or decide(start) is None:
            continue
        end_tag = str(start.tag).removesuffix("Start") + "End"
        ends = [one for one in root.iter(end_tag) if one.get(w("id")) == start.get(w("id"))]
        for marker in (start, *ends):
            holder = marker.getparent()
            if holder is not None:
                holder.remove(marker)

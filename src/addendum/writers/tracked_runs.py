"""Runs cut in two, and the places between them: the ground that edits of words stand on."""

import copy
from typing import Final

from lxml import etree

from addendum.ooxml.names import RPR, XML_SPACE, Element, P, w
from addendum.writers.tracked_marks import Marker

_PASSED: Final = frozenset({w("proofErr")})
"""What may stand between two runs of one deletion."""
_CLIMBED: Final = frozenset(
    {w("hyperlink"), w("sdtContent"), w("sdt"), w("smartTag"), w("fldSimple"), w("ins"), w("del")}
)
"""What new words do not become part of when they stand at its edge."""


def cut(run: Element, node: Element, offset: int, marker: Marker) -> Element | None:
    """Cut a run before the character of a node; return the new run on the right, None if nothing stands left of it.

    The left part keeps the run and its nodes, so places to the left stay valid.
    """
    text = node.text or ""
    if offset == 0:
        before = node.getprevious()
        if before is None or before.tag == RPR:
            return None
        moved = [node, *node.itersiblings()]
    else:
        rest = copy.deepcopy(node)
        rest.text, node.text = text[offset:], text[:offset]
        node.set(XML_SPACE, "preserve")
        rest.set(XML_SPACE, "preserve")
        moved = [rest, *node.itersiblings()]
    return _run_with(run, moved, marker)


def _run_with(run: Element, content: list[Element], marker: Marker) -> Element:
    right = etree.Element(run.tag, dict(run.attrib))
    properties = run.find(RPR)
    if properties is not None:
        right.append(copy.deepcopy(properties))
        for change in right.iter(w("rPrChange")):
            # the same change of looks by somebody else, on two runs now: each has an id of its own
            change.set(w("id"), marker.ids.number())
    right.extend(content)
    run.addnext(right)
    return right


def cut_after(run: Element, node: Element, offset: int, marker: Marker) -> None:
    """Cut a run behind the character of a node, where something follows it there."""
    if node.tag == w("t") and offset + 1 < len(node.text or ""):
        cut(run, node, offset + 1, marker)
    elif (following := node.getnext()) is not None:
        _run_with(run, [following, *following.itersiblings()], marker)


def delete(runs: list[Element], marker: Marker) -> list[Element]:
    """Wrap runs in deletions, neighbours in one; return the deletions in order (17.13.5.14)."""
    made: list[Element] = []
    for run in runs:
        for text in run.iter(w("t")):
            text.tag = w("delText")
            text.set(XML_SPACE, "preserve")
        last = made[-1] if made else None
        if last is not None and _joins(last, run):
            while (between := last.getnext()) is not run and between is not None:
                last.append(between)
            last.append(run)
        else:
            deletion = marker.change("del")
            run.addprevious(deletion)
            deletion.append(run)
            made.append(deletion)
    return made


def _joins(deletion: Element, run: Element) -> bool:
    """Return whether a run follows a deletion with at most proofing marks between."""
    following = deletion.getnext()
    while following is not None and following.tag in _PASSED:
        following = following.getnext()
    return following is run


def _is_last(element: Element) -> bool:
    return all(sibling.tag in _PASSED for sibling in element.itersiblings())


def outside_after(element: Element) -> Element:
    """Return the element behind which new words stand: out of links, controls and changes that end with it."""
    parent = element.getparent()
    while parent is not None and parent.tag in _CLIMBED and parent.tag != P and _is_last(element):
        element, parent = parent, parent.getparent()
    return element


def split_insertion(element: Element, marker: Marker) -> Element:
    """Part somebody's pending insertion behind an element in it, as Word does when another writes there.

    Both halves keep their author and date; the right one takes a fresh id. Returns the left half.
    """
    insertion = element.getparent()
    if insertion is None or insertion.tag != w("ins"):
        return element
    right = etree.Element(insertion.tag, dict(insertion.attrib))
    right.set(w("id"), marker.ids.number())
    right.extend(list(element.itersiblings()))
    insertion.addnext(right)
    return insertion

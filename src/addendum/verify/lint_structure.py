"""Rules on the structure of a story: order, pairs of ranges, fields, ids and names that lead somewhere."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from lxml import etree

from addendum.ooxml.names import PPR, RPR, RUN, VAL, W14, Element, P, w
from addendum.ooxml.property_order import PARAGRAPH_RANK

_PARA_ID: Final = f"{{{W14}}}paraId"
_PARA_ID_LIMIT: Final = 0x80000000


def order(root: Element) -> Iterator[str]:
    """Properties come first in their element, and a paragraph's in the order of the schema (17.3.1.26)."""
    for parent, child in ((P, PPR), (RUN, RPR)):
        for element in root.iter(parent):
            properties = element.find(child)
            if properties is not None and properties.getprevious() is not None:
                yield f"{_name(properties)} does not come first"
    for properties in root.iter(PPR):
        known = [child for child in properties if child.tag in PARAGRAPH_RANK]
        for one, two in pairwise(known):
            if PARAGRAPH_RANK[str(one.tag)] >= PARAGRAPH_RANK[str(two.tag)]:
                yield f"{_name(two)} stands behind {_name(one)}"


def cells(root: Element) -> Iterator[str]:
    """Every table cell ends in a paragraph (17.4.65)."""
    for cell in root.iter(w("tc")):
        blocks = [child for child in cell if child.tag in {P, w("tbl"), w("sdt"), w("customXml")}]
        if not blocks or blocks[-1].tag == w("tbl"):
            yield "a table cell does not end in a paragraph"


def fields(root: Element) -> Iterator[str]:
    """Complex fields begin and end in pairs (17.16.18)."""
    depth = 0
    for mark in root.iter(w("fldChar")):
        kind = mark.get(w("fldCharType"))
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth < 0:
            yield "a field ends that did not begin"
            depth = 0
    if depth:
        yield "a field does not end"


def ranges(root: Element) -> Iterator[str]:
    """Range marks come in pairs of one id (17.13.6)."""
    for kind in ("bookmark", "commentRange", "moveFromRange", "moveToRange", "perm"):
        starts = Counter(e.get(w("id")) for e in root.iter(w(f"{kind}Start")))
        ends = Counter(e.get(w("id")) for e in root.iter(w(f"{kind}End")))
        for number in (starts - ends) + (ends - starts):
            yield f"{kind} {number} has no other half"
    for name, times in Counter(e.get(w("name")) for e in root.iter(w("bookmarkStart"))).items():
        if times > 1:
            yield f"the bookmark name {name} stands {times} times"


def doubles(root: Element) -> Iterator[str]:
    """Ids of one kind are unique in their part."""
    controls = Counter(e.get(VAL) for e in root.iter(w("id")) if _in(e, w("sdtPr")))
    for number, times in controls.items():
        if times > 1:
            yield f"the content control id {number} stands {times} times"
    for key, times in Counter(e.get(_PARA_ID) for e in root.iter(P) if e.get(_PARA_ID)).items():
        if times > 1:
            yield f"the paragraph id {key} stands {times} times"
        if not _is_para_id(key or ""):
            yield f"the paragraph id {key} is out of range"


def unseen_notes(root: Element) -> Iterator[str]:
    """No note stands in the markup, where only programs read it."""
    for note in root.iter(etree.Comment, etree.ProcessingInstruction):
        yield f"a note in the markup: “{(note.text or '')[:60]}”"


def _in(element: Element, tag: str) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == tag


def _is_para_id(key: str) -> bool:
    try:
        return 0 < int(key, 16) < _PARA_ID_LIMIT
    except ValueError:
        return False


def _name(element: Element) -> str:
    return "w:" + str(element.tag).rpartition("}")[2]


RULES: Final = (order, cells, fields, ranges, doubles, unseen_notes)
"""All rules of this module; each takes the root of a story part and yields what is wrong."""

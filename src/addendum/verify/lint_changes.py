"""Rules on tracked changes that Word minds and that schema validators overlook (ECMA-376 Part 1, 17.13.5)."""

import re
from collections.abc import Iterator
from typing import Final

from addendum.ooxml.names import RPR, Element, P, w

INS: Final = w("ins")
DEL: Final = w("del")
MOVES: Final = frozenset({w("moveFrom"), w("moveTo")})
CHANGES: Final = frozenset(
    w(tag)
    for tag in (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "tblPrExChange",
        "tblGridChange",
        "numberingChange",
        "cellIns",
        "cellDel",
        "cellMerge",
    )
)
"""Every element that carries the id, author and date of a tracked change."""

RANGE_STARTS: Final = tuple(
    w(f"{kind}RangeStart")
    for kind in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
)
"""Marks that begin a range of tracked changes and name its author too."""

_DATE = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_MARK_FIRST: Final = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))


def _inside(element: Element, tags: frozenset[str]) -> Element | None:
    """Return the nearest ancestor of one of the kinds within the same paragraph."""
    for ancestor in element.iterancestors():
        if ancestor.tag in tags:
            return ancestor
        if ancestor.tag == P:
            return None
    return None


def deleted_text(root: Element) -> Iterator[str]:
    """Deleted text is ``delText``, and only deleted text is (17.4.20, 17.3.3.7)."""
    for tag in ("t", "instrText"):
        for element in root.iter(w(tag)):
            if _inside(element, frozenset({DEL})) is not None:
                yield f"w:{tag} stands in a deletion"
    for tag in ("delText", "delInstrText"):
        for element in root.iter(w(tag)):
            if _inside(element, frozenset({DEL, *MOVES})) is None:
                yield f"w:{tag} stands outside a deletion"


def nesting(root: Element) -> Iterator[str]:
    """A change may not stand in one of its own kind, nor an insertion in a deletion."""
    for element in root.iter(INS, DEL):
        parent = element.getparent()
        if parent is None or parent.tag == RPR or parent.tag == w("trPr"):
            continue
        outer = _inside(element, frozenset({INS, DEL}))
        if outer is not None and (element.tag == INS or outer.tag == DEL):
            yield f"{_name(element)} {element.get(w('id'))} stands in {_name(outer)} {outer.get(w('id'))}"


def place(root: Element) -> Iterator[str]:
    """Tracked runs stand beside runs: never in a run, never around a paragraph."""
    for element in root.iter(INS, DEL, *MOVES):
        parent = element.getparent()
        if parent is not None and parent.tag in {w("r"), w("t"), w("delText")}:
            yield f"{_name(element)} {element.get(w('id'))} stands inside a run"
        if element.find(P) is not None and _inside(element, frozenset({P})) is None:
            yield f"{_name(element)} {element.get(w('id'))} stands around a paragraph"


def identity(root: Element) -> Iterator[str]:
    """A change names its id and author, and its date is a date; a changed table grid has only an id (17.13.5.33)."""
    for element in root.iter(*CHANGES):
        number, author, date = (element.get(w(key)) for key in ("id", "author", "date"))
        if not number or not re.fullmatch(r"-?\d+", number):
            yield f"{_name(element)} has no id"
        if element.tag != w("tblGridChange") and (not author or not author.strip()):
            yield f"{_name(element)} {number} has no author"
        if date is not None and not _DATE.fullmatch(date):
            yield f"{_name(element)} {number} has no proper date"


def paragraph_mark(root: Element) -> Iterator[str]:
    """In the properties of a mark, the change comes first and only once (17.3.1.29)."""
    for paragraph in root.iter(P):
        mark = paragraph.find(f"{w('pPr')}/{RPR}")
        if mark is None:
            continue
        tags = [child.tag for child in mark]
        for tag in _MARK_FIRST:
            if tags.count(tag) > 1:
                yield f"a paragraph mark holds {tags.count(tag)} of {_short(tag)}"
        marks = [index for index, tag in enumerate(tags) if tag in _MARK_FIRST]
        if marks and marks != list(range(len(marks))):
            yield "the change of a paragraph mark does not come first"


def moves(root: Element) -> Iterator[str]:
    """Moved text has its range, and every range its other half of the same name (17.13.5.21 to 28)."""
    names = {side: [e.get(w("name")) for e in root.iter(w(f"move{side}RangeStart"))] for side in ("From", "To")}
    for side, other in (("From", "To"), ("To", "From")):
        for name in names[side]:
            if name not in names[other]:
                yield f"the move {name} has no other half"
        if not names[side] and any(element.find(w("r")) is not None for element in root.iter(w(f"move{side}"))):
            yield f"text moved {side.lower()} has no range"


def _short(tag: str) -> str:
    return "w:" + tag.rpartition("}")[2]


def _name(element: Element) -> str:
    return _short(str(element.tag))


RULES: Final = (deleted_text, nesting, place, identity, paragraph_mark, moves)
"""All rules of this module; each takes the root of a story part and yields what is wrong."""

"""The elements of a tracked change: made here and nowhere else, each with its own id, one author and one date."""

import copy
from typing import Final

from lxml import etree

from addendum.ooxml.names import PPR, RPR, RUN, VAL, XML_SPACE, Element, w
from addendum.writers.ids import Ids
from addendum.writers.stamp import Stamp, legal

MARK_CHANGES: Final = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})
_NOT_COPIED: Final = MARK_CHANGES | {w("rPrChange"), w("vanish"), w("specVanish"), w("webHidden")}
_BREAKS: Final = {"\t": "tab", "\n": "br"}


class Marker:
    """Makes insertions, deletions and comment marks in the name of a stamp."""

    def __init__(self, ids: Ids, stamp: Stamp) -> None:
        self.ids = ids
        self._author = legal(stamp.author)
        self._date = stamp.date

    def change(self, tag: str) -> Element:
        """Return an empty w:ins, w:del or w:pPrChange with a fresh id (ECMA-376 17.13.5)."""
        element = etree.Element(w(tag))
        element.set(w("id"), self.ids.number())
        element.set(w("author"), self._author)
        element.set(w("date"), self._date)
        return element

    def insertion(self, text: str, look: Element | None) -> Element:
        """Return inserted text: a w:ins with one run that has the look (a w:rPr, or None)."""
        element = self.change("ins")
        element.append(text_run(text, look))
        return element


def text_run(text: str, look: Element | None) -> Element:
    """Return a run; a tab and a line feed in the text become their elements."""
    run = etree.Element(RUN)
    if look is not None and len(look):
        run.append(copy.deepcopy(look))
    rest = ""
    for character in legal(text):
        if character in _BREAKS:
            _add_text(run, rest)
            etree.SubElement(run, w(_BREAKS[character]))
            rest = ""
        else:
            rest += character
    _add_text(run, rest)
    return run


def _add_text(run: Element, text: str) -> None:
    if text:
        node = etree.SubElement(run, w("t"))
        node.text = text
        node.set(XML_SPACE, "preserve")


def look_of(run: Element | None, *, without: frozenset[str] = frozenset()) -> Element | None:
    """Return a copy of a run's properties as new text may bear them: no changes, nothing hidden; None if empty."""
    properties = None if run is None else run.find(RPR)
    if properties is None:
        return None
    look = copy.deepcopy(properties)
    look.tail = None
    for child in list(look):
        if child.tag in _NOT_COPIED or child.tag in without:
            look.remove(child)
    return look if len(look) else None


Shape = tuple[object, ...]


def shape(element: Element) -> Shape:
    """Return what an element says, whatever prefixes it is written with: equal shapes are equal properties."""
    attributes = tuple(sorted((str(key), str(value)) for key, value in element.attrib.items()))
    return (str(element.tag), attributes, *(shape(child) for child in element.iterchildren("*")))


def comment_range(number: str) -> tuple[Element, Element, Element]:
    """Return the start, the end and the reference run of a comment (17.13.4)."""
    start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    start.set(w("id"), number)
    end.set(w("id"), number)
    run = etree.Element(RUN)
    etree.SubElement(run, w("commentReference")).set(w("id"), number)
    return start, end, run


def styled(run: Element, style: str) -> None:
    """Give a run without properties a character style, if there is one."""
    if style:
        properties = etree.Element(RPR)
        etree.SubElement(properties, w("rStyle")).set(VAL, style)
        run.insert(0, properties)


def paragraph_settings(paragraph: Element) -> Element:
    """Return the w:pPr of a paragraph, made in its place (the first) where it lacks one."""
    settings = paragraph.find(PPR)
    if settings is None:
        settings = etree.Element(PPR)
        paragraph.insert(0, settings)
    return settings

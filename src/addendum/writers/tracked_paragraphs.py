"""New paragraphs as tracked insertions: where they may stand, and drawn like a sibling of theirs."""

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from addendum.ooxml.names import PPR, RPR, Element, P, w
from addendum.ooxml.property_order import PARAGRAPH_RANK
from addendum.ooxml.stories import Paragraph
from addendum.writers.comments import Remark
from addendum.writers.splice import PartSplice
from addendum.writers.tracked_marks import MARK_CHANGES, Marker, look_of, paragraph_settings, shape
from addendum.writers.tracked_spots import Spot, ends_a_level
from addendum.writers.tracked_words import usual_run

_NOT_CLONED: Final = frozenset(
    w(tag) for tag in ("sectPr", "framePr", "pageBreakBefore", "pPrChange", "rPr", "cnfStyle", "divId")
)
_TYPED_NUMBER: Final = re.compile(r"\s*(?:\(?[0-9A-Za-z]{1,4}(?:\.[0-9A-Za-z]{1,4})*[.)]?)(\s+)")
_SHADING: Final = frozenset({w("rStyle"), w("highlight"), w("shd")})
_COLOUR: Final = frozenset({w("color")})
_UNDERLINING: Final = frozenset({w("u")})
_STRESS: Final = frozenset(w(tag) for tag in ("b", "bCs", "i", "iCs", "caps", "smallCaps"))
_LONGEST_CAPTION: Final = 8
_LIST_INSERTED: Final = (w("ins"), w("numberingChange"))


@dataclass(frozen=True, slots=True)
class Draft:
    """One paragraph to insert: its text, the sibling it is drawn like, and whether it is a heading of its own."""

    text: str
    like: Paragraph | None
    heading: bool = False
    number: str = ""
    """The number to type in front."""
    remark: Remark | None = None
    keeps_colour: bool = True
    """Whether the sibling's colour can be seen at the new place: on another ground it may not."""
    keeps_next: bool = False
    """Whether it stays on one page with the next paragraph."""

    @property
    def words(self) -> str:
        """Return the whole text, the typed number and what stands between number and text in the sibling included."""
        if not self.number:
            return self.text
        match = _TYPED_NUMBER.match(self.like.text()) if self.like else None
        return f"{self.number}{match[1] if match else ' '}{self.text}"


def insert_paragraphs(
    spot: Spot, drafts: Sequence[Draft], marker: Marker, splice: PartSplice, *, grows: bool = False
) -> None:
    """Put the drafts behind the spot, each with a tracked mark, so that rejecting leaves what was there.

    ``grows`` says that the paragraph in front also has new words at its very end: LibreOffice 7.4 makes one change of
    them and a new paragraph, and would strike the mark between them too.
    """
    new = [_drawn(draft, marker) for draft in drafts]
    if spot.takes_mark or (spot.may_take_mark and (grows or ends_a_level(spot.block, new[-1]))):
        _insert_at_end(spot.block, new, marker, splice)
        _attach_remarks(drafts, new)
        return
    for paragraph in new:
        _insert_mark(paragraph, marker)
    splice.add_after(spot.block, new)
    _attach_remarks(drafts, new)


def _insert_at_end(block: Element, new: list[Element], marker: Marker, splice: PartSplice) -> None:
    """Insert behind the last paragraph of a story, cell or run of blocks.

    There the old paragraph's mark becomes an inserted one and the last new paragraph takes over the old mark, with the
    old properties kept as a tracked change: a plain insertion would leave an empty paragraph when rejected.
    """
    splice.touch(block)
    settings = block.find(PPR)
    old = etree.Element(PPR) if settings is None else copy.deepcopy(settings)
    for paragraph in new[:-1]:
        _insert_mark(paragraph, marker)
    _take_over(new[-1], old, marker)
    mark = _insert_mark(block, marker)
    for change in mark.findall(w("rPrChange")):
        mark.remove(change)
    splice.add_after(block, new)


def _take_over(paragraph: Element, old: Element, marker: Marker) -> None:
    """Give a new paragraph the mark of an old one and record the old properties (17.13.5.29)."""
    settings = paragraph_settings(paragraph)
    for own in settings.findall(RPR):
        settings.remove(own)
    mark = old.find(RPR)
    if mark is not None:
        old.remove(mark)
        settings.append(mark)
    before = [shape(child) for child in old.iterchildren("*")]
    now = [shape(child) for child in settings.iterchildren("*") if child.tag != RPR]
    if before != now:
        change = marker.change("pPrChange")
        change.append(old)
        settings.append(change)
    if not len(settings):
        paragraph.remove(settings)


def _insert_mark(paragraph: Element, marker: Marker) -> Element:
    """Mark a paragraph's mark as inserted, first among its properties; return those properties (17.13.5.20)."""
    mark = mark_properties(paragraph)
    mark.insert(0, marker.change("ins"))
    return mark


def mark_properties(paragraph: Element) -> Element:
    """Return the properties of a paragraph's mark, made at their place where it has none."""
    settings = paragraph_settings(paragraph)
    mark = settings.find(RPR)
    if mark is None:
        mark = etree.Element(RPR)
        following = next((child for child in settings if child.tag in {w("sectPr"), w("pPrChange")}), None)
        if following is None:
            settings.append(mark)
        else:
            following.addprevious(mark)
    return mark


def _drawn(draft: Draft, marker: Marker) -> Element:
    """Return the new paragraph without its mark: the sibling's properties and the look of its text."""
    paragraph = etree.Element(P)
    settings = _cloned_settings(draft.like)
    without = _SHADING if draft.keeps_colour else _SHADING | _COLOUR
    if not draft.heading and draft.like is not None:
        without |= _UNDERLINING | (_STRESS if _is_caption(draft.like) else frozenset())
    look = None if draft.like is None else look_of(usual_run(draft.like), without=without)
    for mark in settings.findall(RPR):
        for child in [one for one in mark if one.tag in without & _COLOUR]:
            mark.remove(child)
    if draft.heading and draft.like is None:
        etree.SubElement(settings, w("keepNext"))
        look = etree.Element(RPR)
        etree.SubElement(look, w("b"))
    if draft.keeps_next and settings.find(w("keepNext")) is None:
        settings.insert(int(settings.find(w("pStyle")) is not None), etree.Element(w("keepNext")))
    if len(settings):
        paragraph.append(settings)
    if draft.words:
        paragraph.append(marker.insertion(draft.words, look))
    return paragraph


def _is_caption(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is only a run-in heading ("Sub-processors."), whose look is not that of its text."""
    return not paragraph.place.cells and len(paragraph.text().split()) <= _LONGEST_CAPTION


def _cloned_settings(like: Paragraph | None) -> Element:
    settings = etree.Element(PPR)
    source = None if like is None else like.element.find(PPR)
    if source is None:
        return settings
    cloned = [child for child in source.iterchildren("*") if child.tag not in _NOT_CLONED]
    for child in sorted(cloned, key=lambda one: PARAGRAPH_RANK.get(str(one.tag), -1)):
        settings.append(copy.deepcopy(child))
    for numbered in settings.iter(w("numPr")):
        for change in [child for child in numbered if child.tag in _LIST_INSERTED]:
            numbered.remove(change)
    if (mark := _cloned_mark(source)) is not None:
        settings.append(mark)
    for child in settings:
        child.tail = None
    return settings


def _cloned_mark(settings: Element) -> Element | None:
    """Return the look of the sibling's mark, which is that of its number."""
    source = settings.find(RPR)
    mark = None if source is None else copy.deepcopy(source)
    if mark is None:
        return None
    for child in list(mark):
        if child.tag in MARK_CHANGES or child.tag in {w("rPrChange"), w("vanish"), w("specVanish")}:
            mark.remove(child)
    mark.tail = None
    return mark if len(mark) else None


def _attach_remarks(drafts: Sequence[Draft], new: Sequence[Element]) -> None:
    for draft, paragraph in zip(drafts, new, strict=True):
        inserted = paragraph.find(w("ins"))
        if draft.remark is not None and inserted is not None:
            draft.remark.attach(inserted, inserted, inserted)

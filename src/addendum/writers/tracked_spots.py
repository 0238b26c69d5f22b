"""Where new paragraphs may stand, and how the place must be encoded so that rejecting them leaves what was there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from addendum.ooxml.names import PPR, RPR, Element, P, w
from addendum.ooxml.stories import Paragraph
from addendum.ooxml.textmap import control_lock
from addendum.writers.tracked_marks import MARK_CHANGES, Shape, shape
from addendum.writers.tracked_refusal import NotPossible, ends_in_field

_RANGES: Final = ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")
_BESIDE: Final = frozenset({w("proofErr"), *(w(f"{kind}{side}") for kind in _RANGES for side in ("Start", "End"))})
"""Marks between blocks that are no block themselves."""
_LEVEL: Final = frozenset({w("pStyle"), w("numPr")})
_SAYS_NOTHING: Final = frozenset({PPR, *_BESIDE})


@dataclass(frozen=True, slots=True)
class Spot:
    """The block that new paragraphs come behind."""

    block: Element
    index: int
    """1-based index in the story of the last paragraph in front of the new ones."""
    takes_mark: bool
    """Whether the last new paragraph must take over the mark of the block: none that could follow it is there."""
    may_take_mark: bool
    """Whether it may: the mark is nobody's pending change and ends no section."""


def spot_behind(paragraph: Paragraph, story: Sequence[Paragraph]) -> Spot:
    """Return where paragraphs behind this one go.

    Raises:
        NotPossible: if no place there is right.
    """
    last, block = paragraph, _locked_control(paragraph)
    if block is None:
        last = _end_of_joined(paragraph, story)
        block = last.element
    else:
        last = [one for one in story if block in one.place.controls][-1]
    if ends_in_field(last):
        raise NotPossible("the place is inside a field that spans several paragraphs")
    follower = next_block(block)
    hindrance = _hindrance(block)
    if follower is None or follower.tag != P:
        if hindrance:
            raise NotPossible(hindrance)
        return Spot(block, last.index, takes_mark=True, may_take_mark=True)
    # LibreOffice 7.4 gives an empty paragraph the looks of the rejected one in front of it
    return Spot(block, last.index, takes_mark=not hindrance and is_empty(follower), may_take_mark=not hindrance)


def blank_behind(spot: Spot, story: Sequence[Paragraph]) -> Paragraph | None:
    """Return the empty paragraph that follows a spot and spaces it from what is below, None where there is none."""
    follower = next_block(spot.block)
    if follower is None or spot.index >= len(story):
        return None
    candidate = story[spot.index]
    return candidate if candidate.element is follower and is_empty(follower) else None


def is_spaced(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is set off from the next by an empty one."""
    follower = next_block(paragraph.element)
    return follower is not None and is_empty(follower)


def next_block(block: Element) -> Element | None:
    """Return the block behind a block, marks between blocks passed over."""
    return next((one for one in block.itersiblings("*") if one.tag not in _BESIDE), None)


def is_empty(block: Element) -> bool:
    """Return whether a block is a paragraph without any content, one that only spaces."""
    return block.tag == P and all(child.tag in _SAYS_NOTHING for child in block.iterchildren("*"))


def ends_a_level(block: Element, new: Element) -> bool:
    """Return whether a new paragraph is drawn like the block and what follows is of another style or list level.

    There LibreOffice 7.4 takes a plain insertion and the heading behind it for one paragraph, and shows every later
    number twice ("4.[3.]"). As the block's sibling it may take the block's mark, as if typed behind it.
    """
    follower = next_block(block)
    if follower is None or _look(block) != _look(new):
        return False
    return _level(follower) != _level(new)


def _look(block: Element) -> list[Shape]:
    settings = block.find(PPR)
    return [] if settings is None else [shape(one) for one in settings.iterchildren("*") if one.tag != RPR]


def _level(block: Element) -> list[Shape]:
    return [one for one in _look(block) if one[0] in _LEVEL]


def _locked_control(paragraph: Paragraph) -> Element | None:
    """Return the outermost control around a paragraph that must not take new ones: locked, bound or generated."""
    for control in paragraph.place.controls:
        settings = control.find(w("sdtPr"))
        generated = settings is not None and settings.find(w("docPartObj")) is not None
        if generated or control_lock(control):
            return control
    return None


def _end_of_joined(paragraph: Paragraph, story: Sequence[Paragraph]) -> Paragraph:
    """Return the paragraph in which the text of this one ends once all pending changes are accepted."""
    at = paragraph.index - 1
    while story[at].joins_next():
        following = next_block(story[at].element)
        if at + 1 >= len(story) or following is not story[at + 1].element:
            raise NotPossible("the paragraph's end is struck by a pending change")
        at += 1
    return story[at]


def _hindrance(block: Element) -> str:
    """Return why a block cannot give its mark away, "" where it can."""
    if block.tag != P:
        return "the content control there is locked and no paragraph follows it"
    settings = block.find(PPR)
    if settings is None:
        return ""
    if settings.find(w("sectPr")) is not None:
        return "the paragraph there ends a section and no paragraph follows it"
    if next(settings.iter(w("pPrChange"), w("numberingChange"), *MARK_CHANGES), None) is not None:
        return "the last paragraph there is itself a pending change"
    return ""

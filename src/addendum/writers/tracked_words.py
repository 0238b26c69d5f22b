"""Edits of words inside a paragraph: the smallest span is struck, new words come in, everything else stays."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from addendum.ooxml.names import PPR, RUN, Element, P, w
from addendum.ooxml.stories import Character, Paragraph
from addendum.ooxml.views import Change
from addendum.writers.comments import Remark
from addendum.writers.tracked_marks import Marker, Shape, look_of, shape
from addendum.writers.tracked_runs import cut, cut_after, delete, outside_after, split_insertion

_LINK_LOOK: Final = frozenset({w("rStyle")})
_SURFACE: Final = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Replace text[start:end] of the accepted text by new words; either may be empty, not both."""

    start: int
    end: int
    new: str
    remark: Remark | None = None


def smallest(edit: WordEdit, text: str) -> WordEdit:
    """Return the edit without the words that old and new have in common at their edges."""
    old, new = _SURFACE.findall(text[edit.start : edit.end]), _SURFACE.findall(edit.new)
    front = 0
    while front < min(len(old), len(new)) and old[front] == new[front]:
        front += 1
    back = 0
    while back < min(len(old), len(new)) - front and old[-1 - back] == new[-1 - back]:
        back += 1
    start = edit.start + sum(map(len, old[:front]))
    end = edit.end - sum(map(len, old[len(old) - back :]))
    return WordEdit(start, end, "".join(new[front : len(new) - back]), edit.remark)


def _runs(characters: Sequence[Character]) -> list[Element]:
    """Return the runs of characters, each once, in order."""
    return list(dict.fromkeys(one.piece.run for one in characters))


def edit_words(paragraph: Paragraph, edits: Sequence[WordEdit], marker: Marker) -> None:
    """Make the edits, which do not overlap and were found possible, as tracked changes."""
    # from the right to the left: what is cut leaves the places to its left as they were; only at the very end, where
    # new words are appended, in the order given
    end = len(paragraph.characters())
    order = sorted(
        enumerate(edits), key=lambda item: (-item[1].start, -item[1].end, item[0] if item[1].start == end else -item[0])
    )
    for _, edit in order:
        _Editing(paragraph, edit, marker).carry_out()


class _Editing:
    """One edit being made."""

    def __init__(self, paragraph: Paragraph, edit: WordEdit, marker: Marker) -> None:
        self._paragraph = paragraph
        self._edit = edit
        self._marker = marker
        self._characters = paragraph.characters()

    def carry_out(self) -> None:
        look = self._look()
        struck = self._strike()
        inserted = None
        if self._edit.new:
            inserted = self._marker.insertion(self._edit.new, look)
            self._place(inserted, struck)
        if self._edit.remark is not None:
            first = struck[0] if struck else inserted
            if first is not None:
                self._edit.remark.attach(first, struck[-1] if struck else first, inserted)

    def _strike(self) -> list[Element]:
        struck = self._characters[self._edit.start : self._edit.end]
        if not struck:
            return []
        first, last = struck[0], struck[-1]
        cut_after(last.piece.run, last.piece.node, last.offset, self._marker)
        right = cut(first.piece.run, first.piece.node, first.offset, self._marker)
        runs = _runs(struck)
        if right is not None:
            runs[0] = right
        return delete(runs, self._marker)

    def _place(self, inserted: Element, struck: list[Element]) -> None:
        if struck:
            self._behind(struck[-1], inserted)
        elif self._edit.start == 0:
            self._at_front(inserted)
        elif self._edit.start == len(self._characters):
            self._paragraph.element.append(inserted)
        else:
            self._between(inserted)

    def _at_front(self, inserted: Element) -> None:
        settings = self._paragraph.element.find(PPR)
        self._paragraph.element.insert(0 if settings is None else 1, inserted)

    def _between(self, inserted: Element) -> None:
        before, after = self._characters[self._edit.start - 1], self._characters[self._edit.start]
        run = before.piece.run
        if run is after.piece.run:
            cut_after(run, before.piece.node, before.offset, self._marker)
        elif before.piece.lock and not after.piece.lock:
            run = _end_of_field(run)
        self._behind(run, inserted)

    def _behind(self, element: Element, inserted: Element) -> None:
        element = outside_after(element)
        if self._in_insertion(element):
            element = split_insertion(element, self._marker)
        element.addnext(inserted)

    @staticmethod
    def _in_insertion(element: Element) -> bool:
        parent = element.getparent()
        return parent is not None and parent.tag == w("ins")

    def _look(self) -> Element | None:
        """Return the look of the new words: that of the words struck, else of the usual one of the two neighbours."""
        start, end = self._edit.start, self._edit.end
        if start < end:
            struck = self._characters[start:end]
            return look_of(max(_runs(struck), key=lambda one: sum(1 for c in struck if c.piece.run is one)))
        sides = self._characters[max(start - 1, 0) : start + 1]
        candidates = _runs(sides)
        usual = usual_run(self._paragraph)
        first = candidates[0] if candidates else usual
        run = next((one for one in candidates if _same_look(one, usual)), first)
        if run is not None and next(run.iterancestors(w("hyperlink"), P)).tag != P:
            return look_of(usual if usual is not None else run, without=_LINK_LOOK)
        return look_of(run)


def _end_of_field(run: Element) -> Element:
    """Return the run that ends the field whose result a run is in, or the run."""
    depth = 0
    for sibling in run.itersiblings(RUN):
        mark = sibling.find(w("fldChar"))
        kind = None if mark is None else mark.get(w("fldCharType"))
        if kind == "begin":
            depth += 1
        elif kind == "end" and depth == 0:
            return sibling
        elif kind == "end":
            depth -= 1
    return run


def usual_run(paragraph: Paragraph) -> Element | None:
    """Return a run with the look that most of a paragraph's text has, links and pending deletions left out."""
    weight: dict[Shape, int] = {}
    sample: dict[Shape, Element] = {}
    for piece in paragraph.shown():
        deleted = any(layer.change is Change.DELETED for layer in piece.layers)
        if not deleted and piece.text.strip() and piece.lock != "field":
            key = _look_key(piece.run)
            weight[key] = weight.get(key, 0) + len(piece.text)
            sample.setdefault(key, piece.run)
    return sample[max(weight, key=lambda key: weight[key])] if weight else None


def _look_key(run: Element) -> Shape:
    look = look_of(run)
    return () if look is None else shape(look)


def _same_look(one: Element, two: Element | None) -> bool:
    return two is not None and _look_key(one) == _look_key(two)

"""The automatic numbers of a story's paragraphs, counted in Word's order.

Counted as if all pending changes were accepted: a paragraph whose mark is deleted has no number and does not advance.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from addendum.ooxml.names import PPR, RPR, is_on, w
from addendum.ooxml.number_formats import formatted
from addendum.ooxml.numbering import LEVELS, ListInstance, ListPlace, Numbering
from addendum.ooxml.stories import Paragraph, Story
from addendum.ooxml.views import ACCEPTED, View

_PLACEHOLDER: Final = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one paragraph: "9.2.", "(a)", a bullet's character; "" where the level shows nothing."""

    text: str
    place: ListPlace
    bullet: bool


class Counter:
    """The running numbers of one story."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, place: ListPlace) -> Label:
        """Advance the list of a paragraph and return the paragraph's label."""
        instance, level = place.instance, place.level
        counts = self._counts.setdefault(instance.counter, [None] * LEVELS)
        self._advance(counts, place)
        shown = instance.level(level)
        if shown.number_format == "bullet":
            return Label(shown.text, place, bullet=True)
        text = _PLACEHOLDER.sub(lambda match: self._number(instance, counts, level, int(match[1]) - 1), shown.text)
        return Label(text, place, bullet=False)

    def _advance(self, counts: list[int | None], place: ListPlace) -> None:
        instance, level = place.instance, place.level
        before = counts[level]
        begins = (instance.id, level) not in self._begun
        self._begun.add((instance.id, level))
        if before is None or (begins and level in instance.start_overrides):
            counts[level] = instance.level(level).start
        else:
            counts[level] = before + 1
        for deeper in range(level + 1, LEVELS):
            restart = instance.level(deeper).restart
            if restart is None or level < restart:
                counts[deeper] = None
        for above in range(level):
            if counts[above] is None:
                counts[above] = instance.level(above).start

    @staticmethod
    def _number(instance: ListInstance, counts: list[int | None], level: int, wanted: int) -> str:
        if wanted > level:
            return ""
        definition, number = instance.level(wanted), counts[wanted]
        number = definition.start if number is None else number
        if instance.level(level).legal and definition.number_format not in {"none", "bullet", "decimalZero"}:
            return str(number)
        return formatted(number, definition.number_format, definition.pattern)


def _counts(paragraph: Paragraph, view: View) -> bool:
    mark = paragraph.element.find(f"{PPR}/{RPR}")
    return not paragraph.joins_next(view) and not (mark is not None and is_on(mark.find(w("vanish"))))


def labels(story: Story, numbering: Numbering, view: View = ACCEPTED) -> Mapping[int, Label]:
    """Return the labels of a story's numbered paragraphs by paragraph index; each story counts for itself."""
    counter, found = Counter(), {}
    for paragraph in story.paragraphs:
        place = numbering.place(paragraph.element, paragraph.style)
        if place is not None and _counts(paragraph, view):
            found[paragraph.index] = counter.label(place)
    return found

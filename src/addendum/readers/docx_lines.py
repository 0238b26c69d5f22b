"""Paragraphs of a Word story as Lines of the outline: kind, number, heading, level, indentation and context."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from addendum.model.agreement import ProvisionKind
from addendum.ooxml.labels import Label, labels
from addendum.ooxml.names import PPR, RPR, VAL, Element, child_value, is_on, w
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.stories import Paragraph, Story
from addendum.ooxml.styles import Styles
from addendum.ooxml.views import ACCEPTED, REJECTED
from addendum.readers.docx_tables import TableContexts
from addendum.readers.numbers import Rank, readings, typed_label
from addendum.readers.outline import Line
from addendum.readers.titles import may_not_be_title

_STORY_KINDS: Final = {
    "header": ProvisionKind.HEADER,
    "footer": ProvisionKind.FOOTER,
    "footnotes": ProvisionKind.NOTE,
    "endnotes": ProvisionKind.NOTE,
}
_HEADING_LENGTH: Final = 120
_SENTENCE_WORDS: Final = 15
_TITLE_WITHIN: Final = 8
"""A centred bold line is a title among the first paragraphs only."""
_CONTENTS_GALLERY: Final = "Table of Contents"
"""What Word calls the content control of a table of contents, in every language (17.5.2.11)."""
_TWENTIETHS: Final = 20.0


@dataclass(frozen=True, slots=True)
class Formats:
    """What the paragraphs of one package are read with."""

    styles: Styles
    numbering: Numbering


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paragraph with what a reader sees of it."""

    paragraph: Paragraph
    text: str
    bold: bool


def _is_bold(paragraph: Paragraph, styles: Styles) -> bool:
    """Return whether every visible word is bold or underlined."""
    by_style = styles.run_properties(paragraph.style)
    seen = False
    for piece in paragraph.shown():
        if not piece.text.strip():
            continue
        own = piece.run.find(RPR)
        character = styles.run_properties(child_value(own, w("rStyle")) or "")
        if not any(_on(tag, own, character, by_style) for tag in (w("b"), w("u"))):
            return False
        seen = True
    return seen


def _on(tag: str, own: Element | None, character: Mapping[str, Element], by_style: Mapping[str, Element]) -> bool:
    found = None if own is None else own.find(tag)
    if found is None:
        found = character.get(tag, by_style.get(tag))
    return found is not None and found.get(VAL) != "none" and is_on(found)


def _setting(paragraph: Paragraph, styles: Styles, tag: str) -> Element | None:
    own = paragraph.element.find(f"{PPR}/{tag}")
    return styles.paragraph_properties(paragraph.style).get(tag) if own is None else own


def _indent(paragraph: Paragraph, styles: Styles, label: Label | None) -> float:
    own = paragraph.element.find(f"{PPR}/{w('ind')}")
    by_list = label.place.instance.level(label.place.level).indent if label else None
    found = own
    if own is None and by_list is not None:
        return by_list / _TWENTIETHS
    if own is None:
        found = styles.paragraph_properties(paragraph.style).get(w("ind"))
    left = "0" if found is None else found.get(w("left"), found.get(w("start"), "0"))
    try:
        return float(left) / _TWENTIETHS
    except ValueError:
        return 0.0


def _is_sentence(text: str) -> bool:
    end = text.strip()
    if len(end) > _HEADING_LENGTH or end.endswith((";", ":", ",", " and", " or")) or end[:1].islower():
        return True
    words = len(end.split())
    return words > _SENTENCE_WORDS or (end.endswith(".") and words > _SENTENCE_WORDS // 2)


def _names_annex(text: str) -> bool:
    """Return whether a line begins as the heading of an annex, which may run on: what it lists and for whom."""
    end = text.strip()
    label = typed_label(end, is_heading=True)
    ranks = [one.rank for one in readings(label)] if label else []
    return bool(ranks) and min(ranks) is Rank.ANNEX and len(end) <= _HEADING_LENGTH and end[-1] not in ".;,"


def number_of(label: Label | None) -> str:
    """Return a label as a number: without a closing "." or ":"; "" for a bullet or none."""
    if label is None or label.bullet or not any(one.isalnum() for one in label.text):
        return ""
    return label.text.strip().rstrip(".:").strip()


def _in_contents(paragraph: Paragraph) -> bool:
    galleries = (one.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}") for one in paragraph.place.controls)
    if any(one is not None and one.get(VAL) == _CONTENTS_GALLERY for one in galleries):
        return True
    text = paragraph.text().strip()
    return may_not_be_title(text) and not typed_label(text, is_heading=True)


class LineMaker:
    """Makes the lines of one story."""

    def __init__(self, story: Story, formats: Formats, part_kind: str) -> None:
        self._styles = formats.styles
        self._story = story
        self._labels = labels(story, formats.numbering)
        self._kind = _STORY_KINDS.get(part_kind, ProvisionKind.TEXT)
        self._shown = [_Shown(one, one.text(), self._bold(one)) for one in story.paragraphs]
        self._first = next(
            (one for one in self._shown if one.text.strip() and not self._is_contents(one.paragraph)), None
        )
        in_tables = ((one.paragraph, one.text, one.bold) for one in self._shown if one.paragraph.place.cells)
        self._contexts = TableContexts(in_tables)

    def _bold(self, paragraph: Paragraph) -> bool:
        is_short = sum(len(piece.text) for piece in paragraph.pieces) <= _HEADING_LENGTH
        return is_short and _is_bold(paragraph, self._styles)

    def lines(self) -> Iterator[Line]:
        """Yield a line for each paragraph with text in the accepted or the rejected view."""
        joins = False
        for one in self._shown:
            before = one.paragraph.text(REJECTED) if _is_pending(one.paragraph) else one.text
            if one.text.strip() or before.strip():
                yield self._line(
                    one, None if before == one.text else before, continues=joins and bool(one.text.strip())
                )
            if one.text.strip():
                joins = one.paragraph.joins_next(ACCEPTED)

    def _line(self, one: _Shown, before: str | None, *, continues: bool) -> Line:
        label = self._labels.get(one.paragraph.index)
        number = number_of(label)
        kind = self._kind_of(one, label)
        in_contents = self._is_contents(one.paragraph)
        heading = None if in_contents or kind is ProvisionKind.CELL else self._heading_level(one, number)
        return Line(
            text=one.text,
            number=number,
            level_hint=label.place.level if label and (number or heading is None) else heading,
            is_heading=heading is not None,
            kind=kind,
            context=self._contexts.context(one.paragraph.place.cells[-1]) if kind is ProvisionKind.CELL else "",
            story=one.paragraph.story,
            paragraph=one.paragraph.index,
            text_if_rejected=before,
            indent=_indent(one.paragraph, self._styles, label),
            continues=continues,
            in_contents=in_contents,
        )

    def _kind_of(self, one: _Shown, label: Label | None) -> ProvisionKind:
        if self._kind is not ProvisionKind.TEXT:
            return self._kind
        cell = one.paragraph.place.cell
        if cell is not None and not self._contexts.is_layout(cell):
            return ProvisionKind.CELL
        if label is not None and label.text.strip() and not number_of(label):
            return ProvisionKind.ITEM
        return ProvisionKind.TITLE if self._is_title(one) and label is None else ProvisionKind.TEXT

    def _is_title(self, one: _Shown) -> bool:
        if self._styles.is_title(one.paragraph.style):
            return True
        jc = _setting(one.paragraph, self._styles, w("jc"))
        centred = jc is not None and jc.get(VAL) == "center"
        if self._story.name != "body" or one.paragraph.place.cells or _is_sentence(one.text):
            return False
        if may_not_be_title(one.text) or one.text.strip().startswith("["):
            return False
        return one is self._first or (one.paragraph.index <= _TITLE_WITHIN and centred and one.bold)

    def _is_contents(self, paragraph: Paragraph) -> bool:
        style = self._styles.get(paragraph.style)
        name = "" if style is None else style.name.lower()
        return name.startswith(("toc ", "table of figures")) or _in_contents(paragraph)

    def _heading_level(self, one: _Shown, number: str) -> int | None:
        """Return the outline level where the paragraph is a heading; a whole sentence in a heading style is none."""
        if self._kind is not ProvisionKind.TEXT:
            return None
        level = self._styles.outline_level(one.paragraph.element)
        if level is None:
            level = self._styles.heading_level(one.paragraph.style)
        if _is_sentence(one.text) and (level is None or not _names_annex(one.text)):
            return None
        if level is None and one.bold and not number and not one.text.rstrip().endswith("."):
            return _BOLD_LEVEL
        return level


_BOLD_LEVEL: Final = 8
"""A bold line without an outline level is the lowest heading."""


def _is_pending(paragraph: Paragraph) -> bool:
    return any(piece.layers for piece in paragraph.pieces)

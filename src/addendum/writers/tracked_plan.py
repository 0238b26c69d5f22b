"""From an Amendment to places in the file: which paragraph each edit changes, where new ones go, what is left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from addendum.model.amendment import Amendment, Edit, EditKind, LeftOut, NewProvision
from addendum.ooxml.names import PPR, Element, child_value, w
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import Paragraph, Story, stories
from addendum.ooxml.styles import Styles
from addendum.writers.comments import CommentBook, Remark
from addendum.writers.stamp import legal
from addendum.writers.tracked_paragraphs import Draft
from addendum.writers.tracked_refusal import NotPossible, refuse_words
from addendum.writers.tracked_spots import Spot, blank_behind, is_spaced, spot_behind
from addendum.writers.tracked_strikes import whole
from addendum.writers.tracked_words import WordEdit, smallest

_LEFT: Final = frozenset({"both", "left", "start"})
BODY: Final = "body"
"""Only there may comments stand: Word takes none in headers, notes and boxes."""


@dataclass(slots=True)
class Growth:
    """New paragraphs at one spot, in order."""

    spot: Spot
    story: str
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """What will be done: edits of words by paragraph, new paragraphs by spot, and what is left out."""

    words: dict[Paragraph, list[WordEdit]] = field(default_factory=dict)
    growths: dict[object, Growth] = field(default_factory=dict)
    remarks: dict[Paragraph, list[Remark]] = field(default_factory=dict)
    """Comments on paragraphs whose words stay as they are."""
    struck: set[Paragraph] = field(default_factory=set)
    """Paragraphs that go as a whole."""
    left_out: list[LeftOut] = field(default_factory=list)


class Planner:
    """Finds the place of each edit in a package."""

    def __init__(self, package: WordPackage, amendment: Amendment, book: CommentBook) -> None:
        self._styles = Styles.of(package)
        self._numbering = Numbering.of(package, self._styles)
        self.stories: Final = stories(package, self._styles)
        self._by_name = {story.name: story for story in self.stories}
        self._amendment = amendment
        self._provisions = {one.at: one for one in amendment.review.agreement.provisions}
        self._book = book

    def plan(self) -> Plan:
        """Return the plan; an edit that would be wrong is left out with the reason, never forced."""
        plan = Plan()
        for edit in self._amendment.edits:
            try:
                self._refuse_official(edit)
                if edit.kind is EditKind.INSERT_PROVISIONS:
                    self._grow(plan, edit)
                else:
                    self._change_words(plan, edit)
            except NotPossible as reason:
                plan.left_out.append(LeftOut(edit.requirement, f"{edit.id}: {reason}."))
        _find_struck(plan)
        self._say(plan)
        return plan

    def _refuse_official(self, edit: Edit) -> None:
        if edit.at in self._amendment.review.protected:
            raise NotPossible("the words are those of an official text, which must stay as it is")

    def _say(self, plan: Plan) -> None:
        """Put the comments without a change on their paragraphs; one whose place is not there is left out."""
        for comment in self._amendment.comments:
            try:
                paragraph, _ = self._paragraph(comment.at)
            except NotPossible:
                continue
            remark = self._book.remark(comment.text) if paragraph.story == BODY else None
            if remark is not None:
                plan.remarks.setdefault(paragraph, []).append(remark)

    def _paragraph(self, at: str) -> tuple[Paragraph, Story]:
        provision = self._provisions.get(at)
        story = None if provision is None else self._by_name.get(provision.story)
        if provision is None or story is None or not 0 < provision.paragraph <= len(story.paragraphs):
            raise NotPossible(f"there is no provision {at} in the file")
        paragraph = story.paragraphs[provision.paragraph - 1]
        if paragraph.text() != provision.text:
            raise NotPossible("the text in the file is not the text that was reviewed")
        return paragraph, story

    def _change_words(self, plan: Plan, edit: Edit) -> None:
        paragraph, _ = self._paragraph(edit.at)
        text = paragraph.text()
        if edit.old and text[edit.start : edit.end] != edit.old:
            raise NotPossible("the words to be changed are not there")
        end = edit.start if edit.kind is EditKind.INSERT_WORDS else edit.end
        new = "" if edit.kind is EditKind.DELETE_WORDS else legal(edit.new)
        change = smallest(WordEdit(edit.start, end, new, self._remark(edit, paragraph)), text)
        if change.start == change.end and not change.new:
            raise NotPossible("the words are there already")
        refuse_words(paragraph, change.start, change.end)
        if any(_overlap(change, other) for other in plan.words.get(paragraph, ())):
            raise NotPossible("another edit changes the same words")
        plan.words.setdefault(paragraph, []).append(change)

    def _grow(self, plan: Plan, edit: Edit) -> None:
        paragraph, story = self._paragraph(edit.at)
        if not edit.provisions:
            raise NotPossible("there is nothing to insert")
        spot = spot_behind(paragraph, story.paragraphs)
        remark = self._remark(edit, story.paragraphs[spot.index - 1])
        drafts = list(self._drafts(edit.provisions, story, spot, remark))
        spot, drafts = _spaced(spot, drafts, story)
        plan.growths.setdefault(spot.block, Growth(spot, story.name)).drafts.extend(drafts)

    def _drafts(
        self, provisions: Sequence[NewProvision], story: Story, spot: Spot, remark: Remark | None
    ) -> Iterator[Draft]:
        for number, one in enumerate(provisions):
            like = self._paragraph(one.like)[0] if one.like else None
            if like is None and not one.is_heading:
                like = self._plain_pattern(story, spot.index)
            first = remark if number == 0 else None
            ground = _cell(story.paragraphs[spot.index - 1])
            is_seen = like is None or _cell(like) is ground
            yield Draft(legal(one.text), like, one.is_heading, legal(one.typed_number), first, is_seen, one.keeps_next)

    def _remark(self, edit: Edit, paragraph: Paragraph) -> Remark | None:
        return self._book.remark(edit.comment) if paragraph.story == BODY else None

    def _plain_pattern(self, story: Story, index: int) -> Paragraph | None:
        """Return the nearest paragraph of plain text, looking upwards first; None where there is none."""
        above, below = story.paragraphs[:index], story.paragraphs[index:]
        return next((one for one in (*reversed(above), *below) if self._is_plain(one)), None)

    def _is_plain(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph is plain text: outside tables, without a number, neither heading nor title."""
        if paragraph.place.cells or paragraph.place.controls or not paragraph.text().strip() or paragraph.joins_next():
            return False
        if self._numbering.place(paragraph.element, paragraph.style) is not None:
            return False
        if self._styles.is_title(paragraph.style) or self._styles.heading_level(paragraph.style) is not None:
            return False
        jc = child_value(paragraph.element.find(PPR), w("jc"))
        return (jc is None or jc in _LEFT) and self._styles.outline_level(paragraph.element) is None


def _find_struck(plan: Plan) -> None:
    """Let the paragraphs that are struck as a whole go with their marks, unless a new one takes that mark over."""
    for paragraph, edits in plan.words.items():
        growth = plan.growths.get(paragraph.element)
        if (edit := whole(paragraph, edits)) is not None and (growth is None or not growth.spot.takes_mark):
            plan.words[paragraph] = [edit]
            plan.struck.add(paragraph)


def _cell(paragraph: Paragraph) -> Element | None:
    cell = paragraph.place.cell
    return paragraph.place.textbox if cell is None else cell.element


def _spaced(spot: Spot, drafts: list[Draft], story: Story) -> tuple[Spot, list[Draft]]:
    """Keep the rhythm of a file that spaces by empty paragraphs: each new one brings its own."""
    blank = blank_behind(spot, story.paragraphs)
    if blank is None or not any(one.like is not None and is_spaced(one.like) for one in drafts):
        return spot, drafts
    spacer = Draft("", blank)
    if spot.may_take_mark:
        return spot, [one for draft in drafts for one in (spacer, draft)]
    return spot_behind(blank, story.paragraphs), [one for draft in drafts for one in (draft, spacer)]


def _overlap(one: WordEdit, two: WordEdit) -> bool:
    """Return whether two edits touch the same words; two insertions at one place do not."""
    if one.start == one.end or two.start == two.end:
        place, span = (one, two) if one.start == one.end else (two, one)
        return span.start < place.start < span.end
    return one.start < two.end and two.start < one.end


def planned_texts(told: Sequence[Story], plan: Plan) -> dict[tuple[str, int], str]:
    """Return the accepted text of every paragraph of the changed stories: (story, 1-based index then) -> text."""
    touched = (*plan.words, *plan.remarks)
    changed = {paragraph.story for paragraph in touched} | {growth.story for growth in plan.growths.values()}
    return {
        (story.name, index): text
        for story in told
        if story.name in changed
        for index, text in enumerate(_planned_story(story, plan), 1)
    }


def _planned_story(story: Story, plan: Plan) -> Iterator[str]:
    grown = {growth.spot.index: growth.drafts for growth in plan.growths.values() if growth.story == story.name}
    for paragraph in story.paragraphs:
        if paragraph not in plan.struck:
            yield _planned_text(paragraph.text(), plan.words.get(paragraph, ()))
        yield from (draft.words for draft in grown.get(paragraph.index, ()))


def _planned_text(text: str, edits: Sequence[WordEdit]) -> str:
    ordered = sorted(enumerate(edits), key=lambda item: (item[1].start, item[1].end, item[0]), reverse=True)
    for _, edit in ordered:
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text

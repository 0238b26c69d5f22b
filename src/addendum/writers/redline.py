"""The Redline: the partner's own file with our edits as tracked changes, and not one byte changed that need not be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from addendum.model.amendment import Amendment, LeftOut
from addendum.ooxml.names import Element
from addendum.ooxml.package import WordPackage
from addendum.ooxml.spans import PartSource
from addendum.ooxml.stories import Paragraph
from addendum.writers.comments import CommentBook
from addendum.writers.ids import Ids
from addendum.writers.neutral import neutralised
from addendum.writers.splice import PartSplice
from addendum.writers.stamp import Stamp
from addendum.writers.tracked_marks import Marker
from addendum.writers.tracked_paragraphs import insert_paragraphs
from addendum.writers.tracked_plan import Plan, Planner, planned_texts
from addendum.writers.tracked_refusal import refuse_file
from addendum.writers.tracked_remarks import comment_on
from addendum.writers.tracked_strikes import strike_mark
from addendum.writers.tracked_words import WordEdit, edit_words


@dataclass(frozen=True, slots=True)
class Redline:
    """The file, which edits were left out and why, what was neutralised, and the text that was planned."""

    data: bytes
    left_out: tuple[LeftOut, ...] = ()
    neutralised: tuple[str, ...] = ()
    planned: Mapping[tuple[str, int], str] = field(default_factory=lambda: MappingProxyType({}))
    """(story, 1-based paragraph once ours is accepted) -> its accepted text, for every paragraph of a changed story."""


def write_redline(original: bytes, amendment: Amendment, stamp: Stamp) -> Redline:
    """Write the edits of an amendment into the file it reviews, as tracked changes with a comment each.

    Its comments on official clauses stand beside them. Without edits and comments, or where all are left out, the very
    same bytes come back. Equal input gives equal bytes.

    Raises:
        CannotRedline: if the file may not be edited: signed, protected, Strict, or an official set.
        ReadError: if the bytes are not a readable Word file.
    """
    if not amendment.edits and not amendment.comments:
        return Redline(original)
    refuse_file(WordPackage.open(original), amendment)
    safe, said = neutralised(original)
    package = WordPackage.open(safe)
    ids = Ids(package)
    book = CommentBook(package, ids, stamp)
    planner = Planner(package, amendment, book)
    plan = planner.plan()
    left_out = tuple(plan.left_out)
    if not plan.words and not plan.growths and not plan.remarks:
        return Redline(original, left_out)
    planned = MappingProxyType(planned_texts(planner.stories, plan))
    changed = _carried_out(plan, planner, Marker(ids, stamp))
    more, added = book.parts()
    return Redline(package.replaced(changed | more, added=added), left_out, said, planned)


def _carried_out(plan: Plan, planner: Planner, marker: Marker) -> dict[str, bytes]:
    """Make the changes and return the parts changed."""
    splices: dict[str, PartSplice] = {}

    def splice(source: PartSource) -> PartSplice:
        return splices.setdefault(source.name, PartSplice(source))

    for paragraph, edits in plan.words.items():
        splice(paragraph.source).touch(paragraph.element)
        edit_words(paragraph, edits, marker)
        if paragraph in plan.struck:
            strike_mark(paragraph, marker)
    for paragraph, remarks in plan.remarks.items():
        splice(paragraph.source).touch(paragraph.element)
        for remark in remarks:
            comment_on(paragraph, remark)
    sources = {story.name: story.paragraphs[0].source for story in planner.stories if story.paragraphs}
    for growth in plan.growths.values():
        grows = any(_ends_with(paragraph, growth.spot.block, edits) for paragraph, edits in plan.words.items())
        insert_paragraphs(growth.spot, growth.drafts, marker, splice(sources[growth.story]), grows=grows)
    return {name: one.data() for name, one in splices.items()}


def _ends_with(paragraph: Paragraph, block: Element, edits: Sequence[WordEdit]) -> bool:
    """Return whether a paragraph is the block and one of its edits brings words to its very end."""
    return paragraph.element is block and any(edit.new and edit.end == len(paragraph.text()) for edit in edits)

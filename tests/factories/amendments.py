"""Amendments to a Word file, made by pointing at words: what drafting would hand to the redline writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Amendment, Edit, EditKind, Form, NewProvision
from addendum.model.playbook import Playbook
from addendum.model.review import Instrument, Review
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import stories
from addendum.writers.stamp import Stamp

STAMP = Stamp("Counsel", "C", "2026-01-10T00:00:00Z")
COMMENT = "Art. 28(3)(h) GDPR: the audit right was missing."


def agreement_of(data: bytes) -> Agreement:
    """An agreement with one provision for each paragraph that has text, at "story/index"."""
    provisions = tuple(
        Provision(f"{story.name}/{paragraph.index}", paragraph.text(), story=story.name, paragraph=paragraph.index)
        for story in stories(WordPackage.open(data))
        for paragraph in story.paragraphs
        if paragraph.text().strip()
    )
    return Agreement("partner.docx", "", "docx", "", "en", provisions)


@dataclass
class Pen:
    """Writes edits against the text of one file."""

    data: bytes

    def __post_init__(self) -> None:
        self.agreement = agreement_of(self.data)
        self.count = 0

    def find(self, words: str) -> Provision:
        """The first provision that holds the words."""
        return next(one for one in self.agreement.provisions if words in one.text)

    def insert(self, behind: str, new: str, comment: str = COMMENT) -> Edit:
        """New words behind some words."""
        provision = self.find(behind)
        place = provision.text.index(behind) + len(behind)
        return self._edit(EditKind.INSERT_WORDS, provision.at, (place, place), new=new, comment=comment)

    def replace(self, old: str, new: str, comment: str = COMMENT) -> Edit:
        """Some words in place of others; none: a deletion."""
        provision = self.find(old)
        start = provision.text.index(old)
        kind = EditKind.REPLACE_WORDS if new else EditKind.DELETE_WORDS
        return self._edit(kind, provision.at, (start, start + len(old)), old=old, new=new, comment=comment)

    def add(self, behind: str, *new: NewProvision, comment: str = COMMENT) -> Edit:
        """New provisions behind the one that holds some words."""
        return self._edit(EditKind.INSERT_PROVISIONS, self.find(behind).at, (0, 0), provisions=new, comment=comment)

    def like(self, text: str, sibling: str, number: str = "") -> NewProvision:
        """A new provision drawn like the one that holds some words."""
        return NewProvision(text, self.find(sibling).at, typed_number=number)

    def amendment(self, *edits: Edit, instrument: Instrument = Instrument.PROCESSOR_TERMS) -> Amendment:
        """The amendment of the edits."""
        playbook = Playbook("test", "Test", "1", "", (), MappingProxyType({}))
        return Amendment(Review(self.agreement, playbook, (), instrument), Form.SCATTERED, edits)

    def _edit(
        self,
        kind: EditKind,
        at: str,
        span: tuple[int, int],
        *,
        old: str = "",
        new: str = "",
        provisions: Sequence[NewProvision] = (),
        comment: str,
    ) -> Edit:
        self.count += 1
        return Edit(
            f"dpa.audits/{self.count}",
            "dpa.audits",
            ("allow_audits",),
            kind,
            at,
            start=span[0],
            end=span[1],
            old=old,
            new=new,
            provisions=tuple(provisions),
            comment=comment,
        )

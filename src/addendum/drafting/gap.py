"""One open Finding to be drafted, and the Candidates of how to close it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from addendum.drafting.filling import blanks_in, capitalised, fill
from addendum.matching.own_terms import Terms
from addendum.model.agreement import Agreement
from addendum.model.amendment import Edit, EditKind, NewProvision
from addendum.model.playbook import Clause, Requirement, Wording
from addendum.model.review import Finding, Review, Verdict

WRITTEN_FORM = "dpa.written-form"
"""Met by signatures, not by a clause."""
Judge = Callable[[Agreement, frozenset[str]], Review]
"""Reviews a changed agreement, only for the requirements named."""
Find = Callable[[str, str], tuple[int, int] | None]
"""Finds a sign expression in a text: the words it stands in, as offsets; None if it is not there."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A Finding to be closed, with our words for it in the agreement's language and terms."""

    finding: Finding
    wording: Wording
    terms: Terms

    @property
    def requirement(self) -> Requirement:
        """Return the requirement that is open."""
        return self.finding.requirement

    @property
    def clause(self) -> Clause:
        """Return our clause for it."""
        return self.wording.clause

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return the elements to add: those lacking, save where a blank of ours already stands."""
        blank = {e.id for e in self.finding.elements if e.left_blank}
        return tuple(e for e in self.finding.lacks if e not in blank)

    @property
    def texts(self) -> tuple[str, ...]:
        """Return our wordings, the preferred one first, in the partner's words."""
        return tuple(self.filled(text) for text in (self.clause.preferred, *self.clause.fallbacks))

    @property
    def heading(self) -> str:
        """Return our heading in the partner's words."""
        return capitalised(self.filled(self.clause.heading))

    def filled(self, text: str) -> str:
        """Return words of ours in the partner's terms."""
        return fill(" ".join(text.split()), self.terms)

    def change(self, at: str, span: tuple[int, int], old: str, new: str, elements: tuple[str, ...] = ()) -> Edit:
        """Return an edit of words; what kind it is follows from what it takes out and puts in."""
        kind = EditKind.REPLACE_WORDS if old and new else EditKind.DELETE_WORDS if old else EditKind.INSERT_WORDS
        return Edit(
            id="",
            requirement=self.requirement.id,
            elements=elements or self.lacks,
            kind=kind,
            at=at,
            start=span[0],
            end=span[1],
            old=old,
            new=new,
            comment=self.filled(self.wording.comment),
            blanks=blanks_in(new),
        )

    def insert(self, at: str, provisions: tuple[NewProvision, ...]) -> Edit:
        """Return an edit that puts new provisions behind the one at the path."""
        return Edit(
            id="",
            requirement=self.requirement.id,
            elements=self.lacks,
            kind=EditKind.INSERT_PROVISIONS,
            at=at,
            provisions=provisions,
            comment=self.filled(self.wording.comment),
            blanks=blanks_in(" ".join(p.text for p in provisions)),
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to close a gap: its edits, and what a reader must check because of them."""

    edits: tuple[Edit, ...]
    warnings: tuple[str, ...] = ()


Candidates = Iterator[Candidate]


def is_settled(finding: Finding) -> bool:
    """Return whether nothing is left to draft: met, not applicable, or only blanks of fact are open."""
    if finding.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE):
        return True
    if finding.verdict is Verdict.CONTRADICTED:
        return False
    lacking = [e for e in finding.elements if e.id in finding.lacks]
    return bool(lacking) and all(e.left_blank for e in lacking)

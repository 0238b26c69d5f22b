"""A Word file and its Amendment in, the redline with its proof out: proved, read again, or not written at all."""

from dataclasses import dataclass, replace

from addendum.check import check
from addendum.drafting.gap import is_settled
from addendum.errors import ProofFailed
from addendum.model.agreement import Agreement
from addendum.model.amendment import Amendment, LeftOut
from addendum.model.proof import Proof
from addendum.model.review import Review
from addendum.readers import read_agreement
from addendum.verify import prove
from addendum.writers.clean import write_clean
from addendum.writers.redline import Redline, write_redline
from addendum.writers.stamp import Stamp

_ROUNDS = 4
_NOT_MET = "the text with this change accepted is not judged met"


@dataclass(frozen=True, slots=True)
class Proven:
    """A redline whose structure is proved and whose accepted text is judged met, and its clean copy."""

    redline: bytes
    clean: bytes
    proof: Proof


@dataclass(frozen=True, slots=True)
class Redlined:
    """The redline, if any edit is left for one, and what stands in no redline or in no paper at all."""

    proven: Proven | None
    refused: tuple[LeftOut, ...] = ()
    """Edits that the file does not admit; an amendment agreement can still hold them."""
    not_met: tuple[LeftOut, ...] = ()
    """Edits after which the accepted text is not judged met."""


def redline(original: bytes, amendment: Amendment, stamp: Stamp) -> Redlined:
    """Return the proven redline.

    An edit that the file does not admit, or after which the accepted text is not judged met, is taken out with its
    requirement, and the rest is written again.

    Raises:
        CannotRedline: if the file cannot be edited with tracked changes at all.
        StructureFailed: if the structure is not what it must be.
    """
    refused: tuple[LeftOut, ...] = ()
    not_met: tuple[LeftOut, ...] = ()
    for _ in range(_ROUNDS):
        rest = without(amendment, (*refused, *not_met))
        if not rest.edits and not rest.comments:
            break
        written = write_redline(original, rest, stamp)
        clean = write_clean(written.data, stamp.author)
        if written.left_out:
            refused += written.left_out
        elif still_open := _not_met(clean, rest):
            not_met += still_open
        else:
            said = (*amendment.left_out, *refused, *not_met)
            return Redlined(Proven(written.data, clean, _proof(original, rest, written, stamp, said)), refused, not_met)
    return Redlined(None, refused, not_met)


def _proof(original: bytes, amendment: Amendment, written: Redline, stamp: Stamp, said: tuple[LeftOut, ...]) -> Proof:
    proof = prove(original, written.data, stamp.author, written.planned)
    proof = replace(
        proof,
        open=amendment.blanks,
        not_included=tuple(f"{one.requirement}: {one.why}" for one in said),
        neutralised=tuple(dict.fromkeys((*proof.neutralised, *written.neutralised))),
    )
    if not proof.holds:
        raise StructureFailed(proof)
    return proof


class StructureFailed(ProofFailed):
    """A redline that is not what it must be, with its proof."""

    def __init__(self, proof: Proof) -> None:
        # The names only: what was compared quotes the document, and stands in proof.json.
        broken = ", ".join(one.check for one in proof.checks if not one.holds)
        super().__init__(f"The redline failed its proof ({broken}).")
        self.proof = proof


def without(amendment: Amendment, left_out: tuple[LeftOut, ...]) -> Amendment:
    """Return the amendment without the edits of the requirements left out."""
    gone = {one.requirement for one in left_out}
    return replace(amendment, edits=tuple(edit for edit in amendment.edits if edit.requirement not in gone))


def _not_met(clean: bytes, amendment: Amendment) -> tuple[LeftOut, ...]:
    """Read the accepted text again, as a stranger's, and name the amended requirements that are still not met."""
    again = _judged(clean, amendment.review)
    amended = dict.fromkeys(edit.requirement for edit in amendment.edits)
    return tuple(
        LeftOut(requirement, _NOT_MET) for requirement in amended if not is_settled(again.finding(requirement))
    )


def _judged(clean: bytes, review: Review) -> Review:
    agreement: Agreement = read_agreement(clean, review.agreement.file)
    agreement = replace(agreement, language=review.agreement.language)
    return check(agreement, review.playbook)

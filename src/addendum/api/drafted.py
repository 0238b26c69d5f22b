"""What a draft is: the papers as bytes, with everything that must be said about them."""

from dataclasses import dataclass

from addendum.api.likeness import Likeness
from addendum.api.profile import Profile
from addendum.errors import AddendumError
from addendum.model.amendment import Amendment, LeftOut
from addendum.model.proof import Proof
from addendum.model.review import Review

File = tuple[str, bytes]
"""The path of a paper in its place ("external/acme_redline.docx") and its bytes."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The papers of one agreement."""

    review: Review
    amendment: Amendment
    """What the papers propose, without what was left out."""
    files: tuple[File, ...]
    left_out: tuple[LeftOut, ...] = ()
    proof: Proof | None = None
    """The proof of the redline; None where there is no redline."""
    error: AddendumError | None = None
    """Why there is no redline although one was due: its proof failed, or the file cannot be edited."""
    likeness: Likeness | None = None
    same_as: str = ""
    """The Word file with the same text, which is drafted instead of this one."""
    profile: Profile | None = None
    """What tells its relatives in a batch."""

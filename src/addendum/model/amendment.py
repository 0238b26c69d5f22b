"""What is proposed: the ordered edits of an Amendment, each tied to a Finding."""

from dataclasses import dataclass, field
from enum import StrEnum

from addendum.model.review import Review


class EditKind(StrEnum):
    """How an Edit changes the agreement."""

    INSERT_WORDS = "insert-words"
    REPLACE_WORDS = "replace-words"
    DELETE_WORDS = "delete-words"
    INSERT_PROVISIONS = "insert-provisions"


@dataclass(frozen=True, slots=True)
class NewProvision:
    """One paragraph to insert, drawn like an existing one."""

    text: str
    like: str = ""
    """``at`` of the sibling whose style, level and numbering it takes; empty: plain body text."""
    is_heading: bool = False
    typed_number: str = ""
    """The number to type ("7A.") where the partner's numbers are typed; never with automatic numbering."""
    number: str = ""
    """The number a reader will see, typed or automatic, as far as the series can be told; for people only."""
    keeps_next: bool = False
    """Whether it stays on one page with the next paragraph, as the lines of a signature do."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One tied change. Offsets are into Provision.text (pending changes of others accepted)."""

    id: str
    """"dpa.audits/1": requirement and running number."""
    requirement: str
    elements: tuple[str, ...]
    kind: EditKind
    at: str
    """The provision changed, or the one the new provisions come behind."""
    start: int = 0
    end: int = 0
    """The words replaced or deleted: text[start:end]; for an insertion start == end."""
    old: str = ""
    new: str = ""
    provisions: tuple[NewProvision, ...] = ()
    comment: str = ""
    blanks: tuple[str, ...] = ()
    """What the parties must fill in: "types of personal data" for each [●: types of personal data]."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An edit that was not made, and why."""

    requirement: str
    why: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment without an edit: beside words that must stay as they are."""

    at: str
    """The provision it stands beside."""
    text: str


class Form(StrEnum):
    """How the amendment is brought: inside the text, as an annex, beside official clauses, or as a whole agreement."""

    NOTHING = "nothing"
    SCATTERED = "scattered"
    ANNEX = "annex"
    BESIDE = "beside"
    """An annex that only the amendment agreement brings: the paper itself is official and stays as it is."""
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Amendment:
    """The ordered edits proposed for a Review."""

    review: Review
    form: Form
    edits: tuple[Edit, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    reason: str = ""
    """Why this form was chosen, in one sentence for people."""
    warnings: tuple[str, ...] = field(default=())
    """References that shift, and the like."""
    comments: tuple[Comment, ...] = ()
    """What is said beside official clauses, which are never edited."""

    @property
    def blanks(self) -> tuple[str, ...]:
        """Return every open blank, in order, once."""
        return tuple(dict.fromkeys(blank for edit in self.edits for blank in edit.blanks))

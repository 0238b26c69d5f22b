"""Many Reviews side by side: one Row per input file, one Column per Requirement."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from addendum.model.playbook import Level, Tier
from addendum.model.review import OPEN_VERDICTS, Verdict


@dataclass(frozen=True, slots=True)
class Column:
    """One requirement as the head of a column."""

    requirement: str
    title: str
    law: str
    tier: str
    level: str

    @property
    def is_law_gap_if_open(self) -> bool:
        """Return whether an open cell counts for the overall verdict: tier law, level mandatory or conditional."""
        return self.tier == Tier.LAW and self.level != Level.RECOMMENDED


class Proposed(StrEnum):
    """What the papers drafted for a file do about one requirement."""

    NOTHING = ""
    AMENDED = "amended"
    BLANK = "left blank"
    """It is met once the parties fill in what only they know."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the agreement shown for a cell: verbatim, where they stand, and for an absence why they fail."""

    words: str
    where: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """The verdict of one file for one requirement, with the ids of the elements it lacks and what people call them."""

    verdict: Verdict
    lacks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """What decides it, or the nearest text of what is lacking; the first few only."""
    proposed: Proposed = Proposed.NOTHING
    decision: str = ""
    """A lawyer's override in words: "accepted by JD, 2026-11-24: reports suffice"; the verdict stays the tool's."""
    accepted: bool = False
    """True where the override takes an open point for settled."""

    @property
    def is_open(self) -> bool:
        """Return whether it counts as open: its verdict is open, and nobody accepted the words."""
        return self.verdict in OPEN_VERDICTS and not self.accepted


@dataclass(frozen=True, slots=True)
class Deviation:
    """A place where the text of a file differs from that of the file which stands for its family."""

    where: str
    """The number of the provision as a reader sees it; empty if it has none."""
    words: str
    """What this file says there; empty where it says nothing."""
    instead: str
    """What the other says there; empty where it says nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One input file: what it is, its overall verdict or the error it ended in, and a cell per requirement."""

    file: str
    sha256: str = ""
    kind: str = ""
    instrument: str = ""
    language: str = ""
    verdict: str = "not-reviewed"
    error: str = ""
    """The code of the error ("NO_TEXT"); empty if it was reviewed."""
    remark: str = ""
    """The sentence for people: the error's, or why it was reviewed but not drafted."""
    family: str = ""
    """The file that stands for all that belong together; its own name where there is no other."""
    relation: str = ""
    """Why it belongs to that file, for people: "the same template as acme.docx; 3 of 88 paragraphs differ"."""
    deviations: tuple[Deviation, ...] = ()
    """Where its text differs from that file's, if both are the same template."""
    party: str = ""
    """The partner's name, where it could be told."""
    cells: Mapping[str, Cell] = field(default_factory=lambda: MappingProxyType({}))
    unread: int = 0
    """How many parts could not be read."""
    review: str = ""
    """Path of the review page, relative to the matrix; empty if there is none."""

    def verdict_of(self, column: Column) -> Verdict | None:
        """Return the verdict in the column; None where there is none."""
        cell = self.cells.get(column.requirement)
        return cell.verdict if cell else None

    def tally(self, columns: tuple[Column, ...]) -> Counter[Verdict]:
        """Count the verdicts of the row in these columns."""
        return Counter(verdict for column in columns if (verdict := self.verdict_of(column)) is not None)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows in the order of their files, columns in the playbook's order, and what was passed over and why."""

    playbook: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    skipped: tuple[tuple[str, int], ...] = ()

    @property
    def law_columns(self) -> tuple[Column, ...]:
        """Return the columns whose open cells are law gaps."""
        return tuple(column for column in self.columns if column.is_law_gap_if_open)

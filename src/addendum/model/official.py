"""Official clause sets in an Agreement: which set, how far it is the published text, what the parties left open."""

from dataclasses import dataclass
from enum import StrEnum


class ClauseState(StrEnum):
    """How a clause of an official set stands in an agreement."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MISSING = "missing"
    LEFT_OUT = "left-out"
    """An optional clause that the parties did not take."""
    NOT_COMPARED = "not-compared"
    """The clause is there by its heading; no fingerprint of it is held in this language."""


class OptionState(StrEnum):
    """What the parties did where the set leaves them a choice."""

    CHOSEN = "chosen"
    OPEN = "open"
    """Both texts stand there still, or neither."""


class AnnexState(StrEnum):
    """Whether an annex of the set is filled in."""

    FILLED = "filled"
    BLANK = "blank"
    PARTLY = "partly"
    """Some of its fields are filled in, others are blank."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class OfficialClause:
    """One numbered clause of the set, as it stands in the agreement."""

    number: str
    heading: str
    """As the agreement has it; empty where it has none."""
    state: ClauseState
    at: str = ""
    """Where it begins; empty if it is missing."""
    changes: tuple[str, ...] = ()
    """The provisions in which words differ from the published text."""
    lacks_words: bool = False
    """Whether words of the published text are not there."""


@dataclass(frozen=True, slots=True)
class OfficialOption:
    """A choice the set leaves to the parties."""

    clause: str
    state: OptionState
    chosen: str = ""
    """Which of the options: "1" or "2"."""
    at: str = ""


@dataclass(frozen=True, slots=True)
class OfficialBlank:
    """A place within a clause that the parties fill in (a period, a law), still blank."""

    clause: str
    at: str


@dataclass(frozen=True, slots=True)
class OfficialAnnex:
    """An annex of the set."""

    number: str
    title: str
    state: AnnexState
    at: str = ""
    blank_at: tuple[str, ...] = ()
    """The fields left blank."""


@dataclass(frozen=True, slots=True)
class OfficialText:
    """An official clause set whose text stands in the agreement: this part is never edited."""

    set: str
    """"eu-2021-915", "eu-2021-914", "eu-2010-87", "dk-art28", "uk-addendum" or "uk-idta"."""
    name: str
    language: str
    places: tuple[str, ...]
    """The provisions it stands in, annexes included, in document order."""
    clauses: tuple[OfficialClause, ...]
    modules: tuple[str, ...] = ()
    options: tuple[OfficialOption, ...] = ()
    blanks: tuple[OfficialBlank, ...] = ()
    annexes: tuple[OfficialAnnex, ...] = ()

    def of_state(self, state: ClauseState) -> tuple[OfficialClause, ...]:
        """Return the clauses in a state."""
        return tuple(clause for clause in self.clauses if clause.state is state)


class Reach(StrEnum):
    """What an agreement takes a set in for."""

    PROCESSING = "processing"
    TRANSFERS = "transfers"
    """Only for transfers, or on another condition."""


@dataclass(frozen=True, slots=True)
class Incorporation:
    """An official clause set that the agreement takes in by naming it, without its text."""

    set: str
    name: str
    reach: Reach
    at: str
    start: int
    end: int
    """Offsets into Provision.text of the sentence that does so."""
    quote: str

    @property
    def brings_processor_terms(self) -> bool:
        """Return whether it brings what Art. 28(3) and (4) asks for, for all processing."""
        return self.reach is Reach.PROCESSING and self.set in _PROCESSOR_SETS


_PROCESSOR_SETS = frozenset({"eu-2021-915", "eu-2021-914", "dk-art28"})
"""The transfer clauses hold these terms in Modules Two and Three."""

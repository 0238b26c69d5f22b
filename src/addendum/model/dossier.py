"""All four checks of one partner: what was found, how it stands, and what to ask for."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of one paper and where they stand in it ("section 4", "line 12", "checkbox newsletter")."""

    file: str
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """A requirement of one of the four checks against a partner's papers."""

    requirement: str
    title: str
    law: str
    tier: str
    """"law", "guidance" or "policy": only the first is required."""
    level: str
    verdict: str
    """As for an agreement: "met", "partial", "missing", "contradicted", "unclear" or "not-applicable"."""
    why: str
    """One sentence for people."""
    quotes: tuple[Quote, ...] = ()
    ask: str = ""
    """What to ask the partner for, ready to send; empty where nothing is to be asked."""


class Light(StrEnum):
    """How a check stands; each is always shown with its word."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    NOT_REVIEWED = "not-reviewed"


@dataclass(frozen=True, slots=True)
class PartnerCheck:
    """One of the four checks."""

    check: str
    """"rights", "security", "consent" or "agreement"."""
    title: str
    light: Light
    line: str
    """How it stands, in one sentence."""
    findings: tuple[CheckFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two passages of the partner's own papers that cannot both hold, or one that points to what is not there."""

    topic: str
    why: str
    quotes: tuple[Quote, ...]
    ask: str = ""
    """What to ask the partner for; empty where it is simply which of the passages holds."""


@dataclass(frozen=True, slots=True)
class PaperSeen:
    """A file of the folder, what it is taken for, and by what."""

    name: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of the folder as a browser showed it."""

    file: str
    data: bytes
    """PNG of the whole page; what is ticked or on when it opens has a red outline."""
    marked: int
    """How many controls are outlined."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known of one partner from its folder."""

    partner: str
    papers: tuple[PaperSeen, ...]
    checks: tuple[PartnerCheck, ...]
    conflicts: tuple[Conflict, ...] = ()
    questions: tuple[str, ...] = ()
    """What to ask the partner, ready to send."""
    next_steps: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    """The files that hold processor terms."""
    not_reviewed: tuple[str, ...] = ()
    """What could not be read or judged, with the reason, a sentence each."""
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One partner among several: how each check stands, or why it has no dossier."""

    folder: str
    partner: str
    checks: tuple[PartnerCheck, ...] = ()
    """In the order of the four, without their findings; empty where there is no dossier."""
    dossier: str = ""
    """Path of the dossier's page, relative to the matrix; empty if there is none."""
    conflicts: int = 0
    not_reviewed: int = 0
    """How many files or pages were not reviewed."""
    error: str = ""
    """Why there is no dossier, in a sentence."""

    def light(self, check: str) -> Light:
        """Return how a check stands."""
        return next((one.light for one in self.checks if one.check == check), Light.NOT_REVIEWED)

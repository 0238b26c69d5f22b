"""What was found: Evidence, Findings and the Review of one Agreement against one Playbook."""

from dataclasses import dataclass
from enum import StrEnum

from addendum.model.agreement import Agreement
from addendum.model.official import Incorporation, OfficialText
from addendum.model.playbook import Level, Playbook, Requirement, Tier


class Verdict(StrEnum):
    """The answer for one Requirement or Element."""

    MET = "met"
    PARTIAL = "partial"
    MISSING = "missing"
    CONTRADICTED = "contradicted"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not-applicable"


HIDDEN_ONLY = "hidden-only"
"""Flag: only text that a reader does not see speaks of it, or of what it lacks."""
HIDDEN_AGAINST = "hidden-against"
"""Flag: text that a reader does not see would give another verdict if it counted."""
OPEN_VERDICTS = (Verdict.CONTRADICTED, Verdict.MISSING, Verdict.PARTIAL, Verdict.UNCLEAR)
"""The verdicts of what is open, the gravest first."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim span of one Provision for one Element."""

    element: str
    at: str
    start: int
    end: int
    """Offsets into Provision.text: ``quote`` is exactly text[start:end]."""
    quote: str
    score: float
    matcher: str
    """Which matcher found it: "signs", "similar", "contradiction", "parties", "signature" ..."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest text examined for an Element that is lacking, and why it fails."""

    element: str
    at: str
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class ElementResult:
    """The verdict for one Element; ``left_blank`` where a blank for the fact stands in the text unfilled."""

    id: str
    verdict: Verdict
    left_blank: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict for one Requirement with what proves it."""

    requirement: Requirement
    verdict: Verdict
    confidence: float
    elements: tuple[ElementResult, ...]
    evidence: tuple[Evidence, ...] = ()
    """For a contradiction, the contradicting words come first."""
    nearest: tuple[Nearest, ...] = ()
    by_reference: bool = False
    flags: tuple[str, ...] = ()
    if_rejected: Verdict | None = None
    """The verdict with all pending changes rejected, where it differs."""

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return the ids of the elements that are not met."""
        fine = (Verdict.MET, Verdict.NOT_APPLICABLE)
        return tuple(e.id for e in self.elements if e.verdict not in fine)

    @property
    def is_law_gap(self) -> bool:
        """Return whether this is an open law requirement of level mandatory or conditional."""
        return self.requirement.is_law_gap_if_open and self.verdict in OPEN_VERDICTS


class Instrument(StrEnum):
    """What sort of paper the agreement is, seen from Art. 28 GDPR."""

    PROCESSOR_TERMS = "processor-terms"
    NONE = "none"
    INDEPENDENT_CONTROLLERS = "independent-controllers"
    OTHER = "other"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Review:
    """Agreement, Playbook and a Finding for every Requirement, in the playbook's order."""

    agreement: Agreement
    playbook: Playbook
    findings: tuple[Finding, ...]
    instrument: Instrument = Instrument.PROCESSOR_TERMS
    kind: str = "agreement"
    """"agreement", "amendment", "annex", "policy", "form" or "other"."""
    named: str = ""
    """What another kind of paper is, in words: "a non-disclosure agreement"; empty where it has no name of its own."""
    official: tuple[OfficialText, ...] = ()
    """The official clause sets whose text stands in it: these places are never edited."""
    incorporated: tuple[Incorporation, ...] = ()
    """The official clause sets that it takes in without their text."""
    not_reviewed: str = ""
    """Why nothing was judged (a language outside the library); findings are then all unclear or empty."""

    @property
    def verdict(self) -> str:
        """Return "complete", "gaps" or "not-reviewed" (DESIGN.md section 5)."""
        if self.not_reviewed:
            return "not-reviewed"
        if self.agreement.unread or any(f.is_law_gap for f in self.findings):
            return "gaps"
        return "complete"

    @property
    def only_by_reference(self) -> Incorporation | None:
        """Return the set that alone brings processor terms, where the paper names it and has none of its own."""
        named = (one for one in self.incorporated if one.brings_processor_terms)
        return next(named, None) if self.instrument is Instrument.NONE else None

    @property
    def protected(self) -> frozenset[str]:
        """Return the provisions that are never edited: those of official texts."""
        return frozenset(at for text in self.official for at in text.places)

    def finding(self, requirement_id: str) -> Finding:
        """Return the finding for the requirement; KeyError if there is none."""
        for finding in self.findings:
            if finding.requirement.id == requirement_id:
                return finding
        raise KeyError(requirement_id)


__all__ = [
    "HIDDEN_AGAINST",
    "HIDDEN_ONLY",
    "OPEN_VERDICTS",
    "ElementResult",
    "Evidence",
    "Finding",
    "Instrument",
    "Level",
    "Nearest",
    "Review",
    "Tier",
    "Verdict",
]

"""Which security measures does the partner promise, and which does it only tell of on a page that binds nobody?"""

from collections.abc import Sequence
from dataclasses import dataclass

from addendum.model.dossier import CheckFinding
from addendum.model.paper_words import PaperKind
from addendum.model.partner_law import PartnerLaw
from addendum.model.playbook import Playbook, Requirement
from addendum.model.review import Verdict
from addendum.partner.joined import (
    Said,
    doubtful,
    finding_of,
    judged,
    lacking,
    quotes_of,
    remainder,
    said_by,
    verdict_over,
)
from addendum.partner.marks import pattern_of
from addendum.partner.papers import CONTRACTS, Paper, Unread, names_of
from addendum.partner.settings_file import NAME, Risk
from addendum.partner.titles import in_sentence

PROMISED = "promised in the contract"
TOLD = "stated elsewhere"
SILENT = "not stated"
UNKNOWN = "not known"
DENIED = "denied"
_TELLING = frozenset({PaperKind.SECURITY, PaperKind.PRIVACY_POLICY, PaperKind.TERMS})
_TOLD_RISKS = {
    Risk.SPECIAL: "special categories of data",
    Risk.CHILDREN: "data of children",
    Risk.SCALE: "processing on a large scale",
}
SPEAK_OF_SECURITY = CONTRACTS | _TELLING


@dataclass(frozen=True, slots=True)
class HighRisk:
    """Why more than ordinary security is called for, and the measures expected first (ids)."""

    data: str
    """What the agreement names; empty where it names nothing of the kind."""
    raised: tuple[str, ...]
    told: tuple[Risk, ...] = ()
    """What partner.toml says of the data."""

    @property
    def why(self) -> str:
        """Return who says so, in words, for people."""
        named = f"The agreement names {self.data}: this is expected." if self.data else ""
        told = f"{NAME} says: {', '.join(_TOLD_RISKS[one] for one in self.told)}; this is expected."
        return " ".join(part for part in (named, told if self.told else "") if part)


def risk_in(papers: Sequence[Paper], law: PartnerLaw, told: tuple[Risk, ...] = ()) -> HighRisk | None:
    """Return the high risk of the data; None for an ordinary one.

    Args:
        papers: Of one partner: what its agreement says is processed counts.
        law: Which data call for more.
        told: What partner.toml says of the data.
    """
    binding = (paper for paper in papers if paper.recognised.kind in CONTRACTS)
    texts = [provision.text for paper in binding for provision in paper.agreement.provisions]
    plain = [text for text in texts if not pattern_of(law.excluded).search(text)]
    named = [risk.name for risk in law.risks if any(pattern_of(risk.named).search(text) for text in plain)]
    return HighRisk(", ".join(named), law.raised, told) if named or told else None


def check_security(
    papers: Sequence[Paper], playbook: Playbook, risk: HighRisk | None = None, unread: Sequence[Unread] = ()
) -> tuple[CheckFinding, ...]:
    """Return a finding for each measure; empty where no paper could speak of one.

    A measure counts as met where a paper that binds the partner promises it; a page is not a promise.

    Args:
        papers: All papers of the partner's folder.
        playbook: "gdpr-security".
        risk: What makes the risk high; None for an ordinary one.
        unread: The files of the folder that could not be read.
    """
    binding = judged([paper for paper in papers if paper.recognised.kind in CONTRACTS], playbook)
    telling = judged([paper for paper in papers if paper.recognised.kind in _TELLING], playbook)
    if not (binding or telling):
        return ()
    promised, told = said_by(binding, playbook), said_by(telling, playbook)
    either = names_of(unread, SPEAK_OF_SECURITY)
    contracts = names_of(unread, CONTRACTS)
    measures = (_Measure(one, promised[one.id], told[one.id], contracts, either) for one in playbook.requirements)
    return tuple(_finding(measure, risk) for measure in measures)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is said of one measure, in contracts and elsewhere, and the names of the files that could not be read."""

    requirement: Requirement
    firm: tuple[Said, ...]
    loose: tuple[Said, ...]
    unread_contracts: tuple[str, ...]
    unread: tuple[str, ...]

    def speak(self, said: tuple[Said, ...]) -> bool:
        """Tell whether these papers say any part of it."""
        return len(lacking(self.requirement, said)) < len(self.requirement.elements)

    def deny(self, said: tuple[Said, ...]) -> bool:
        """Tell whether one of these papers denies it."""
        return any(one.finding.verdict is Verdict.CONTRADICTED for one in said)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a measure stands: the verdict, what it is called, the papers that show it, and what is open."""

    verdict: Verdict
    state: str
    said: tuple[Said, ...]
    rest: str
    ask: str | None = None


def _finding(measure: _Measure, risk: HighRisk | None) -> CheckFinding:
    """Return the finding; where the risk is high it says what is expected."""
    found = _standing(measure)
    raised = ""
    if risk is not None and measure.requirement.id in risk.raised:
        raised = risk.why
    why = " ".join(part for part in (f"{found.state[0].upper()}{found.state[1:]}.", found.rest, raised) if part)
    return finding_of(measure.requirement, found.verdict, why, quotes_of(found.said, found.verdict), found.ask)


def _standing(measure: _Measure) -> _Standing:
    """Put together what is promised and what is only told."""
    requirement, firm, loose = measure.requirement, measure.firm, measure.loose
    for said in (firm, loose):
        if measure.deny(said):
            return _Standing(Verdict.CONTRADICTED, DENIED, said, "")
    if measure.speak(firm):
        verdict = verdict_over(requirement, firm, measure.unread_contracts)
        return _Standing(verdict, PROMISED, firm, remainder(requirement, firm, verdict, measure.unread_contracts))
    if measure.speak(loose):
        return _told(measure)
    every = (*firm, *loose)
    verdict = verdict_over(requirement, every, measure.unread)
    state = {Verdict.UNCLEAR: UNKNOWN, Verdict.NOT_APPLICABLE: "it does not arise here"}.get(verdict, SILENT)
    return _Standing(verdict, state, every, remainder(requirement, every, verdict, measure.unread))


def _told(measure: _Measure) -> _Standing:
    """Return how a measure stands that no contract promises, as far as the contracts were read."""
    requirement, loose = measure.requirement, measure.loose
    verdict = verdict_over(requirement, loose, measure.unread)
    rest = remainder(requirement, loose, verdict, measure.unread)
    contracts = doubtful(measure.firm, measure.unread_contracts)
    if contracts:
        promised = f"Whether the contract promises it is not known: {', '.join(contracts)} was not judged in full."
        return _Standing(Verdict.UNCLEAR, TOLD, loose, promised)
    title = in_sentence(requirement.title)
    ask = f"Please promise in the agreement what your papers say of this: {title}." if verdict is Verdict.MET else None
    return _Standing(Verdict.PARTIAL, TOLD, loose, rest, ask)

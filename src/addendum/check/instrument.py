"""What sort of paper this is, seen from Art. 28 GDPR."""

from addendum.matching.reading import Reading
from addendum.model.agreement import Agreement
from addendum.model.playbook import Binds, Level
from addendum.model.review import Finding, Instrument, Verdict

_FEWEST_DUTIES = 3
_ROLES = "dpa.parties-roles"
_KINDS = (
    ("policy", ("privacy policy", "privacy notice", "cookie policy", "privacy statement")),
    ("amendment", ("amendment no", "amendment to", "amendment agreement")),
    ("annex", ("annex", "appendix", "exhibit", "schedule")),
)


def instrument_of(findings: tuple[Finding, ...], reading: Reading) -> Instrument:
    """Return the kind of instrument: processor terms hold at least three duties of a processor, in part at least."""
    duties = [finding for finding in findings if _is_processor_duty(finding)]
    present = sum(any(e.verdict is Verdict.MET for e in finding.elements) for finding in duties)
    if present >= min(_FEWEST_DUTIES, len(duties)) or not reading.units:
        return Instrument.PROCESSOR_TERMS
    roles = next((finding for finding in findings if finding.requirement.id == _ROLES), None)
    if roles is not None and roles.verdict is Verdict.CONTRADICTED:
        return Instrument.INDEPENDENT_CONTROLLERS
    return Instrument.NONE


def kind_of(agreement: Agreement) -> str:
    """Return "policy", "amendment", "annex" by the title, else "agreement"."""
    title = agreement.title.lower()
    for kind, words in _KINDS:
        if any(title.startswith(word) for word in words):
            return kind
    return "agreement"


def _is_processor_duty(finding: Finding) -> bool:
    requirement = finding.requirement
    return requirement.level is Level.MANDATORY and any(
        element.binds is Binds.PROCESSOR for element in requirement.elements
    )

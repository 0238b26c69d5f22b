"""What sort of paper this is, seen from Art. 28 GDPR."""

from addendum.check.kinds import GUIDE, named_kind
from addendum.matching.reading import Reading
from addendum.matching.text import words_of
from addendum.model.agreement import Agreement
from addendum.model.official import OfficialText
from addendum.model.playbook import Binds, Level
from addendum.model.review import Finding, Instrument, Verdict

_FEWEST_DUTIES = 3
_ROLES = "dpa.parties-roles"
_INSTRUCTIONS = "dpa.instructions"
_WHOLE = 0.85
"""From this part of its words on, a paper is nothing but official clauses."""
_KINDS = (
    ("policy", ("privacy policy", "privacy notice", "cookie policy", "privacy statement")),
    ("amendment", ("amendment no", "amendment to", "amendment agreement")),
    ("annex", ("annex", "appendix", "exhibit", "schedule")),
)


def instrument_of(
    findings: tuple[Finding, ...], reading: Reading, official: tuple[OfficialText, ...] = ()
) -> tuple[Instrument, str]:
    """Return the kind of instrument, and its name where it is of another kind than any that binds a processor.

    Processor terms hold at least three duties of a processor, in part at least. A paper that calls itself something
    else is that, unless it says who is controller and who is processor and holds half of the duties.
    """
    if official and not _binds_outside(findings, official):
        return Instrument.OFFICIAL, ""
    verdicts = {finding.requirement.id: finding.verdict for finding in findings}
    if verdicts.get(_ROLES) is Verdict.CONTRADICTED and verdicts.get(_INSTRUCTIONS) in (None, Verdict.MISSING):
        return Instrument.INDEPENDENT_CONTROLLERS, ""
    duties = [finding for finding in findings if _is_processor_duty(finding)]
    present = sum(any(e.verdict is Verdict.MET for e in finding.elements) for finding in duties)
    name = "" if official else named_kind(reading.agreement)
    binds = verdicts.get(_ROLES) is Verdict.MET and present * 2 >= len(duties)
    if name == GUIDE or (name and not binds):
        return Instrument.OTHER, name
    if present >= min(_FEWEST_DUTIES, len(duties)) or not reading.units:
        return Instrument.PROCESSOR_TERMS, ""
    return Instrument.NONE, ""


def unjudged_instrument(agreement: Agreement, official: tuple[OfficialText, ...]) -> tuple[Instrument, str]:
    """Return the kind of instrument as far as it shows without a judgement: in a language the library lacks."""
    if is_wholly_official(agreement, official):
        return Instrument.OFFICIAL, ""
    name = "" if official else named_kind(agreement)
    return (Instrument.OTHER, name) if name else (Instrument.PROCESSOR_TERMS, "")


def _binds_outside(findings: tuple[Finding, ...], official: tuple[OfficialText, ...]) -> bool:
    """Tell whether anything outside of the official texts binds the processor."""
    inside = {at for text in official for at in text.places}
    duties = (finding for finding in findings if _is_processor_duty(finding))
    return any(evidence.at not in inside for finding in duties for evidence in finding.evidence)


def is_wholly_official(agreement: Agreement, official: tuple[OfficialText, ...]) -> bool:
    """Return whether nearly every word of the agreement belongs to an official text."""
    inside = {at for text in official for at in text.places}
    lengths = {p.at: len(words_of(p.text)) for p in agreement.provisions if p.story.endswith("body")}
    return bool(inside) and sum(lengths.get(at, 0) for at in inside) >= _WHOLE * sum(lengths.values())


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

"""Agreement and Playbook in, Review out."""

from dataclasses import replace

from addendum.check.hidden import with_hidden_view
from addendum.check.instrument import instrument_of, kind_of, unjudged_instrument
from addendum.check.official import official_texts
from addendum.check.official.incorporation import incorporations
from addendum.check.official.meeting import met_by_official, met_by_transfer_clauses
from addendum.check.references import by_reference
from addendum.check.requirements import judge
from addendum.check.vocabularies import reading_of
from addendum.matching.languages import why_not_judged
from addendum.matching.reading import Reading
from addendum.model.agreement import Agreement
from addendum.model.official import OfficialText
from addendum.model.playbook import Playbook, Requirement
from addendum.model.review import ElementResult, Finding, Instrument, Review, Verdict

__all__ = ["check"]


def check(
    agreement: Agreement,
    playbook: Playbook,
    only: frozenset[str] | None = None,
    official: tuple[OfficialText, ...] = (),
) -> Review:
    """Judge an agreement against a playbook.

    Args:
        agreement: as read; its language chooses the wording.
        playbook: the requirements and their wordings.
        only: ids of the requirements to judge; the others get no finding.
        official: with ``only``, the official texts that are known to stand in it; else they are looked for.

    Returns:
        A Review with a finding for each requirement asked, in the playbook's order. Where the library has no wording
        in the agreement's language every finding is ``unclear`` and ``not_reviewed`` says why.
    """
    reading = reading_of(agreement, playbook)
    wanted = tuple(r for r in playbook.requirements if only is None or r.id in only)
    if reading is None:
        return _unread(agreement, playbook, tuple(_unjudged(requirement) for requirement in wanted))
    findings = tuple(judge(requirement, reading) for requirement in wanted)
    findings = _with_other_view(findings, agreement, playbook)
    findings = with_hidden_view(findings, agreement, playbook)
    if only is not None:
        return Review(agreement, playbook, met_by_official(findings, official, agreement), official=official)
    return _reviewed(findings, reading, playbook)


def _reviewed(findings: tuple[Finding, ...], reading: Reading, playbook: Playbook) -> Review:
    """Return the review of a whole agreement: what sort of paper it is, and what official clauses it holds."""
    agreement = reading.agreement
    official = official_texts(agreement)
    findings = met_by_official(findings, official, agreement)
    instrument, named = instrument_of(findings, reading, official)
    if instrument is Instrument.OFFICIAL:
        findings = met_by_transfer_clauses(findings, official, agreement)
    # a guide or a licence that speaks of official clauses takes nothing in
    incorporated = () if instrument is Instrument.OTHER else incorporations(agreement, official)
    return Review(
        agreement,
        playbook,
        by_reference(findings, incorporated),
        instrument,
        kind_of(agreement),
        named,
        official,
        incorporated,
    )


def _unread(agreement: Agreement, playbook: Playbook, findings: tuple[Finding, ...]) -> Review:
    """Return the review of an agreement in a language that is not judged: official clauses are told all the same."""
    official = official_texts(agreement)
    instrument, named = unjudged_instrument(agreement, official)
    return Review(
        agreement,
        playbook,
        findings,
        instrument,
        kind_of(agreement),
        named,
        official,
        () if instrument is Instrument.OTHER else incorporations(agreement, official),
        why_not_judged(agreement.language),
    )


def _unjudged(requirement: Requirement) -> Finding:
    elements = tuple(ElementResult(element.id, Verdict.UNCLEAR) for element in requirement.elements)
    return Finding(requirement, Verdict.UNCLEAR, 0.0, elements)


def _with_other_view(findings: tuple[Finding, ...], agreement: Agreement, playbook: Playbook) -> tuple[Finding, ...]:
    """Judge a second time with all pending changes rejected, and say where that differs."""
    if not any(provision.text_if_rejected is not None for provision in agreement.provisions):
        return findings
    other = rejected(agreement)
    reading = reading_of(other, playbook)
    if reading is None:
        return findings
    return tuple(_compared(finding, reading) for finding in findings)


def _compared(finding: Finding, other: Reading) -> Finding:
    verdict = judge(finding.requirement, other).verdict
    if verdict is finding.verdict:
        return finding
    return replace(finding, if_rejected=verdict, flags=(*finding.flags, "depends-on-tracked-change"))


def rejected(agreement: Agreement) -> Agreement:
    """Return the agreement as it reads with all pending changes rejected."""
    provisions = (
        replace(p, text=p.text if p.text_if_rejected is None else p.text_if_rejected, text_if_rejected=None)
        for p in agreement.provisions
    )
    return replace(agreement, provisions=tuple(p for p in provisions if p.text.strip()))

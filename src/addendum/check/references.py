"""What an official set would meet that the agreement only names: said beside the finding, never counted as met."""

from dataclasses import replace

from addendum.model.official import Incorporation
from addendum.model.review import OPEN_VERDICTS, Finding

_HELD = frozenset(
    {
        "dpa.parties-roles",
        "dpa.controller-rights-obligations",
        "dpa.instructions",
        "dpa.legal-requirement-notice",
        "dpa.instruction-infringement",
        "dpa.confidentiality-personnel",
        "dpa.security",
        "dpa.subproc-authorisation",
        "dpa.subproc-change-notice",
        "dpa.subproc-objection",
        "dpa.subproc-flowdown",
        "dpa.subproc-liability",
        "dpa.dsr-assistance",
        "dpa.assist-security",
        "dpa.assist-breach-authority",
        "dpa.assist-breach-subjects",
        "dpa.assist-dpia",
        "dpa.assist-prior-consultation",
        "dpa.deletion-return",
        "dpa.compliance-information",
        "dpa.audits",
        "dpa.breach-notice",
        "dpa.transfers",
        "dpa.breach-contents",
        "dpa.dsr-forwarding",
        "dpa.suspension-termination",
        "dpa.precedence",
    }
)
_NOT_IN_TRANSFER_CLAUSES = frozenset(
    {"dpa.assist-dpia", "dpa.assist-prior-consultation", "dpa.instruction-infringement", "dpa.legal-requirement-notice"}
)


def by_reference(findings: tuple[Finding, ...], incorporated: tuple[Incorporation, ...]) -> tuple[Finding, ...]:
    """Return the findings, those marked that a set named for all processing would meet; no verdict changes."""
    held: set[str] = set()
    for one in incorporated:
        if one.brings_processor_terms:
            held |= _HELD - (_NOT_IN_TRANSFER_CLAUSES if one.set == "eu-2021-914" else frozenset())
    return tuple(
        replace(f, by_reference=True) if f.verdict in OPEN_VERDICTS and f.requirement.id in held else f
        for f in findings
    )

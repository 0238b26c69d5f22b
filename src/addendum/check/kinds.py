"""Kinds of paper that are no agreement with a processor, told by what they call themselves."""

import re

from addendum.model.agreement import Agreement, ProvisionKind

GUIDE = "a guide, not an agreement"
_NDA = (
    r"non[- ]?disclosure|\bNDA\b|confidentiality (?:and .{0,30})?(?:agreement|undertaking)|geheimhaltungs"
    r"|vertraulichkeits(?:vereinbarung|erklärung)|accord de (?:non[- ]divulgation|confidentialité)"
    r"|acuerdo de confidencialidad|accordo di riservatezza|geheimhoudings(?:overeenkomst|verklaring)"
)
_LICENCE = (
    r"licen[cs]e (?:agreement|terms)|\bEULA\b|end[- ]user licen[cs]e|contributor licen[cs]e|lizenzvertrag"
    r"|lizenzbedingungen|contrat de licence|contrato de licencia|contratto di licenza|licentieovereenkomst"
)
_NOTICE = (
    r"privacy (?:policy|notice|statement)|cookie policy|datenschutz(?:erklärung|hinweise)"
    r"|politique de confidentialité|política de privacidad|informativa (?:sulla )?privacy|privacyverklaring"
)
_GUIDE = (
    r"^\W*(?:reference|referenz|guide|guidance|guidelines|leitfaden|handbook|handbuch|checklist|checkliste|faq)\b"
    r"|\bclause map\b|clause-by-clause"
)
_NAMED = (
    ("a non-disclosure agreement", _NDA),
    ("a business associate agreement (HIPAA)", r"business associate (?:agreement|addendum|contract)"),
    ("a licence", _LICENCE),
    ("a privacy notice", _NOTICE),
    (GUIDE, _GUIDE),
    ("a service level agreement", r"service[- ]level agreement"),
)
_KINDS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _NAMED)
_FIRST = 6
"""Among so many first provisions a paper says what it is."""
_LONGEST = 120
_TITLES = (ProvisionKind.TITLE, ProvisionKind.HEADING, ProvisionKind.TEXT)


def named_kind(agreement: Agreement) -> str:
    """Return what the paper calls itself where that is no processor agreement, empty if it does not say so."""
    opening = [p.text for p in agreement.provisions[:_FIRST] if p.kind in _TITLES and len(p.text) <= _LONGEST]
    titles = [agreement.title, *(text for text in opening if not text.rstrip().endswith("."))]
    if any(_PROCESSING.search(title) for title in titles):
        return ""
    return next((name for name, pattern in _KINDS if any(pattern.search(title) for title in titles)), "")


_PROCESSING = re.compile(
    r"data (?:processing|protection) (?:agreement|addendum|terms|annex)|\bDPA\b|auftrags(?:daten)?verarbeitung|\bAVV?\b"
    r"|sous-traitance|encargado d|trattamento dei dati|nomina a responsabile|verwerkersovereenkomst"
    r"|databehandleraftale",
    re.IGNORECASE,
)
"""A paper that calls itself this as well is one, whatever else it is."""

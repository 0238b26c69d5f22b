"""Which security measures does the partner promise, and which does it only tell of on a page that binds nobody?"""

import re
from collections.abc import Sequence
from dataclasses import replace

from addendum.model.playbook import Playbook
from addendum.model.review import Verdict
from addendum.partner.findings import CheckFinding
from addendum.partner.joined import joined, said_by
from addendum.partner.papers import Paper, PaperKind

PROMISED = "promised in the contract"
TOLD = "stated elsewhere"
SILENT = "not stated"
_BINDING = (PaperKind.AGREEMENT, PaperKind.ANNEX, PaperKind.AMENDMENT)
_TELLING = (PaperKind.SECURITY, PaperKind.PRIVACY_POLICY, PaperKind.TERMS)
_SENSITIVE = (
    ("health data", r"\bhealth (?:data|information|records)|\bpatients?\b|medical (?:data|records|history)|diagnos"),
    ("data of children", r"\bchildren'?s?\b|\bpupils?\b|\bminors\b"),
    ("biometric or genetic data", r"\bbiometric|\bgenetic"),
    ("bank or card data", r"\b(?:card|bank account|iban) (?:number|data|details)"),
    ("criminal records", r"criminal (?:convictions|records|offences)"),
    ("religion, politics or ethnic origin", r"religious|political opinion|ethnic origin|trade union"),
)
_RAISED = frozenset({"sec.mfa", "sec.encryption-transit", "sec.encryption-rest", "sec.pseudonymisation", "sec.logging"})
"""What a high risk calls for first."""
_DENYING = re.compile(r"\b(?:not|no|never|prohibit|exclud|under the age|below the age)", re.IGNORECASE)


def sensitive_data_in(papers: Sequence[Paper]) -> str:
    """Return which data of high risk the agreement says are processed, in words; empty where it names none."""
    texts = [p.text for paper in papers if paper.recognised.kind in _BINDING for p in paper.agreement.provisions]
    plain = [text for text in texts if not _DENYING.search(text)]
    named = [name for name, pattern in _SENSITIVE if any(re.search(pattern, text, re.IGNORECASE) for text in plain)]
    return ", ".join(named)


def check_security(papers: Sequence[Paper], playbook: Playbook, sensitive: str = "") -> tuple[CheckFinding, ...]:
    """Return a finding for each measure; empty where no paper could speak of one.

    A measure counts as met where a paper that binds the partner promises it; a page is not a promise.

    Args:
        papers: All papers of the partner's folder.
        playbook: "gdpr-security".
        sensitive: What makes the risk high, in words; empty for an ordinary risk.
    """
    binding = tuple(paper for paper in papers if paper.recognised.kind in _BINDING)
    telling = tuple(paper for paper in papers if paper.recognised.kind in _TELLING)
    if not (binding or telling):
        return ()
    promised, told = said_by(binding, playbook), said_by(telling, playbook)
    found = []
    for requirement in playbook.requirements:
        firm = joined(requirement, promised[requirement.id])
        loose = joined(requirement, told[requirement.id])
        found.append(_weighed(firm, loose, sensitive))
    return tuple(found)


def _weighed(firm: CheckFinding, loose: CheckFinding, sensitive: str) -> CheckFinding:
    """Put together what is promised and what is only told, and raise what is expected where the risk is high."""
    said = (str(Verdict.MET), str(Verdict.PARTIAL))
    denied = next((one for one in (firm, loose) if one.verdict == str(Verdict.CONTRADICTED)), None)
    if denied is not None:
        chosen, state = denied, "denied"
    elif firm.verdict in said:
        chosen, state = firm, PROMISED
    elif loose.verdict in said:
        chosen, state = replace(loose, verdict=str(Verdict.PARTIAL), ask=loose.ask or _promise(loose)), TOLD
    else:
        chosen, state = (firm if firm.verdict != str(Verdict.UNCLEAR) else loose), SILENT
    detail = "" if chosen.why in ("It is said.", "Nothing is said of it.", "It is denied.") else f" {chosen.why}"
    raised = (
        f" The agreement names {sensitive}: this is expected." if sensitive and chosen.requirement in _RAISED else ""
    )
    return replace(chosen, why=f"{state[0].upper()}{state[1:]}.{detail}{raised}")


def _promise(told: CheckFinding) -> str:
    return f"Please promise in the agreement what your papers say of this: {told.title.lower()}."

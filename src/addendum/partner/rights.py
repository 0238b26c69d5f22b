"""Do the partner's policies tell people what Arts 13 and 14 GDPR ask to tell, their rights first of all?"""

from collections.abc import Sequence

from addendum.model.playbook import Playbook
from addendum.partner.findings import CheckFinding
from addendum.partner.joined import joined, said_by
from addendum.partner.papers import Paper, PaperKind

_POLICIES = (PaperKind.PRIVACY_POLICY, PaperKind.COOKIE_POLICY)


def policies_in(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """Return the papers that inform data subjects: privacy and cookie policies, else the terms of service."""
    policies = tuple(paper for paper in papers if paper.recognised.kind in _POLICIES)
    return policies or tuple(paper for paper in papers if paper.recognised.kind is PaperKind.TERMS)


def check_rights(papers: Sequence[Paper], playbook: Playbook) -> tuple[CheckFinding, ...]:
    """Return a finding for each thing that must be told; empty where no paper informs data subjects.

    Args:
        papers: All papers of the partner's folder.
        playbook: "gdpr-privacy-policy".
    """
    policies = policies_in(papers)
    if not policies:
        return ()
    said = said_by(policies, playbook)
    return tuple(joined(requirement, said[requirement.id]) for requirement in playbook.requirements)

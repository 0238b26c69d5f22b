"""Do the partner's policies tell people what Arts 13 and 14 GDPR ask to tell, their rights first of all?"""

from collections.abc import Sequence

from addendum.model.dossier import CheckFinding
from addendum.model.paper_words import PaperKind
from addendum.model.playbook import Playbook
from addendum.partner.joined import findings_over, judged
from addendum.partner.papers import Paper, Unread, names_of

_POLICIES = (PaperKind.PRIVACY_POLICY, PaperKind.COOKIE_POLICY)
SPEAK_OF_RIGHTS = frozenset({*_POLICIES, PaperKind.TERMS})


def policies_in(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """Return the papers that inform data subjects: privacy and cookie policies, else the terms of service."""
    policies = tuple(paper for paper in papers if paper.recognised.kind in _POLICIES)
    return policies or tuple(paper for paper in papers if paper.recognised.kind is PaperKind.TERMS)


def check_rights(
    papers: Sequence[Paper], playbook: Playbook, unread: Sequence[Unread] = ()
) -> tuple[CheckFinding, ...]:
    """Return a finding for each thing that must be told; empty where no paper informs data subjects.

    Args:
        papers: All papers of the partner's folder.
        playbook: "gdpr-privacy-policy".
        unread: The files of the folder that could not be read.
    """
    return findings_over(judged(policies_in(papers), playbook), playbook, names_of(unread, SPEAK_OF_RIGHTS))

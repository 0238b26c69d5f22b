"""What a Review sheds to be carried out of a limited process, and gets back behind it: the playbook's wordings.

They are most of its weight, the process that asked has them already, and nothing of the library should come out of a
process that has parsed hostile input.
"""

from dataclasses import replace
from types import MappingProxyType

from addendum.api.drafted import Drafted
from addendum.model.playbook import Playbook, Requirement, Wording
from addendum.model.review import Review

_NO_WORDINGS: MappingProxyType[str, Wording] = MappingProxyType({})


def light(review: Review) -> Review:
    """Return the review with a playbook that names its requirements and holds none of their wordings."""
    bare = tuple(replace(requirement, wordings=_NO_WORDINGS) for requirement in review.playbook.requirements)
    return bound(review, replace(review.playbook, requirements=bare, terms=MappingProxyType({})))


def bound(review: Review, playbook: Playbook) -> Review:
    """Return the review with its findings bound to the requirements of the playbook."""
    by_id: dict[str, Requirement] = {requirement.id: requirement for requirement in playbook.requirements}
    findings = tuple(replace(f, requirement=by_id[f.requirement.id]) for f in review.findings)
    return replace(review, playbook=playbook, findings=findings)


def light_draft(drafted: Drafted) -> Drafted:
    """Return the draft with its review made light, in both places where it stands."""
    return _with_review(drafted, light(drafted.review))


def bound_draft(drafted: Drafted, playbook: Playbook) -> Drafted:
    """Return the draft with its review bound to the playbook, in both places where it stands."""
    return _with_review(drafted, bound(drafted.review, playbook))


def _with_review(drafted: Drafted, review: Review) -> Drafted:
    return replace(drafted, review=review, amendment=replace(drafted.amendment, review=review))

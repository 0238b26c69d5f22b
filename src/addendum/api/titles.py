"""A Review in, the same Review with its requirements called as the reader of the report calls them."""

from dataclasses import replace

from addendum.model.playbook import Requirement
from addendum.model.review import Review

_TITLES = "en"
"""The language of Requirement.title itself."""


def titled(review: Review, language: str) -> Review:
    """Return the review with titles in the language, where the library has them; else in English."""
    if language == _TITLES:
        return review
    renamed = {requirement.id: _titled(requirement, language) for requirement in review.playbook.requirements}
    return replace(
        review,
        playbook=replace(review.playbook, requirements=tuple(renamed.values())),
        findings=tuple(replace(f, requirement=renamed[f.requirement.id]) for f in review.findings),
    )


def _titled(requirement: Requirement, language: str) -> Requirement:
    wording = requirement.wordings.get(language)
    return replace(requirement, title=wording.title) if wording else requirement

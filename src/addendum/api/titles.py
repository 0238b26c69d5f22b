"""A Review in, the same Review with requirements and elements called as the reader of the report calls them."""

from dataclasses import replace

from addendum.model.playbook import Element, Requirement, Wording
from addendum.model.review import Review

_TITLES = "en"
"""The language of Requirement.title itself."""


def titled(review: Review, language: str) -> Review:
    """Return the review with titles and elements in the language, where the library has them; else in English."""
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
    if wording is None:
        return requirement
    elements = tuple(_named(element, wording) for element in requirement.elements)
    return replace(requirement, title=wording.title, elements=elements)


def _named(element: Element, wording: Wording) -> Element:
    own = wording.elements.get(element.id)
    return replace(element, name=own.name) if own and own.name else element

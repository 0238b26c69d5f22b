"""Text that meets every Element at once: "assists with Articles 32 to 36", "no transfer outside the EEA"."""

from dataclasses import replace

from addendum.matching.evidence import Found, find_evidence
from addendum.matching.holding import Asked
from addendum.matching.reading import Reading
from addendum.model.playbook import ElementWording, Requirement, Scope, Wording


def umbrella(requirement: Requirement, wording: Wording, reading: Reading) -> tuple[Found, ...]:
    """Return the units with nothing against them in which a sign that satisfies the whole requirement holds."""
    if not wording.satisfied:
        return ()
    element = replace(requirement.elements[0], scope=Scope.ANYWHERE)
    asked = Asked(element, ElementWording(signs=wording.satisfied))
    return tuple(
        replace(one, matcher="umbrella") for one in find_evidence(asked, reading, reading.units) if not one.against
    )

"""Text that denies a Requirement, whatever else is said."""

from addendum.matching.holding import holds
from addendum.matching.reading import Reading, Unit
from addendum.matching.signs import parse
from addendum.matching.similar import nearly_identical
from addendum.model.playbook import Requirement, Wording
from addendum.model.review import Evidence


def denials(requirement: Requirement, wording: Wording, reading: Reading) -> tuple[Evidence, ...]:
    """Return the words that deny the requirement, in document order; the first element carries them."""
    signs = tuple(parse(source) for source in wording.contradictions)
    element = requirement.elements[0].id
    found: list[Evidence] = []
    for unit in reading.units:
        if not unit.is_operative or unit.is_definition or unit.is_recital:
            continue
        if any(_in_own(holds(sign, unit.facts.hits, reading), unit) for sign in signs):
            found.append(_as_evidence(unit, element, 1.0))
        elif nearly_identical(wording.contradiction_exemplars, unit):
            found.append(_as_evidence(unit, element, 0.9))
    return tuple(found)


def _in_own(spans: tuple[tuple[int, int], ...] | None, unit: Unit) -> bool:
    return spans is not None and any(last > unit.facts.own for _, last in spans)


def _as_evidence(unit: Unit, element: str, score: float) -> Evidence:
    start, end = unit.whole
    return Evidence(element, unit.provision.at, start, end, unit.provision.text[start:end], score, "contradiction")

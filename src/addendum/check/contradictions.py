"""Text that denies a Requirement, whatever else is said."""

from collections.abc import Iterator

from addendum.matching.binding import setting_of
from addendum.matching.holding import holds
from addendum.matching.negated import is_negated
from addendum.matching.reading import Reading, Unit
from addendum.matching.signs import Sign
from addendum.matching.similar import nearly_identical
from addendum.model.playbook import Requirement, Wording
from addendum.model.review import Evidence


def denials(requirement: Requirement, wording: Wording, reading: Reading) -> tuple[Evidence, ...]:
    """Return the words that deny the requirement, in document order; the first element carries them."""
    signs = reading.candidates(wording.contradictions)
    element = requirement.elements[0].id
    found: list[Evidence] = []
    for unit in reading.units:
        if not unit.is_operative or unit.is_definition or unit.is_recital:
            continue
        if any(_denies(sign, unit, reading) for sign in signs.get(id(unit), ())):
            found.extend(_as_evidence(unit, element, 1.0))
        elif nearly_identical(wording.contradiction_exemplars, unit):
            found.extend(_as_evidence(unit, element, 0.9))
    return tuple(found)


def _denies(sign: Sign, unit: Unit, reading: Reading) -> bool:
    """Tell whether a sign holds in the sentence's own words and no "not" turns it into its opposite."""
    facts, grammar = unit.facts, reading.vocabulary.grammar
    spans = holds(sign, facts.hits, reading)
    if spans is None or all(last <= facts.own for _, last in spans):
        return False
    setting = setting_of(facts.words, facts.mentions, facts.small, grammar)
    # The first group says what is done; what it is done to may stand before it, under the "not" of another verb.
    places = {spans[0][0], min(spans)[0]}
    return not any(is_negated(place, spans, setting, facts.small) for place in places)


def _as_evidence(unit: Unit, element: str, score: float) -> Iterator[Evidence]:
    at, text = unit.provision.at, unit.provision.text
    for start, end in unit.passages(unit.facts.own, len(unit.facts.words)):
        yield Evidence(element, at, start, end, text[start:end], score, "contradiction")

"""One Requirement against one reading: Elements weighed, denials looked for, a Verdict reached."""

from dataclasses import dataclass, replace

from addendum.check.absences import nearest_for
from addendum.check.contradictions import denials
from addendum.check.umbrellas import umbrella
from addendum.matching.evidence import HALF_SAID, Found, about, find_evidence, objection
from addendum.matching.holding import Asked, holds_any
from addendum.matching.reading import Reading, Unit
from addendum.matching.similar import nearly_identical
from addendum.model.playbook import Element, ElementWording, Force, Requirement, Wording
from addendum.model.review import ElementResult, Evidence, Finding, Nearest, Verdict

_NO_WORDING = ElementWording()
_MOST_EVIDENCE = 3
_IDENTICAL = 0.9
_SURE, _FAIR, _BARE = 0.95, 0.85, 0.75


@dataclass(frozen=True, slots=True)
class Weighed:
    """An Element with every unit that was weighed for it; the best with nothing against it is its evidence."""

    element: Element
    found: tuple[Found, ...]
    blank_near: bool = False
    """Whether a sentence about the requirement waits to be filled in."""

    @property
    def proofs(self) -> tuple[Found, ...]:
        """Return the units with nothing against them."""
        return tuple(one for one in self.found if not one.against)

    @property
    def left_blank(self) -> bool:
        """Return whether the only text for a fact is a blank."""
        blank = self.blank_near or any(one.against == "left blank" for one in self.found)
        return self.element.fact and blank and not self.proofs


def judge(requirement: Requirement, reading: Reading) -> Finding:
    """Return the finding for one requirement."""
    wording = requirement.wordings.get(reading.vocabulary.grammar.language)
    if wording is None:
        unknown = tuple(ElementResult(element.id, Verdict.UNCLEAR) for element in requirement.elements)
        return Finding(requirement, Verdict.UNCLEAR, 0.0, unknown)
    topical = about(wording.topic, reading)
    weighed = weighed_elements(requirement, wording, reading, topical)
    against = denials(requirement, wording, reading)
    elements = tuple(_result(one, against) for one in weighed)
    verdict = _verdict(elements, against, applies=_applies(wording, reading))
    verdict = _over_unread(verdict, reading)
    evidence = tuple(against) + tuple(e for one in weighed for e in _evidence(one))
    nearest = tuple(_nearest(one, wording, reading, topical) for one in weighed if not one.proofs)
    if verdict is Verdict.NOT_APPLICABLE:
        elements = tuple(ElementResult(e.id, verdict if e.verdict is not Verdict.MET else e.verdict) for e in elements)
        nearest = ()
    return Finding(
        requirement, verdict, _confidence(verdict, weighed), elements, evidence, tuple(n for n in nearest if n)
    )


def weighed_elements(
    requirement: Requirement, wording: Wording, reading: Reading, topical: tuple[Unit, ...]
) -> tuple[Weighed, ...]:
    """Weigh every Element: by its signs, else by an umbrella over all, else by near identity with an exemplar."""
    cover = umbrella(requirement, wording, reading)
    found: list[Weighed] = []
    main = requirement.elements[0] if requirement.elements[0].facet == "duty" else None
    for element in requirement.elements:
        duty = main if _qualifies(element) else None
        asked = Asked(element, wording.elements.get(element.id, _NO_WORDING), wording.topic, duty)
        weighed = Weighed(element, find_evidence(asked, reading, topical))
        if not weighed.proofs and cover:
            weighed = Weighed(element, (*cover, *weighed.found))
        if not weighed.proofs:
            weighed = Weighed(element, (*_identical(asked, reading, topical), *weighed.found))
        found.append(replace(weighed, blank_near=any(unit.has_blank and unit.is_operative for unit in topical)))
    return _with_their_duty(tuple(found))


def _with_their_duty(found: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """Let what only qualifies a duty (its time, trigger, object, scope) count only where the duty is spoken of at all.

    An element of force "fact" stands by itself.
    """
    duties = [one for one in found if one.element.facet == "duty"]
    if found[0] not in duties or any(not one.against or one.against in HALF_SAID for d in duties for one in d.found):
        return found
    return tuple(
        Weighed(one.element, tuple(map(_alone, one.found))) if _qualifies(one.element) else one for one in found
    )


def _qualifies(element: Element) -> bool:
    return element.facet != "duty" and element.force is Force.ANY


def _alone(found: Found) -> Found:
    return replace(found, against=found.against or "no duty stands beside it")


def _identical(asked: Asked, reading: Reading, topical: tuple[Unit, ...]) -> tuple[Found, ...]:
    for unit in topical or reading.units:
        if nearly_identical(asked.wording.exemplars, unit):
            whole = (unit.facts.own, len(unit.facts.words))
            modal = min((span for kind in ("duty", "right") for span in unit.facts.small.of(kind)), default=whole)
            against = objection(unit, asked.element, ((modal[1], modal[1] + 1),), reading, says_not=False)
            return (Found(unit, *whole, _IDENTICAL, "similar", against),)
    return ()


def _result(one: Weighed, against: tuple[Evidence, ...]) -> ElementResult:
    denied = any(evidence.element == one.element.id for evidence in against)
    if denied:
        return ElementResult(one.element.id, Verdict.CONTRADICTED)
    verdict = Verdict.MET if one.proofs else Verdict.MISSING
    return ElementResult(one.element.id, verdict, one.left_blank)


def _applies(wording: Wording, reading: Reading) -> bool:
    if not wording.not_applicable:
        return True
    return not any(
        unit.is_operative and holds_any(wording.not_applicable, unit.facts.hits, reading) for unit in reading.units
    )


def _verdict(elements: tuple[ElementResult, ...], against: tuple[Evidence, ...], *, applies: bool) -> Verdict:
    if against:
        return Verdict.CONTRADICTED
    met = sum(element.verdict is Verdict.MET for element in elements)
    if met == len(elements):
        return Verdict.MET
    if not applies:
        return Verdict.NOT_APPLICABLE
    return Verdict.PARTIAL if met else Verdict.MISSING


def _over_unread(verdict: Verdict, reading: Reading) -> Verdict:
    """An absence is claimed only over text that was really read."""
    if reading.agreement.unread and verdict in (Verdict.MISSING, Verdict.PARTIAL):
        return Verdict.UNCLEAR
    return verdict


def _evidence(one: Weighed) -> tuple[Evidence, ...]:
    chosen: dict[tuple[str, tuple[tuple[int, int], ...]], Found] = {}
    for found in one.proofs:
        pieces = found.unit.passages(found.first, found.last)
        chosen.setdefault((found.unit.provision.at, pieces), found)
        if len(chosen) == _MOST_EVIDENCE:
            break
    return tuple(
        Evidence(one.element.id, at, start, end, found.unit.provision.text[start:end], found.score, found.matcher)
        for (at, pieces), found in chosen.items()
        for start, end in pieces
    )


def _nearest(one: Weighed, wording: Wording, reading: Reading, topical: tuple[Unit, ...]) -> Nearest | None:
    asked = Asked(one.element, wording.elements.get(one.element.id, _NO_WORDING))
    return nearest_for(asked, one.found, reading, topical)


def _confidence(verdict: Verdict, weighed: tuple[Weighed, ...]) -> float:
    """Return how sure the verdict is: signs with a clear actor are surest, a bare absence with nothing near is next."""
    if verdict is Verdict.UNCLEAR:
        return 0.0
    doubtful = any(one.found and not one.proofs for one in weighed)
    firm = all(one.element.force is not Force.ANY for one in weighed)
    if doubtful:
        return _BARE
    return _SURE if firm else _FAIR

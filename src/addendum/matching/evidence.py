"""The decision for one Element: signs find the words, then who is bound, how firmly and whether it is denied decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from addendum.matching.actors import main_clause
from addendum.matching.binding import (
    Binding,
    Firmness,
    binding_at,
    gives_leave,
    governed,
    granted,
    in_proviso,
    is_denied,
    is_narrowed,
    is_released,
    is_swallowed,
    setting_of,
)
from addendum.matching.blanks import is_unticked
from addendum.matching.holding import Asked, holds, is_topic_under_heading, points_back, spans_in, taken_up
from addendum.matching.phrases import Span
from addendum.matching.reading import Reading, Unit
from addendum.matching.signs import Sign, parse
from addendum.matching.text import words_of
from addendum.model.agreement import Role
from addendum.model.playbook import Binds, Element, Force, Scope

A_DEFINITION = "a definition obliges nobody"
AN_EFFORT = "it promises an effort or leaves it to discretion"
A_PERMISSION = "it allows, it does not oblige"
DENIED = "it is denied"
SWALLOWED = "an exception or condition leaves nothing of it"
HALF_SAID = frozenset({AN_EFFORT, A_PERMISSION, SWALLOWED})
"""Objections that leave the duty spoken of, though not promised: what qualifies it may still count."""

_WHO = {Binds.PROCESSOR: Role.PROCESSOR, Binds.CONTROLLER: Role.CONTROLLER, Binds.SUBPROCESSOR: Role.SUBPROCESSOR}


@dataclass(frozen=True, slots=True)
class Found:
    """A unit weighed for an Element: the words that speak for it, and what speaks against it ("" = nothing)."""

    unit: Unit
    first: int
    last: int
    score: float
    matcher: str
    against: str = ""


def find_evidence(asked: Asked, reading: Reading, topical: Sequence[Unit]) -> tuple[Found, ...]:
    """Return every unit in which a sign of the Element holds, those with nothing against them first."""
    signs = reading.candidates(asked.wording.signs)
    traps = tuple(parse(source) for source in asked.wording.traps)
    found = [
        weighed
        for unit in _in_scope(asked.element.scope, reading, topical)
        if id(unit) in signs and (weighed := _weigh_unit(unit, asked, signs[id(unit)], traps, reading)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (bool(one.against), -one.score)))


def about(topic: Sequence[str], reading: Reading) -> tuple[Unit, ...]:
    """Return the units about a topic: the sentence, its lead-in and its heading hold a sign of it.

    A part of the sign may stand in the sentences before it: "We use other companies. We tell you before we add one."
    """
    signs = reading.candidates(topic)
    return tuple(
        unit for unit in reading.units if any(_speaks_of(sign, unit, reading) for sign in signs.get(id(unit), ()))
    )


def _speaks_of(sign: Sign, unit: Unit, reading: Reading) -> bool:
    if holds(sign, unit.facts.hits, reading) is not None or is_topic_under_heading(sign, unit, reading):
        return True
    return points_back(unit, reading) and bool(taken_up(sign, unit, reading))


def _in_scope(scope: Scope, reading: Reading, topical: Sequence[Unit]) -> Iterable[Unit]:
    if scope is Scope.ANYWHERE:
        return reading.units
    if scope is Scope.SENTENCE:
        return topical
    if scope is Scope.PROVISION:
        groups = {unit.group for unit in topical} | {unit.provision.at for unit in topical}
        return tuple(unit for unit in reading.units if unit.group in groups or unit.provision.at in groups)
    sections = {unit.provision.heading for unit in topical if unit.provision.heading}
    chosen = {id(unit) for unit in topical}
    return tuple(unit for unit in reading.units if unit.provision.heading in sections or id(unit) in chosen)


def _weigh_unit(
    unit: Unit, asked: Asked, signs: Sequence[Sign], traps: Sequence[Sign], reading: Reading
) -> Found | None:
    element = asked.element
    failed: Found | None = None
    for sign in signs:
        spans = spans_in(sign, unit, reading, asked)
        if not spans:
            continue
        grammar = reading.vocabulary.grammar
        against = objection(unit, element, spans, reading, says_not=_says(sign, grammar.negation))
        if against == A_DEFINITION and element.fact and _says(sign, _short(grammar.definition)):
            against = ""
        if not against and asked.main is not None:
            against = _beside_another_duty(unit, asked.main, spans, reading)
        if not against and any(holds(trap, unit.facts.hits, reading) for trap in traps):
            against = "it speaks of something else"
        found = Found(unit, min(spans)[0], max(span[1] for span in spans), 1.0, "signs", against)
        if not against:
            return found
        failed = failed or found
    return failed


def objection(unit: Unit, element: Element, spans: Sequence[Span], reading: Reading, *, says_not: bool) -> str:
    """Return why the words do not bind as they must, "" where they do.

    Args:
        unit: the sentence.
        element: what they are to prove.
        spans: where the words stand.
        reading: the agreement it is from.
        says_not: True where a denial is what is looked for.
    """
    kind = _says_nothing(unit, element)
    if kind:
        return kind
    places = sorted(span[0] for span in spans)
    swallowed = element.is_promised and (unit.is_taken_back or is_swallowed(places, unit.facts.small))
    if element.binds is Binds.ANY and (element.force is Force.FACT or element.qualifies):
        return SWALLOWED if swallowed else ""
    against = _not_bound(unit, element, spans, reading)
    if against:
        return against
    denied = _is_denied(unit, spans, reading, says_not=says_not)
    return DENIED if denied else SWALLOWED if swallowed else ""


def _says_nothing(unit: Unit, element: Element) -> str:
    """Return why a sentence of this kind proves nothing, whatever its words, "" where it may."""
    if not unit.is_operative:
        return "an option that is not chosen" if is_unticked(unit.provision.text) else "a heading obliges nobody"
    if unit.is_definition and element.facet != "actor":
        return A_DEFINITION
    if unit.is_recital and element.is_promised:
        return "a recital obliges nobody"
    return "left blank" if element.fact and unit.has_blank else ""


def _looked_at(unit: Unit, spans: Sequence[Span]) -> list[int]:
    """Return the words to ask who is bound at; the first group of a sign says what is done."""
    return in_proviso(sorted(span[0] for span in spans), spans[0][0], unit.facts.small)


def _not_bound(unit: Unit, element: Element, spans: Sequence[Span], reading: Reading) -> str:
    """Return why the words bind somebody else or not firmly enough, "" where they bind as they must."""
    facts, grammar = unit.facts, reading.vocabulary.grammar
    setting = setting_of(facts.words, facts.mentions, facts.small, grammar)
    places = _looked_at(unit, spans)
    leave = granted(spans[0], facts.small)
    place = governed(places, setting) if setting.modals else spans[0][0]
    main = binding_at(place, facts.words, facts.mentions, facts.small, grammar)
    if leave is not None and gives_leave(leave, setting) is Role.CONTROLLER:
        main = Binding(Role.CONTROLLER, Firmness.RIGHT)
    # "may process only on instructions" obliges as "shall" does.
    narrowed = any(
        is_narrowed(at, facts.small) for at, _ in facts.small.of("narrowing") if places[0] <= at <= places[-1]
    )
    not_firm = "" if narrowed and main.firmness is Firmness.RIGHT else _not_firm(element, main)
    return _wrong_actor(element, main) or not_firm


def _is_denied(unit: Unit, spans: Sequence[Span], reading: Reading, *, says_not: bool) -> bool:
    """Tell whether the main clause denies the words, or where a denial is looked for releases from it."""
    facts, places = unit.facts, _looked_at(unit, spans)
    begins = main_clause(setting_of(facts.words, facts.mentions, facts.small, reading.vocabulary.grammar))
    return any(
        is_released(place, facts.small) if says_not else is_denied(place, places[-1], facts.small)
        for place in ([place for place in places if place >= begins] or places)
    )


def _beside_another_duty(unit: Unit, main: Element, spans: Sequence[Span], reading: Reading) -> str:
    """Return why words that qualify a duty do not count here: the sentence binds somebody else."""
    facts, grammar = unit.facts, reading.vocabulary.grammar
    setting = setting_of(facts.words, facts.mentions, facts.small, grammar)
    place = governed(sorted(span[0] for span in spans), setting)
    binding = binding_at(place, facts.words, facts.mentions, facts.small, grammar)
    return _wrong_actor(main, binding) if binding.firmness is Firmness.DUTY else ""


def _wrong_actor(element: Element, binding: Binding) -> str:
    wanted = _WHO.get(element.binds)
    if wanted is None or binding.actor in (wanted, Role.NONE):
        return ""
    if wanted is Role.PROCESSOR and binding.actor is Role.CONTROLLER and binding.firmness is Firmness.RIGHT:
        return ""
    if wanted is Role.CONTROLLER and binding.actor is Role.PROCESSOR and element.force is Force.RIGHT:
        return ""
    if wanted is Role.PROCESSOR and binding.actor is Role.SUBPROCESSOR:
        return "it binds the sub-processor"
    return f"it binds the {binding.actor.value}, not the {wanted.value}"


def _not_firm(element: Element, binding: Binding) -> str:
    if element.is_duty and element.force is not Force.RIGHT and binding.firmness is Firmness.WEAK:
        return AN_EFFORT
    if element.force is not Force.DUTY:
        return ""
    controllers_right = binding.actor is Role.CONTROLLER and element.binds is Binds.PROCESSOR
    if binding.firmness is Firmness.RIGHT and not controllers_right:
        return A_PERMISSION
    return ""


@lru_cache(maxsize=64)
def _short(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the phrases of one word: "means"."""
    return tuple(phrase for phrase in phrases if " " not in phrase)


@lru_cache(maxsize=4096)
def _says(sign: Sign, phrases: tuple[str, ...]) -> bool:
    """Tell whether the expression itself asks for words of a class: a denial ("not .. own purposes"), a definition."""
    words = {words_of(phrase).words[0] for phrase in phrases}  # of "refrain from" not "from"
    return any(piece.word in words for group in sign.needs for phrase in group for piece in phrase)

"""Whether a sign holds in a sentence: in its own words, its lead-in, its heading or the sentences before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from addendum.matching.phrases import Hits, Span
from addendum.matching.reading import Reading, Unit
from addendum.matching.signs import Sign, parse
from addendum.model.playbook import Element, ElementWording

REACH = 45
"""How many words the parts of one sign may lie apart: in longer sentences they speak of different things."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An Element with its wording in the language of the reading, and the topic of its requirement."""

    element: Element
    wording: ElementWording
    topic: tuple[str, ...] = ()
    main: Element | None = None
    """The duty that this element qualifies, where it qualifies one."""


def holds(sign: Sign, hits: Hits, reading: Reading) -> tuple[Span, ...] | None:
    """Return a place of each group of the sign, all within reach of each other, or None where it does not hold."""
    vocabulary = reading.vocabulary
    if vocabulary.places(sign.bars, hits):
        return None
    places = []
    for group in sign.needs:
        found = vocabulary.places(group, hits)
        if not found:
            return None
        places.append(found)
    for anchor in sorted(places[0]):
        spans = tuple(_closest(found, anchor) for found in places)
        if all(abs(span[0] - anchor[0]) <= REACH for span in spans):
            return spans
    return None


def is_topic_under_heading(sign: Sign, unit: Unit, reading: Reading) -> bool:
    """Tell whether a sign holds in a heading, or in the heading and the sentence under it together."""
    heading, hits, places = unit.heading_hits, unit.facts.hits, reading.vocabulary.places
    if not heading or places(sign.bars, heading):
        return False
    above = [bool(places(group, heading)) for group in sign.needs]
    if all(above):
        return True
    below = (bool(places(group, hits)) for group in sign.needs)
    return any(above) and not places(sign.bars, hits) and all(a or b for a, b in zip(above, below, strict=True))


def _closest(places: Sequence[Span], anchor: Span) -> Span:
    return min(places, key=lambda span: (abs(span[0] - anchor[0]), span))


def holds_any(sources: Iterable[str], hits: Hits, reading: Reading) -> bool:
    """Tell whether one of the expressions holds."""
    return any(holds(parse(source), hits, reading) is not None for source in sources)


def spans_in(sign: Sign, unit: Unit, reading: Reading, asked: Asked) -> tuple[Span, ...]:
    """Return the places of a sign in a unit, or () where it does not hold.

    Some of it must stand in the sentence's own words; where all of it stands in the lead-in ("The Processor assists
    with:"), the topic must stand in them. One part may be taken up from the sentences before it.
    """
    if reading.vocabulary.places(sign.bars_above, unit.heading_hits):
        return ()
    spans = holds(sign, unit.facts.hits, reading)
    if spans is None:
        return taken_up(sign, unit, reading, is_fact=asked.element.fact, first_here=asked.element.is_duty)
    places = [span for group in sign.needs for span in reading.vocabulary.places(group, unit.facts.hits)]
    own = any(span[1] > unit.facts.own for span in places)
    return spans if own or _names_topic(asked.topic, unit, reading) else ()


def _names_topic(topic: Sequence[str], unit: Unit, reading: Reading) -> bool:
    """Tell whether a sign of the topic holds with some of it in the sentence's own words."""
    for source in topic:
        spans = holds(parse(source), unit.facts.hits, reading)
        if spans is not None and any(span[1] > unit.facts.own for span in spans):
            return True
    return False


def points_back(unit: Unit, reading: Reading) -> bool:
    """Tell whether a sentence speaks of something named or done before it: "one of them", "we do this so that"."""
    own, grammar = unit.facts.words[unit.facts.own :], reading.vocabulary.grammar
    if not unit.earlier or not frozenset(own).isdisjoint(grammar.anaphors):
        return bool(unit.earlier)
    return any(f" {phrase} " in f" {' '.join(own)} " for phrase in grammar.resumes)


def taken_up(
    sign: Sign, unit: Unit, reading: Reading, *, is_fact: bool = False, first_here: bool = False
) -> tuple[Span, ...]:
    """Return the places of a sign of which a part stands above: in a sentence before or, for a fact, in the heading.

    A heading may name all but one part of a fact ("Types of data" over the list); otherwise one part may stand above;
    where a duty is looked for not the first, which says what is done (``first_here``), and only for a sentence
    that points back.
    """
    vocabulary, hits = reading.vocabulary, unit.facts.hits
    if vocabulary.places(sign.bars, hits):
        return ()
    here = [vocabulary.places(group, hits) for group in sign.needs]
    above = [group for group, found in zip(sign.needs, here, strict=True) if not found]
    most = len(here) - 1 if is_fact else 1
    if (
        not above
        or len(above) > most
        or len(here) - len(above) < 1
        or (first_here and not (here[0] and points_back(unit, reading)))
    ):
        return ()
    unnamed = [group for group in above if not (is_fact and vocabulary.places(group, unit.heading_hits))]
    if (
        (unnamed and is_fact and not points_back(unit, reading))
        or len(unnamed) > 1
        or not all(vocabulary.places(group, unit.earlier) for group in unnamed)
    ):
        return ()
    spans = tuple(min(found) for found in here if found)
    return spans if any(span[1] > unit.facts.own for found in here for span in found) else ()

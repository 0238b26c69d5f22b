"""What the words bind to: who acts, how firmly, and whether it is denied. A score knows none of the three."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from addendum.matching.actors import Mention, Setting, is_inverted, main_clause, opens_plainly, who_acts
from addendum.matching.grammar import Grammar
from addendum.matching.phrases import PhraseIndex
from addendum.matching.signs import parse_phrase
from addendum.matching.word_order import REACH_OF_NOT, closes_a_clause, late_words
from addendum.model.agreement import Role

_NEAR = 4
"""How many words may stand between a verb of duty and its "not"."""


class Firmness(Enum):
    """How firm a statement is."""

    DUTY = "duty"
    RIGHT = "right"
    WEAK = "weak"
    PLAIN = "plain"
    """No modal word: the present tense, a list, a heading."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Who is bound at a place in a sentence, and how firmly."""

    actor: Role
    firmness: Firmness


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Where the small words of the grammar stand in one sentence: class -> (first, one past the last)."""

    places: dict[str, tuple[tuple[int, int], ...]]

    def of(self, kind: str) -> tuple[tuple[int, int], ...]:
        """Return the places of a class of small words."""
        return self.places.get(kind, ())


_SWALLOW = 40
"""How far from the duty an exception may stand that swallows it."""
_EXCUSE = 12
"""How many words behind an exception the law may be named that excuses it."""
_CLASSES = (
    "duty",
    "right",
    "weak",
    "negation",
    "exception",
    "no_exception",
    "limit",
    "narrowing",
    "released",
    "swallows",
    "lawful",
    "definition",
    "relative",
    "no_negation",
    "provisos",
    "grants",
)


@cache
def _index(grammar: Grammar) -> tuple[PhraseIndex, dict[int, tuple[str, ...]]]:
    index = PhraseIndex({})
    kinds: dict[int, tuple[str, ...]] = {}
    for kind in _CLASSES:
        for source in getattr(grammar, kind):
            phrase = parse_phrase(source)
            index.add((phrase,))
            number = index.numbers[phrase]
            kinds[number] = (*kinds.get(number, ()), kind)
    return index, kinds


def small_words(words: tuple[str, ...], grammar: Grammar) -> SmallWords:
    """Find the small words of a sentence."""
    index, kinds = _index(grammar)
    found: dict[str, list[tuple[int, int]]] = {}
    for number, spans in index.hits(words, {}).items():
        for kind in kinds[number]:
            found.setdefault(kind, []).extend(spans)
    found = _governing(found, words, grammar)
    if grammar.verb_second:
        found |= late_words(found, words, grammar)
    return SmallWords({kind: tuple(sorted(set(places))) for kind, places in found.items()})


def _governing(
    found: dict[str, list[tuple[int, int]]], words: tuple[str, ...], grammar: Grammar
) -> dict[str, list[tuple[int, int]]]:
    """Leave out modal words that govern nothing: aims, relative clauses, and verbs that hang on another modal word."""
    modals = {span[1] for kind in ("duty", "right") for span in found.get(kind, ())}
    before = {end for _, end in found.get("right", ())}
    before |= {end for start, end in found.get("negation", ()) if start in modals}

    def stands_alone(at: int) -> bool:
        closes = closes_a_clause(at, words, grammar)
        if at > 1 and words[at - 1] in grammar.persons and words[at - 2] in grammar.relative:
            return False  # "période durant laquelle il peut s'y opposer"
        return at == 0 or (words[at - 1] not in (*grammar.relative, *grammar.closing) and not closes)

    duty = [
        span
        for span in found.get("duty", ())
        if stands_alone(span[0])
        and span[0] not in before
        and (span[0] == 0 or words[span[0] - 1] not in grammar.infinitive)
    ]
    right = [span for span in found.get("right", ()) if stands_alone(span[0])]
    longest: dict[int, int] = {}
    for start, end in (*duty, *right):  # "darf nur" begins as "darf" does, "hat das Recht" as "hat das"
        longest[start] = max(end, longest.get(start, 0))
    duty = [span for span in duty if span[1] == longest[span[0]]]
    right = [span for span in right if span[1] == longest[span[0]]]
    first = next((at for at, word in enumerate(words) if not word.isdigit()), 0)
    weak = [span for span in found.get("weak", ()) if span[0] > first or words[first] not in grammar.inverted]
    idle = {span[0] for span in found.get("no_negation", ())}
    negation = [span for span in found.get("negation", ()) if span[0] not in idle]
    released = [span for span in found.get("released", ()) if idle.isdisjoint(range(*span))]
    return {**found, "duty": duty, "right": right, "weak": weak, "negation": negation, "released": released}


def binding_at(
    place: int, words: tuple[str, ...], mentions: Sequence[Mention], small: SmallWords, grammar: Grammar
) -> Binding:
    """Return what binds at a word of the sentence.

    Args:
        place: the word the evidence begins with.
        words: of the sentence, lead-in included.
        mentions: of roles in it.
        small: its small words.
        grammar: of its language.
    """
    setting = setting_of(words, mentions, small, grammar)
    is_bare = opens_plainly(place, setting) or is_inverted(place, setting)
    verb = None if is_bare else _verb(place, small)
    actor = who_acts(verb[1][0] if verb else place, place, setting)
    return Binding(actor, _firmness(place, verb, small))


def setting_of(words: tuple[str, ...], mentions: Sequence[Mention], small: SmallWords, grammar: Grammar) -> Setting:
    """Return a sentence as one who asks who acts in it needs it."""
    starts = frozenset(span[0] for kind in ("duty", "right") for span in small.of(kind))
    return Setting(words, tuple(mentions), starts, grammar)


def _verb(place: int, small: SmallWords) -> tuple[Firmness, tuple[int, int]] | None:
    """Return the modal word that governs a place: the last one before it, else the first behind it."""
    modals = [(span, Firmness.DUTY) for span in small.of("duty")] + [
        (span, Firmness.RIGHT) for span in small.of("right")
    ]
    modals.sort(key=lambda pair: (pair[0], pair[1] is Firmness.DUTY))  # "is Verwerker niet toegestaan" obliges
    before = [pair for pair in modals if pair[0][0] <= place]
    chosen = before[-1] if before else (modals[0] if modals else None)
    if chosen is None or (chosen[1] is Firmness.RIGHT and _is_conditioned(chosen[0][0], place, small)):
        return None
    return chosen[1], chosen[0]


def _is_conditioned(permission: int, place: int, small: SmallWords) -> bool:
    """Tell whether a word states the condition of a permission: "may replace them, provided that it gives notice"."""
    return any(permission < at < place for at, _ in small.of("provisos"))


def in_proviso(places: list[int], act: int, small: SmallWords) -> list[int]:
    """Return the places to look at: those of the proviso where what is done stands in one, else all."""
    opened = max((at for at, _ in small.of("provisos") if at < act), default=0)
    return [place for place in places if place >= opened] or places


def gives_leave(place: int, setting: Setting) -> Role:
    """Return who acts in the present tense at a word, nobody where a modal word governs it."""
    return Role.NONE if any(modal < place for modal in setting.modals) else who_acts(place, place, setting)


def granted(act: tuple[int, int], small: SmallWords) -> int | None:
    """Return the verb within or right behind some words that gives leave: "the Customer hereby agrees that ..."."""
    return next((first for first, _ in small.of("grants") if act[0] <= first <= act[1]), None)


def _firmness(place: int, verb: tuple[Firmness, tuple[int, int]] | None, small: SmallWords) -> Firmness:
    start = verb[1][0] if verb else place
    if any(-_NEAR - 2 <= place - at <= 3 * _NEAR or start <= at <= place for at, _ in small.of("weak")):
        return Firmness.WEAK
    if any(first <= place < end for first, end in small.of("weakened")):
        return Firmness.WEAK
    return verb[0] if verb else Firmness.PLAIN


def governed(places: Sequence[int], setting: Setting) -> int:
    """Return the first of the places that stands behind a modal word, else the first.

    Where a party opens the sentence in the present tense, the first place is its own. What stands in an opening clause
    ("Where the Client is obliged to notify, the Contractor shall help") is governed by no modal word of the main one.
    """
    places = [place for place in places if place >= main_clause(setting)] or places
    if opens_plainly(places[0], setting):
        return places[0]
    return next((place for place in places if any(modal < place for modal in setting.modals)), places[0])


def is_narrowed(only: int, small: SmallWords) -> bool:
    """Tell whether "only" narrows the permission before it, and not a clause within ("may ensure that staff only")."""
    permission = max((at for at, _ in small.of("right") if at <= only), default=0)
    return not any(permission < at < only for at, _ in small.of("relative"))


def is_released(place: int, small: SmallWords) -> bool:
    """Tell whether the party is released from what stands at a word: "is not required to process for no other ..."."""
    verb = _verb(place, small)
    first = verb[1][0] if verb and verb[1][0] <= place else 0
    return any(first <= at <= place for at, _ in small.of("released"))


def is_denied(place: int, last: int, small: SmallWords) -> bool:
    """Tell whether the statement at a word is denied outright.

    A denial with an exception is a condition, not a denial ("not other than on instructions", "not ... unless bound by
    contract"); what stands before "unless" remains denied ("shall not delete, unless ..."), and so does what a party
    is released from up to the exception ("is not required to delete, unless ...").

    Args:
        place: the word looked at.
        last: the last word that belongs to the evidence.
        small: the small words of the sentence.
    """
    verb = _verb(place, small)
    start = verb[1][0] if verb else place
    is_governed = verb is not None and start <= place
    released = [
        at
        for at, _ in small.of("released")
        if (start <= at <= place if is_governed else at <= place or at - place <= 3 * _NEAR)
    ]
    if released:
        nearest = max((at for at in released if at <= place), default=released[0])
        return not _is_behind_an_exception(nearest, place, small)
    nots = [span[0] for span in small.of("negation") if start - 1 <= span[0] <= start + _NEAR and span[0] <= place + 1]
    nots += [end - REACH_OF_NOT for first, end in small.of("denied") if first <= place < end]
    return bool(nots) and not _excepted(nots[0], last, small)


def is_swallowed(places: Sequence[int], small: SmallWords) -> bool:
    """Tell whether an exception or condition leaves nothing of what is said at the places.

    What only the law excepts ("does not apply where the law prohibits it") swallows nothing, and so does a condition
    that is denied ("is not conditional on consent").
    """
    lawful = [span[0] for span in small.of("lawful")]
    nots = {span[0] for span in small.of("negation")}
    for start, _ in small.of("swallows"):
        excused = any(start < place <= start + _EXCUSE for place in lawful) or bool(nots & {start - 1, start - 2})
        if not excused and any(abs(start - place) <= _SWALLOW for place in places):
            return True
    return False


def _excepted(start: int, last: int, small: SmallWords) -> bool:
    narrows = any(at > start and not _limits_a_clause_within(start, at, small) for at, _ in small.of("limit"))
    return narrows or _is_behind_an_exception(start, last, small)


def _is_behind_an_exception(start: int, place: int, small: SmallWords) -> bool:
    idle = {span[0] for span in small.of("no_exception")}
    return any(start < at <= place and at not in idle for at, _ in small.of("exception"))


def _limits_a_clause_within(start: int, limit: int, small: SmallWords) -> bool:
    """Tell whether a limit belongs to a later denial ("shall not ensure that they do not act other than ...")."""
    nots = [at for at, _ in small.of("negation")]
    return any(start < that < n < limit for that, _ in small.of("relative") for n in nots)

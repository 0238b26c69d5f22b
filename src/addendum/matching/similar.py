"""Similarity: it finds the nearest text, and decides alone only where a text is all but word for word an exemplar."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from addendum.matching.reading import Unit
from addendum.matching.text import words_of

NEARLY_IDENTICAL = 93.0
_FEWEST_WORDS = 6
_UNLIKE = 1 - NEARLY_IDENTICAL / 100 + 0.001
"""A likeness is at most 1 less the difference of the lengths by their sum; a little more, for rounding."""
_SHARED = 0.34
"""The share of an exemplar's words a unit must hold before it is compared at all."""


@lru_cache(maxsize=16384)
def _bag(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text).words if len(word) > 3)  # noqa: PLR2004  # short words tell nothing


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return " ".join(words_of(text).words)


def likeness(exemplar: str, unit: Unit) -> float:
    """Return how like an exemplar a unit is, 0 to 100; word order and repeated words do not count."""
    return float(fuzz.token_sort_ratio(_plain(exemplar), " ".join(unit.facts.words)))


def nearest(exemplars: Iterable[str], units: Sequence[Unit], most: int = 1) -> tuple[tuple[Unit, float], ...]:
    """Return the units most like any of the exemplars, best first; ties keep the document's order."""
    scored: list[tuple[float, int]] = []
    sources = tuple(exemplars)
    for number, unit in enumerate(units):
        words = frozenset(unit.facts.words)
        best = 0.0
        for exemplar in sources:
            bag = _bag(exemplar)
            if bag and len(bag & words) >= _SHARED * len(bag):
                best = max(best, float(fuzz.token_set_ratio(_plain(exemplar), " ".join(unit.facts.words))))
        if best:
            scored.append((-best, number))
    return tuple((units[number], -score) for score, number in sorted(scored)[:most])


def nearly_identical(exemplars: Iterable[str], unit: Unit) -> float:
    """Return the likeness where a unit is all but an exemplar, else 0."""
    words, length = _measured(unit.facts.words)
    for exemplar, bag, own in _comparable(tuple(exemplars)):
        # What differs so much in length cannot be so much alike: nearly every pair ends here.
        if abs(length - own) <= _UNLIKE * (length + own) and len(bag & words) >= NEARLY_IDENTICAL / 100 * len(bag):
            score = likeness(exemplar, unit)
            if score >= NEARLY_IDENTICAL:
                return score
    return 0.0


@lru_cache(maxsize=8192)
def _measured(words: tuple[str, ...]) -> tuple[frozenset[str], int]:
    """Return the words as a set, and the length of the text that they make."""
    return frozenset(words), len(" ".join(words))


@lru_cache(maxsize=2048)
def _comparable(exemplars: tuple[str, ...]) -> tuple[tuple[str, frozenset[str], int], ...]:
    """Return the exemplars that are long enough to be recognised, each with its bag and its length."""
    long = (one for one in exemplars if len(words_of(one)) >= _FEWEST_WORDS)
    return tuple((one, _bag(one), len(_plain(one))) for one in long)

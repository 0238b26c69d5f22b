"""What a party does tells its role: one is served and instructs, the other processes for it."""

from collections.abc import Iterable, Sequence

from addendum.matching.binding import small_words
from addendum.matching.grammar import Grammar
from addendum.matching.phrases import PhraseIndex
from addendum.matching.signs import parse_phrase
from addendum.matching.text import words_of
from addendum.model.agreement import Provision, Role

Names = frozenset[tuple[str, ...]]
_LONGEST = 5
_OWNED = 3
"""Among how many words behind a party what belongs to it is named: "Customer's documented instructions"."""


def conduct(provisions: Sequence[Provision], grammar: Grammar, names: Names) -> Iterable[tuple[tuple[str, ...], Role]]:
    """Yield (party, role) for each place where a party of unknown role is served, instructs, or serves.

    Args:
        provisions: of the agreement.
        grammar: of its language.
        names: words of each party whose role its name alone does not tell.
    """
    served = PhraseIndex({})
    served.add(parse_phrase(phrase) for phrase in grammar.served)
    for provision in provisions:
        words = words_of(provision.text).words
        yield from ((name, Role.CONTROLLER) for name in _who_instructs(words, names, grammar))
        for spans in served.hits(words, {}).values():
            for start, end in spans:
                behind = _skip_articles(words, end, grammar)
                master = _name_at(words, behind, names)
                if master:
                    yield master, Role.CONTROLLER
                servant = _subject_before(words[:start], names, grammar)
                if servant and servant != master:
                    yield servant, Role.PROCESSOR


def _who_instructs(words: tuple[str, ...], names: Names, grammar: Grammar) -> Iterable[tuple[str, ...]]:
    for at, word in enumerate(words):
        if word in grammar.instructs:
            near = (_name_before(words, end, names) for end in range(at, max(at - _OWNED, 0), -1))
            name = next((one for one in near if one), ())
            if name:
                yield name


def _subject_before(words: tuple[str, ...], names: Names, grammar: Grammar) -> tuple[str, ...]:
    """Return the party before the last modal word of some words, or ()."""
    small = small_words(words, grammar)
    starts = sorted(span[0] for span in small.of("duty"))
    return _name_before(words, starts[-1], names) if starts else ()


def _skip_articles(words: tuple[str, ...], at: int, grammar: Grammar) -> int:
    while at < len(words) and words[at] in grammar.articles:
        at += 1
    return at


def _name_at(words: tuple[str, ...], at: int, names: Names) -> tuple[str, ...]:
    return next((words[at : at + n] for n in range(_LONGEST, 0, -1) if words[at : at + n] in names), ())


def _name_before(words: tuple[str, ...], end: int, names: Names) -> tuple[str, ...]:
    return next(
        (words[max(end - n, 0) : end] for n in range(_LONGEST, 0, -1) if words[max(end - n, 0) : end] in names), ()
    )

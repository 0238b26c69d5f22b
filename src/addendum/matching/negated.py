"""Whether a "not" of the sentence governs a word, so that a bad promise is in truth a promise not to do it."""

from collections.abc import Sequence
from itertools import pairwise

from addendum.matching.actors import Mention, Setting
from addendum.matching.binding import SmallWords
from addendum.matching.phrases import Span

_ASIDE = 2
"""How many words before its negation a relative clause opens: "which does not"."""


def is_negated(place: int, taken: Sequence[Span], setting: Setting, small: SmallWords) -> bool:
    """Tell whether a word is under a negation: "agrees not to use any sub-processor without consent".

    Exceptions do not lift it: what may be done with consent only is no licence to do it without.

    Args:
        place: the word looked at.
        taken: spans whose negations are left out; where one of them holds a negation, that one decides and no other.
        setting: the sentence.
        small: its small words.
    """
    nots = [start for start, _ in small.of("negation")]
    if any(first <= at < last for first, last in taken for at in nots):
        return False
    late = any(first <= place < last for first, last in small.of("denied"))
    return late or any(at < place and not _is_left_behind(at, place, setting) for at in nots)


def _is_left_behind(negation: int, place: int, setting: Setting) -> bool:
    """Tell whether a new clause with a modal word of its own begins between a negation and a word."""
    bounds = (negation, *(modal for modal in sorted(setting.modals) if negation < modal <= place))
    aside = setting.words[max(negation - _ASIDE, 0) : negation]  # "the Supplier, which does not host, may ..."
    if len(bounds) > 1 and not frozenset(setting.grammar.relative).isdisjoint(aside):
        return True
    return any(_opens_a_clause(before, modal, negation, setting) for before, modal in pairwise(bounds))


def _opens_a_clause(before: int, modal: int, negation: int, setting: Setting) -> bool:
    """Tell whether a modal word has a subject of its own or follows "and", "but", "which" ...

    "No sub-processor may" and "neither the Supplier may" carry the negation within the subject.
    """
    opened = not frozenset(setting.grammar.openers).isdisjoint(setting.words[before + 1 : modal])
    return opened or any(
        mention[2] == modal and mention[0] > negation and not _is_within_subject(negation, mention, setting)
        for mention in setting.mentions
    )


def _is_within_subject(negation: int, mention: Mention, setting: Setting) -> bool:
    return frozenset(setting.words[negation + 1 : mention[0]]) <= frozenset(setting.grammar.articles)

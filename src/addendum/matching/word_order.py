"""Where the verb stands second, what denies or weakens it may come late: "Er löscht die Daten am Ende nicht"."""

from collections.abc import Iterable, Mapping

from addendum.matching.grammar import Grammar

Places = list[tuple[int, int]]
REACH_OF_NOT = 3
"""How far "nicht" reaches ahead: to the verb it stands before ("nicht zu löschen")."""
_LONGEST = 25
"""How many words of its clause a late word reaches back over."""
_ENDS_OF_VERBS = ("t", "en")
"""How the participle or infinitive ends that a modal word follows at the end of a clause."""
_JOINING = frozenset({"und", "oder", "sowie", "wie"})
"""Openers that join two words as often as two clauses."""


def late_words(found: Mapping[str, Places], words: tuple[str, ...], grammar: Grammar) -> dict[str, Places]:
    """Return what late words reach: "denied" and "weakened", each (first word reached, one past the last).

    A late word reaches back to where its clause opens; one that weakens reaches ahead to the infinitive at its end
    ("bemüht sich, ... zu informieren").
    """
    denied = [
        (first, at + REACH_OF_NOT)
        for at, _ in found.get("negation", ())
        if (first := _opening(at, words, grammar)) is not None
    ]
    weakened = [
        (first, _closing(end, words, grammar))
        for at, end in found.get("weak", ())
        if (first := _opening(at, words, grammar)) is not None
    ]
    return {"denied": denied, "weakened": weakened}


def is_told(place: int, words: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell whether a word stands in a clause whose subject is told or given something and does not act.

    "Der Auftraggeber wird unverzüglich informiert", "ist ... zu unterrichten"; but not "ist verpflichtet, zu ...".
    """
    return any(
        (start := _opening_of_passive(at, words, grammar)) is not None and start <= place <= at
        for at, word in enumerate(words)
        if word in grammar.receives or " ".join(words[max(at - 1, 0) : at + 1]) in grammar.receives
    )


def closes_a_clause(at: int, words: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell whether a modal word ends a clause within: "Prüfungen, die er beauftragt hat", "die erhoben werden, zu"."""
    following = words[at + 1 : at + 2]
    if not grammar.verb_second or not at or not words[at - 1].endswith(_ENDS_OF_VERBS):
        return False
    return not following or following[0] in (*grammar.openers, *grammar.infinitive)


def _opening_of_passive(at: int, words: tuple[str, ...], grammar: Grammar) -> int | None:
    """Return the first word of the clause that a verb of receiving ends, None where it is no passive."""
    first = max(_before(at, words, frozenset(grammar.openers) - _JOINING), at - _LONGEST)
    following = words[at + 1 : at + 2]
    if following and following[0] in grammar.passive:  # "dass der Auftraggeber informiert wird"
        return first
    if following and following[0] in (*grammar.articles, *grammar.cases):  # "und informiert den Auftraggeber"
        return None
    before = frozenset(words[first:at])
    is_infinitive = words[at] not in grammar.receives or "zu" in words[at]
    auxiliaries = frozenset(grammar.passive) - frozenset(grammar.duty if is_infinitive else ())
    return None if before.isdisjoint(auxiliaries) or before & _bound(grammar) else first


def _bound(grammar: Grammar) -> frozenset[str]:
    """Return the words that make a duty or right of "ist ... zu": "verpflichtet", "berechtigt"."""
    split = [phrase.split() for phrase in (*grammar.duty, *grammar.right)]
    return frozenset(each[-1] for each in split if each[0] in grammar.passive and len(each) > 1)


def _opening(at: int, words: tuple[str, ...], grammar: Grammar) -> int | None:
    """Return the first word of the clause that a word stands in, None where the word opens it: "die nicht"."""
    opens = frozenset((*grammar.openers, *grammar.relative, *grammar.articles))
    if at and words[at - 1] in opens:
        return None
    first = _before(at, words, grammar.openers)
    if first and words[first - 1] not in _JOINING and words[at - 1] in grammar.passive:
        first = _before(first - 1, words, grammar.openers)  # "hat, nachdem es bekannt geworden ist, nicht zu melden"
    return max(first, at - _LONGEST)


def _closing(at: int, words: tuple[str, ...], grammar: Grammar) -> int:
    """Return the opener of the next clause behind a word, at most a long clause away."""
    opens = frozenset(grammar.openers) - _JOINING
    last = min(at + _LONGEST, len(words))
    return next((place for place in range(at, last) if words[place] in opens), last)


def _before(at: int, words: tuple[str, ...], openers: Iterable[str]) -> int:
    """Return one past the last opener before a word, 0 where there is none."""
    return next((back + 1 for back in range(at - 1, -1, -1) if words[back] in openers), 0)


def is_bare_verb(place: int, words: tuple[str, ...], grammar: Grammar) -> bool:
    """Tell whether a sentence opens with what is to be done: "Notify at once the Client", and not "any breach ..."."""
    first = next((at for at, word in enumerate(words) if not word.isdigit()), 0)
    return place == first and words[place] not in grammar.articles and not grammar.verb_second

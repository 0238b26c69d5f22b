"""Where the verb stands second, what denies or weakens it may come late: "Er löscht die Daten am Ende nicht"."""

from collections.abc import Iterable, Mapping

from addendum.matching.grammar import Grammar

Places = list[tuple[int, int]]
REACH_OF_NOT = 3
"""How far "nicht" reaches ahead: to the verb it stands before ("nicht zu löschen")."""
_LONGEST = 25
"""How many words of its clause a late word reaches back over."""


def late_words(found: Mapping[str, Places], words: tuple[str, ...], grammar: Grammar) -> dict[str, Places]:
    """Return what late words reach: "denied" and "weakened", each (first word reached, one past the last).

    A late word reaches back to where its clause opens.
    """
    denied = [
        (first, at + REACH_OF_NOT)
        for at, _ in found.get("negation", ())
        if (first := _opening(at, words, grammar)) is not None
    ]
    weakened = [(first, at) for at, _ in found.get("weak", ()) if (first := _opening(at, words, grammar)) is not None]
    return {"denied": denied, "weakened": weakened}


def _opening(at: int, words: tuple[str, ...], grammar: Grammar) -> int | None:
    """Return the first word of the clause that a word stands in, None where the word opens it: "die nicht"."""
    opens = frozenset((*grammar.openers, *grammar.relative, *grammar.articles))
    if at and words[at - 1] in opens:
        return None
    return max(_before(at, words, grammar.openers), at - _LONGEST)


def _before(at: int, words: tuple[str, ...], openers: Iterable[str]) -> int:
    """Return one past the last opener before a word, 0 where there is none."""
    return next((back + 1 for back in range(at - 1, -1, -1) if words[back] in openers), 0)

"""Find many phrases in a row of words at once, by a tree of their pieces."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from addendum.matching.phrase_tree import Branch, Tags, Terms, Walk
from addendum.matching.signs import Phrase, parse_phrase

__all__ = ["Hits", "PhraseIndex", "Span", "Tags", "term_phrases"]

Span = tuple[int, int]
"""First word and one past the last word."""
Hits = Mapping[int, tuple[Span, ...]]
"""Phrase number -> where it stands."""


@dataclass(slots=True)
class PhraseIndex:
    """All phrases of a language, numbered."""

    terms: Mapping[str, tuple[Phrase, ...]]
    numbers: dict[Phrase, int] = field(default_factory=dict)
    _root: Branch = field(default_factory=Branch)
    _terms: Terms = field(init=False)

    def __post_init__(self) -> None:
        """Make the terms ready."""
        self._terms = Terms(self.terms)

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Take phrases in; one that is there already keeps its number."""
        for phrase in phrases:
            number = len(self.numbers)
            if self.numbers.setdefault(phrase, number) == number:
                self._root.plant(phrase, number)

    def hits(self, words: tuple[str, ...], tags: Tags) -> dict[int, tuple[Span, ...]]:
        """Return every phrase that stands in the words, with its places in order."""
        found: dict[int, list[Span]] = {}
        walk = Walk(words, tags, self._terms)
        for at in range(len(words)):
            here: dict[int, int] = {}
            walk.step(self._root, at, here)
            for number, end in here.items():
                found.setdefault(number, []).append((at, end))
        return {number: tuple(spans) for number, spans in found.items()}


def term_phrases(terms: Mapping[str, Iterable[str]]) -> dict[str, tuple[Phrase, ...]]:
    """Parse the terms of a playbook: name -> phrases."""
    return {name: tuple(parse_phrase(source) for source in sources) for name, sources in terms.items()}

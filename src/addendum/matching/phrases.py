"""Find many phrases in a row of words at once: one look-up per word, then only the phrases that can begin there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from addendum.matching.signs import GAP, Phrase, Piece, parse_phrase
from addendum.model.agreement import Role

Span = tuple[int, int]
"""First word and one past the last word."""
Tags = Mapping[int, Mapping[str, int]]
"""Word position -> tag name -> one past the last word: roles and article mentions that stand in a text."""
Hits = Mapping[int, tuple[Span, ...]]
"""Phrase number -> where it stands."""

_SHORTEST = 2
_ROLES = frozenset(role.value for role in Role if role is not Role.NONE)


@dataclass(slots=True)
class PhraseIndex:
    """All phrases of a language, numbered, findable by their first word."""

    terms: Mapping[str, tuple[Phrase, ...]]
    numbers: dict[Phrase, int] = field(default_factory=dict)
    _by_word: dict[str, list[Phrase]] = field(default_factory=dict)
    _by_beginning: dict[str, list[Phrase]] = field(default_factory=dict)
    _by_ending: dict[str, list[Phrase]] = field(default_factory=dict)
    _by_tag: dict[str, list[Phrase]] = field(default_factory=dict)
    _known: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    _open: set[tuple[str, int]] = field(default_factory=set)
    _found: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    """Where each term ends that was looked for in the words at hand."""

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Take phrases in; one that is there already keeps its number."""
        for phrase in phrases:
            if phrase not in self.numbers:
                self.numbers[phrase] = len(self.numbers)
                self._enter(phrase)
        self._known.clear()

    def hits(self, words: tuple[str, ...], tags: Tags) -> dict[int, tuple[Span, ...]]:
        """Return every phrase that stands in the words, with its places in order."""
        found: dict[int, list[Span]] = {}
        self._found.clear()
        for at, word in enumerate(words):
            for phrase in self._candidates(word, tags.get(at)):
                end = self._end(phrase, words, at, tags)
                if end:
                    spans = found.setdefault(self.numbers[phrase], [])
                    if not spans or spans[-1] != (at, end):
                        spans.append((at, end))
        return {number: tuple(spans) for number, spans in found.items()}

    def _enter(self, phrase: Phrase) -> None:
        for first in self._first_pieces(phrase[0], frozenset()):
            if first.is_term:
                self._by_tag.setdefault(first.word, []).append(phrase)
            elif first.is_beginning:
                self._by_beginning.setdefault(first.word, []).append(phrase)
            elif first.is_ending:
                self._by_ending.setdefault(first.word, []).append(phrase)
            else:
                self._by_word.setdefault(first.word, []).append(phrase)

    def _first_pieces(self, piece: Piece, seen: frozenset[str]) -> list[Piece]:
        if not piece.is_term or piece.word not in self.terms or piece.word in seen:
            return [piece]
        inner = seen | {piece.word}
        found = [first for phrase in self.terms[piece.word] for first in self._first_pieces(phrase[0], inner)]
        return list(dict.fromkeys(found))

    def _candidates(self, word: str, tags: Mapping[str, int] | None) -> Iterable[Phrase]:
        known = self._known.get(word)
        if known is None:
            known = tuple(dict.fromkeys(self._look_up(word)))
            self._known[word] = known
        if not tags:
            return known
        tagged = [phrase for name in tags for phrase in self._by_tag.get(name, ())]
        return dict.fromkeys((*known, *tagged)) if tagged else known

    def _look_up(self, word: str) -> list[Phrase]:
        found = list(self._by_word.get(word, ()))
        for length in range(_SHORTEST, len(word) + 1):
            found.extend(self._by_beginning.get(word[:length], ()))
            found.extend(self._by_ending.get(word[-length:], ()))
        return found

    def _end(self, phrase: Phrase, words: tuple[str, ...], at: int, tags: Tags) -> int:
        """Return one past the last word of the phrase when it begins at the word, else 0."""
        if not phrase:
            return at
        piece, rest = phrase[0], phrase[1:]
        reach = GAP if piece.after_gap else 0
        for start in range(at, min(at + reach + 1, len(words))):
            for end in self._ends(piece, words, start, tags):
                last = self._end(rest, words, end, tags)
                if last:
                    return last
        return 0

    def _ends(self, piece: Piece, words: tuple[str, ...], at: int, tags: Tags) -> list[int]:
        if piece.is_term:
            return self._term_ends(piece.word, words, at, tags)
        word = words[at]
        if not (piece.is_beginning or piece.is_ending):
            return [at + 1] if word == piece.word else []
        begins_or_ends = word.endswith if piece.is_ending else word.startswith
        fits = begins_or_ends(piece.word) and not _only_names_a_party(word, piece.word, tags.get(at))
        return [at + 1] if fits else []

    def _term_ends(self, name: str, words: tuple[str, ...], at: int, tags: Tags) -> list[int]:
        known = self._found.get((name, at))
        if known is not None:
            return known
        tagged = tags.get(at, {}).get(name)
        ends = {tagged} if tagged else set()
        if (name, at) in self._open:  # a term that names itself
            return sorted(ends)
        self._open.add((name, at))
        ends.update(end for phrase in self.terms.get(name, ()) if (end := self._end(phrase, words, at, tags)))
        self._open.discard((name, at))
        self._found[name, at] = found = sorted(ends, reverse=True)
        return found


def _only_names_a_party(word: str, beginning: str, tags: Mapping[str, int] | None) -> bool:
    """Tell whether a word fits a beginning only as a party's name: "Processor" is no processing."""
    return len(word) > len(beginning) + 1 and bool(tags) and not _ROLES.isdisjoint(tags or ())


def term_phrases(terms: Mapping[str, Iterable[str]]) -> dict[str, tuple[Phrase, ...]]:
    """Parse the terms of a playbook: name -> phrases."""
    return {name: tuple(parse_phrase(source) for source in sources) for name, sources in terms.items()}

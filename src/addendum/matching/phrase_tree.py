"""Phrases as a tree of their pieces: what begins alike is looked at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from addendum.matching.signs import GAP, Phrase, Piece
from addendum.model.agreement import Role

Tags = Mapping[int, Mapping[str, int]]
"""Word position -> tag name -> one past the last word: roles and article mentions that stand in a text."""

_ROLES = frozenset(role.value for role in Role if role is not Role.NONE)
_NO_TAGS: Mapping[str, int] = {}
_MOST_KEPT = 20_000
"""Words of which a branch remembers what fits them."""


@dataclass(slots=True)
class Node:
    """Where a row of pieces has led to: the phrase that ends here, or -1, and what may follow at once or in reach."""

    number: int = -1
    near: "Branch | None" = None
    far: "Branch | None" = None


@dataclass(slots=True)
class Branch:
    """The pieces that may follow, by what they are."""

    words: dict[str, Node] = field(default_factory=dict)
    beginnings: dict[str, Node] = field(default_factory=dict)
    endings: dict[str, Node] = field(default_factory=dict)
    terms: dict[str, Node] = field(default_factory=dict)
    beginning_lengths: tuple[int, ...] = ()
    ending_lengths: tuple[int, ...] = ()
    _fits: dict[str, tuple[tuple[Node, bool], ...]] = field(default_factory=dict)

    def fits(self, word: str) -> tuple[tuple[Node, bool], ...]:
        """Return the pieces, terms left out, that fit a word, each with whether the word goes on well beyond it."""
        known = self._fits.get(word)
        if known is None:
            if len(self._fits) > _MOST_KEPT:
                self._fits.clear()
            known = self._fits[word] = tuple(self._look_up(word))
        return known

    def _look_up(self, word: str) -> Iterator[tuple[Node, bool]]:
        if word in self.words:
            yield self.words[word], False
        for length in self.beginning_lengths:
            if word[:length] in self.beginnings:
                yield self.beginnings[word[:length]], len(word) > length + 1
        for length in self.ending_lengths:
            if word[-length:] in self.endings:
                yield self.endings[word[-length:]], len(word) > length + 1

    def plant(self, phrase: Phrase, number: int) -> None:
        """Take a phrase in under its number."""
        node = self._grown(phrase[0])
        for piece in phrase[1:]:
            if piece.after_gap:
                node.far = node.far or Branch()
                node = node.far._grown(piece)  # noqa: SLF001  another branch of the same tree
            else:
                node.near = node.near or Branch()
                node = node.near._grown(piece)  # noqa: SLF001  likewise
        node.number = number

    def _grown(self, piece: Piece) -> Node:
        self._fits.clear()
        if piece.is_term:
            return self.terms.setdefault(piece.word, Node())
        if not (piece.is_beginning or piece.is_ending):
            return self.words.setdefault(piece.word, Node())
        if piece.is_ending:
            self.ending_lengths = _with(self.ending_lengths, len(piece.word))
            return self.endings.setdefault(piece.word, Node())
        self.beginning_lengths = _with(self.beginning_lengths, len(piece.word))
        return self.beginnings.setdefault(piece.word, Node())


def _with(lengths: tuple[int, ...], length: int) -> tuple[int, ...]:
    return lengths if length in lengths else (*lengths, length)


class Terms:
    """The terms of a playbook: a tree for each, and which of them may begin with a word."""

    def __init__(self, terms: Mapping[str, tuple[Phrase, ...]]) -> None:
        """Take the phrases of each term."""
        self._terms = terms
        self._trees: dict[str, Branch] = {}
        self._openers: dict[str, tuple[str, ...]] = {}
        self._firsts = Branch()
        self._by_first: list[list[str]] = []
        for name in terms:
            self._enter(name)

    def tree(self, name: str) -> Branch:
        """Return the phrases of a term as a tree."""
        tree = self._trees.get(name)
        if tree is None:
            tree = self._trees[name] = Branch()
            for number, phrase in enumerate(self._terms.get(name, ())):
                tree.plant(phrase, number)
        return tree

    def opened_by(self, word: str) -> tuple[str, ...]:
        """Return the terms one of whose phrases may begin with a word."""
        known = self._openers.get(word)
        if known is None:
            found = (name for node, _ in self._firsts.fits(word) for name in self._by_first[node.number])
            known = self._openers[word] = tuple(dict.fromkeys(found))
        return known

    def opened_by_tag(self, tag: str) -> tuple[str, ...]:
        """Return the terms one of whose phrases may begin with a tag; the tag is one itself."""
        node = self._firsts.terms.get(tag)
        return (tag, *(self._by_first[node.number] if node else ()))

    def _enter(self, name: str) -> None:
        for piece in dict.fromkeys(self._first_pieces(Piece(name, is_term=True), frozenset())):
            node = self._firsts._grown(piece)  # noqa: SLF001  a tree of one piece
            if node.number < 0:
                node.number = len(self._by_first)
                self._by_first.append([])
            self._by_first[node.number].append(name)

    def _first_pieces(self, piece: Piece, seen: frozenset[str]) -> list[Piece]:
        if not piece.is_term or piece.word not in self._terms or piece.word in seen:
            return [piece]
        inner = seen | {piece.word}
        return [first for phrase in self._terms[piece.word] for first in self._first_pieces(phrase[0], inner)]


class Walk:
    """One row of words with its tags, walked through by trees of phrases."""

    __slots__ = ("_ends", "_open", "_openers", "_tags", "_terms", "_words")

    def __init__(self, words: tuple[str, ...], tags: Tags, terms: Terms) -> None:
        """Begin with nothing found."""
        self._words, self._tags, self._terms = words, tags, terms
        self._ends: dict[tuple[str, int], list[int]] = {}
        self._open: set[tuple[str, int]] = set()
        self._openers: dict[int, tuple[str, ...]] = {}

    def step(self, branch: Branch, at: int, found: dict[int, int]) -> None:
        """Put down each phrase of the branch that begins at a word, with one past its last word, the nearest first."""
        word = self._words[at]
        for node, goes_on in branch.fits(word):
            if not (goes_on and at in self._tags and self._names_a_party(at)):
                self._follow(node, at + 1, found)
        if branch.terms:
            terms = branch.terms
            for name in self._opened(at, word):
                if name in terms:
                    for end in self._term_ends(name, at):
                        self._follow(terms[name], end, found)

    def _names_a_party(self, at: int) -> bool:
        """Tell whether a word stands for a party: "Processor" is no processing."""
        return not _ROLES.isdisjoint(self._tags[at])

    def _follow(self, node: Node, at: int, found: dict[int, int]) -> None:
        if node.number >= 0:
            found.setdefault(node.number, at)
        if node.near is not None and at < len(self._words):
            self.step(node.near, at, found)
        if node.far is not None:
            for start in range(at, min(at + GAP + 1, len(self._words))):
                self.step(node.far, start, found)

    def _opened(self, at: int, word: str) -> tuple[str, ...]:
        """Return the terms and tags that may stand at a word."""
        tags = self._tags.get(at)
        if not tags:
            return self._terms.opened_by(word)
        known = self._openers.get(at)
        if known is None:
            tagged = (name for tag in tags for name in self._terms.opened_by_tag(tag))
            known = self._openers[at] = tuple(dict.fromkeys((*self._terms.opened_by(word), *tagged)))
        return known

    def _term_ends(self, name: str, at: int) -> list[int]:
        known = self._ends.get((name, at))
        if known is not None:
            return known
        tagged = self._tags.get(at, _NO_TAGS).get(name)
        if (name, at) in self._open:  # a term that names itself
            return [tagged] if tagged else []
        self._open.add((name, at))
        found: dict[int, int] = {}
        self.step(self._terms.tree(name), at, found)
        self._open.discard((name, at))
        ends = {*found.values(), tagged} if tagged else set(found.values())
        self._ends[name, at] = known = sorted(ends, reverse=True)
        return known

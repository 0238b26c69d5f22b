"""All phrases of one playbook in one language, numbered, and what they find in a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from addendum.matching.actors import Mention
from addendum.matching.articles import article_tags
from addendum.matching.binding import SmallWords, small_words
from addendum.matching.grammar import Grammar
from addendum.matching.phrases import Hits, PhraseIndex, Span
from addendum.matching.roles import RoleNames
from addendum.matching.signs import Phrase, Sign
from addendum.matching.text import Words, words_of

Mark = tuple[int, int, str]
"""Own words ``first`` up to ``last`` carry a tag."""

_MOST_KEPT = 40000


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one sentence with its lead-in in front."""

    words: tuple[str, ...]
    own: int
    """Number of the first word of the sentence itself."""
    mentions: tuple[Mention, ...]
    hits: Hits
    small: SmallWords


class PlacedHits(dict[int, tuple[Span, ...]]):
    """Hits with the places of each group of alternatives, put in order once."""

    __slots__ = ("by_group", "groups")

    def __init__(self, hits: Hits, groups: "Groups") -> None:
        """Take the hits over; ``groups`` are those that signs ask for."""
        super().__init__(hits)
        self.groups = groups.count
        self.by_group: dict[int, list[Span]] = {}
        for number in sorted(self):
            for group in groups.of(number):
                self.by_group.setdefault(group, []).extend(self[number])


@dataclass(slots=True)
class Groups:
    """The groups of alternatives of all signs, numbered, and the groups each phrase is in."""

    _numbers: dict[int, int] = field(default_factory=dict)
    _kept: list[tuple[Phrase, ...]] = field(default_factory=list)
    """Kept, so that no other group can come to have the id of one of them."""
    _of: dict[int, list[int]] = field(default_factory=dict)
    _members: list[frozenset[int]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return how many groups there are."""
        return len(self._kept)

    def of(self, phrase: int) -> Sequence[int]:
        """Return the groups that a phrase is in."""
        return self._of.get(phrase, ())

    def members(self, group: int) -> frozenset[int]:
        """Return the numbers of the phrases in a group."""
        return self._members[group]

    def number(self, group: tuple[Phrase, ...], phrases: Mapping[Phrase, int]) -> int:
        """Return the number of a group, giving it one where it has none."""
        known = self._numbers.get(id(group))
        if known is None:
            known = self._numbers[id(group)] = len(self._kept)
            self._kept.append(group)
            self._members.append(frozenset(phrases[phrase] for phrase in group))
            for phrase in self._members[known]:
                self._of.setdefault(phrase, []).append(known)
        return known


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The numbered phrases of a playbook's signs, with the grammar of their language."""

    index: PhraseIndex
    grammar: Grammar
    groups: Groups = field(default_factory=Groups, repr=False, compare=False)
    _kept: dict[object, Facts] = field(default_factory=dict, repr=False, compare=False)
    _needs: dict[int, tuple[Sign, tuple[int, ...]]] = field(default_factory=dict, repr=False, compare=False)

    def facts(self, lead_in: str, text: str, names: RoleNames, marks: tuple[Mark, ...] = ()) -> Facts:
        """Return what is known of a sentence; asked twice, it is worked out once."""
        key = (lead_in, text, names.key, marks)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            known = self._kept[key] = self._work_out(lead_in, text, names, marks)
        return known

    def needs(self, sign: Sign) -> tuple[int, ...]:
        """Return the numbers of the groups that a sign needs."""
        known = self._needs.get(id(sign))
        if known is None:
            numbers = tuple(self.groups.number(group, self.index.numbers) for group in sign.needs)
            # The sign is kept beside its numbers, so that no other sign can come to have its id.
            known = self._needs[id(sign)] = (sign, numbers)
        return known[1]

    def places(self, group: tuple[Phrase, ...], hits: Hits) -> Sequence[Span]:
        """Return where the alternatives of a group stand."""
        if not group:
            return ()
        number = self.groups.number(group, self.index.numbers)
        if isinstance(hits, PlacedHits) and number < hits.groups:
            return hits.by_group.get(number, ())
        members = self.groups.members(number)
        if members.isdisjoint(hits):
            return ()
        return tuple(span for phrase in sorted(members.intersection(hits)) for span in hits[phrase])

    def _work_out(self, lead_in: str, text: str, names: RoleNames, marks: tuple[Mark, ...]) -> Facts:
        lead, own = words_of(lead_in), words_of(text)
        words = lead.words + own.words
        mentions = names.mentions(Words(words, (), ()))
        tags: dict[int, dict[str, int]] = {}
        for first, role, last in mentions:
            tags.setdefault(first, {})[role.value] = last
        for shift, part, source in ((0, lead, lead_in), (len(lead), own, text)):
            for first, tag, last in article_tags(part, source):
                tags.setdefault(first + shift, {})[tag] = last + shift
        for first, last, tag in marks:
            tags.setdefault(first + len(lead), {})[tag] = last + len(lead)
        hits = PlacedHits(self.index.hits(words, tags), self.groups)
        return Facts(words, len(lead), mentions, hits, small_words(words, self.grammar))


def vocabulary_of(signs: Iterable[Sign], terms: Mapping[str, tuple[Phrase, ...]], grammar: Grammar) -> Vocabulary:
    """Number every phrase of the signs, and every group of alternatives."""
    vocabulary = Vocabulary(PhraseIndex(terms), grammar)
    for sign in signs:
        vocabulary.index.add(sign.phrases)
        for group in (*sign.needs, sign.bars):
            vocabulary.groups.number(group, vocabulary.index.numbers)
    return vocabulary

"""All phrases of one playbook in one language, numbered, and what they find in a sentence."""

from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The numbered phrases of a playbook's signs, with the grammar of their language."""

    index: PhraseIndex
    grammar: Grammar
    _kept: dict[object, Facts] = field(default_factory=dict, repr=False, compare=False)
    _groups: dict[int, tuple[tuple[Phrase, ...], frozenset[int]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def facts(self, lead_in: str, text: str, names: RoleNames, marks: tuple[Mark, ...] = ()) -> Facts:
        """Return what is known of a sentence; asked twice, it is worked out once."""
        key = (lead_in, text, names.key, marks)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            known = self._kept[key] = self._work_out(lead_in, text, names, marks)
        return known

    def places(self, group: tuple[Phrase, ...], hits: Hits) -> tuple[Span, ...]:
        """Return where the alternatives of a group stand."""
        known = self._groups.get(id(group))
        if known is None:
            # The group is kept beside its numbers, so that no other group can come to have its id.
            known = self._groups[id(group)] = (group, frozenset(self.index.numbers[phrase] for phrase in group))
        numbers = known[1]
        if numbers.isdisjoint(hits):
            return ()
        return tuple(span for number in sorted(numbers.intersection(hits)) for span in hits[number])

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
        hits = self.index.hits(words, tags)
        return Facts(words, len(lead), mentions, hits, small_words(words, self.grammar))


def vocabulary_of(signs: Iterable[Sign], terms: Mapping[str, tuple[Phrase, ...]], grammar: Grammar) -> Vocabulary:
    """Number every phrase of the signs."""
    index = PhraseIndex(terms)
    for sign in signs:
        index.add(sign.phrases)
    return Vocabulary(index, grammar)

"""An Agreement made ready for matching: every sentence with its words, roles, small words and the phrases it holds."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from addendum.matching.binding import is_swallowed
from addendum.matching.blanks import has_blank, is_unticked
from addendum.matching.defining import defines
from addendum.matching.grammar import Grammar
from addendum.matching.labels import column_names, labels_above
from addendum.matching.parties import designations
from addendum.matching.phrases import Hits, Span
from addendum.matching.roles import RoleNames, role_names
from addendum.matching.sentences import Sentence, sentences, spans
from addendum.matching.signs import Sign, parse
from addendum.matching.standing import Standing
from addendum.matching.text import Words, words_of
from addendum.matching.vocabulary import Facts, Mark, Vocabulary
from addendum.model.agreement import Agreement, Provision, ProvisionKind

_NEVER_EVIDENCE = frozenset({ProvisionKind.TITLE, ProvisionKind.HEADING, ProvisionKind.HEADER, ProvisionKind.FOOTER})
_TYPED_NUMBER = re.compile(r"\s*(?:§\s*)?\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]*[\s\u00a0]+(?=\S)")
_UNREAD_NUMBER = re.compile(r"\s*\d{1,3}(?:\.\d{1,3}){2,5}[.)]?[\s\u00a0]+(?=\D)")
"""A label of so many numbers is one, though the reader found no place for it in the outline."""
_OPENING = 6
"""Among how many first words a sentence must say that it takes back the one before it."""
_NAMED = 3
"""Among how many words behind "may disapply" what is disapplied is named: "this clause"."""
_LONGEST_RUN_IN = 8
_MOST_RECITALS = 20
_LONGEST_LABEL = 8
_LABEL = re.compile(r"[^.;!?:]{2,90}:(?=\s)")
"""What stands before the colon of "Types of data: names and addresses"."""
_FEWEST_QUOTED = 4
"""Fewer words say too little to be shown as a piece of a quotation."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence with everything that is known of it. Word numbers count lead-in first, then the sentence's own."""

    sentence: Sentence
    provision: Provision
    facts: Facts
    places: tuple[tuple[int, int], ...]
    """Offsets in Provision.text of each of the sentence's own words."""
    heading_hits: Hits
    earlier: Hits
    """What the sentences before it in the same provision hold."""
    group: str
    """The provision this one belongs with: its list's lead-in, or itself."""
    is_taken_back: bool
    """Whether the next sentence of the provision takes it back: "This does not apply where it would cause expense"."""
    is_operative: bool
    is_definition: bool
    is_recital: bool
    has_blank: bool

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets in Provision.text of the words ``first`` up to ``last``, clipped to the sentence's own."""
        start = max(first - self.facts.own, 0)
        stop = min(max(last - self.facts.own, start + 1), len(self.places))
        return self.places[start][0], self.places[stop - 1][1]

    @property
    def whole(self) -> tuple[int, int]:
        """Return the offsets of the sentence in Provision.text, a number in front and white space left out."""
        text = self.sentence.text
        label = _TYPED_NUMBER if self.provision.typed_number else _UNREAD_NUMBER
        number = label.match(text) if self.sentence.start == 0 else None
        start = number.end() if number else len(text) - len(text.lstrip())
        return self.sentence.start + start, self.sentence.start + len(text.rstrip())

    def passages(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """Return the offsets to quote for evidence in the words ``first`` up to ``last``.

        The sentence in one piece, or where it runs over seams those pieces of it that hold some of the words, short
        ones only where there is no other.
        """
        pieces = self._pieces
        start, end = self.span(first, last)
        held = [piece for piece in pieces if piece[0] < end and start < piece[1]] or pieces
        told = [piece for piece in held if len(words_of(self.provision.text[slice(*piece)])) >= _FEWEST_QUOTED]
        return tuple(told or held)

    @property
    def longest_passage(self) -> tuple[int, int]:
        """Return the offsets of the longest piece of the sentence that no seam parts."""
        return max(self._pieces, key=lambda piece: piece[1] - piece[0])

    @property
    def _pieces(self) -> tuple[tuple[int, int], ...]:
        """Return the offsets of the sentence, parted at the seams of its provision, pieces without words left out."""
        start, end = self.whole
        text = self.provision.text
        edges = (start, *(seam for seam in self.provision.seams if start < seam < end), end)
        pieces = tuple(_trimmed(text, a, b) for a, b in pairwise(edges) if words_of(text[a:b]).words)
        return pieces or ((start, end),)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets without the white space at both ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


@dataclass(frozen=True, slots=True)
class Reading:
    """All units of one agreement, ready to be asked."""

    agreement: Agreement
    units: tuple[Unit, ...]
    vocabulary: Vocabulary
    standing: Standing = field(repr=False, compare=False)

    def candidates(self, sources: Iterable[str]) -> Mapping[int, Sequence[Sign]]:
        """Return ``id`` of a unit -> the signs of the expressions that may hold in it, in their order."""
        found = self.standing.candidates(parse(source) for source in sources)
        return {id(self.units[number]): signs for number, signs in found.items()}


def read(agreement: Agreement, vocabulary: Vocabulary) -> Reading:
    """Make an agreement ready for matching."""
    grammar = vocabulary.grammar
    all_words = tuple(word for provision in agreement.provisions for word in words_of(provision.text).words)
    names = role_names(agreement.parties, grammar, all_words)
    marks = _designated(agreement)
    recitals = _recitals(agreement, grammar)
    labels, columns = labels_above(agreement.provisions), column_names(agreement.provisions)
    by_at = {provision.at: provision for provision in agreement.provisions}
    units = [
        _unit(
            sentence,
            by_at[sentence.at],
            vocabulary,
            names,
            _Place(
                marks.get(sentence.at, ()), labels.get(sentence.at, ""), sentence.at in recitals, sentence.at in columns
            ),
        )
        for sentence in sentences(agreement, grammar.abbreviations)
        if words_of(sentence.text).words
    ]
    found = tuple(_with_neighbours(units, grammar))
    around = ((unit.facts.hits, unit.heading_hits, unit.earlier) for unit in found)
    return Reading(agreement, found, vocabulary, Standing(around, vocabulary))


def _takes_back(unit: Unit, grammar: Grammar) -> bool:
    """Tell whether a sentence only takes back the one before it ("This does not apply", "X may disapply this")."""
    facts = unit.facts
    opening = [span for span in facts.small.of("swallows") if span[0] <= facts.own + _OPENING]
    if not opening:
        return False
    refers = {facts.words[facts.own], *(word for span in opening for word in _behind(span, facts.words, grammar))}
    return not refers.isdisjoint(grammar.refers) and is_swallowed([span[0] for span in opening], facts.small)


def _behind(span: Span, words: Sequence[str], grammar: Grammar) -> Sequence[str]:
    """Return what is disapplied: "this clause", but nothing behind a preposition ("does not apply to the fees")."""
    named = words[span[1] : span[1] + _NAMED]
    return () if named and named[0] in grammar.oblique else named


def _with_neighbours(units: Sequence[Unit], grammar: Grammar) -> Iterator[Unit]:
    """Yield the units, each with what the sentences around it in its provision do to it."""
    held: dict[int, tuple[Span, ...]] = {}
    at = ""
    for unit, following in zip(units, (*units[1:], None)[: len(units)], strict=True):
        takes_back = (
            following is not None and following.provision.at == unit.provision.at and _takes_back(following, grammar)
        )
        held = dict(held) if unit.provision.at == at else {}
        at = unit.provision.at
        yield replace(unit, earlier=held, is_taken_back=takes_back) if held or takes_back else unit
        held = {**held, **unit.facts.hits}


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of a provision from the rest of the agreement."""

    marks: tuple[Mark, ...]
    label: str
    is_recital: bool
    names_a_column: bool


def _unit(
    sentence: Sentence,
    provision: Provision,
    vocabulary: Vocabulary,
    names: RoleNames,
    place: _Place,
) -> Unit:
    own = words_of(sentence.text)
    above = f"{provision.heading} {_run_in_heading(provision, sentence, vocabulary.grammar)} {place.label}".strip()
    entries = _entries(sentence, own, is_below=bool(above) and not place.names_a_column)
    facts = vocabulary.facts(sentence.lead_in, sentence.text, names, entries + _own_marks(sentence, place.marks))
    heading = _heading_hits(above, vocabulary, names) if above else {}
    return Unit(
        sentence=sentence,
        provision=provision,
        facts=facts,
        places=tuple((sentence.start + a, sentence.start + b) for a, b in zip(own.starts, own.ends, strict=True)),
        heading_hits=heading,
        earlier={},
        is_taken_back=False,
        group=provision.parent if provision.kind is ProvisionKind.ITEM else provision.at,
        is_operative=provision.kind not in _NEVER_EVIDENCE and not is_unticked(provision.text),
        is_definition=defines(sentence.text, sentence.lead_in, facts, vocabulary.grammar),
        is_recital=place.is_recital,
        has_blank=has_blank(sentence.text),
    )


def _heading_hits(above: str, vocabulary: Vocabulary, names: RoleNames) -> Hits:
    """Return what a heading holds; a word in front and each of its own are marked, so that a sign can ask for it."""
    marks = tuple((at, at + 1, "heading") for at in range(len(words_of(above)) + 1))
    return vocabulary.facts("", f"heading: {above}", names, marks).hits


def _entries(sentence: Sentence, own: Words, *, is_below: bool) -> tuple[Mark, ...]:
    """Return the marks of the words at which begins what a lead-in, a heading or a label in front names."""
    found: list[Mark] = [(0, 1, "entry")] if sentence.lead_in else []
    if sentence.lead_in or is_below:
        found.append((0, 1, "stated"))
    label = _LABEL.match(sentence.text)
    behind = sum(end <= label.end() for end in own.ends) if label else 0
    if 0 < behind <= min(_LONGEST_LABEL, len(own) - 1):
        found.append((behind, behind + 1, "stated"))
    return tuple(found)


def _run_in_heading(provision: Provision, sentence: Sentence, grammar: Grammar) -> str:
    """Return the few words a paragraph opens with as its heading: "Data subjects. Employees and customers.".

    "Nature of processing: to be agreed." says something of its own.
    """
    start, end, _ = spans(provision.text, grammar.abbreviations)[0]
    opening = provision.text[start:end].rstrip()
    is_short = len(words_of(opening)) <= _LONGEST_RUN_IN and ":" not in opening[:-1]
    return opening if is_short and sentence.start >= end and opening[-1:] in ".?:" else ""


def _own_marks(sentence: Sentence, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Turn marks at offsets of the provision into marks at the sentence's own words."""
    starts = [sentence.start + start for start in words_of(sentence.text).starts]
    found: list[Mark] = []
    for start, end, tag in marks:
        inside = [i for i, place in enumerate(starts) if start <= place < end]
        if inside:
            found.append((inside[0], inside[-1] + 1, tag))
    return tuple(found)


def _designated(agreement: Agreement) -> Mapping[str, tuple[Mark, ...]]:
    """Return, per provision, the offsets where a party is given a role, tagged "designates_controller" and the like."""
    found: dict[str, list[Mark]] = {}
    texts = {provision.at: provision.text for provision in agreement.provisions}
    for one in designations(agreement.provisions, agreement.language):
        words = words_of(texts[one.at])
        mark = (words.starts[one.first], words.ends[one.last - 1], f"designates_{one.role.value}")
        found.setdefault(one.at, []).append(mark)
    return {at: tuple(marks) for at, marks in found.items()}


def _recitals(agreement: Agreement, grammar: Grammar) -> frozenset[str]:
    """Return the provisions that are recitals: by their first words, or the heading they stand under.

    A heading over more than recitals ever fill has lost its end: what stands under it is not taken for recitals.
    """
    openers = tuple(words_of(phrase).words for phrase in grammar.recital)

    def opens(text: str) -> bool:
        return any(words_of(text).words[: len(opener)] == opener for opener in openers)

    under = Counter(provision.heading for provision in agreement.provisions)
    headings = {heading for heading, count in under.items() if count <= _MOST_RECITALS and opens(heading)}
    return frozenset(
        provision.at for provision in agreement.provisions if provision.heading in headings or opens(provision.text)
    )

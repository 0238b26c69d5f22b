"""Which sentences of an agreement a sign may hold in at all: those in or around which each of its parts stands."""

from collections.abc import Iterable, Iterator, Sequence

from addendum.matching.phrases import Hits
from addendum.matching.signs import Sign
from addendum.matching.vocabulary import PlacedHits, Vocabulary


class Standing:
    """For each group of alternatives, the numbers of the sentences it stands in or around, as the bits of a number."""

    def __init__(self, around: Iterable[Sequence[Hits]], vocabulary: Vocabulary) -> None:
        """Take the hits of each sentence, of its heading and of what else it may take a part of a sign from."""
        self._vocabulary = vocabulary
        self._known = vocabulary.groups.count
        self._bits: dict[int, int] = {}
        self._all = 0
        for number, hits in enumerate(around):
            bit = 1 << number
            self._all |= bit
            for group in {group for one in hits for group in self._groups(one)}:
                self._bits[group] = self._bits.get(group, 0) | bit

    def _groups(self, hits: Hits) -> Iterable[int]:
        if isinstance(hits, PlacedHits):
            return hits.by_group
        return (group for phrase in hits for group in self._vocabulary.groups.of(phrase))

    def candidates(self, signs: Iterable[Sign]) -> dict[int, list[Sign]]:
        """Return sentence number -> the signs that may hold there, in their order; nothing else need be asked."""
        found: dict[int, list[Sign]] = {}
        for sign in signs:
            for number in _numbers(self._where(sign)):
                found.setdefault(number, []).append(sign)
        return found

    def _where(self, sign: Sign) -> int:
        groups = self._vocabulary.needs(sign)
        if any(group >= self._known for group in groups):  # asked for since: nothing is known of it
            return self._all
        bits = self._all
        for group in groups:
            bits &= self._bits.get(group, 0)
        return bits


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest

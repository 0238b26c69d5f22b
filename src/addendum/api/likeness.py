"""An Agreement in, a small mark of its text out, by which a Word file and its PDF are known to be the same text."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from addendum.model.review import Review

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHINGLE = 5
_KEPT = 200
_SAME = 0.93


@dataclass(frozen=True, slots=True)
class Likeness:
    """The smallest hashes of a text's word groups (bottom-k sketch), and the verdicts it got where the law asks."""

    file: str
    sketch: tuple[int, ...]
    verdicts: tuple[str, ...]

    def is_same_text(self, other: "Likeness") -> bool:
        """Return whether the two texts are one: nearly all word groups shared, every such verdict the same."""
        return self.verdicts == other.verdicts and shared_part(self.sketch, other.sketch) >= _SAME


def likeness_of(review: Review) -> Likeness:
    """Return the mark of the review's agreement."""
    # Guidance and policy do not count: tables read a little differently from Word and from PDF.
    verdicts = tuple(str(f.verdict) for f in review.findings if f.requirement.is_law_gap_if_open)
    groups = word_groups(provision.text for provision in review.agreement.provisions)
    return Likeness(review.agreement.file, sketch_of(groups), verdicts)


def word_groups(texts: Iterable[str]) -> frozenset[str]:
    """Return every five words in a row; numbers, punctuation and case do not count."""
    words = [word for text in texts for word in _WORD.findall(text.casefold())]
    return frozenset(" ".join(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 0)))


def sketch_of(groups: Iterable[str]) -> tuple[int, ...]:
    """Return the smallest hashes of the word groups, in order (bottom-k sketch)."""
    return tuple(sorted(map(_mark, groups))[:_KEPT])


def shared_part(one: Sequence[int], other: Sequence[int]) -> float:
    """Return what part of the word groups of two texts both have, 0 to 1 (Jaccard), told from their sketches."""
    union = sorted({*one, *other})[:_KEPT]
    both = set(one) & set(other)
    return sum(mark in both for mark in union) / len(union) if union else 0.0


def _mark(group: str) -> int:
    return int.from_bytes(hashlib.blake2b(group.encode(), digest_size=6).digest())

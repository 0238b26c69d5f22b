"""An Agreement in, a small mark of its text out, by which a Word file and its PDF are known to be the same text."""

import hashlib
import re
from dataclasses import dataclass

from addendum.model.agreement import Agreement
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
        return self.verdicts == other.verdicts and self._shared(other) >= _SAME

    def _shared(self, other: "Likeness") -> float:
        union = sorted({*self.sketch, *other.sketch})[:_KEPT]
        both = set(self.sketch) & set(other.sketch)
        return sum(mark in both for mark in union) / len(union) if union else 0.0


def likeness_of(review: Review) -> Likeness:
    """Return the mark of the review's agreement; numbers, punctuation and case do not count."""
    # Guidance and policy do not count: tables read a little differently from Word and from PDF.
    verdicts = tuple(str(f.verdict) for f in review.findings if f.requirement.is_law_gap_if_open)
    return Likeness(review.agreement.file, _sketch(review.agreement), verdicts)


def _sketch(agreement: Agreement) -> tuple[int, ...]:
    words = [word for provision in agreement.provisions for word in _WORD.findall(provision.text.casefold())]
    groups = {" ".join(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 0))}
    return tuple(sorted(_mark(group) for group in groups)[:_KEPT])


def _mark(group: str) -> int:
    return int.from_bytes(hashlib.blake2b(group.encode(), digest_size=6).digest())

"""The words of an official set as an agreement runs on with them: which are not the set's, and which fill a blank."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from addendum.check.official.locating import Line, Occurrence
from addendum.check.official.prints import Fill
from addendum.check.official.shingles import WIDTH, number_of, shingles
from addendum.matching.blanks import has_blank

_LONGEST_FILL = 14
"""So many words a period or a law that is filled in has at most."""
_ANCHOR = 4
"""So many words before and behind tell the place of a blank."""
_MARK = 2
"""A footnote mark has at most so many digits."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the agreement with the line it stands in."""

    text: str
    line: int


def without_notes(flow: list[Word], occurrence: Occurrence) -> list[Word]:
    """Take footnotes, labels of modules and footnote marks out of the flow, which they cut in two."""
    clauses = frozenset().union(*(unit.required | unit.allowed for unit in occurrence.units))
    alone = occurrence.set.notes - clauses
    numbers = shingles([word.text for word in flow])
    gone: set[int] = set()
    for start, end in _runs([not is_note for is_note in _covered(flow, occurrence.set.notes)]):
        if any(number in alone for number in numbers[start : end - WIDTH + 1]):
            gone.update(range(start, end))
    flow = [word for at, word in enumerate(flow) if at not in gone]
    known = _covered(flow, clauses)
    return [
        word if is_known else Word(_without_mark(word.text), word.line)
        for word, is_known in zip(flow, known, strict=True)
        if is_known or not _is_mark(word.text)
    ]


def _without_mark(word: str) -> str:
    """Return a word without the mark of a footnote that the file has no space before."""
    bare = word.rstrip("0123456789")
    return bare if bare.isalpha() and len(bare) > _MARK and len(word) - len(bare) <= _MARK else word


def _is_mark(word: str) -> bool:
    return word.isdigit() and len(word) <= _MARK


def _is_reference(word: str) -> bool:
    """Tell whether a word is only part of a reference, "(c) and 12": its five-word numbers are compared anyway."""
    return len(word) <= _MARK or word in {"and", "und"}


def _covered(flow: Sequence[Word], known: frozenset[int]) -> list[bool]:
    """Tell for each word whether it stands in five words in a row that are known."""
    covered = [False] * len(flow)
    for at, number in enumerate(shingles([word.text for word in flow])):
        if number in known:
            covered[at : at + WIDTH] = [True] * min(WIDTH, len(flow) - at)
    return covered


def changes(
    flow: Sequence[Word], known: frozenset[int], lines: Sequence[Line], occurrence: Occurrence
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the lines with words that are not the set's, and those with a place left blank."""
    covered = _covered(flow, known)
    short = {line.index for line in lines if len(line.words) < WIDTH and line.numbers <= known}
    before: defaultdict[int, list[Fill]] = defaultdict(list)
    for unit in occurrence.units:
        for fill in unit.fills:
            before[fill.before].append(fill)
    by_index = {line.index: line for line in lines}
    changed: set[int] = set()
    blank: set[int] = set()
    for start, end in _runs(covered):
        if all(_is_reference(word.text) for word in flow[start:end]):
            continue
        filled = _is_filled(flow, start, end, before)
        for at in {word.line for word in flow[start:end]} - short:
            if not filled:
                changed.add(at)
            elif has_blank(by_index[at].provision.text):
                blank.add(at)
    return frozenset(changed), frozenset(blank)


def _runs(covered: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for at, is_covered in enumerate([*covered, True]):
        if not is_covered and start is None:
            start = at
        elif is_covered and start is not None:
            yield start, at
            start = None


def _is_filled(flow: Sequence[Word], start: int, end: int, before: dict[int, list[Fill]]) -> bool:
    """Tell whether the words stand where the set leaves something to be filled in."""
    if end - start > _LONGEST_FILL:
        return False
    texts = [word.text for word in flow[max(start - _ANCHOR, 0) : end + _ANCHOR]]
    offset = min(start, _ANCHOR)
    behind = texts[offset + end - start :]
    before_it = (before.get(number_of(texts[offset - width : offset]), ()) for width in range(1, offset + 1))
    fills = chain.from_iterable(before_it)
    return any(not fill.after or number_of(behind[: fill.after_width]) == fill.after for fill in fills)

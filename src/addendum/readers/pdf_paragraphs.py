"""Lines of a PDF put together to paragraphs: by the room left on a line, the gaps, the indents and the numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from addendum.readers.numbers import is_bullet, typed_label
from addendum.readers.pdf_columns import Column
from addendum.readers.pdf_hyphens import Hyphens, without_soft
from addendum.readers.pdf_rows import Piece, is_apart

_ENDS = re.compile(r"[.;:!?][\"'”’)\]]*$")
_SPACE = 0.25
"""Of the size: the width of a space."""
_NEXT_LINE = 1.3
"""Of the usual leading: a larger gap parts paragraphs."""
_DEFAULT_LEADING = 1.2
_HUNG = 0.5
"""Of the size: lines set in so far hang under a number or a first line."""
_WIDE_LEADING = 1.5
"""Of the size: what is set so wide is no block to a program that reads the page."""
_SAME_SIZE = 0.8
"""Points: a larger difference in size parts paragraphs."""
_INDENT = 0.7
"""Of the size: a smaller shift of the left end is none."""
_LONGEST = 20_000


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``page`` is where the first stands."""

    lines: list[Piece]
    page: int
    x0: float
    """The left edge of its column."""
    x1: float
    """The right edge of its column."""
    kind: str = "text"
    """"text", "cell" or "note"."""
    context: str = ""
    last_page: int = field(init=False)
    """Where the last line stands."""
    seams: list[int] = field(default_factory=list)
    """Numbers of the lines with which it goes on on another page or column."""

    def __post_init__(self) -> None:
        """Begin and end on one page."""
        self.last_page = self.page

    @property
    def size(self) -> float:
        """Return the size of its first line."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Return whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def confidence(self) -> float | None:
        """Return how sure recognition is of its characters; None where none was recognised."""
        told = [(w.confidence, len(w.text)) for line in self.lines for w in line.words if w.confidence is not None]
        return sum(sure * length for sure, length in told) / sum(length for _, length in told) if told else None

    @property
    def indent(self) -> float:
        """Return how far it is set in from the left edge of its column."""
        return max(self.lines[0].x0 - self.x0, 0.0)

    def text(self, hyphens: Hyphens) -> str:
        """Return the text as printed, lines joined by one space, broken words put together."""
        out = without_soft(self.lines[0].text)
        for before, line in zip(self.lines, self.lines[1:], strict=False):
            own = without_soft(line.text)
            out += (hyphens.between(out, own) if is_broken(before) else _seam(out)) + own
        return out

    def seam_offsets(self, hyphens: Hyphens) -> tuple[int, ...]:
        """Return where in its text a program that reads the page may come from elsewhere, or go there.

        That is where it goes on on another page or column, and where words of one line stand far apart. A word torn
        at a seam stands between two.
        """
        return tuple(sorted({*self._torn(hyphens), *self._gaps(hyphens)}))

    def _torn(self, hyphens: Hyphens) -> Iterator[int]:
        for seam in self.seams:
            before = replace(self, lines=self.lines[:seam]).text(hyphens)
            if not is_broken(self.lines[seam - 1]):
                yield len(before)
                continue
            whole = self.text(hyphens)
            rest = whole.find(" ", len(before))
            yield before.rfind(" ") + 1
            yield rest if rest != -1 else len(whole)

    def _gaps(self, hyphens: Hyphens) -> Iterator[int]:
        for number, line in enumerate(self.lines, start=1):
            if not any(is_apart(before, word) for before, word in pairwise(line.words)):
                continue
            at = len(replace(self, lines=self.lines[:number]).text(hyphens)) - len(without_soft(line.text))
            for before, word in pairwise(line.words):
                at += len(without_soft(before.text))
                if is_apart(before, word):
                    yield at
                at += 1


def _seam(before: str) -> str:
    # A dash or slash that ends a line joins what follows only where it stood against a letter; a space is the rule.
    return "" if before.endswith(("/", "‑")) else " "


def is_broken(line: Piece) -> bool:
    """Return whether the line's last word goes on in the next line."""
    last = line.words[-1]
    return last.broken


def leading_of(columns: Sequence[Column]) -> dict[float, float]:
    """Return the usual distance of lines by size, in points."""
    gaps: dict[float, Counter[float]] = {}
    for column in columns:
        for above, below in zip(column.lines, column.lines[1:], strict=False):
            gap = below.base - above.base
            if above.size == below.size and 0.8 * above.size < gap < 2.6 * above.size:
                gaps.setdefault(above.size, Counter())[round(gap, 0)] += 1
    return {size: _smallest_usual(counter) for size, counter in gaps.items()}


def _smallest_usual(gaps: Counter[float]) -> float:
    """Return the smallest gap that is common: inside paragraphs lines are nearer than between them."""
    most = max(gaps.values())
    return min(gap for gap, count in gaps.items() if count >= most / 3)


def paragraphs_of(column: Column, page: int, leading: dict[float, float]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a column."""
    current: Paragraph | None = None
    for number, line in enumerate(column.lines):
        right = _right_edge(column, number, leading)
        if current is None or not _goes_on(current, line, right, leading):
            if current is not None:
                yield current
            current = Paragraph([], page, column.x0, right)
        elif _may_be_read_across(column, current.lines[-1], line):
            current.seams.append(len(current.lines))
        current.lines.append(line)
        current.x1 = max(current.x1, right)
    if current is not None:
        yield current


def _may_be_read_across(column: Column, before: Piece, line: Piece) -> bool:
    """Return whether two lines are no block to a program: set wide, with text beside them or a hung number."""
    is_wide = line.base - before.base > _WIDE_LEADING * line.size
    return is_wide and (column.beside or line.x0 - before.x0 > _HUNG * line.size)


def goes_on_elsewhere(before: Paragraph, after: Paragraph) -> bool:
    """Return whether the first paragraph of a page or column is the rest of the last one before."""
    last, first = before.lines[-1], after.lines[0]
    if abs(last.size - first.size) > _SAME_SIZE or (after.bold and not before.bold):
        return False
    text, rest = last.text, first.text
    if is_broken(last):
        return True
    if _starts_anew(rest) or _ENDS.search(text) or _fits(last, first, before.x1):
        return rest[:1].islower() and not _ENDS.search(text) and not _starts_anew(rest)
    return True


def _right_edge(column: Column, number: int, leading: dict[float, float]) -> float:
    """Return the right edge of the lines set close around this one; a column may hold narrower blocks."""
    lines = column.lines
    first = last = number
    while first > 0 and _is_close(lines[first - 1], lines[first], leading):
        first -= 1
    while last + 1 < len(lines) and _is_close(lines[last], lines[last + 1], leading):
        last += 1
    near = lines[first : last + 1]
    return max(line.x1 for line in (near if len(near) > 2 else lines))  # noqa: PLR2004  two lines tell no edge


def _is_close(above: Piece, below: Piece, leading: dict[float, float]) -> bool:
    usual = leading.get(below.size) or leading.get(above.size) or _DEFAULT_LEADING * below.size
    gap = below.base - above.base
    return abs(above.size - below.size) <= _SAME_SIZE and 0 < gap <= max(_NEXT_LINE * usual, usual + 2)


def _goes_on(current: Paragraph, line: Piece, right: float, leading: dict[float, float]) -> bool:
    """Return whether the line goes on with the paragraph above it."""
    last = current.lines[-1]
    if is_broken(last) and _is_near(last, line):
        return True
    fits = _fits(last, line, right)
    if not _is_close(last, line, leading) or _weight_changes(current, line, fits=fits):
        return False
    shifted = line.x0 - last.x0
    if _starts_anew(line.text):
        # A reference may begin a line too ("... pursuant to Clause / 4.1 of ..."): then the line above is full.
        return (
            not fits
            and not _ENDS.search(last.text)
            and not last.text.endswith((",", "and", "or", "und", "oder"))
            and abs(shifted) < _INDENT * line.size
        )
    if current.bold and line.bold:
        return True
    if fits:
        return line.text[:1].islower() and not _ENDS.search(last.text)
    is_first_indented = shifted > _INDENT * line.size and bool(_ENDS.search(last.text)) and len(current.lines) > 1
    return not is_first_indented


def _weight_changes(current: Paragraph, line: Piece, *, fits: bool) -> bool:
    """Return whether a heading ends or begins here: a line that is bold by chance goes on in the next one."""
    last = current.lines[-1]
    return last.bold != line.bold and bool(fits or _ENDS.search(last.text)) and (last.bold or _is_alone(current))


def _is_near(above: Piece, below: Piece) -> bool:
    return 0 < below.base - above.base <= 3 * below.size


def _is_alone(current: Paragraph) -> bool:
    return len(current.lines) == 1 and len(current.lines[0].words) <= 8  # noqa: PLR2004  a heading's length


def _fits(last: Piece, line: Piece, right: float) -> bool:
    """Return whether the first word of the line would have fitted on the line above: then the break is meant."""
    word = line.words[0]
    return last.x1 + _SPACE * line.size + (word.x1 - word.x0) < right - 0.5 * _SPACE * line.size


def _starts_anew(text: str) -> bool:
    return is_bullet(text) or bool(typed_label(text)) or text[:2] in {"o ", "\uf0b7 "}

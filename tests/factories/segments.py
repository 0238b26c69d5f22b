"""Paragraphs of segments that are plain, ours or theirs, as the original and as the redline have them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from hypothesis import strategies as st

from factories.contracts import simple
from factories.word import OTHER, change, deleted, inserted, paragraph, run

US = "Counsel"


class Kind(Enum):
    """Who has done what to a segment."""

    PLAIN = auto()
    WE_INSERT = auto()
    WE_STRIKE = auto()
    THEY_INSERT = auto()
    THEY_STRIKE = auto()


@dataclass(frozen=True)
class Segment:
    """A piece of a paragraph's text."""

    kind: Kind
    text: str


Line = Sequence[Segment]
TEXTS = st.text("abc de", min_size=1, max_size=6)
LINES = st.lists(st.lists(st.builds(Segment, st.sampled_from(Kind), TEXTS), max_size=5), min_size=1, max_size=4)
"""Some paragraphs, each of some segments; an empty paragraph among them."""


MARKED_LINES = st.lists(
    st.tuples(st.lists(st.builds(Segment, st.sampled_from(Kind), TEXTS), max_size=4), st.sampled_from(Kind)),
    min_size=1,
    max_size=5,
)
"""Some paragraphs, each with what was done to the mark that ends it."""
INSERTED = frozenset({Kind.WE_INSERT, Kind.THEY_INSERT})
STRUCK = frozenset({Kind.WE_STRIKE, Kind.THEY_STRIKE})


def marked(lines: Sequence[tuple[Line, Kind]]) -> bytes:
    """The file with changes of both in texts and marks; a last paragraph without a change ends it."""
    paragraphs = []
    for row, (line, kind) in enumerate(lines):
        drawn = [_drawn(1 + 100 * row + place, each, with_ours=True) for place, each in enumerate(line)]
        author = US if kind in {Kind.WE_INSERT, Kind.WE_STRIKE} else OTHER
        tag = "ins" if kind in INSERTED else "del"
        mark = "" if kind is Kind.PLAIN else f"<w:{tag} {change(100 * row, author)}/>"
        paragraphs.append(paragraph(*drawn, mark=mark))
    return simple(*paragraphs, paragraph(run("end"))).data()


def said(lines: Sequence[tuple[Line, Kind]], gone: frozenset[Kind]) -> list[str]:
    """The texts of the paragraphs once what was done in these ways is gone, marks too."""
    kept = [
        *(
            "".join(each.text for each in line if each.kind not in gone) + ("" if kind in gone else "\n")
            for line, kind in lines
        ),
        "end",
    ]
    return "".join(kept).split("\n")


def original_of(lines: Sequence[Line]) -> bytes:
    """The file before we touched it: ours not yet there, theirs pending."""
    return _file(lines, with_ours=False)


def redline_of(lines: Sequence[Line]) -> bytes:
    """The file with our changes beside theirs."""
    return _file(lines, with_ours=True)


def accepted(line: Line) -> str:
    """What a paragraph says once all pending changes, ours and theirs, are accepted."""
    return "".join(each.text for each in line if each.kind not in {Kind.WE_STRIKE, Kind.THEY_STRIKE})


def _file(lines: Sequence[Line], *, with_ours: bool) -> bytes:
    numbered = [(1 + 100 * row + place, each) for row, line in enumerate(lines) for place, each in enumerate(line)]
    paragraphs: list[list[str]] = [[] for _ in lines]
    for number, each in numbered:
        paragraphs[number // 100].append(_drawn(number, each, with_ours=with_ours))
    return simple(*(paragraph(*pieces) for pieces in paragraphs)).data()


def _drawn(number: int, segment: Segment, *, with_ours: bool) -> str:
    text = run(segment.text)
    match segment.kind:
        case Kind.THEY_INSERT:
            return inserted(number, text)
        case Kind.THEY_STRIKE:
            return deleted(number, text)
        case Kind.WE_INSERT:
            return inserted(number, text, author=US) if with_ours else ""
        case Kind.WE_STRIKE if with_ours:
            return deleted(number, text, author=US)
        case _:
            return text

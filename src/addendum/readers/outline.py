"""The outline of an agreement: what hangs under what, told by numbers, headings, lists and lead-ins.

Every reader hands over Lines in reading order; what they become is decided here once for all file formats.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from addendum.model.agreement import Provision, ProvisionKind
from addendum.readers.heading_signs import HEADING_WORDS, is_caps_heading, leads_in, reads_as_heading, run_in_heading
from addendum.readers.numbers import Rank, Reading, bare_label, is_bullet, readings, typed_label, without_label

_FLAT: Final = frozenset({ProvisionKind.NOTE, ProvisionKind.HEADER, ProvisionKind.FOOTER, ProvisionKind.FIELD})
_HEADING_RANK: Final = 5
"""An unnumbered heading stands above decimal numbers and below annexes, parts, chapters and articles."""
_LEAD_RANK: Final = 60
_BULLET_RANK: Final = 50
_INDENT_STEP: Final = 6.0
"""Points: a smaller difference of indentation is no step."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, list item or cell as a reader found it."""

    text: str
    number: str = ""
    """An automatic number; a typed one is found here in the text."""
    level_hint: int | None = None
    """Outline level of a heading or level of a list item, 0 for the top; None where unknown."""
    is_heading: bool = False
    kind: ProvisionKind = ProvisionKind.TEXT
    context: str = ""
    story: str = "body"
    paragraph: int = 1
    page: int | None = None
    typed_number: bool = False
    """True where ``number`` was typed and stands in ``text``."""
    text_if_rejected: str | None = None
    indent: float = 0.0
    """Points from the margin, where known."""
    continues: bool = False
    """Whether the text runs on from the line before (the mark between them is deleted)."""
    seams: tuple[int, ...] = ()
    """Offsets where the text goes on on another page or column."""
    in_contents: bool = False
    """Whether it belongs to a table of contents: a heading by kind that nothing hangs under."""
    recognised: float | None = None
    """See ``Provision.recognised``."""


@dataclass(slots=True)
class _Open:
    """A unit that later lines may hang under."""

    at: str
    reading: Reading
    heading: str
    is_heading: bool
    hint: int | None
    indent: float

    @property
    def is_list(self) -> bool:
        return self.reading.rank >= Rank.ITEM


def _prepared(line: Line) -> tuple[Line, list[Reading]]:
    """Return the line with its typed number and heading found, and the readings of the number."""
    if not line.number and line.kind is not ProvisionKind.FIELD:
        label = typed_label(line.text, is_heading=line.is_heading)
        if line.kind is ProvisionKind.TEXT:
            label = label or bare_label(line.text)
        if label:
            line = replace(line, number=label, typed_number=True)
    found = readings(line.number) if line.number else []
    if line.kind in {ProvisionKind.TEXT, ProvisionKind.ITEM} and not line.is_heading and line.story == "body":
        rest = without_label(line.text, line.number if line.typed_number else "")
        is_heading = reads_as_heading(rest, found[0]) if found else not line.number and is_caps_heading(rest)
        if not rest and found and found[0].rank <= Rank.ARTICLE:
            is_heading = True
        line = replace(line, is_heading=is_heading)
    return line, found


def _is_deeper(line: Line, reading: Reading, entry: _Open) -> bool:
    """Return whether the line is an item of a list that is nested in the open unit's."""
    in_a_list = not line.typed_number and reading.rank > Rank.ARTICLE
    return in_a_list and entry.hint is not None and line.level_hint is not None and entry.hint < line.level_hint


class _Outline:
    """Places the lines of one story one after the other."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._children: dict[str, int] = {}
        self._last_at = ""
        self._last_led = False
        self._in_table = False

    def place(self, line: Line) -> Provision:
        if not line.text.strip():
            return self._gone(line)
        line, found = _prepared(line)
        if line.continues and self._last_at:
            return self._provision(line, self._last_at, self._heading_above())
        if line.kind in _FLAT or line.in_contents:
            return self._provision(line, "", "")
        if not self._last_at and not found and is_caps_heading(line.text.strip()):
            line = replace(line, kind=ProvisionKind.TITLE)
        if line.kind is ProvisionKind.TITLE and not found:
            self._stack.clear()
            return self._provision(line, "", line.text.strip())
        if line.kind is ProvisionKind.CELL:
            self._make_room_for_cell(line)
            return self._provision(line, self._parent(), self._heading_above())
        return self._place_by_structure(line, found)

    def _gone(self, line: Line) -> Provision:
        """Place a text that is deleted by a pending change: it stands where it stood and holds nothing."""
        before = self._last_at, self._last_led, self._in_table
        provision = self._provision(line, self._parent(), self._heading_above())
        self._last_at, self._last_led, self._in_table = before
        return provision

    def _place_by_structure(self, line: Line, found: list[Reading]) -> Provision:
        if found or line.number:
            reading = self._reading(line, found)
            self._make_room_for_number(reading, line)
        elif line.is_heading:
            reading = Reading(f"heading{line.level_hint}", (0,), _HEADING_RANK)
            self._make_room_for_heading(line.level_hint)
        elif line.kind is ProvisionKind.ITEM or is_bullet(line.text):
            line = replace(line, kind=ProvisionKind.ITEM)
            reading = Reading(f"bullet{self._bullet_depth(line)}", (0,), _BULLET_RANK)
            self._make_room_for_series(reading, line)
        else:
            self._make_room_for_text(line)
            reading = Reading("lead", (0,), _LEAD_RANK)
        return self._open(line, reading)

    def _open(self, line: Line, reading: Reading) -> Provision:
        heading = self._heading_of(line) or self._heading_above()
        provision = self._provision(line, self._parent(), self._own_heading(line) or self._heading_above())
        if reading.series != "lead" or self._may_lead(line.text):
            self._stack.append(_Open(provision.at, reading, heading, line.is_heading, line.level_hint, line.indent))
        return provision

    def _may_lead(self, text: str) -> bool:
        """Return whether a plain text may have units under it: a lead-in or a short line, not one of several such."""
        if self._stack and self._stack[-1].reading.series == "lead":
            return text.rstrip().endswith(":")
        return leads_in(text) or (len(text.split()) <= HEADING_WORDS and not text.rstrip().endswith("."))

    def _own_heading(self, line: Line) -> str:
        return without_label(line.text, line.number if line.typed_number else "") if line.is_heading else ""

    def _heading_of(self, line: Line) -> str:
        own = self._own_heading(line)
        if own or not line.number:
            return own
        return run_in_heading(without_label(line.text, line.number if line.typed_number else ""))

    def _reading(self, line: Line, found: list[Reading]) -> Reading:
        """Choose how to read an ambiguous label: the one that goes on with an open series, else one that begins."""
        if not found:
            hint = line.level_hint or 0
            return Reading(f"list{hint}", (0,), Rank.DECIMAL + hint + 1)
        for entry in reversed(self._stack):
            for one in found:
                if one.follows(entry.reading):
                    return one
        return next((one for one in reversed(found) if one.values[-1] == 1), found[0])

    def _make_room_for_number(self, reading: Reading, line: Line) -> None:
        begins_inside = reading.values[-1] == 1 and bool(self._stack) and self._last_leads
        if begins_inside and not line.is_heading and reading.rank > Rank.ARTICLE:
            return
        if self._make_room_for_series(reading, line):
            return
        while self._stack and not self._holds(self._stack[-1], reading, line):
            self._stack.pop()

    @staticmethod
    def _holds(entry: _Open, reading: Reading, line: Line) -> bool:
        if _is_deeper(line, reading, entry):
            return True
        if entry.reading.series == "lead":
            return reading.rank >= Rank.ITEM
        if reading.rank >= Rank.ITEM and entry.is_list:
            return entry.reading.series != reading.series
        return entry.reading.rank < reading.rank

    def _make_room_for_series(self, reading: Reading, line: Line) -> bool:
        """Close everything from the open unit of the same series on; False if there is none.

        Of several the one that this number follows is meant, a heading behind a heading, else the innermost.
        """
        series = [i for i, entry in enumerate(self._stack) if entry.reading.series == reading.series]
        same = [i for i in series if not _is_deeper(line, reading, self._stack[i])]
        if not same:
            return False
        followed = [i for i in same if reading.follows(self._stack[i].reading)]
        alike = [i for i in followed if self._stack[i].is_heading == line.is_heading]
        del self._stack[(alike or followed or same)[-1] :]
        return True

    def _make_room_for_heading(self, hint: int | None) -> None:
        series = f"heading{hint}"
        for index, entry in enumerate(self._stack):
            above = hint is not None and entry.hint is not None and entry.hint >= hint
            if entry.reading.series == series or not entry.is_heading or above:
                del self._stack[index:]
                return

    def _make_room_for_text(self, line: Line) -> None:
        while self._stack and not self._holds_text(self._stack[-1], line):
            self._stack.pop()

    def _holds_text(self, entry: _Open, line: Line) -> bool:
        if not entry.is_list:
            return entry.is_heading or line.indent >= entry.indent - _INDENT_STEP
        if entry.reading.series == "lead":
            items = line.text.rstrip().endswith((";", "; and", "; or", ",")) or line.text.lstrip()[:1].islower()
            return items or line.indent > entry.indent + _INDENT_STEP
        return line.indent > _INDENT_STEP and line.indent > entry.indent - _INDENT_STEP and entry.indent > 0

    def _make_room_for_cell(self, line: Line) -> None:
        while self._stack and self._stack[-1].is_list and not self._last_leads and not self._in_table:
            self._stack.pop()
        if line.is_heading:
            self._make_room_for_heading(line.level_hint)

    def _bullet_depth(self, line: Line) -> int:
        if line.level_hint is not None:
            return line.level_hint
        return round(line.indent / 18)

    @property
    def _last_leads(self) -> bool:
        return bool(self._stack) and self._stack[-1].at == self._last_at and self._last_led

    def _parent(self) -> str:
        return self._stack[-1].at if self._stack else ""

    def _heading_above(self) -> str:
        return next((entry.heading for entry in reversed(self._stack) if entry.heading), "")

    def _provision(self, line: Line, parent: str, heading: str) -> Provision:
        self._children[parent] = self._children.get(parent, 0) + 1
        at = f"{parent or line.story}/{self._children[parent]}"
        self._last_at, self._last_led = at, leads_in(line.text)
        self._in_table = line.kind is ProvisionKind.CELL
        return Provision(
            at=at,
            text=line.text,
            kind=_kind(line),
            number=line.number,
            heading=heading,
            level=at.count("/") - 1,
            parent=parent,
            context=line.context,
            story=line.story,
            paragraph=line.paragraph,
            page=line.page,
            text_if_rejected=line.text_if_rejected,
            typed_number=line.typed_number,
            seams=line.seams,
            recognised=line.recognised,
        )


def _kind(line: Line) -> ProvisionKind:
    if line.in_contents or (line.is_heading and line.kind in {ProvisionKind.TEXT, ProvisionKind.ITEM}):
        return ProvisionKind.HEADING
    is_item = line.kind is ProvisionKind.TEXT and any(one.rank >= Rank.ITEM for one in readings(line.number))
    return ProvisionKind.ITEM if is_item else line.kind


def provisions(lines: Sequence[Line]) -> tuple[Provision, ...]:
    """Return a Provision for each line with text: numbers, headings, levels, parents and unique paths computed.

    The order of the lines is kept. Each story has an outline of its own; notes, headers and footers stay flat. A line
    whose text is wholly deleted by pending changes has a Provision without text, for the view that rejects them.
    """
    outlines: dict[str, _Outline] = {}
    told = (line for line in lines if line.text.strip() or (line.text_if_rejected or "").strip())
    return tuple(outlines.setdefault(line.story, _Outline()).place(line) for line in told)

"""The walk over blocks: paragraphs in order, with the tables, rows, cells, controls and notes around each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from addendum.ooxml.fields import Fields
from addendum.ooxml.names import ALTERNATE, FALLBACK, PPR, VAL, Element, P, w
from addendum.ooxml.styles import Styles
from addendum.ooxml.textmap import Box, Ground, Piece, PieceWalker, alternative, control_lock, with_layer
from addendum.ooxml.views import CHANGES
from addendum.ooxml.visibility import PAPER, UNKNOWN, Visibility, shade

_MOST_COLUMNS: Final = 63
"""Word's own limit (17.4.17 sets none); a larger gridSpan is an attack or a slip."""
_NO_BLOCKS: Final = frozenset(
    {
        FALLBACK,
        PPR,
        w("sectPr"),
        w("tblPr"),
        w("tblGrid"),
        w("trPr"),
        w("tcPr"),
        w("tblPrEx"),
        w("sdtPr"),
        w("sdtEndPr"),
    }
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell around a paragraph; row and column are 1-based, the column counted in the table's grid."""

    element: Element
    row_element: Element
    table_element: Element
    table: int
    """1-based in the story, nested tables counted where they begin."""
    row: int
    column: int
    width: int = 1
    """Grid columns covered."""
    merged_up: bool = False
    """Whether the cell continues the one above (w:vMerge)."""
    header_row: bool = False
    """Whether its row is marked to repeat as a header (w:tblHeader)."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is around a paragraph, outermost first."""

    cells: tuple[Cell, ...] = ()
    controls: tuple[Element, ...] = ()
    """Content controls (w:sdt)."""
    note: str = ""
    """Id of the footnote or endnote."""
    textbox: Element | None = None
    """The w:txbxContent, in a text box."""

    @property
    def cell(self) -> Cell | None:
        """Return the innermost table cell, or None outside tables."""
        return self.cells[-1] if self.cells else None


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph as the walk finds it."""

    element: Element
    pieces: tuple[Piece, ...]
    ground: Ground
    place: Place
    style: str


@dataclass(frozen=True, slots=True)
class _Around:
    ground: Ground = field(default_factory=Ground)
    place: Place = field(default_factory=Place)
    colour: str = PAPER


def _small_number(parent: Element | None, tag: str, default: int) -> int:
    child = None if parent is None else parent.find(tag)
    text = "" if child is None else child.get(VAL, "")
    return min(int(text), _MOST_COLUMNS) if text.isascii() and text.isdigit() else default


def _with_tracked_settings(around: _Around, settings: Element | None) -> _Around:
    """Return what is inside a row or cell whose properties say that it is itself inserted or deleted (17.13.5)."""
    for child in () if settings is None else settings.iterchildren("*"):
        if child.tag in CHANGES:
            around = replace(around, ground=with_layer(around.ground, child))
    return around


class BlockWalker:
    """Walks the stories of one part; ``boxes`` fills with the text boxes met."""

    def __init__(self, root: Element, styles: Styles, visibility: Visibility) -> None:
        self._fields = Fields(root)
        self._styles = styles
        self._visibility = visibility
        self._tables = 0
        self.boxes: list[Box] = []

    def paragraphs(self, root: Element, ground: Ground) -> Iterator[Found]:
        """Yield the paragraphs below the root of a part."""
        self._tables = 0
        yield from self._blocks(root, _Around(ground))

    def box_paragraphs(self, box: Box) -> Iterator[Found]:
        """Yield the paragraphs of a text box; its ground is unknown, for a shape may be filled."""
        self._tables = 0
        around = _Around(box.ground, Place(textbox=box.element), UNKNOWN)
        yield from self._blocks(box.element, around)

    def _blocks(self, parent: Element, around: _Around) -> Iterator[Found]:
        for child in parent.iterchildren("*"):
            yield from self._block(child, around)

    def _block(self, element: Element, around: _Around) -> Iterator[Found]:
        tag = str(element.tag)
        if tag == P:
            return self._paragraph(element, around)
        if tag == w("tbl"):
            return self._table(element, around)
        if tag in CHANGES:
            return self._blocks(element, replace(around, ground=with_layer(around.ground, element)))
        if tag == ALTERNATE:
            return (found for one in alternative(element) for found in self._block(one, around))
        if tag in _NO_BLOCKS:
            return iter(())
        return self._blocks(element, _inside(element, tag, around))

    def _paragraph(self, element: Element, around: _Around) -> Iterator[Found]:
        style = self._styles.paragraph_style(element)
        colour = self._visibility.paragraph_ground(element, style, around.colour)
        walker = PieceWalker(self._fields, lambda direct: self._visibility.hidden(direct, style, colour))
        walker.walk(element, around.ground)
        self.boxes.extend(walker.boxes)
        yield Found(element, tuple(walker.pieces), around.ground, around.place, style)

    def _table(self, table: Element, around: _Around) -> Iterator[Found]:
        self._tables += 1
        number = self._tables
        around = replace(around, colour=self._visibility.table_ground(table, around.colour))
        for row_number, (row, inside) in enumerate(self._rows(table, around), 1):
            yield from self._row(row, Cell(row, row, table, number, row_number, 1), inside)

    def _rows(self, parent: Element, around: _Around) -> Iterator[tuple[Element, _Around]]:
        """Yield the rows, also those inside content controls and custom XML."""
        for child in parent.iterchildren("*"):
            tag = str(child.tag)
            if tag == w("tr"):
                yield child, _with_tracked_settings(around, child.find(w("trPr")))
            elif tag not in _NO_BLOCKS:
                yield from self._rows(child, _inside(child, tag, around))

    def _row(self, row: Element, at: Cell, around: _Around) -> Iterator[Found]:
        settings = row.find(w("trPr"))
        column = 1 + _small_number(settings, w("gridBefore"), 0)
        is_header = settings is not None and settings.find(w("tblHeader")) is not None
        for element, inside in self._cells(row, around):
            width = _small_number(element.find(w("tcPr")), w("gridSpan"), 1)
            cell = replace(at, element=element, column=column, width=width, header_row=is_header)
            yield from self._cell(cell, inside)
            column += width

    def _cells(self, parent: Element, around: _Around) -> Iterator[tuple[Element, _Around]]:
        for child in parent.iterchildren("*"):
            tag = str(child.tag)
            if tag == w("tc"):
                yield child, _with_tracked_settings(around, child.find(w("tcPr")))
            elif tag not in _NO_BLOCKS:
                yield from self._cells(child, _inside(child, tag, around))

    def _cell(self, cell: Cell, around: _Around) -> Iterator[Found]:
        settings = cell.element.find(w("tcPr"))
        merge = None if settings is None else settings.find(w("vMerge"))
        cell = replace(cell, merged_up=merge is not None and merge.get(VAL, "continue") == "continue")
        colour = shade(None if settings is None else settings.find(w("shd")), around.colour)
        place = replace(around.place, cells=(*around.place.cells, cell))
        yield from self._blocks(cell.element, replace(around, place=place, colour=colour))


def _inside(element: Element, tag: str, around: _Around) -> _Around:
    """Return what is inside a container that is neither paragraph nor table: a control, a note, anything unknown."""
    if tag == w("sdt"):
        ground = replace(around.ground, lock=around.ground.lock or control_lock(element))
        place = replace(around.place, controls=(*around.place.controls, element))
        return replace(around, ground=ground, place=place)
    if tag in {w("footnote"), w("endnote")}:
        return replace(around, place=replace(around.place, note=element.get(w("id"), "")))
    return around
